// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a month is going, judged by the days before.
#include "service/domain/calendar.h"
#include "service/domain/forecast.h"

#include <gtest/gtest.h>

namespace meterd {
namespace {

const TimePoint noonOf20 = *parseIso("2026-11-20T12:00:00Z"); // a Friday

//! The same count on each day before `now`, `days` of them, and half of it so far today.
std::map<std::int64_t, std::uint64_t> steady(TimePoint now, int days, std::uint64_t count)
{
    std::map<std::int64_t, std::uint64_t> counts;
    for (int i = 1; i <= days; ++i)
        counts[dayOf(now) - i] = count;
    counts[dayOf(now)] = count / 2;
    return counts;
}

} // namespace

TEST(Forecast, saysNothingBeforeTwoWholeDaysWereCounted)
{
    EXPECT_FALSE(forecastMonth({}, noonOf20, 1000));
    EXPECT_FALSE(forecastMonth(steady(noonOf20, 2, 100), noonOf20, 1000)); // the first day may be a part of one
    EXPECT_TRUE(forecastMonth(steady(noonOf20, 3, 100), noonOf20, 1000));
}

TEST(Forecast, goesOnAsTheDaysBefore)
{
    const auto forecast = forecastMonth(steady(noonOf20, 30, 100), noonOf20, 2500);
    ASSERT_TRUE(forecast);
    EXPECT_EQ(forecast->atReset, 3000); // 19 days, half a day, half a day, ten days
    EXPECT_EQ(forecast->low, 3000);
    EXPECT_EQ(forecast->high, 3000);
    // 1,950 so far, 50 more today, 500 from the 21st on.
    EXPECT_EQ(forecast->exhaustedAt, parseIso("2026-11-26T00:00:00Z"));
}

TEST(Forecast, expectsADayToBeLikeTheSameWeekdays)
{
    auto days = steady(noonOf20, 40, 100);
    for (auto& [day, count] : days) {
        const std::chrono::weekday weekday{std::chrono::sys_days(std::chrono::days(day))};
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
            count = 0;
    }
    const auto forecast = forecastMonth(days, noonOf20, 1'000'000);
    ASSERT_TRUE(forecast);
    // November 2026 has 21 working days.
    EXPECT_EQ(forecast->atReset, 2100);
    EXPECT_LT(forecast->low, 2100);
    EXPECT_GT(forecast->high, 2100);
    EXPECT_FALSE(forecast->exhaustedAt);
}

TEST(Forecast, hasNoMomentOfExhaustionWhenTheLimitIsBehind)
{
    const auto forecast = forecastMonth(steady(noonOf20, 30, 100), noonOf20, 1000);
    ASSERT_TRUE(forecast);
    EXPECT_FALSE(forecast->exhaustedAt);
    EXPECT_EQ(forecast->atReset, 3000);
    EXPECT_GE(forecast->low, 1950);
}

TEST(Forecast, knowsMonthsOfAnyLength)
{
    for (const char* last : {"2028-02-29T23:59:59.999Z", "2026-02-28T23:59:59.999Z", "2026-12-31T23:59:59.999Z"}) {
        const TimePoint now = *parseIso(last);
        EXPECT_EQ(beginOfNextMonth(now), now + std::chrono::milliseconds(1));
        const auto forecast = forecastMonth(steady(now, 40, 100), now, 1'000'000);
        ASSERT_TRUE(forecast);
        EXPECT_EQ(forecast->atReset, (dayOf(now) - dayOf(beginOfMonth(now))) * 100 + 50);
    }
}

} // namespace meterd
