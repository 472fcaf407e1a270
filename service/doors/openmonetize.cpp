// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The SDK's requests and their answers. Unlike its own services: acknowledged means stored, an event's id is known per
// tenant, and a request holds as many events as fit into it, since the SDK never splits what it sends.
#include "service/doors/openmonetize.h"

#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/doors/aforodoor.h"
#include "service/doors/openmonetizeevent.h"
#include "service/store/eventfilters.h"

#include <charconv>

namespace meterd {

namespace {

constexpr std::size_t mostListed = 100;
constexpr std::size_t usuallyListed = 50;
constexpr std::string_view missingKey = "Missing API key. Provide via Authorization: Bearer or X-API-Key header";
constexpr std::string_view invalidKey = "Invalid or missing API key";

//! The gateway's names and units of the headers: seconds from now, where ours are Unix seconds.
void addRate(Response& response, const Request& request)
{
    if (!request.rate || !request.rate->limit)
        return;
    const std::int64_t left = request.rate->resetAt - toMs(request.receivedAt) / 1000;
    response.headers.set("X-RateLimit-Limit", std::to_string(*request.rate->limit));
    response.headers.set("X-RateLimit-Remaining", std::to_string(request.rate->remaining));
    response.headers.set("X-RateLimit-Reset", std::to_string(std::max<std::int64_t>(left, 1)));
}

Response shaped(const Request& request, int status, JsonObject body)
{
    Response response = Response::json(status, body.take());
    addRate(response, request);
    return response;
}

Response fault(const Request& request, int status, std::string_view error, std::string_view message)
{
    JsonObject body;
    body.text("error", error).text("message", message);
    Response response = shaped(request, status, std::move(body));
    response.reason = message;
    return response;
}

//! As its framework says what none of its handlers says.
Response frameworkFault(const Request& request, int status, std::string_view code, std::string_view error,
                        std::string_view message)
{
    JsonObject body;
    body.number("statusCode", status);
    if (!code.empty())
        body.text("code", code);
    body.text("error", error).text("message", message);
    Response response = shaped(request, status, std::move(body));
    response.reason = message;
    return response;
}

Response shapeOf(const Problem& problem, const Request& request)
{
    switch (problem.status) {
    case 401: return fault(request, 401, "Unauthorized", problem.code == "UNAUTHORIZED" ? missingKey : invalidKey);
    case 403:
        // A customer that is not active is no customer to it.
        return problem.code == "ACCOUNT_SUSPENDED" ? fault(request, 401, "Unauthorized", invalidKey)
                                                   : fault(request, 403, "Forbidden", problem.detail);
    case 413:
        return frameworkFault(request, 413, "FST_ERR_CTP_BODY_TOO_LARGE", "Payload Too Large",
                              "Request body is too large");
    case 429:
        return frameworkFault(request, 429, {}, "Too Many Requests",
                              "Rate limit exceeded, retry in " + std::to_string(problem.retryAfter.value_or(60)) +
                                  " seconds");
    case 503: return fault(request, 503, "Service Unavailable", problem.detail);
    case 500: return fault(request, 500, "Internal Server Error", "Failed to handle the request");
    default: return fault(request, problem.status, titleOf(problem.status), problem.detail);
    }
}

//! What the server itself refuses, in this door's shape.
Response shape(const Problem& problem, const Request& request)
{
    Response response = shapeOf(problem, request);
    response.code = problem.code;
    response.reason = problem.detail;
    if (problem.retryAfter)
        response.headers.set("Retry-After", std::to_string(*problem.retryAfter));
    if (!problem.allow.empty())
        response.headers.set("Allow", problem.allow);
    return response;
}

Response invalid(const Request& request, const std::string& message)
{
    Response response = fault(request, 400, "Bad Request", message);
    response.code = "EVENT_INVALID";
    return response;
}

//! What is left of the month's events, where there is an end to them.
void addQuota(Response& response, const OpenMonetizeParts& door, const Request& request)
{
    const ConfigViewPtr view = door.config.view();
    const std::string& tenantId = request.principal->tenantId;
    const Tenant* tenant = view->tenant(tenantId);
    if (!tenant || tenant->plan == PlanTier::Enterprise)
        return;
    const std::int64_t limit = view->limitAt(tenantId, LimitKey::EventsPerMonth, request.receivedAt);
    const auto used = static_cast<std::int64_t>(door.counts.monthCount(tenantId, request.receivedAt));
    response.headers.set("X-Monthly-Quota-Remaining", std::to_string(std::max<std::int64_t>(limit - used, 0)));
}

struct StoredAnswer
{
    OpenMonetizeParts door;
    std::shared_ptr<Request> request;
    Reply reply;
    std::optional<Response> refusal;
    std::string batchId = newUuid();

    void operator()(const AppendResult& result)
    {
        if (refusal)
            reply(std::move(*refusal));
        else if (!result)
            reply(shape(problemOf(result.error()), *request));
        else
            reply(answerOf(**result));
    }

    Response answerOf(const StoredBatch& stored) const
    {
        IngestCounts counts;
        countStored(counts, stored);
        const auto rejected = static_cast<std::int64_t>(stored.events.size() - counts.accepted - counts.duplicates);
        JsonObject body;
        body.number("accepted", static_cast<std::int64_t>(counts.accepted))
            .number("rejected", rejected)
            .number("duplicates", static_cast<std::int64_t>(counts.duplicates));
        const bool allDuplicates = counts.accepted == 0 && rejected == 0;
        if (allDuplicates) {
            body.raw("batch_id", "null")
                .text("status", "all_duplicates")
                .text("message", "All events were duplicates and have been ignored");
        } else {
            // Its clients know this word; here the events are on the disk.
            body.text("batch_id", batchId).text("status", "processing").number("processing_time_ms", 0);
        }
        Response response = shaped(*request, allDuplicates ? 200 : 202, std::move(body));
        addQuota(response, door, *request);
        return response;
    }
};

void ingest(const OpenMonetizeParts& door, std::shared_ptr<Request> request, Reply reply)
{
    const BodyDocument document(request->body);
    if (document.fault()) {
        reply(invalid(*request, "Body is not valid JSON: byte " + std::to_string(document.fault()->position) + ": " +
                                    document.fault()->message));
        return;
    }
    const JsonValue events = document.root()["events"];
    if (!events.isArray() || events.size() == 0) {
        reply(invalid(*request, events.isArray() ? "body/events Too small: expected array to have >=1 items"
                                                 : "body/events Invalid input: expected array, received undefined"));
        return;
    }
    const auto config = door.config.view();
    const Principal& principal = *request->principal;
    const OpenMonetizeContext context{*config, principal,
                                      originOf(*request, EventSource::OpenMonetize, principal.keyPrefix),
                                      toMs(request->receivedAt)};
    EventBatch batch{principal.tenantId, {}, context.now};
    std::vector<UsageEvent> broken;
    std::string message;
    std::size_t index = 0;
    for (const JsonValue item : events) {
        OpenMonetizeEvent read = readOpenMonetizeEvent(item, index++, context);
        for (const FieldError& error : read.errors)
            message += (message.empty() ? "" : ", ") + error.field + " " + error.message;
        (read.errors.empty() ? batch.events : broken).push_back(std::move(read.event));
    }
    request->events = static_cast<std::int64_t>(index);
    std::optional<Response> refusal;
    if (!broken.empty()) {
        // One broken event refuses them all, as its clients know it; the broken ones are rows that say why.
        refusal = invalid(*request, message.substr(0, 4096));
        batch.events = std::move(broken);
    } else {
        door.clients.events(principal.tenantId,
                            {context.origin->keyPrefix, context.origin->client, context.origin->address, 0, 0, 0},
                            context.now);
    }
    request->events = static_cast<std::int64_t>(batch.events.size());
    door.store.append(std::move(batch), StoredAnswer{door, std::move(request), std::move(reply), std::move(refusal)});
}

//! A count of the query: nothing and a fault when it is none.
std::optional<std::size_t> countOf(const Query& query, std::string_view name, std::size_t usual, std::size_t least,
                                   std::size_t most, std::string& fault)
{
    const auto given = query.get(name);
    if (!given)
        return usual;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
    const std::string place = "querystring/" + std::string(name);
    if (given->empty() || error != std::errc() || end != given->data() + given->size())
        fault = place + " Invalid input: expected number, received NaN";
    else if (number < static_cast<std::int64_t>(least))
        fault = place + " Too small: expected number to be >=" + std::to_string(least);
    else if (number > static_cast<std::int64_t>(most))
        fault = place + " Too big: expected number to be <=" + std::to_string(most);
    else
        return static_cast<std::size_t>(number);
    return std::nullopt;
}

EventSelection selectionOf(const Request& request)
{
    EventSelection selection;
    selection.tenantId = request.principal->tenantId;
    selection.filter = allOf({isOneOf(EventField::Source, {toText(EventSource::OpenMonetize)}), acceptedOnly()});
    return selection;
}

//! Newest first. Where the list begins is found by walking to it: its clients know no cursor.
Response list(const OpenMonetizeParts& door, Request& request)
{
    constexpr std::size_t farthest = 1'000'000;
    const auto query = Query::parse(request.query);
    std::string wrong = query ? "" : "querystring Invalid input";
    const auto limit = query ? countOf(*query, "limit", usuallyListed, 1, mostListed, wrong) : std::nullopt;
    const auto offset = limit ? countOf(*query, "offset", 0, 0, farthest, wrong) : std::nullopt;
    if (!offset) {
        Response response = frameworkFault(request, 400, "FST_ERR_VALIDATION", "Bad Request", wrong);
        response.code = "BAD_REQUEST";
        return response;
    }
    EventPageQuery ask;
    ask.selection = selectionOf(request);
    std::vector<std::string> items;
    std::size_t skip = *offset;
    while (items.size() < *limit) {
        ask.limit = std::min<std::size_t>(skip + *limit - items.size(), 1000);
        const EventPage page = door.store.page(ask);
        for (const UsageEvent& event : page.events) {
            if (skip > 0)
                --skip;
            else if (items.size() < *limit)
                items.push_back(openMonetizeJson(event));
        }
        if (!page.resume)
            break;
        ask.from = page.resume;
    }
    JsonObject pagination;
    pagination
        .number("total", static_cast<std::int64_t>(door.store.count(ask.selection, 0, door.store.newestSequence())))
        .number("limit", static_cast<std::int64_t>(*limit))
        .number("offset", static_cast<std::int64_t>(*offset));
    JsonObject body;
    body.raw("data", jsonArray(items)).raw("pagination", pagination.take());
    return shaped(request, 200, std::move(body));
}

Response info(const OpenMonetizeParts& door, Request& request)
{
    const bool up = door.store.status().writable;
    JsonObject services;
    services.text("database", up ? "ok" : "error").text("queue", up ? "ok" : "error");
    JsonObject body;
    body.text("status", up ? "ok" : "degraded").time("timestamp", request.receivedAt).raw("services", services.take());
    Response response = shaped(request, 200, std::move(body));
    addQuota(response, door, request);
    return response;
}

//! It knows three plans.
std::string_view tierOf(PlanTier plan)
{
    return plan >= PlanTier::Enterprise ? "ENTERPRISE" : plan >= PlanTier::Growth ? "GROWTH" : "STARTER";
}

Response me(const OpenMonetizeParts& door, Request& request)
{
    const Principal& who = *request.principal;
    const ConfigViewPtr view = door.config.view();
    const Tenant* tenant = view->tenant(who.tenantId);
    JsonObject data;
    data.text("id", who.tenantId)
        .text("name", who.tenantName)
        .text("email", who.owner.email)
        .text("tier", tierOf(tenant ? tenant->plan : PlanTier::Starter))
        .text("status", "ACTIVE")
        .time("createdAt", tenant ? tenant->createdAt : TimePoint());
    JsonObject body;
    body.raw("data", data.take());
    return shaped(request, 200, std::move(body));
}

Route routeOf(Method method, std::string path, RateCategory category, std::optional<Scope> scope)
{
    Route route = aforoRoute(std::move(path));
    route.method = method;
    route.scope = scope;
    route.category = category;
    route.shape = shape;
    return route;
}

} // namespace

void addOpenMonetizeDoor(Router& router, const OpenMonetizeParts& parts)
{
    Route events = routeOf(Method::Post, "/v1/events/ingest", RateCategory::Ingest, Scope::EventsWrite);
    events.runs = Runs::Async;
    events.asyncHandler = [parts](std::shared_ptr<Request> request, Reply reply) {
        ingest(parts, std::move(request), std::move(reply));
    };
    router.add(std::move(events));
    using Handle = Response (*)(const OpenMonetizeParts&, Request&);
    const auto read = [&](std::string path, std::optional<Scope> scope, Handle handle) {
        Route route = routeOf(Method::Get, std::move(path), RateCategory::Storefront, scope);
        route.runs = Runs::Reader;
        route.handler = [parts, handle](Request& request) { return handle(parts, request); };
        router.add(std::move(route));
    };
    read("/v1/events", Scope::EventsRead, list);
    // A key that only sends may look whether anybody is there.
    read("/v1/events/info", std::nullopt, info);
    read("/v1/customers/me", std::nullopt, me);
}

} // namespace meterd
