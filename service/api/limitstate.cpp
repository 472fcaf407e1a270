// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Limits and quotas as they stand.
#include "service/api/limitstate.h"

#include "service/domain/calendar.h"
#include "service/domain/jsonobject.h"

#include <algorithm>

namespace meterd {

namespace {

std::string exceptionJson(const LimitState& state)
{
    const auto& exception = state.setting.exception;
    if (!exception || !state.excepted)
        return "null";
    JsonObject json;
    json.text("limit", std::to_string(exception->limit))
        .timeOrNull("validUntil", exception->validUntil)
        .text("reason", exception->reason);
    return json.take();
}

std::string forecastJson(const std::optional<Forecast>& forecast)
{
    if (!forecast)
        return "null";
    JsonObject json;
    json.timeOrNull("exhaustedAt", forecast->exhaustedAt)
        .text("atReset", std::to_string(forecast->atReset))
        .text("low", std::to_string(forecast->low))
        .text("high", std::to_string(forecast->high));
    return json.take();
}

std::string daysJson(const DayCounts& days)
{
    std::vector<std::string> items;
    for (const auto& [day, count] : days) {
        JsonObject item;
        item.time("at", beginOfDay(day)).text("used", std::to_string(count));
        items.push_back(item.take());
    }
    return jsonArray(items);
}

std::vector<std::string> enforcementsOf(const LimitKind& kind)
{
    if (kind.enforcementIsFree)
        return {"BLOCK", "ALERT"};
    return {std::string(toText(kind.enforcement))};
}

std::string_view stateText(LimitLevel level)
{
    switch (level) {
    case LimitLevel::Below: return "OK";
    case LimitLevel::Near:
    case LimitLevel::Reached: return "WARN";
    case LimitLevel::Over: break;
    }
    return "OVER";
}

} // namespace

LimitLevel LimitState::level() const
{
    if (setting.key == LimitKey::RetentionDays)
        return LimitLevel::Below;
    return levelOf(Decimal::fromInteger(used), Decimal::fromInteger(limit));
}

std::string subjectOf(LimitKey key)
{
    return "limit:" + std::string(kindOf(key).text);
}

std::string subjectOf(const Quota& quota)
{
    return "quota:" + quota.id;
}

std::int64_t LimitBook::used(const std::string& tenantId, LimitKey key) const
{
    if (key == LimitKey::AppsMax)
        return static_cast<std::int64_t>(m_view.apps(tenantId).size());
    if (!m_counts)
        return 0;
    switch (key) {
    case LimitKey::EventsPerMonth: return static_cast<std::int64_t>(m_counts->monthCount(tenantId, m_now));
    case LimitKey::OrgsMax: return static_cast<std::int64_t>(m_counts->organizations(tenantId));
    default: break;
    }
    const auto oldest = m_counts->oldest(tenantId);
    return oldest ? std::max<std::int64_t>(0, std::chrono::floor<std::chrono::days>(m_now - *oldest).count()) : 0;
}

std::optional<TimePoint> LimitBook::markedAt(const std::string& tenantId, const std::string& subject,
                                             std::int64_t period, LimitLevel level) const
{
    const LimitMark wanted{tenantId, subject, period, level, {}};
    for (const LimitMark& mark : m_view.marks(tenantId)) {
        if (mark.isOf(wanted))
            return mark.at;
    }
    return std::nullopt;
}

LimitState LimitBook::limit(const std::string& tenantId, LimitKey key) const
{
    return limit(m_view.limitSetting(tenantId, key));
}

LimitState LimitBook::limit(const LimitSetting& setting) const
{
    const std::string& tenantId = setting.tenantId;
    const LimitKey key = setting.key;
    LimitState state;
    state.setting = setting;
    const Tenant* tenant = m_view.tenant(tenantId);
    const LimitSetting::Override* exception = setting.validAt(m_now);
    state.planLimit = meterd::planLimit(tenant ? tenant->plan : PlanTier::Starter, key);
    state.limit = exception ? exception->limit : state.planLimit;
    state.excepted = exception != nullptr;
    state.enforcement = setting.enforcement.value_or(state.kind().enforcement);
    state.used = used(tenantId, key);
    std::int64_t period = 0;
    if (state.kind().perMonth) {
        const TimePoint begin = beginOfMonth(m_now);
        period = toMs(begin);
        state.resetsAt = beginOfNextMonth(m_now);
        const DayCounts days = m_counts ? m_counts->days(tenantId) : DayCounts();
        state.forecast = forecastMonth(days, m_now, state.limit);
        for (std::int64_t day = dayOf(begin); day <= dayOf(m_now); ++day) {
            const auto found = days.find(day);
            state.days[day] = found == days.end() ? 0 : found->second;
        }
    }
    if (state.level() == LimitLevel::Over)
        state.overSince = markedAt(tenantId, subjectOf(key), period, LimitLevel::Over).value_or(m_now);
    return state;
}

std::vector<LimitState> LimitBook::limits(const std::string& tenantId) const
{
    std::vector<LimitState> all;
    for (const LimitKey key : allLimits)
        all.push_back(limit(tenantId, key));
    return all;
}

QuotaState LimitBook::quota(const QuotaPtr& quota) const
{
    QuotaState state;
    state.quota = quota;
    const BillableUnitPtr unit = m_view.unitById(quota->tenantId, quota->unitId);
    state.metric = unit ? unit->name : quota->metric;
    state.used = m_counts ? m_counts->quotaUsed(quota->id, m_now) : Decimal();
    state.level = levelOf(state.used, quota->limit);
    const bool daily = quota->period == QuotaPeriod::Day;
    const TimePoint begin = daily ? beginOfDay(dayOf(m_now)) : beginOfMonth(m_now);
    state.resetsAt = daily ? beginOfDay(dayOf(m_now) + 1) : beginOfNextMonth(m_now);
    if (state.level >= LimitLevel::Reached) {
        const auto at = markedAt(quota->tenantId, subjectOf(*quota), toMs(begin), LimitLevel::Reached);
        state.since = at.value_or(m_now);
    }
    return state;
}

std::vector<LimitMark> LimitBook::dueMarks(const std::string& tenantId) const
{
    std::vector<LimitMark> due;
    const auto add = [&](const std::string& subject, TimePoint period, LimitLevel level) {
        for (const LimitLevel step : {LimitLevel::Near, LimitLevel::Reached, LimitLevel::Over}) {
            if (step <= level)
                due.push_back({tenantId, subject, toMs(period), step, m_now});
        }
    };
    for (const LimitState& state : limits(tenantId))
        add(subjectOf(state.setting.key), state.resetsAt ? beginOfMonth(m_now) : TimePoint(), state.level());
    for (const QuotaPtr& quota : m_view.quotas(tenantId)) {
        const bool daily = quota->period == QuotaPeriod::Day;
        add(subjectOf(*quota), daily ? beginOfDay(dayOf(m_now)) : beginOfMonth(m_now), this->quota(quota).level);
    }
    return due;
}

std::string agreedJson(const LimitState& state)
{
    JsonObject json;
    json.text("limit", std::to_string(state.limit))
        .text("enforcement", toText(state.enforcement))
        .text("source", state.excepted ? "OVERRIDE" : "PLAN")
        .raw("override", exceptionJson(state));
    return json.take();
}

std::string toJson(const LimitState& state)
{
    const LimitKind& kind = state.kind();
    const bool over = state.level() == LimitLevel::Over;
    JsonObject json;
    json.text("key", kind.text)
        .text("label", kind.label)
        .text("unit", kind.unit)
        .text("enforcement", toText(state.enforcement))
        .texts("enforcements", enforcementsOf(kind))
        .text("limit", std::to_string(state.limit))
        .text("used", std::to_string(state.used))
        .text("period", kind.perMonth ? "MONTH" : "NONE")
        .timeOrNull("resetsAt", state.resetsAt)
        .raw("forecast", forecastJson(state.forecast))
        .timeOrNull("overageSince", state.overSince)
        .textOrNull("overage", over ? std::optional(std::to_string(state.used - state.limit)) : std::nullopt)
        .text("source", state.excepted ? "OVERRIDE" : "PLAN")
        .text("planLimit", std::to_string(state.planLimit))
        .raw("override", exceptionJson(state))
        .raw("daily", daysJson(state.days))
        .number("version", state.setting.version);
    return json.take();
}

std::string toJson(const QuotaState& state)
{
    const Quota& quota = *state.quota;
    JsonObject json;
    json.text("id", quota.id)
        .text("customerId", quota.customerId)
        .text("metric", state.metric)
        .text("limit", quota.limit.toString())
        .text("period", toText(quota.period))
        .text("enforcement", toText(quota.enforcement))
        .text("used", state.used.toString())
        .text("state", stateText(state.level))
        .timeOrNull("since", state.since)
        .time("resetsAt", state.resetsAt)
        .time("createdAt", quota.createdAt)
        .number("version", quota.version);
    return json.take();
}

} // namespace meterd
