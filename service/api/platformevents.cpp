// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/events: what happened on the platform itself, newest first; counted; as a file; and as it happens.
#include "service/api/platformevents.h"

#include "service/api/listing.h"
#include "service/api/parts.h"
#include "service/api/platformfields.h"
#include "service/api/recordexport.h"
#include "service/api/recordlog.h"
#include "service/api/routes.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>
#include <chrono>

namespace meterd {

namespace {

constexpr std::size_t scannedAtOnce = 500;
constexpr std::chrono::milliseconds longestCount{1500};

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

//! Goes through the log, newest first, and gives what fits.
class PlatformScan
{
public:
    PlatformScan(ConfigStore& store, std::string tenant, const RecordAsk& ask, AuditRange range)
        : m_store(store)
        , m_tenant(std::move(tenant))
        , m_ask(ask)
        , m_range(range)
    {
        m_range.from = ask.from;
        m_range.to = ask.to;
        m_range.limit = scannedAtOnce;
    }

    //! The next stretch; empty stretches may come in between. False: the end of the log.
    template <class Take>
    bool next(Take take)
    {
        const std::vector<PlatformEvent> events = m_store.platformEvents(m_tenant, m_range);
        for (const PlatformEvent& event : events) {
            const PlatformFilterRecord record(event);
            if (m_ask.filter.kind == FilterNode::Kind::All || matches(m_ask.filter, platformVocabulary(), record))
                take(event, record);
        }
        if (!events.empty())
            m_range.before = events.back().sequence;
        return events.size() == m_range.limit;
    }

private:
    ConfigStore& m_store;
    std::string m_tenant;
    RecordAsk m_ask;
    AuditRange m_range;
};

Expected<std::vector<std::string_view>, Problem> readFacetFields(const Query& query)
{
    const auto known = PlatformFacets::known();
    std::vector<std::string_view> fields;
    std::string_view text = query.value("fields", "type,severity,source,actor,target,targetType");
    while (true) {
        const std::size_t end = std::min(text.find(','), text.size());
        const auto field = std::find(known.begin(), known.end(), text.substr(0, end));
        if (field == known.end()) {
            return Unexpected{badParameter("fields", "must be some of type, severity, source, actor, target and "
                                                     "targetType, with commas between them")};
        }
        if (std::find(fields.begin(), fields.end(), *field) == fields.end())
            fields.push_back(*field);
        if (end == text.size())
            return fields;
        text.remove_prefix(end + 1);
    }
}

Response eventFacets(const ApiParts& parts, Request& request)
{
    const auto query = readQuery(request, {"filter", "from", "to", "fields", "top"});
    if (!query)
        return toResponse(query.error(), request);
    const auto ask = readSelectionAsk(*query, platformVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    auto fields = readFacetFields(*query);
    if (!fields)
        return toResponse(fields.error(), request);
    const auto top = readNumber(*query, "top", 8, 1, 100);
    if (!top)
        return toResponse(top.error(), request);

    FacetsFound found;
    PlatformFacets counts(std::move(*fields));
    PlatformScan walk(parts.config, request.principal->tenantId, *ask, {});
    const auto end = std::chrono::steady_clock::now() + longestCount;
    const auto take = [&](const PlatformEvent& event, const PlatformFilterRecord& record) {
        ++found.total;
        found.oldest = std::min(found.oldest.value_or(event.at), event.at);
        found.newest = std::max(found.newest.value_or(event.at), event.at);
        counts.add(record);
    };
    while (walk.next(take)) {
        if (std::chrono::steady_clock::now() >= end) {
            found.exact = false;
            break;
        }
    }
    found.fields = counts.take(*top);
    return answer(request, toJson(found));
}

Response exportEvents(const ApiParts& parts, Request& request)
{
    const auto ask = readExportAsk(request, platformVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    const std::string& tenant = request.principal->tenantId;
    AuditRange range;
    range.before =
        parts.config.platformEventCount(tenant) + 1; // what comes while the file is written is not part of it
    auto walk = std::make_shared<PlatformScan>(parts.config, tenant, *ask, range);
    RecordExport what;
    what.name = "platform-events";
    what.csv = ask->format == "csv";
    what.header = what.csv ? platformCsvHeader() : std::string();
    what.next = [walk, csv = what.csv](std::string& piece, std::size_t& count) {
        return walk->next([&](const PlatformEvent& event, const PlatformFilterRecord&) {
            if (csv)
                appendPlatformCsv(piece, event);
            else
                piece.append(event.json).append("\n");
            ++count;
        });
    };
    return exportAnswer(parts.workers, std::move(what));
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
    routes.add(Method::Get, "/api/v1/events/facets", Scope::EventsRead, Runs::Reader, eventFacets);
    routes.add(Method::Get, "/api/v1/events/export", Scope::EventsRead, Runs::Reader, exportEvents);
    routes.add(Method::Get, "/api/v1/events/types", Scope::EventsRead, Runs::Inline, listTypes);
    routes.add(Method::Get, "/api/v1/events/{id}", Scope::EventsRead, Runs::Reader, oneEvent);
}

} // namespace meterd
