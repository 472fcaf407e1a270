// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asking: what a key proves about its bearer.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/roles.h"

#include <memory>
#include <optional>
#include <string>

namespace meterd {

struct Owner
{
    enum class Type : std::uint8_t { Person, Service };
    Type type = Type::Service;
    std::string name;
    std::string email;
    bool operator==(const Owner&) const = default;
};

struct Principal
{
    std::string tenantId;
    std::string tenantName;
    bool tenantSuspended = false;
    std::string keyId;
    std::string keyPrefix; //!< first 12 characters of the secret
    std::string keyName;
    Owner owner;
    Role role = Role::Viewer;
    ScopeSet scopes;
    std::optional<std::string> environment;
    std::optional<std::string> appUuid; //!< the application that the key belongs to
    std::optional<std::string> appName;
    std::optional<TimePoint> expiresAt;
    std::optional<int> ingestLimit; //!< requests a minute; none = no limit
};

//! Shared with the configuration snapshot, so that a request copies nothing.
using PrincipalPtr = std::shared_ptr<const Principal>;

} // namespace meterd
