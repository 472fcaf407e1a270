// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 5: "has the change deployed?" Somebody edited something seconds ago; the audit log has it on top, live, with
// who, when and from what to what.
#include "tests/e2e/auditdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/widgets/difftable.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom05 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anEditOfBeforeIsOnTop();
    void anEditOfNowAppearsByItself();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    Unit m_unit;
    std::unique_ptr<Console> m_console;
};

void TestSymptom05::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_unit = Unit::make(m_server, u"api-calls"_s, u"Calls"_s);
    QVERIFY(m_unit.relabel(m_server, u"API calls"_s, u"OPS-4127, price list of December"_s));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom05::anEditOfBeforeIsOnTop()
{
    Operator op(*m_console);
    const auto number = m_console->window().paneIds().indexOf(u"audit"_s);
    op.shortcut(Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
    MD_READS(op, u"METRIC_UPDATED"_s);
    MD_READS(op, u"api-calls: label is API calls now"_s);
    MD_READS(op, u"label: Calls → API calls"_s);
    MD_READS(op, u"OPS-4127, price list of December"_s);
    MD_READS(op, u"Chain verified"_s);
    MD_ANSWERED(op);
}

void TestSymptom05::anEditOfNowAppearsByItself()
{
    Operator op(*m_console);
    MD_READS(op, u"Following"_s);
    QVERIFY(m_unit.relabel(m_server, u"Calls of the API"_s, u"and again"_s));
    auto* pane = qobject_cast<AuditPane*>(m_console->window().pane(u"audit"_s));
    QVERIFY(pane);
    QTRY_COMPARE_WITH_TIMEOUT(pane->entries().idAt(1), newestEntry(m_server)["id"_L1].toString(), 10'000);
    op.clickRow(&pane->table(), 1);
    MD_READS(op, u"label: API calls → Calls of the API"_s);
    MD_READS(op, u"and again"_s);
    MD_ANSWERED(op);
}

void TestSymptom05::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom05)
#include "tst_symptom_05.moc"
