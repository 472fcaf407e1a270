// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the meters of a billable unit are watched.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <map>
#include <string>

namespace meterd {

struct MeterSettings
{
    static constexpr std::uint32_t usualWindow = 60;
    static constexpr std::uint32_t shortestWindow = 5;
    static constexpr std::uint32_t longestWindow = 24 * 60;

    std::string unitId;
    std::uint32_t windowMinutes = usualWindow;
    std::map<std::string, TimePoint> snoozedUntil; //!< by environment; nobody is alerted before
    std::int64_t version = 1;
    bool operator==(const MeterSettings&) const = default;
};

} // namespace meterd
