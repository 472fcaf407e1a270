// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Remembering clients.
#include "service/domain/clientbook.h"

#include <algorithm>

namespace meterd {

namespace {

std::int64_t lastSeen(const SeenClient& client)
{
    return std::max(client.lastEvent, client.lastHeartbeat);
}

} // namespace

SeenClient& ClientBook::entry(std::string_view tenantId, const SeenClient& from)
{
    auto tenant = m_tenants.find(tenantId);
    if (tenant == m_tenants.end())
        tenant = m_tenants.emplace(tenantId, Tenant()).first;
    auto& byName = tenant->second.byName;
    const std::string name = from.keyPrefix + ' ' + from.client;
    const auto known = byName.find(name);
    if (known != byName.end()) {
        known->second.address = from.address;
        return known->second;
    }
    if (byName.size() >= perTenant) {
        byName.erase(std::min_element(byName.begin(), byName.end(), [](const auto& a, const auto& b) {
            return lastSeen(a.second) < lastSeen(b.second);
        }));
    }
    return byName.emplace(name, from).first->second;
}

void ClientBook::heartbeat(std::string_view tenantId, const SeenClient& from, std::int64_t now)
{
    const std::lock_guard lock(m_mutex);
    SeenClient& client = entry(tenantId, from);
    client.lastHeartbeat = std::max(client.lastHeartbeat, now);
    ++client.heartbeats;
}

void ClientBook::events(std::string_view tenantId, const SeenClient& from, std::int64_t now)
{
    const std::lock_guard lock(m_mutex);
    SeenClient& client = entry(tenantId, from);
    client.lastEvent = std::max(client.lastEvent, now);
}

std::vector<SeenClient> ClientBook::clients(std::string_view tenantId) const
{
    std::vector<SeenClient> clients;
    const std::lock_guard lock(m_mutex);
    if (const auto tenant = m_tenants.find(tenantId); tenant != m_tenants.end()) {
        for (const auto& [name, client] : tenant->second.byName)
            clients.push_back(client);
    }
    std::sort(clients.begin(), clients.end(),
              [](const SeenClient& a, const SeenClient& b) { return lastSeen(a) > lastSeen(b); });
    return clients;
}

} // namespace meterd
