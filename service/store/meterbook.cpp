// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which meter an event is of, and what each meter looks like now.
#include "service/store/meterbook.h"

#include "service/domain/filter.h"
#include "service/domain/unitmatch.h"
#include "service/store/eventfilters.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace meterd {

namespace {

constexpr std::int64_t dayMs = std::int64_t(MinuteSeries::dayMinutes) * MinuteSeries::minuteMs;
constexpr int longestRebuildMs = 30'000;
constexpr std::size_t recalledEvents = 1000;
constexpr std::size_t recalledRefusals = 2000;
constexpr std::size_t recalledOfSilent = 64;
constexpr std::size_t mostNames = 1000; //!< of metrics that nobody declared: more are not told apart
constexpr std::string_view usualEnvironment = "production";

//! The unit that an event counts for, or was meant for: by its metric, by the name that is near it, by conditions.
class UnitFinder
{
public:
    UnitFinder(const ConfigView& config, const std::string& tenantId)
        : m_config(config)
        , m_tenantId(tenantId)
    {}

    const BillableUnit* of(const UsageEvent& event)
    {
        if (event.metric.empty())
            return unitByConditions(m_config.units(m_tenantId), event);
        if (m_last.first == event.metric)
            return m_last.second;
        const BillableUnit* unit = byName(event.metric, event.nearName);
        m_last = {event.metric, unit};
        return unit;
    }

private:
    const BillableUnit* byName(const std::string& name, const std::string& nearName)
    {
        if (const auto unit = m_config.findUnit(m_tenantId, name))
            return unit.get();
        if (!nearName.empty())
            return m_config.findUnit(m_tenantId, nearName).get();
        if (const auto known = m_near.find(name); known != m_near.end())
            return known->second;
        if (m_near.size() >= mostNames)
            return nullptr;
        const auto near = m_config.nearName(m_tenantId, name);
        return m_near[name] = near ? m_config.findUnit(m_tenantId, *near).get() : nullptr;
    }

    const ConfigView& m_config;
    const std::string& m_tenantId;
    std::pair<std::string, const BillableUnit*> m_last{{}, nullptr};
    std::unordered_map<std::string, const BillableUnit*> m_near;
};

bool anyAsksCustomers(const std::vector<BillableUnitPtr>& units)
{
    return std::any_of(units.begin(), units.end(), [](const BillableUnitPtr& unit) {
        return std::any_of(unit->filters.begin(), unit->filters.end(), [](const UnitFilter& condition) {
            return eventFieldFrom(condition.field) == EventField::Customer;
        });
    });
}

//! Back to when the verdict was another: minute by minute for a day, then by the hour.
std::int64_t sinceOf(const MinuteSeries& series, MeterQuestion question, MeterState state)
{
    const std::int64_t now = question.now;
    std::int64_t since = now;
    for (std::int64_t at = now - MinuteSeries::minuteMs; at > now - 7 * dayMs && at > question.declaredAt;
         at -= at > now - dayMs ? MinuteSeries::minuteMs : 60 * MinuteSeries::minuteMs) {
        question.now = at;
        const auto last = series.lastAcceptedBefore(MinuteSeries::minuteOf(at) + 1);
        question.lastAccepted =
            last ? std::optional((std::int64_t(*last) + 1) * MinuteSeries::minuteMs - 1) : std::nullopt;
        if (judge(series, question).state != state)
            return since;
        since = at;
    }
    return std::max(question.declaredAt, since);
}

} // namespace

MeterSeries& MeterBook::series(Tenant& tenant, const std::string& unitId, std::string_view environment)
{
    auto& environments = tenant.environments;
    if (std::find(environments.begin(), environments.end(), environment) == environments.end()) {
        if (environments.size() >= mostEnvironments)
            environment = otherEnvironments;
        else
            environments.emplace_back(environment);
    }
    Environments& ofUnit = tenant.units[unitId];
    const auto known = ofUnit.find(environment);
    return known != ofUnit.end() ? known->second : ofUnit.try_emplace(std::string(environment)).first->second;
}

void MeterBook::note(const StoredBatch& batch)
{
    const ConfigViewPtr config = m_config.view();
    UnitFinder finder(*config, batch.tenantId);
    const std::lock_guard lock(m_mutex);
    Tenant& tenant = m_tenants[batch.tenantId];
    // Most batches are of one unit in one environment.
    const BillableUnit* lastUnit = nullptr;
    std::string_view lastEnvironment;
    MeterSeries* into = nullptr;
    for (const UsageEvent& event : batch.events) {
        const BillableUnit* unit = finder.of(event);
        if (!unit)
            continue;
        if (unit != lastUnit || event.environment != lastEnvironment) {
            into = &series(tenant, unit->id, event.environment);
            lastUnit = unit;
            lastEnvironment = event.environment;
        }
        into->note(event, unit->name);
    }
}

void MeterBook::rebuild(const EventStore& events, TimePoint now)
{
    const ConfigViewPtr config = m_config.view();
    const std::lock_guard lock(m_mutex);
    m_tenants.clear();
    for (const meterd::Tenant& tenant : config->tenants())
        rebuild(events, *config, tenant.id, toMs(now));
}

void MeterBook::rebuild(const EventStore& events, const ConfigView& config, const std::string& tenantId,
                        std::int64_t now)
{
    Tenant& tenant = m_tenants[tenantId];
    UnitFinder finder(config, tenantId);
    std::unordered_map<MeterSeries*, std::vector<MinuteSeries::Entry>> minutes;
    UsageEvent alike;
    const std::int64_t from = now - std::int64_t(MinuteSeries::keptMinutes) * MinuteSeries::minuteMs;
    const TallyQuestion question{tenantId, from, longestRebuildMs, anyAsksCustomers(config.units(tenantId))};
    events.tally(question, [&](const EventTally& tally) {
        alike.environment = tally.environment;
        alike.app = tally.app;
        alike.event = tally.event;
        alike.metric = tally.metric;
        alike.customerId = tally.customerId;
        alike.status = tally.status;
        const BillableUnit* unit = finder.of(alike);
        if (!unit)
            return;
        MeterSeries& into = series(tenant, unit->id, tally.environment);
        MinuteCounts counts;
        counts.add(tally.status, tally.late, tally.count);
        minutes[&into].push_back({std::uint32_t(tally.minute), counts});
        if (tally.status == EventStatus::Accepted)
            into.apps.note(tally.app, tally.minute * MinuteSeries::minuteMs);
    });
    for (auto& [into, entries] : minutes) {
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.minute < b.minute; });
        for (const MinuteSeries::Entry& entry : entries)
            into->restore(entry.minute, entry.counts);
    }

    // What rollups do not hold: who sent it, how late it came, why it was refused. Of the newest ones, oldest first.
    const auto recall = [&](const FilterNode& filter, std::int64_t since, std::size_t limit, auto what) {
        EventPageQuery query;
        query.selection = {tenantId, filter, {.from = since, .to = {}, .ofEvent = false}};
        query.limit = limit;
        EventPage page = events.page(query);
        std::reverse(page.events.begin(), page.events.end());
        for (const UsageEvent& event : page.events) {
            if (const BillableUnit* unit = finder.of(event))
                what(series(tenant, unit->id, event.environment), event, *unit);
        }
    };
    const auto sender = [](MeterSeries& into, const UsageEvent& event, const BillableUnit&) { into.recall(event); };
    recall({}, now - dayMs, recalledEvents, sender);
    recall(isOneOf(EventField::Status, {toText(EventStatus::Rejected)}), now - dayMs, recalledRefusals,
           [](MeterSeries& into, const UsageEvent& event, const BillableUnit& unit) {
               into.recallRefusal(event, unit.name);
           });
    // A meter that fell silent is not among the newest: it is asked for by name.
    for (const BillableUnitPtr& unit : config.units(tenantId)) {
        for (auto& [environment, one] : tenant.units[unit->id]) {
            if (!one.lastAccepted() || !one.clients.list().empty())
                continue;
            const FilterNode filter =
                allOf({eventsOf(*unit), isOneOf(EventField::Environment, {environment}), acceptedOnly()});
            recall(filter, from, recalledOfSilent, sender);
        }
    }
}

std::vector<std::string> MeterBook::watched(const ConfigView& config, const BillableUnit& unit,
                                            const Environments& seen, std::uint32_t now) const
{
    std::set<std::string> environments;
    const std::uint32_t week = 7 * MinuteSeries::dayMinutes;
    const auto sends = [&](const std::string& app) {
        return std::any_of(seen.begin(), seen.end(), [&](const auto& one) { return one.second.apps.has(app); });
    };
    for (const auto& [environment, series] : seen) {
        const auto& entries = series.minutes().entries();
        if (!entries.empty() && entries.back().minute + week >= now)
            environments.insert(environment);
    }
    const TimePoint at = fromMs(std::int64_t(now) * MinuteSeries::minuteMs);
    for (const ApiKeyPtr& key : config.keys(unit.tenantId)) {
        const Principal& holder = *key->principal;
        const bool isGood = !key->revokedAt && (!holder.expiresAt || *holder.expiresAt > at);
        if (isGood && holder.environment && holder.scopes.has(Scope::EventsWrite) &&
            (!holder.appName || sends(*holder.appName)))
            environments.insert(*holder.environment);
    }
    for (const ApplicationPtr& app : config.apps(unit.tenantId)) {
        if (app->environment && app->isActiveIn(*app->environment) && sends(app->name))
            environments.insert(*app->environment);
    }
    if (environments.empty())
        environments.emplace(usualEnvironment);
    return {environments.begin(), environments.end()};
}

std::vector<MeterPicture> MeterBook::look(const std::string& tenantId, std::int64_t now, bool withSince)
{
    const ConfigViewPtr config = m_config.view();
    const std::uint32_t end = MinuteSeries::minuteOf(now) + 1;
    std::vector<MeterPicture> pictures;
    const std::lock_guard lock(m_mutex);
    Tenant& tenant = m_tenants[tenantId];
    for (const BillableUnitPtr& unit : config->units(tenantId)) {
        Environments& seen = tenant.units[unit->id];
        const auto settings = config->meterSettings(unit->id);
        for (const std::string& environment : watched(*config, *unit, seen, end)) {
            const auto found = seen.find(environment);
            MeterSeries silent;
            MeterSeries& series = found == seen.end() ? silent : found->second;
            MeterPicture picture;
            picture.unit = unit;
            picture.environment = environment;
            picture.settings = settings;
            picture.rhythm = series.rhythm(now);
            picture.lastAccepted = series.lastAccepted();
            const MeterQuestion question{now, toMs(unit->createdAt), settings->windowMinutes, picture.lastAccepted,
                                         picture.rhythm};
            picture.verdict = judge(series.minutes(), question);
            const std::uint32_t from = end - settings->windowMinutes;
            series.minutes().fill(from, end, picture.accepted, picture.rejected);
            picture.lagMs = series.medianLag(std::int64_t(from) * MinuteSeries::minuteMs);
            picture.apps = series.apps.list();
            picture.keys = series.keys.list();
            picture.clients = series.clients.list();
            picture.refusals = series.refusals(from, end);
            for (const auto& [other, elsewhere] : seen) {
                const auto accepted = elsewhere.minutes().sum(end - MinuteSeries::dayMinutes, end).accepted;
                if (other != environment && accepted > 0)
                    picture.elsewhere.push_back({other, accepted});
            }
            std::sort(picture.elsewhere.begin(), picture.elsewhere.end(),
                      [](const auto& a, const auto& b) { return a.accepted > b.accepted; });
            if (withSince)
                picture.since = sinceOf(series.minutes(), question, picture.verdict.state);
            pictures.push_back(std::move(picture));
        }
    }
    return pictures;
}

std::vector<MeterPicture> MeterBook::pictures(const std::string& tenantId, TimePoint now)
{
    return look(tenantId, toMs(now), false);
}

std::vector<MeterPicture> MeterBook::picturesSince(const std::string& tenantId, TimePoint now)
{
    return look(tenantId, toMs(now), true);
}

} // namespace meterd
