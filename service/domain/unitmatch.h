// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which billable unit an event without a metric counts for: the first whose conditions it meets.
#pragma once

#include "service/domain/billableunit.h"
#include "service/domain/usageevent.h"

#include <memory>
#include <vector>

namespace meterd {

/// Conditions look at the event's fields by the names of the filter language, or at a member of its properties.
bool meetsConditions(const BillableUnit& unit, const UsageEvent& event);

/// None when no unit has conditions that the event meets. A unit without conditions is named by a metric, never found
/// here.
const BillableUnit* unitByConditions(const std::vector<std::shared_ptr<const BillableUnit>>& units,
                                     const UsageEvent& event);

} // namespace meterd
