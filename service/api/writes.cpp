// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scope, Idempotency-Key, If-Match, validation, change and audit entry, in one transaction.
#include "service/api/writes.h"

#include "service/api/listing.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"
#include "service/http/clientname.h"
#include "service/http/identity.h"

#include <algorithm>
#include <array>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace meterd {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 6> silentMembers = {"updatedAt", "version",   "secret",
                                                           "createdAt", "ingestUrl", "id"};
constexpr std::size_t longestReason = 500;

bool isIdempotencyKey(std::string_view text)
{
    return text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

//! Whether If-Match names this version: `"3"`, a list of such, or `*`.
bool matches(std::string_view header, std::int64_t version)
{
    const std::string wanted = std::to_string(version);
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(','), header.size());
        std::string_view tag = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        const auto isEdge = [](char c) { return c == ' ' || c == '"'; };
        while (!tag.empty() && isEdge(tag.front()))
            tag.remove_prefix(1);
        while (!tag.empty() && isEdge(tag.back()))
            tag.remove_suffix(1);
        if (tag == wanted || tag == "*")
            return true;
    }
    return false;
}

std::optional<Problem> judgeVersion(const Request& request, const Versioned& current)
{
    const auto sent = request.headers.find("If-Match");
    if (!sent) {
        return problemOf(428, "PRECONDITION_REQUIRED",
                         "The header If-Match is missing. Send the ETag of the version that you change, here " +
                             etagOf(current.version) + ".");
    }
    if (matches(*sent, current.version))
        return std::nullopt;
    Problem problem = problemOf(412, "STALE",
                                "It was changed meanwhile: version " + std::to_string(current.version) +
                                    " is the present one. 'current' holds it.");
    problem.current = current.json;
    return problem;
}

Digest fingerprintOf(const Request& request)
{
    std::string text(toText(request.method));
    for (const std::string& part : {request.path, request.query, request.principal->keyId, request.body}) {
        text += '\n';
        text += part;
    }
    return sha256(text);
}

AuditDraft draftOf(const Request& request, const WriteResult& result, std::string reason)
{
    const Principal& who = *request.principal;
    AuditDraft draft;
    draft.tenantId = who.tenantId;
    draft.at = request.receivedAt;
    draft.actor = {who.keyId, who.owner.name, who.owner.email, std::string(toText(who.role)), request.address};
    draft.action = result.action;
    draft.target = result.target;
    draft.changes = changesBetween(result.before, result.after);
    draft.reason = std::move(reason);
    draft.request = std::string(toText(request.method)) + " " + request.path;
    draft.client = clientOf(request);
    draft.correlationId = request.correlationId;
    return draft;
}

//! What readers of the event log may know: the fields that changed, not what they held.
PlatformEventDraft eventOf(const Request& request, const WriteResult& result)
{
    const Principal& who = *request.principal;
    PlatformEventDraft draft;
    draft.tenantId = who.tenantId;
    draft.type = result.event;
    draft.at = request.receivedAt;
    draft.source = "api";
    draft.actorType = who.owner.type == Owner::Type::Person ? "person" : "service";
    draft.actorId = who.owner.email.empty() ? who.keyId : who.owner.email;
    draft.targetType = result.target.type;
    draft.targetId = result.target.id;
    draft.correlationId = request.correlationId;
    draft.payload = result.eventPayload;
    if (draft.payload.empty()) {
        std::vector<std::string> changed;
        if (result.before && result.after) {
            const auto changes = json::parse(changesBetween(result.before, result.after));
            for (const auto& change : changes.as_object())
                changed.emplace_back(change.key().data(), change.key().size());
        }
        JsonObject payload;
        payload.text("name", result.target.name).texts("changed", changed);
        draft.payload = payload.take();
    }
    return draft;
}

//! From the body's `reason`, which is taken out, or the header.
std::string takeReason(const Request& request, Fields& body)
{
    if (auto reason = body.text("reason", longestReason))
        return std::move(*reason);
    const std::string_view header = request.headers.get("X-Reason");
    if (header.size() > longestReason)
        body.fail("X-Reason", "must have at most " + std::to_string(longestReason) + " characters");
    return validUtf8(header);
}

Response answerOf(const Request& request, const KeptAnswer& result)
{
    Response response = answer(request, result.data, result.status);
    if (!result.etag.empty())
        response.headers.add("ETag", result.etag);
    if (!result.location.empty())
        response.headers.add("Location", result.location);
    return response;
}

json::object parsedObject(const std::optional<std::string>& text)
{
    return text ? json::parse(*text).as_object() : json::object();
}

} // namespace

std::string etagOf(std::int64_t version)
{
    return "\"" + std::to_string(version) + "\"";
}

std::string changesBetween(const std::optional<std::string>& before, const std::optional<std::string>& after)
{
    const json::object old = parsedObject(before);
    const json::object now = parsedObject(after);
    json::object names = old;
    names.insert(now.begin(), now.end());
    JsonObject changes;
    for (const auto& member : names) {
        const std::string name(member.key().data(), member.key().size());
        if (std::find(silentMembers.begin(), silentMembers.end(), name) != silentMembers.end())
            continue;
        const json::value* was = old.if_contains(name);
        const json::value* is = now.if_contains(name);
        const json::value wasValue = was ? *was : json::value();
        const json::value isValue = is ? *is : json::value();
        if (wasValue == isValue)
            continue;
        JsonObject pair;
        pair.raw("before", json::serialize(wasValue)).raw("after", json::serialize(isValue));
        changes.raw(name, pair.take());
    }
    return changes.take();
}

Problem storageProblem(ConfigFault fault)
{
    Problem problem;
    switch (fault) {
    case ConfigFault::Full:
        problem = problemOf(503, "STORAGE_FULL", "The server's disk is full. Nothing was changed.");
        break;
    case ConfigFault::ReadOnly:
        problem = problemOf(503, "STORAGE_READ_ONLY", "The server's disk takes no writes. Nothing was changed.");
        break;
    case ConfigFault::Conflict: return conflict("Something with this name is there already.");
    case ConfigFault::Failed:
        problem = problemOf(503, "SERVICE_UNAVAILABLE", "The server's database failed. Nothing was changed.");
        break;
    }
    problem.retryAfter = 30;
    return problem;
}

Expected<WriteResult, Problem> Writes::attempt(const Request& request, const Write& write, ConfigChange& change,
                                               const std::string& idempotencyKey, std::optional<KeptAnswer>& repeated)
{
    const std::string& tenant = request.principal->tenantId;
    const Digest fingerprint = fingerprintOf(request);
    if (!idempotencyKey.empty()) {
        repeated = change.answerTo(tenant, idempotencyKey, request.receivedAt);
        if (repeated && repeated->fingerprint != fingerprint) {
            repeated.reset();
            return Unexpected{problemOf(409, "IDEMPOTENCY_CONFLICT",
                                        "This Idempotency-Key was used for another request. Take a new key.")};
        }
        if (repeated)
            return WriteResult{};
    }
    if (write.current) {
        const auto current = write.current(change.before());
        if (!current)
            return Unexpected{notFound("There is nothing with this id.")};
        if (auto problem = judgeVersion(request, *current))
            return Unexpected{std::move(*problem)};
    }
    auto body = jsonBody(request);
    if (auto* problem = std::get_if<Problem>(&body))
        return Unexpected{std::move(*problem)};
    Fields fields(std::move(std::get<json::object>(body)));
    std::string reason = takeReason(request, fields);
    fields.setReason(reason);
    auto result = write.apply(change, fields);
    if (!result)
        return result;
    if (!result->isLook)
        change.audit(draftOf(request, *result, std::move(reason)));
    if (!result->event.empty())
        change.emit(eventOf(request, *result));
    if (!idempotencyKey.empty()) {
        change.keepAnswer(tenant, idempotencyKey,
                          {fingerprint, result->status, result->kept.value_or(result->data),
                           result->version ? etagOf(*result->version) : std::string(), result->location},
                          request.receivedAt);
    }
    return result;
}

Response Writes::perform(Request& request, const Write& write)
{
    if (const auto problem = missingScope(*request.principal, write.scope))
        return toResponse(*problem, request);
    if (!write.queryIsJudged) {
        if (const auto problem = refuseUnknown(request, {}))
            return toResponse(*problem, request);
    }
    const std::string idempotencyKey(request.headers.get("Idempotency-Key"));
    if (!isIdempotencyKey(idempotencyKey)) {
        return toResponse(badRequest("The header Idempotency-Key must hold 1 to 255 visible ASCII characters.",
                                     {{"Idempotency-Key", "must hold 1 to 255 visible ASCII characters", {}}}),
                          request);
    }
    std::optional<KeptAnswer> repeated;
    std::optional<WriteResult> done;
    std::optional<Problem> refused;
    const auto fault = m_store.change([&](ConfigChange& change) {
        auto result = attempt(request, write, change, idempotencyKey, repeated);
        if (!result)
            refused = std::move(result).error();
        else if (!repeated)
            done = std::move(*result);
        return done.has_value();
    });
    if (fault)
        return toResponse(storageProblem(*fault), request);
    if (refused)
        return toResponse(*refused, request);
    if (!repeated) {
        return answerOf(
            request,
            {{}, done->status, done->data, done->version ? etagOf(*done->version) : std::string(), done->location});
    }
    Response response = answerOf(request, *repeated);
    response.headers.add("Idempotent-Replayed", "true");
    return response;
}

} // namespace meterd
