// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/api-keys: who may ask. A secret is shown once; its SHA-256 is kept.
#include "service/api/keyfields.h"
#include "service/api/keyrecord.h"
#include "service/api/listing.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

constexpr std::int64_t shortestGrace = 300;
constexpr std::int64_t longestGrace = 7 * 24 * 3600;

WriteResult resultOf(const ApiKey& key, TimePoint now)
{
    WriteResult result;
    result.data = keyJson(key, now);
    result.version = key.version;
    result.target = {"api-key", key.principal->keyId, key.principal->keyName};
    result.after = keySettingsJson(key, now);
    return result;
}

//! The answer bears the secret; what is kept of it for a repetition does not.
void tell(WriteResult& result, const ApiKey& key, const std::string& secret, TimePoint now)
{
    result.data = keyObject(key, now).text("secret", secret).take();
    result.kept = keyObject(key, now).raw("secret", "null").boolean("secretShown", true).take();
}

Response createKey(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::KeysWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const Principal& maker = *request.principal;
        auto principal = std::make_shared<Principal>();
        principal->tenantId = maker.tenantId;
        principal->tenantName = maker.tenantName;
        principal->keyId = newId("key_");
        body.require("name");
        readNewKey(*principal, body, maker, change.before(), request.receivedAt);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = overreach(*principal, maker))
            return Unexpected{std::move(*problem)};
        const std::string secret = newKeySecret(parts.live);
        principal->keyPrefix = secretPrefix(secret);
        auto key = std::make_shared<ApiKey>();
        key->hash = sha256(secret);
        key->live = parts.live;
        key->createdAt = request.receivedAt;
        key->principal = principal;
        change.putKey(key);
        WriteResult result = resultOf(*key, request.receivedAt);
        result.status = 201;
        result.location = "/api/v1/api-keys/" + principal->keyId;
        tell(result, *key, secret, request.receivedAt);
        result.action = "API_KEY_CREATED";
        result.event = "api_key.created";
        return result;
    };
    return parts.writes.perform(request, write);
}

struct KeyEdit
{
    const ConfigView& view;
    const Principal& asking;
    TimePoint now;
    ApiKey& key;
    Principal& who;
    Fields& body;
    std::string& action;
    std::string secret = {}; //!< a new one, to be told
};
using EditKey = std::optional<Problem> (*)(KeyEdit&);

Response changeKey(const ApiParts& parts, Request& request, std::string_view action, EditKey edit)
{
    const std::string& tenant = request.principal->tenantId;
    const std::string& id = request.param("id");
    const TimePoint now = request.receivedAt;
    Write write;
    write.scope = Scope::KeysWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const ApiKeyPtr key = view.keyById(tenant, id);
        return key ? std::optional(Versioned{key->version, keyJson(*key, now)}) : std::nullopt;
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const ApiKeyPtr before = change.before().keyById(tenant, id);
        // A key that outranks the asking one is out of its reach, so that nobody locks an owner out.
        if (auto problem = overreach(*before->principal, *request.principal, before->principal.get()))
            return Unexpected{std::move(*problem)};
        auto key = std::make_shared<ApiKey>(*before);
        auto principal = std::make_shared<Principal>(*before->principal);
        std::string done(action);
        KeyEdit what{change.before(), *request.principal, now, *key, *principal, body, done};
        if (auto problem = edit(what))
            return Unexpected{std::move(*problem)};
        key->principal = std::move(principal);
        ++key->version;
        change.putKey(key);
        WriteResult result = resultOf(*key, now);
        if (!what.secret.empty())
            tell(result, *key, what.secret, now);
        result.event = key->revokedAt ? "api_key.revoked" : what.secret.empty() ? "api_key.updated" : "api_key.rotated";
        result.action = std::move(done);
        result.before = keySettingsJson(*before, now);
        return result;
    };
    return parts.writes.perform(request, write);
}

std::optional<Problem> edited(KeyEdit& edit)
{
    const Principal before = edit.who;
    if (edit.body.empty())
        edit.body.fail("", "nothing to change was sent");
    readKeyChange(edit.who, edit.body, edit.view, edit.now);
    if (auto problem = edit.body.problem())
        return problem;
    if (edit.key.revokedAt)
        return conflict("A revoked key cannot be changed.");
    return overreach(edit.who, edit.asking, &before);
}

std::optional<Problem> revoked(KeyEdit& edit)
{
    if (auto problem = edit.body.problem())
        return problem;
    if (edit.key.revokedAt)
        return conflict("This key was revoked at " + toIso(*edit.key.revokedAt) + ".");
    edit.key.revokedAt = edit.now;
    return std::nullopt;
}

std::optional<Problem> rotated(KeyEdit& edit)
{
    edit.body.require("graceSeconds");
    const auto grace = edit.body.integer("graceSeconds", shortestGrace, longestGrace);
    if (auto problem = edit.body.problem())
        return problem;
    switch (edit.key.stateAt(edit.now)) {
    case KeyState::Active: break;
    case KeyState::Rotating:
        return conflict("The key is in rotation until " + toIso(edit.key.oldSecrets.back().graceUntil) +
                        ". End that grace first.");
    case KeyState::Revoked: return conflict("A revoked key cannot be rotated.");
    case KeyState::Expired: return conflict("An expired key cannot be rotated. Give it a later expiry first.");
    }
    OldSecret old;
    old.hash = edit.key.hash;
    old.prefix = edit.who.keyPrefix;
    old.replacedAt = edit.now;
    old.graceUntil = edit.now + std::chrono::seconds(*grace);
    edit.key.oldSecrets.push_back(std::move(old));
    edit.secret = newKeySecret(edit.key.live);
    edit.key.hash = sha256(edit.secret);
    edit.who.keyPrefix = secretPrefix(edit.secret);
    return std::nullopt;
}

//! From now on, not from the rotation: what is asked for is what is left.
std::optional<Problem> graceSet(KeyEdit& edit)
{
    edit.body.require("graceSeconds");
    const auto grace = edit.body.integer("graceSeconds", 0, longestGrace);
    if (grace && *grace > 0 && *grace < shortestGrace)
        edit.body.fail("graceSeconds", "must be 0 (end it now) or at least " + std::to_string(shortestGrace));
    if (auto problem = edit.body.problem())
        return problem;
    if (edit.key.stateAt(edit.now) != KeyState::Rotating)
        return conflict("The key is not in rotation: there is no grace to change.");
    edit.key.oldSecrets.back().graceUntil = edit.now + std::chrono::seconds(*grace);
    if (*grace == 0)
        edit.action = "API_KEY_GRACE_ENDED";
    return std::nullopt;
}

Response updateKey(const ApiParts& parts, Request& request)
{
    return changeKey(parts, request, "API_KEY_UPDATED", edited);
}

Response revokeKey(const ApiParts& parts, Request& request)
{
    return changeKey(parts, request, "API_KEY_REVOKED", revoked);
}

Response rotateKey(const ApiParts& parts, Request& request)
{
    return changeKey(parts, request, "API_KEY_ROTATED", rotated);
}

Response changeGrace(const ApiParts& parts, Request& request)
{
    return changeKey(parts, request, "API_KEY_GRACE_CHANGED", graceSet);
}

Response listKeys(const ApiParts& parts, Request& request)
{
    const TimePoint now = request.receivedAt;
    return recordListAnswer(
        request, keyVocabulary(), parts.config.view()->keys(request.principal->tenantId),
        [](const ApiKeyPtr& key) -> const std::string& { return key->principal->keyId; },
        [&](const ApiKeyPtr& key) { return keyJson(*key, now); },
        [&](const ApiKeyPtr& key) { return KeyFilterRecord(*key, now); },
        [](const ApiKeyPtr& key) { return toMs(key->createdAt); });
}

Response getKey(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const ApiKeyPtr key = parts.config.view()->keyById(request.principal->tenantId, request.param("id"));
    if (!key)
        return toResponse(notFound("There is no API key with this id."), request);
    Response response = answer(request, keyJson(*key, request.receivedAt));
    response.headers.add("ETag", etagOf(key->version));
    return response;
}

} // namespace

void registerApiKeys(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/api-keys", Scope::KeysRead, Runs::Inline, listKeys);
    routes.add(Method::Post, "/api/v1/api-keys", Scope::KeysWrite, Runs::Reader, createKey);
    routes.add(Method::Get, "/api/v1/api-keys/{id}", Scope::KeysRead, Runs::Inline, getKey);
    routes.add(Method::Put, "/api/v1/api-keys/{id}", Scope::KeysWrite, Runs::Reader, updateKey);
    routes.add(Method::Post, "/api/v1/api-keys/{id}/revoke", Scope::KeysWrite, Runs::Reader, revokeKey);
    routes.add(Method::Post, "/api/v1/api-keys/{id}/rotate", Scope::KeysWrite, Runs::Reader, rotateKey);
    routes.add(Method::Post, "/api/v1/api-keys/{id}/grace", Scope::KeysWrite, Runs::Reader, changeGrace);
}

} // namespace meterd
