// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A day of the rest of the month is expected to be like the same weekdays of the last four weeks, or like the last
// week.
#include "service/domain/forecast.h"

#include "service/domain/calendar.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace meterd {

namespace {

constexpr std::int64_t weekdays = 7;
constexpr std::int64_t lookBack = 4 * weekdays;
constexpr double fourOfFive = 1.2816; // 80 % of a normal distribution lie within so many deviations

//! The whole days before today that count as history: from the first day with an event on, which itself may be a part
//! of one.
class History
{
public:
    History(const std::map<std::int64_t, std::uint64_t>& days, std::int64_t today)
        : m_days(days)
        , m_today(today)
    {
        const std::int64_t first = days.empty() ? today : days.begin()->first;
        m_first = std::max(first + 1, today - lookBack);
    }

    std::int64_t length() const { return m_today - m_first; }
    double at(std::int64_t day) const
    {
        const auto found = m_days.find(day);
        return found == m_days.end() ? 0 : static_cast<double>(found->second);
    }
    double meanOf(std::int64_t from) const
    {
        double sum = 0;
        const std::int64_t begin = std::max(from, m_first);
        for (std::int64_t day = begin; day < m_today; ++day)
            sum += at(day);
        return sum / static_cast<double>(m_today - begin);
    }
    double expected(std::int64_t day) const
    {
        double sum = 0;
        int count = 0;
        for (std::int64_t same = day - weekdays; same >= m_first; same -= weekdays) {
            if (same >= m_today)
                continue;
            sum += at(same);
            ++count;
        }
        // One weekday alone says little: two make a habit.
        return count >= 2 ? sum / count : meanOf(m_today - weekdays);
    }
    //! How far a day is from what was expected of it, as a rule.
    double deviation() const
    {
        const double mean = meanOf(m_today - weekdays);
        double squares = 0;
        const std::int64_t begin = std::max(m_first, m_today - weekdays);
        for (std::int64_t day = begin; day < m_today; ++day)
            squares += (at(day) - mean) * (at(day) - mean);
        return std::sqrt(squares / static_cast<double>(std::max<std::int64_t>(1, m_today - begin - 1)));
    }

private:
    const std::map<std::int64_t, std::uint64_t>& m_days;
    std::int64_t m_today;
    std::int64_t m_first;
};

std::int64_t rounded(double count)
{
    return static_cast<std::int64_t>(std::llround(std::max(0.0, count)));
}

} // namespace

std::optional<Forecast> forecastMonth(const std::map<std::int64_t, std::uint64_t>& days, TimePoint now,
                                      std::int64_t limit)
{
    const std::int64_t today = dayOf(now);
    const History history(days, today);
    if (history.length() < 2)
        return std::nullopt;
    const std::int64_t begin = dayOf(beginOfMonth(now));
    const std::int64_t end = dayOf(beginOfNextMonth(now));
    double used = 0;
    for (std::int64_t day = begin; day <= today; ++day)
        used += history.at(day);

    Forecast forecast;
    double total = used;
    double left = 0; // days, today's rest among them
    const bool over = used >= static_cast<double>(limit);
    for (std::int64_t day = today; day < end; ++day) {
        const TimePoint from = day == today ? now : beginOfDay(day);
        const std::chrono::duration<double, std::milli> length = beginOfDay(day + 1) - from;
        const double share = length / std::chrono::days(1);
        const double coming = history.expected(day) * share;
        const double missing = static_cast<double>(limit) - total;
        if (!over && !forecast.exhaustedAt && coming > 0 && missing <= coming)
            forecast.exhaustedAt = from + std::chrono::round<std::chrono::milliseconds>(length * (missing / coming));
        total += coming;
        left += share;
    }
    const double spread = fourOfFive * history.deviation() * std::sqrt(left);
    forecast.atReset = rounded(total);
    forecast.low = rounded(std::max(used, total - spread));
    forecast.high = rounded(total + spread);
    return forecast;
}

} // namespace meterd
