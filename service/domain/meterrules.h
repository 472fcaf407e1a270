// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When a meter is well: its rhythm, and the rules of metering health. Pure functions of counts and a time.
#pragma once

#include "service/domain/minuteseries.h"

#include <optional>
#include <string_view>

namespace meterd {

enum class MeterState : std::uint8_t { Ok, Degraded, Down, NoData };

std::string_view toText(MeterState state);
std::optional<MeterState> meterStateFrom(std::string_view text);

//! What the last seven days taught.
struct Rhythm
{
    std::int64_t gapMs = 0;     //!< usual between two arrivals
    std::int64_t silenceMs = 0; //!< longer than this is not usual
    bool operator==(const Rhythm&) const = default;
};

//! None when too little came to speak of a rhythm. `now` itself is no part of it: a silence is not learnt while it
//! lasts.
std::optional<Rhythm> learnRhythm(const MinuteSeries& series, std::uint32_t now);

struct MeterUsual
{
    std::optional<std::uint64_t> accepted; //!< the median of the same window on the days before
    std::optional<double> rejectedShare;   //!< of those days
};
MeterUsual usualOf(const MinuteSeries& series, std::uint32_t windowMinutes, std::uint32_t now);

struct MeterQuestion
{
    std::int64_t now = 0; //!< ms
    std::int64_t declaredAt = 0;
    std::uint32_t windowMinutes = 60;
    std::optional<std::int64_t> lastAccepted;
    std::optional<Rhythm> rhythm;
};

struct MeterVerdict
{
    MeterState state = MeterState::Ok;
    bool isNew = false;    //!< younger than its window
    bool isScarce = false; //!< degraded: under half of what is usual
    MeterCounts counts;
    MeterUsual usual;
    double rejectedShare() const
    {
        const std::uint64_t judged = counts.accepted + counts.rejected;
        return judged == 0 ? 0 : double(counts.rejected) / double(judged);
    }
};

MeterVerdict judge(const MinuteSeries& series, const MeterQuestion& question);

} // namespace meterd
