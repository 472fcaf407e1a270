// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes away what is kept no more, by age and by size, and can say of each kind how far it reaches back and why.
#pragma once

#include "service/domain/log.h"
#include "service/domain/retention.h"
#include "service/store/configstore.h"
#include "service/store/deliverystore.h"
#include "service/store/eventstore.h"
#include "service/store/requestlog.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace meterd {

//! Of one kind, as one tenant sees it.
struct KeptState
{
    struct Held
    {
        std::string_view code; //!< `CLOCK_AHEAD`
        std::string reason;    //!< a sentence
        TimePoint since;
        std::optional<TimePoint> until; //!< when it will go on by itself
    };
    Kept kind = Kept::UsageEvents;
    std::optional<std::int64_t> days; //!< none: for ever
    std::optional<TimePoint> from;    //!< nothing older is kept
    std::uint64_t byteCap = 0;
    std::uint64_t bytes = 0; //!< of all tenants
    std::optional<TimePoint> oldest;
    std::optional<TimePoint> newest;
    std::optional<TimePoint> nextPurge; //!< when the oldest goes
    std::optional<CutByCap> cut;
    std::optional<Held> held;
};

struct KeptReport
{
    TimePoint asOf; //!< ages are counted back from this moment
    std::vector<KeptState> kinds;
};

class Retention
{
public:
    struct Stores
    {
        ConfigStore& config;
        EventStore& events;
        DeliveryStore& deliveries;
        RequestLog& requests;
    };
    using StopWatch = std::function<std::chrono::milliseconds()>;

    Retention(Stores stores, ByteCaps caps, const Clock& clock, const Log& log, StopWatch stopWatch = monotonic());
    ~Retention();
    Retention(const Retention&) = delete;
    Retention& operator=(const Retention&) = delete;

    //! The operator says that the clock is right. Before the first look.
    void trustClock() { m_trustsClock = true; }
    //! One look: what is too old or too much is found by nobody any more, and goes. Rewriting files is not part of it.
    void look();
    //! Looks every so often on a thread of its own, which rewrites files too.
    void start(std::chrono::milliseconds each);
    void stop();

    KeptReport report(const std::string& tenantId) const;

    static StopWatch monotonic();

private:
    void cutEvents(EventFloors& floors);
    void dropRows(TimePoint at);
    void rewrite();
    void sayHold(bool wasHeld);
    void remember();
    void noteCut(Kept kind, std::int64_t upTo);
    void noteFailure(Kept kind, bool failed, std::string_view code, std::string_view reason);
    KeptState stateOf(Kept kind, const std::string& tenantId) const;
    std::optional<std::int64_t> daysOf(Kept kind, const std::string& tenantId, TimePoint at) const;

    const Stores m_in;
    const ByteCaps m_caps;
    const Clock& m_clock;
    const Log& m_log;
    const StopWatch m_stopWatch;

    mutable std::mutex m_mutex;        //!< over all below, up to the thread
    std::optional<ClockJudge> m_judge; //!< from the first look on: what is stored before it is the past
    bool m_trustsClock = false;
    TimePoint m_asOf{};
    std::string m_remembered;
    std::map<Kept, CutByCap> m_cuts;
    std::map<Kept, KeptState::Held> m_failures;
    std::map<Kept, bool> m_overCap;

    std::mutex m_wakeMutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace meterd
