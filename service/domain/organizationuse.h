// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the accepted events of one customer's organization add up to.
#pragma once

#include "service/domain/usageevent.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace meterd {

struct EnvironmentUse
{
    std::uint64_t events = 0;
    std::int64_t lastSeen = 0; //!< of receipt, ms since 1970
    bool operator==(const EnvironmentUse&) const = default;
};

//! The same in whatever order events are added.
struct OrganizationUse
{
    static constexpr std::size_t mostEnvironments = 16; //!< names come from outside: what is under more is one
    static constexpr std::string_view otherEnvironments = "(other)";

    std::string id; //!< as the events say it, case and all; empty: events that name no organization
    std::uint64_t events = 0;
    std::int64_t firstSeen = 0; //!< of receipt, ms since 1970; 0: never
    std::int64_t lastSeen = 0;
    std::map<std::string, EnvironmentUse, std::less<>> environments;
    std::map<std::string, Decimal> aiCost;  //!< by currency: never added over them
    std::array<std::uint64_t, 6> aiCalls{}; //!< by CostStatus

    void add(const UsageEvent& event);
    //! AI calls whose cost nobody knows: they are in no sum.
    std::uint64_t unpricedCalls() const;
    std::uint64_t calls(CostStatus status) const { return aiCalls[static_cast<std::size_t>(status)]; }
    bool operator==(const OrganizationUse&) const = default;
};

} // namespace meterd
