// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When a delivery that failed is tried again.
#pragma once

#include "service/domain/clock.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace meterd {

inline constexpr int attemptsOfADelivery = 8;

//! How long to wait after so many attempts that failed; nothing: that was the last. `chance` is in [0, 1): up to a
//! tenth is added, so that those that failed together do not come back together. What the receiver asks for counts up
//! to the step after this one.
std::optional<std::chrono::milliseconds> retryDelay(int failed, double chance,
                                                    std::optional<std::chrono::seconds> retryAfter);

//! The header's value: seconds, or a date in HTTP's form.
std::optional<std::chrono::seconds> readRetryAfter(std::string_view value, TimePoint now);

} // namespace meterd
