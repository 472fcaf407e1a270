// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Application, signature, schema, store: in this order, each with SaaS Tracker's own answer.
#include "service/doors/saastracker.h"

#include "service/domain/ids.h"
#include "service/domain/jsontext.h"
#include "service/domain/ratebook.h"
#include "service/domain/signaturehint.h"
#include "service/doors/aforodoor.h"
#include "service/doors/saastrackerevent.h"
#include "service/http/rategate.h"

#include <algorithm>

namespace meterd {

namespace {

// A hint looks at the whole body in some ten writings: a flood of wrong signatures must not be answered with work.
constexpr int hintsAMinute = 10;

Response detail(int status, std::string code, std::string_view sentence)
{
    std::string body = "{\"detail\":";
    appendJsonString(body, sentence);
    Response response = Response::json(status, body + '}');
    response.code = std::move(code);
    response.reason = sentence;
    return response;
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
    Response response = Response::json(400, body + "]}");
    response.code = "EVENT_INVALID";
    if (!errors.empty())
        response.reason = errors.front().field + ": " + errors.front().message;
    return response;
}

/// What the server itself refuses, in this door's shape.
Response shape(const Problem& problem, const Request& request)
{
    Response response;
    if (problem.status == 400)
        response = invalid({{"request", problem.detail, std::nullopt}});
    else
        response = detail(problem.status, problem.code, problem.detail);
    response.code = problem.code;
    const Response plain = toResponse(problem, request);
    for (std::size_t i = 0; i < plain.headers.size(); ++i) {
        if (!equalNoCase(plain.headers.name(i), "Content-Type"))
            response.headers.add(plain.headers.name(i), plain.headers.value(i));
    }
    return response;
}

/// One that is off is as unknown to its sender as one that never was; its operator is told.
Response unknownApp(std::string hint)
{
    Response response = detail(404, "APP_UNKNOWN", "Unknown app_uuid");
    response.hint = std::move(hint);
    return response;
}

/// The signature does not fit: says what would have, where one of the known mistakes was made.
Response wrongSignature(const SaasTrackerParts& door, const Request& request, const Application& app,
                        std::string_view signature)
{
    Response response = detail(401, "SIGNATURE_INVALID", "Invalid signature");
    if (door.limiter.take("hint:" + app.uuid, RateCategory::None, hintsAMinute, request.receivedAt).allowed) {
        if (auto hint = signatureHint(app.secret, request.body, signature))
            response.hint = std::move(*hint);
    }
    return response;
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
    // Without a signature it only claims to be this application.
    if (app && !signature.empty())
        request.application = app;
    const std::string bucket = app ? rateBucketOfApp(app->uuid) : "address:" + request.address;
    if (const auto limited = chargeRate(door.limiter, request, bucket, RateCategory::Ingest, door.perApplication))
        return {nullptr, shape(*limited, request)};
    if (uuid.empty())
        return {nullptr, detail(401, "APP_UUID_MISSING", "Missing x-app-uuid header")};
    if (signature.empty())
        return {nullptr, detail(401, "SIGNATURE_MISSING", "Missing x-signature header")};
    // An application that is off everywhere is as unknown as one that never was.
    const bool offEverywhere =
        app && !app->active &&
        std::none_of(app->activeIn.begin(), app->activeIn.end(), [](const auto& in) { return in.second; });
    if (!app || offEverywhere)
        return {nullptr, unknownApp(app ? "The application is switched off." : "")};
    if (!equalSecrets(toHex(hmacSha256(app->secret, request.body)), signature))
        return {nullptr, wrongSignature(door, request, *app, signature)};
    const Tenant* tenant = config.tenant(app->tenantId);
    if (tenant && tenant->suspended)
        return {nullptr, detail(403, "ACCOUNT_SUSPENDED", "Account suspended")};
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
        reply(unknownApp("The application is switched off in " + read.event.environment + "."));
        return;
    }
    std::optional<Response> refusal;
    if (!read.errors.empty())
        refusal = invalid(read.errors);
    EventBatch batch{app.tenantId, {}, toMs(request->receivedAt)};
    batch.events.push_back(std::move(read.event));
    request->events = 1;
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
