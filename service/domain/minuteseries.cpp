// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adding to minutes, and adding them up.
#include "service/domain/minuteseries.h"

#include <algorithm>

namespace meterd {

namespace {

bool isBefore(const MinuteSeries::Entry& entry, std::uint32_t minute)
{
    return entry.minute < minute;
}

} // namespace

void MinuteSeries::add(std::uint32_t minute, const MinuteCounts& counts)
{
    m_first = std::min(m_first.value_or(minute), minute);
    if (!m_entries.empty() && m_entries.back().minute == minute) {
        m_entries.back().counts.add(counts);
        return;
    }
    if (m_entries.empty() || m_entries.back().minute < minute) {
        m_entries.push_back({minute, counts});
        while (m_entries.front().minute + keptMinutes < minute)
            m_entries.pop_front();
        return;
    }
    if (minute + keptMinutes < m_entries.back().minute)
        return;
    const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), minute, isBefore);
    if (at->minute == minute)
        at->counts.add(counts);
    else
        m_entries.insert(at, {minute, counts});
}

std::deque<MinuteSeries::Entry>::const_iterator MinuteSeries::from(std::uint32_t minute) const
{
    return std::lower_bound(m_entries.begin(), m_entries.end(), minute, isBefore);
}

MeterCounts MinuteSeries::sum(std::uint32_t from, std::uint32_t to) const
{
    MeterCounts sum;
    for (auto entry = this->from(from); entry != m_entries.end() && entry->minute < to; ++entry)
        sum.add(entry->counts);
    return sum;
}

std::optional<std::uint32_t> MinuteSeries::lastAcceptedBefore(std::uint32_t minute) const
{
    for (auto entry = from(minute); entry != m_entries.begin();) {
        if ((--entry)->counts.accepted > 0)
            return entry->minute;
    }
    return std::nullopt;
}

void MinuteSeries::fill(std::uint32_t from, std::uint32_t to, Buckets& accepted, Buckets& rejected) const
{
    accepted.fill(0);
    rejected.fill(0);
    for (auto entry = this->from(from); entry != m_entries.end() && entry->minute < to; ++entry) {
        const std::size_t at = std::size_t(entry->minute - from) * buckets / (to - from);
        accepted[at] += entry->counts.accepted;
        rejected[at] += entry->counts.rejected;
    }
}

} // namespace meterd
