// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the checks: key sent, key's form and mode, key known, revoked, replaced, expired, peer's address, tenant
// named, tenant's state.
#include "service/api/identity.h"

#include "service/domain/jsontext.h"
#include "service/http/clientname.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t keyLength = 48;

Problem unauthorised(std::string code, std::string detail)
{
    return problemOf(401, std::move(code), std::move(detail));
}

//! `X-API-Key`, else the token of `Authorization: Bearer`. SDKs of both generations are served.
std::string_view sentKey(const Request& request)
{
    if (const auto key = request.headers.find("X-API-Key"))
        return *key;
    const std::string_view authorization = request.headers.get("Authorization");
    constexpr std::string_view scheme = "Bearer ";
    if (authorization.size() < scheme.size() || !equalNoCase(authorization.substr(0, scheme.size()), scheme))
        return {};
    std::string_view token = authorization.substr(scheme.size());
    while (!token.empty() && token.front() == ' ')
        token.remove_prefix(1);
    return token;
}

bool isTenantId(std::string_view text)
{
    constexpr std::string_view prefix = "ten_";
    if (text.size() <= prefix.size() || text.size() > 68 || text.substr(0, prefix.size()) != prefix)
        return false;
    return std::all_of(text.begin() + prefix.size(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    });
}

std::optional<Problem> judgeTenantHeader(const Request& request, TenantHeader header, const Principal& principal)
{
    const auto sent = request.headers.find("X-Tenant-Id");
    if (!sent) {
        if (header == TenantHeader::Optional)
            return std::nullopt;
        Problem problem =
            badRequest("The header X-Tenant-Id is missing. It holds the tenant's id (ten_…), not its name.",
                       {{"X-Tenant-Id", "is required", {}}});
        problem.code = "TENANT_HEADER_MISSING";
        return problem;
    }
    if (!isTenantId(*sent)) {
        Problem problem = badRequest("The header X-Tenant-Id is not a tenant's id. An id has the form ten_….",
                                     {{"X-Tenant-Id", "must have the form ten_…", {}}});
        problem.code = "TENANT_HEADER_MALFORMED";
        return problem;
    }
    // Another tenant's id must look the same as one that does not exist.
    if (*sent != principal.tenantId)
        return notFound("There is no such tenant for this key.");
    return std::nullopt;
}

//! What stands against the key itself.
std::optional<Problem> keyProblem(const Request& request, const FoundKey& found)
{
    const ApiKey& key = *found.key;
    const Principal& who = *found.principal;
    if (key.revokedAt)
        return unauthorised("KEY_REVOKED", "This API key was revoked at " + toIso(*key.revokedAt) + ".");
    if (found.old && found.old->graceUntil <= request.receivedAt) {
        return unauthorised("KEY_REVOKED", "This secret was replaced at " + toIso(found.old->replacedAt) +
                                               ", and stopped working at " + toIso(found.old->graceUntil) +
                                               ". Send the key's new one.");
    }
    if (who.expiresAt && *who.expiresAt <= request.receivedAt)
        return unauthorised("KEY_EXPIRED", "This API key expired at " + toIso(*who.expiresAt) + ".");
    if (!allows(who.addresses, request.address)) {
        // The list itself is not told: the secret may be in the wrong hands.
        Problem problem = problemOf(403, "ADDRESS_NOT_ALLOWED",
                                    "This API key is not to be used from the address " + request.address + ".");
        problem.errors = {{"address", request.address, {}}};
        return problem;
    }
    return std::nullopt;
}

void note(const ApiKey& key, const Request& request, const Problem& problem)
{
    constexpr std::size_t longestPath = 200;
    KeyRefusal refusal;
    refusal.at = request.receivedAt;
    refusal.code = problem.code;
    if (problem.code == "FORBIDDEN" && !problem.errors.empty())
        refusal.scope = problem.errors.front().message;
    refusal.method = toText(request.method);
    refusal.path = validUtf8(std::string_view(request.path).substr(0, longestPath));
    refusal.address = request.address;
    refusal.client = clientOf(request);
    refusal.correlationId = request.correlationId;
    key.use->noteRefusal(std::move(refusal));
}

void noteUse(const Request& request, const FoundKey& found)
{
    found.key->use->note(request.receivedAt, request.address);
    if (found.old)
        found.old->use->note(request.receivedAt, request.address, clientOf(request));
    else if (const OldSecret* replaced = found.key->rotation(request.receivedAt))
        replaced->use->noteNew();
}

} // namespace

Expected<PrincipalPtr, Problem> KeyAuthenticator::authenticate(const Request& request, TenantHeader header) const
{
    const std::string_view secret = sentKey(request);
    if (secret.empty())
        return Unexpected{unauthorised("UNAUTHORIZED", "No API key was sent. Send it as 'Authorization: Bearer <key>' "
                                                       "or in X-API-Key.")};
    const bool live = secret.substr(0, 8) == "sk_live_";
    const bool test = secret.substr(0, 8) == "sk_test_";
    if (secret.size() != keyLength || (!live && !test))
        return Unexpected{unauthorised("KEY_UNKNOWN", "This API key is not known here.")};
    if (live != m_live) {
        return Unexpected{unauthorised("KEY_MODE", live ? "A live key (sk_live_…) was sent to a sandbox server."
                                                        : "A sandbox key (sk_test_…) was sent to a live server.")};
    }
    const ConfigViewPtr view = m_config.view();
    const FoundKey found = view->findSecret(secret);
    if (!found)
        return Unexpected{unauthorised("KEY_UNKNOWN", "This API key is not known here.")};
    // From here on it is known whose request it is, whether or not it is taken.
    const auto refused = [&](Problem problem) {
        problem.proven = found.principal;
        return Unexpected{std::move(problem)};
    };
    if (auto problem = keyProblem(request, found)) {
        note(*found.key, request, *problem);
        return refused(std::move(*problem));
    }
    if (auto problem = judgeTenantHeader(request, header, *found.principal))
        return refused(std::move(*problem));
    if (found.principal->tenantSuspended) {
        return refused(problemOf(403, "ACCOUNT_SUSPENDED",
                                 "The tenant is suspended: nothing is taken and nothing is shown until it is "
                                 "active again."));
    }
    noteUse(request, found);
    return found.principal;
}

void KeyAuthenticator::noteRefusal(const Request& request, const Problem& problem) const
{
    if (const ApiKeyPtr key = m_config.view()->keyById(request.principal->tenantId, request.principal->keyId))
        note(*key, request, problem);
}

Authenticator::Standing KeyAuthenticator::standing(const Principal& principal, Scope scope, TimePoint now) const
{
    const ApiKeyPtr key = m_config.view()->keyById(principal.tenantId, principal.keyId);
    if (!key)
        return Standing::KeyRevoked;
    const KeyState state = key->stateAt(now);
    if (state == KeyState::Revoked)
        return Standing::KeyRevoked;
    if (state == KeyState::Expired)
        return Standing::KeyExpired;
    // Begun with a secret that was replaced since, and whose grace is over.
    if (state == KeyState::Active && principal.keyPrefix != key->principal->keyPrefix)
        return Standing::KeyRevoked;
    return key->principal->scopes.has(scope) && !key->principal->tenantSuspended ? Standing::Good : Standing::ScopeLost;
}

} // namespace meterd
