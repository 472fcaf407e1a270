// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/plan, /plans and /plan/upgrade-requests: what was bought, what else there is, and asking for it.
#include "service/api/limitstate.h"
#include "service/api/listing.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

std::string upgradeJson(const UpgradeRequest& request)
{
    JsonObject json;
    json.text("id", request.id)
        .text("plan", toText(request.plan))
        .text("reason", request.reason)
        .time("requestedAt", request.requestedAt)
        .text("requestedBy", request.requestedBy)
        .text("state", "OPEN");
    return json.take();
}

std::string featuresJson(PlanTier plan)
{
    std::vector<std::string> items;
    for (const PlanFeature& feature : planFeatures()) {
        JsonObject item;
        item.text("key", feature.key)
            .text("label", feature.label)
            .boolean("included", plan >= feature.from)
            .text("fromPlan", nameOf(feature.from));
        items.push_back(item.take());
    }
    return jsonArray(items);
}

std::string limitsJson(PlanTier plan)
{
    JsonObject json;
    for (const LimitKey key : allLimits)
        json.text(kindOf(key).text, std::to_string(planLimit(plan, key)));
    return json.take();
}

std::string planJson(PlanTier plan)
{
    JsonObject json;
    json.text("key", toText(plan))
        .text("name", nameOf(plan))
        .raw("features", featuresJson(plan))
        .raw("limits", limitsJson(plan));
    return json.take();
}

Response getPlan(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const ConfigViewPtr view = parts.config.view();
    const Tenant& tenant = *view->tenant(request.principal->tenantId);
    std::vector<std::string> limits;
    for (const LimitState& state : LimitBook(*view, parts.counts, request.receivedAt).limits(tenant.id))
        limits.push_back(toJson(state));
    std::vector<std::string> upgrades;
    for (const UpgradeRequest& upgrade : view->upgradeRequests(tenant.id))
        upgrades.push_back(upgradeJson(upgrade));
    JsonObject data;
    data.text("key", toText(tenant.plan))
        .text("name", nameOf(tenant.plan))
        .time("since", tenant.createdAt)
        .raw("features", featuresJson(tenant.plan))
        .raw("limits", jsonArray(limits))
        .raw("upgradeRequests", jsonArray(upgrades))
        .number("version", 1 + static_cast<std::int64_t>(upgrades.size()));
    return answer(request, data.take());
}

//! The smallest first, as the answer's other lists the newest.
Response listPlans(const ApiParts&, Request& request)
{
    std::vector<PlanTier> plans(allPlans.rbegin(), allPlans.rend());
    return listAnswer(
        request, plans, [](PlanTier plan) { return std::string(toText(plan)); },
        [](PlanTier plan) { return planJson(plan); });
}

std::optional<Problem> judgeUpgrade(const ConfigView& view, const UpgradeRequest& request)
{
    const PlanTier present = view.tenant(request.tenantId)->plan;
    if (request.plan <= present) {
        return unprocessable("'plan' must be a larger one than " + std::string(nameOf(present)) + ".",
                             {{"plan", "must be larger than the present one", {}}});
    }
    return std::nullopt;
}

Response requestUpgrade(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::LimitsWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        UpgradeRequest upgrade;
        upgrade.id = newId("upg_");
        upgrade.tenantId = request.principal->tenantId;
        upgrade.requestedAt = request.receivedAt;
        upgrade.requestedBy = request.principal->owner.email;
        upgrade.reason = body.reason();
        body.require("plan");
        if (const auto text = body.text("plan")) {
            const auto plan = planFrom(*text);
            if (!plan)
                body.fail("plan", "must be TRIAL, AI_COST, STARTER, GROWTH or ENTERPRISE");
            upgrade.plan = plan.value_or(PlanTier::Trial);
        }
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = judgeUpgrade(change.before(), upgrade))
            return Unexpected{std::move(*problem)};
        change.putUpgradeRequest(upgrade);
        WriteResult result;
        result.status = 201;
        result.data = upgradeJson(upgrade);
        result.action = "PLAN_UPGRADE_REQUESTED";
        result.event = "plan.upgrade_requested";
        result.target = {"plan", std::string(toText(upgrade.plan)), std::string(nameOf(upgrade.plan))};
        JsonObject after;
        after.text("plan", toText(upgrade.plan)).text("state", "OPEN");
        result.after = after.take();
        return result;
    };
    return parts.writes.perform(request, write);
}

} // namespace

void registerPlans(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/plan", Scope::LimitsRead, Runs::Reader, getPlan);
    routes.add(Method::Get, "/api/v1/plans", Scope::LimitsRead, Runs::Inline, listPlans);
    routes.add(Method::Post, "/api/v1/plan/upgrade-requests", Scope::LimitsWrite, Runs::Reader, requestUpgrade);
}

} // namespace meterd
