// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events are kept once, for good, and through every kind of trouble.
#include "tests/service/eventfixture.h"

#include <sqlite3.h>

#include <atomic>
#include <fstream>
#include <future>
#include <thread>

namespace meterd::test {

TEST_F(StoreTest, keepsEveryFieldOfAnEvent)
{
    open();
    std::mt19937 random(3);
    std::vector<UsageEvent> events;
    for (int i = 0; i < 500; ++i)
        events.push_back(randomEvent(random));
    const auto stored = append(batch(events));
    ASSERT_EQ(stored.size(), 500U);
    reopen();
    for (const UsageEvent& wanted : stored) {
        const auto found = store->find(tenantA, wanted.id);
        ASSERT_TRUE(found);
        ASSERT_EQ(record(*found), record(wanted));
    }
}

TEST_F(StoreTest, numbersEventsOnAcrossRestartsAndSegments)
{
    options.segmentRows = 10;
    open();
    std::uint64_t last = 0;
    for (int i = 0; i < 35; ++i) {
        const auto stored = append(batch({event()}));
        ASSERT_EQ(stored.front().sequence, last + 1);
        last = stored.front().sequence;
        if (i % 9 == 8)
            reopen();
    }
    EXPECT_EQ(store->newestSequence(), 35U);
    EXPECT_EQ(all().size(), 35U);
    EXPECT_GE(store->status().segments, 3U);
}

TEST_F(StoreTest, findsAnEventByItsIdInEverySegmentAndForItsTenantOnly)
{
    options.segmentRows = 8;
    open();
    std::vector<UsageEvent> stored;
    for (int i = 0; i < 30; ++i)
        stored.push_back(append(batch({event()})).front());
    store->waitUntilSealed();
    for (const UsageEvent& one : stored) {
        ASSERT_TRUE(store->find(tenantA, one.id));
        EXPECT_FALSE(store->find(tenantB, one.id));
        EXPECT_EQ(one.id.size(), 30U);
    }
    std::string forged = stored[3].id;
    forged.back() = forged.back() == '0' ? '1' : '0';
    EXPECT_FALSE(store->find(tenantA, forged));
    EXPECT_FALSE(store->find(tenantA, "evt_"));
    EXPECT_FALSE(store->find(tenantA, ""));
    for (std::size_t i = 1; i < stored.size(); ++i)
        EXPECT_LT(stored[i - 1].id, stored[i].id);
}

TEST_F(StoreTest, metersARepeatedKeyOnce)
{
    open();
    const auto first = append(batch({event("k1"), event("k2"), event("k1")}));
    EXPECT_EQ(first[0].status, EventStatus::Accepted);
    EXPECT_EQ(first[1].status, EventStatus::Accepted);
    EXPECT_EQ(first[2].status, EventStatus::Duplicate);
    EXPECT_EQ(append(batch({event("k1")})).front().status, EventStatus::Duplicate);
    EXPECT_EQ(append(batch({event("k1")}, tenantB)).front().status, EventStatus::Accepted);
    EXPECT_EQ(append(batch({event()})).front().status, EventStatus::Accepted);
    reopen();
    EXPECT_EQ(append(batch({event("k2")})).front().status, EventStatus::Duplicate);
    EXPECT_EQ(append(batch({event("k3")})).front().status, EventStatus::Accepted);
}

TEST_F(StoreTest, metersARepeatedKeyOnceAcrossSegments)
{
    options.segmentRows = 20;
    open();
    for (int i = 0; i < 100; ++i)
        ASSERT_EQ(append(batch({event("key-" + std::to_string(i))})).front().status, EventStatus::Accepted);
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 100; ++i)
            ASSERT_EQ(append(batch({event("key-" + std::to_string(i))})).front().status, EventStatus::Duplicate) << i;
        store->waitUntilSealed();
        reopen();
    }
    EXPECT_EQ(all(tenantA, "status:accepted").size(), 100U);
    EXPECT_EQ(all(tenantA, "key:key-42").size(), 3U);
}

TEST_F(StoreTest, takesAKeyAsNewAfterItsWindow)
{
    options.segmentRows = 3;
    open();
    append(batch({event("k")}));
    clock.advance(std::chrono::hours(72));
    EXPECT_EQ(append(batch({event("k")})).front().status, EventStatus::Duplicate);
    clock.advance(std::chrono::milliseconds(1));
    EXPECT_EQ(append(batch({event("k")})).front().status, EventStatus::Accepted);
    EXPECT_EQ(append(batch({event("k")})).front().status, EventStatus::Duplicate);
    store->waitUntilSealed();
    clock.advance(std::chrono::hours(71));
    EXPECT_EQ(append(batch({event("k")})).front().status, EventStatus::Duplicate);
    clock.advance(std::chrono::hours(2));
    EXPECT_EQ(append(batch({event("k")})).front().status, EventStatus::Accepted);
}

TEST_F(StoreTest, aRefusedEventDoesNotBlockItsKey)
{
    open();
    UsageEvent refused = event("k");
    refused.status = EventStatus::Rejected;
    refused.code = "UNKNOWN_METRIC";
    EXPECT_EQ(append(batch({refused})).front().status, EventStatus::Rejected);
    EXPECT_EQ(append(batch({event("k")})).front().status, EventStatus::Accepted);
    EXPECT_EQ(append(batch({refused})).front().status, EventStatus::Rejected);
}

TEST_F(StoreTest, receiptNeverRunsBackwards)
{
    open();
    const auto first = append(batch({event()})).front();
    clock.advance(std::chrono::minutes(-5));
    EXPECT_EQ(append(batch({event()})).front().receivedAt, first.receivedAt);
    reopen();
    EXPECT_EQ(append(batch({event()})).front().receivedAt, first.receivedAt);
    clock.advance(std::chrono::minutes(6));
    EXPECT_GT(append(batch({event()})).front().receivedAt, first.receivedAt);
}

TEST_F(StoreTest, anEventIsReceivedWhenItsRequestCameButNeverBeforeTheOneStoredBefore)
{
    open();
    const auto of = [](std::int64_t time) {
        EventBatch one = batch({event(), event()});
        one.receivedAt = time;
        return one;
    };
    EXPECT_EQ(append(of(startOfTest - 5000)).back().receivedAt, startOfTest - 5000);
    EXPECT_EQ(append(of(startOfTest - 3000)).front().receivedAt, startOfTest - 3000);
    EXPECT_EQ(append(of(startOfTest - 4000)).front().receivedAt, startOfTest - 3000);
    EXPECT_EQ(append(batch({event()})).front().receivedAt, startOfTest);
}

TEST_F(StoreTest, acknowledgesNothingOnAFullDiskAndGoesOnWhenThereIsRoom)
{
    std::atomic<bool> full{false};
    options.beforeGroup = [&full](sqlite3* db) {
        sqlite3_exec(db, full ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=1000000", nullptr, nullptr, nullptr);
    };
    open();
    append(batch({event("kept")}));
    full = true;
    std::vector<UsageEvent> many(500, event());
    for (auto& one : many)
        one.customerId = "never-seen-before";
    const auto refused = store->appendAndWait(batch(many));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), StoreFault::Full);
    EXPECT_FALSE(store->status().writable);
    EXPECT_EQ(all().size(), 1U);
    full = false;
    EXPECT_EQ(append(batch({event("kept"), event("new", "never-seen-before")}))[0].status, EventStatus::Duplicate);
    EXPECT_TRUE(store->status().writable);
    EXPECT_EQ(store->newestSequence(), 3U);
    reopen();
    EXPECT_EQ(all(tenantA, "customer:never-seen-before").size(), 1U);
}

TEST_F(StoreTest, saysThatItIsReadOnly)
{
    std::atomic<bool> readOnly{true};
    options.beforeGroup = [&readOnly](sqlite3* db) {
        sqlite3_exec(db, readOnly ? "PRAGMA query_only=1" : "PRAGMA query_only=0", nullptr, nullptr, nullptr);
    };
    open();
    const auto refused = store->appendAndWait(batch({event()}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), StoreFault::ReadOnly);
    readOnly = false;
    EXPECT_EQ(append(batch({event()})).size(), 1U);
}

TEST_F(StoreTest, refusesWhatComesAfterItWasStopped)
{
    open();
    append(batch({event()}));
    store->stop();
    const auto refused = store->appendAndWait(batch({event()}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), StoreFault::Stopping);
}

TEST_F(StoreTest, keepsTheOrderOfManyWritersAndLosesNothing)
{
    options.segmentRows = 700;
    open();
    constexpr int writers = 8;
    constexpr int each = 200;
    std::vector<std::thread> threads;
    std::atomic<int> acknowledged{0};
    for (int w = 0; w < writers; ++w) {
        threads.emplace_back([&, w] {
            for (int i = 0; i < each; ++i) {
                const auto stored =
                    store->appendAndWait(batch({event("w" + std::to_string(w) + "-" + std::to_string(i))}));
                acknowledged += stored && (*stored)->events[0].status == EventStatus::Accepted;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(acknowledged, writers * each);
    const auto events = all();
    ASSERT_EQ(events.size(), std::size_t(writers * each));
    for (std::size_t i = 1; i < events.size(); ++i)
        ASSERT_EQ(events[i - 1].sequence, events[i].sequence + 1);
}

TEST_F(StoreTest, countsTheSameForManyWhoAskAtOnce)
{
    options.segmentRows = 2000;
    open();
    constexpr std::uint64_t rows = 5000;
    std::vector<UsageEvent> events;
    for (std::uint64_t i = 0; i < rows; ++i) {
        events.push_back(event({}, "customer-" + std::to_string(i)));
        if (events.size() < 100)
            continue;
        clock.advance(std::chrono::seconds(7));
        append(batch(std::exchange(events, {})));
    }
    // Many values: what follows the counting takes its time, too.
    const auto ask = [this] {
        return store->facets({.selection = {tenantA, {}, {}}, .fields = {FacetField::Customer}});
    };
    const FacetAnswer wanted = ask();
    ASSERT_EQ(wanted.total, rows);
    std::vector<std::thread> threads;
    std::atomic<int> other{0};
    for (int t = 0; t < 6; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 300; ++i) {
                try {
                    const FacetAnswer answer = ask();
                    const bool same = answer.total == rows && answer.oldest == wanted.oldest &&
                                      answer.newest == wanted.newest && answer.exact;
                    other += !same;
                } catch (const EventReadError&) {
                    ++other;
                }
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(other, 0);
}

TEST_F(StoreTest, livesWithMoreNamesThanItsDictionaryHolds)
{
    options.segmentRows = 200'000;
    open();
    std::vector<UsageEvent> events;
    constexpr int names = 65'536 + 50;
    for (int i = 0; i < names; ++i)
        events.push_back(event({}, "customer-" + std::to_string(i)));
    append(batch(std::move(events)));
    append(batch({event({}, "customer-65570"), event({}, "customer-3")}));
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(all(tenantA, "customer:customer-65570").size(), 2U);
        EXPECT_EQ(all(tenantA, "customer:customer-3").size(), 2U);
        EXPECT_EQ(all(tenantA, "customer:customer-6557*").size(), 1U + 1U + 10U);
        const auto facets = store->facets({.selection = {tenantA, filter("customer:customer-65570,customer-3"), {}},
                                           .fields = {FacetField::Customer}});
        EXPECT_EQ(facets.total, 4U);
        EXPECT_TRUE(facets.exact);
        ASSERT_EQ(facets.fields[0].values.size(), 2U);
        EXPECT_EQ(facets.fields[0].values[0].count, 2U);
        reopen();
    }
}

TEST_F(StoreTest, aDamagedFileIsAnErrorAndNeverAnEmptyAnswer)
{
    options.segmentRows = 200;
    open();
    for (int i = 0; i < 250; ++i)
        append(batch({event("key-" + std::to_string(i))}));
    store->waitUntilSealed();
    store.reset();
    const auto file = options.folder / "seg-00000000000000000001.db";
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    const auto size = std::streamoff(std::filesystem::file_size(file));
    for (std::streamoff page = 4096 * 4; page < size; page += 4096) {
        bytes.seekp(page);
        bytes << std::string(64, '\xA5');
    }
    bytes.close();
    open();
    EXPECT_EQ(store->page({.selection = {tenantA, {}, {}}, .from = std::nullopt, .limit = 10}).events.size(), 10U);
    EXPECT_THROW(all(), EventReadError);
    EXPECT_THROW(all(tenantA, "key:key-7"), EventReadError);
    EXPECT_FALSE(store->appendAndWait(batch({event("key-7")}))) << "perhaps it was accepted before: nobody can say";
    EXPECT_TRUE(store->appendAndWait(batch({event("key-240")})));
}

TEST_F(StoreTest, tellsOfEachBatchAfterItsCommitAndBeforeItsAnswer)
{
    open();
    std::atomic<std::uint64_t> seen{0};
    std::vector<std::pair<std::string, std::size_t>> told;
    std::vector<EventStatus> states;
    store->onCommitted([&](const StoredBatch& batch) {
        told.emplace_back(batch.tenantId, batch.events.size());
        for (const UsageEvent& event : batch.events) {
            EXPECT_EQ(event.sequence, seen + 1);
            EXPECT_TRUE(store->find(batch.tenantId, event.id));
            states.push_back(event.status);
            ++seen;
        }
    });
    std::promise<std::uint64_t> seenAtAnswer;
    store->append(batch({event("k"), event("k")}), [&](const AppendResult&) { seenAtAnswer.set_value(seen); });
    EXPECT_EQ(seenAtAnswer.get_future().get(), 2U);
    append(batch({}));
    append(batch({event()}, tenantB));
    EXPECT_EQ(told, (std::vector<std::pair<std::string, std::size_t>>{{tenantA, 2}, {tenantB, 1}}));
    EXPECT_EQ(states, (std::vector{EventStatus::Accepted, EventStatus::Duplicate, EventStatus::Accepted}));
}

TEST_F(StoreTest, tellsOfNothingThatWasNotCommitted)
{
    options.beforeGroup = [](sqlite3* database) {
        sqlite3_exec(database, "PRAGMA query_only=1", nullptr, nullptr, nullptr);
    };
    open();
    bool told = false;
    store->onCommitted([&told](const StoredBatch&) { told = true; });
    EXPECT_FALSE(store->appendAndWait(batch({event()})));
    store->stop();
    EXPECT_FALSE(told);
}

TEST_F(StoreTest, wakesAFollowerOncePerArming)
{
    open();
    std::atomic<int> woken{0};
    auto subscription = store->subscribe([&woken] { ++woken; });
    append(batch({event()}));
    append(batch({event()}));
    EXPECT_EQ(woken, 0);
    subscription->arm();
    append(batch({event()}));
    append(batch({event()}));
    store->stop();
    EXPECT_EQ(woken, 1);
    const auto recent = store->recent(1);
    ASSERT_TRUE(recent);
    EXPECT_EQ(recent->size(), 3U);
    EXPECT_EQ(recent->front()->events.front().sequence, 2U);
}

TEST_F(StoreTest, memoryForFollowersIsBounded)
{
    options.liveEvents = 10;
    open();
    for (int i = 0; i < 30; ++i)
        append(batch({event()}));
    store->stop();
    EXPECT_FALSE(store->recent(0));
    EXPECT_FALSE(store->recent(19));
    ASSERT_TRUE(store->recent(20));
    EXPECT_EQ(store->recent(20)->size(), 10U);
    EXPECT_EQ(store->recent(30)->size(), 0U);
}

} // namespace meterd::test
