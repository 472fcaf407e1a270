// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rhythms and the rules of metering health, on made-up weeks.
#include "service/domain/meterrules.h"

#include <gtest/gtest.h>

namespace meterd {

namespace {

constexpr std::uint32_t now = 30'000'000; // a minute
constexpr std::uint32_t day = MinuteSeries::dayMinutes;
constexpr std::int64_t minuteMs = MinuteSeries::minuteMs;

//! `count` events each `step` minutes, from ≤ minute < to.
void send(MinuteSeries& series, std::uint32_t from, std::uint32_t to, std::uint32_t step, std::uint32_t count = 1)
{
    for (std::uint32_t minute = from; minute < to; minute += step)
        series.add(minute, {.accepted = count});
}

MeterVerdict judged(const MinuteSeries& series, std::uint32_t at, std::uint32_t window = 60,
                    std::uint32_t declared = now - 30 * day)
{
    MeterQuestion question;
    question.now = std::int64_t(at) * minuteMs;
    question.declaredAt = std::int64_t(declared) * minuteMs;
    question.windowMinutes = window;
    if (const auto last = series.lastAcceptedBefore(at + 1))
        question.lastAccepted = std::int64_t(*last) * minuteMs;
    question.rhythm = learnRhythm(series, at);
    return judge(series, question);
}

} // namespace

TEST(MinuteSeries, addsUpWhateverTheOrderAndForgetsWhatIsOld)
{
    MinuteSeries series;
    series.add(now, {.accepted = 2, .late = 1});
    series.add(now - 3, {.rejected = 4});
    series.add(now, {.accepted = 1, .duplicate = 5});
    series.add(now - 9 * day, {.accepted = 7});
    EXPECT_EQ(series.sum(now - 60, now + 1), (MeterCounts{3, 4, 5, 1}));
    EXPECT_EQ(series.sum(now - 3, now).rejected, 4U);
    EXPECT_EQ(series.sum(0, now - day), MeterCounts{});
    EXPECT_EQ(series.first(), now - 9 * day);
    series.add(now + 9 * day, {.accepted = 1});
    EXPECT_EQ(series.entries().size(), 1U);
}

TEST(MinuteSeries, fillsSixtyBucketsOfAnyWindow)
{
    MinuteSeries series;
    send(series, now - 1440, now, 1);
    MinuteSeries::Buckets accepted;
    MinuteSeries::Buckets rejected;
    series.fill(now - 1440, now, accepted, rejected);
    for (const std::uint64_t count : accepted)
        EXPECT_EQ(count, 24U);
    series.fill(now - 5, now, accepted, rejected);
    EXPECT_EQ(accepted[0], 1U);
    EXPECT_EQ(accepted[1], 0U);
    EXPECT_EQ(accepted[48], 1U);
}

TEST(Rhythm, isTheGapOfARegularSender)
{
    MinuteSeries series;
    send(series, now - 2 * day, now, 5);
    const auto rhythm = learnRhythm(series, now);
    ASSERT_TRUE(rhythm);
    EXPECT_EQ(rhythm->gapMs, 5 * minuteMs);
    EXPECT_EQ(rhythm->silenceMs, 50 * minuteMs);
}

TEST(Rhythm, isNearerThanAMinuteForABusyMeter)
{
    MinuteSeries series;
    send(series, now - day, now, 1, 10);
    const auto rhythm = learnRhythm(series, now);
    ASSERT_TRUE(rhythm);
    EXPECT_EQ(rhythm->gapMs, 6'000);
    EXPECT_EQ(rhythm->silenceMs, 5 * minuteMs);
}

TEST(Rhythm, takesABatchForOneArrival)
{
    MinuteSeries series;
    send(series, now - day, now, 10, 500);
    EXPECT_EQ(learnRhythm(series, now)->gapMs, 10 * minuteMs);
}

TEST(Rhythm, isWhatIsUsualLately)
{
    MinuteSeries series;
    send(series, now - 5 * day, now - 2 * day, 30);
    send(series, now - 2 * day, now, 4);
    EXPECT_EQ(learnRhythm(series, now)->gapMs, 4 * minuteMs);
}

TEST(Rhythm, knowsThatNightsAreSilent)
{
    MinuteSeries series;
    for (std::uint32_t back = 7; back > 0; --back)
        send(series, now - back * day, now - back * day + 10 * 60, 1, 3);
    const auto rhythm = learnRhythm(series, now - 14 * 60);
    ASSERT_TRUE(rhythm);
    EXPECT_GE(rhythm->silenceMs, 14 * 60 * minuteMs);
}

TEST(Rhythm, needsMoreThanAnAfternoonOfTrying)
{
    MinuteSeries series;
    send(series, now - 30, now, 1);
    EXPECT_FALSE(learnRhythm(series, now));
    MinuteSeries rare;
    send(rare, now - 4 * day, now, day);
    EXPECT_FALSE(learnRhythm(rare, now));
}

TEST(MeterRules, silenceLongerThanTenGapsIsDown)
{
    MinuteSeries series;
    send(series, now - 3 * day, now, 1, 2);
    EXPECT_EQ(judged(series, now).state, MeterState::Ok);
    EXPECT_EQ(judged(series, now + 4).state, MeterState::Ok);
    EXPECT_EQ(judged(series, now + 5).state, MeterState::Down);
    // It stays so until the rhythm is forgotten, a week on.
    EXPECT_EQ(judged(series, now + 5 * day).state, MeterState::Down);
    EXPECT_EQ(judged(series, now + 8 * day).state, MeterState::NoData);
}

TEST(MeterRules, aDailyJobIsNotMissedBetweenItsRuns)
{
    MinuteSeries series;
    send(series, now - 7 * day + 1, now, day, 100);
    EXPECT_EQ(judged(series, now + 600).state, MeterState::Ok);
}

TEST(MeterRules, nothingAndNoRhythmIsNoDataUnlessTheUnitIsNew)
{
    MinuteSeries series;
    EXPECT_EQ(judged(series, now).state, MeterState::NoData);
    const MeterVerdict fresh = judged(series, now, 60, now - 59);
    EXPECT_EQ(fresh.state, MeterState::Ok);
    EXPECT_TRUE(fresh.isNew);
    EXPECT_EQ(judged(series, now, 30, now - 59).state, MeterState::NoData);
    series.add(now - 20, {.accepted = 1});
    EXPECT_EQ(judged(series, now).state, MeterState::Ok);
    EXPECT_EQ(judged(series, now, 10).state, MeterState::NoData);
}

TEST(MeterRules, underHalfOfTheUsualIsDegraded)
{
    MinuteSeries series;
    send(series, now - 4 * day, now - 60, 1, 10);
    send(series, now - 60, now, 1, 5);
    EXPECT_EQ(judged(series, now - 1).usual.accepted, 600U);
    EXPECT_EQ(judged(series, now - 1).state, MeterState::Ok);
    MinuteSeries fewer;
    send(fewer, now - 4 * day, now - 60, 1, 10);
    send(fewer, now - 60, now, 1, 4);
    const MeterVerdict verdict = judged(fewer, now - 1);
    EXPECT_EQ(verdict.state, MeterState::Degraded);
    EXPECT_TRUE(verdict.isScarce);
    EXPECT_EQ(verdict.counts.accepted, 240U);
}

TEST(MeterRules, oneBadDayDoesNotMoveTheMedian)
{
    MinuteSeries series;
    send(series, now - 5 * day, now - 2 * day - 120, 1, 10);
    send(series, now - 2 * day + 120, now, 1, 10);
    EXPECT_EQ(judged(series, now - 1).usual.accepted, 600U);
}

TEST(MeterRules, daysBeforeItsFirstEventSayNothing)
{
    MinuteSeries series;
    send(series, now - 300, now, 1, 10);
    EXPECT_FALSE(judged(series, now - 1).usual.accepted);
}

TEST(MeterRules, moreThanOneInTwentyRejectedIsDegraded)
{
    MinuteSeries series;
    series.add(now - 1, {.accepted = 95, .rejected = 5});
    EXPECT_EQ(judged(series, now).state, MeterState::Ok);
    series.add(now - 1, {.rejected = 1});
    EXPECT_EQ(judged(series, now).state, MeterState::Degraded);
    EXPECT_FALSE(judged(series, now).isScarce);
}

TEST(MeterRules, stateHasItsWord)
{
    for (const MeterState state : {MeterState::Ok, MeterState::Degraded, MeterState::Down, MeterState::NoData})
        EXPECT_EQ(meterStateFrom(toText(state)), state);
    EXPECT_EQ(meterStateFrom("no_data"), MeterState::NoData);
    EXPECT_FALSE(meterStateFrom("SLEEPY"));
}

} // namespace meterd
