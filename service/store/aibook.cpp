// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting AI calls.
#include "service/store/aibook.h"

#include "service/domain/calendar.h"
#include "service/store/eventfilters.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::chrono::seconds flushEach{1};
constexpr std::size_t eventsAtOnce = 1000;
constexpr std::uint64_t chunk = 200'000;   // sequences that are caught up with in one transaction
constexpr std::size_t mostUnmapped = 1000; // models that are told of in a day
constexpr std::size_t mostOrganizations = 10;

} // namespace

void eachAiCall(const EventStore& events, EventSelection selection, std::uint64_t after, std::uint64_t upTo,
                const std::function<bool(UsageEvent&)>& take)
{
    FilterNode carriesAi{.kind = FilterNode::Kind::Present, .field = EventField::Cost};
    EventPageQuery query{.selection = std::move(selection), .from = after, .limit = eventsAtOnce};
    query.direction = PageDirection::Newer;
    query.selection.filter = allOf({std::move(carriesAi), acceptedOnly()});
    for (;;) {
        EventPage page = events.page(query);
        for (UsageEvent& event : page.events) {
            if (event.sequence > upTo || !take(event))
                return;
        }
        if (!page.resume || *page.resume >= upTo)
            return;
        query.from = page.resume;
    }
}

AiBook::AiBook(AiStore& store, EventStore& events, const ConfigSource& config, const Clock& clock)
    : m_store(store)
    , m_events(events)
    , m_config(config)
    , m_clock(clock)
{}

AiBook::~AiBook()
{
    stop();
}

void AiBook::open()
{
    for (AiKind& kind : m_store.kinds()) {
        while (m_kinds.size() < kind.id)
            m_kinds.push_back({static_cast<std::uint32_t>(m_kinds.size() + 1), {}, {}});
        m_byCall.emplace(KindKey{kind.tenantId, kind.call}, kind.id);
        ++m_kindCounts[kind.tenantId];
        m_kinds[kind.id - 1] = std::move(kind);
    }
    m_savedKinds = m_kinds.size();
    const std::int64_t today = dayOf(m_clock.now());
    for (UnmappedModel& told : m_store.toldSince(today))
        m_told.insert(std::move(told));
    m_pendingFrom = m_pendingTo = m_events.newestSequence();
    m_counted = m_store.countedUpTo();
    m_events.onCommitted([this](const StoredBatch& batch) { committed(batch); });
    // What a kill left is a moment's worth; a store that has never been counted is not.
    catchUp(chunk);
    m_thread = std::thread([this] { run(); });
}

void AiBook::stop()
{
    {
        const std::lock_guard lock(m_wakeMutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (!m_thread.joinable())
        return;
    m_thread.join();
    flush();
}

void AiBook::run()
{
    std::unique_lock lock(m_wakeMutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, flushEach, [this] { return m_stopping || m_hurry; });
        m_hurry = false;
        if (m_stopping)
            return;
        lock.unlock();
        try {
            if (!m_complete)
                catchUp(chunk);
            flush();
        } catch (const EventReadError&) {
            // The counts stay incomplete, and say so, until the events can be read.
        }
        const std::int64_t now = toMs(m_clock.now());
        if (now / msOf(AiUnit::Hour) != m_prunedHour && m_store.dropMinutesBefore(now - AiStore::minutesKeptMs))
            m_prunedHour = now / msOf(AiUnit::Hour);
        lock.lock();
        m_hurry = m_hurry || !m_complete;
    }
}

std::uint32_t AiBook::kindOf(const std::string& tenantId, AiCall call)
{
    KindKey key{tenantId, std::move(call)};
    if (const auto known = m_byCall.find(key); known != m_byCall.end())
        return known->second;
    std::size_t& count = m_kindCounts[tenantId];
    if (count >= mostKinds) {
        // Whoever sends ever new names does not fill the memory with them.
        AiCall& other = key.second;
        other.organization = other.feature = other.provider = other.model = other.environment = otherName;
        if (const auto known = m_byCall.find(key); known != m_byCall.end())
            return known->second;
    }
    ++count;
    const auto id = static_cast<std::uint32_t>(m_kinds.size() + 1);
    m_kinds.push_back({id, key.first, key.second});
    m_byCall.emplace(std::move(key), id);
    return id;
}

void AiBook::committed(const StoredBatch& batch)
{
    const std::lock_guard lock(m_mutex);
    for (const UsageEvent& event : batch.events) {
        m_pendingTo = std::max(m_pendingTo, event.sequence);
        if (!isAiCall(event))
            continue;
        m_pending[{kindOf(batch.tenantId, AiCall::of(event)), event.receivedAt / minuteMs}].add(AiSums::of(event));
        if (m_tells && event.ai->costStatus == CostStatus::UnknownModel)
            noteUnmapped(batch.tenantId, event);
    }
    if (m_pending.size() < mostPending)
        return;
    if (m_complete && !m_hurry.exchange(true)) {
        m_wake.notify_one();
        return;
    }
    if (m_pending.size() >= 2 * mostPending) {
        // The disk takes nothing, or too slowly: the events themselves will be counted.
        m_pending.clear();
        m_pendingFrom = m_pendingTo;
        m_complete = false;
    }
}

void AiBook::noteUnmapped(const std::string& tenantId, const UsageEvent& event)
{
    UnmappedModel model{tenantId, dayOf(fromMs(event.receivedAt)), event.ai->provider, event.ai->model};
    if (m_told.contains(model))
        return;
    auto known = m_news.find(model);
    if (known == m_news.end()) {
        if (m_news.size() + m_told.size() >= mostUnmapped)
            return;
        known = m_news.emplace(model, UnmappedNews{model, 0, 0, {}}).first;
    }
    UnmappedNews& news = known->second;
    ++news.calls;
    news.lastAt = event.receivedAt;
    const std::string& organization = event.customerId;
    const bool isNew =
        std::find(news.organizations.begin(), news.organizations.end(), organization) == news.organizations.end();
    if (!organization.empty() && isNew && news.organizations.size() < mostOrganizations)
        news.organizations.push_back(organization);
}

std::vector<UnmappedNews> AiBook::news()
{
    const std::lock_guard lock(m_mutex);
    std::vector<UnmappedNews> all;
    for (const auto& [model, news] : m_news)
        all.push_back(news);
    return all;
}

void AiBook::told(const std::vector<UnmappedNews>& news)
{
    std::vector<UnmappedModel> models;
    for (const UnmappedNews& one : news)
        models.push_back(one.model);
    m_store.told(models);
    const std::int64_t today = dayOf(m_clock.now());
    const std::lock_guard lock(m_mutex);
    for (UnmappedModel& model : models) {
        m_news.erase(model);
        m_told.insert(std::move(model));
    }
    std::erase_if(m_told, [today](const UnmappedModel& model) { return model.day < today; });
}

bool AiBook::write(const Pending& counts, std::optional<std::uint64_t> upTo, const AiRun* done,
                   std::vector<std::string> outdated)
{
    AiStore::Counted counted;
    counted.upTo = upTo;
    counted.done = done;
    counted.outdated = std::move(outdated);
    counted.minutesSince = toMs(m_clock.now()) - AiStore::minutesKeptMs;
    for (const auto& [at, sums] : counts)
        counted.changes.push_back({at.first, at.second, sums});
    std::size_t known = 0;
    {
        const std::lock_guard lock(m_mutex);
        known = m_kinds.size();
        counted.fresh.assign(m_kinds.begin() + static_cast<std::ptrdiff_t>(m_savedKinds), m_kinds.end());
    }
    if (!m_store.count(counted))
        return false;
    const std::lock_guard lock(m_mutex);
    m_savedKinds = known;
    return true;
}

void AiBook::flush()
{
    const std::lock_guard one(m_flushing);
    Pending counts;
    std::uint64_t from = 0;
    std::uint64_t upTo = 0;
    {
        const std::lock_guard lock(m_mutex);
        // Events without AI move the mark on, which is worth a write only now and then.
        if (!m_complete || (m_pending.empty() && m_pendingTo - m_counted < chunk / 4))
            return;
        counts.swap(m_pending);
        from = m_pendingFrom;
        upTo = m_pendingFrom = m_pendingTo;
    }
    if (write(counts, upTo, nullptr, {})) {
        m_counted = upTo;
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (!m_complete)
        return; // overflown meanwhile: the events are counted again from m_counted on
    for (const auto& [at, sums] : counts)
        m_pending[at].add(sums);
    m_pendingFrom = from;
}

//! Counts events that are neither on the disk nor pending, at most so many sequences.
void AiBook::catchUp(std::uint64_t mostEvents)
{
    const std::lock_guard one(m_flushing);
    std::uint64_t upTo = 0;
    {
        const std::lock_guard lock(m_mutex);
        upTo = m_pendingFrom;
    }
    const std::uint64_t end = std::min(upTo, m_counted + mostEvents);
    if (m_counted < end) {
        Pending counts;
        const ConfigViewPtr held = m_config.view(); // a range's temporary does not live as long as its loop
        for (const Tenant& tenant : held->tenants()) {
            EventSelection selection;
            selection.tenantId = tenant.id;
            selection.asStored = true;
            eachAiCall(m_events, std::move(selection), m_counted, end, [&](UsageEvent& event) {
                const std::lock_guard lock(m_mutex);
                counts[{kindOf(tenant.id, AiCall::of(event)), event.receivedAt / minuteMs}].add(AiSums::of(event));
                return true;
            });
        }
        if (!write(counts, end, nullptr, {}))
            return;
        m_counted = end;
    }
    const std::lock_guard lock(m_mutex);
    m_complete = m_counted >= m_pendingFrom;
}

void AiBook::visit(const std::string& tenantId, AiUnit unit, std::int64_t from, std::int64_t to,
                   const std::function<void(const Count&)>& take)
{
    flush();
    std::vector<const AiKind*> kinds;
    {
        const std::lock_guard lock(m_mutex);
        kinds.reserve(m_kinds.size());
        for (const AiKind& kind : m_kinds)
            kinds.push_back(&kind);
    }
    m_store.visit(tenantId, unit, from, to, [&](std::uint32_t kind, std::int64_t at, const AiSums& sums) {
        if (kind - 1 < kinds.size())
            take({*kinds[kind - 1], at, sums});
    });
}

std::map<std::string, AiTotals> AiBook::byOrganization(const std::string& tenantId, std::int64_t from, std::int64_t to)
{
    std::map<std::string, AiTotals> totals;
    visit(tenantId, AiUnit::Hour, from, to,
          [&](const Count& count) { totals[count.kind.call.organization].add(count.kind.call, count.sums); });
    return totals;
}

void AiBook::move(const std::string& tenantId, const UsageEvent& before, const UsageEvent& after,
                  std::map<std::pair<std::uint32_t, std::int64_t>, AiSums>& moves)
{
    const std::lock_guard lock(m_mutex);
    const std::int64_t minute = before.receivedAt / minuteMs;
    moves[{kindOf(tenantId, AiCall::of(before)), minute}].subtract(AiSums::of(before));
    moves[{kindOf(tenantId, AiCall::of(after)), minute}].add(AiSums::of(after));
}

bool AiBook::finish(const AiRun& run, const std::map<std::pair<std::uint32_t, std::int64_t>, AiSums>& moves,
                    std::vector<std::string> outdated)
{
    const std::lock_guard one(m_flushing);
    return write(moves, std::nullopt, &run, std::move(outdated));
}

} // namespace meterd
