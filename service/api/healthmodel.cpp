// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/organizations/health-model: when an organization counts as active. Changed by plans that have the feature.
#include "service/api/listing.h"
#include "service/api/planfeature.h"
#include "service/api/routes.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

constexpr std::int64_t mostDays = 365;

std::string toJson(const HealthModel& model)
{
    JsonObject json;
    json.number("activeDays", model.activeDays)
        .number("inactiveDays", model.inactiveDays)
        .text("source", model.version > 0 ? "TENANT" : "PLATFORM")
        .number("version", model.version);
    return json.take();
}

Response getModel(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const HealthModel model = parts.config.view()->healthModel(request.principal->tenantId);
    Response response = answer(request, toJson(model));
    response.headers.add("ETag", etagOf(model.version));
    return response;
}

Response updateModel(const ApiParts& parts, Request& request)
{
    const std::string& tenant = request.principal->tenantId;
    if (const auto problem = refuseWithoutFeature(parts, request, healthModelFeature))
        return toResponse(*problem, request);
    Write write;
    write.scope = Scope::OrgsWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const HealthModel model = view.healthModel(tenant);
        return Versioned{model.version, toJson(model)};
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const HealthModel before = change.before().healthModel(tenant);
        HealthModel model = before;
        if (body.empty())
            body.fail("", "nothing to change was sent");
        model.activeDays = body.integer("activeDays", 1, mostDays).value_or(model.activeDays);
        model.inactiveDays = body.integer("inactiveDays", 1, mostDays).value_or(model.inactiveDays);
        if (model.inactiveDays < model.activeDays)
            body.fail("inactiveDays", "must not be less than activeDays");
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        model.changedAt = request.receivedAt;
        ++model.version;
        change.putHealthModel(model);
        WriteResult result;
        result.data = toJson(model);
        result.version = model.version;
        result.action = "HEALTH_MODEL_UPDATED";
        result.target = {"health-model", tenant, "Health model"};
        result.before = toJson(before);
        result.after = toJson(model);
        return result;
    };
    return parts.writes.perform(request, write);
}

} // namespace

void registerHealthModel(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/organizations/health-model", Scope::OrgsRead, Runs::Inline, getModel);
    routes.add(Method::Put, "/api/v1/organizations/health-model", Scope::OrgsWrite, Runs::Reader, updateModel);
}

} // namespace meterd
