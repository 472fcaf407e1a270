// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/metering-health: the state of every meter, and how a unit's meters are watched.
#pragma once

#include "service/api/meterwatch.h"
#include "service/api/parts.h"

namespace meterd {

//! What both of them refer to must outlive the router.
void registerMeteringHealth(Router& router, const ApiParts& parts, MeterWatch& watch);

} // namespace meterd
