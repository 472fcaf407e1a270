// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/whoami: what a key may do, and what this server offers.
#include "service/api/listing.h"
#include "service/api/ownerjson.h"
#include "service/api/parts.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include "md_version.h"

namespace meterd {

namespace {

const std::vector<std::string> features = {
    "usage-events",  "stream",   "applications",    "metrics",         "api-keys",
    "audit-log",     "keys",     "platform-events", "metering-health", "limits",
    "webhooks",      "requests", "overview",        "retention",       "rate-limits",
    "organizations", "ai-cost",  "event-extent",    "platform-facets", "webhook-sources",
    "ingest-jobs",   "trace"};

std::string limitsJson(const RateLimiter& limiter, const Request& request)
{
    const Principal& who = *request.principal;
    std::vector<std::string> limits;
    for (const RateCategory category : allRateCategories) {
        const auto limit = who.rateOf(category);
        const RateState state = limiter.look(who.keyId, category, limit, request.receivedAt);
        JsonObject entry;
        entry.text("category", toText(category))
            .raw("limit", limit ? std::to_string(*limit) : "null")
            .raw("remaining", limit ? std::to_string(state.remaining) : "null")
            .time("resetsAt", fromMs(state.resetAt * 1000));
        limits.push_back(entry.take());
    }
    return jsonArray(limits);
}

std::string whoamiJson(const ApiParts& parts, const Request& request)
{
    const Principal& who = *request.principal;
    JsonObject tenant;
    tenant.text("id", who.tenantId)
        .text("name", who.tenantName)
        .text("state", who.tenantSuspended ? "SUSPENDED" : "ACTIVE");
    JsonObject key;
    key.text("id", who.keyId)
        .text("prefix", who.keyPrefix)
        .text("name", who.keyName)
        .textOrNull("environment", who.environment)
        .timeOrNull("expiresAt", who.expiresAt);
    JsonObject server;
    server.text("name", "meterd").text("version", MD_VERSION).time("startedAt", parts.startedAt);
    JsonObject data;
    data.raw("tenant", tenant.take())
        .raw("key", key.take())
        .raw("owner", toJson(who.owner))
        .text("role", toText(who.role))
        .texts("scopes", scopeNames(who.scopes))
        .text("mode", parts.live ? "live" : "sandbox")
        .raw("limits", limitsJson(parts.limiter, request))
        .raw("server", server.take())
        .texts("features", features);
    return data.take();
}

} // namespace

void registerWhoami(Router& router, const ApiParts& parts)
{
    Route route;
    route.pattern = "/api/v1/whoami";
    route.handler = [&parts](Request& request) {
        if (const auto problem = refuseUnknown(request, {}))
            return toResponse(*problem, request);
        return answer(request, whoamiJson(parts, request));
    };
    router.add(std::move(route));
}

} // namespace meterd
