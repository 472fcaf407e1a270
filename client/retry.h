// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether and when a failed request is sent again.
#pragma once

#include "core/apierror.h"

#include <chrono>
#include <functional>
#include <optional>

namespace md {

struct RetryPolicy
{
    int attempts = 3; //!< in all
    std::chrono::milliseconds base{400};
    std::chrono::milliseconds cap{10'000};
    std::function<double()> random; //!< [0, 1); nothing: the global generator
};

//! How long to wait before attempt number `attempt` + 1 (the first is 1); nothing: tell the caller. `left` is what
//! remains of the deadline. Only for requests that are safe to repeat.
std::optional<std::chrono::milliseconds> retryDelay(const RetryPolicy& policy, const ApiError& error, int attempt,
                                                    std::optional<std::chrono::milliseconds> left);

//! Full jitter over an exponential step: between half of the step and all of it.
std::chrono::milliseconds backOff(const RetryPolicy& policy, int attempt);

} // namespace md
