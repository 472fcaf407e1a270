// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/apps: applications that sign what they send.
#include "service/api/appjson.h"
#include "service/api/listing.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

constexpr std::size_t mostEnvironments = 32;
constexpr std::size_t longestEnvironment = 32;
constexpr std::size_t secretLength = 48;
constexpr std::size_t shownOfSecret = 6;

enum class Secret : std::uint8_t { Hidden, Shown, ShownBefore };

std::string appJson(const ApiParts& parts, const Application& app, Secret secret = Secret::Hidden)
{
    JsonObject out;
    out.text("uuid", app.uuid)
        .text("name", app.name)
        .textOrNull("environment", app.environment)
        .boolean("active", app.active);
    if (!app.activeIn.empty()) {
        JsonObject flags;
        for (const auto& [environment, active] : app.activeIn)
            flags.boolean(environment, active);
        out.raw("activeIn", flags.take());
    }
    out.text("ingestUrl", parts.ingestUrl)
        .text("secretPrefix", app.secretPrefix)
        .time("createdAt", app.createdAt)
        .time("updatedAt", app.updatedAt)
        .number("version", app.version);
    if (secret == Secret::Shown)
        out.text("secret", app.secret);
    else if (secret == Secret::ShownBefore)
        out.raw("secret", "null").boolean("secretShown", true);
    return out.take();
}

//! 403 when the limit of applications is reached and is a hard one.
std::optional<Problem> limitReached(const ConfigView& view, const std::string& tenantId, TimePoint now)
{
    const std::int64_t limit = view.limitAt(tenantId, LimitKey::AppsMax, now);
    const auto used = static_cast<std::int64_t>(view.apps(tenantId).size());
    if (used < limit || view.enforcementOf(tenantId, LimitKey::AppsMax) == Enforcement::Alert)
        return std::nullopt;
    Problem problem = problemOf(403, "LIMIT_REACHED",
                                std::to_string(used) + " of " + std::to_string(limit) +
                                    " applications are in use, and apps_max allows no more.");
    problem.errors.push_back({"apps_max", "is reached", {}});
    return problem;
}

void giveSecret(Application& app)
{
    app.secret = randomText(secretLength);
    app.secretPrefix = app.secret.substr(0, shownOfSecret);
}

void readInto(Application& app, Fields& body)
{
    if (auto name = body.text("name", 255, 1))
        app.name = std::move(*name);
    else if (body.isNull("name"))
        body.fail("name", "must not be null");
    if (body.isNull("environment"))
        app.environment.reset();
    else if (auto environment = body.text("environment", longestEnvironment, 1))
        app.environment = std::move(environment);
    if (const auto active = body.boolean("active"))
        app.active = *active;
    if (auto flags = body.flags("activeIn", mostEnvironments))
        app.activeIn = std::move(*flags);
}

std::optional<Problem> nameTaken(const ConfigView& view, const Application& app)
{
    for (const ApplicationPtr& other : view.apps(app.tenantId)) {
        if (other->name == app.name && other->uuid != app.uuid)
            return conflict("There is an application named '" + app.name + "' already.");
    }
    return std::nullopt;
}

WriteResult resultOf(const ApiParts& parts, const Application& app, Secret secret)
{
    WriteResult result;
    result.data = appJson(parts, app, secret);
    if (secret == Secret::Shown)
        result.kept = appJson(parts, app, Secret::ShownBefore);
    result.version = app.version;
    result.target = {"application", app.uuid, app.name};
    result.after = appJson(parts, app);
    return result;
}

Response createApp(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::AppsWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        auto app = std::make_shared<Application>();
        app->uuid = newUuid();
        app->tenantId = request.principal->tenantId;
        app->createdAt = app->updatedAt = request.receivedAt;
        body.require("name");
        readInto(*app, body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = limitReached(change.before(), app->tenantId, request.receivedAt))
            return Unexpected{std::move(*problem)};
        if (auto problem = nameTaken(change.before(), *app))
            return Unexpected{std::move(*problem)};
        giveSecret(*app);
        change.putApp(app);
        WriteResult result = resultOf(parts, *app, Secret::Shown);
        result.status = 201;
        result.location = "/api/v1/apps/" + app->uuid;
        result.action = "APPLICATION_CREATED";
        result.event = "application.created";
        return result;
    };
    Response response = parts.writes.perform(request, write);
    if (response.status == 201 && parts.limitsChanged)
        parts.limitsChanged(request.principal->tenantId);
    return response;
}

//! What both changes of an application have in common: which one, which version, what was before.
Response changeApp(const ApiParts& parts, Request& request, std::string action, Secret secret,
                   const std::function<std::optional<Problem>(ConfigChange&, Application&, Fields&)>& how)
{
    const std::string& tenant = request.principal->tenantId;
    const std::string& uuid = request.param("uuid");
    Write write;
    write.scope = Scope::AppsWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const ApplicationPtr app = view.appById(tenant, uuid);
        return app ? std::optional(Versioned{app->version, appJson(parts, *app)}) : std::nullopt;
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const ApplicationPtr before = change.before().appById(tenant, uuid);
        auto app = std::make_shared<Application>(*before);
        if (auto problem = how(change, *app, body))
            return Unexpected{std::move(*problem)};
        app->updatedAt = request.receivedAt;
        ++app->version;
        change.putApp(app);
        WriteResult result = resultOf(parts, *app, secret);
        result.action = action;
        result.event = secret == Secret::Shown ? "application.secret_rotated" : "application.updated";
        result.before = appJson(parts, *before);
        return result;
    };
    return parts.writes.perform(request, write);
}

Response updateApp(const ApiParts& parts, Request& request)
{
    return changeApp(parts, request, "APPLICATION_UPDATED", Secret::Hidden,
                     [](ConfigChange& change, Application& app, Fields& body) -> std::optional<Problem> {
                         if (body.empty())
                             body.fail("", "nothing to change was sent");
                         readInto(app, body);
                         if (auto problem = body.problem())
                             return problem;
                         return nameTaken(change.before(), app);
                     });
}

Response rotateSecret(const ApiParts& parts, Request& request)
{
    return changeApp(parts, request, "APPLICATION_SECRET_ROTATED", Secret::Shown,
                     [](ConfigChange&, Application& app, Fields& body) -> std::optional<Problem> {
                         giveSecret(app);
                         return body.problem();
                     });
}

Response listApps(const ApiParts& parts, Request& request)
{
    return listAnswer(
        request, parts.config.view()->apps(request.principal->tenantId),
        [](const ApplicationPtr& app) -> const std::string& { return app->uuid; },
        [&](const ApplicationPtr& app) { return appJson(parts, *app); });
}

Response getApp(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const ApplicationPtr app = parts.config.view()->appById(request.principal->tenantId, request.param("uuid"));
    if (!app)
        return toResponse(notFound("There is no application with this uuid."), request);
    Response response = answer(request, appJson(parts, *app));
    response.headers.add("ETag", etagOf(app->version));
    return response;
}

} // namespace

std::string toJson(const ApiParts& parts, const Application& app)
{
    return appJson(parts, app);
}

void registerApps(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/apps", Scope::OrgsRead, Runs::Inline, listApps);
    routes.add(Method::Post, "/api/v1/apps", Scope::AppsWrite, Runs::Reader, createApp);
    routes.add(Method::Get, "/api/v1/apps/{uuid}", Scope::OrgsRead, Runs::Inline, getApp);
    routes.add(Method::Put, "/api/v1/apps/{uuid}", Scope::AppsWrite, Runs::Reader, updateApp);
    routes.add(Method::Post, "/api/v1/apps/{uuid}/rotate-secret", Scope::AppsWrite, Runs::Reader, rotateSecret);
}

} // namespace meterd
