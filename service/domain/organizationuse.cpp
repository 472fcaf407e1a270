// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/organizationuse.h"

#include <algorithm>

namespace meterd {

namespace {

//! Sums keep to the digits that amounts have: what is beyond all money stays at the most.
void addTo(Decimal& sum, Decimal amount)
{
    constexpr Int128 most = Int128(100'000'000'000'000) * 1'000'000 - 1;
    sum = Decimal::fromMicros(std::min((sum + amount).micros(), most));
}

} // namespace

void OrganizationUse::add(const UsageEvent& event)
{
    ++events;
    firstSeen = firstSeen == 0 ? event.receivedAt : std::min(firstSeen, event.receivedAt);
    lastSeen = std::max(lastSeen, event.receivedAt);
    auto place = environments.find(event.environment);
    if (place == environments.end()) {
        const bool full = environments.size() >= mostEnvironments;
        place = environments.try_emplace(full ? std::string(otherEnvironments) : event.environment).first;
    }
    ++place->second.events;
    place->second.lastSeen = std::max(place->second.lastSeen, event.receivedAt);
    if (!event.ai)
        return;
    ++aiCalls[static_cast<std::size_t>(event.ai->costStatus)];
    if (event.ai->cost && !event.ai->currency.empty())
        addTo(aiCost[event.ai->currency], *event.ai->cost);
}

std::uint64_t OrganizationUse::unpricedCalls() const
{
    return calls(CostStatus::UnknownModel) + calls(CostStatus::MissingPrice) + calls(CostStatus::MissingTokens);
}

} // namespace meterd
