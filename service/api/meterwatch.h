// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The state of every meter over time: what it is in, since when, and who is told that it changed.
#pragma once

#include "service/api/metercauses.h"
#include "service/api/topic.h"
#include "service/domain/platformevent.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace meterd {

struct MeterClient
{
    std::string name;
    std::int64_t lastHeartbeat = 0; //!< ms; 0: none
    std::int64_t lastEvent = 0;
};

//! A meter as it is shown.
struct Meter
{
    MeterPicture picture;
    TimePoint since{};
    std::vector<MeterCause> causes;
    std::vector<MeterClient> clients;

    //! `met_…:staging`
    std::string id() const { return picture.unit->id + ":" + picture.environment; }
    MeterState state() const { return picture.verdict.state; }
    std::optional<TimePoint> snoozedUntil(TimePoint now) const;
};

struct MeterTransition
{
    const Meter& meter;
    MeterState before;
    TimePoint at;
};

//! `metric.down`, `metric.no_data`, `metric.recovered`; nothing for a change that is none of them.
std::optional<PlatformEventDraft> eventOf(const MeterTransition& transition);

//! Safe from any thread that may wait for the disk.
class MeterWatch
{
public:
    //! Figures that go up all the time are told at most so often; a state that changed, at once.
    static constexpr std::chrono::seconds figuresEach{5};

    MeterWatch(ConfigStore& config, MeterBook& book, const ClientBook& clients, ChangeTopic& topic);
    //! Told of each change of state, after the topic.
    void onTransition(std::function<void(const MeterTransition&)> transition) { m_transition = std::move(transition); }

    //! Takes states as they are, without telling anybody: at the start, and after a demo's past.
    void begin(TimePoint now);
    //! Looks at all meters again: silence makes no event, so time itself has to.
    void tick(TimePoint now);
    std::vector<Meter> meters(const std::string& tenantId, TimePoint now);

private:
    struct Known
    {
        MeterState state = MeterState::Ok;
        std::int64_t since = 0;
        MeterCounts counts;
        std::int64_t version = 0;
        std::int64_t toldAt = 0;
    };
    using Knowns = std::map<std::string, Known>; //!< by the meter's id

    std::vector<Meter> look(const std::string& tenantId, std::vector<MeterPicture> pictures, TimePoint now) const;
    void advance(const std::string& tenantId, std::vector<Meter>& meters, TimePoint now);
    bool isWorthTelling(const Known& known, const Meter& meter, TimePoint now) const;

    ConfigStore& m_config;
    MeterBook& m_book;
    const ClientBook& m_clients;
    ChangeTopic& m_topic;
    mutable RecentChanges m_changes;
    std::function<void(const MeterTransition&)> m_transition;
    std::mutex m_mutex;
    bool m_begun = false;
    std::map<std::string, Knowns> m_tenants;
};

std::string toJson(const Meter& meter, TimePoint now);

} // namespace meterd
