// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 17: "Events are late to appear." They were accepted with a lag: the stream shows the time of the event
// beside that of its receipt and calls it late; the meter says how late they are.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom17 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theStreamShowsBothTimes();
    void theMeterSaysHowLate();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    QDateTime m_happened = QDateTime::currentDateTimeUtc().addDays(-2);
    std::unique_ptr<Console> m_console;
};

void TestSymptom17::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(!declareUnit(m_server, u"scans"_s).isEmpty());
    const Sender scanner(m_server, u"scanner"_s, u"production"_s);
    QCOMPARE(scanner.usage(u"scans"_s, 6, m_happened).status, 202);
    QCOMPARE(scanner.usage(u"scans"_s, 2, QDateTime::currentDateTimeUtc()).status, 202);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom17::theStreamShowsBothTimes()
{
    Operator op(*m_console);
    op.shortcut(Qt::Key_Slash);
    op.typeAndEnter(u"late:true"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 6, 10'000);
    op.clickRow(m_console->events(), 0);
    MD_READS(op, u"occurredAt"_s);
    MD_READS(op, m_happened.toString(u"yyyy-MM-dd"_s));
    MD_READS(op, u"receivedAt"_s);
    MD_READS(op, u"late"_s);
    MD_ANSWERED(op);
}

void TestSymptom17::theMeterSaysHowLate()
{
    Operator op(*m_console);
    op.shortcut(m_console->paneKey(u"health"_s), Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(meterCard(*m_console, u"scans"_s, u"production"_s), 10'000);
    op.click(meterCard(*m_console, u"scans"_s, u"production"_s));
    MD_READS(op, u"Lag"_s);
    MD_READS(op, u"half come sooner"_s);
    MD_READS(op, u"6 of 8 events came more than a day after they happened"_s);
    MD_ANSWERED(op);
}

void TestSymptom17::cleanupTestCase()
{
    QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom17)
#include "tst_symptom_17.moc"
