// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/overview: how everything stands at one moment, in one answer made of counts that are kept anyway.
#pragma once

#include "service/api/meterwatch.h"
#include "service/api/parts.h"
#include "service/store/eventstore.h"
#include "service/store/requestlog.h"

namespace meterd {

struct OverviewParts
{
    const ApiParts& api;
    const EventStore& events;
    MeterWatch& meters;
    RequestLog& requests;
};

//! `parts` is copied; what it refers to must outlive the router.
void registerOverview(Router& router, const OverviewParts& parts);

} // namespace meterd
