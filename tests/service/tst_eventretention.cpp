// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept no more is found by nobody, by no way of looking, and then leaves the disk; what is kept is untouched.
#include "service/store/segmentpurge.h"
#include "tests/service/eventfixture.h"

#include <gtest/gtest.h>

#include <fstream>

namespace meterd::test {
namespace {

constexpr std::int64_t hourMs = 3'600'000;

UsageEvent refused(const std::string& customer = "kestrel-air")
{
    UsageEvent out = event({}, customer);
    out.status = EventStatus::Rejected;
    out.code = "UNKNOWN_METRIC";
    out.reason = "There is no such unit.";
    return out;
}

class EventRetentionTest : public StoreTest
{
protected:
    //! One accepted and one refused event an hour, ten rows a segment; and one of the other tenant every fifth hour.
    void fill(int hours)
    {
        options.segmentRows = 10;
        open();
        for (int i = 0; i < hours; ++i) {
            m_last = append(batch({event("key-" + std::to_string(i)), refused()}));
            if (i == 0)
                m_first = m_last;
            if (i % 5 == 0)
                append(batch({event("other-" + std::to_string(i)), refused()}, tenantB));
            clock.advance(std::chrono::hours(1));
        }
        store->waitUntilSealed();
    }
    static std::int64_t at(int hour) { return startOfTest + hour * hourMs; }
    void keepA(int allFrom, int refusedFrom) { store->keepFrom({{tenantA, {at(allFrom), at(refusedFrom)}}}); }
    int purgeAll()
    {
        int passes = 0;
        while (store->purge(m_stop) == Purge::Done)
            ++passes;
        return passes;
    }
    std::size_t found(std::string_view filterText = {}, const std::string& tenant = tenantA) const
    {
        return all(tenant, filterText).size();
    }
    //! Every way of counting says the same.
    void expectCounts(std::size_t accepted, std::size_t rejected)
    {
        EXPECT_EQ(found("status:accepted"), accepted);
        EXPECT_EQ(found("status:rejected"), rejected);
        EXPECT_EQ(found(), accepted + rejected);
        const EventSelection selection{tenantA, {}, {}};
        EXPECT_EQ(store->facets({.selection = selection, .fields = {FacetField::Status}}).total, accepted + rejected);
        EXPECT_EQ(store->count(selection, 0, store->newestSequence()), accepted + rejected);
        // A filter that no rollup can judge: row by row.
        const EventSelection byRows{tenantA, filter("quantity>0"), {}};
        EXPECT_EQ(store->facets({.selection = byRows, .fields = {FacetField::Status}}).total, found("quantity>0"));
        const auto histogram = store->histogram({.selection = selection, .buckets = 500});
        EXPECT_EQ(histogram.total, accepted + rejected);
        std::uint64_t inBuckets = 0;
        for (const auto& bucket : histogram.buckets)
            inBuckets += bucket.rejected;
        EXPECT_EQ(inBuckets, rejected);
        std::uint64_t tallied = 0;
        store->tally({tenantA, 0, 10'000, false}, [&](const EventTally& tally) { tallied += tally.count; });
        EXPECT_EQ(tallied, accepted + rejected);
        EventSelection ofEvent{tenantA, {}, {}};
        ofEvent.span.ofEvent = true;
        EXPECT_EQ(store->facets({.selection = ofEvent, .fields = {FacetField::Status}}).total, accepted + rejected);
        const auto oldestFirst = store->page(
            {.selection = selection, .direction = PageDirection::Newer, .from = std::nullopt, .limit = 1000});
        EXPECT_EQ(oldestFirst.events.size(), accepted + rejected);
    }

    std::atomic<bool> m_stop{false};
    std::vector<UsageEvent> m_first;
    std::vector<UsageEvent> m_last;
};

TEST_F(EventRetentionTest, hidesAtOnceWhatIsTooOld)
{
    fill(45);
    expectCounts(45, 45);
    keepA(0, 30);
    expectCounts(45, 15);
    keepA(20, 30);
    expectCounts(25, 15);
    EXPECT_FALSE(store->find(tenantA, m_first[0].id));
    EXPECT_FALSE(store->find(tenantA, m_first[1].id));
    EXPECT_TRUE(store->find(tenantA, m_last[1].id));
    EXPECT_EQ(found({}, tenantB), 18U) << "another tenant's are its own affair";
}

TEST_F(EventRetentionTest, showsAgainWhatIsKeptLongerAfterAll)
{
    fill(45);
    keepA(20, 30);
    keepA(0, 0);
    expectCounts(45, 45);
}

TEST_F(EventRetentionTest, takesRefusedRowsFromTheDiskAndLeavesTheOthers)
{
    fill(45);
    const auto before = all(tenantA, "status:accepted");
    keepA(0, 30);
    const auto rows = store->status().events;
    EXPECT_GT(purgeAll(), 0);
    EXPECT_LT(store->status().events, rows - 20);
    expectCounts(45, 15);
    reopen();
    keepA(0, 30);
    expectCounts(45, 15);
    const auto after = all(tenantA, "status:accepted");
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(record(after[i]), record(before[i]));
    EXPECT_EQ(found("key:key-3"), 1U) << "found by look-up";
    EXPECT_EQ(found({}, tenantB), 18U);
    EXPECT_EQ(purgeAll(), 0) << "once is enough";
}

TEST_F(EventRetentionTest, findsTimesAcrossTheGaps)
{
    fill(45);
    keepA(0, 30);
    purgeAll();
    EventSelection selection{tenantA, {}, {}};
    for (int hour = 0; hour < 45; ++hour) {
        selection.span = {at(hour), at(hour + 1), false};
        const std::size_t wanted = hour < 30 ? 1 : 2;
        EXPECT_EQ(store->page({.selection = selection, .from = std::nullopt, .limit = 10}).events.size(), wanted)
            << hour;
        EXPECT_EQ(store->facets({.selection = selection, .fields = {FacetField::App}}).total, wanted) << hour;
    }
}

TEST_F(EventRetentionTest, dropsWholeSegmentsOfWhichNobodyWantsAnything)
{
    fill(45);
    const auto segments = store->status().segments;
    store->keepFrom({{tenantA, {at(25), at(25)}}, {tenantB, {at(25), at(25)}}});
    purgeAll();
    EXPECT_LT(store->status().segments, segments - 3);
    expectCounts(20, 20);
    reopen();
    EXPECT_EQ(append(batch({event()})).front().sequence, m_last.back().sequence + 1);
}

TEST_F(EventRetentionTest, keepsWhatAMorePatientTenantWants)
{
    fill(45);
    store->keepFrom({{tenantA, {at(25), at(25)}}});
    purgeAll();
    expectCounts(20, 20);
    EXPECT_EQ(found({}, tenantB), 18U);
    reopen();
    EXPECT_EQ(found({}, tenantB), 18U);
}

TEST_F(EventRetentionTest, stillKnowsTheKeysOfWhatItKeeps)
{
    options.dedupWindowMs = 100 * hourMs;
    fill(45);
    keepA(0, 30);
    purgeAll();
    EXPECT_EQ(append(batch({event("key-2")})).front().status, EventStatus::Duplicate);
    EXPECT_EQ(append(batch({event("key-new")})).front().status, EventStatus::Accepted);
}

TEST_F(EventRetentionTest, leavesASegmentThatCoversAWeek)
{
    options.segmentMs = 10 * hourMs;
    open();
    for (int i = 0; i < 45; ++i) {
        append(batch({event()}));
        clock.advance(std::chrono::hours(1));
    }
    EXPECT_EQ(store->status().segments, 5U);
    EXPECT_EQ(found(), 45U);
}

TEST_F(EventRetentionTest, saysHowFarItReachesBack)
{
    fill(45);
    keepA(10, 30);
    const EventsKept accepted = store->kept(tenantA, false);
    const EventsKept refusedOnes = store->kept(tenantA, true);
    EXPECT_EQ(accepted.oldest, at(10));
    EXPECT_EQ(accepted.newest, at(44));
    EXPECT_EQ(refusedOnes.oldest, at(30));
    EXPECT_NEAR(double(accepted.bytes + refusedOnes.bytes), double(store->status().bytes), 20);
    EXPECT_FALSE(store->kept("ten_nobody", false).oldest);
}

TEST_F(EventRetentionTest, saysWhatHasToGoForACap)
{
    fill(45);
    const auto bytes = store->status().bytes;
    EXPECT_FALSE(store->floorFor(bytes, false));
    const auto floor = store->floorFor(bytes / 2, false);
    ASSERT_TRUE(floor);
    store->keepFrom({{tenantA, {*floor, *floor}}, {tenantB, {*floor, *floor}}});
    purgeAll();
    EXPECT_LE(store->status().bytes, bytes / 2);
    EXPECT_GT(store->status().bytes, bytes / 4);
    EXPECT_FALSE(store->floorFor(store->status().bytes, false));
}

TEST_F(EventRetentionTest, endsEarlyAndThrowsAwayWhatAnInterruptedPassLeft)
{
    fill(45);
    keepA(0, 30);
    m_stop = true;
    EXPECT_EQ(purgeAll(), 0);
    m_stop = false;
    const auto leftOver = options.folder / ("seg-00000000000000000001.db" + std::string(unfinishedPurge));
    std::ofstream(leftOver) << "half a file";
    reopen();
    EXPECT_FALSE(std::filesystem::exists(leftOver));
    keepA(0, 30);
    EXPECT_GT(purgeAll(), 0);
    expectCounts(45, 15);
}

} // namespace
} // namespace meterd::test
