// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of quotas, and how far one has gone.
#include "service/domain/quota.h"

namespace meterd {

std::string_view toText(QuotaPeriod period)
{
    return period == QuotaPeriod::Day ? "DAY" : "MONTH";
}

std::optional<QuotaPeriod> quotaPeriodFrom(std::string_view text)
{
    if (text == "DAY")
        return QuotaPeriod::Day;
    return text == "MONTH" ? std::optional(QuotaPeriod::Month) : std::nullopt;
}

LimitLevel levelOf(Decimal used, Decimal limit)
{
    if (used > limit)
        return LimitLevel::Over;
    if (used == limit)
        return LimitLevel::Reached;
    return used.micros() * 10 >= limit.micros() * 8 ? LimitLevel::Near : LimitLevel::Below;
}

} // namespace meterd
