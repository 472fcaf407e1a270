// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/api-keys: who may ask. A secret is shown once; its SHA-256 is kept.
#include "service/api/keyfields.h"
#include "service/api/listing.h"
#include "service/api/ownerjson.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

std::string_view stateOf(const ApiKey& key, TimePoint now)
{
    if (key.revokedAt)
        return "REVOKED";
    return key.principal->expiresAt && *key.principal->expiresAt <= now ? "EXPIRED" : "ACTIVE";
}

JsonObject keyObject(const ApiKey& key, TimePoint now)
{
    const Principal& who = *key.principal;
    const auto used = key.use->last();
    JsonObject out;
    out.text("id", who.keyId)
        .text("prefix", who.keyPrefix)
        .text("name", who.keyName)
        .raw("owner", toJson(who.owner))
        .text("role", toText(who.role))
        .texts("scopes", scopeNames(who.scopes))
        .textOrNull("environment", who.environment)
        .textOrNull("app", who.appUuid)
        .text("state", stateOf(key, now))
        .time("createdAt", key.createdAt)
        .timeOrNull("expiresAt", who.expiresAt)
        .timeOrNull("lastUsedAt", used ? std::optional(used->at) : std::nullopt)
        .textOrNull("lastUsedFrom", used ? std::optional(used->address) : std::nullopt)
        .raw("ingestLimit", who.ingestLimit ? std::to_string(*who.ingestLimit) : "null")
        .number("version", key.version);
    return out;
}

std::string keyJson(const ApiKey& key, TimePoint now)
{
    return keyObject(key, now).take();
}

WriteResult resultOf(const ApiKey& key, TimePoint now)
{
    WriteResult result;
    result.data = keyJson(key, now);
    result.version = key.version;
    result.target = {"api-key", key.principal->keyId, key.principal->keyName};
    result.after = result.data;
    return result;
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
        result.data = keyObject(*key, request.receivedAt).text("secret", secret).take();
        result.kept = keyObject(*key, request.receivedAt).raw("secret", "null").boolean("secretShown", true).take();
        result.action = "API_KEY_CREATED";
        return result;
    };
    return parts.writes.perform(request, write);
}

Response changeKey(const ApiParts& parts, Request& request, std::string action,
                   const std::function<std::optional<Problem>(ConfigChange&, ApiKey&, Principal&, Fields&)>& how)
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
        if (auto problem = how(change, *key, *principal, body))
            return Unexpected{std::move(*problem)};
        key->principal = std::move(principal);
        ++key->version;
        change.putKey(key);
        WriteResult result = resultOf(*key, now);
        result.action = action;
        result.before = keyJson(*before, now);
        return result;
    };
    return parts.writes.perform(request, write);
}

Response updateKey(const ApiParts& parts, Request& request)
{
    return changeKey(parts, request, "API_KEY_UPDATED",
                     [&](ConfigChange& change, ApiKey& key, Principal& who, Fields& body) -> std::optional<Problem> {
                         const Principal before = who;
                         if (body.empty())
                             body.fail("", "nothing to change was sent");
                         readKeyChange(who, body, change.before(), request.receivedAt);
                         if (auto problem = body.problem())
                             return problem;
                         if (key.revokedAt)
                             return conflict("A revoked key cannot be changed.");
                         return overreach(who, *request.principal, &before);
                     });
}

Response revokeKey(const ApiParts& parts, Request& request)
{
    return changeKey(parts, request, "API_KEY_REVOKED",
                     [&](ConfigChange&, ApiKey& key, Principal&, Fields& body) -> std::optional<Problem> {
                         if (auto problem = body.problem())
                             return problem;
                         if (key.revokedAt)
                             return conflict("This key was revoked at " + toIso(*key.revokedAt) + ".");
                         key.revokedAt = request.receivedAt;
                         return std::nullopt;
                     });
}

Response listKeys(const ApiParts& parts, Request& request)
{
    return listAnswer(
        request, parts.config.view()->keys(request.principal->tenantId),
        [](const ApiKeyPtr& key) -> const std::string& { return key->principal->keyId; },
        [&](const ApiKeyPtr& key) { return keyJson(*key, request.receivedAt); });
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
}

} // namespace meterd
