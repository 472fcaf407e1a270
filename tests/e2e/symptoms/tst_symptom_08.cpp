// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 08: "The dashboard shows zero for a metric that fires." The unit is declared, and its events come
// under another environment: the NO_DATA card says where they are, with their number, and leads there.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/numberformat.h"

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
    // What is usual takes a week to learn: the sandbox has lived it.
    QVERIFY2(m_server.start({u"--demo"_s, u"2"_s}), qPrintable(m_server.error()));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom08::theCardSaysWhereTheEventsAre()
{
    Operator op(*m_console);
    op.shortcut(m_console->paneKey(u"health"_s), Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(meterCard(*m_console, u"orders"_s, u"development"_s), 10'000);
    MeterCard* card = meterCard(*m_console, u"orders"_s, u"development"_s);
    QCOMPARE(card->meter().state, MeterState::NoData);
    healthPane(*m_console)->grid().ensureWidgetVisible(card);
    // Production goes on sending, so the number is that of the moment in which it is read.
    const auto elsewhere = [card] { return card->meter().causes.front().number(u"count"_s); };
    QVERIFY(elsewhere() > 100);
    QTRY_VERIFY_WITH_TIMEOUT(op.reads(NumberFormat::count(elsewhere()) + u" events in production"_s), 10'000);
    MD_READS(op, u"none in development"_s);
    op.click(card->findChild<QWidget*>(u"causeAction0"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"events"_s, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->events()->model()->rowCount() > 20, 10'000);
    QVERIFY(m_console->row(0).contains(u"production"_s));
    QVERIFY2(m_console->row(0).contains(u"orders"_s), qPrintable(m_console->row(0).join(u" | "_s)));
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
