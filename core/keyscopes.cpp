// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyscopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

enum Bit : unsigned { Owner = 1, Admin = 2, Billing = 4, Member = 8, Viewer = 16 };
constexpr unsigned everyone = Owner | Admin | Billing | Member | Viewer;
constexpr unsigned senders = Owner | Admin | Member;
constexpr unsigned lookers = Owner | Admin | Billing | Member;
constexpr unsigned runners = Owner | Admin;
constexpr unsigned payers = Owner | Admin | Billing;

struct ScopeRow
{
    QLatin1StringView name;
    unsigned roles;
};

constexpr ScopeRow table[] = {
    {"events:read"_L1, everyone}, {"requests:read"_L1, everyone}, {"metrics:read"_L1, everyone},
    {"health:read"_L1, everyone}, {"limits:read"_L1, everyone},   {"orgs:read"_L1, everyone},
    {"ai:read"_L1, everyone},     {"events:write"_L1, senders},   {"audit:read"_L1, lookers},
    {"keys:read"_L1, lookers},    {"webhooks:read"_L1, lookers},  {"metrics:write"_L1, runners},
    {"health:write"_L1, runners}, {"apps:write"_L1, runners},     {"webhooks:write"_L1, runners},
    {"keys:write"_L1, runners},   {"rates:write"_L1, runners},    {"limits:write"_L1, payers},
    {"ai:write"_L1, payers},      {"orgs:write"_L1, payers},
};

unsigned bitOf(const QString& role)
{
    const qsizetype at = keyRoles().indexOf(role);
    return at < 0 ? 0 : 1U << unsigned(at);
}

// BILLING_ADMIN and MEMBER stand side by side.
int rankOf(const QString& role)
{
    constexpr int ranks[] = {4, 3, 2, 2, 1};
    const qsizetype at = keyRoles().indexOf(role);
    return at < 0 ? 0 : ranks[at];
}

} // namespace

const QStringList& keyRoles()
{
    static const QStringList roles{u"OWNER"_s, u"ADMIN"_s, u"BILLING_ADMIN"_s, u"MEMBER"_s, u"VIEWER"_s};
    return roles;
}

const QStringList& keyScopes()
{
    static const QStringList scopes = [] {
        QStringList names;
        for (const ScopeRow& row : table)
            names.append(row.name);
        return names;
    }();
    return scopes;
}

bool roleHolds(const QString& role, const QString& scope)
{
    return std::any_of(std::begin(table), std::end(table),
                       [&](const ScopeRow& row) { return row.name == scope && (row.roles & bitOf(role)) != 0; });
}

bool roleMayGrant(const QString& own, const QString& wanted)
{
    return own == wanted || rankOf(wanted) < rankOf(own);
}

QString leastRoleFor(const QStringList& scopes, const QString& from)
{
    const auto holdsAll = [&](const QString& role) {
        return std::all_of(scopes.begin(), scopes.end(), [&](const QString& scope) { return roleHolds(role, scope); });
    };
    if (holdsAll(from))
        return from;
    for (auto role = keyRoles().rbegin(); role != keyRoles().rend(); ++role) {
        if (rankOf(*role) >= rankOf(from) && holdsAll(*role))
            return *role;
    }
    return {};
}

} // namespace md
