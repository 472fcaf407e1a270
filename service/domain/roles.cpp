// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The role and scope table of the contract.
#include "service/domain/roles.h"

#include <array>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 5> roleNames = {"OWNER", "ADMIN", "BILLING_ADMIN", "MEMBER", "VIEWER"};

constexpr std::array<std::string_view, scopeCount> scopeNames = {
    "events:read",    "requests:read", "metrics:read", "health:read",   "limits:read",   "orgs:read",    "ai:read",
    "events:write",   "audit:read",    "keys:read",    "webhooks:read", "metrics:write", "health:write", "apps:write",
    "webhooks:write", "keys:write",    "rates:write",  "limits:write",  "ai:write",      "orgs:write"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

int rank(Role role)
{
    switch (role) {
    case Role::Owner: return 4;
    case Role::Admin: return 3;
    case Role::BillingAdmin: return 2;
    case Role::Member: return 2;
    case Role::Viewer: return 1;
    }
    return 0;
}

} // namespace

std::vector<Scope> ScopeSet::list() const
{
    std::vector<Scope> scopes;
    for (std::size_t i = 0; i < scopeCount; ++i) {
        if (m_bits.test(i))
            scopes.push_back(static_cast<Scope>(i));
    }
    return scopes;
}

std::string_view toText(Role role)
{
    return roleNames[static_cast<std::size_t>(role)];
}

std::optional<Role> roleFrom(std::string_view text)
{
    return find<Role>(roleNames, text);
}

std::string_view toText(Scope scope)
{
    return scopeNames[static_cast<std::size_t>(scope)];
}

std::optional<Scope> scopeFrom(std::string_view text)
{
    return find<Scope>(scopeNames, text);
}

ScopeSet scopesOf(Role role)
{
    static const ScopeSet everyone{Scope::EventsRead, Scope::RequestsRead, Scope::MetricsRead, Scope::HealthRead,
                                   Scope::LimitsRead, Scope::OrgsRead,     Scope::AiRead};
    static const ScopeSet send{Scope::EventsWrite};
    static const ScopeSet look{Scope::AuditRead, Scope::KeysRead, Scope::WebhooksRead};
    static const ScopeSet run{Scope::MetricsWrite,  Scope::HealthWrite, Scope::AppsWrite,
                              Scope::WebhooksWrite, Scope::KeysWrite,   Scope::RatesWrite};
    static const ScopeSet money{Scope::LimitsWrite, Scope::AiWrite, Scope::OrgsWrite};
    switch (role) {
    case Role::Owner:
    case Role::Admin: return everyone | send | look | run | money;
    case Role::BillingAdmin: return everyone | look | money;
    case Role::Member: return everyone | send | look;
    case Role::Viewer: return everyone;
    }
    return {};
}

bool mayGrant(Role own, Role wanted)
{
    return own == wanted || rank(wanted) < rank(own);
}

} // namespace meterd
