// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/limits: how far each limit is used, and what is agreed beyond the plan.
#include "service/api/limitstate.h"
#include "service/api/listing.h"
#include "service/api/routes.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>
#include <charconv>

namespace meterd {

namespace {

Response listLimits(const ApiParts& parts, Request& request)
{
    const ConfigViewPtr view = parts.config.view();
    auto states = LimitBook(*view, parts.counts, request.receivedAt).limits(request.principal->tenantId);
    // In the order of the plan's table: a list is answered from its end.
    std::reverse(states.begin(), states.end());
    return listAnswer(
        request, states, [](const LimitState& state) { return std::string(state.kind().text); },
        [](const LimitState& state) { return toJson(state); });
}

Response getLimit(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto key = limitKeyFrom(request.param("key"));
    if (!key)
        return toResponse(notFound("There is no limit with this key."), request);
    const ConfigViewPtr view = parts.config.view();
    const LimitState state =
        LimitBook(*view, parts.counts, request.receivedAt).limit(request.principal->tenantId, *key);
    Response response = answer(request, toJson(state));
    response.headers.add("ETag", etagOf(state.setting.version));
    return response;
}

std::optional<std::int64_t> wholeNumber(const std::string& text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

void readException(LimitSetting& setting, Fields& body, TimePoint now)
{
    if (body.isNull("override")) {
        setting.exception.reset();
        return;
    }
    const auto* members = body.object("override");
    if (!members)
        return;
    const LimitKind& kind = kindOf(setting.key);
    Fields fields = body.nested("override", *members);
    LimitSetting::Override exception;
    fields.require("limit");
    if (const auto text = fields.text("limit", 20, 1)) {
        const auto limit = wholeNumber(*text);
        if (!limit || *limit < kind.least || *limit > kind.most)
            fields.fail("limit", "must be a whole number from " + std::to_string(kind.least) + " to " +
                                     std::to_string(kind.most) + ", as a text");
        exception.limit = limit.value_or(0);
    }
    exception.validUntil = fields.time("validUntil");
    if (exception.validUntil && *exception.validUntil <= now)
        fields.fail("validUntil", "must be in the future");
    exception.reason = fields.text("reason", 500).value_or(body.reason());
    body.adopt(fields);
    setting.exception = std::move(exception);
}

void readEnforcement(LimitSetting& setting, Fields& body)
{
    if (body.isNull("enforcement")) {
        setting.enforcement.reset();
        return;
    }
    const auto text = body.text("enforcement");
    if (!text)
        return;
    const LimitKind& kind = kindOf(setting.key);
    const auto wanted = enforcementFrom(*text);
    if (!wanted)
        body.fail("enforcement", "must be BLOCK or ALERT");
    else if (!kind.enforcementIsFree && *wanted != kind.enforcement)
        body.fail("enforcement", "is always " + std::string(toText(kind.enforcement)) + " for this limit");
    setting.enforcement = wanted;
}

Response updateLimit(const ApiParts& parts, Request& request)
{
    const std::string& tenant = request.principal->tenantId;
    const auto key = limitKeyFrom(request.param("key"));
    const auto stateOf = [&](const ConfigView& view) {
        return LimitBook(view, parts.counts, request.receivedAt).limit(tenant, *key);
    };
    Write write;
    write.scope = Scope::LimitsWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        if (!key)
            return std::nullopt;
        const LimitState state = stateOf(view);
        return Versioned{state.setting.version, toJson(state)};
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const LimitState before = stateOf(change.before());
        LimitSetting setting = before.setting;
        if (!body.has("override") && !body.has("enforcement"))
            body.fail("override", "is required, or an enforcement");
        readException(setting, body, request.receivedAt);
        readEnforcement(setting, body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        setting.changedAt = request.receivedAt;
        ++setting.version;
        change.putLimit(setting);
        const LimitState after = LimitBook(change.before(), parts.counts, request.receivedAt).limit(setting);
        WriteResult result;
        result.data = toJson(after);
        result.version = setting.version;
        result.action = "LIMIT_UPDATED";
        result.event = "limit.updated";
        result.target = {"limit", std::string(after.kind().text), std::string(after.kind().label)};
        result.before = agreedJson(before);
        result.after = agreedJson(after);
        return result;
    };
    Response response = parts.writes.perform(request, write);
    if (response.status == 200 && parts.limitsChanged)
        parts.limitsChanged(tenant);
    return response;
}

} // namespace

void registerLimits(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/limits", Scope::LimitsRead, Runs::Reader, listLimits);
    routes.add(Method::Get, "/api/v1/limits/{key}", Scope::LimitsRead, Runs::Reader, getLimit);
    routes.add(Method::Put, "/api/v1/limits/{key}", Scope::LimitsWrite, Runs::Reader, updateLimit);
}

} // namespace meterd
