// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What limits and quotas are judged by: accepted events counted as they are committed, and rebuilt from the store at
// the start. Safe from any thread.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/expected.h"
#include "service/domain/quota.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace meterd {

using DayCounts = std::map<std::int64_t, std::uint64_t>; //!< by day since 1970, of receipt

struct QuotaQuestion
{
    std::string tenantId;
    std::string customerId;
    std::optional<std::string> metric; //!< a unit's name or alias; none: every quota of the customer
    Decimal quantity = Decimal::fromInteger(1);
};

struct QuotaVerdict
{
    enum class Decision : std::uint8_t { Allow, Warn, Deny };
    Decision decision = Decision::Allow;
    QuotaPtr quota; //!< the one that decided; none is declared when it is empty
    Decimal used;   //!< counted
    Decimal held;   //!< allowed to others a moment ago, and not counted yet
    std::chrono::milliseconds retryAfter{0};
};

class UsageCounts
{
public:
    //! An ALLOW keeps its quantity for the events that it announces. Who sends none leaves it again after this time:
    //! longer than the SDKs' four attempts.
    static constexpr std::chrono::seconds holdsFor{60};

    UsageCounts(EventStore& store, const ConfigSource& config);

    //! Counts what the store has; before its first batch. `changed` is called when a tenant's counts have changed since
    //! they were last asked for: on the writer's thread, so it must be quick. The error is a sentence.
    std::optional<std::string> open(TimePoint now, std::function<void()> changed);
    //! After quotas or units were changed: new quotas are counted from the events of their period.
    void refresh(TimePoint now);

    std::set<std::string> takeChanged();
    DayCounts days(std::string_view tenantId) const;
    std::uint64_t monthCount(std::string_view tenantId, TimePoint now) const;
    std::uint64_t organizations(std::string_view tenantId) const;
    //! Since when the count of this month has been over `count`; in seconds.
    TimePoint momentOver(const std::string& tenantId, std::uint64_t count, TimePoint now) const;
    //! Received at; the oldest event that is kept.
    std::optional<TimePoint> oldest(const std::string& tenantId) const;

    //! Since when this period's use has been at the quota's limit.
    TimePoint momentReached(const Quota& quota, TimePoint now) const;
    Decimal quotaUsed(std::string_view quotaId, TimePoint now) const;
    //! Judges and holds in one step: of many who ask at once no one too many is told to go on.
    QuotaVerdict check(const QuotaQuestion& question, TimePoint now);

private:
    struct Hold
    {
        TimePoint until;
        Decimal quantity;
    };
    struct Counter
    {
        QuotaPtr quota;
        std::set<std::string, std::less<>> units; //!< names that its unit has and had
        bool countsEvents = false;                //!< each event is one, whatever its quantity
        std::uint64_t after = 0;                  //!< sequences up to here are counted by the scan
        std::map<std::int64_t, Decimal> days;
        std::vector<Hold> holds;

        Decimal amountOf(Decimal quantity) const;
        Decimal usedAt(TimePoint now) const;
        Decimal heldAt(TimePoint now);
        void spend(Decimal amount);
    };
    using CounterPtr = std::shared_ptr<Counter>;
    struct TenantCounts
    {
        DayCounts days;
        CustomerNames organizations;
        std::unordered_map<std::string, std::vector<CounterPtr>> quotas; //!< by customer
    };

    void committed(const StoredBatch& batch);
    void follow(const ConfigViewPtr& view);
    static void name(Counter& counter, const ConfigView& view);
    //! Accepted events of the counter's customer and unit since then, oldest first; until `take` has enough.
    void walk(const Counter& counter, TimePoint from, const std::function<bool(const EventAmount&)>& take) const;
    void countTenant(const std::string& tenantId, TimePoint now);
    void countSpan(const std::string& tenantId, std::int64_t from, std::int64_t to, DayCounts& into) const;
    const Counter* counterOf(std::string_view quotaId) const;

    EventStore& m_store;
    const ConfigSource& m_config;
    std::function<void()> m_notify;

    mutable std::mutex m_mutex;
    std::mutex m_refreshing; //!< one at a time counts from the store
    ConfigViewPtr m_followed;
    std::map<std::string, TenantCounts, std::less<>> m_tenants;
    std::set<std::string> m_changed;
};

} // namespace meterd
