// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The life of the business: its past at full speed, then its present in real time.
#include "service/demo/demo.h"

#include "service/demo/agreements.h"
#include "service/demo/customernames.h"
#include "service/demo/founding.h"
#include "service/demo/hurried.h"
#include "service/demo/intake.h"
#include "service/demo/keyholders.h"
#include "service/demo/newcomer.h"
#include "service/demo/receiver.h"
#include "service/demo/rhythm.h"
#include "service/demo/staff.h"
#include "service/demo/traffic.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace meterd {

namespace {

using namespace demo;
using Seconds = std::chrono::duration<double>;

// What is under way at once: enough to fill the store's commit groups, too little to starve another client.
constexpr int historyWindow = 1024;
constexpr int liveWindow = 128;
// More events a second than this are not worth their disk in the past.
constexpr double historyRate = 2;
constexpr auto sinceRename = std::chrono::minutes(65);
constexpr auto recentPast = std::chrono::hours(6);
constexpr int pastCrowd = 5;
// People change something now and then: the first time soon, so that a new sandbox has a change to see.
constexpr auto editedEach = std::chrono::minutes(10);
constexpr auto firstEdit = std::chrono::seconds(20);
constexpr auto nextEdit = std::chrono::minutes(4);
constexpr auto nextAsk = std::chrono::seconds(2);

//! How many requests are under way, at most so many.
class Window
{
public:
    //! False when it was closed while waiting.
    bool enter(int limit)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_closed || m_inside < limit; });
        m_inside += m_closed ? 0 : 1;
        return !m_closed;
    }
    void leave()
    {
        // Told under the lock: whoever waits for the last one may destroy the window right after.
        const std::lock_guard lock(m_mutex);
        --m_inside;
        m_changed.notify_all();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }
    bool isClosed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    void waitUntilEmpty()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_inside == 0; });
    }
    //! Sleeps; false when it was closed meanwhile.
    bool pause(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        return !m_changed.wait_for(lock, time, [&] { return m_closed; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_inside = 0;
    bool m_closed = false;
};

} // namespace

class Demo::Life
{
public:
    Life(Wire& wire, const Clock& clock, DemoOptions options)
        : m_wire(wire)
        , m_clock(clock)
        , m_options(std::move(options))
        , m_owner(wire, m_options.tenantId, m_options.operatorKey)
        , m_staff(wire, m_options.tenantId)
        , m_holders(wire, m_options.tenantId)
        , m_hurried(m_options.tenantId)
        , m_intake(m_options.seed + 17)
        , m_newcomer(m_options.seed + 29)
        , m_receiver(m_options.receivesWebhooks ? std::make_unique<Receiver>(clock) : nullptr)
    {}
    ~Life() { stop(); }

    Expected<DemoSummary, std::string> prepare()
    {
        const TimePoint now = m_clock.now();
        const auto lived = hasEvents(m_owner, now);
        if (!lived)
            return Unexpected{lived.error()};
        const bool past = !*lived && m_wire.carriesTime() && m_options.history.count() > 0;
        const TimePoint begin = now - m_options.history;
        auto founded =
            foundBusiness(m_owner, loadCredentials(m_options.stateFile, m_options.tenantId), past ? begin : now);
        if (!founded)
            return Unexpected{founded.error()};
        m_credentials = std::move(*founded);
        if (auto fault = m_staff.hire(m_owner, m_credentials, past ? begin : now))
            return Unexpected{std::move(*fault)};
        if (auto fault = agreeOnLimits(m_staff.at(Staff::Person::Dana), past ? begin : now, begin, now,
                                       std::min(m_options.rate, historyRate)))
            return Unexpected{std::move(*fault)};
        if (auto fault = m_hurried.found(m_staff.at(Staff::Person::Dana), m_credentials, past ? begin : now))
            return Unexpected{std::move(*fault)};
        if (auto fault = m_intake.found(m_staff.at(Staff::Person::Marek), m_credentials, past ? begin : now))
            return Unexpected{std::move(*fault)};
        if (auto fault = nameCustomers(m_staff.at(Staff::Person::Dana), past ? begin : now))
            return Unexpected{std::move(*fault)};
        if (!saveCredentials(m_options.stateFile, m_credentials))
            return Unexpected{"The demo could not write " + m_options.stateFile};
        if (m_receiver) {
            if (auto fault = m_receiver->open(m_staff.at(Staff::Person::Marek), now))
                return Unexpected{std::move(*fault)};
        }
        DemoSummary summary;
        if (past) {
            if (auto fault = livePast(begin, now, summary))
                return Unexpected{std::move(*fault)};
        }
        if (auto fault = m_holders.catchUp(m_staff.at(Staff::Person::Dana), m_credentials, now))
            return Unexpected{std::move(*fault)};
        m_newcomer.catchUp(m_staff.at(Staff::Person::Dana), m_credentials, now);
        if (!saveCredentials(m_options.stateFile, m_credentials))
            return Unexpected{"The demo could not write " + m_options.stateFile};
        // Without a past both have just happened.
        if (auto fault = makeEndpoints(now))
            return Unexpected{std::move(*fault)};
        const auto renamed = renameUnit(m_staff.at(Staff::Person::Dana), now);
        return renamed ? Expected<DemoSummary, std::string>(summary) : Unexpected{renamed.error()};
    }

    void start()
    {
        m_thread = std::thread([this] { livePresent(); });
    }

    void stop()
    {
        m_window.close();
        if (m_thread.joinable())
            m_thread.join();
        m_window.waitUntilEmpty();
        if (m_receiver)
            m_receiver->stop();
    }

private:
    std::optional<std::string> makeEndpoints(TimePoint at)
    {
        return m_receiver ? m_receiver->makeEndpoints(m_staff.at(Staff::Person::Marek), at) : std::nullopt;
    }

    bool send(Request request, int window)
    {
        if (!m_window.enter(window))
            return false;
        m_wire.send(std::move(request), [this](const Response& response) {
            if (response.status == 0 || response.status >= 500)
                m_troubled = true;
            m_window.leave();
        });
        return true;
    }

    std::optional<std::string> livePast(TimePoint begin, TimePoint now, DemoSummary& summary)
    {
        Traffic traffic(m_options.seed, m_credentials);
        Random chance(~m_options.seed);
        const double rate = std::min(m_options.rate, historyRate);
        bool renamed = false;
        TimePoint edited = begin;
        Seconds at(0);
        TimePoint beat = begin;
        TimePoint hurried = now - Hurried::past;
        for (TimePoint time = begin; time < now;) {
            if (!renamed && time >= now - sinceRename) {
                m_window.waitUntilEmpty();
                if (auto fault = relivePeople(edited, time, now))
                    return fault;
                if (auto fault = makeEndpoints(time))
                    return fault;
                if (const auto done = renameUnit(m_staff.at(Staff::Person::Dana), time); !done)
                    return done.error();
                edited = time;
                renamed = true;
            }
            // What goes out by the clock shows to the minute when somebody stopped it.
            const bool beats = time >= beat && now - time <= recentPast;
            if (beats || time >= edited + editedEach) {
                m_window.waitUntilEmpty();
                if (auto fault = relivePeople(edited, time, now))
                    return fault;
                edited = time;
            }
            std::vector<Happening> happenings;
            for (; beat <= time; beat += Traffic::beat) {
                happenings.push_back(traffic.onBeat(beat));
                happenings.push_back(m_intake.onBeat(beat, now));
                happenings.push_back(m_newcomer.onBeat(beat, now));
            }
            happenings.push_back(traffic.next(time, now - time > recentPast ? pastCrowd : 1));
            // Their rates are of real time: the crowd of a past that is lived fast does not multiply them.
            if (time > hurried) {
                Hurried::Due due = m_hurried.due(hurried, time);
                happenings.insert(happenings.begin(), Happening{std::move(due.requests), due.events});
                hurried = time;
            }
            for (Request& request : inOrder(happenings)) {
                if (!send(std::move(request), historyWindow))
                    return "The demo was stopped while it lived its past.";
                ++summary.requests;
            }
            for (const Happening& one : happenings)
                summary.events += static_cast<std::uint64_t>(one.events);
            const Happening& happening = happenings.back();
            at += gapAfter(happening, rate * rhythmAt(time) * growthAt(time, now), chance);
            time = begin + std::chrono::floor<std::chrono::milliseconds>(at);
        }
        m_window.waitUntilEmpty();
        if (auto fault = relivePeople(edited, now, now))
            return fault;
        return m_troubled ? std::optional<std::string>("The server refused some of the demo's history.") : std::nullopt;
    }

    std::optional<std::string> relivePeople(TimePoint from, TimePoint to, TimePoint now)
    {
        if (auto fault = m_staff.relive(from, to, now))
            return fault;
        const auto held = [this] { return m_credentials.keys.size() + m_credentials.apps.size(); };
        const std::size_t before = held();
        auto fault = m_holders.relive(m_staff.at(Staff::Person::Dana), m_credentials, from, to, now);
        if (!fault)
            fault = m_newcomer.relive(m_staff.at(Staff::Person::Dana), m_credentials, from, to, now);
        // A past that is cut short goes on at the next start: with the secrets that it was told.
        if (!fault && held() != before && !saveCredentials(m_options.stateFile, m_credentials))
            return "The demo could not write " + m_options.stateFile;
        return fault;
    }

    void livePresent()
    {
        // Another seed at each start: the same idempotency keys again would all be duplicates.
        const TimePoint begin = m_clock.now();
        Traffic traffic(m_options.seed ^ static_cast<std::uint64_t>(toMs(begin)), m_credentials);
        Random chance(m_options.seed + static_cast<std::uint64_t>(toMs(begin)));
        const int crowd = std::clamp(static_cast<int>(m_options.rate / 100), 1, 40);
        Seconds due(0);
        TimePoint editDue = begin + firstEdit;
        TimePoint askDue = begin;
        TimePoint beat = begin;
        TimePoint hurried = begin;
        while (!m_window.isClosed()) {
            const TimePoint now = m_clock.now();
            if (now >= editDue) {
                m_staff.goOn(now);
                editDue = now + nextEdit;
            }
            if (now >= askDue) {
                m_holders.goOn(now);
                askDue = now + nextAsk;
            }
            for (; beat <= now; beat += Traffic::beat) {
                for (Happening& happening :
                     std::array{traffic.onBeat(beat), m_intake.onBeat(beat, now), m_newcomer.onBeat(beat, now)}) {
                    for (Request& request : happening.requests) {
                        if (!send(std::move(request), liveWindow))
                            return;
                    }
                }
            }
            for (Request& request : m_hurried.due(hurried, now).requests) {
                if (!send(std::move(request), liveWindow))
                    return;
            }
            hurried = now;
            const Seconds passed = now - begin;
            if (due > passed) {
                const auto rest = std::chrono::ceil<std::chrono::milliseconds>(due - passed);
                m_window.pause(std::min<std::chrono::milliseconds>(rest, std::chrono::seconds(1)));
                continue;
            }
            // A server that could not keep up is not made to catch up; one in trouble is left alone for a while.
            due = std::max(due, passed - Seconds(1));
            if (m_troubled.exchange(false) && !m_window.pause(std::chrono::seconds(1)))
                return;
            Happening happening = traffic.next(now, crowd);
            for (Request& request : happening.requests) {
                if (!send(std::move(request), liveWindow))
                    return;
            }
            due += gapAfter(happening, m_options.rate * rhythmAt(now), chance);
        }
    }

    static std::vector<Request> inOrder(std::vector<Happening>& happenings)
    {
        std::vector<Request> all;
        for (Happening& one : happenings)
            std::move(one.requests.begin(), one.requests.end(), std::back_inserter(all));
        std::stable_sort(all.begin(), all.end(),
                         [](const Request& a, const Request& b) { return a.receivedAt < b.receivedAt; });
        return all;
    }

    static Seconds gapAfter(const Happening& happening, double rate, Random& chance)
    {
        // What makes no row takes time all the same, or a run of heartbeats would come at once.
        return Seconds(std::max(.5, static_cast<double>(happening.events)) / rate * chance.gap());
    }

    Wire& m_wire;
    const Clock& m_clock;
    DemoOptions m_options;
    Operator m_owner;
    Staff m_staff;
    KeyHolders m_holders;
    Hurried m_hurried;
    Intake m_intake;
    Newcomer m_newcomer;
    const std::unique_ptr<Receiver> m_receiver;
    Credentials m_credentials;
    Window m_window;
    std::atomic<bool> m_troubled = false;
    std::thread m_thread;
};

Demo::Demo(Wire& wire, const Clock& clock, DemoOptions options)
    : m_life(std::make_unique<Life>(wire, clock, std::move(options)))
{}

Demo::~Demo() = default;

Expected<DemoSummary, std::string> Demo::prepare()
{
    return m_life->prepare();
}

void Demo::start()
{
    m_life->start();
}

void Demo::stop()
{
    m_life->stop();
}

} // namespace meterd
