// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what the store has: at the start, for a new quota, and to find the moment at which a limit was passed.
#include "service/domain/calendar.h"
#include "service/store/eventfilters.h"
#include "service/store/usagecounts.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t dayMs = 24 * 3'600'000;
constexpr std::int64_t minuteMs = 60'000;

HistogramAnswer bucketsOf(const EventStore& store, const std::string& tenantId, std::int64_t from, std::int64_t to,
                          std::int64_t size)
{
    HistogramQuery query;
    query.selection.tenantId = tenantId;
    query.selection.filter = acceptedOnly();
    query.selection.span = {from, to, false};
    query.buckets = static_cast<std::size_t>((to - from) / size);
    return store.histogram(query);
}

//! The bucket in which the running count passes `count`; what was counted before it is added to `before`.
std::optional<std::int64_t> passing(const HistogramAnswer& histogram, std::uint64_t count, std::uint64_t& before)
{
    for (const HistogramAnswer::Bucket& bucket : histogram.buckets) {
        if (before + bucket.accepted > count)
            return bucket.at;
        before += bucket.accepted;
    }
    return std::nullopt;
}

} // namespace

std::optional<TimePoint> UsageCounts::oldest(const std::string& tenantId) const
{
    EventPageQuery query;
    query.selection.tenantId = tenantId;
    query.direction = PageDirection::Newer;
    query.limit = 1;
    const EventPage page = m_store.page(query);
    return page.events.empty() ? std::nullopt : std::optional(fromMs(page.events.front().receivedAt));
}

void UsageCounts::countTenant(const std::string& tenantId, TimePoint now)
{
    DayCounts days;
    if (const auto first = oldest(tenantId)) {
        const std::int64_t last = std::max(dayOf(now), dayOf(*first));
        for (std::int64_t day = dayOf(*first); day <= last; ++day)
            countSpan(tenantId, toMs(beginOfDay(day)), toMs(beginOfDay(day + 1)), days);
    }
    auto organizations = m_store.customers(tenantId);
    const std::lock_guard lock(m_mutex);
    TenantCounts& kept = m_tenants[tenantId];
    kept.days = std::move(days);
    kept.organizations = std::move(organizations);
}

//! One look may run out of its time on a very large day: then its halves are looked at.
void UsageCounts::countSpan(const std::string& tenantId, std::int64_t from, std::int64_t to, DayCounts& into) const
{
    FacetQuery query;
    query.selection.tenantId = tenantId;
    query.selection.filter = acceptedOnly();
    query.selection.span = {from, to, false};
    const FacetAnswer answer = m_store.facets(query);
    if (!answer.exact && to - from > minuteMs) {
        const std::int64_t half = from + (to - from) / 2 / minuteMs * minuteMs;
        countSpan(tenantId, from, half, into);
        countSpan(tenantId, half, to, into);
        return;
    }
    if (answer.total > 0)
        into[dayOf(fromMs(from))] += answer.total;
}

void UsageCounts::walk(const Counter& counter, TimePoint from,
                       const std::function<bool(const EventAmount&)>& take) const
{
    EventSelection selection;
    selection.tenantId = counter.quota->tenantId;
    selection.filter = allOf({isOneOf(EventField::Customer, {counter.quota->customerId}), acceptedOnly()});
    selection.span.from = toMs(from);
    m_store.amounts(selection,
                    [&](const EventAmount& event) { return !counter.units.contains(event.unit) || take(event); });
}

TimePoint UsageCounts::momentReached(const Quota& quota, TimePoint now) const
{
    Counter counter;
    counter.quota = std::make_shared<Quota>(quota);
    name(counter, *m_config.view());
    const bool daily = quota.period == QuotaPeriod::Day;
    TimePoint at = now;
    Decimal used;
    walk(counter, daily ? beginOfDay(dayOf(now)) : beginOfMonth(now), [&](const EventAmount& event) {
        used = used + counter.amountOf(event.quantity);
        at = fromMs(event.receivedAt);
        return used < quota.limit;
    });
    // What lay under another limit then is at this one only since it was agreed.
    return used < quota.limit ? now : std::max(at, quota.changedAt);
}

TimePoint UsageCounts::momentOver(const std::string& tenantId, std::uint64_t count, TimePoint now) const
{
    std::uint64_t before = 0;
    const DayCounts counted = days(tenantId);
    for (auto day = counted.lower_bound(dayOf(beginOfMonth(now))); day != counted.end(); ++day) {
        if (before + day->second <= count) {
            before += day->second;
            continue;
        }
        const std::int64_t begin = toMs(beginOfDay(day->first));
        const auto minute = passing(bucketsOf(m_store, tenantId, begin, begin + dayMs, minuteMs), count, before);
        if (!minute)
            return now;
        const auto second = passing(bucketsOf(m_store, tenantId, *minute, *minute + minuteMs, 1000), count, before);
        return fromMs(second.value_or(*minute));
    }
    return now;
}

} // namespace meterd
