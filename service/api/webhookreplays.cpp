// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/webhook-replays: many deliveries made again, at a rate; first counted, then watched, and cancelled if need
// be.
#include "service/api/deliveryfields.h"
#include "service/api/parts.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/api/webhookfields.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

constexpr std::size_t mostOfAReplay = 50'000;
constexpr std::int64_t mostPerSecond = 100;

struct ReplayAsk
{
    std::string filter;
    FilterNode node;
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    bool dryRun = false;
    int ratePerSecond = 10;
};

ReplayAsk readAsk(Fields& body)
{
    ReplayAsk ask;
    ask.filter = body.text("filter", 4096).value_or("");
    auto node = parseFilter(ask.filter, deliveryVocabulary());
    if (node)
        ask.node = std::move(*node);
    else
        body.fail("filter", node.error().message + " (at " + std::to_string(node.error().position) + ")");
    if (const auto from = body.time("from"))
        ask.from = toMs(*from);
    if (const auto to = body.time("to"))
        ask.to = toMs(*to);
    ask.dryRun = body.boolean("dryRun").value_or(false);
    ask.ratePerSecond = static_cast<int>(body.integer("ratePerSecond", 1, mostPerSecond).value_or(10));
    return ask;
}

struct Matched
{
    std::vector<std::int64_t> deliveries;
    std::int64_t skipped = 0; //!< that cannot be sent now
    bool tooMany = false;
};

Matched match(const ApiParts& parts, const std::string& tenant, const ReplayAsk& ask)
{
    Matched matched;
    const ConfigViewPtr view = parts.config.view();
    AuditRange range;
    range.from = ask.from;
    range.to = ask.to;
    range.limit = 500;
    for (auto stretch = parts.deliveries->deliveries(tenant, range); !stretch.empty();
         stretch = parts.deliveries->deliveries(tenant, range)) {
        range.before = stretch.back().sequence;
        for (const Delivery& delivery : stretch) {
            if (!matches(ask.node, deliveryVocabulary(), DeliveryFilterRecord(delivery)))
                continue;
            const auto endpoint = view->endpointById(tenant, delivery.endpointId);
            if (endpoint && endpoint->state == WebhookEndpoint::State::Active)
                matched.deliveries.push_back(delivery.key);
            else
                ++matched.skipped;
        }
        if (matched.deliveries.size() > mostOfAReplay) {
            matched.tooMany = true;
            break;
        }
    }
    return matched;
}

std::string dryRunJson(const ReplayAsk& ask, const Matched& matched)
{
    JsonObject out;
    out.raw("id", "null")
        .text("state", "DRY_RUN")
        .text("filter", ask.filter)
        .timeOrNull("from", ask.from ? std::optional(fromMs(*ask.from)) : std::nullopt)
        .timeOrNull("to", ask.to ? std::optional(fromMs(*ask.to)) : std::nullopt)
        .number("ratePerSecond", ask.ratePerSecond)
        .number("matched", static_cast<std::int64_t>(matched.deliveries.size()))
        .number("skipped", matched.skipped)
        .number("done", 0)
        .number("succeeded", 0)
        .number("failed", 0)
        .raw("startedAt", "null")
        .raw("endedAt", "null")
        .raw("startedBy", "null");
    return out.take();
}

Response startReplay(const ApiParts& parts, Request& request)
{
    const std::string& tenant = request.principal->tenantId;
    // Before the transaction: the log may be long, and nobody else's write waits for the walk through it. What is wrong
    // with the body is told inside.
    Matched matched;
    auto early = jsonBody(request);
    if (auto* object = std::get_if<boost::json::object>(&early)) {
        Fields fields(std::move(*object));
        const ReplayAsk ask = readAsk(fields);
        if (fields.good() && request.principal->scopes.has(Scope::WebhooksWrite))
            matched = match(parts, tenant, ask);
    }
    std::optional<DeliveryStore::Unsettled> unsettled;
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.apply = [&](ConfigChange&, Fields& body) -> Expected<WriteResult, Problem> {
        const ReplayAsk ask = readAsk(body);
        if (matched.tooMany)
            body.fail("filter", "finds more than " + std::to_string(mostOfAReplay) + " deliveries: narrow it");
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        WriteResult result;
        result.status = 202;
        if (ask.dryRun) {
            result.isLook = true;
            result.data = dryRunJson(ask, matched);
            return result;
        }
        Replay replay;
        replay.id = newId("rpl_");
        replay.tenantId = tenant;
        replay.filter = ask.filter;
        replay.from = ask.from;
        replay.to = ask.to;
        replay.ratePerSecond = ask.ratePerSecond;
        replay.matched = static_cast<std::int64_t>(matched.deliveries.size());
        replay.skipped = matched.skipped;
        replay.startedAt = replay.nextAt = toMs(request.receivedAt);
        replay.startedBy = request.principal->owner.name;
        if (replay.matched == 0) {
            replay.state = Replay::State::Done;
            replay.endedAt = replay.startedAt;
        }
        if (!unsettled.emplace(*parts.deliveries).addReplay(replay, matched.deliveries))
            return Unexpected{storageProblem(ConfigFault::Failed)};
        result.data = toJson(replay);
        result.location = "/api/v1/webhook-replays/" + replay.id;
        result.action = "WEBHOOK_REPLAY_STARTED";
        result.target = {"webhook-replay", replay.id, replay.filter};
        JsonObject after;
        after.number("matched", replay.matched).number("ratePerSecond", replay.ratePerSecond);
        result.after = after.take();
        return result;
    };
    return performSettled(parts, request, write, unsettled);
}

Response getReplay(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto replay = parts.deliveries->replay(request.principal->tenantId, request.param("id"));
    if (!replay)
        return toResponse(notFound("There is no replay with this id."), request);
    return answer(request, toJson(*replay));
}

Response cancelReplay(const ApiParts& parts, Request& request)
{
    std::optional<DeliveryStore::Unsettled> unsettled;
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.apply = [&](ConfigChange&, Fields& body) -> Expected<WriteResult, Problem> {
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        auto replay = parts.deliveries->replay(request.principal->tenantId, request.param("id"));
        if (!replay)
            return Unexpected{notFound("There is no replay with this id.")};
        if (replay->state != Replay::State::Running)
            return Unexpected{conflict("This replay has ended already.")};
        if (!unsettled.emplace(*parts.deliveries)
                 .endReplay(replay->id, Replay::State::Cancelled, toMs(request.receivedAt)))
            return Unexpected{storageProblem(ConfigFault::Failed)};
        replay->state = Replay::State::Cancelled;
        replay->endedAt = toMs(request.receivedAt);
        WriteResult result;
        result.data = toJson(*replay);
        result.action = "WEBHOOK_REPLAY_CANCELLED";
        result.target = {"webhook-replay", replay->id, replay->filter};
        return result;
    };
    return performSettled(parts, request, write, unsettled);
}

} // namespace

void registerWebhookReplays(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Post, "/api/v1/webhook-replays", Scope::WebhooksWrite, Runs::Reader, startReplay);
    routes.add(Method::Get, "/api/v1/webhook-replays/{id}", Scope::WebhooksRead, Runs::Reader, getReplay);
    routes.add(Method::Delete, "/api/v1/webhook-replays/{id}", Scope::WebhooksWrite, Runs::Reader, cancelReplay);
}

} // namespace meterd
