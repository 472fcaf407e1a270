// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ratelimit.h"

#include <algorithm>

namespace md {

namespace {

// Below, a few events say nothing about how somebody sends.
constexpr qint64 fewRequests = 60;

} // namespace

std::optional<double> RateLimit::share() const
{
    if (!limit || *limit <= 0)
        return std::nullopt;
    return double(std::max(used, usedBefore)) / double(*limit);
}

bool RateLimit::isOneByOne() const
{
    return hourEvents && hourRequests >= fewRequests && *hourEvents * 10 <= hourRequests * 12;
}

const RateLimit* KeyRates::find(const QString& category) const
{
    const auto at = std::find_if(limits.begin(), limits.end(),
                                 [&category](const RateLimit& limit) { return limit.category == category; });
    return at == limits.end() ? nullptr : &*at;
}

} // namespace md
