// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting as events are committed; quotas and what they hold.
#include "service/store/usagecounts.h"

#include "service/domain/calendar.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t daysKept = 62; // this month and the whole one before, which forecasts look at

std::int64_t firstDayOf(const Quota& quota, TimePoint now)
{
    return quota.period == QuotaPeriod::Day ? dayOf(now) : dayOf(beginOfMonth(now));
}

TimePoint endOfPeriod(const Quota& quota, TimePoint now)
{
    return quota.period == QuotaPeriod::Day ? beginOfDay(dayOf(now) + 1) : beginOfNextMonth(now);
}

} // namespace

Decimal UsageCounts::Counter::amountOf(Decimal quantity) const
{
    return countsEvents ? Decimal::fromInteger(1) : quantity;
}

Decimal UsageCounts::Counter::usedAt(TimePoint now) const
{
    Decimal used;
    for (auto day = days.lower_bound(firstDayOf(*quota, now)); day != days.end(); ++day)
        used = used + day->second;
    return used;
}

Decimal UsageCounts::Counter::heldAt(TimePoint now)
{
    std::erase_if(holds, [now](const Hold& hold) { return hold.until <= now; });
    Decimal held;
    for (const Hold& hold : holds)
        held = held + hold.quantity;
    return held;
}

//! What was announced has come: the oldest announcements first.
void UsageCounts::Counter::spend(Decimal amount)
{
    while (!holds.empty() && amount.isPositive()) {
        Hold& oldest = holds.front();
        if (oldest.quantity > amount) {
            oldest.quantity = oldest.quantity - amount;
            return;
        }
        amount = amount - oldest.quantity;
        holds.erase(holds.begin());
    }
}

UsageCounts::UsageCounts(EventStore& store, const ConfigSource& config)
    : m_store(store)
    , m_config(config)
{}

std::optional<std::string> UsageCounts::open(TimePoint now, std::function<void()> changed)
{
    m_notify = std::move(changed);
    const ConfigViewPtr view = m_config.view();
    try {
        for (const Tenant& tenant : view->tenants())
            countTenant(tenant.id, now);
        refresh(now);
    } catch (const EventReadError& error) {
        return std::string("The events cannot be counted: ") + error.what();
    }
    m_store.onCommitted([this](const StoredBatch& batch) { committed(batch); });
    return std::nullopt;
}

void UsageCounts::refresh(TimePoint now)
{
    const std::lock_guard one(m_refreshing);
    const ConfigViewPtr view = m_config.view();
    std::vector<CounterPtr> fresh;
    std::uint64_t upTo = 0;
    {
        const std::lock_guard lock(m_mutex);
        follow(view);
        // What is committed later is told to committed() later, too.
        upTo = m_store.newestSequence();
        for (const QuotaPtr& quota : view->quotas()) {
            if (counterOf(quota->id))
                continue;
            auto counter = std::make_shared<Counter>();
            counter->quota = quota;
            counter->after = upTo;
            name(*counter, *view);
            m_tenants[quota->tenantId].quotas[quota->customerId].push_back(counter);
            fresh.push_back(std::move(counter));
        }
    }
    for (const CounterPtr& counter : fresh) {
        Counter past;
        {
            const std::lock_guard lock(m_mutex);
            past.quota = counter->quota;
            past.units = counter->units;
            past.countsEvents = counter->countsEvents;
        }
        walk(past, beginOfMonth(now), [&](const EventAmount& event) {
            if (event.sequence > upTo)
                return false;
            Decimal& day = past.days[dayOf(fromMs(event.receivedAt))];
            day = day + past.amountOf(event.quantity);
            return true;
        });
        const std::lock_guard lock(m_mutex);
        for (const auto& [day, amount] : past.days)
            counter->days[day] = counter->days[day] + amount;
        m_changed.insert(past.quota->tenantId);
    }
    if (!fresh.empty() && m_notify)
        m_notify();
}

//! Quotas that changed or went, and the names that their units have now.
void UsageCounts::follow(const ConfigViewPtr& view)
{
    if (m_followed == view)
        return;
    m_followed = view;
    for (auto& [tenantId, tenant] : m_tenants) {
        std::vector<CounterPtr> kept;
        for (auto& [customer, counters] : tenant.quotas) {
            for (CounterPtr& counter : counters) {
                const QuotaPtr now = view->quotaById(tenantId, counter->quota->id);
                // One that counts something else now is counted anew.
                if (!now || now->customerId != counter->quota->customerId || now->unitId != counter->quota->unitId)
                    continue;
                counter->quota = now;
                name(*counter, *view);
                kept.push_back(std::move(counter));
            }
        }
        tenant.quotas.clear();
        for (CounterPtr& counter : kept)
            tenant.quotas[counter->quota->customerId].push_back(std::move(counter));
    }
}

void UsageCounts::name(Counter& counter, const ConfigView& view)
{
    counter.units.insert(counter.quota->metric);
    if (const BillableUnitPtr unit = view.unitById(counter.quota->tenantId, counter.quota->unitId)) {
        counter.units.insert(unit->name);
        counter.units.insert(unit->aliases.begin(), unit->aliases.end());
        counter.countsEvents = unit->aggregation == Aggregation::Count;
    }
}

void UsageCounts::committed(const StoredBatch& batch)
{
    const ConfigViewPtr view = m_config.view();
    {
        const std::lock_guard lock(m_mutex);
        follow(view);
        TenantCounts& tenant = m_tenants[batch.tenantId];
        for (const UsageEvent& event : batch.events) {
            if (event.status != EventStatus::Accepted)
                continue;
            const std::int64_t day = dayOf(fromMs(event.receivedAt));
            ++tenant.days[day];
            if (event.customerId.empty())
                continue;
            tenant.organizations.insert(event.customerId);
            if (tenant.quotas.empty() || event.unit.empty())
                continue;
            const auto quotas = tenant.quotas.find(event.customerId);
            if (quotas == tenant.quotas.end())
                continue;
            for (const CounterPtr& counter : quotas->second) {
                if (event.sequence <= counter->after || !counter->units.contains(event.unit))
                    continue;
                const Decimal amount = counter->amountOf(event.quantity);
                counter->days[day] = counter->days[day] + amount;
                counter->spend(amount);
            }
        }
        while (!tenant.days.empty() && tenant.days.begin()->first + daysKept < tenant.days.rbegin()->first)
            tenant.days.erase(tenant.days.begin());
        if (!m_changed.insert(batch.tenantId).second)
            return; // told already
    }
    if (m_notify)
        m_notify();
}

QuotaVerdict UsageCounts::check(const QuotaQuestion& question, TimePoint now)
{
    const ConfigViewPtr view = m_config.view();
    const std::lock_guard lock(m_mutex);
    follow(view);
    QuotaVerdict verdict;
    const auto tenant = m_tenants.find(question.tenantId);
    if (tenant == m_tenants.end())
        return verdict;
    const auto quotas = tenant->second.quotas.find(question.customerId);
    if (quotas == tenant->second.quotas.end())
        return verdict;
    std::vector<Counter*> blocking;
    for (const CounterPtr& counter : quotas->second) {
        const Quota& quota = *counter->quota;
        if (question.metric && !counter->units.contains(*question.metric))
            continue;
        const Decimal used = counter->usedAt(now);
        const Decimal held = counter->heldAt(now);
        const LimitLevel level = levelOf(used + held + question.quantity, quota.limit);
        auto decision = QuotaVerdict::Decision::Allow;
        auto retryAfter = std::chrono::milliseconds(0);
        if (level == LimitLevel::Over && quota.enforcement == Enforcement::Block) {
            decision = QuotaVerdict::Decision::Deny;
            // Announcements of others may come to nothing; what is used stays used until the period ends.
            const bool onlyHeld = used + question.quantity <= quota.limit && !counter->holds.empty();
            retryAfter = (onlyHeld ? counter->holds.front().until : endOfPeriod(quota, now)) - now;
        } else if (level != LimitLevel::Below) {
            decision = QuotaVerdict::Decision::Warn;
        }
        if (!verdict.quota || decision > verdict.decision)
            verdict = {decision, counter->quota, used, held, retryAfter};
        if (quota.enforcement == Enforcement::Block)
            blocking.push_back(counter.get());
    }
    if (verdict.decision != QuotaVerdict::Decision::Deny && question.quantity.isPositive()) {
        for (Counter* counter : blocking)
            counter->holds.push_back({now + holdsFor, question.quantity});
    }
    return verdict;
}

std::set<std::string> UsageCounts::takeChanged()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_changed, {});
}

DayCounts UsageCounts::days(std::string_view tenantId) const
{
    const std::lock_guard lock(m_mutex);
    const auto tenant = m_tenants.find(tenantId);
    return tenant == m_tenants.end() ? DayCounts() : tenant->second.days;
}

std::uint64_t UsageCounts::monthCount(std::string_view tenantId, TimePoint now) const
{
    const std::lock_guard lock(m_mutex);
    const auto tenant = m_tenants.find(tenantId);
    std::uint64_t count = 0;
    if (tenant != m_tenants.end()) {
        const DayCounts& days = tenant->second.days;
        for (auto day = days.lower_bound(dayOf(beginOfMonth(now))); day != days.end(); ++day)
            count += day->second;
    }
    return count;
}

std::uint64_t UsageCounts::organizations(std::string_view tenantId) const
{
    const std::lock_guard lock(m_mutex);
    const auto tenant = m_tenants.find(tenantId);
    return tenant == m_tenants.end() ? 0 : tenant->second.organizations.size();
}

Decimal UsageCounts::quotaUsed(std::string_view quotaId, TimePoint now) const
{
    const std::lock_guard lock(m_mutex);
    const Counter* counter = counterOf(quotaId);
    return counter ? counter->usedAt(now) : Decimal();
}

const UsageCounts::Counter* UsageCounts::counterOf(std::string_view quotaId) const
{
    for (const auto& [tenantId, tenant] : m_tenants) {
        for (const auto& [customer, counters] : tenant.quotas) {
            for (const CounterPtr& counter : counters) {
                if (counter->quota->id == quotaId)
                    return counter.get();
            }
        }
    }
    return nullptr;
}

} // namespace meterd
