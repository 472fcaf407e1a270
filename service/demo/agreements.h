// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the business has agreed with its platform and its customers: limits that it has outgrown, quotas that are used
// up.
#pragma once

#include "service/demo/founding.h"

namespace meterd::demo {

//! At a moment, by what comes of `rate` events a second at the busiest hour between `begin` and `now`. Does nothing
//! when it was done in an earlier life.
std::optional<std::string> agreeOnLimits(Operator& owner, TimePoint at, TimePoint begin, TimePoint now, double rate);

} // namespace meterd::demo
