// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's quota of one billable unit, and the marks that limits and quotas leave when they are reached.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/decimal.h"
#include "service/domain/plan.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

enum class QuotaPeriod : std::uint8_t { Day, Month };
std::string_view toText(QuotaPeriod period);
std::optional<QuotaPeriod> quotaPeriodFrom(std::string_view text);

struct Quota
{
    std::string id; //!< quo_…
    std::string tenantId;
    std::string customerId;
    std::string unitId;
    std::string metric; //!< the unit's name when the quota was made
    Decimal limit;
    QuotaPeriod period = QuotaPeriod::Month;
    Enforcement enforcement = Enforcement::Alert;
    TimePoint createdAt{};
    TimePoint changedAt{};
    std::int64_t version = 1;
};
using QuotaPtr = std::shared_ptr<const Quota>;

//! How far something has gone: near at 80 %, reached at the limit itself, over beyond it.
enum class LimitLevel : std::uint8_t { Below, Near, Reached, Over };
LimitLevel levelOf(Decimal used, Decimal limit);

//! That a level was reached in a period, and when: told once, and known after a restart.
struct LimitMark
{
    std::string tenantId;
    std::string subject;     //!< `limit:events_per_month`, `quota:quo_…`
    std::int64_t period = 0; //!< its begin in ms; 0: it has none
    LimitLevel level = LimitLevel::Near;
    TimePoint at{};
    bool isOf(const LimitMark& other) const
    {
        return tenantId == other.tenantId && subject == other.subject && period == other.period && level == other.level;
    }
};

} // namespace meterd
