// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 45: limits have to go up. The override is previewed with its exact request, sent, and stands in the audit
// log.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/widgets/difftable.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom45 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aHigherLimitIsPreviewedSentAndAudited();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom45::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(declareUnit(m_server, u"api-calls"_s));
    QVERIFY(use(m_server, 12, u"kestrel-air"_s, u"api-calls"_s));
    QVERIFY(agree(m_server, u"events_per_month"_s, u"10"_s));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom45::aHigherLimitIsPreviewedSentAndAudited()
{
    Operator op(*m_console);
    op.shortcut(keyOfLimits(*m_console), Qt::ControlModifier);
    MD_READS(op, u"2 over"_s);
    op.shortcut(Qt::Key_E);
    MD_READS(op, u"What changes"_s);
    MD_READS(op, u"PUT /api/v1/limits/events_per_month"_s);
    op.typeAndEnter(u"5000"_s);
    auto* changes = m_console->find<DiffTable>(u"writeChanges"_s);
    QTRY_VERIFY(changes->lines().contains(u"limit: 10 → 5,000"_s));
    QVERIFY(changes->lines().contains(u"banner: shown → hidden"_s));
    MD_ANSWERED(op);

    // What it takes to send it, and what it leaves behind.
    m_console->click(m_console->find<QWidget>(u"writeSend"_s));
    QTRY_COMPARE_WITH_TIMEOUT(limitOf(m_server, u"events_per_month"_s)["limit"_L1].toString(), u"5000"_s, 10'000);
    const QJsonObject entry =
        dataOf(m_server.operatorCall("GET", u"/api/v1/audit-log?limit=1"_s))["content"_L1].toArray().at(0).toObject();
    QCOMPARE(entry["action"_L1].toString(), u"LIMIT_UPDATED"_s);
    QCOMPARE(entry["changes"_L1]["limit"_L1]["after"_L1].toString(), u"5000"_s);
}

void TestSymptom45::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom45)
#include "tst_symptom_45.moc"
