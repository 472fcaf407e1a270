// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a month's count is going, judged by the days before.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <map>
#include <optional>

namespace meterd {

struct Forecast
{
    std::optional<TimePoint> exhaustedAt; //!< when the limit is reached; none: not before the reset, or already
    std::int64_t atReset = 0;
    std::int64_t low = 0; //!< four of five months end between these
    std::int64_t high = 0;
    bool operator==(const Forecast&) const = default;
};

//! `days` are counts by day since 1970, days without any left out. Nothing before two whole days have been counted.
std::optional<Forecast> forecastMonth(const std::map<std::int64_t, std::uint64_t>& days, TimePoint now,
                                      std::int64_t limit);

} // namespace meterd
