// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SaaS Tracker's door: one signed event a request.
#pragma once

#include "service/http/router.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"

#include <optional>

namespace meterd {

/// What the door works with; all of it outlives the router.
struct SaasTrackerParts
{
    EventStore& store;
    const ConfigSource& config;
    RateLimiter& limiter;
    /// Requests a minute of one application; none = no limit.
    std::optional<int> perApplication = defaultLimit(RateCategory::Ingest);
};

void addSaasTrackerDoor(Router& router, const SaasTrackerParts& parts);

} // namespace meterd
