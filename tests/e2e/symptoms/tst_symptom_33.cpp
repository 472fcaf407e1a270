// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 33: "usage is not showing." A range or a customer hides it: the empty stream offers the nearest range that
// has events, and says how many there are without the customer.
#include "tests/e2e/main.h"
#include "tests/e2e/streamdesk.h"
#include "ui/widgets/linkbutton.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom33 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const SignedApp app = createApp(m_server, u"checkout-web"_s);
        for (int i = 0; i < 7; ++i)
            QVERIFY(sendPageView(m_server, app, u"kestrel-air"_s));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void aRangeWithoutEventsLeadsToTheNearestWithSome()
    {
        const qint64 hour = 3'600'000;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        eventsPane(*m_console)->setRange(RangeChoice::between(now - 30 * hour, now - 28 * hour));
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"7 events match at other times, the nearest in"_s);
        op.shortcut(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 7, 10'000);
        // As long as the one that was looked at.
        const TimeRange shown = eventsPane(*m_console)->question().range.custom;
        QCOMPARE(*shown.to - *shown.from, 2 * hour);
        MD_ANSWERED(op);
    }

    void aCustomerWithoutEventsSaysHowManyThereAreWithout()
    {
        eventsPane(*m_console)->setRange(RangeChoice::all());
        eventsPane(*m_console)->setFilter(u"event:page_view customer:Kestrel-Air"_s);
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"Without the customer filter"_s);
        MD_READS(op, u"7 events"_s);
        LinkButton* without = nullptr;
        for (LinkButton* link : eventsPane(*m_console)->findChildren<LinkButton*>()) {
            if (link->isVisible() && link->text() == u"Without the customer filter")
                without = link;
        }
        op.click(without);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 7, 10'000);
        QVERIFY(m_console->row(0).contains(u"kestrel-air"_s));
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom33)
#include "tst_symptom_33.moc"
