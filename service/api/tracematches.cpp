// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which kinds of id it is, by what was found to bear it.
#include "service/api/appjson.h"
#include "service/api/keyrecord.h"
#include "service/api/tracefind.h"

#include <algorithm>

namespace meterd {

namespace {

template <class Rows, class Bears>
std::size_t countOf(const Rows& rows, Bears bears)
{
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return bears(row.second.item); }));
}

bool isOf(const ApiKey& key, std::string_view target)
{
    return target == key.principal->keyId || target == key.principal->keyPrefix ||
           std::any_of(key.oldSecrets.begin(), key.oldSecrets.end(),
                       [target](const OldSecret& old) { return old.prefix == target; });
}

std::size_t bearersOfCorrelation(const Trace& trace)
{
    const std::string& id = trace.id;
    return countOf(trace.events,
                   [&](const UsageEvent& event) { return event.origin && event.origin->correlationId == id; }) +
           countOf(trace.requests, [&](const RequestRecord& record) { return record.correlationId == id; }) +
           countOf(trace.platform, [&](const PlatformEvent& event) { return gistOf(event).correlationId == id; }) +
           countOf(trace.deliveries,
                   [&](const TracedDelivery& traced) { return traced.delivery.correlationId == id; }) +
           countOf(trace.audit, [&](const AuditRecord& entry) { return gistOf(entry).correlationId == id; });
}

} // namespace

//! Before anything related comes in.
void TraceFinder::nameMatches()
{
    nameRows();
    for (const ApiKeyPtr& key : m_keys)
        nameKey(*key);
    if (m_isOrganization) {
        m_trace.matches.push_back({"ORGANIZATION", m_trace.id, countOf(m_trace.events, [&](const UsageEvent& event) {
                                       return event.customerId == m_trace.id;
                                   })});
    }
    if (m_app)
        nameApplication();
}

void TraceFinder::nameRows()
{
    const std::string& id = m_trace.id;
    const auto add = [&](std::string_view kind, std::size_t rows) {
        if (rows > 0)
            m_trace.matches.push_back({kind, id, rows});
    };
    const auto inEvents = [&](auto bears) { return countOf(m_trace.events, bears); };
    const auto inDeliveries = [&](auto bears) {
        return countOf(m_trace.deliveries, [&](const TracedDelivery& traced) { return bears(traced.delivery); });
    };
    add("CORRELATION", bearersOfCorrelation(m_trace));
    add("REQUEST", inEvents([&](const UsageEvent& event) { return event.origin && event.origin->requestId == id; }) +
                       countOf(m_trace.requests, [&](const RequestRecord& record) { return record.id == id; }));
    add("EVENT", inEvents([&](const UsageEvent& event) { return event.id == id; }));
    add("IDEMPOTENCY_KEY", inEvents([&](const UsageEvent& event) { return event.idempotencyKey == id; }));
    add("PLATFORM_EVENT", countOf(m_trace.platform, [&](const PlatformEvent& event) { return event.id == id; }) +
                              inDeliveries([&](const Delivery& delivery) { return delivery.eventId == id; }));
    add("DELIVERY", inDeliveries([&](const Delivery& delivery) { return delivery.id == id; }));
    if (m_attempt)
        add("ATTEMPT", m_trace.deliveries.size());
    add("MESSAGE", inDeliveries([&](const Delivery& delivery) { return delivery.messageId == id; }));
    if (id.starts_with("audit_"))
        add("AUDIT_ENTRY", m_trace.audit.size());
}

void TraceFinder::nameKey(const ApiKey& key)
{
    const std::string& keyId = key.principal->keyId;
    const std::size_t rows =
        countOf(m_trace.requests, [&](const RequestRecord& record) { return record.keyId == keyId; }) +
        countOf(m_trace.audit, [&](const AuditRecord& entry) { return gistOf(entry).targetId == keyId; }) +
        countOf(m_trace.platform, [&](const PlatformEvent& event) { return isOf(key, gistOf(event).targetId); });
    m_trace.matches.push_back(
        {"KEY", m_trace.id, rows, m_scopes.has(Scope::KeysRead) ? keyJson(key, m_now) : std::string("null")});
}

void TraceFinder::nameApplication()
{
    const std::string& id = m_trace.id;
    const std::size_t rows =
        countOf(m_trace.events, [&](const UsageEvent& event) { return event.app == m_app->name; }) +
        countOf(m_trace.requests, [&](const RequestRecord& record) { return record.appUuid == id; }) +
        countOf(m_trace.platform, [&](const PlatformEvent& event) { return gistOf(event).targetId == id; }) +
        countOf(m_trace.audit, [&](const AuditRecord& entry) { return gistOf(entry).targetId == id; });
    m_trace.matches.push_back(
        {"APPLICATION", id, rows, m_scopes.has(Scope::OrgsRead) ? toJson(m_parts.api, *m_app) : std::string("null")});
}

} // namespace meterd
