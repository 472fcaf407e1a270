// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the accepted events of one customer's organization add up to.
#pragma once

#include "service/domain/distinctcount.h"
#include "service/domain/usageevent.h"

#include <array>
#include <map>
#include <string>

namespace meterd {

//! Sums in any order: two halves of a history added are the whole.
struct OrganizationUse
{
    std::string id; //!< as the events say it, case and all; empty: events that name no organization
    std::uint64_t events = 0;
    std::int64_t firstSeen = 0; //!< of receipt, ms since 1970; 0: never
    std::int64_t lastSeen = 0;
    DistinctCount users;
    std::map<std::string, Decimal> aiCost;  //!< by currency: never added over them
    std::array<std::uint64_t, 6> aiCalls{}; //!< by CostStatus

    void add(const UsageEvent& event);
    void add(const OrganizationUse& other);
    //! AI calls whose cost nobody knows: they are in no sum.
    std::uint64_t unpricedCalls() const;
    std::uint64_t calls(CostStatus status) const { return aiCalls[static_cast<std::size_t>(status)]; }
};

} // namespace meterd
