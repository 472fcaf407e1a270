// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/webhook-endpoints: where platform events go to. A secret is shown once; it is kept sealed, as meterd signs
// with it.
#include "service/api/parts.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/api/webhookfields.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/domain/webhooksigning.h"
#include "service/http/answer.h"

#include <functional>

namespace meterd {

namespace {

constexpr std::int64_t usualOverlap = 24 * 3600;
constexpr std::int64_t longestOverlap = 7 * 24 * 3600;

using State = WebhookEndpoint::State;

AuditDraft::Target targetOf(const WebhookEndpoint& endpoint)
{
    return {"webhook-endpoint", endpoint.id, endpoint.url};
}

void giveSecret(WebhookEndpoint& endpoint)
{
    endpoint.secret = newWebhookSecret();
    endpoint.secretPrefix = webhookSecretPrefix(endpoint.secret);
}

WriteResult resultOf(const WebhookEndpoint& endpoint, const EndpointStats& stats, TimePoint now, WebhookSecret secret)
{
    WriteResult result;
    result.data = endpointJson(endpoint, stats, now, secret);
    if (secret == WebhookSecret::Shown)
        result.kept = endpointJson(endpoint, stats, now, WebhookSecret::ShownBefore);
    result.version = endpoint.version;
    result.target = targetOf(endpoint);
    result.after = endpointJson(endpoint, stats, now);
    return result;
}

//! What waits is looked at anew, after what it hangs on was changed.
Response afterwards(const ApiParts& parts, Response response)
{
    if (response.status < 300 && parts.deliver)
        parts.deliver();
    return response;
}

Response createEndpoint(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        auto endpoint = std::make_shared<WebhookEndpoint>();
        endpoint->id = newId("whe_");
        endpoint->tenantId = request.principal->tenantId;
        endpoint->eventTypes = {"*"};
        endpoint->createdAt = endpoint->updatedAt = endpoint->stateSince = request.receivedAt;
        body.require("url");
        readEndpoint(*endpoint, body, parts.webhookUrls);
        if (body.boolean("paused").value_or(false))
            endpoint->state = State::Paused;
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (change.before().endpoints(endpoint->tenantId).size() >= WebhookEndpoint::mostOfATenant)
            return Unexpected{conflict("There are 500 endpoints already, and there cannot be more.")};
        giveSecret(*endpoint);
        change.putEndpoint(endpoint);
        WriteResult result = resultOf(*endpoint, {}, request.receivedAt, WebhookSecret::Shown);
        result.status = 201;
        result.location = "/api/v1/webhook-endpoints/" + endpoint->id;
        result.action = "WEBHOOK_CREATED";
        result.event = "webhook.created";
        return result;
    };
    return afterwards(parts, parts.writes.perform(request, write));
}

struct EndpointEdit
{
    WebhookEndpoint& endpoint;
    Fields& body;
    TimePoint now;
};
using Edit = std::function<std::optional<Problem>(EndpointEdit&)>;

//! What all changes of an endpoint have in common: which one, which version, what was before.
Response changeEndpoint(const ApiParts& parts, Request& request, const std::string& action, WebhookSecret secret,
                        const Edit& edit)
{
    const std::string& tenant = request.principal->tenantId;
    const std::string& id = request.param("id");
    const TimePoint now = request.receivedAt;
    // Before the transaction: nobody else's write waits for the deliveries' disk.
    const EndpointStats stats = statsOf(parts, id, now);
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const auto endpoint = view.endpointById(tenant, id);
        return endpoint ? std::optional(Versioned{endpoint->version, endpointJson(*endpoint, stats, now)})
                        : std::nullopt;
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const auto before = change.before().endpointById(tenant, id);
        auto endpoint = std::make_shared<WebhookEndpoint>(*before);
        EndpointEdit what{*endpoint, body, now};
        if (auto problem = edit(what))
            return Unexpected{std::move(*problem)};
        if (endpoint->state != before->state)
            endpoint->stateSince = now;
        if (endpoint->oldSecretUntil && *endpoint->oldSecretUntil <= now) {
            endpoint->oldSecret.clear();
            endpoint->oldSecretUntil.reset();
        }
        endpoint->updatedAt = now;
        ++endpoint->version;
        change.putEndpoint(endpoint);
        WriteResult result = resultOf(*endpoint, stats, now, secret);
        result.action = action;
        result.event = "webhook.updated";
        result.before = endpointJson(*before, stats, now);
        return result;
    };
    return afterwards(parts, parts.writes.perform(request, write));
}

Response updateEndpoint(const ApiParts& parts, Request& request)
{
    return changeEndpoint(parts, request, "WEBHOOK_UPDATED", WebhookSecret::Hidden, [&](EndpointEdit& edit) {
        if (edit.body.empty())
            edit.body.fail("", "nothing to change was sent");
        readEndpoint(edit.endpoint, edit.body, parts.webhookUrls);
        return edit.body.problem();
    });
}

Response rotateSecret(const ApiParts& parts, Request& request)
{
    return changeEndpoint(parts, request, "WEBHOOK_SECRET_ROTATED", WebhookSecret::Shown, [](EndpointEdit& edit) {
        const std::int64_t overlap = edit.body.integer("overlapSeconds", 0, longestOverlap).value_or(usualOverlap);
        auto problem = edit.body.problem();
        if (problem)
            return problem;
        edit.endpoint.oldSecret = overlap > 0 ? edit.endpoint.secret : std::string();
        edit.endpoint.oldSecretUntil =
            overlap > 0 ? std::optional(edit.now + std::chrono::seconds(overlap)) : std::nullopt;
        giveSecret(edit.endpoint);
        return problem;
    });
}

Response pauseEndpoint(const ApiParts& parts, Request& request)
{
    return changeEndpoint(parts, request, "WEBHOOK_PAUSED", WebhookSecret::Hidden, [](EndpointEdit& edit) {
        auto problem = edit.body.problem();
        if (!problem && edit.endpoint.state != State::Active)
            problem = conflict(edit.endpoint.state == State::Paused ? "This endpoint is paused already."
                                                                    : "This endpoint is disabled: it takes nothing.");
        edit.endpoint.state = State::Paused;
        return problem;
    });
}

Response resumeEndpoint(const ApiParts& parts, Request& request)
{
    return changeEndpoint(parts, request, "WEBHOOK_RESUMED", WebhookSecret::Hidden, [&](EndpointEdit& edit) {
        auto problem = edit.body.problem();
        if (!problem && edit.endpoint.state == State::Active)
            problem = conflict("This endpoint is neither paused nor disabled.");
        if (problem)
            return problem;
        edit.endpoint.state = State::Active;
        edit.endpoint.disabledReason.clear();
        // The days of failure begin anew, or the next one would disable it again.
        parts.deliveries->forgetFailures(edit.endpoint.id);
        return problem;
    });
}

Response deleteEndpoint(const ApiParts& parts, Request& request)
{
    const std::string& tenant = request.principal->tenantId;
    const std::string& id = request.param("id");
    const TimePoint now = request.receivedAt;
    const EndpointStats stats = statsOf(parts, id, now);
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const auto endpoint = view.endpointById(tenant, id);
        return endpoint ? std::optional(Versioned{endpoint->version, endpointJson(*endpoint, stats, now)})
                        : std::nullopt;
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const auto endpoint = change.before().endpointById(tenant, id);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        change.removeEndpoint(id);
        WriteResult result = resultOf(*endpoint, stats, now, WebhookSecret::Hidden);
        result.version.reset();
        result.action = "WEBHOOK_DELETED";
        result.event = "webhook.deleted";
        result.before = result.after;
        result.after.reset();
        return result;
    };
    return afterwards(parts, parts.writes.perform(request, write));
}

std::string testPayload(const WebhookEndpoint& endpoint, TimePoint now)
{
    JsonObject data;
    data.text("message", "A test of this endpoint. Nothing happened.").text("endpointId", endpoint.id);
    JsonObject payload;
    payload.text("type", "webhook.test").time("timestamp", now).raw("data", data.take());
    return payload.take();
}

Response testEndpoint(const ApiParts& parts, Request& request)
{
    std::optional<DeliveryStore::Unsettled> unsettled;
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        const auto endpoint = change.before().endpointById(request.principal->tenantId, request.param("id"));
        if (!endpoint)
            return Unexpected{notFound("There is no webhook endpoint with this id.")};
        Delivery delivery;
        delivery.tenantId = endpoint->tenantId;
        delivery.id = newId("whd_");
        delivery.messageId = newId("msg_");
        delivery.endpointId = endpoint->id;
        delivery.endpointUrl = endpoint->url;
        delivery.eventType = "webhook.test";
        delivery.createdAt = toMs(request.receivedAt);
        delivery.nextAttemptAt = delivery.createdAt;
        delivery.correlationId = request.correlationId;
        delivery.isTest = true;
        delivery.payload = testPayload(*endpoint, request.receivedAt);
        if (!unsettled.emplace(*parts.deliveries).add(delivery))
            return Unexpected{storageProblem(ConfigFault::Failed)};
        WriteResult result;
        result.status = 202;
        result.data = toJson(delivery);
        result.action = "WEBHOOK_TESTED";
        result.target = targetOf(*endpoint);
        return result;
    };
    return performSettled(parts, request, write, unsettled);
}

Response listEndpoints(const ApiParts& parts, Request& request)
{
    const auto endpoints = parts.config.view()->endpoints(request.principal->tenantId);
    std::vector<ShownEndpoint> shown;
    for (const WebhookEndpointPtr& endpoint : endpoints) {
        const EndpointStats stats = statsOf(parts, endpoint->id, request.receivedAt);
        shown.push_back(
            {endpoint, endpointState(*endpoint, stats.health), endpointJson(*endpoint, stats, request.receivedAt)});
    }
    return recordListAnswer(
        request, endpointVocabulary(), shown,
        [](const ShownEndpoint& item) -> const std::string& { return item.endpoint->id; },
        [](const ShownEndpoint& item) { return item.json; },
        [](const ShownEndpoint& item) { return EndpointFilterRecord(item); },
        [](const ShownEndpoint& item) { return toMs(item.endpoint->createdAt); });
}

Response getEndpoint(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto endpoint = parts.config.view()->endpointById(request.principal->tenantId, request.param("id"));
    if (!endpoint)
        return toResponse(notFound("There is no webhook endpoint with this id."), request);
    Response response =
        answer(request, endpointJson(*endpoint, statsOf(parts, endpoint->id, request.receivedAt), request.receivedAt));
    response.headers.add("ETag", etagOf(endpoint->version));
    return response;
}

} // namespace

void registerWebhookEndpoints(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    const std::string all = "/api/v1/webhook-endpoints";
    const std::string one = all + "/{id}";
    routes.add(Method::Get, all, Scope::WebhooksRead, Runs::Reader, listEndpoints);
    routes.add(Method::Post, all, Scope::WebhooksWrite, Runs::Reader, createEndpoint);
    routes.add(Method::Get, one, Scope::WebhooksRead, Runs::Reader, getEndpoint);
    routes.add(Method::Put, one, Scope::WebhooksWrite, Runs::Reader, updateEndpoint);
    routes.add(Method::Delete, one, Scope::WebhooksWrite, Runs::Reader, deleteEndpoint);
    routes.add(Method::Post, one + "/rotate-secret", Scope::WebhooksWrite, Runs::Reader, rotateSecret);
    routes.add(Method::Post, one + "/test", Scope::WebhooksWrite, Runs::Reader, testEndpoint);
    routes.add(Method::Post, one + "/pause", Scope::WebhooksWrite, Runs::Reader, pauseEndpoint);
    routes.add(Method::Post, one + "/resume", Scope::WebhooksWrite, Runs::Reader, resumeEndpoint);
}

} // namespace meterd
