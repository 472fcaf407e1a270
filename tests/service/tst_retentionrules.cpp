// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Caps as they are written, and a clock that jumps.
#include "service/domain/retention.h"

#include <gtest/gtest.h>

namespace meterd {
namespace {

using namespace std::chrono_literals;

const TimePoint start = *parseIso("2026-11-20T12:00:00Z");

TEST(ByteCaps, areReadWithUnitsAndKeepTheOthers)
{
    const auto caps = ByteCaps::parse("requests=512M,audit_log=3T,deliveries=1000");
    ASSERT_TRUE(caps) << caps.error();
    EXPECT_EQ(caps->of(Kept::Requests), 512ULL << 20U);
    EXPECT_EQ(caps->of(Kept::AuditLog), 3ULL << 40U);
    EXPECT_EQ(caps->of(Kept::Deliveries), 1000U);
    EXPECT_EQ(caps->of(Kept::UsageEvents), kindOf(Kept::UsageEvents).byteCap);
}

TEST(ByteCaps, sayWhatTheyDoNotUnderstand)
{
    for (const char* wrong :
         {"requests", "requests=", "requests=0", "requests=12X", "requests=-1", "requests=9999999T"}) {
        const auto caps = ByteCaps::parse(wrong);
        ASSERT_FALSE(caps) << wrong;
        EXPECT_NE(caps.error().find("requests=200G"), std::string::npos) << caps.error();
    }
    const auto unknown = ByteCaps::parse("letters=1G");
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().find("usage_events"), std::string::npos) << unknown.error();
}

TEST(ClockJudge, believesAClockThatGoesLikeAStopWatch)
{
    ClockJudge judge(std::nullopt, std::nullopt);
    for (int hour = 0; hour < 100; ++hour)
        EXPECT_EQ(judge.look(start + hour * 1h, hour * 1h), start + hour * 1h);
    EXPECT_FALSE(judge.hold());
}

TEST(ClockJudge, goesOnWithTheStopWatchAfterAJumpAhead)
{
    ClockJudge judge(std::nullopt, std::nullopt);
    judge.look(start, 0s);
    EXPECT_EQ(judge.look(start + 24h * 4000, 30s), start + 30s);
    ASSERT_TRUE(judge.hold());
    EXPECT_EQ(judge.hold()->wall, start + 24h * 4000);
    EXPECT_EQ(judge.hold()->since, start + 30s);
    EXPECT_EQ(judge.look(start + 24h * 4000 + 1h, 1h + 30s), start + 1h + 30s);
    EXPECT_EQ(judge.hold()->left, 23h);
}

TEST(ClockJudge, believesAJumpThatStoodForADay)
{
    ClockJudge judge(std::nullopt, std::nullopt);
    judge.look(start, 0s);
    TimePoint at = start;
    for (int hour = 0; hour <= 24; ++hour)
        at = judge.look(start + 24h * 30 + hour * 1h, hour * 1h);
    EXPECT_EQ(at, start + 24h * 31);
    EXPECT_FALSE(judge.hold());
}

TEST(ClockJudge, countsAnewWhenItJumpsAgainMeanwhile)
{
    ClockJudge judge(std::nullopt, std::nullopt);
    judge.look(start, 0s);
    judge.look(start + 24h * 30, 0s);
    judge.look(start + 24h * 30 + 23h, 23h);
    EXPECT_EQ(judge.hold()->left, 1h);
    judge.look(start + 24h * 60, 23h + 1s);
    EXPECT_EQ(judge.hold()->left, 24h);
}

TEST(ClockJudge, isAtPeaceAtOnceWhenTheClockComesBack)
{
    ClockJudge judge(std::nullopt, std::nullopt);
    judge.look(start, 0s);
    judge.look(start + 24h * 30, 30s);
    EXPECT_EQ(judge.look(start + 1min, 1min), start + 1min);
    EXPECT_FALSE(judge.hold());
}

TEST(ClockJudge, makesNothingOlderWhenTheClockGoesBack)
{
    ClockJudge judge(std::nullopt, std::nullopt);
    judge.look(start, 0s);
    EXPECT_EQ(judge.look(start - 24h * 365, 30s), start - 24h * 365);
    EXPECT_FALSE(judge.hold());
    EXPECT_EQ(judge.look(start + 1min, 1min), start + 1min); // and right again
    EXPECT_FALSE(judge.hold());
}

TEST(ClockJudge, remembersOverARestart)
{
    ClockJudge before(std::nullopt, std::nullopt);
    before.look(start, 0s);
    before.look(start + 24h * 30, 0s);
    before.look(start + 24h * 30 + 10h, 10h);
    const auto memory = ClockMemory::from(before.memory().json());
    ASSERT_TRUE(memory);
    ClockJudge after(memory, start + 24h * 30); // rows came meanwhile, with the jumped time
    EXPECT_EQ(after.look(start + 24h * 30 + 10h, 500h), start + 10h);
    ASSERT_TRUE(after.hold());
    EXPECT_EQ(after.hold()->left, 14h);
    EXPECT_EQ(after.hold()->since, start);
}

TEST(ClockJudge, holdsBackAfterALongNightOfTheServer)
{
    ClockJudge judge(ClockMemory{toMs(start), 0, 0}, std::nullopt);
    EXPECT_EQ(judge.look(start + 24h * 3, 0s), start);
    EXPECT_TRUE(judge.hold());
    ClockJudge short_(ClockMemory{toMs(start), 0, 0}, std::nullopt);
    EXPECT_EQ(short_.look(start + 23h, 0s), start + 23h);
}

TEST(ClockJudge, asksTheNewestRowWhenItRemembersNothing)
{
    ClockJudge judge(std::nullopt, start);
    EXPECT_EQ(judge.look(start + 24h * 300, 0s), start);
    EXPECT_TRUE(judge.hold());
}

TEST(ClockJudge, obeysTheOperator)
{
    ClockJudge judge(ClockMemory{toMs(start), 0, 0}, std::nullopt);
    judge.trust();
    EXPECT_EQ(judge.look(start + 24h * 300, 0s), start + 24h * 300);
    EXPECT_FALSE(judge.hold());
    // Once: the next jump is one again.
    EXPECT_EQ(judge.look(start + 24h * 600, 30s), start + 24h * 300 + 30s);
}

TEST(ClockMemory, isNotReadFromNonsense)
{
    for (const char* text : {"", "[]", "{}", R"({"believed":"x"})", R"({"believed":-4})"})
        EXPECT_FALSE(ClockMemory::from(text)) << text;
}

} // namespace
} // namespace meterd
