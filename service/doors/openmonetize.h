// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenMonetize's door: the first routes that its SDK asks for, with the answers that it knows.
#pragma once

#include "service/domain/clientbook.h"
#include "service/http/router.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"
#include "service/store/usagecounts.h"

namespace meterd {

/// What the door works with; all of it outlives the router.
struct OpenMonetizeParts
{
    EventStore& store;
    const ConfigSource& config;
    ClientBook& clients;
    const UsageCounts& counts;
};

void addOpenMonetizeDoor(Router& router, const OpenMonetizeParts& parts);

} // namespace meterd
