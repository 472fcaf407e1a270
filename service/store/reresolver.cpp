// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/reresolver.h"

#include "service/domain/pricejson.h"

#include <algorithm>

namespace meterd {

ReResolution reResolutionOf(const AiRun& run)
{
    ReResolution out;
    out.id = run.id;
    out.upTo = run.upTo;
    out.from = run.from;
    out.to = run.to;
    out.filterText = run.filter;
    if (auto filter = parseFilter(run.filter, aiVocabulary()))
        out.filter = std::move(*filter);
    out.book = bookFrom(run.book);
    return out;
}

ReResolver::ReResolver(AiStore& store, AiBook& book, EventStore& events, const Clock& clock)
    : m_store(store)
    , m_book(book)
    , m_events(events)
    , m_clock(clock)
{}

ReResolver::~ReResolver()
{
    stop();
}

void ReResolver::open()
{
    std::map<std::string, std::vector<ReResolution>> inForce;
    for (AiRun& run : m_store.livingRuns()) {
        if (run.inForce) {
            inForce[run.tenantId].push_back(reResolutionOf(run));
        } else if (run.dryRun) {
            // Nobody waits for it any more, and it may be asked again.
            run.state = AiRun::State::Failed;
            run.error = "The server was stopped before it had looked at every call.";
            run.endedAt = toMs(m_clock.now());
            m_store.putRun(run);
        } else {
            m_queue.push_back(std::move(run));
        }
    }
    for (auto& [tenantId, runs] : inForce)
        m_overlays.set(tenantId, std::make_shared<const CostOverlay>(std::move(runs)));
    m_events.readCostsBy(m_overlays);
}

void ReResolver::start()
{
    m_thread = std::thread([this] { work(); });
}

void ReResolver::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool ReResolver::isRunning(const std::string& tenantId)
{
    const std::lock_guard lock(m_mutex);
    const auto isOne = [&](const AiRun& run) { return run.tenantId == tenantId && !run.dryRun; };
    return m_running == tenantId || std::any_of(m_queue.begin(), m_queue.end(), isOne) ||
           std::any_of(m_waiting.begin(), m_waiting.end(), isOne);
}

std::size_t ReResolver::inForce(const std::string& tenantId) const
{
    const CostOverlayPtr overlay = m_overlays.of(tenantId);
    return overlay ? overlay->runs().size() : 0;
}

bool ReResolver::add(AiRun run)
{
    if (!m_store.putRun(run))
        return false;
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(run));
    return true;
}

void ReResolver::begin(const std::string& id)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found =
            std::find_if(m_waiting.begin(), m_waiting.end(), [&](const AiRun& run) { return run.id == id; });
        if (found == m_waiting.end())
            return;
        m_queue.push_back(std::move(*found));
        m_waiting.erase(found);
    }
    m_wake.notify_all();
}

void ReResolver::forget(const std::string& id)
{
    m_store.removeRun(id);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_waiting, [&](const AiRun& run) { return run.id == id; });
}

void ReResolver::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_queue.empty() && !m_busy; });
}

void ReResolver::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_stopping)
            return;
        AiRun next = std::move(m_queue.front());
        m_queue.pop_front();
        m_busy = true;
        m_running = next.dryRun ? std::string() : next.tenantId;
        lock.unlock();
        run(std::move(next));
        lock.lock();
        m_busy = false;
        m_running.clear();
        m_wake.notify_all();
    }
}

bool ReResolver::look(AiRun& run, const ReResolution& resolution,
                      std::map<std::pair<std::uint32_t, std::int64_t>, AiSums>& moves)
{
    EventSelection selection;
    selection.tenantId = run.tenantId;
    selection.span = {.from = run.from, .to = run.to};
    eachAiCall(m_events, std::move(selection), 0, run.upTo, [&](UsageEvent& event) {
        if (!matches(resolution.filter, AiCall::of(event)))
            return !m_stopping;
        const AiCall before = AiCall::of(event);
        ++run.looked;
        run.before.add(before, AiSums::of(event));
        if (!resolution.takes(event)) {
            run.after.add(before, AiSums::of(event));
            return !m_stopping;
        }
        const UsageEvent was = event;
        resolveAgain(event, *resolution.book);
        run.after.add(AiCall::of(event), AiSums::of(event));
        if (*event.ai != *was.ai) {
            ++run.changed;
            if (!run.dryRun)
                m_book.move(run.tenantId, was, event, moves);
        }
        return !m_stopping;
    });
    return !m_stopping;
}

void ReResolver::run(AiRun run)
{
    const ReResolution resolution = reResolutionOf(run);
    std::map<std::pair<std::uint32_t, std::int64_t>, AiSums> moves;
    bool kept = false;
    try {
        m_book.flush();
        if (!look(run, resolution, moves))
            return; // it begins again with the next start
        run.state = AiRun::State::Done;
        run.endedAt = toMs(m_clock.now());
        if (run.dryRun) {
            run.book.clear();
            kept = m_store.putRun(run);
        } else {
            std::vector<ReResolution> inForce;
            std::vector<std::string> outdated;
            const CostOverlayPtr before = m_overlays.of(run.tenantId);
            for (const ReResolution& other : before ? before->runs() : std::vector<ReResolution>()) {
                if (resolution.covers(other))
                    outdated.push_back(other.id);
                else
                    inForce.push_back(other);
            }
            inForce.push_back(resolution);
            run.inForce = true;
            kept = m_book.finish(run, moves, std::move(outdated));
            if (kept)
                m_overlays.set(run.tenantId, std::make_shared<const CostOverlay>(std::move(inForce)));
        }
    } catch (const EventReadError& error) {
        run.error = std::string("The events cannot be read: ") + error.what() + ".";
    }
    if (kept)
        return;
    run.state = AiRun::State::Failed;
    run.inForce = false;
    run.endedAt = toMs(m_clock.now());
    if (run.error.empty())
        run.error = "The disk took no writes: nothing was changed.";
    m_store.putRun(run);
}

} // namespace meterd
