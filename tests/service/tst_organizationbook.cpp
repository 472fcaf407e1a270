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

    void start(OrganizationBounds bounds = {})
    {
        auto opened = OrganizationBook::open(m_home.path(), *store, {tenantA, tenantB}, bounds);
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
    ASSERT_EQ(book->seen(tenantA).organizations.size(), 2U) << "an event that names none makes none";
    EXPECT_EQ(book->find(tenantA, "kestrel-air")->use.events, 1U) << "a duplicate and a refused one are no usage";
    EXPECT_EQ(book->find(tenantA, "Kestrel-Air")->use.events, 1U);
    EXPECT_FALSE(book->find(tenantB, "kestrel-air")) << "another tenant's";
}

TEST_F(Organizations, addsCostsByCurrencyAndKeepsTheUnknownApart)
{
    append(batch({call("a", CostStatus::Resolved, "0.1", "EUR"), call("a", CostStatus::Resolved, "0.2", "EUR"),
                  call("a", CostStatus::Resolved, "3", "USD"), call("a", CostStatus::ExplicitZero, "0", "EUR"),
                  call("a", CostStatus::UnknownModel, "", "")}));
    const auto found = book->find(tenantA, "a");
    ASSERT_TRUE(found);
    const OrganizationUse* use = &found->use;
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
    const auto same = [this](const OrganizationSeen& before) {
        const auto now = book->find(tenantA, "a");
        return now && now->use == before.use && now->users == before.users;
    };
    const OrganizationSeen before = *book->find(tenantA, "a");
    EXPECT_EQ(before.use.events, 4U);
    EXPECT_EQ(before.users, 2U);
    restart();
    EXPECT_TRUE(same(before));
    stop();
    forgetFile();
    reopen();
    start();
    EXPECT_TRUE(same(before)) << "counted anew from the events";
    append(batch({event({}, "a")}));
    EXPECT_EQ(book->find(tenantA, "a")->use.events, 5U);
}

TEST_F(Organizations, countsOnlyWhatCameAfterTheLastWritingAnew)
{
    append(batch({event({}, "a"), event({}, "a")}));
    restart();
    // As after SIGKILL: the file is of before the last events.
    const auto file = m_home.path() / "organizations.db";
    const auto copy = m_home.path() / "earlier";
    std::filesystem::copy_file(file, copy);
    append(batch({event({}, "a"), event({}, "b")}));
    stop();
    forgetFile();
    std::filesystem::copy_file(copy, file);
    reopen();
    start();
    EXPECT_EQ(book->find(tenantA, "a")->use.events, 3U) << "none lost, none twice";
    EXPECT_EQ(book->find(tenantA, "b")->use.events, 1U);
}

TEST_F(Organizations, beginsAnewWhereTheEventsAreOlderThanTheSums)
{
    append(batch({event({}, "a")}));
    const auto older = m_home.path() / "older";
    stop();
    store.reset();
    std::filesystem::copy(options.folder, older, std::filesystem::copy_options::recursive);
    reopen();
    start();
    append(batch({event({}, "a"), event({}, "a")}));
    stop();
    store.reset();
    std::filesystem::remove_all(options.folder);
    std::filesystem::copy(older, options.folder, std::filesystem::copy_options::recursive);
    reopen();
    start();
    EXPECT_EQ(book->find(tenantA, "a")->use.events, 1U);
}

TEST_F(Organizations, keepsEnvironmentsApart)
{
    UsageEvent staging = event({}, "a");
    staging.environment = "staging";
    append(batch({staging, event({}, "a"), event({}, "a")}));
    for (int i = 0; i < 40; ++i) {
        UsageEvent odd = event({}, "many");
        odd.environment = "env-" + std::to_string(i);
        append(batch({odd}));
    }
    const auto use = book->find(tenantA, "a")->use;
    EXPECT_EQ(use.environments.at("staging").events, 1U);
    EXPECT_EQ(use.environments.at("production").events, 2U);
    const auto many = book->find(tenantA, "many")->use.environments;
    EXPECT_EQ(many.size(), OrganizationUse::mostEnvironments + 1);
    EXPECT_EQ(many.find(OrganizationUse::otherEnvironments)->second.events, 40 - OrganizationUse::mostEnvironments);
    restart();
    EXPECT_EQ(book->find(tenantA, "a")->use.environments, use.environments);
}

TEST_F(Organizations, saysWhatItNoLongerKeepsApart)
{
    stop();
    reopen();
    start({.organizations = 2, .userHashes = 150});
    std::vector<UsageEvent> events;
    for (int i = 0; i < 300; ++i) {
        events.push_back(event({}, "org-" + std::to_string(i % 3)));
        events.back().userHash = "user-" + std::to_string(i);
    }
    append(batch(std::move(events)));
    EXPECT_EQ(book->seen(tenantA).organizations.size(), 2U);
    EXPECT_EQ(book->seen(tenantA).uncounted, 100U);
    const auto first = book->find(tenantA, "org-0");
    EXPECT_EQ(first->use.events, 100U);
    EXPECT_FALSE(first->usersExact);
    EXPECT_NEAR(double(first->users), 100, 50);
}

TEST(DistinctCount, isExactBelowItsSizeAndNearAboveIt)
{
    DistinctCount count;
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = 0; i + 1 < DistinctCount::most; ++i)
            count.add("user-" + std::to_string(i));
    }
    EXPECT_TRUE(count.isExact());
    EXPECT_EQ(count.count(), DistinctCount::most - 1);
    for (int i = 0; i < 50'000; ++i)
        count.add("user-" + std::to_string(i));
    EXPECT_FALSE(count.isExact());
    EXPECT_NEAR(double(count.count()), 50'000, 5'000);
    EXPECT_EQ(DistinctCount::fromBytes(count.bytes()), count);
    EXPECT_FALSE(DistinctCount::fromBytes("1234567"));
}

} // namespace meterd::test
