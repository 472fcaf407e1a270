// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of one meter (a billable unit in one environment), bounded in every direction.
#pragma once

#include "service/domain/meterrules.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

//! Who sent: an application, a key, a client.
struct MeterSender
{
    std::string name;
    std::int64_t lastAt = 0; //!< ms
    bool operator==(const MeterSender&) const = default;
};

//! The most recent ones; the one that was silent longest makes room.
class MeterSenders
{
public:
    static constexpr std::size_t kept = 16;

    void note(std::string_view name, std::int64_t at);
    bool has(std::string_view name) const;
    const std::vector<MeterSender>& list() const { return m_list; }

private:
    std::vector<MeterSender> m_list;
};

//! Events that were refused for one reason under one name.
struct MeterRefusal
{
    std::string code;
    std::string name;        //!< as sent, when it is not the unit's own
    std::uint64_t count = 0; //!< within what was asked for
    std::int64_t firstAt = 0;
    std::int64_t lastAt = 0;
    MeterSenders apps;
    MeterSenders keys;
    MeterSenders clients;
};

class MeterSeries
{
public:
    //! Counts of a minute of the past, in the order of time.
    void restore(std::uint32_t minute, const MinuteCounts& counts);
    //! An event of the past that is counted already: who sent it, when exactly, how late.
    void recall(const UsageEvent& event);
    void recallRefusal(const UsageEvent& event, std::string_view unitName);
    void note(const UsageEvent& event, std::string_view unitName);

    const MinuteSeries& minutes() const { return m_minutes; }
    std::optional<std::int64_t> lastAccepted() const { return m_lastAccepted; }
    //! Learnt anew each minute.
    const std::optional<Rhythm>& rhythm(std::int64_t now);
    //! Half of the newest events of the window came sooner after they happened.
    std::optional<std::int64_t> medianLag(std::int64_t since) const;
    //! Most frequent first.
    std::vector<MeterRefusal> refusals(std::uint32_t from, std::uint32_t to) const;

    MeterSenders apps;
    MeterSenders keys;
    MeterSenders clients;

private:
    struct Refusals
    {
        MeterRefusal what;
        MinuteSeries minutes;
    };
    struct Lag
    {
        std::int64_t at = 0;
        std::int64_t ms = 0;
    };
    static constexpr std::size_t keptRefusals = 32;
    static constexpr std::size_t keptLags = 64;

    MinuteSeries m_minutes;
    std::optional<std::int64_t> m_lastAccepted;
    std::vector<Refusals> m_refusals;
    std::array<Lag, keptLags> m_lags;
    std::size_t m_lagsNoted = 0;
    std::optional<Rhythm> m_rhythm;
    std::uint32_t m_learntAt = 0;
};

} // namespace meterd
