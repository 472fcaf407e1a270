// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who the server says we are: tenant, key, owner, role, scopes, limits; and what it is itself.
#pragma once

#include "core/ratebudget.h"

#include <QStringList>

#include <vector>

namespace md {

enum class ServerMode { Live, Sandbox };

struct Tenant
{
    QString id;
    QString name;
    bool suspended = false;
    bool operator==(const Tenant&) const = default;
};

struct KeyIdentity
{
    QString id;
    QString prefix; //!< "sk_live_9fQ2": all of the key that is ever shown
    QString name;
    QString environment; //!< empty: any
    std::optional<qint64> expiresAt;
    bool operator==(const KeyIdentity&) const = default;
};

struct KeyOwner
{
    QString type; //!< "person" or "service"
    QString name;
    QString email;
    bool operator==(const KeyOwner&) const = default;
};

struct ServerIdentity
{
    QString name;
    QString version;
    std::optional<qint64> startedAt;
    bool operator==(const ServerIdentity&) const = default;
};

struct WhoAmI
{
    Tenant tenant;
    KeyIdentity key;
    KeyOwner owner;
    QString role;
    QStringList scopes;
    ServerMode mode = ServerMode::Live; //!< when in doubt, live: it is the one that locks writes
    std::vector<RateBudget> limits;
    ServerIdentity server;
    QStringList features;

    bool hasScope(const QString& scope) const { return scopes.contains(scope); }
    bool offers(const QString& feature) const { return features.contains(feature); }
    bool operator==(const WhoAmI&) const = default;
};

} // namespace md
