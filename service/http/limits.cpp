// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting answers.
#include "service/http/limits.h"

#include <algorithm>

namespace meterd {

void HttpStats::noteAnswer(int status, std::chrono::microseconds took)
{
    const auto statusClass = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
    answersByClass[statusClass].fetch_add(1, std::memory_order_relaxed);
    const auto* bound = std::lower_bound(latencyBoundsUs.begin(), latencyBoundsUs.end(), took.count());
    latency[static_cast<std::size_t>(bound - latencyBoundsUs.begin())].fetch_add(1, std::memory_order_relaxed);
    latencySumUs.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
}

} // namespace meterd
