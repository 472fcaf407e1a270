// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading usage events, one page or count at a time.
#include "service/api/usageevents.h"

#include "service/api/facetjson.h"
#include "service/api/listing.h"
#include "service/api/usageexport.h"
#include "service/api/usagequery.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

std::string recordOf(const UsageEvent& event)
{
    std::string record;
    record.reserve(1024);
    appendJson(record, event);
    return record;
}

std::string cursorAt(PageAsk::Side side, std::uint64_t sequence)
{
    return cursorFor(side, std::to_string(sequence));
}

/// Turns a page round where it was read oldest first, and says where its neighbours begin.
PageOut pageOut(const EventPage& page, const PageAsk& ask, std::optional<std::uint64_t> anchor)
{
    PageOut out;
    const bool older = ask.side == PageAsk::Side::Older;
    for (const UsageEvent& event : page.events)
        out.items.push_back(recordOf(event));
    if (!older)
        std::reverse(out.items.begin(), out.items.end());
    const auto newest = page.events.empty()
                            ? anchor
                            : std::optional(older ? page.events.front().sequence : page.events.back().sequence);
    if (older) {
        if (page.resume)
            out.nextCursor = cursorAt(PageAsk::Side::Older, *page.resume);
        // A first page is the newest there is; behind a cursor there is at least what the cursor stood at.
        if (anchor)
            out.prevCursor = cursorAt(PageAsk::Side::Newer, page.events.empty() ? *anchor - 1 : *newest);
        return out;
    }
    if (page.resume)
        out.prevCursor = cursorAt(PageAsk::Side::Newer, *page.resume);
    if (anchor)
        out.nextCursor =
            cursorAt(PageAsk::Side::Older, page.events.empty() ? *anchor + 1 : page.events.front().sequence);
    return out;
}

Response list(const EventStore& store, const Request& request)
{
    const auto query = readQuery(request, {"filter", "from", "to", "time", "cursor", "limit"});
    if (!query)
        return toResponse(query.error(), request);
    const auto selection = readSelection(request, *query);
    if (!selection)
        return toResponse(selection.error(), request);
    const auto ask = readPageAsk(*query);
    if (!ask)
        return toResponse(ask.error(), request);
    EventPageQuery page{.selection = *selection, .from = std::nullopt, .limit = ask->limit};
    page.direction = ask->side == PageAsk::Side::Older ? PageDirection::Older : PageDirection::Newer;
    if (ask->anchor) {
        page.from = sequenceFrom(*ask->anchor);
        if (!page.from || (ask->side == PageAsk::Side::Older && *page.from == 0))
            return toResponse(badCursor(), request);
    }
    return pageAnswer(request, pageOut(store.page(page), *ask, page.from));
}

Response one(const EventStore& store, const Request& request)
{
    if (const auto query = readQuery(request, {}); !query)
        return toResponse(query.error(), request);
    const auto event = store.find(request.principal->tenantId, request.param("id"));
    if (!event)
        return toResponse(notFound("There is no usage event with this id."), request);
    return answer(request, recordOf(*event));
}

Expected<std::vector<FacetField>, Problem> readFacetFields(const Query& query)
{
    std::string_view text = query.value("fields", "status,environment,app,event,metric,customer,source,cost");
    std::vector<FacetField> fields;
    while (true) {
        const std::size_t end = std::min(text.find(','), text.size());
        const auto field = facetFieldFrom(text.substr(0, end));
        if (!field) {
            return Unexpected{badParameter("fields", "must be some of status, environment, app, event, metric, "
                                                     "customer, source and cost, with commas between them")};
        }
        if (std::find(fields.begin(), fields.end(), *field) == fields.end())
            fields.push_back(*field);
        if (end == text.size())
            return fields;
        text.remove_prefix(end + 1);
    }
}

Response facets(const EventStore& store, const Request& request)
{
    const auto query = readQuery(request, {"filter", "from", "to", "time", "fields", "top"});
    if (!query)
        return toResponse(query.error(), request);
    auto selection = readSelection(request, *query);
    if (!selection)
        return toResponse(selection.error(), request);
    auto fields = readFacetFields(*query);
    if (!fields)
        return toResponse(fields.error(), request);
    const auto top = readNumber(*query, "top", 8, 1, 100);
    if (!top)
        return toResponse(top.error(), request);
    const FacetAnswer counted = store.facets({std::move(*selection), std::move(*fields), *top});
    FacetsFound found{counted.total, {}, counted.oldest, counted.newest, counted.exact};
    for (const FacetValues& facet : counted.fields) {
        FacetCounts line{toText(facet.field), {}, facet.otherValues, facet.otherCount};
        for (const FacetValues::Value& value : facet.values)
            line.values.push_back({value.text, value.count});
        found.fields.push_back(std::move(line));
    }
    return answer(request, toJson(found));
}

Response histogram(const EventStore& store, const Request& request)
{
    const auto query = readQuery(request, {"filter", "from", "to", "time", "buckets"});
    if (!query)
        return toResponse(query.error(), request);
    auto selection = readSelection(request, *query);
    if (!selection)
        return toResponse(selection.error(), request);
    const auto buckets = readNumber(*query, "buckets", 72, 1, 500);
    if (!buckets)
        return toResponse(buckets.error(), request);
    const HistogramAnswer found = store.histogram({std::move(*selection), *buckets});
    std::vector<std::string> bars;
    for (const auto& bucket : found.buckets) {
        JsonObject bar;
        bar.time("at", fromMs(bucket.at))
            .number("accepted", static_cast<std::int64_t>(bucket.accepted))
            .number("rejected", static_cast<std::int64_t>(bucket.rejected))
            .number("duplicate", static_cast<std::int64_t>(bucket.duplicate));
        bars.push_back(bar.take());
    }
    JsonObject data;
    data.time("from", fromMs(found.from))
        .time("to", fromMs(found.to))
        .number("bucketMs", found.bucketMs)
        .number("total", static_cast<std::int64_t>(found.total))
        .raw("buckets", jsonArray(bars))
        .boolean("exact", found.exact);
    return answer(request, data.take());
}

} // namespace

void registerUsageEvents(Router& router, const UsageEventParts& parts)
{
    const auto add = [&router](std::string path, Handler handler) {
        Route route;
        route.pattern = "/api/v1/usage-events" + path;
        route.scope = Scope::EventsRead;
        route.runs = Runs::Reader;
        route.handler = std::move(handler);
        router.add(std::move(route));
    };
    EventStore& store = parts.store;
    add("", [&store](Request& request) { return list(store, request); });
    add("/facets", [&store](Request& request) { return facets(store, request); });
    add("/histogram", [&store](Request& request) { return histogram(store, request); });
    add("/export", [parts](Request& request) { return exportUsageEvents(parts, request); });
    add("/{id}", [&store](Request& request) { return one(store, request); });
}

} // namespace meterd
