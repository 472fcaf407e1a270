// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How busy the business is: days, nights, week-ends, and how small it was a week ago.
#pragma once

#include "service/domain/clock.h"

namespace meterd::demo {

//! Between 0.2 and 1: the share of the busiest hour's rate.
double rhythmAt(TimePoint time);

//! 1 for the last 24 hours, then falling to a twelfth a week before `now`.
double growthAt(TimePoint time, TimePoint now);

} // namespace meterd::demo
