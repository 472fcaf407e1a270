// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/usage-events: pages, one event, facets, histogram, export.
#pragma once

#include "service/http/router.h"
#include "service/http/workers.h"
#include "service/store/eventstore.h"

namespace meterd {

/// Both outlive the router.
struct UsageEventParts
{
    EventStore& store;
    Workers& workers; //!< where exports go on while their client reads
};

void registerUsageEvents(Router& router, const UsageEventParts& parts);

} // namespace meterd
