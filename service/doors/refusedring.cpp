// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping refused requests.
#include "service/doors/refusedring.h"

#include <algorithm>

namespace meterd {

void RefusedRing::add(RefusedRequest request)
{
    if (request.body.size() > longestBody)
        request.body.resize(longestBody);
    const std::lock_guard lock(m_mutex);
    const auto recent = std::count_if(m_requests.begin(), m_requests.end(), [&](const RefusedRequest& other) {
        return other.appUuid == request.appUuid && other.at > request.at - 60'000;
    });
    if (static_cast<std::size_t>(recent) >= perMinute)
        return;
    m_requests.push_back(std::move(request));
    if (m_requests.size() > capacity)
        m_requests.pop_front();
}

std::vector<RefusedRequest> RefusedRing::of(std::string_view tenantId) const
{
    std::vector<RefusedRequest> found;
    const std::lock_guard lock(m_mutex);
    std::copy_if(m_requests.rbegin(), m_requests.rend(), std::back_inserter(found),
                 [&](const RefusedRequest& request) { return request.tenantId == tenantId; });
    return found;
}

} // namespace meterd
