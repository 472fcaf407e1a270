// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles by route and time, refusals by code and sender: from counts, so that requests without a row are in them.
#include "service/api/requeststatistics.h"

#include "service/api/usagequery.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

struct StatisticsAsk
{
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::size_t buckets = 60;
};

//! The last hour unless told otherwise, on whole minutes.
Expected<StatisticsAsk, Problem> readAsk(const RequestParts& parts, const Request& request,
                                         std::initializer_list<std::string_view> known)
{
    const auto query = readQuery(request, known);
    if (!query)
        return Unexpected{query.error()};
    StatisticsAsk ask;
    ask.to = toMs(parts.clock.now());
    std::optional<std::int64_t> from;
    for (const std::string_view name : {"from", "to"}) {
        const auto text = query->get(name);
        if (!text)
            continue;
        const auto time = parseIso(*text);
        if (!time)
            return Unexpected{badParameter(name, "must be a time like 2026-11-20T14:00Z or a date like 2026-11-20")};
        if (name == "from")
            from = toMs(*time);
        else
            ask.to = toMs(*time);
    }
    ask.from = from.value_or(ask.to - RequestCounts::hour);
    if (ask.from >= ask.to)
        return Unexpected{badParameter("from", "must be before 'to'")};
    const auto buckets = readNumber(*query, "buckets", ask.buckets, 1, 500);
    if (!buckets)
        return Unexpected{buckets.error()};
    ask.buckets = *buckets;
    return ask;
}

std::int64_t roundedUp(std::int64_t value, std::int64_t step)
{
    return (value + step - 1) / step * step;
}

//! A whole number of minutes, of hours where the range is long.
std::int64_t slotOf(const StatisticsAsk& ask)
{
    const std::int64_t wanted = (ask.to - ask.from) / static_cast<std::int64_t>(ask.buckets) + 1;
    const std::int64_t minutes = roundedUp(wanted, RequestCounts::minute);
    return minutes >= RequestCounts::hour ? roundedUp(minutes, RequestCounts::hour) : minutes;
}

JsonObject& addPercentiles(JsonObject& json, const LatencyHistogram& times)
{
    return json.number("count", static_cast<std::int64_t>(times.count()))
        .number("p50Us", times.percentile(0.50))
        .number("p95Us", times.percentile(0.95))
        .number("p99Us", times.percentile(0.99))
        .number("maxUs", times.max());
}

std::string routeJson(const RouteLatency& route)
{
    std::vector<std::string> slots;
    for (const RouteLatency::Slot& slot : route.slots) {
        JsonObject json;
        json.time("at", fromMs(slot.at));
        slots.push_back(addPercentiles(json, slot.times).take());
    }
    JsonObject json;
    json.text("method", route.method)
        .text("route", route.route)
        .textUnlessEmpty("category", route.category == RateCategory::None ? "" : toText(route.category))
        .number("refused", route.refused)
        .number("failed", route.failed);
    return addPercentiles(json, route.times).raw("buckets", jsonArray(slots)).take();
}

std::string refusalJson(const RefusalCount& count)
{
    JsonObject json;
    json.text("code", count.code)
        .number("status", count.status)
        .text("senderType", count.isApp ? "APPLICATION" : "KEY")
        .text("sender", count.sender)
        .text("senderName", count.senderName)
        .number("count", count.count)
        .time("lastAt", fromMs(count.lastAt))
        .text("lastRequestId", count.lastRequestId);
    return json.take();
}

} // namespace

Response requestLatency(const RequestParts& parts, Request& request)
{
    auto ask = readAsk(parts, request, {"from", "to", "buckets"});
    if (!ask)
        return toResponse(ask.error(), request);
    parts.log.flush();
    const std::int64_t slot = slotOf(*ask);
    const std::int64_t from = ask->from / slot * slot; // slots begin where clocks do
    std::vector<RouteLatency> routes = parts.log.counts().latencies(request.principal->tenantId, from, ask->to, slot);
    // What is slow comes first.
    std::stable_sort(routes.begin(), routes.end(), [](const RouteLatency& a, const RouteLatency& b) {
        return a.times.percentile(0.99) > b.times.percentile(0.99);
    });
    std::vector<std::string> content;
    for (const RouteLatency& route : routes)
        content.push_back(routeJson(route));
    JsonObject data;
    data.time("from", fromMs(from))
        .time("to", fromMs(ask->to))
        .number("bucketMs", slot)
        .raw("content", jsonArray(content));
    return answer(request, data.take());
}

Response requestErrors(const RequestParts& parts, Request& request)
{
    const auto ask = readAsk(parts, request, {"from", "to"});
    if (!ask)
        return toResponse(ask.error(), request);
    parts.log.flush();
    const std::string& tenant = request.principal->tenantId;
    std::int64_t requests = 0;
    std::int64_t refused = 0;
    const std::int64_t slot =
        ask->to - ask->from > 48 * RequestCounts::hour ? RequestCounts::hour : RequestCounts::minute;
    for (const RouteLatency& route : parts.log.counts().latencies(tenant, ask->from, ask->to, slot)) {
        requests += static_cast<std::int64_t>(route.times.count());
        refused += route.refused + route.failed;
    }
    std::vector<std::string> content;
    for (const RefusalCount& count : parts.log.counts().refusals(tenant, ask->from, ask->to))
        content.push_back(refusalJson(count));
    JsonObject data;
    data.time("from", fromMs(ask->from))
        .time("to", fromMs(ask->to))
        .number("requests", requests)
        .number("refused", refused)
        .number("notKept", static_cast<std::int64_t>(parts.log.status().lost))
        .raw("content", jsonArray(content));
    return answer(request, data.take());
}

} // namespace meterd
