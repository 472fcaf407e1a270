// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one meter got, minute by minute, over the last days.
#pragma once

#include "service/domain/usageevent.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>

namespace meterd {

template <class Number>
struct MeterTally
{
    Number accepted = 0;
    Number rejected = 0;
    Number duplicate = 0;
    Number late = 0; //!< of the accepted ones

    void add(EventStatus status, bool isLate, Number count)
    {
        (status == EventStatus::Accepted ? accepted : status == EventStatus::Rejected ? rejected : duplicate) += count;
        late += status == EventStatus::Accepted && isLate ? count : 0;
    }
    template <class Other>
    void add(const MeterTally<Other>& other)
    {
        accepted += other.accepted;
        rejected += other.rejected;
        duplicate += other.duplicate;
        late += other.late;
    }
    bool operator==(const MeterTally&) const = default;
};
using MinuteCounts = MeterTally<std::uint32_t>;
using MeterCounts = MeterTally<std::uint64_t>;

//! Minutes are counted since 1970. Only those in which something came take room.
class MinuteSeries
{
public:
    static constexpr std::int64_t minuteMs = 60'000;
    static constexpr std::uint32_t dayMinutes = 24 * 60;
    static constexpr std::uint32_t keptMinutes = 8 * dayMinutes; //!< a week before the longest window
    static constexpr std::size_t buckets = 60;

    struct Entry
    {
        std::uint32_t minute = 0;
        MinuteCounts counts;
    };
    using Buckets = std::array<std::uint64_t, buckets>;

    static std::uint32_t minuteOf(std::int64_t ms) { return std::uint32_t(ms / minuteMs); }

    //! Cheap for the newest minute, which it nearly always is.
    void add(std::uint32_t minute, const MinuteCounts& counts);
    //! from ≤ minute < to.
    MeterCounts sum(std::uint32_t from, std::uint32_t to) const;
    std::deque<Entry>::const_iterator from(std::uint32_t minute) const;
    const std::deque<Entry>& entries() const { return m_entries; }
    //! The last minute before `minute` in which something was accepted.
    std::optional<std::uint32_t> lastAcceptedBefore(std::uint32_t minute) const;
    //! The window's parts, oldest first; the last of them ends with `to`.
    void fill(std::uint32_t from, std::uint32_t to, Buckets& accepted, Buckets& rejected) const;
    //! The first minute that was ever known, forgotten or not.
    std::optional<std::uint32_t> first() const { return m_first; }

private:
    std::deque<Entry> m_entries;
    std::optional<std::uint32_t> m_first;
};

} // namespace meterd
