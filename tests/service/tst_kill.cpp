// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL at random moments under all kinds of load: what was acknowledged is there once, what was not is there at most
// once; writes are in the audit log; webhooks arrive. Ten kills with every test run, a hundred with ./dev test chaos.
#include "tests/service/chaosbench.h"

#include <cstdlib>

namespace meterd::test {
namespace {

//! What is read back in the end stays small, however many rounds there are.
constexpr std::size_t eventsAtFullSpeed = 80'000;

int kills()
{
    const char* given = std::getenv("MD_KILLS");
    return given ? std::max(1, std::atoi(given)) : 10;
}

class KillTest : public ChaosBench
{};

TEST_F(KillTest, losesAndDoublesNothingThatWasAcknowledged)
{
    std::mt19937 random(seed());
    startServer();
    if (HasFatalFailure())
        return;
    foundWorld();
    if (HasFatalFailure())
        return;
    const int rounds = kills();
    // A slow machine gets through fewer of them, and says so.
    const auto deadline = Steady::now() + std::chrono::seconds(3) * rounds;
    int done = 0;
    while (done < rounds && Steady::now() < deadline) {
        beginLoad(std::to_string(done), random,
                  eventsAtFullSpeed / static_cast<std::size_t>(rounds) * static_cast<std::size_t>(done + 1));
        std::this_thread::sleep_for(std::chrono::milliseconds(80 + random() % 900));
        m_server->kill();
        endLoad();
        ++done;
        startServer();
        if (HasFatalFailure())
            return;
        repeatUnheard();
    }
    std::cout << done << " kills of " << rounds << '\n';
    EXPECT_GT(m_ledger.acknowledgedCount(), 100U) << "no load, no proof";
    checkEvents();
    checkWrites();
    checkDeliveries();
    EXPECT_EQ(m_server->stop(), 0);
}

//! A judge that finds nothing wrong proves nothing: each kind of loss is planted once.
TEST(ChaosJudge, findsWhatWasLostDoubledAndMadeUp)
{
    Ledger ledger;
    ledger.attempted({"a", "b", "c", "d"});
    ledger.acknowledged({"a", "b"});
    EXPECT_EQ(judgeEvents(ledger, {{"a", 1}, {"b", 1}, {"c", 1}}), (EventVerdict{0, 0, 0}))
        << "c was not heard, and is there";
    EXPECT_EQ(judgeEvents(ledger, {{"a", 1}}), (EventVerdict{1, 0, 0}));
    EXPECT_EQ(judgeEvents(ledger, {{"a", 1}, {"b", 2}}), (EventVerdict{0, 1, 0}));
    EXPECT_EQ(judgeEvents(ledger, {{"a", 1}, {"b", 1}, {"x", 1}}), (EventVerdict{0, 0, 1}));
}

TEST(ChaosJudge, findsWhatWasNotDeliveredOrUnderAnotherName)
{
    const std::vector<DeliveryRow> rows = {{"e1", "m1", "DELIVERED", 1}, {"e2", "m2", "DELIVERED", 2}};
    const std::map<std::string, int> received = {{"m1", 1}, {"m2", 2}};
    EXPECT_EQ(judgeDeliveries({"e1", "e2"}, rows, received), DeliveryVerdict());
    EXPECT_EQ(judgeDeliveries({"e1", "e2", "e3"}, rows, received).missing, 1U);
    EXPECT_EQ(judgeDeliveries({"e1", "e2"}, rows, {{"m1", 1}}).unseen, 1U);
    EXPECT_EQ(judgeDeliveries({"e1", "e2"}, rows, {{"m1", 2}, {"m2", 2}}).strange, 1U)
        << "an attempt that nobody noted";
    EXPECT_EQ(judgeDeliveries({"e1", "e2"}, rows, {{"m1", 1}, {"m2", 1}, {"m9", 1}}).strange, 1U);
    auto other = rows;
    other.push_back({"e2", "m3", "PENDING", 1});
    const DeliveryVerdict verdict = judgeDeliveries({"e1", "e2"}, other, received);
    EXPECT_EQ(verdict.doubled, 1U);
    EXPECT_EQ(verdict.undelivered, 1U);
}

} // namespace
} // namespace meterd::test
