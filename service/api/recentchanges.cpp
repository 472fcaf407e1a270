// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping up with the audit log.
#include "service/api/recentchanges.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

namespace meterd {

namespace {

namespace json = boost::json;

constexpr std::size_t kept = 500;
constexpr std::size_t atOnce = 500;
constexpr std::int64_t weekMs = std::int64_t(7) * 24 * 3'600'000;
constexpr std::array<std::string_view, 6> telling = {"METRIC_CREATED",  "METRIC_RENAMED",      "API_KEY_REVOKED",
                                                     "API_KEY_UPDATED", "APPLICATION_UPDATED", "METRICS_CREATED"};

std::string textAt(const json::value& value, std::initializer_list<std::string_view> path)
{
    const json::value* at = &value;
    for (const std::string_view name : path) {
        at = at->is_object() ? at->as_object().if_contains(name) : nullptr;
        if (!at)
            return {};
    }
    return at->is_string() ? std::string(at->as_string()) : std::string();
}

std::optional<RecentChange> changeOf(const AuditRecord& record)
{
    json::error_code error;
    const json::value entry = json::parse(record.entry, error);
    RecentChange change;
    change.action = error ? std::string() : textAt(entry, {"action"});
    if (std::find(telling.begin(), telling.end(), change.action) == telling.end())
        return std::nullopt;
    change.at = record.at;
    change.auditId = textAt(entry, {"id"});
    change.actor = textAt(entry, {"actor", "email"});
    if (change.actor.empty())
        change.actor = textAt(entry, {"actor", "name"});
    change.targetId = textAt(entry, {"target", "id"});
    change.nameBefore = textAt(entry, {"changes", "name", "before"});
    return change;
}

} // namespace

void RecentChanges::catchUp(const std::string& tenantId, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    Tenant& tenant = m_tenants[tenantId];
    while (tenant.seen < m_store.auditCount(tenantId)) {
        AuditRange range;
        range.after = tenant.seen;
        range.from = toMs(now) - weekMs;
        range.limit = atOnce;
        const auto entries = m_store.auditEntries(tenantId, range);
        for (const AuditRecord& record : entries) {
            tenant.seen = std::max(tenant.seen, record.sequence);
            if (auto change = changeOf(record))
                tenant.changes.push_back(std::move(*change));
            if (tenant.changes.size() > kept)
                tenant.changes.pop_front();
        }
        if (entries.size() < atOnce)
            break;
    }
}

std::optional<RecentChange> RecentChanges::find(const std::string& tenantId, std::string_view action,
                                                std::string_view targetId, std::string_view nameBefore) const
{
    const std::lock_guard lock(m_mutex);
    const auto tenant = m_tenants.find(tenantId);
    if (tenant == m_tenants.end())
        return std::nullopt;
    const auto& changes = tenant->second.changes;
    const auto found = std::find_if(changes.rbegin(), changes.rend(), [&](const RecentChange& change) {
        return change.action == action && change.targetId == targetId &&
               (nameBefore.empty() || change.nameBefore == nameBefore);
    });
    return found == changes.rend() ? std::nullopt : std::optional(*found);
}

} // namespace meterd
