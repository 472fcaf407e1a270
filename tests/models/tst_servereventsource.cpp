// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server's list in pages with the live rows on top, on a made-up server that answers when the test says so.
#include "models/eventtablemodel.h"
#include "models/servereventsource.h"
#include "tests/models/eventfixture.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>

#include <list>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

QByteArray eventLine(qint64 sequence, const QString& environment = u"production"_s)
{
    // One event a millisecond, so that time and row number can be worked out of each other.
    return u"{\"sequence\":%1,\"id\":\"evt_%1\",\"environment\":\"%2\",\"event\":\"e\",\"quantity\":\"1\",\"receivedAt\":\"%3\",\"status\":\"ACCEPTED\"}\n"_s
        .arg(QString::number(sequence), environment,
             QString::fromStdString(test::wireTime(1'795'000'000'000 + sequence)))
        .toUtf8();
}

//! Events 1 … last, and a list of what was asked for.
class MadeUpServer
{
public:
    qint64 last = 5000;
    bool givesTotal = true;
    bool fails = false;
    QStringList asked;

    EventFetchers fetchers()
    {
        EventFetchers made;
        made.page = [this](const EventPageRequest& request, EventFetchers::Done<EventPage> done) {
            asked << u"%1/%2/%3"_s.arg(request.cursor)
                         .arg(request.limit)
                         .arg(request.query.range.to ? u"to"_s : QString());
            return later([this, request, done] {
                done(fails ? Result<EventPage>(Unexpected{ApiError{}}) : Result<EventPage>(page(request)));
            });
        };
        made.facets = [this](const EventFacetsRequest&, EventFetchers::Done<FacetResult> done) {
            return later([this, done] {
                FacetResult facets;
                facets.total = last;
                facets.fields.push_back({u"environment"_s, {{u"production"_s, last}}, 0, 0});
                done(facets);
            });
        };
        made.histogram = [this](const EventHistogramRequest& request, EventFetchers::Done<Histogram> done) {
            ++histograms;
            return later([this, request, done] { done(histogram(request)); });
        };
        return made;
    }

    //! Answers everything that is asked, and what that leads to.
    void answerAll()
    {
        for (int turn = 0; turn < 200; ++turn) {
            QCoreApplication::processEvents();
            while (!m_waiting.empty()) {
                const auto next = m_waiting.front();
                m_waiting.pop_front();
                if (const auto alive = next.alive.lock())
                    next.answer();
            }
        }
    }
    std::size_t waiting() const
    {
        return static_cast<std::size_t>(
            std::count_if(m_waiting.begin(), m_waiting.end(), [](const auto& one) { return !one.alive.expired(); }));
    }
    int histograms = 0;

private:
    struct Handle : PendingRequest
    {
        std::shared_ptr<int> life = std::make_shared<int>(0);
    };
    struct Waiting
    {
        std::weak_ptr<int> alive;
        std::function<void()> answer;
    };

    PendingRequestPtr later(std::function<void()> answer)
    {
        auto handle = std::make_unique<Handle>();
        m_waiting.push_back({handle->life, std::move(answer)});
        return handle;
    }

    EventPage page(const EventPageRequest& request) const
    {
        qint64 newest = last;
        if (request.query.range.to)
            newest = std::min(newest, *request.query.range.to - 1'795'000'000'000 - 1);
        if (!request.cursor.isEmpty())
            newest = request.cursor.toLongLong();
        QByteArray lines;
        qint64 at = newest;
        for (int i = 0; i < request.limit && at > 0; ++i, --at)
            lines += eventLine(at);
        EventPage page;
        page.batch = test::batchOf(lines);
        page.nextCursor = at > 0 ? QString::number(at) : QString();
        if (givesTotal)
            page.total = last;
        return page;
    }

    Histogram histogram(const EventHistogramRequest& request) const
    {
        Histogram bars;
        bars.from = request.query.range.from.value_or(1'795'000'000'001);
        bars.to = request.query.range.to.value_or(1'795'000'000'000 + last + 1);
        bars.bucketMs = std::max<qint64>(1, (bars.to - bars.from + request.buckets - 1) / request.buckets);
        for (qint64 at = bars.from; at < bars.to; at += bars.bucketMs)
            bars.buckets.push_back({at, std::min(bars.bucketMs, bars.to - at), 0, 0});
        bars.total = bars.to - bars.from;
        return bars;
    }

    std::list<Waiting> m_waiting;
};

QString idAt(const EventSource& source, int row)
{
    const EventRow event = source.row({row});
    return event.isLoaded() ? event.id() : u"-"_s;
}

} // namespace

class TestServerEventSource : public QObject
{
    Q_OBJECT

private slots:
    void asksWhereElseAndWhyItEndsWithOneRequest()
    {
        MadeUpServer server;
        EventFetchers fetchers = server.fetchers();
        std::vector<EventQuery> asked;
        std::vector<EventFetchers::Done<EventExtent>> answers;
        fetchers.extent = [&](const EventQuery& query, EventFetchers::Done<EventExtent> done) {
            asked.push_back(query);
            answers.push_back(std::move(done));
            return std::make_unique<PendingRequest>();
        };
        test::StoreFixture tail;
        QueryThread queries;
        ServerEventSource source(fetchers, tail.store, queries);
        QSignalSpy elsewhere(&source, &EventSource::elsewhereCounted);
        QSignalSpy found(&source, &EventSource::extentFound);
        source.setFilter(*FilterExpr::parse(u"app:web"_s));
        source.setRange({1'000, 2'000}, TimeBasis::Received);
        source.countElsewhere();
        server.answerAll();
        QCOMPARE(asked.size(), 1u);
        QCOMPARE(asked[0], (EventQuery{u"app:web"_s, {1'000, 2'000}, TimeBasis::Received}));
        EventExtent extent;
        extent.total = 7;
        extent.newest = 900;
        extent.before = 900;
        answers[0](extent);
        QCOMPARE(elsewhere.size(), 1);
        const auto told = elsewhere.front().front().value<EventElsewhere>();
        QCOMPARE(told.anyTime, 7);
        QCOMPARE(told.newest, std::optional<qint64>(900));
        QCOMPARE(told.extent, std::optional(extent));
        QCOMPARE(told.environments.values.front().value, std::optional(u"production"_s));

        source.setWatched(false);
        source.askExtent();
        QCOMPARE(asked.size(), 1u); // nobody looks
        source.setWatched(true);
        QCOMPARE(asked.size(), 2u);         // and now somebody does
        answers[1](Unexpected{ApiError{}}); // then the words stay as they are
        QCOMPARE(found.size(), 0);
        source.askExtent();
        answers[2](extent);
        QCOMPARE(found.size(), 1);

        // What was asked of another question is not taken for an answer to this one.
        source.countElsewhere();
        source.setRange({3'000, 4'000}, TimeBasis::Received);
        server.answerAll();
        QCOMPARE(asked.size(), 3u);
        QCOMPARE(elsewhere.size(), 1);
    }

    void showsThePageAndPlaceholdersForTheRest()
    {
        Setup setup;
        QCOMPARE(setup.source.state(), EventSource::State::Loading);
        setup.load();
        QCOMPARE(setup.source.state(), EventSource::State::Filled);
        QCOMPARE(setup.source.rowCount(), 5000);
        QCOMPARE(setup.source.total(), std::optional<qint64>(5000));
        QCOMPARE(idAt(setup.source, 0), u"evt_5000"_s);
        QCOMPARE(idAt(setup.source, 199), u"evt_4801"_s);
        QCOMPARE(idAt(setup.source, 200), u"-"_s);
        QCOMPARE(setup.source.facets().total, 5000);
        QCOMPARE(setup.source.histogram().total, 5000);
        QCOMPARE(setup.source.serverRows(), 5000);
    }

    void asksForWhatTheScreenShowsFromPageToPage()
    {
        Setup setup;
        setup.load();
        QSignalSpy changed(&setup.source, &EventSource::rowsChanged);
        setup.source.setVisible({180}, {220});
        setup.server.answerAll();
        QCOMPARE(idAt(setup.source, 220), u"evt_4780"_s);
        QVERIFY(changed.size() >= 1);
        setup.source.setVisible({1500}, {1540});
        setup.server.answerAll();
        QCOMPARE(idAt(setup.source, 1540), u"evt_3460"_s);
        setup.source.setVisible({4960}, {4999});
        setup.server.answerAll();
        QCOMPARE(idAt(setup.source, 4999), u"evt_1"_s);
        QCOMPARE(setup.source.rowCount(), 5000);
    }

    void jumpsFarByTime()
    {
        Setup setup;
        setup.server.last = 2'000'000;
        setup.load();
        QCOMPARE(setup.source.rowCount(), 2'000'000);
        setup.server.asked.clear();
        for (const int row : {1'000'000, 1'999'950, 333'333, 7'000}) {
            setup.source.setVisible({row}, {row + 40});
            setup.server.answerAll();
            for (int i = row; i <= row + 40; ++i)
                QCOMPARE(idAt(setup.source, i), u"evt_%1"_s.arg(2'000'000 - i));
        }
        QVERIFY2(setup.server.asked.size() < 40, qPrintable(setup.server.asked.join(u' ')));
        QCOMPARE(setup.source.rowCount(), 2'000'000);
    }

    void cancelsWhatLeftTheScreen()
    {
        Setup setup;
        setup.load();
        setup.source.setVisible({400}, {440});
        QTRY_COMPARE(setup.server.waiting(), 1u);
        setup.source.setVisible({0}, {40});
        QTRY_COMPARE(setup.server.waiting(), 0u);
    }

    void growsWhereTheLengthIsNotKnown()
    {
        Setup setup;
        setup.server.givesTotal = false;
        setup.server.last = 700;
        setup.load();
        QCOMPARE(setup.source.rowCount(), 400);
        for (int row = 0; row < 700; row += 150) {
            setup.source.setVisible({row}, {row + 40});
            setup.server.answerAll();
        }
        QCOMPARE(setup.source.rowCount(), 700);
        QCOMPARE(idAt(setup.source, 699), u"evt_1"_s);
    }

    void aFailedPageIsFailedAndCanBeAskedAgain()
    {
        Setup setup;
        setup.load();
        setup.server.fails = true;
        setup.source.setVisible({300}, {340});
        setup.server.answerAll();
        QVERIFY(setup.source.isRowFailed({300}));
        QVERIFY(!setup.source.isRowFailed({100}));
        QCOMPARE(setup.source.state(), EventSource::State::Filled);
        setup.server.fails = false;
        setup.source.retryRows();
        setup.server.answerAll();
        QCOMPARE(idAt(setup.source, 300), u"evt_4700"_s);
    }

    void aFailedFirstPageIsFailedNeverEmpty()
    {
        Setup setup;
        setup.server.fails = true;
        setup.load();
        QCOMPARE(setup.source.state(), EventSource::State::Failed);
        QVERIFY(setup.source.error());
        setup.server.fails = false;
        setup.load();
        QCOMPARE(setup.source.state(), EventSource::State::Filled);
    }

    void putsLiveRowsOnTopWithoutGapOrRepeat()
    {
        Setup setup;
        // The stream was there first: it brought rows that the page has too.
        setup.live(4990, 5002);
        setup.load();
        QCOMPARE(setup.source.rowCount(), 5002);
        QCOMPARE(idAt(setup.source, 0), u"evt_5002"_s);
        QCOMPARE(idAt(setup.source, 2), u"evt_5000"_s);
        QCOMPARE(setup.source.localRows(), 2);
        setup.live(5003, 5005);
        for (int row = 0; row < 150; ++row)
            QCOMPARE(idAt(setup.source, row), u"evt_%1"_s.arg(5005 - row));
        QCOMPARE(setup.source.total(), std::optional<qint64>(5005));
    }

    void keepsTopRowWhenRowsArriveWhilePaused()
    {
        Setup setup;
        setup.load();
        setup.source.pause();
        setup.live(5001, 5010);
        QCOMPARE(setup.source.rowCount(), 5000);
        QCOMPARE(idAt(setup.source, 0), u"evt_5000"_s);
        QCOMPARE(setup.source.newCount(), 10u);
        setup.source.resume();
        QCOMPARE(idAt(setup.source, 0), u"evt_5010"_s);
        QCOMPARE(setup.source.newCount(), 0u);
    }

    void liveRowsMustMatchTheFilter()
    {
        Setup setup;
        setup.load();
        setup.source.setFilter(FilterExpr::parse(u"env:staging"_s).value());
        setup.server.answerAll();
        const int before = setup.source.rowCount();
        setup.live(5001, 5003);
        QCOMPARE(setup.source.rowCount(), before);
        setup.events.addLines(eventLine(5004, u"staging"_s));
        QCOMPARE(setup.source.rowCount(), before + 1);
        QCOMPARE(idAt(setup.source, 0), u"evt_5004"_s);
    }

    void anOlderQuestionNeverArrives()
    {
        Setup setup;
        setup.source.reload();
        setup.source.setFilter(FilterExpr::parse(u"env:staging"_s).value());
        QSignalSpy reset(&setup.source, &EventSource::wasReset);
        setup.server.answerAll();
        QCOMPARE(reset.size(), 1);
    }

    void asksAgainWhenTheStreamLostEvents()
    {
        Setup setup;
        setup.load();
        setup.source.pause();
        setup.source.noteMissing(12);
        setup.server.answerAll();
        QCOMPARE(setup.source.missing(), 12);
        setup.source.resume();
        setup.server.last = 5012;
        setup.server.answerAll();
        QCOMPARE(setup.source.missing(), 0);
        QCOMPARE(idAt(setup.source, 0), u"evt_5012"_s);
    }

    void aServerWithoutTheFeatureIsNotAsked()
    {
        Setup setup;
        setup.source.setOffered(false);
        setup.load();
        QCOMPARE(setup.source.state(), EventSource::State::NotOffered);
        QVERIFY(setup.server.asked.isEmpty());
    }

    void keepsQtsRulesWhileEverythingChanges()
    {
        Setup setup;
        setup.server.givesTotal = false;
        EventTableModel model;
        model.setSource(&setup.source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        setup.load();
        setup.live(5001, 5020);
        setup.source.setVisible({300}, {340});
        setup.server.answerAll();
        setup.live(5021, 5040);
        setup.source.setFilter(FilterExpr::parse(u"event:e"_s).value());
        setup.live(5041, 5050);
        setup.server.answerAll();
        setup.source.reload();
        setup.server.answerAll();
        QVERIFY(model.rowCount() > 200);
    }

private:
    struct Setup
    {
        test::StoreFixture events;
        MadeUpServer server;
        ServerEventSource source{server.fetchers(), events.store, events.queries};

        void load()
        {
            source.reload();
            server.answerAll();
        }
        void live(qint64 from, qint64 to)
        {
            QByteArray lines;
            for (qint64 sequence = from; sequence <= to; ++sequence)
                lines += eventLine(sequence);
            events.addLines(lines);
        }
    };
};

MD_TEST_MAIN(QCoreApplication, TestServerEventSource)
#include "tst_servereventsource.moc"
