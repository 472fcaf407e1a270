// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the checks: key sent, key's form and mode, key known, revoked, expired, tenant named, tenant's state.
#include "service/api/identity.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t keyLength = 48;

Problem unauthorised(std::string code, std::string detail)
{
    Problem problem;
    problem.status = 401;
    problem.code = std::move(code);
    problem.detail = std::move(detail);
    return problem;
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
    const ApiKeyPtr key = view->findKey(secret);
    if (!key)
        return Unexpected{unauthorised("KEY_UNKNOWN", "This API key is not known here.")};
    const Principal& principal = *key->principal;
    if (key->revokedAt)
        return Unexpected{unauthorised("KEY_REVOKED", "This API key was revoked at " + toIso(*key->revokedAt) + ".")};
    if (principal.expiresAt && *principal.expiresAt <= request.receivedAt)
        return Unexpected{unauthorised("KEY_EXPIRED", "This API key expired at " + toIso(*principal.expiresAt) + ".")};
    if (auto problem = judgeTenantHeader(request, header, principal))
        return Unexpected{std::move(*problem)};
    if (principal.tenantSuspended) {
        Problem problem;
        problem.status = 403;
        problem.code = "ACCOUNT_SUSPENDED";
        problem.detail = "The tenant is suspended: nothing is taken and nothing is shown until it is active again.";
        return Unexpected{std::move(problem)};
    }
    key->use->note(request.receivedAt, request.address);
    return key->principal;
}

Authenticator::Standing KeyAuthenticator::standing(const Principal& principal, Scope scope, TimePoint now) const
{
    const ApiKeyPtr key = m_config.view()->keyById(principal.tenantId, principal.keyId);
    if (!key || key->revokedAt || (key->principal->expiresAt && *key->principal->expiresAt <= now))
        return Standing::KeyRevoked;
    return key->principal->scopes.has(scope) && !key->principal->tenantSuspended ? Standing::Good : Standing::ScopeLost;
}

} // namespace meterd
