// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/metrics: billable units, their templates, and the guard on their deletion.
#include "service/api/listing.h"
#include "service/api/routes.h"
#include "service/api/unitfields.h"
#include "service/api/unittemplates.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::chrono::hours blockedFor{24};

WriteResult resultOf(const BillableUnit& unit)
{
    WriteResult result;
    result.data = toJson(unit);
    result.version = unit.version;
    result.target = {"metric", unit.id, unit.name};
    result.after = result.data;
    return result;
}

Response createUnit(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::MetricsWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        auto unit = std::make_shared<BillableUnit>();
        unit->id = newId("met_");
        unit->tenantId = request.principal->tenantId;
        unit->createdAt = unit->updatedAt = request.receivedAt;
        body.require("name");
        body.require("aggregation");
        readUnit(*unit, body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = unitNameTaken(change.before(), *unit))
            return Unexpected{std::move(*problem)};
        if (unit->label.empty())
            unit->label = unit->name;
        change.putUnit(unit);
        WriteResult result = resultOf(*unit);
        result.status = 201;
        result.location = "/api/v1/metrics/" + unit->id;
        result.action = "METRIC_CREATED";
        result.event = "metric.created";
        return result;
    };
    return parts.writes.perform(request, write);
}

std::function<std::optional<Versioned>(const ConfigView&)> presentUnit(const Request& request)
{
    return [&request](const ConfigView& view) -> std::optional<Versioned> {
        const BillableUnitPtr unit = view.unitById(request.principal->tenantId, request.param("id"));
        return unit ? std::optional(Versioned{unit->version, toJson(*unit)}) : std::nullopt;
    };
}

Response updateUnit(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::MetricsWrite;
    write.current = presentUnit(request);
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const auto before = change.before().unitById(request.principal->tenantId, request.param("id"));
        auto unit = std::make_shared<BillableUnit>(*before);
        if (body.empty())
            body.fail("", "nothing to change was sent");
        readUnit(*unit, body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = unitNameTaken(change.before(), *unit))
            return Unexpected{std::move(*problem)};
        unit->updatedAt = request.receivedAt;
        ++unit->version;
        change.putUnit(unit);
        WriteResult result = resultOf(*unit);
        result.action = before->name == unit->name ? "METRIC_UPDATED" : "METRIC_RENAMED";
        result.event = "metric.updated";
        result.before = toJson(*before);
        return result;
    };
    return parts.writes.perform(request, write);
}

struct DeletionCheck
{
    std::string_view decision = "ALLOW";
    std::vector<std::string> reasons;
};

DeletionCheck checkDeletion(const ApiParts& parts, const BillableUnit& unit, TimePoint now)
{
    const UnitUse use = parts.unitUse ? parts.unitUse(unit) : UnitUse{};
    if (!use.lastAccepted)
        return {};
    const std::string when = toIso(*use.lastAccepted);
    if (*use.lastAccepted > now - blockedFor)
        return {"BLOCK", {"Usage came in within the last 24 hours, last at " + when + ". It would be refused."}};
    return {"WARN", {"Usage was counted for it, last at " + when + ". It stays under the unit's name alone."}};
}

Response deletionCheck(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto unit = parts.config.view()->unitById(request.principal->tenantId, request.param("id"));
    if (!unit)
        return toResponse(notFound("There is no billable unit with this id."), request);
    const DeletionCheck check = checkDeletion(parts, *unit, request.receivedAt);
    JsonObject data;
    data.text("decision", check.decision).texts("reasons", check.reasons);
    return answer(request, data.take());
}

Response deleteUnit(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {"confirm"}))
        return toResponse(*problem, request);
    const auto query = Query::parse(request.query);
    const std::string confirm(query->value("confirm", "false"));
    if (confirm != "true" && confirm != "false")
        return toResponse(badRequest("'confirm' must be true or false.", {{"confirm", "must be true or false", {}}}),
                          request);
    // Outside the transaction: a look at the events may take its time, and nobody else's write waits for it.
    const auto looked = parts.config.view()->unitById(request.principal->tenantId, request.param("id"));
    const DeletionCheck check = looked ? checkDeletion(parts, *looked, request.receivedAt) : DeletionCheck{};
    Write write;
    write.scope = Scope::MetricsWrite;
    write.queryIsJudged = true;
    write.current = presentUnit(request);
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const auto unit = change.before().unitById(request.principal->tenantId, request.param("id"));
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (check.decision == "BLOCK")
            return Unexpected{problemOf(409, "METRIC_BLOCKED", check.reasons.front())};
        if (check.decision == "WARN" && confirm != "true")
            return Unexpected{conflict(check.reasons.front() + " Send confirm=true to delete it all the same.")};
        change.removeUnit(unit->id);
        WriteResult result = resultOf(*unit);
        result.version.reset();
        result.action = "METRIC_DELETED";
        result.event = "metric.deleted";
        result.before = result.after;
        result.after.reset();
        return result;
    };
    return parts.writes.perform(request, write);
}

Response listUnits(const ApiParts& parts, Request& request)
{
    const ConfigViewPtr view = parts.config.view();
    return listAnswer(
        request, view->units(request.principal->tenantId),
        [](const BillableUnitPtr& unit) -> const std::string& { return unit->id; },
        [](const BillableUnitPtr& unit) { return toJson(*unit); });
}

Response getUnit(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto unit = parts.config.view()->unitById(request.principal->tenantId, request.param("id"));
    if (!unit)
        return toResponse(notFound("There is no billable unit with this id."), request);
    Response response = answer(request, toJson(*unit));
    response.headers.add("ETag", etagOf(unit->version));
    return response;
}

Response listTemplates(const ApiParts&, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto* templates = unitTemplates(request.param("productType"));
    if (!templates)
        return toResponse(notFound("There is no product type '" + request.param("productType") + "'."), request);
    std::vector<std::string> items;
    for (const UnitTemplate& item : *templates) {
        JsonObject out;
        out.text("name", item.name)
            .text("unitLabel", item.unitLabel)
            .text("aggregationType", toText(item.aggregation))
            .text("eventField", item.field)
            .text("description", item.description)
            .boolean("required", item.required);
        items.push_back(out.take());
    }
    return answer(request, jsonArray(items));
}

//! The templates that were asked for, or the errors in `body`.
std::vector<const UnitTemplate*> chosenTemplates(Fields& body, std::string& productType)
{
    std::vector<const UnitTemplate*> chosen;
    body.require("productType");
    body.require("templateNames");
    productType = body.text("productType").value_or("");
    const auto names = body.texts("templateNames", 100);
    const auto* templates = unitTemplates(productType);
    if (!productType.empty() && !templates)
        body.fail("productType", "is not a product type");
    if (names && names->empty())
        body.fail("templateNames", "must not be empty");
    for (std::size_t i = 0; templates && names && i < names->size(); ++i) {
        const auto found = std::find_if(templates->begin(), templates->end(),
                                        [&](const UnitTemplate& item) { return item.name == (*names)[i]; });
        if (found == templates->end())
            body.fail("templateNames[" + std::to_string(i) + "]", "is not a template of this product type");
        else
            chosen.push_back(&*found);
    }
    return chosen;
}

Response createFromTemplates(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::MetricsWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        std::string productType;
        const auto chosen = chosenTemplates(body, productType);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        std::vector<std::string> units;
        std::vector<std::string> made;
        for (const UnitTemplate* item : chosen) {
            // Asking twice makes nothing twice.
            BillableUnitPtr unit = change.before().findUnit(request.principal->tenantId, item->name);
            if (!unit) {
                auto fresh = std::make_shared<BillableUnit>();
                fresh->id = newId("met_");
                fresh->tenantId = request.principal->tenantId;
                fresh->name = fresh->label = item->name;
                fresh->unitLabel = item->unitLabel;
                fresh->aggregation = item->aggregation;
                fresh->field = item->field;
                fresh->productTypes = {productType};
                fresh->createdAt = fresh->updatedAt = request.receivedAt;
                change.putUnit(fresh);
                made.push_back(fresh->name);
                unit = fresh;
            }
            units.push_back(toJson(*unit));
        }
        WriteResult result;
        result.data = jsonArray(units);
        result.action = "METRICS_CREATED";
        result.event = made.empty() ? "" : "metric.created";
        result.target = {"product-type", productType, productType};
        JsonObject after;
        after.texts("units", made);
        result.after = after.take();
        return result;
    };
    return parts.writes.perform(request, write);
}

} // namespace

void registerMetrics(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/metrics", Scope::MetricsRead, Runs::Inline, listUnits);
    routes.add(Method::Post, "/api/v1/metrics", Scope::MetricsWrite, Runs::Reader, createUnit);
    routes.add(Method::Post, "/api/v1/metrics/bulk", Scope::MetricsWrite, Runs::Reader, createFromTemplates);
    routes.add(Method::Get, "/api/v1/metrics/templates/{productType}", Scope::MetricsRead, Runs::Inline, listTemplates);
    routes.add(Method::Get, "/api/v1/metrics/{id}", Scope::MetricsRead, Runs::Inline, getUnit);
    routes.add(Method::Put, "/api/v1/metrics/{id}", Scope::MetricsWrite, Runs::Reader, updateUnit);
    routes.add(Method::Delete, "/api/v1/metrics/{id}", Scope::MetricsWrite, Runs::Reader, deleteUnit);
    routes.add(Method::Get, "/api/v1/metrics/{id}/deletion-check", Scope::MetricsRead, Runs::Reader, deletionCheck);
}

} // namespace meterd
