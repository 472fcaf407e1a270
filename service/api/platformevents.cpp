// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/events: what happened on the platform itself, newest first, and as it happens.
#include "service/api/platformevents.h"

#include "service/api/listing.h"
#include "service/api/parts.h"
#include "service/api/recordlog.h"
#include "service/api/routes.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <array>

#include <boost/json/parse.hpp>

namespace meterd {

namespace {

enum Slot : std::uint8_t { Type, SeverityOf, Source, Actor, Target, TargetType, Id, Correlation, At, Sequence };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 12> names = {{{"type", Type},
                                                            {"event", Type},
                                                            {"severity", SeverityOf, Kind::AnyCase},
                                                            {"source", Source},
                                                            {"actor", Actor},
                                                            {"target", Target},
                                                            {"targetType", TargetType},
                                                            {"id", Id},
                                                            {"correlation", Correlation},
                                                            {"corr", Correlation},
                                                            {"at", At, Kind::Time},
                                                            {"sequence", Sequence, Kind::Decimal}}};

std::string jsonOf(const PlatformEvent& event)
{
    return event.json;
}

Response listEvents(const ApiParts& parts, Request& request)
{
    const auto ask = readRecordAsk(request, platformVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    const std::string& tenant = request.principal->tenantId;
    const std::int64_t head = parts.config.platformEventCount(tenant);
    // Numbers have no gap: the oldest that is still kept tells how many there are.
    AuditRange first;
    first.after = 0;
    first.limit = 1;
    const auto oldest = parts.config.platformEvents(tenant, first);
    const std::int64_t total = oldest.empty() ? 0 : head - oldest.front().sequence + 1;
    return logPage(
        request, platformVocabulary(), *ask, head, total,
        [&](const AuditRange& range) { return parts.config.platformEvents(tenant, range); },
        [](const PlatformEvent& event) { return PlatformFilterRecord(event); }, jsonOf);
}

Response oneEvent(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto event = parts.config.platformEvent(request.principal->tenantId, request.param("id"));
    if (!event)
        return toResponse(notFound("There is no platform event with this id."), request);
    return answer(request, event->json);
}

Response listTypes(const ApiParts&, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    std::vector<std::string> items;
    for (const PlatformEventType& type : platformEventTypes()) {
        JsonObject item;
        item.text("eventType", type.name).text("severity", toText(type.severity)).text("description", type.description);
        items.push_back(item.take());
    }
    return answer(request, jsonArray(items));
}

} // namespace

const FilterVocabulary& platformVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

PlatformFilterRecord::PlatformFilterRecord(const PlatformEvent& event)
    : m_event(event)
{
    boost::json::error_code error;
    boost::json::value value = boost::json::parse(event.json, error);
    if (value.is_object())
        m_fields = std::move(value.as_object());
}

std::string_view PlatformFilterRecord::member(std::string_view name) const
{
    const auto* value = m_fields.if_contains(name);
    return value && value->is_string() ? std::string_view(value->as_string()) : std::string_view();
}

std::vector<std::string_view> PlatformFilterRecord::texts(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    case Type: return {m_event.type};
    case SeverityOf: return {member("severity")};
    case Source: return {member("source")};
    case Actor: return {member("actorId"), member("actorType")};
    case Target: return {member("targetId"), member("targetType")};
    case TargetType: return {member("targetType")};
    case Id: return {m_event.id};
    case Correlation: return {member("correlationId")};
    case At:
    case Sequence: break;
    }
    return {};
}

std::optional<std::int64_t> PlatformFilterRecord::time(std::uint8_t) const
{
    return m_event.at;
}

std::optional<Decimal> PlatformFilterRecord::decimal(std::uint8_t) const
{
    return Decimal::parse(std::to_string(m_event.sequence));
}

std::uint64_t PlatformTopic::newest(const std::string& tenantId) const
{
    return static_cast<std::uint64_t>(m_store.platformEventCount(tenantId));
}

TopicItems PlatformTopic::after(const std::string& tenantId, std::uint64_t place, std::size_t limit)
{
    AuditRange range;
    range.after = static_cast<std::int64_t>(place);
    range.limit = limit;
    TopicItems out;
    out.upTo = place;
    for (PlatformEvent& event : m_store.platformEvents(tenantId, range)) {
        out.items.push_back(std::move(event.json));
        out.upTo = static_cast<std::uint64_t>(event.sequence);
    }
    return out;
}

void registerPlatformEvents(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/events", Scope::EventsRead, Runs::Reader, listEvents);
    routes.add(Method::Get, "/api/v1/events/types", Scope::EventsRead, Runs::Inline, listTypes);
    routes.add(Method::Get, "/api/v1/events/{id}", Scope::EventsRead, Runs::Reader, oneEvent);
}

} // namespace meterd
