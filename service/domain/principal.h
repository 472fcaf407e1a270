// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asking: what a key proves about its bearer.
#pragma once

#include "service/domain/addressrange.h"
#include "service/domain/clock.h"
#include "service/domain/ratelimit.h"
#include "service/domain/roles.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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
    std::string keyPrefix; //!< first 12 characters of the secret that was sent: in a rotation there are two
    std::string keyName;
    Owner owner;
    Role role = Role::Viewer;
    ScopeSet scopes;
    std::optional<std::string> environment;
    std::optional<std::string> appUuid; //!< the application that the key belongs to
    std::optional<std::string> appName;
    std::optional<TimePoint> expiresAt;
    std::optional<int> ingestLimit; //!< requests a minute; none = no limit
    //! Requests a minute that were set for this key in the other categories; none = the category's own.
    std::array<std::optional<int>, rateCategoryCount> ownRates;
    std::vector<AddressRange> addresses; //!< where it may be used from; none = from everywhere

    //! What holds; none = no limit.
    std::optional<int> rateOf(RateCategory category) const
    {
        if (category == RateCategory::Ingest)
            return ingestLimit;
        const std::optional<int>& own = ownRates[static_cast<std::size_t>(category)];
        return own ? own : defaultLimit(category);
    }
    //! None = the category's own, for ingest too.
    void setRate(RateCategory category, std::optional<int> perMinute)
    {
        if (category == RateCategory::Ingest)
            ingestLimit = perMinute ? perMinute : defaultLimit(category);
        else
            ownRates[static_cast<std::size_t>(category)] = perMinute;
    }
    bool hasOwnRate(RateCategory category) const { return rateOf(category) != defaultLimit(category); }
};

//! Shared with the configuration snapshot, so that a request copies nothing.
using PrincipalPtr = std::shared_ptr<const Principal>;

} // namespace meterd
