// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/usage-events/extent: how far what a filter finds reaches, and why it ends there.
#pragma once

#include "service/domain/clock.h"
#include "service/http/router.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"

namespace meterd {

//! All outlive the router.
struct EventExtentParts
{
    EventStore& store;
    const ConfigSource& config;
    const Clock& clock;
};

void registerEventExtent(Router& router, const EventExtentParts& parts);

} // namespace meterd
