// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one model of server lists: pages, day rows, live records in place and on top, pause, filters that only the
// server judges.
#include "models/pagedmodel.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>

#include <deque>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

struct Note
{
    int number = 0;
    QString day = {};
    QString state = u"open"_s;
    bool operator==(const Note&) const = default;
};

using Model = PagedModel<Note>;

//! A server that keeps notes, newest first, and answers when the test says so.
struct Notes
{
    struct Ask
    {
        RecordQuery query;
        QString cursor;
        Model::Done done;
    };
    struct Hold : PendingRequest
    {
        explicit Hold(std::shared_ptr<bool> flag)
            : alive(std::move(flag))
        {}
        ~Hold() override { *alive = false; }
        std::shared_ptr<bool> alive;
    };

    Model::Fetch fetch()
    {
        return [this](const RecordQuery& query, const QString& cursor, Model::Done done) -> PendingRequestPtr {
            auto alive = std::make_shared<bool>(true);
            asks.push_back({query, cursor, [alive, done = std::move(done)](Result<RecordPage<Note>> page) {
                                if (*alive)
                                    done(std::move(page));
                            }});
            return std::make_unique<Hold>(alive);
        };
    }

    void answer(RecordPage<Note> page)
    {
        auto ask = std::move(asks.front());
        asks.pop_front();
        ask.done(std::move(page));
    }
    void fail()
    {
        auto ask = std::move(asks.front());
        asks.pop_front();
        ApiError error;
        error.httpStatus = 503;
        ask.done(Unexpected{error});
    }

    std::deque<Ask> asks;
};

std::unique_ptr<Model> makeModel(Notes& server)
{
    std::vector<RecordColumnOf<Note>> columns{
        {{u"number"_s, u"Number"_s, RecordColumn::Kind::Number, 80, {}, true},
         [](const Note& note) {
             RecordCell cell{QString::number(note.number)};
             cell.sortKey = note.number;
             return cell;
         }},
        {{u"state"_s, u"State"_s, RecordColumn::Kind::Status, 80, {}, true},
         [](const Note& note) {
             return RecordCell{note.state, Tone::Ok, Sign::Ok};
         }},
    };
    return std::make_unique<Model>(
        std::move(columns), [](const Note& note) { return u"n%1"_s.arg(note.number); }, server.fetch());
}

RecordPage<Note> page(std::vector<Note> notes, const QString& next = {}, std::optional<qint64> total = {})
{
    return {std::move(notes), next, {}, total};
}

//! What a reader sees, row by row: "# day" or "number state".
QStringList printed(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString first = model.index(row, 0).data().toString();
        if (model.index(row, 0).data(RecordTableModel::HeadRole).toBool())
            rows.append(u"# "_s + first);
        else
            rows.append(first + u' ' + model.index(row, 1).data().toString());
    }
    return rows;
}

} // namespace

class TestPagedModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server.asks.clear();
        m_model = makeModel(m_server);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void showsPagesAndSaysWhenAllIsHere()
    {
        m_model->setQuery({});
        QCOMPARE(m_model->state(), RecordTableModel::State::Loading);
        m_server.answer(page({{3}, {2}}, u"c2"_s, 3));
        QCOMPARE(m_model->state(), RecordTableModel::State::Loaded);
        QCOMPARE(printed(*m_model), QStringList({u"3 open"_s, u"2 open"_s}));
        QVERIFY(!m_model->isWhole());
        QCOMPARE(m_model->total(), std::optional<qint64>(3));
        m_model->fetchOlder();
        m_model->fetchOlder(); // one at a time
        QCOMPARE(m_server.asks.size(), 1u);
        QCOMPARE(m_server.asks.front().cursor, u"c2"_s);
        m_server.answer(page({{2}, {1}}));
        QCOMPARE(printed(*m_model), QStringList({u"3 open"_s, u"2 open"_s, u"1 open"_s}));
        QVERIFY(m_model->isWhole());
        m_model->fetchOlder();
        QVERIFY(m_server.asks.empty());
    }

    void saysWhyItFailedAndAsksAgain()
    {
        m_model->setQuery({});
        m_server.fail();
        QCOMPARE(m_model->state(), RecordTableModel::State::Failed);
        QCOMPARE(m_model->error()->httpStatus, 503);
        m_model->reload();
        m_server.answer(page({{1}}));
        QVERIFY(!m_model->error());
        QCOMPARE(m_model->rowCount(), 1);
    }

    void keepsWhatIsHereWhenAnOlderPageFails()
    {
        m_model->setQuery({});
        m_server.answer(page({{2}}, u"c"_s));
        m_model->fetchOlder();
        m_server.fail();
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(m_model->olderError());
        m_model->fetchOlder();
        m_server.answer(page({{1}}));
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(!m_model->olderError());
    }

    void keepsWhatAnsweredTheSameQuestionBefore()
    {
        m_model->setQuery({u"state:open"_s, {}});
        m_server.answer(page({{2}, {1}}));
        m_model->reload();
        m_server.fail();
        QCOMPARE(m_model->state(), RecordTableModel::State::Loaded);
        QVERIFY(m_model->staleError());
        QCOMPARE(m_model->rowCount(), 2);
        m_model->retry();
        m_server.answer(page({{3}, {2}, {1}}));
        QVERIFY(!m_model->staleError());
        QCOMPARE(m_model->rowCount(), 3);
        // Rows of another question would be a lie.
        m_model->setQuery({u"state:closed"_s, {}});
        m_server.fail();
        QCOMPARE(m_model->state(), RecordTableModel::State::Failed);
        QVERIFY(!m_model->staleError());
        QCOMPARE(m_model->rowCount(), 0);
    }

    void saysThatItMissedSomething()
    {
        m_model->setQuery({});
        m_server.answer(page({{1}}));
        m_model->missed();
        m_model->missed();
        QTRY_COMPARE(m_server.asks.size(), 1u);
        m_server.fail();
        QVERIFY(m_model->staleError());
        QCOMPARE(m_model->rowCount(), 1);
        m_model->retry();
        m_server.answer(page({{2}, {1}}));
        QVERIFY(!m_model->staleError());
        QCOMPARE(m_model->rowCount(), 2);
    }

    void stopsAskingAServerThatGoesRoundInCircles()
    {
        m_model->setQuery({});
        m_server.answer(page({{2}, {2}, {1}, {2}}, u"c"_s));
        QCOMPARE(m_model->rowCount(), 2); // one row an id
        m_model->fetchOlder();
        m_server.answer(page({{1}, {0}, {0}}, u"c"_s));
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(m_model->olderError());
        // New cursors each time, and never a record.
        int asked = 0;
        m_model->retry();
        while (!m_server.asks.empty() && ++asked < 100) {
            m_server.answer(page({}, u"c%1"_s.arg(asked)));
            if (!m_model->olderError())
                m_model->fetchOlder();
        }
        QCOMPARE(asked, Model::mostEmptyPages);
        // An empty page on the way is none of this: a filter that reads far finds little.
        m_model->retry();
        m_server.answer(page({}, u"d"_s));
        m_model->fetchOlder();
        m_server.answer(page({{-1}}));
        QVERIFY(!m_model->olderError());
        QVERIFY(m_model->isWhole());
    }

    void forgetsTheAnswerToAnOlderQuestion()
    {
        m_model->setQuery({});
        auto late = std::move(m_server.asks.front());
        m_server.asks.pop_front();
        m_model->setQuery({u"state:open"_s, {}});
        late.done(page({{9}}));
        QCOMPARE(m_model->rowCount(), 0);
        m_server.answer(page({{1}}));
        QCOMPARE(printed(*m_model), QStringList({u"1 open"_s}));
    }

    void putsLiveRecordsOnTopAndInPlace()
    {
        m_model->setQuery({});
        m_server.answer(page({{2}, {1}}, {}, 2));
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->arrived({{1, {}, u"done"_s}, {3}, {4}});
        QCOMPARE(printed(*m_model), QStringList({u"4 open"_s, u"3 open"_s, u"2 open"_s, u"1 done"_s}));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model->total(), std::optional<qint64>(4));
        QCOMPARE(m_model->rowOfId(u"n1"_s), 3);
        QCOMPARE(m_model->recordById(u"n1"_s)->state, u"done"_s);
    }

    void countsWhatArrivesWhilePausedAndLosesNothing()
    {
        m_model->setQuery({});
        m_server.answer(page({{1}}));
        m_model->setFollowing(false);
        m_model->arrived({{2}});
        m_model->arrived({{3}, {2, {}, u"done"_s}});
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->newCount(), 3);
        m_model->setFollowing(true);
        QCOMPARE(printed(*m_model), QStringList({u"3 open"_s, u"2 done"_s, u"1 open"_s}));
        QCOMPARE(m_model->newCount(), 0);
    }

    void whatArrivesBeforeTheFirstPageIsShownOnce()
    {
        m_model->setQuery({});
        m_model->arrived({{2}, {3}});
        m_server.answer(page({{2}, {1}}));
        QCOMPARE(printed(*m_model), QStringList({u"3 open"_s, u"2 open"_s, u"1 open"_s}));
    }

    void asksTheServerWhatMatchesUnderAFilter()
    {
        m_model->setQuery({u"state:open"_s, {}});
        m_server.answer(page({{1}}, {}, 1));
        m_model->arrived({{2, {}, u"done"_s}, {3}});
        QCOMPARE(m_model->rowCount(), 1);
        QTRY_COMPARE(m_server.asks.size(), 1u);
        QCOMPARE(m_server.asks.front().query.filter, u"state:open"_s);
        m_server.answer(page({{3}, {1}}, {}, 2));
        QCOMPARE(printed(*m_model), QStringList({u"3 open"_s, u"1 open"_s}));
        QCOMPARE(m_model->total(), std::optional<qint64>(2));
    }

    void startsAgainWhenMoreThanAPageArrivedUnderAFilter()
    {
        m_model->setQuery({u"state:open"_s, {}});
        m_server.answer(page({{1}}));
        m_model->arrived({{9}});
        QTRY_COMPARE(m_server.asks.size(), 1u);
        m_server.answer(page({{9}, {8}}, u"more"_s));
        QCOMPARE(m_model->state(), RecordTableModel::State::Loading);
        m_server.answer(page({{9}, {8}}, u"more"_s));
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(!m_model->isWhole());
    }

    void holdsBackUnderAFilterAndSaysHowMuch()
    {
        m_model->setQuery({u"state:open"_s, {}});
        m_server.answer(page({{1}}));
        m_model->arrived({{2}});
        QTRY_COMPARE(m_server.asks.size(), 1u); // soon after the first
        m_server.answer(page({{2}, {1}}));
        m_model->arrived({{3}, {4}});
        m_model->arrived({{5}});
        QCOMPARE(m_model->unjudgedCount(), 3);
        QCOMPARE(m_server.asks.size(), 0u);
        m_model->lookNow();
        QCOMPARE(m_model->unjudgedCount(), 0);
        QCOMPARE(m_server.asks.size(), 1u);
        m_server.answer(page({{5}, {2}, {1}}));
        QCOMPARE(printed(*m_model), QStringList({u"5 open"_s, u"2 open"_s, u"1 open"_s}));
    }

    void asksNothingWhileNobodyLooks()
    {
        m_model->setWatched(false);
        m_model->setQuery({});
        m_model->setQuery({u"state:open"_s, {}});
        m_model->reload();
        QCOMPARE(m_server.asks.size(), 0u);
        QCOMPARE(m_model->state(), RecordTableModel::State::Loading);
        m_model->arrived({{7}});
        m_model->setWatched(true);
        QCOMPARE(m_server.asks.size(), 1u);
        QCOMPARE(m_server.asks.front().query.filter, u"state:open"_s);
        m_server.answer(page({{7}}));
        m_model->setWatched(false);
        m_model->setWatched(true);
        QCOMPARE(m_server.asks.size(), 0u); // nothing is stale
    }

    void asksOnceForWhatCameWhileNobodyLooked()
    {
        m_model->setQuery({u"state:open"_s, {}});
        m_server.answer(page({{1}}));
        m_model->setWatched(false);
        m_model->arrived({{2}});
        m_model->arrived({{3}});
        m_model->setWatched(true);
        QTRY_COMPARE(m_server.asks.size(), 1u);
    }

    void keepsNoEndlessRowsWhileNobodyLooks()
    {
        m_model->setQuery({});
        m_server.answer(page({{1}}));
        m_model->setWatched(false);
        for (int i = 2; i < 2000; ++i)
            m_model->arrived({{i}});
        QVERIFY(m_model->recordCount() <= 1 + int(PagedModel<Note>::mostUnseen));
        m_model->setWatched(true);
        QCOMPARE(m_server.asks.size(), 1u);
        m_server.answer(page({{1999}, {1998}}, u"more"_s));
        QCOMPARE(printed(*m_model), QStringList({u"1999 open"_s, u"1998 open"_s}));
    }

    void standsRecordsUnderTheHeadOfTheirDay()
    {
        m_model->setGrouping([](const Note& note) { return note.day; });
        m_model->setQuery({});
        m_server.answer(page({{4, u"Tue"_s}, {3, u"Mon"_s}}, u"c"_s));
        QCOMPARE(printed(*m_model), QStringList({u"# Tue"_s, u"4 open"_s, u"# Mon"_s, u"3 open"_s}));
        m_model->arrived({{5, u"Tue"_s}, {6, u"Wed"_s}, {7, u"Wed"_s}});
        QCOMPARE(printed(*m_model), QStringList({u"# Wed"_s, u"7 open"_s, u"6 open"_s, u"# Tue"_s, u"5 open"_s,
                                                 u"4 open"_s, u"# Mon"_s, u"3 open"_s}));
        QCOMPARE(m_model->rowOfId(u"n4"_s), 5);
        m_model->arrived({{8, u"Thu"_s}});
        QCOMPARE(printed(*m_model).first(3), QStringList({u"# Thu"_s, u"8 open"_s, u"# Wed"_s}));
        m_model->fetchOlder();
        m_server.answer(page({{2, u"Mon"_s}, {1, u"Sun"_s}}));
        QCOMPARE(printed(*m_model).last(4), QStringList({u"3 open"_s, u"2 open"_s, u"# Sun"_s, u"1 open"_s}));
        QVERIFY(!(m_model->flags(m_model->index(0, 0)) & Qt::ItemIsSelectable));
        QVERIFY(m_model->flags(m_model->index(1, 0)) & Qt::ItemIsSelectable);
    }

    void sortsByAColumnWithoutHeads()
    {
        m_model->setGrouping([](const Note& note) { return note.day; });
        m_model->setQuery({});
        m_server.answer(page({{10, u"Tue"_s}, {9, u"Mon"_s}}));
        m_model->sort(0, Qt::AscendingOrder);
        QCOMPARE(printed(*m_model), QStringList({u"9 open"_s, u"10 open"_s}));
        m_model->arrived({{2, u"Tue"_s}});
        QCOMPARE(printed(*m_model), QStringList({u"2 open"_s, u"9 open"_s, u"10 open"_s}));
        m_model->sort(-1);
        QCOMPARE(m_model->rowCount(), 5); // Tue with two, Mon with one
    }

    void removesAndPutsSingleRecords()
    {
        m_model->setQuery({});
        m_server.answer(page({{2}, {1}}, {}, 2));
        m_model->setFollowing(false);
        m_model->put({3});
        QCOMPARE(printed(*m_model).first(), u"3 open"_s);
        m_model->remove(u"n2"_s);
        QCOMPARE(printed(*m_model), QStringList({u"3 open"_s, u"1 open"_s}));
        QCOMPARE(m_model->total(), std::optional<qint64>(2));
        QCOMPARE(m_model->rowOfId(u"n2"_s), -1);
    }

private:
    Notes m_server;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

MD_TEST_MAIN(QCoreApplication, TestPagedModel)
#include "tst_pagedmodel.moc"
