// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept how long and how large, and the judge of the clock by which it goes.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/expected.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

enum class Kept : std::uint8_t { UsageEvents, RefusedEvents, PlatformEvents, Deliveries, Requests, AuditLog };
inline constexpr std::array allKept = {Kept::UsageEvents, Kept::RefusedEvents, Kept::PlatformEvents,
                                       Kept::Deliveries,  Kept::Requests,      Kept::AuditLog};

struct KeptKind
{
    Kept kind;
    std::string_view text;   //!< `refused_events`
    std::optional<int> days; //!< none: by the plan, or for ever
    std::uint64_t byteCap;   //!< unless told otherwise
    bool isCut;              //!< the oldest goes when the cap is passed; else that is only said
};
const KeptKind& kindOf(Kept kind);
std::optional<Kept> keptFrom(std::string_view text);

//! The most bytes of each kind, for all tenants together.
class ByteCaps
{
public:
    ByteCaps();
    std::uint64_t of(Kept kind) const { return m_caps[static_cast<std::size_t>(kind)]; }
    void set(Kept kind, std::uint64_t bytes) { m_caps[static_cast<std::size_t>(kind)] = bytes; }
    //! `usage_events=200G,requests=512M` over the defaults. The error is a sentence.
    static Expected<ByteCaps, std::string> parse(std::string_view text);

private:
    std::array<std::uint64_t, allKept.size()> m_caps{};
};

//! What the judge of the clock remembers over a restart.
struct ClockMemory
{
    std::int64_t believed = 0;  //!< ms since 1970
    std::int64_t heldSince = 0; //!< on the believed clock; 0: it is not held
    std::int64_t heldForMs = 0;

    std::string json() const;
    static std::optional<ClockMemory> from(std::string_view json);
    bool operator==(const ClockMemory&) const = default;
};

//! Nothing that is kept may go because a clock jumped ahead. The moment that is believed goes with the wall clock as
//! long as that goes like a stop-watch; after a jump of more than a day it goes with the stop-watch, until the wall
//! clock has stood by its word for a day.
class ClockJudge
{
public:
    static constexpr std::chrono::hours jump{24};
    static constexpr std::chrono::hours confirmedAfter{24};

    //! Without a memory the newest stored row says when now was last; without that too, the clock is believed.
    ClockJudge(std::optional<ClockMemory> memory, std::optional<TimePoint> newestRow);

    //! The operator says that the wall clock is right.
    void trust() { m_trustNext = true; }
    //! The moment to judge ages by. `stopwatch` begins anywhere and never jumps.
    TimePoint look(TimePoint wall, std::chrono::milliseconds stopwatch);

    struct Hold
    {
        TimePoint since; //!< believed
        TimePoint wall;  //!< what the clock says
        TimePoint believed;
        std::chrono::milliseconds left; //!< until the clock is believed, if it keeps its pace
    };
    const std::optional<Hold>& hold() const { return m_hold; }
    ClockMemory memory() const;

private:
    TimePoint holdBack(TimePoint wall, TimePoint expected, std::chrono::milliseconds passed);
    TimePoint believe(TimePoint wall);

    std::optional<TimePoint> m_believed;
    std::optional<TimePoint> m_lastWall;
    std::optional<std::chrono::milliseconds> m_lastStopwatch;
    std::optional<TimePoint> m_heldSince;
    std::chrono::milliseconds m_heldFor{0};
    std::optional<Hold> m_hold;
    bool m_trustNext = false;
};

} // namespace meterd
