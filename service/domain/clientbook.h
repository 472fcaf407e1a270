// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The clients that say that they live: what heartbeats tell, for metering health.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

/// One client of a tenant, by key and SDK.
struct SeenClient
{
    std::string keyPrefix;
    std::string client;
    std::string address;
    std::int64_t lastHeartbeat = 0; //!< ms since 1970; 0: none
    std::int64_t lastEvent = 0;
    std::uint64_t heartbeats = 0;
};

/// In memory, bounded: the client that was silent longest makes room. Safe from any thread.
class ClientBook
{
public:
    static constexpr std::size_t perTenant = 256;

    void heartbeat(std::string_view tenantId, const SeenClient& from, std::int64_t now);
    void events(std::string_view tenantId, const SeenClient& from, std::int64_t now);
    /// Most recently seen first.
    std::vector<SeenClient> clients(std::string_view tenantId) const;

private:
    struct Tenant
    {
        std::map<std::string, SeenClient, std::less<>> byName;
    };
    SeenClient& entry(std::string_view tenantId, const SeenClient& from);

    mutable std::mutex m_mutex;
    std::map<std::string, Tenant, std::less<>> m_tenants;
};

} // namespace meterd
