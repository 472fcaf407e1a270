// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 32: "The SDK does not track usage." Its heartbeats come and no usage does: the meter names the client, its
// key and what is missing.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/health/meterdetails.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom32 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theMeterNamesTheClientThatSendsNothing();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom32::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(!declareUnit(m_server, u"renders"_s).isEmpty());
    const Sender farm(m_server, u"render-farm"_s, u"production"_s);
    QCOMPARE(farm.heartbeat().status, 202);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom32::theMeterNamesTheClientThatSendsNothing()
{
    Operator op(*m_console);
    op.shortcut(m_console->paneKey(u"health"_s), Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(meterCard(*m_console, u"renders"_s, u"production"_s), 10'000);
    MD_READS(op, u"Client seen, nothing sent"_s);
    MD_READS(op, u"aforo-java/2.18.3"_s);
    MD_READS(op, u"nothing calls it to record"_s);
    op.click(meterCard(*m_console, u"renders"_s, u"production"_s));
    auto* details = &healthPane(*m_console)->details();
    QTRY_VERIFY_WITH_TIMEOUT(details->isVisible(), 10'000);
    MD_READS(op, u"nothing sent, heartbeat"_s);
    op.click(details->findChild<QWidget*>(u"detailAction0_0"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"keys"_s, 10'000);
    MD_READS(op, u"render-farm"_s);
    MD_ANSWERED(op);
}

void TestSymptom32::cleanupTestCase()
{
    QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom32)
#include "tst_symptom_32.moc"
