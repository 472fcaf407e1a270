// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 21: the overage banner. Events are over the soft limit: ingest is not blocked; since when, where it goes, how
// to get more.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/widgets/linkbutton.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom21 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theBannerLeadsToSinceWhenAndWhatNext();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom21::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(declareUnit(m_server, u"api-calls"_s));
    QVERIFY(agree(m_server, u"events_per_month"_s, u"20"_s));
    QVERIFY(use(m_server, 30, u"kestrel-air"_s, u"api-calls"_s));
    // The moment is told once it is marked: until then the banner's words may still change.
    const auto marked = [this] {
        return !dataOf(m_server.operatorCall("GET", u"/api/v1/events?filter=limit.overage"_s))["content"_L1]
                    .toArray()
                    .isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(marked(), 10'000);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom21::theBannerLeadsToSinceWhenAndWhatNext()
{
    Operator op(*m_console);
    // Wherever the operator is: here at the events.
    QCOMPARE(m_console->window().currentPane(), u"events"_s);
    MD_READS(op, u"30 of 20 events this month"_s);
    MD_READS(op, u"Ingest goes on, nothing is dropped"_s);
    MD_READS(op, u"over since"_s);
    LinkButton* review = nullptr;
    for (LinkButton* link : m_console->window().findChildren<LinkButton*>()) {
        if (link->isVisible() && link->QAbstractButton::text() == "Review"_L1)
            review = link;
    }
    op.click(review);
    MD_READS(op, u"10 over"_s);
    MD_READS(op, u"Over since"_s);
    MD_READS(op, u"No forecast before two whole days were counted"_s);
    MD_READS(op, u"Request upgrade…"_s);
    // Nothing is blocked, and the figure moves on by itself.
    QVERIFY(use(m_server, 5, u"kestrel-air"_s, u"api-calls"_s));
    MD_READS(op, u"35 of 20 events this month"_s);
    MD_ANSWERED(op);
}

void TestSymptom21::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom21)
#include "tst_symptom_21.moc"
