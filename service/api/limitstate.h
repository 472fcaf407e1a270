// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a limit and a quota stand at a moment: what is configured and what is counted, put together; and as JSON.
#pragma once

#include "service/domain/forecast.h"
#include "service/domain/quota.h"
#include "service/store/configview.h"
#include "service/store/usagecounts.h"

#include <optional>
#include <string>
#include <vector>

namespace meterd {

struct LimitState
{
    LimitSetting setting;
    std::int64_t planLimit = 0;
    std::int64_t limit = 0; //!< the plan's, or the exception's
    std::int64_t used = 0;
    Enforcement enforcement = Enforcement::Alert;
    bool excepted = false; //!< the exception is valid now
    std::optional<TimePoint> resetsAt;
    std::optional<Forecast> forecast;
    std::optional<TimePoint> overSince;
    DayCounts days; //!< of this month

    const LimitKind& kind() const { return kindOf(setting.key); }
    //! Retention is a rule and never "reached".
    LimitLevel level() const;
};

struct QuotaState
{
    QuotaPtr quota;
    std::string metric; //!< the unit's present name
    Decimal used;
    LimitLevel level = LimitLevel::Below;
    std::optional<TimePoint> since; //!< when it was reached, in this period
    TimePoint resetsAt{};
};

//! What is asked of counts comes in `counts`; without them (a server without a store of events) nothing is used.
class LimitBook
{
public:
    LimitBook(const ConfigView& view, const UsageCounts* counts, TimePoint now)
        : m_view(view)
        , m_counts(counts)
        , m_now(now)
    {}

    LimitState limit(const std::string& tenantId, LimitKey key) const;
    //! As it would stand with another agreement.
    LimitState limit(const LimitSetting& setting) const;
    std::vector<LimitState> limits(const std::string& tenantId) const;
    QuotaState quota(const QuotaPtr& quota) const;

    //! The marks that should stand now.
    std::vector<LimitMark> dueMarks(const std::string& tenantId) const;

private:
    std::int64_t used(const std::string& tenantId, LimitKey key) const;
    std::optional<TimePoint> markedAt(const std::string& tenantId, const std::string& subject, std::int64_t period,
                                      LimitLevel level) const;

    const ConfigView& m_view;
    const UsageCounts* m_counts;
    TimePoint m_now;
};

std::string subjectOf(LimitKey key);
std::string subjectOf(const Quota& quota);

std::string toJson(const LimitState& state);
std::string toJson(const QuotaState& state);
//! What was agreed, as audit entries compare it.
std::string agreedJson(const LimitState& state);

} // namespace meterd
