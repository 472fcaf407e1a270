// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The last requests with a wrong signature of a known application: they prove the tenant, but no event.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct RefusedRequest
{
    std::int64_t at = 0; //!< ms since 1970
    std::string tenantId;
    std::string appUuid;
    std::string requestId;
    std::string correlationId;
    std::string address;
    std::string client;
    std::string reason;
    std::string body; //!< its first 16 KiB
};

/// Bounded in all, and in how many a minute of one application are kept. Safe from any thread.
class RefusedRing
{
public:
    static constexpr std::size_t capacity = 512;
    static constexpr std::size_t perMinute = 10;
    static constexpr std::size_t longestBody = 16'384;

    void add(RefusedRequest request);
    /// Newest first.
    std::vector<RefusedRequest> of(std::string_view tenantId) const;

private:
    mutable std::mutex m_mutex;
    std::deque<RefusedRequest> m_requests;
};

} // namespace meterd
