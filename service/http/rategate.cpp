// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a rate state to a 429 that says when to come back.
#include "service/http/rategate.h"

namespace meterd {

std::optional<Problem> chargeRate(RateLimiter& limiter, Request& request, std::string_view bucket,
                                  RateCategory category, std::optional<int> limit)
{
    request.rate = limiter.take(bucket, category, limit, request.receivedAt);
    if (request.rate->allowed)
        return std::nullopt;
    Problem problem;
    problem.status = 429;
    problem.code = "RATE_LIMITED";
    problem.detail = "Over " + std::to_string(limit.value_or(0)) + " requests a minute of the category '" +
                     std::string(toText(category)) + "'. The next window begins in " +
                     std::to_string(request.rate->retryAfter) + " s.";
    problem.retryAfter = request.rate->retryAfter;
    return problem;
}

} // namespace meterd
