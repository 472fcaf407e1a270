// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event pane as the operator meets it: its five states, following and pausing, what it asks and what it shows.
#include "core/isotime.h"
#include "tests/ui/eventtestmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/panebench.h"
#include "ui/events/eventtable.h"
#include "ui/events/facetpanel.h"
#include "ui/events/filterbar.h"
#include "ui/events/filterline.h"
#include "ui/events/followstrip.h"
#include "ui/events/histogramhead.h"
#include "ui/events/inspector.h"
#include "ui/events/inspectortree.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/statepage.h"

#include <QClipboard>
#include <QLabel>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace md::test {

class TestEventsPane : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const QWidget& widget)
    {
        QStringList words;
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        for (const QAbstractButton* button : widget.findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                words.append(button->text());
        }
        for (const SentenceLabel* label : widget.findChildren<SentenceLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words;
    }

    static QString shown(const QWidget& widget) { return words(widget).join(u" | "_s); }

    static void tellStory(PaneBench& bench) { bench.source.setCounts(storyFacets(), storyHistogram(), 12'400'113); }

    static EventExtent kept()
    {
        EventExtent extent;
        extent.kept.since = storyNow() - 90LL * 24 * 3'600'000;
        extent.kept.days = 90;
        extent.kept.planName = u"Growth"_s;
        extent.tenantSince = storyNow() - 7LL * 24 * 3'600'000;
        return extent;
    }

    static ApiError busy()
    {
        ApiError error;
        error.kind = ApiError::Kind::Server;
        error.httpStatus = 503;
        error.code = u"STORAGE_BUSY"_s;
        error.method = u"GET"_s;
        error.path = u"/api/v1/usage-events"_s;
        error.correlationId = u"c40e92b7-1d6f-4a38-b5c0-77e1f29a0d13"_s;
        return error;
    }

private slots:
    void cleanup() { showIn(ThemeMode::Light); }

    void showsThatItLoads()
    {
        PaneBench bench;
        bench.connectServer();
        bench.source.become(EventSource::State::Loading);
        EventsPane& pane = bench.show();
        QCOMPARE(bench.child<StatePage>("statePage").state(), StatePage::State::Loading);
        QVERIFY(shown(pane).contains(u"Loading events"_s));
    }

    void withoutServerItOffersToConnectOrOpenAFile()
    {
        PaneBench bench;
        QSignalSpy asked(&bench.navigator, &Navigator::connectionDialogRequested);
        EventsPane& pane = bench.show();
        QVERIFY(shown(pane).contains(u"No server"_s));
        QVERIFY(shown(pane).contains(u"Open a file"_s));
        QTest::keyClick(&pane, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
    }

    void saysWhenTheServerDoesNotOfferEvents()
    {
        PaneBench bench;
        bench.connectServer();
        bench.source.become(EventSource::State::NotOffered);
        EventsPane& pane = bench.show();
        QCOMPARE(bench.child<StatePage>("statePage").state(), StatePage::State::NotOffered);
        QVERIFY(shown(pane).contains(u"acme"_s));
    }

    void showsRowsInTheOrderOfReceipt()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        tellStory(bench);
        QCOMPARE(bench.child<StatePage>("statePage").state(), StatePage::State::Filled);
        auto& table = bench.child<EventTable>("eventTable");
        QCOMPARE(table.model()->rowCount(), 26);
        QCOMPARE(table.model()->index(0, EventTable::Column::Customer).data().toString(), u"northwind"_s);
        QCOMPARE(bench.child<HistogramHead>("histogramHead").text().section(u' ', 1), u"events, 08:50 to 14:50"_s);
        pane.setBrush(TimeSpan{*parseIsoTime(u"2026-11-20T13:45:00Z"), *parseIsoTime(u"2026-11-20T14:35:00Z")});
        QCOMPARE(bench.child<HistogramHead>("histogramHead").text(), u"3,871 events, 13:45 to 14:35"_s);
        bench.child<FilterBar>("filterBar").setFilter(u"app:checkout-api,reporting -event:session.heartbeat"_s);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(13, EventTable::Column::Event)).center());
        bench.source.newRows = 1204;
        emit bench.source.newCountChanged(1204);
        bench.child<FilterBar>("filterBar").focusLine();
        QTest::keyClicks(&bench.child<FilterBar>("filterBar").line(), u"status:rej"_s);
        grab(pane, u"events-light"_s);
        showIn(ThemeMode::Dark);
        QCoreApplication::processEvents();
        grab(pane, u"events-dark"_s);
    }

    void standsFromRightToLeft()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        tellStory(bench);
        auto& table = bench.child<EventTable>("eventTable");
        table.setCurrentIndex(table.model()->index(13, EventTable::Column::Event));
        grab(pane, u"events-rtl"_s);
        QVERIFY(table.visualRect(table.model()->index(0, EventTable::Column::Received)).left() >
                table.visualRect(table.model()->index(0, EventTable::Column::Event)).left());
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aFilterThatIsTooLongIsRefusedInWords()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        pane.setFilter(u"late:true"_s);
        pane.setFilter(u"customer:"_s + QString(5000, u'x'));
        QCOMPARE(pane.question().filter, u"late:true"_s);
        QVERIFY(bench.child<FilterBar>("filterBar").fault().contains(u"too long"_s));
    }

    void asksOnceForAllThatChanged()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        QTRY_VERIFY(bench.source.asked.contains(u"histogram"_s));
        bench.source.asked.clear();
        pane.setFilter(u"status:rejected"_s);
        pane.setRange(RangeChoice::last(std::chrono::hours(1)));
        pane.setFilter(u"status:rejected app:reporting"_s);
        QTRY_VERIFY(!bench.source.asked.isEmpty());
        QCOMPARE(bench.source.asked,
                 QStringList({u"histogram"_s, u"range"_s, u"filter status:rejected app:reporting"_s}));
    }

    void hiddenItAsksForNothing()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        QTRY_VERIFY(!bench.source.asked.isEmpty());
        pane.hide();
        bench.source.asked.clear();
        pane.setFilter(u"status:rejected"_s);
        QTest::qWait(20);
        QVERIFY(bench.source.asked.isEmpty());
        QVERIFY(!bench.source.isWatched);
        pane.show();
        QVERIFY(bench.source.isWatched);
        QTRY_VERIFY(bench.source.asked.contains(u"filter status:rejected"_s));
    }

    void refinesInsideTheResultWhenTheFilterOnlyGrows()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        pane.setFilter(u"status:rejected"_s);
        QTRY_VERIFY(bench.source.asked.contains(u"filter status:rejected"_s));
        bench.source.asked.clear();
        pane.setFilter(u"status:rejected app:reporting"_s);
        QTRY_COMPARE(bench.source.asked.value(1), u"refine app:reporting"_s);
    }

    void emptyItNamesTheEnvironmentThatHasEvents()
    {
        PaneBench bench;
        bench.connectServer();
        bench.source.elsewhere.environments.name = u"environment"_s;
        bench.source.elsewhere.environments.values = {{u"production"_s, 8212}};
        bench.source.elsewhere.anyTime = 0;
        EventsPane& pane = bench.show();
        pane.setFilter(u"env:staging metric:export-rows"_s);
        QTRY_VERIFY(shown(pane).contains(u"No events in staging"_s));
        QTRY_VERIFY(shown(pane).contains(u"Show the 8,212 in production"_s));
        QVERIFY(shown(pane).contains(u"8,212 events in production match the other filters."_s));
        // One more question, for the way out that the operator may want: without the metric.
        QCOMPARE(bench.facetRequests.size(), 1u);
        QCOMPARE(bench.facetRequests[0].query.filter, u"env:staging"_s);
        FacetResult without;
        without.total = 2106;
        bench.facetAnswers[0](without);
        QTRY_VERIFY(shown(pane).contains(u"Without the metric filter"_s));
        QVERIFY(shown(pane).contains(u"2,106 events"_s));
        bench.source.setCounts({}, storyHistogram(), std::nullopt);
        grab(pane, u"empty-light"_s);

        QTest::keyClick(&pane, Qt::Key_Return);
        QVERIFY(pane.question().filter.contains(u"production"_s));
        QVERIFY(!pane.question().filter.contains(u"staging"_s));
        QCOMPARE(bench.environment.current(), u"production"_s);
    }

    void emptyItOffersTheNearestRangeThatHasEvents()
    {
        PaneBench bench;
        bench.connectServer();
        bench.source.elsewhere.anyTime = 120;
        bench.source.elsewhere.newest = bench.now - 20LL * 3'600'000;
        EventsPane& pane = bench.show();
        QTRY_VERIFY(shown(pane).contains(u"Show Last 24 h"_s));
        QTest::keyClick(&pane, Qt::Key_Enter);
        QCOMPARE(pane.question().range, RangeChoice::last(std::chrono::hours(24)));
    }

    void emptyItGoesToTheNearestRangeOfTheSameLength()
    {
        PaneBench bench;
        bench.connectServer();
        const qint64 hour = 3'600'000;
        EventExtent extent = kept();
        extent.before = bench.now - 60 * hour;
        extent.after = bench.now - 20 * hour;
        bench.source.elsewhere.anyTime = 120;
        bench.source.elsewhere.newest = bench.now - hour;
        bench.source.elsewhere.extent = extent;
        EventsPane& pane = bench.show();
        pane.setRange(RangeChoice::between(bench.now - 32 * hour, bench.now - 30 * hour));
        QTRY_VERIFY(shown(pane).contains(u"120 events match at other times, the nearest in"_s));
        QVERIFY(shown(pane).contains(u"At any time"_s));
        QTest::keyClick(&pane, Qt::Key_Return);
        QCOMPARE(pane.question().range, RangeChoice::between(bench.now - 20 * hour, bench.now - 18 * hour));
        extent.before = bench.now - 33 * hour;
        QCOMPARE(nearestRange(extent, {bench.now - 32 * hour, bench.now - 30 * hour}),
                 RangeChoice::between(bench.now - 35 * hour + 1, bench.now - 33 * hour + 1));
        QCOMPARE(nearestRange(kept(), {bench.now, std::nullopt}), std::nullopt);
    }

    void emptyItSaysWhatThereCannotBe()
    {
        PaneBench bench;
        bench.connectServer();
        EventExtent extent = kept();
        extent.apps = {{u"chekout"_s, {}, u"checkout-api"_s, std::nullopt}};
        EventsPane& pane = bench.show();
        QTRY_VERIFY(shown(pane).contains(u"appears here by itself"_s));
        bench.source.elsewhere.extent = extent;
        pane.setFilter(u"app:chekout late:true"_s);
        QTRY_VERIFY(shown(pane).contains(u"There is no application chekout. Near name: checkout-api."_s));
        QTest::keyClick(&pane, Qt::Key_Return);
        QCOMPARE(pane.question().filter, u"late:true app:checkout-api"_s);

        // Before the workspace, before the application, before what is kept.
        const qint64 day = 24LL * 3'600'000;
        extent.apps = {{u"checkout-api"_s, u"checkout-api"_s, {}, bench.now - 2 * day}};
        bench.source.elsewhere.extent = extent;
        pane.setRange(RangeChoice::between(bench.now - 4 * day, bench.now - 3 * day));
        QTRY_VERIFY(shown(pane).contains(u"did not exist before 18 Nov 2026"_s));
        extent.kept.cut = true;
        bench.source.elsewhere.extent = extent;
        QSignalSpy led(&bench.navigator, &Navigator::paneRequested);
        pane.setRange(RangeChoice::between(bench.now - 120 * day, bench.now - 110 * day));
        QTRY_VERIFY(shown(pane).contains(u"are gone: kept for 90 day(s) by the plan Growth, since 22 Aug 2026"_s));
        for (LinkButton* link : pane.findChildren<LinkButton*>()) {
            if (link->isVisible() && link->text() == u"Events of that time")
                link->click();
        }
        QCOMPARE(led.size(), 1);
        QCOMPARE(led[0][0].toString(), u"limits"_s);
    }

    void theEndOfTheListSaysWhyAndLeadsThere()
    {
        PaneBench bench(std::vector<SampleEvent>(3, SampleEvent{.received = storyNow()}));
        bench.connectServer();
        bench.source.extent = kept();
        bench.source.extent->tenantSince = bench.now - 400LL * 24 * 3'600'000;
        bench.source.extent->kept.cut = true;
        EventsPane& pane = bench.show();
        auto& table = bench.child<EventTable>("eventTable");
        QTRY_COMPARE(table.endNote(), u"The range ends here. Click to look at all time."_s);
        QVERIFY(!bench.source.asked.contains(u"extent"_s));
        QTRY_VERIFY(bench.source.asked.contains(u"range"_s));
        bench.source.asked.clear();
        QTest::keyClick(&table, Qt::Key_E);
        QCOMPARE(pane.question().range, RangeChoice::all());
        QTRY_VERIFY(bench.source.asked.contains(u"range"_s));
        bench.source.setRows(std::vector<SampleEvent>(3, SampleEvent{.received = storyNow()}));
        QTRY_COMPARE(table.endNote(),
                     u"What was older is gone: events are kept for 90 day(s) by the plan Growth, since "
                     u"22 Aug 2026. Click for the limit."_s);
        QCOMPARE(table.accessibleDescription(), table.endNote());
        QCOMPARE(bench.source.asked.count(u"extent"_s), 1);
        QSignalSpy led(&bench.navigator, &Navigator::paneRequested);
        QTest::keyClick(&table, Qt::Key_E);
        QCOMPARE(led.size(), 1);
        QCOMPARE(led[0][1].toMap().value(u"limit"_s).toString(), u"retention_days"_s);
    }

    void theEndOfTheListKnowsTheCauses()
    {
        const TimeFormat times = TimeFormat::utc();
        EndFacts facts;
        facts.question.range = RangeChoice::all();
        QCOMPARE(endNote(facts, times).text, u"History ends here."_s);
        facts.extent = kept();
        QVERIFY(endNote(facts, times).text.startsWith(u"This is the first event: the workspace was made on"_s));
        facts.question.filter = u"app:web status:rejected"_s;
        facts.extent->apps = {{u"web"_s, u"web"_s, {}, storyNow() - 86'400'000}};
        const EndNote app = endNote(facts, times);
        QVERIFY2(app.text.contains(u"the application web did not exist before 19 Nov 2026 14:50"_s),
                 qPrintable(app.text));
        QVERIFY(app.text.endsWith(u"Rejected and duplicate events are kept for 14 days."_s));
        QCOMPARE(app.leads, EndNote::Leads::Applications);
        // Older than what is kept: then it is not the application.
        facts.extent->kept.cut = true;
        facts.extent->apps[0].since = facts.extent->kept.since - 1;
        facts.extent->tenantSince = facts.extent->kept.since - 1;
        facts.extent->kept.isException = true;
        facts.extent->kept.validUntil = storyNow();
        const EndNote gone = endNote(facts, times);
        QVERIFY2(gone.text.contains(u"by an exception until 20 Nov 2026"_s), qPrintable(gone.text));
        QCOMPARE(gone.leads, EndNote::Leads::Retention);
    }

    void failedItSaysWhyAndKeepsTheRowsFromBefore()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        bench.source.become(EventSource::State::Failed, busy());
        QCOMPARE(bench.child<StatePage>("statePage").state(), StatePage::State::Failed);
        QVERIFY(shown(pane).contains(u"Events could not be loaded"_s));
        QVERIFY(shown(pane).contains(u"Kept from before"_s));
        QVERIFY(shown(pane).contains(u"tries again by itself in"_s));
        QVERIFY(bench.child<FollowStrip>("followStrip").text().contains(u"nothing is skipped"_s));
        grab(pane, u"failed-light"_s);

        QTest::keyClick(&pane, Qt::Key_R);
        QTRY_VERIFY(bench.source.asked.contains(u"reload"_s));
        for (LinkButton* link : pane.findChildren<LinkButton*>()) {
            if (link->text() == u"Kept from before")
                link->click();
        }
        QCOMPARE(bench.child<StatePage>("statePage").state(), StatePage::State::Filled);
        QCOMPARE(bench.child<EventTable>("eventTable").model()->rowCount(), 26);
    }

    void failedForGoodItDoesNotTryByItself()
    {
        PaneBench bench;
        bench.connectServer();
        EventsPane& pane = bench.show();
        ApiError forbidden = busy();
        forbidden.kind = ApiError::Kind::Forbidden;
        forbidden.httpStatus = 403;
        bench.source.become(EventSource::State::Failed, forbidden);
        QVERIFY(!shown(pane).contains(u"by itself"_s));
    }

    void selectingARowPausesAndCountsWhatIsNew()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        auto& table = bench.child<EventTable>("eventTable");
        auto& strip = bench.child<FollowStrip>("followStrip");
        QVERIFY(pane.isFollowing());
        QVERIFY(strip.text().startsWith(u"Following"_s));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(3, EventTable::Column::Event)).center());
        QVERIFY(!pane.isFollowing());
        QVERIFY(strip.text().startsWith(u"Paused at 14:50:47"_s));

        bench.source.arrive({SampleEvent{.received = bench.now}, SampleEvent{.received = bench.now}});
        QVERIFY(strip.text().contains(u"2 new"_s));
        QCOMPARE(table.currentIndex().row(), 3);
        QCOMPARE(table.model()->rowCount(), 26);

        bench.child<Button>("newEvents").click();
        QVERIFY(pane.isFollowing());
        QCOMPARE(table.model()->rowCount(), 28);
        QCOMPARE(table.currentIndex().row(), 5);
        QCOMPARE(table.verticalScrollBar()->value(), 0);
    }

    void keepsTopRowWhenRowsArriveWhilePaused()
    {
        std::vector<SampleEvent> many;
        for (int i = 0; i < 200; ++i)
            many.push_back({.received = storyNow() - (200 - i) * 1000});
        PaneBench bench(many);
        bench.connectServer();
        EventsPane& pane = bench.show();
        auto& table = bench.child<EventTable>("eventTable");
        table.verticalScrollBar()->setValue(40);
        QVERIFY(!pane.isFollowing());
        const QString top = table.model()->index(table.rowAt(0), EventTable::Column::Id).data().toString();
        bench.source.arrive({SampleEvent{.received = bench.now}});
        QCOMPARE(table.model()->index(table.rowAt(0), EventTable::Column::Id).data().toString(), top);
    }

    void fFollowsAndPauses()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        bench.child<EventTable>("eventTable").setFocus();
        QTest::keyClick(&bench.child<EventTable>("eventTable"), Qt::Key_F);
        QVERIFY(!pane.isFollowing());
        QTest::keyClick(&bench.child<EventTable>("eventTable"), Qt::Key_F);
        QVERIFY(pane.isFollowing());
    }

    void saysHowManyTheServerDroppedAndFetchesThem()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        auto& strip = bench.child<FollowStrip>("followStrip");
        bench.child<EventTable>("eventTable").selectRow(2);
        bench.access.noteDropped(300);
        bench.access.noteDropped(12);
        QVERIFY(strip.text().contains(u"312 dropped by the server"_s));
        bench.child<LinkButton>("fetchDropped").click();
        QVERIFY(!strip.text().contains(u"dropped"_s));
        QVERIFY(bench.source.asked.contains(u"reload"_s));
    }

    void theStripSaysWhereRowsComeFrom()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        bench.source.liveRows = 6;
        tellStory(bench);
        QVERIFY(bench.child<FollowStrip>("followStrip").text().contains(u"server 20, live 6"_s));
        QVERIFY(bench.child<FollowStrip>("followStrip").text().contains(u"12,400,113 rows"_s));
    }

    void environmentSwitchAndFilterAreOne()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        bench.environment.setCurrent(u"staging"_s);
        QCOMPARE(pane.question().filter, u"environment:staging"_s);
        pane.setFilter(u"env:production late:true"_s);
        QCOMPARE(bench.environment.current(), u"production"_s);
        bench.environment.setCurrent({});
        QCOMPARE(pane.question().filter, u"late:true"_s);
        tellStory(bench);
        QCOMPARE(bench.environment.known(), QStringList({u"production"_s, u"staging"_s}));
    }

    void facetClickIncludesAndAltClickExcludes()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        tellStory(bench);
        auto& facets = bench.child<FacetPanel>("facetPanel");
        const auto centre = [&facets](const QString& text) {
            for (int row = 0; row < facets.model()->rowCount(); ++row) {
                if (facets.model()->index(row, 0).data().toString() == text)
                    return facets.visualRect(facets.model()->index(row, 0)).center();
            }
            return QPoint(-1, -1);
        };
        QTest::mouseClick(facets.viewport(), Qt::LeftButton, {}, centre(u"Rejected"_s));
        QCOMPARE(pane.question().filter.toLower(), u"status:rejected"_s);
        QTest::mouseClick(facets.viewport(), Qt::LeftButton, Qt::AltModifier, centre(u"northwind"_s));
        QVERIFY(pane.question().filter.contains(u"-customer:northwind"_s));
        QTest::mouseClick(facets.viewport(), Qt::LeftButton, {}, centre(u"Rejected"_s));
        QCOMPARE(pane.question().filter, u"-customer:northwind"_s);
    }

    void moreValuesAreAskedForAndShown()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        tellStory(bench);
        auto& facets = bench.child<FacetPanel>("facetPanel");
        emit facets.moreAsked(u"metric"_s);
        QCOMPARE(bench.facetRequests.size(), 1u);
        QCOMPARE(bench.facetRequests[0].fields, QStringList{u"metric"_s});
        FacetResult all;
        all.total = 3871;
        Facet metric;
        metric.name = u"metric"_s;
        metric.values = {{u"api-calls"_s, 1988}, {u"sms-sent"_s, 3}};
        all.fields = {metric};
        bench.facetAnswers[0](all);
        QStringList texts;
        for (int row = 0; row < facets.model()->rowCount(); ++row)
            texts.append(facets.model()->index(row, 0).data().toString());
        QVERIFY(texts.contains(u"sms-sent"_s));
        QVERIFY(!texts.contains(u"3 more"_s));
    }

    void findsTheCorrelationIdOverAllDates()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        pane.setFilter(u"status:rejected"_s);
        auto& table = bench.child<EventTable>("eventTable");
        table.setCurrentIndex(table.model()->index(13, 0));
        QTest::keyClick(&table, Qt::Key_T);
        QCOMPARE(pane.question().filter, u"correlation:7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s);
        QCOMPARE(pane.question().range, RangeChoice::all());
    }

    void aTypedIdIsLookedForAndWordsAreAFilter()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        QVERIFY(pane.searchFor(u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s));
        QVERIFY(bench.source.asked.contains(u"find 7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s));
        QVERIFY(pane.searchFor(u"status:rejected"_s));
        QCOMPARE(pane.question().filter, u"status:rejected"_s);
    }

    void savedViewsBringBackFilterRangeAndColumns()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        auto& table = bench.child<EventTable>("eventTable");
        pane.setFilter(u"status:rejected"_s);
        pane.setRange(RangeChoice::last(std::chrono::hours(24)));
        table.setColumns({u"received:120"_s, u"code:140"_s});
        pane.saveView(u"Rejected, prod"_s);
        QCOMPARE(pane.savedViews(), QStringList{u"Rejected, prod"_s});

        pane.setFilter({});
        pane.setRange({});
        table.resetColumns();
        pane.openSavedView(u"Rejected, prod"_s);
        QCOMPARE(pane.question().filter, u"status:rejected"_s);
        QCOMPARE(pane.question().range, RangeChoice::last(std::chrono::hours(24)));
        QCOMPARE(table.columns(), QStringList({u"received:120"_s, u"code"_s}));

        // A pane made anew knows them, too.
        bench.pane.reset();
        QCOMPARE(bench.show().savedViews(), QStringList{u"Rejected, prod"_s});
        bench.pane->removeSavedView(u"Rejected, prod"_s);
        QVERIFY(bench.pane->savedViews().isEmpty());
    }

    void columnsChosenAreThereAgain()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        bench.child<EventTable>("eventTable").setColumnShown(EventTable::Column::App, true);
        bench.child<EventTable>("eventTable").setColumnShown(EventTable::Column::AiCost, false);
        const QStringList chosen = bench.child<EventTable>("eventTable").columns();
        bench.pane.reset();
        bench.show();
        QCOMPARE(bench.child<EventTable>("eventTable").columns(), chosen);
    }

    void filterAndRangeComeBackAfterARestart()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        pane.setFilter(u"status:rejected"_s);
        pane.setRange(RangeChoice::all());
        const QVariantMap state = pane.saveState();
        bench.pane.reset();
        EventsPane& again = bench.show();
        again.restoreState(state);
        QCOMPARE(again.question().filter, u"status:rejected"_s);
        QCOMPARE(again.question().range, RangeChoice::all());
        QCOMPARE(bench.child<FilterBar>("filterBar").filter(), u"status:rejected"_s);
    }

    void countsWhatIsTyped()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        bench.show();
        auto& bar = bench.child<FilterBar>("filterBar");
        bar.focusLine();
        QTest::keyClicks(&bar.line(), u"customer:kestrel-air"_s);
        QTRY_COMPARE(bench.facetRequests.size(), 1u);
        QCOMPARE(bench.facetRequests[0].query.filter, u"customer:kestrel-air"_s);
        FacetResult count;
        count.total = 412;
        bench.facetAnswers[0](count);
        QVERIFY(shown(bar).contains(u"412 match"_s));
    }

    void theRowAfterTheLastSaysWhyHistoryEnds()
    {
        PaneBench bench(storyEvents());
        bench.connectServer();
        EventsPane& pane = bench.show();
        tellStory(bench);
        auto& table = bench.child<EventTable>("eventTable");
        QVERIFY(table.endNote().contains(u"range ends here"_s));
        pane.setRange(RangeChoice::all());
        tellStory(bench);
        QVERIFY(table.endNote().contains(u"20 Nov 2026 13:45"_s));
        pane.setFilter(u"status:rejected"_s);
        tellStory(bench);
        QVERIFY(table.endNote().contains(u"14 days"_s));
    }

    void hostileTextIsShownAsTextAndDirectionMarksAreSeen()
    {
        SampleEvent event;
        event.received = storyNow();
        event.customer = u"<b>\u202Eevil</b>&amp;<img src=x>"_s;
        event.properties = "{\"note\":\"<a href='http://x'>\\u202e</a>\"}";
        PaneBench bench({event});
        bench.connectServer();
        EventsPane& pane = bench.show();
        auto& table = bench.child<EventTable>("eventTable");
        table.setCurrentIndex(table.model()->index(0, EventTable::Column::Customer));
        grab(pane, u"hostile-light"_s);
        for (const QLabel* label : pane.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        auto& tree = bench.child<InspectorTree>("inspectorTree");
        const QModelIndex value = tree.json().indexOfPath(u"customerId"_s).siblingAtColumn(JsonTree::ValueColumn);
        QVERIFY(tree.shownValue(value, 4000).contains(u"U+202E"_s));
        QVERIFY(!tree.shownValue(value, 4000).contains(QChar(0x202e)));
    }
};

} // namespace md::test

MD_EVENT_TEST_MAIN(md::test::TestEventsPane)

#include "tst_eventspane.moc"
