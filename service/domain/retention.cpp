// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of kinds, caps as they are written, and the judge of the clock.
#include "service/domain/retention.h"

#include "service/domain/jsonobject.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

namespace meterd {

namespace {

using std::chrono::milliseconds;

constexpr std::uint64_t gib = 1ULL << 30U;

constexpr std::array<KeptKind, allKept.size()> kinds = {{
    {Kept::UsageEvents, "usage_events", std::nullopt, 512 * gib, true},
    {Kept::RefusedEvents, "refused_events", 14, 32 * gib, true},
    {Kept::PlatformEvents, "platform_events", 365, 4 * gib, true},
    {Kept::Deliveries, "deliveries", 90, 16 * gib, true},
    {Kept::Requests, "requests", 30, 2 * gib, true},
    {Kept::AuditLog, "audit_log", std::nullopt, 16 * gib, false},
}};

std::optional<std::uint64_t> bytesFrom(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number == 0)
        return std::nullopt;
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    constexpr std::string_view units = "KMGT";
    if (unit.empty())
        return number;
    const std::size_t power = units.find(unit.front());
    if (unit.size() != 1 || power == std::string_view::npos || number > (1ULL << 20U))
        return std::nullopt;
    return number << (10 * (power + 1));
}

} // namespace

const KeptKind& kindOf(Kept kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<Kept> keptFrom(std::string_view text)
{
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const KeptKind& kind) { return kind.text == text; });
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

ByteCaps::ByteCaps()
{
    for (const KeptKind& kind : kinds)
        set(kind.kind, kind.byteCap);
}

Expected<ByteCaps, std::string> ByteCaps::parse(std::string_view text)
{
    ByteCaps caps;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const std::size_t equals = part.find('=');
        const auto kind = keptFrom(part.substr(0, equals));
        if (!kind) {
            std::string names;
            for (const KeptKind& known : kinds)
                names += (names.empty() ? "" : ", ") + std::string(known.text);
            return Unexpected{"'" + std::string(part.substr(0, equals)) + "' is not kept. The kinds are " + names +
                              "."};
        }
        const auto bytes = equals == std::string_view::npos ? std::nullopt : bytesFrom(part.substr(equals + 1));
        if (!bytes)
            return Unexpected{"'" + std::string(part) + "' is no cap: write " + std::string(kindOf(*kind).text) +
                              "=200G, with K, M, G, T or plain bytes."};
        caps.set(*kind, *bytes);
    }
    return caps;
}

std::string ClockMemory::json() const
{
    JsonObject out;
    out.number("believed", believed).number("heldSince", heldSince).number("heldForMs", heldForMs);
    return out.take();
}

std::optional<ClockMemory> ClockMemory::from(std::string_view text)
{
    boost::system::error_code error;
    const auto value = boost::json::parse(text, error);
    if (error || !value.is_object())
        return std::nullopt;
    const auto number = [&](std::string_view name) -> std::int64_t {
        const auto* member = value.as_object().if_contains(name);
        return member && member->is_int64() ? member->as_int64() : 0;
    };
    const ClockMemory memory{number("believed"), number("heldSince"), number("heldForMs")};
    return memory.believed > 0 ? std::optional(memory) : std::nullopt;
}

ClockJudge::ClockJudge(std::optional<ClockMemory> memory, std::optional<TimePoint> newestRow)
    : m_believed(memory ? std::optional(fromMs(memory->believed)) : newestRow)
{
    if (!memory || memory->heldSince == 0)
        return;
    m_heldSince = fromMs(memory->heldSince);
    m_heldFor = milliseconds(memory->heldForMs);
}

TimePoint ClockJudge::look(TimePoint wall, milliseconds stopwatch)
{
    const milliseconds passed = std::max(stopwatch - m_lastStopwatch.value_or(stopwatch), milliseconds(0));
    m_lastStopwatch = stopwatch;
    if (!m_believed || std::exchange(m_trustNext, false))
        return believe(wall);
    const TimePoint expected = *m_believed + passed;
    return wall - expected > jump ? holdBack(wall, expected, passed) : believe(wall);
}

//! A clock that went back makes nothing older than it is, and what was believed stays known.
TimePoint ClockJudge::believe(TimePoint wall)
{
    m_believed = std::max(m_believed.value_or(wall), wall);
    m_lastWall = wall;
    m_heldSince.reset();
    m_heldFor = milliseconds(0);
    m_hold.reset();
    return wall;
}

TimePoint ClockJudge::holdBack(TimePoint wall, TimePoint expected, milliseconds passed)
{
    if (!m_heldSince)
        m_heldSince = expected;
    // It jumped once more: what it said before counts for nothing.
    const bool kept = !m_lastWall || std::chrono::abs((wall - *m_lastWall) - passed) <= jump;
    m_heldFor = kept ? m_heldFor + passed : milliseconds(0);
    m_lastWall = wall;
    if (m_heldFor >= confirmedAfter)
        return believe(wall);
    m_believed = expected;
    m_hold = Hold{*m_heldSince, wall, expected, confirmedAfter - m_heldFor};
    return expected;
}

ClockMemory ClockJudge::memory() const
{
    return {m_believed ? toMs(*m_believed) : 0, m_heldSince ? toMs(*m_heldSince) : 0, m_heldFor.count()};
}

} // namespace meterd
