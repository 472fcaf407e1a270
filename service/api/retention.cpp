// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/retention: how long and how large each kind of record is kept, and what stands in the way.
#include "service/store/retention.h"

#include "service/api/listing.h"
#include "service/api/routes.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

std::string toJson(const KeptState::Held& held)
{
    JsonObject out;
    out.text("code", held.code).text("reason", held.reason).time("since", held.since).timeOrNull("until", held.until);
    return out.take();
}

std::string toJson(const CutByCap& cut)
{
    JsonObject out;
    out.time("at", fromMs(cut.at)).time("before", fromMs(cut.upTo));
    return out.take();
}

std::string toJson(const KeptState& state)
{
    const KeptKind& kind = kindOf(state.kind);
    JsonObject out;
    out.text("kind", kind.text)
        .raw("days", state.days ? std::to_string(*state.days) : "null")
        .boolean("byPlan", state.kind == Kept::UsageEvents)
        .timeOrNull("keptFrom", state.from)
        .number("byteCap", static_cast<std::int64_t>(state.byteCap))
        .text("onCap", kind.isCut ? "DROP_OLDEST" : "WARN")
        .number("bytes", static_cast<std::int64_t>(state.bytes))
        .timeOrNull("oldest", state.oldest)
        .timeOrNull("newest", state.newest)
        .timeOrNull("nextPurge", state.nextPurge)
        .raw("cut", state.cut ? toJson(*state.cut) : "null")
        .raw("heldBack", state.held ? toJson(*state.held) : "null");
    return out.take();
}

Response getRetention(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const KeptReport report = parts.retention->report(request.principal->tenantId);
    std::vector<std::string> kinds;
    for (const KeptState& state : report.kinds)
        kinds.push_back(toJson(state));
    JsonObject out;
    out.time("asOf", report.asOf).raw("kinds", jsonArray(kinds));
    return answer(request, out.take());
}

} // namespace

void registerRetention(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/retention", Scope::LimitsRead, Runs::Reader, getRetention);
}

} // namespace meterd
