// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The export of all that a filter finds, as one file with an end record.
#pragma once

#include "service/api/usageevents.h"

namespace meterd {

Response exportUsageEvents(const UsageEventParts& parts, const Request& request);

} // namespace meterd
