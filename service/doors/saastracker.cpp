// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Application, signature, schema, store: in this order, each with SaaS Tracker's own answer.
#include "service/doors/saastracker.h"

#include "service/domain/ids.h"
#include "service/domain/jsontext.h"
#include "service/doors/aforodoor.h"
#include "service/doors/saastrackerevent.h"
#include "service/http/rategate.h"

#include <algorithm>

namespace meterd {

namespace {

Response detail(int status, std::string_view sentence)
{
    std::string body = "{\"detail\":";
    appendJsonString(body, sentence);
    return Response::json(status, body + '}');
}

Response invalid(const std::vector<FieldError>& errors)
{
    std::string body = "{\"detail\":[";
    for (const FieldError& error : errors) {
        body += body.back() == '[' ? "{\"field\":" : ",{\"field\":";
        appendJsonString(body, error.field);
        body += ",\"message\":";
        appendJsonString(body, error.message);
        if (error.position)
            body += ",\"position\":" + std::to_string(*error.position);
        body += '}';
    }
    return Response::json(400, body + "]}");
}

/// What the server itself refuses, in this door's shape.
Response shape(const Problem& problem, const Request& request)
{
    Response response = problem.status == 400 ? invalid({{"request", problem.detail, std::nullopt}})
                                              : detail(problem.status, problem.detail);
    const Response plain = toResponse(problem, request);
    for (std::size_t i = 0; i < plain.headers.size(); ++i) {
        if (!equalNoCase(plain.headers.name(i), "Content-Type"))
            response.headers.add(plain.headers.name(i), plain.headers.value(i));
    }
    return response;
}

void keepRefused(const SaasTrackerParts& door, const Request& request, const Application& app, std::string reason)
{
    RefusedRequest refused{
        toMs(request.receivedAt), app.tenantId,          app.uuid,
        request.requestId,        request.correlationId, request.address,
        clientOf(request),        std::move(reason),     request.body.substr(0, RefusedRing::longestBody)};
    door.refused.add(std::move(refused));
}

/// The application that the request proves to come from, or the answer that ends it.
struct Proof
{
    ApplicationPtr app;
    std::optional<Response> refusal;
};

Proof prove(const SaasTrackerParts& door, const ConfigView& config, Request& request)
{
    const std::string_view uuid = request.headers.get("x-app-uuid");
    const std::string_view signature = request.headers.get("x-signature");
    ApplicationPtr app = uuid.empty() ? nullptr : config.findApp(uuid);
    const std::string bucket = app ? "app:" + app->uuid : "address:" + request.address;
    if (const auto limited = chargeRate(door.limiter, request, bucket, RateCategory::Ingest, door.perApplication))
        return {nullptr, shape(*limited, request)};
    if (uuid.empty())
        return {nullptr, detail(401, "Missing x-app-uuid header")};
    if (signature.empty())
        return {nullptr, detail(401, "Missing x-signature header")};
    // An application that is off everywhere is as unknown as one that never was.
    const bool offEverywhere =
        app && !app->active &&
        std::none_of(app->activeIn.begin(), app->activeIn.end(), [](const auto& in) { return in.second; });
    if (!app || offEverywhere)
        return {nullptr, detail(404, "Unknown app_uuid")};
    if (!equalSecrets(toHex(hmacSha256(app->secret, request.body)), signature)) {
        keepRefused(door, request, *app, "Invalid signature");
        return {nullptr, detail(401, "Invalid signature")};
    }
    const Tenant* tenant = config.tenant(app->tenantId);
    if (tenant && tenant->suspended)
        return {nullptr, detail(403, "Account suspended")};
    return {std::move(app), std::nullopt};
}

struct StoredAnswer
{
    std::shared_ptr<Request> request;
    Reply reply;
    std::optional<Response> refusal;

    void operator()(const AppendResult& result)
    {
        if (refusal)
            reply(std::move(*refusal));
        else if (!result)
            reply(shape(problemOf(result.error()), *request));
        else
            reply(Response::json(202, R"({"accepted":true})"));
    }
};

void take(const SaasTrackerParts& door, std::shared_ptr<Request> request, Reply reply)
{
    const auto config = door.config.view();
    Proof proof = prove(door, *config, *request);
    if (proof.refusal) {
        reply(std::move(*proof.refusal));
        return;
    }
    const Application& app = *proof.app;
    const BodyDocument document(request->body);
    if (document.fault()) {
        reply(invalid({{"body", document.fault()->message, static_cast<int>(document.fault()->position)}}));
        return;
    }
    if (!document.root().isObject()) {
        reply(invalid({{"body", "The body must be one event, as an object: a list is not taken.", std::nullopt}}));
        return;
    }
    SaasTrackerEvent read = readSaasTrackerEvent(
        document.root(), app, *config, originOf(*request, EventSource::SaasTracker, {}), toMs(request->receivedAt));
    if (!app.isActiveIn(read.event.environment)) {
        reply(detail(404, "Unknown app_uuid"));
        return;
    }
    std::optional<Response> refusal;
    if (!read.errors.empty())
        refusal = invalid(read.errors);
    EventBatch batch{app.tenantId, {}, toMs(request->receivedAt)};
    batch.events.push_back(std::move(read.event));
    door.store.append(std::move(batch), StoredAnswer{std::move(request), std::move(reply), std::move(refusal)});
}

} // namespace

void addSaasTrackerDoor(Router& router, const SaasTrackerParts& parts)
{
    Route route;
    route.method = Method::Post;
    route.pattern = "/v1/events";
    route.identity = IdentityKind::Own;
    route.category = RateCategory::Ingest;
    route.bodyLimit = 256U << 10U;
    route.shape = shape;
    route.runs = Runs::Async;
    route.asyncHandler = [parts](std::shared_ptr<Request> request, Reply reply) {
        take(parts, std::move(request), std::move(reply));
    };
    router.add(std::move(route));
}

} // namespace meterd
