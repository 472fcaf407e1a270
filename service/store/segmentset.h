// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The segments of the event log, oldest first.
#pragma once

#include "service/store/segment.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace meterd {

class SegmentSet
{
public:
    /// All of them, the newest (which may be growing) last. Whoever holds them may read them, dropped or not.
    std::vector<SegmentPtr> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_segments;
    }
    SegmentPtr newest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_segments.empty() ? nullptr : m_segments.back();
    }
    void add(SegmentPtr segment)
    {
        const std::lock_guard lock(m_mutex);
        m_segments.push_back(std::move(segment));
    }
    void replace(const SegmentPtr& segment, SegmentPtr by)
    {
        const std::lock_guard lock(m_mutex);
        std::replace(m_segments.begin(), m_segments.end(), segment, by);
    }
    void remove(const SegmentPtr& segment)
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_segments, segment);
    }

private:
    mutable std::mutex m_mutex;
    std::vector<SegmentPtr> m_segments;
};

} // namespace meterd
