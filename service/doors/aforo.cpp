// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Single events and lists of them; the other paths of the door are in files of their own.
#include "service/doors/aforo.h"

#include "service/doors/aforodoor.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

struct IngestPath
{
    std::string_view path;
    EventSource single = EventSource::AforoSingle;
    EventSource list = EventSource::AforoBatch;
    AforoShape shape = ingestShape;
    bool takesSingle = false;
    bool takesList = false;  //!< {"events":[…]}
    bool takesArray = false; //!< […]
    std::size_t most = 1000;
};

const AforoShape& shapeOfItem(const JsonValue& item, const IngestPath& path)
{
    if (item["metricKey"].exists() || item["value"].exists())
        return apigeeShape;
    return path.shape.metric == apigeeShape.metric ? ingestShape : path.shape;
}

/// A list being taken in: what was refused before the store saw it, and who waits.
struct ListAnswer
{
    std::shared_ptr<Request> request;
    Reply reply;
    IngestCounts counts;

    void operator()(AppendResult result)
    {
        if (!result) {
            reply(toResponse(problemOf(result.error()), *request));
            return;
        }
        countStored(counts, **result);
        reply(ingestAnswer(*request, counts));
    }
};

struct SingleAnswer
{
    std::shared_ptr<Request> request;
    Reply reply;
    std::optional<Problem> refusal;

    void operator()(AppendResult result)
    {
        if (refusal) {
            // The refusal stands whether or not its row could be kept.
            reply(toResponse(*refusal, *request));
        } else if (!result) {
            reply(toResponse(problemOf(result.error()), *request));
        } else {
            IngestCounts counts;
            countStored(counts, **result);
            reply(ingestAnswer(*request, counts));
        }
    }
};

void takeSingle(const AforoDoor& door, const JsonValue& body, const IngestPath& path, std::shared_ptr<Request> request,
                Reply reply)
{
    const AforoRequest from(door, *request, path.single);
    AforoEvent read = readAforoEvent(body, path.shape, from.context);
    if (read.isHeartbeat) {
        from.noteHeartbeat();
        IngestCounts counts;
        counts.accepted = 1;
        reply(ingestAnswer(*request, counts));
        return;
    }
    std::optional<Problem> refusal;
    if (read.event.status == EventStatus::Rejected)
        refusal = refusalOf(read.event, std::move(read.errors));
    else
        from.noteEvents();
    EventBatch batch{from.context.principal.tenantId, {}, from.context.now};
    batch.events.push_back(std::move(read.event));
    request->events = 1;
    door.store.append(std::move(batch), SingleAnswer{std::move(request), std::move(reply), std::move(refusal)});
}

void takeList(const AforoDoor& door, const JsonValue& items, const IngestPath& path, std::shared_ptr<Request> request,
              Reply reply)
{
    const std::size_t size = items.size();
    if (size == 0 || size > path.most) {
        const std::string rule = "A request holds 1 to " + std::to_string(path.most) + " events; this one holds " +
                                 std::to_string(size) + ".";
        reply(toResponse(badRequest(rule, {{"events", rule, std::nullopt}}), *request));
        return;
    }
    const AforoRequest from(door, *request, path.list);
    ListAnswer answer{std::move(request), std::move(reply), {}};
    EventBatch batch{from.context.principal.tenantId, {}, from.context.now};
    batch.events.reserve(size);
    answer.request->events = static_cast<std::int64_t>(size);
    std::size_t index = 0;
    for (const JsonValue item : items) {
        AforoEvent read = readAforoEvent(item, shapeOfItem(item, path), from.context);
        if (read.isHeartbeat) {
            from.noteHeartbeat();
            ++answer.counts.accepted;
        } else {
            if (read.event.status == EventStatus::Rejected)
                answer.counts.errors.push_back({index, read.event.reason, read.event.code});
            batch.events.push_back(std::move(read.event));
        }
        ++index;
    }
    answer.counts.failed = answer.counts.errors.size();
    if (batch.events.size() > answer.counts.failed)
        from.noteEvents();
    if (batch.events.empty())
        answer.reply(ingestAnswer(*answer.request, answer.counts));
    else
        door.store.append(std::move(batch), std::move(answer));
}

void ingest(const AforoDoor& door, const IngestPath& path, std::shared_ptr<Request> request, Reply reply)
{
    const BodyDocument document(request->body);
    if (document.fault()) {
        reply(toResponse(malformed(*document.fault()), *request));
        return;
    }
    const JsonValue& body = document.root();
    const JsonValue events = body["events"];
    if (path.takesArray && body.isArray())
        takeList(door, body, path, std::move(request), std::move(reply));
    else if (path.takesList && events.isArray())
        takeList(door, events, path, std::move(request), std::move(reply));
    else if (path.takesSingle && body.isObject() && !events.isArray())
        takeSingle(door, body, path, std::move(request), std::move(reply));
    else {
        const std::string rule = path.takesArray    ? "The body must be a list of events."
                                 : path.takesSingle ? "The body must be one event, as an object."
                                                    : "The body must be an object with a list called events.";
        reply(toResponse(badRequest(rule, {{path.takesSingle ? "body" : "events", rule, std::nullopt}}), *request));
    }
}

/// Says what /v1/ingest would say, and keeps nothing.
Response tryOut(const AforoDoor& door, Request& request)
{
    const BodyDocument document(request.body);
    if (document.fault())
        return toResponse(malformed(*document.fault()), request);
    const AforoRequest from(door, request, EventSource::AforoSingle);
    const JsonValue& body = document.root();
    const AforoShape& shape = body["metricKey"].exists() || body["value"].exists() ? apigeeShape : ingestShape;
    AforoEvent read = readAforoEvent(body, shape, from.context);
    if (read.event.status == EventStatus::Rejected)
        return toResponse(refusalOf(read.event, std::move(read.errors)), request);
    IngestCounts counts;
    counts.accepted = 1;
    return ingestAnswer(request, counts, 200);
}

constexpr std::array ingestPaths = {
    IngestPath{.path = "/v1/ingest", .takesSingle = true, .takesList = true},
    IngestPath{.path = "/v1/ingest/events",
               .single = EventSource::AforoEvent,
               .shape = apigeeShape,
               .takesSingle = true,
               .takesList = true},
    IngestPath{.path = "/v1/ingest/batch", .takesList = true},
    IngestPath{.path = "/v1/ingest/events/batch", .shape = plainBatchShape, .takesList = true},
    IngestPath{.path = "/v1/ingest/async-batch", .list = EventSource::AforoAsync, .takesArray = true, .most = 10'000},
    IngestPath{.path = "/v1/meter", .single = EventSource::AforoMeter, .shape = meterShape, .takesSingle = true},
};

} // namespace

BodyDocument::BodyDocument(std::string& body)
{
    // A parser keeps the room that its largest text needed: that of an everyday request is worth keeping.
    constexpr std::size_t everyday = 1U << 20U;
    thread_local JsonDocument kept;
    if (body.size() > everyday)
        m_own = std::make_unique<JsonDocument>();
    auto parsed = (m_own ? *m_own : kept).parse(body);
    if (parsed)
        m_root = *parsed;
    else
        m_fault = std::move(parsed.error());
}

Route aforoRoute(std::string path)
{
    Route route;
    route.method = Method::Post;
    route.pattern = std::move(path);
    route.identity = IdentityKind::DoorKey;
    route.scope = Scope::EventsWrite;
    route.category = RateCategory::Ingest;
    route.tenantHeader = TenantHeader::Optional;
    route.bodyLimit = 10U << 20U;
    return route;
}

AforoRequest::AforoRequest(const AforoDoor& from, const Request& request, EventSource source)
    : view(from.config.view())
    , context{*view, *request.principal, originOf(request, source, request.principal->keyPrefix),
              toMs(request.receivedAt), std::int64_t(from.maxAgeDays) * 24 * 3'600'000}
    , m_door(from)
{}

SeenClient AforoRequest::client() const
{
    return {context.origin->keyPrefix, context.origin->client, context.origin->address, 0, 0, 0};
}

void AforoRequest::noteHeartbeat() const
{
    m_door.clients.heartbeat(context.principal.tenantId, client(), context.now);
}

void AforoRequest::noteEvents() const
{
    m_door.clients.events(context.principal.tenantId, client(), context.now);
}

void addAforoDoor(Router& router, const AforoParts& parts)
{
    const AforoDoor& door = parts;
    for (const std::string prefix : {"", "/api"}) {
        for (const IngestPath& path : ingestPaths) {
            Route route = aforoRoute(prefix + std::string(path.path));
            route.runs = Runs::Async;
            if (path.path == "/v1/meter")
                route.tenantHeader = TenantHeader::Required;
            route.asyncHandler = [door, path](std::shared_ptr<Request> request, Reply reply) {
                ingest(door, path, std::move(request), std::move(reply));
            };
            router.add(std::move(route));
        }
        Route test = aforoRoute(prefix + "/v1/ingest/test");
        test.handler = [door](Request& request) { return tryOut(door, request); };
        router.add(std::move(test));
        if (door.uploads)
            addAforoUpload(router, door, prefix);
    }
    addAforoQuota(router, door);
    addAforoCompound(router, door);
}

} // namespace meterd
