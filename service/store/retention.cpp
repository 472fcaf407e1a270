// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking, dropping, rewriting, telling.
#include "service/store/retention.h"

#include "service/domain/jsonobject.h"

#include <boost/json.hpp>

#include <algorithm>

namespace meterd {

namespace {

namespace json = boost::json;
using std::chrono::days;

constexpr std::string_view clockNote = "retention.clock";
constexpr std::string_view cutsNote = "retention.cuts";

std::optional<TimePoint> newestRow(const Retention::Stores& in)
{
    std::optional<TimePoint> newest;
    const auto later = [&](std::optional<std::int64_t> ms) {
        if (ms && (!newest || fromMs(*ms) > *newest))
            newest = fromMs(*ms);
    };
    const ConfigViewPtr held = in.config.view(); // a range's temporary does not live as long as its loop
    for (const Tenant& tenant : held->tenants()) {
        later(in.events.kept(tenant.id, false).newest);
        if (const auto span = in.config.span(ConfigStore::Log::Audit, tenant.id))
            later(span->second);
    }
    return newest;
}

std::string jsonOf(const std::map<Kept, CutByCap>& cuts)
{
    JsonObject out;
    for (const auto& [kind, cut] : cuts) {
        if (cut.upTo == 0)
            continue;
        JsonObject one;
        one.number("at", cut.at).number("upTo", cut.upTo);
        out.raw(kindOf(kind).text, one.take());
    }
    return out.take();
}

std::map<Kept, CutByCap> cutsFrom(const std::string& text)
{
    std::map<Kept, CutByCap> cuts;
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    if (error || !value.is_object())
        return cuts;
    for (const auto& member : value.as_object()) {
        const auto kind = keptFrom({member.key().data(), member.key().size()});
        if (kind && member.value().is_object() && member.value().as_object().contains("upTo"))
            cuts[*kind] = {member.value().at("at").as_int64(), member.value().at("upTo").as_int64()};
    }
    return cuts;
}

} // namespace

Retention::StopWatch Retention::monotonic()
{
    return [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
}

Retention::Retention(Stores stores, ByteCaps caps, const Clock& clock, const Log& log, StopWatch stopWatch)
    : m_in(stores)
    , m_caps(caps)
    , m_clock(clock)
    , m_log(log)
    , m_stopWatch(std::move(stopWatch))
    , m_asOf(clock.now())
    , m_cuts(cutsFrom(m_in.config.note(cutsNote)))
{}

Retention::~Retention()
{
    stop();
}

std::optional<std::int64_t> Retention::daysOf(Kept kind, const std::string& tenantId, TimePoint at) const
{
    if (kind == Kept::UsageEvents)
        return m_in.config.view()->limitAt(tenantId, LimitKey::RetentionDays, at);
    const auto fixed = kindOf(kind).days;
    return fixed ? std::optional<std::int64_t>(*fixed) : std::nullopt;
}

void Retention::look()
{
    const std::lock_guard lock(m_mutex);
    if (!m_judge) {
        m_judge.emplace(ClockMemory::from(m_in.config.note(clockNote)), newestRow(m_in));
        if (m_trustsClock)
            m_judge->trust();
    }
    const bool wasHeld = m_judge->hold().has_value();
    m_asOf = m_judge->look(m_clock.now(), m_stopWatch());
    sayHold(wasHeld);
    EventFloors floors;
    const std::int64_t refused = toMs(m_asOf - days(*kindOf(Kept::RefusedEvents).days));
    const ConfigViewPtr held = m_in.config.view(); // a range's temporary does not live as long as its loop
    for (const Tenant& tenant : held->tenants())
        floors[tenant.id] = {toMs(m_asOf - days(*daysOf(Kept::UsageEvents, tenant.id, m_asOf))), refused};
    cutEvents(floors);
    m_in.events.keepFrom(std::move(floors));
    m_in.requests.keepFrom(toMs(m_asOf - days(*kindOf(Kept::Requests).days)));
    dropRows(m_asOf);
    if (const auto cut = m_in.requests.status().cut; cut && cut->upTo > m_cuts[Kept::Requests].upTo)
        noteCut(Kept::Requests, cut->upTo);
    const bool over = m_in.config.bytes(ConfigStore::Log::Audit) > m_caps.of(Kept::AuditLog);
    if (over && !std::exchange(m_overCap[Kept::AuditLog], true))
        m_log.write(LogLevel::Warning, "the audit log is larger than its cap; nothing is taken out of it");
    remember();
}

//! All tenants' oldest events go, whoever sent the most: files hold the events of all of them.
void Retention::cutEvents(EventFloors& floors)
{
    for (const Kept kind : {Kept::UsageEvents, Kept::RefusedEvents}) {
        const bool refused = kind == Kept::RefusedEvents;
        const auto floor = m_in.events.floorFor(m_caps.of(kind), refused);
        if (floor)
            noteCut(kind, *floor);
        const auto cut = m_cuts.find(kind);
        if (cut == m_cuts.end())
            continue;
        for (auto& [tenant, kept] : floors) {
            std::int64_t& from = refused ? kept.refused : kept.all;
            from = std::max(from, cut->second.upTo);
        }
    }
}

void Retention::dropRows(TimePoint at)
{
    TimePoint platform = at - days(*kindOf(Kept::PlatformEvents).days);
    if (const auto floor = m_in.config.platformFloorFor(m_caps.of(Kept::PlatformEvents));
        floor && fromMs(*floor) > platform) {
        platform = fromMs(*floor);
        noteCut(Kept::PlatformEvents, *floor);
    }
    std::int64_t deliveries = toMs(at - days(*kindOf(Kept::Deliveries).days));
    if (const auto floor = m_in.deliveries.floorFor(m_caps.of(Kept::Deliveries)); floor && *floor > deliveries) {
        deliveries = *floor;
        noteCut(Kept::Deliveries, *floor);
    }
    constexpr std::string_view why = "The disk takes no writes, so nothing can be taken out.";
    noteFailure(Kept::PlatformEvents, m_in.config.dropPlatformEvents(platform).has_value(), "STORAGE", why);
    noteFailure(Kept::Deliveries, !m_in.deliveries.dropBefore(deliveries), "STORAGE", why);
}

//! One segment after the other, as long as there is one.
void Retention::rewrite()
{
    for (;;) {
        const Purge done = m_in.events.purge(m_stopping);
        const std::lock_guard lock(m_mutex);
        for (const Kept kind : {Kept::UsageEvents, Kept::RefusedEvents}) {
            noteFailure(kind, done == Purge::NoRoom || done == Purge::Failed,
                        done == Purge::NoRoom ? "NO_ROOM" : "STORAGE",
                        done == Purge::NoRoom
                            ? "Nobody finds what is too old, but taking it from the disk needs room to write its file "
                              "anew, and there is too little."
                            : "Nobody finds what is too old, but its file cannot be written anew.");
        }
        if (done != Purge::Done || m_stopping)
            return;
    }
}

void Retention::sayHold(bool wasHeld)
{
    const auto& hold = m_judge->hold();
    if (hold && !wasHeld) {
        const std::string wall = toIso(hold->wall);
        const std::string believed = toIso(hold->believed);
        m_log.write(LogLevel::Warning, "the clock jumped ahead: nothing is dropped by its age until it is confirmed",
                    {{"clock", std::string_view(wall)}, {"believed", std::string_view(believed)}});
    } else if (!hold && wasHeld) {
        m_log.write(LogLevel::Info, "the clock is believed again: what is too old goes");
    }
}

void Retention::noteCut(Kept kind, std::int64_t upTo)
{
    if (m_cuts[kind].upTo >= upTo)
        return;
    m_cuts[kind] = {toMs(m_clock.now()), upTo};
    const std::string before = toIso(fromMs(upTo));
    m_log.write(LogLevel::Warning, "cut by its byte cap: the oldest go before their time",
                {{"kind", kindOf(kind).text}, {"before", std::string_view(before)}});
}

void Retention::noteFailure(Kept kind, bool failed, std::string_view code, std::string_view reason)
{
    if (!failed) {
        m_failures.erase(kind);
        return;
    }
    if (m_failures.contains(kind))
        return;
    m_failures[kind] = {code, std::string(reason), m_clock.now(), std::nullopt};
    m_log.write(LogLevel::Warning, "what is kept no more stays on the disk",
                {{"kind", kindOf(kind).text}, {"why", reason}});
}

//! So that the next start knows what now was last. What the disk does not take is noted with the next look.
void Retention::remember()
{
    if (m_in.config.putNote(clockNote, m_judge->memory().json()))
        return;
    const std::string cuts = jsonOf(m_cuts);
    if (cuts != m_remembered && !m_in.config.putNote(cutsNote, cuts))
        m_remembered = cuts;
}

void Retention::start(std::chrono::milliseconds each)
{
    m_thread = std::thread([this, each] {
        std::unique_lock lock(m_wakeMutex);
        do {
            lock.unlock();
            look();
            rewrite();
            lock.lock();
        } while (!m_wake.wait_for(lock, each, [this] { return m_stopping.load(); }));
    });
}

void Retention::stop()
{
    {
        const std::lock_guard lock(m_wakeMutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

KeptReport Retention::report(const std::string& tenantId) const
{
    const std::lock_guard lock(m_mutex);
    KeptReport report{m_asOf, {}};
    for (const Kept kind : allKept)
        report.kinds.push_back(stateOf(kind, tenantId));
    return report;
}

KeptState Retention::stateOf(Kept kind, const std::string& tenantId) const
{
    KeptState state;
    state.kind = kind;
    state.days = daysOf(kind, tenantId, m_asOf);
    state.byteCap = m_caps.of(kind);
    const auto setSpan = [&](const std::optional<std::pair<std::int64_t, std::int64_t>>& span) {
        if (!span)
            return;
        state.oldest = fromMs(span->first);
        state.newest = fromMs(span->second);
    };
    switch (kind) {
    case Kept::UsageEvents:
    case Kept::RefusedEvents: {
        const EventsKept kept = m_in.events.kept(tenantId, kind == Kept::RefusedEvents);
        state.bytes = kept.bytes;
        if (kept.oldest && kept.newest)
            setSpan(std::pair(*kept.oldest, *kept.newest));
        break;
    }
    case Kept::PlatformEvents:
        state.bytes = m_in.config.bytes(ConfigStore::Log::Platform);
        setSpan(m_in.config.span(ConfigStore::Log::Platform, tenantId));
        break;
    case Kept::AuditLog:
        state.bytes = m_in.config.bytes(ConfigStore::Log::Audit);
        setSpan(m_in.config.span(ConfigStore::Log::Audit, tenantId));
        break;
    case Kept::Deliveries:
        state.bytes = m_in.deliveries.bytes();
        setSpan(m_in.deliveries.span(tenantId));
        break;
    case Kept::Requests:
        state.bytes = m_in.requests.status().bytes;
        setSpan(m_in.requests.span(tenantId));
        break;
    }
    if (const auto cut = m_cuts.find(kind); cut != m_cuts.end() && cut->second.upTo > 0)
        state.cut = cut->second;
    if (state.days) {
        state.from = m_asOf - days(*state.days);
        if (state.cut)
            state.from = std::max(*state.from, fromMs(state.cut->upTo));
        if (state.oldest)
            state.nextPurge = *state.oldest + days(*state.days);
    }
    const auto failure = m_failures.find(kind);
    const auto hold = m_judge ? m_judge->hold() : std::nullopt;
    if (hold && state.days) {
        state.held = {"CLOCK_AHEAD",
                      "The server's clock jumped ahead of what it said before. Nothing goes by its age until the clock "
                      "has kept its pace for a day, or the server is started with --trust-clock.",
                      hold->since, hold->wall + hold->left};
    } else if (failure != m_failures.end()) {
        state.held = failure->second;
    }
    return state;
}

} // namespace meterd
