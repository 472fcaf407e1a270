// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Curves through the day and through the week.
#include "service/demo/rhythm.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace meterd::demo {

namespace {

// The customers are mostly European: two humps with a lunch between them, in UTC hours.
constexpr std::array<double, 25> byHour = {.34, .30, .28, .27, .29, .36, .50, .68, .84, .94, .99, .97, .90,
                                           .93, 1.,  .99, .95, .88, .78, .69, .62, .55, .47, .40, .34};
constexpr double weekend = 0.62;

} // namespace

double rhythmAt(TimePoint time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const double hour = std::chrono::duration<double, std::ratio<3600>>(time - day).count();
    const auto at = static_cast<std::size_t>(hour);
    const double share = byHour[at] + (byHour[at + 1] - byHour[at]) * (hour - std::floor(hour));
    const unsigned weekday = std::chrono::weekday(day).c_encoding();
    return share * (weekday == 0 || weekday == 6 ? weekend : 1.0);
}

double growthAt(TimePoint time, TimePoint now)
{
    const double hours = std::chrono::duration<double, std::ratio<3600>>(now - time).count();
    return hours <= 24 ? 1.0 : std::max(1.0 / 12, std::exp((24 - hours) / 14));
}

} // namespace meterd::demo
