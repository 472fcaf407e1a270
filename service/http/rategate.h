// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting a request against a bucket, for the router and for doors that prove identity themselves.
#pragma once

#include "service/domain/ratelimit.h"
#include "service/http/message.h"
#include "service/http/problem.h"

#include <optional>
#include <string_view>

namespace meterd {

//! Counts the request, leaves the state in `request.rate` for the answer's headers, and gives a 429 when it is over.
std::optional<Problem> chargeRate(RateLimiter& limiter, Request& request, std::string_view bucket,
                                  RateCategory category, std::optional<int> limit);

} // namespace meterd
