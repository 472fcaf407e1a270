// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations as events tell of them: sums as they are committed, kept over a restart, and counted anew.
#include "service/store/organizationbook.h"
#include "tests/service/apifixture.h"
#include "tests/service/eventfixture.h"

namespace meterd::test {

namespace {

class Organizations : public StoreTest
{
protected:
    Organizations()
    {
        open();
        start();
    }
    // The book listens to the store, so it ends before the store does.
    ~Organizations() override { stop(); }

    void start()
    {
        auto opened = OrganizationBook::open(m_home.path(), *store, {tenantA, tenantB});
        ASSERT_TRUE(opened) << opened.error();
        book = std::move(*opened);
        book->waitUntilWhole();
    }
    void stop()
    {
        if (store)
            store->stop();
        book.reset();
    }
    void restart()
    {
        stop();
        reopen();
        start();
    }
    void forgetFile()
    {
        for (const char* end : {"", "-wal", "-shm"})
            std::filesystem::remove(m_home.path() / ("organizations.db" + std::string(end)));
    }

    static UsageEvent call(const std::string& customer, CostStatus status, std::string_view cost,
                           const std::string& currency)
    {
        UsageEvent made = event({}, customer);
        made.ai = AiUsage{};
        made.ai->costStatus = status;
        made.ai->currency = currency;
        if (!cost.empty())
            made.ai->cost = Decimal::parse(cost);
        return made;
    }

    TempFolder m_home;
    std::unique_ptr<OrganizationBook> book;
};

} // namespace

TEST_F(Organizations, countsAcceptedEventsUnderTheIdAsItWasSent)
{
    UsageEvent refused = event({}, "kestrel-air");
    refused.status = EventStatus::Rejected;
    append(batch({event("k", "kestrel-air"), event("k", "kestrel-air"), event({}, "Kestrel-Air"), event({}, ""),
                  std::move(refused)}));
    const OrganizationsSeen seen = book->seen(tenantA);
    ASSERT_EQ(seen.organizations.size(), 2U);
    EXPECT_EQ(book->find(tenantA, "kestrel-air")->events, 1U) << "a duplicate and a refused one are no usage";
    EXPECT_EQ(book->find(tenantA, "Kestrel-Air")->events, 1U);
    EXPECT_EQ(seen.unassigned.events, 1U);
    EXPECT_EQ(book->count(tenantA), 2U);
    EXPECT_FALSE(book->find(tenantB, "kestrel-air")) << "another tenant's";
}

TEST_F(Organizations, addsCostsByCurrencyAndKeepsTheUnknownApart)
{
    append(batch({call("a", CostStatus::Resolved, "0.1", "EUR"), call("a", CostStatus::Resolved, "0.2", "EUR"),
                  call("a", CostStatus::Resolved, "3", "USD"), call("a", CostStatus::ExplicitZero, "0", "EUR"),
                  call("a", CostStatus::UnknownModel, "", "")}));
    const auto use = book->find(tenantA, "a");
    ASSERT_TRUE(use);
    ASSERT_EQ(use->aiCost.size(), 2U);
    EXPECT_EQ(use->aiCost.at("EUR").toString(), "0.3");
    EXPECT_EQ(use->aiCost.at("USD").toString(), "3");
    EXPECT_EQ(use->calls(CostStatus::ExplicitZero), 1U);
    EXPECT_EQ(use->unpricedCalls(), 1U);
}

TEST_F(Organizations, knowsThemAfterARestartWithAndWithoutItsFile)
{
    UsageEvent one = event({}, "a");
    one.userHash = "u1";
    UsageEvent two = event({}, "a");
    two.userHash = "u2";
    append(batch({one, two, one, call("a", CostStatus::Resolved, "0.25", "EUR")}));
    const auto same = [this](const OrganizationUse& before) {
        const auto now = book->find(tenantA, "a");
        return now && now->events == before.events && now->users == before.users && now->aiCost == before.aiCost &&
               now->aiCalls == before.aiCalls && now->firstSeen == before.firstSeen && now->lastSeen == before.lastSeen;
    };
    const OrganizationUse before = *book->find(tenantA, "a");
    EXPECT_EQ(before.events, 4U);
    restart();
    EXPECT_TRUE(same(before));
    stop();
    forgetFile();
    reopen();
    start();
    EXPECT_TRUE(same(before)) << "counted anew from the events";
    append(batch({event({}, "a")}));
    EXPECT_EQ(book->find(tenantA, "a")->events, 5U);
}

TEST(DistinctCount, isExactBelowItsSizeAndNearAboveIt)
{
    DistinctCount count;
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = 0; i + 1 < DistinctCount::kept; ++i)
            count.add("user-" + std::to_string(i));
    }
    EXPECT_TRUE(count.isExact());
    EXPECT_EQ(count.count(), DistinctCount::kept - 1);
    for (int i = 0; i < 50'000; ++i)
        count.add("user-" + std::to_string(i));
    EXPECT_FALSE(count.isExact());
    EXPECT_NEAR(double(count.count()), 50'000, 5'000);
    EXPECT_EQ(DistinctCount::fromBytes(count.bytes()), count);
    EXPECT_FALSE(DistinctCount::fromBytes("1234567"));
}

} // namespace meterd::test
