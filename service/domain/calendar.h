// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days and months of UTC, the only calendar that limits know.
#pragma once

#include "service/domain/clock.h"

#include <chrono>
#include <cstdint>

namespace meterd {

//! Days since 1970.
inline std::int64_t dayOf(TimePoint time)
{
    return std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
}

inline TimePoint beginOfDay(std::int64_t day)
{
    return std::chrono::sys_days(std::chrono::days(day));
}

inline TimePoint beginOfMonth(TimePoint time)
{
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
    return std::chrono::sys_days(date.year() / date.month() / 1);
}

inline TimePoint beginOfNextMonth(TimePoint time)
{
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
    return std::chrono::sys_days((date.year() / date.month() + std::chrono::months(1)) / 1);
}

} // namespace meterd
