// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs re-resolutions, one after the other on a thread of its own: looks at every call, counts before and after, and
// then, in one step, lets the counts and all reading go by the new prices.
#pragma once

#include "service/store/aibook.h"
#include "service/store/costoverlay.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace meterd {

class ReResolver
{
public:
    //! Those of a tenant that may be in force side by side: one without a filter takes the place of many.
    static constexpr std::size_t mostInForce = 200;

    ReResolver(AiStore& store, AiBook& book, EventStore& events, const Clock& clock);
    ~ReResolver();

    //! What is in force is read by from now on; before the first look at events. The error is a sentence.
    void open();
    //! Runs that a stop interrupted begin again.
    void start();
    void stop();

    const CostOverlays& overlays() const { return m_overlays; }
    bool isRunning(const std::string& tenantId);
    std::size_t inForce(const std::string& tenantId) const;

    //! Kept, and not begun yet. False: the disk did not take it.
    bool add(AiRun run);
    void begin(const std::string& id);
    //! It was never begun.
    void forget(const std::string& id);
    //! Until nothing runs: for tests.
    void waitUntilIdle();

private:
    void work();
    void run(AiRun run);
    bool look(AiRun& run, const ReResolution& resolution,
              std::map<std::pair<std::uint32_t, std::int64_t>, AiSums>& moves);

    AiStore& m_store;
    AiBook& m_book;
    EventStore& m_events;
    const Clock& m_clock;
    CostOverlays m_overlays;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<AiRun> m_waiting; //!< added, perhaps not begun yet
    std::deque<AiRun> m_queue;
    std::string m_running; //!< the tenant of the one that runs and is no dry run
    bool m_busy = false;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

//! As it applies to events, when its text still makes sense.
ReResolution reResolutionOf(const AiRun& run);

} // namespace meterd
