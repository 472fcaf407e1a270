// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One event in SaaS Tracker's schema, judged and turned into a usage event.
#pragma once

#include "service/doors/eventparts.h"

#include <vector>

namespace meterd {

struct SaasTrackerEvent
{
    UsageEvent event;               //!< REJECTED with code and reason when something is wrong
    std::vector<FieldError> errors; //!< all that is wrong
};

SaasTrackerEvent readSaasTrackerEvent(const JsonValue& body, const Application& app, const ConfigView& config,
                                      std::shared_ptr<const EventOrigin> origin, std::int64_t now);

} // namespace meterd
