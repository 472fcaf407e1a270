// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on the rows that bear the id: one step on, of deliveries two.
#include "service/api/tracefind.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <boost/json.hpp>

namespace meterd {

namespace {

namespace json = boost::json;

constexpr std::size_t mostRelated = 25;
constexpr std::size_t mostCorrelations = 8;
constexpr std::size_t mostDigests = 4;
constexpr std::int64_t minuteMs = 60'000;

std::string textOf(const json::object& object, std::string_view name)
{
    const json::value* found = object.if_contains(name);
    return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

//! A refusal as the event log counts it: by what, in which minute, under which code.
using Refusal = std::tuple<std::string, std::int64_t, std::string>;

} // namespace

PlatformGist gistOf(const PlatformEvent& event)
{
    json::error_code error;
    const json::value value = json::parse(event.json, error);
    if (error || !value.is_object())
        return {};
    const json::object& object = value.as_object();
    PlatformGist gist;
    gist.correlationId = textOf(object, "correlationId");
    gist.targetId = textOf(object, "targetId");
    const json::value* payload = object.if_contains("payload");
    if (!payload || !payload->is_object())
        return gist;
    gist.code = textOf(payload->as_object(), "code");
    const json::value* ids = payload->as_object().if_contains("eventIds");
    if (ids && ids->is_array()) {
        for (const json::value& id : ids->as_array()) {
            if (id.is_string())
                gist.eventIds.emplace_back(id.as_string());
        }
    }
    return gist;
}

void TraceFinder::findRelated()
{
    findCausesOfDeliveries();
    followCorrelations(correlations());
    findNamedEvents();
    findDigests();
    findDeliveriesOfEvents();
    findEndOfKeys();
    findEndOfNames();
}

//! The platform event that each brings, and with it the write behind that.
void TraceFinder::findCausesOfDeliveries()
{
    if (!may(TraceKind::PlatformEvent))
        return;
    std::size_t looked = 0;
    for (const auto& [sequence, row] : m_trace.deliveries) {
        if (!row.item.delivery.eventId.empty() && looked++ < mostRelated)
            addPlatformEvents({PlatformLookUp::By::Id, row.item.delivery.eventId, {}, {}, 1}, TracedAs::Related);
    }
}

//! Of the rows so far, but the one that was asked for: what bears that is there already.
std::vector<std::string> TraceFinder::correlations() const
{
    std::vector<std::string> out;
    const auto add = [&](const std::string& id) {
        if (!id.empty() && id != m_trace.id && out.size() < mostCorrelations &&
            std::find(out.begin(), out.end(), id) == out.end())
            out.push_back(id);
    };
    for (const auto& [id, row] : m_trace.requests) {
        // One that proves nobody may claim anybody's.
        if (row.as != TracedAs::Newest && !row.item.tenantId.empty())
            add(row.item.correlationId);
    }
    for (const auto& [sequence, row] : m_trace.events) {
        if (row.as != TracedAs::Newest && row.item.origin)
            add(row.item.origin->correlationId);
    }
    for (const auto& [sequence, row] : m_trace.deliveries)
        add(row.item.delivery.correlationId);
    for (const auto& [sequence, row] : m_trace.platform) {
        if (row.as != TracedAs::Newest)
            add(gistOf(row.item).correlationId);
    }
    for (const auto& [sequence, row] : m_trace.audit) {
        if (row.as != TracedAs::Newest)
            add(gistOf(row.item).correlationId);
    }
    return out;
}

void TraceFinder::followCorrelations(const std::vector<std::string>& correlations)
{
    if (correlations.empty())
        return;
    if (may(TraceKind::UsageEvent)) {
        EventLookUp ask{m_tenant, {}, mostRelated};
        for (const std::string& id : correlations)
            ask.texts.push_back({EventField::Correlation, id});
        EventsFound found = m_parts.events.lookUp(ask);
        // Direct ones that are among the many but not among those that came back are told all the same.
        const auto isAmong = [&](const auto& row) {
            const auto& origin = row.second.item.origin;
            return origin &&
                   std::find(correlations.begin(), correlations.end(), origin->correlationId) != correlations.end() &&
                   std::none_of(found.events.begin(), found.events.end(),
                                [&](const UsageEvent& event) { return event.sequence == row.first; });
        };
        const auto told =
            static_cast<std::uint64_t>(std::count_if(m_trace.events.begin(), m_trace.events.end(), isAmong));
        if (found.total)
            found.total = std::max<std::uint64_t>(found.events.size(), *found.total - std::min(told, *found.total));
        addEvents(std::move(found), TracedAs::Related);
    }
    if (may(TraceKind::Request)) {
        RequestLookUp ask;
        ask.correlations = correlations;
        ask.limit = mostRelated + 1;
        addRequests(m_parts.requests.lookUp(m_tenant, ask), mostRelated, TracedAs::Related);
    }
    for (const std::string& id : correlations) {
        if (may(TraceKind::PlatformEvent))
            addPlatformEvents({PlatformLookUp::By::Correlation, id, {}, {}, mostRelated}, TracedAs::Related);
        if (may(TraceKind::AuditEntry))
            addAuditEntries({AuditLookUp::By::Correlation, id, {}, {}, mostRelated}, TracedAs::Related);
    }
    if (may(TraceKind::Delivery))
        addDeliveries(DeliveryRef::TestCorrelation, correlations, mostRelated, TracedAs::Related);
}

//! Usage events that a platform event counts by name.
void TraceFinder::findNamedEvents()
{
    if (!may(TraceKind::UsageEvent))
        return;
    std::size_t looked = 0;
    for (const auto& [sequence, row] : m_trace.platform) {
        if (row.as == TracedAs::Newest)
            continue;
        for (const std::string& id : gistOf(row.item).eventIds) {
            if (looked++ >= mostRelated)
                return;
            if (auto event = m_parts.events.find(m_tenant, id))
                m_trace.events.add(event->sequence, std::move(*event), TracedAs::Related);
        }
    }
}

//! The event log counts refusals by the minute and names the first ten alone: the others are found by their minute.
void TraceFinder::findDigests()
{
    if (!may(TraceKind::PlatformEvent))
        return;
    std::set<Refusal> digests;
    const auto note = [&](const std::string& target, std::int64_t at, const std::string& code) {
        if (!target.empty() && digests.size() < mostDigests)
            digests.insert({target, at / minuteMs * minuteMs, code});
    };
    for (const auto& [sequence, row] : m_trace.events) {
        const UsageEvent& event = row.item;
        if (row.as == TracedAs::Newest || event.status != EventStatus::Rejected || !event.origin)
            continue;
        note(event.code == "UNKNOWN_METRIC" ? event.metric : event.origin->keyPrefix, event.receivedAt, event.code);
    }
    for (const auto& [id, row] : m_trace.requests) {
        if (row.as != TracedAs::Newest && row.item.status == 429)
            note(row.item.keyId.empty() ? row.item.appUuid : row.item.keyId, row.item.at, row.item.code);
    }
    for (const auto& [target, minute, code] : digests) {
        const PlatformLookUp ask{PlatformLookUp::By::Target, target, minute, minute + minuteMs, mostRelated};
        for (PlatformEvent& event : m_parts.api.config.platformEventsBy(m_tenant, ask)) {
            if (gistOf(event).code == code)
                m_trace.platform.add(event.sequence, std::move(event), TracedAs::Related);
        }
    }
}

void TraceFinder::findDeliveriesOfEvents()
{
    if (!may(TraceKind::Delivery))
        return;
    std::vector<std::string> ids;
    for (const auto& [sequence, row] : m_trace.platform) {
        if (row.as != TracedAs::Newest && row.item.id != m_trace.id && ids.size() < mostRelated)
            ids.push_back(row.item.id);
    }
    addDeliveries(DeliveryRef::Event, ids, mostRelated, TracedAs::Related);
}

//! Who revoked, replaced or cut short the key that was refused, however long ago.
void TraceFinder::findEndOfKeys()
{
    if (!may(TraceKind::AuditEntry))
        return;
    std::map<std::string, const RequestRecord*> refused;
    for (const auto& [id, row] : m_trace.requests) {
        const bool ended = row.item.code == "KEY_REVOKED" || row.item.code == "KEY_EXPIRED";
        if (row.as != TracedAs::Newest && ended && refused.size() < mostCorrelations)
            refused.try_emplace(row.item.keyId, &row.item);
    }
    for (const auto& [keyId, record] : refused) {
        AuditLookUp ask{AuditLookUp::By::Target, keyId};
        ask.to = record->at + 1;
        const bool expired = record->code == "KEY_EXPIRED";
        for (AuditRecord& entry : m_parts.api.config.auditEntriesBy(m_tenant, ask)) {
            const std::string action = gistOf(entry).action;
            const bool isIt = expired ? action == "API_KEY_UPDATED" || action == "API_KEY_CREATED"
                                      : action == "API_KEY_REVOKED" || action == "API_KEY_ROTATED" ||
                                            action.starts_with("API_KEY_GRACE_");
            if (!isIt)
                continue;
            m_trace.audit.add(entry.sequence, std::move(entry), TracedAs::Related);
            break;
        }
    }
}

//! Who took the name that was refused from its unit, however long ago.
void TraceFinder::findEndOfNames()
{
    if (!may(TraceKind::AuditEntry))
        return;
    std::map<std::string, std::int64_t> refused; // when first
    for (const auto& [sequence, row] : m_trace.events) {
        if (row.as != TracedAs::Newest && row.item.code == "UNKNOWN_METRIC" && refused.size() < mostCorrelations)
            refused.try_emplace(row.item.metric, row.item.receivedAt);
    }
    for (const auto& [metric, at] : refused) {
        AuditLookUp ask{AuditLookUp::By::FormerName, metric};
        ask.to = at + 1;
        for (AuditRecord& entry : m_parts.api.config.auditEntriesBy(m_tenant, ask)) {
            const std::string action = gistOf(entry).action;
            if (action != "METRIC_RENAMED" && action != "METRIC_DELETED")
                continue;
            m_trace.audit.add(entry.sequence, std::move(entry), TracedAs::Related);
            break;
        }
    }
}

} // namespace meterd
