// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/trace: everything that bears one id, or hangs on what bears it.
#pragma once

#include "service/api/parts.h"
#include "service/store/eventstore.h"
#include "service/store/organizationbook.h"
#include "service/store/requestlog.h"

namespace meterd {

struct TraceParts
{
    const ApiParts& api;
    const EventStore& events;
    const OrganizationBook& organizations;
    RequestLog& requests;
};

//! `parts` is copied; what it refers to must outlive the router.
void registerTrace(Router& router, const TraceParts& parts);

} // namespace meterd
