// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 08: "The dashboard shows zero for a metric that fires." The unit is declared, and its events come
// under another environment: the NO_DATA card says where they are, with their number, and leads there.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom08 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theCardSaysWhereTheEventsAre();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom08::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(!declareUnit(m_server, u"export-rows"_s).isEmpty());
    const Sender staging(m_server, u"exporter staging"_s, u"staging"_s);
    const Sender production(m_server, u"exporter production"_s, u"production"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(production.usage(u"export-rows"_s, 12, now).status, 202);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom08::theCardSaysWhereTheEventsAre()
{
    Operator op(*m_console);
    op.shortcut(m_console->paneKey(u"health"_s), Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(meterCard(*m_console, u"export-rows"_s, u"staging"_s), 10'000);
    MeterCard* card = meterCard(*m_console, u"export-rows"_s, u"staging"_s);
    QCOMPARE(card->meter().state, MeterState::NoData);
    MD_READS(op, u"12 events in production"_s);
    MD_READS(op, u"none in staging"_s);
    // The first of all: what has no data stands before what is well.
    QCOMPARE(healthPane(*m_console)->grid().cards().front(), card);
    op.click(card->findChild<QWidget*>(u"causeAction0"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"events"_s, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 12, 10'000);
    QVERIFY(m_console->row(0).contains(u"production"_s));
    MD_ANSWERED(op);
}

void TestSymptom08::cleanupTestCase()
{
    QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom08)
#include "tst_symptom_08.moc"
