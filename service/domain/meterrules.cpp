// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Learning a rhythm and judging a meter by it.
#include "service/domain/meterrules.h"

#include "service/domain/asciicase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace meterd {

namespace {

constexpr std::uint32_t learnedDays = 7;
constexpr int fewestGaps = 4;
constexpr int usualGaps = 500;             // the newest: a meter that grew is missed sooner than one of last week
constexpr std::uint32_t shortestSpan = 60; // minutes: a developer's afternoon of trying things out is no rhythm
constexpr std::int64_t shortestSilence = 5 * MinuteSeries::minuteMs;
constexpr int gapsOfSilence = 10;
constexpr double mostRejected = 0.05;
constexpr std::array<std::string_view, 4> names = {"OK", "DEGRADED", "DOWN", "NO_DATA"};

//! Distances, in minutes, between the minutes in which something was accepted.
struct Gaps
{
    int count = 0; //!< of the lately usual ones
    std::uint32_t span = 0;
    std::uint64_t events = 0;
    std::uint32_t whole = 0; //!< from the first arrival of the week to the last
    std::array<std::uint32_t, 3> longest{};
};

Gaps gapsOf(const MinuteSeries& series, std::uint32_t now)
{
    Gaps gaps;
    std::optional<std::uint32_t> later;
    const std::uint32_t week = learnedDays * MinuteSeries::dayMinutes;
    const auto first = series.from(now > week ? now - week : 0);
    for (auto entry = series.from(now); entry != first;) {
        --entry;
        if (entry->counts.accepted == 0)
            continue;
        if (later) {
            const std::uint32_t gap = *later - entry->minute;
            gaps.whole += gap;
            if (gaps.count < usualGaps) {
                ++gaps.count;
                gaps.span += gap;
                gaps.events += entry->counts.accepted;
            }
            gaps.longest.back() = std::max(gaps.longest.back(), gap);
            std::sort(gaps.longest.begin(), gaps.longest.end(), std::greater<>());
        }
        later = entry->minute;
    }
    return gaps;
}

//! Events come in batches: that a batch holds many says nothing of when the next one comes. So it is not events that
//! are counted but the minutes that stay empty between them. Where hardly one does, arrivals are nearer than a minute,
//! and the share of empty minutes still tells how near (of arrivals by chance, e^-rate of all minutes are empty).
double usualGapMinutes(const Gaps& gaps)
{
    const double mean = double(gaps.span) / gaps.count;
    if (mean >= 1.5)
        return mean;
    const double empty = 1 - 1 / mean;
    const double byEvents = double(gaps.span) / double(gaps.events);
    return empty > 0 ? std::max(byEvents, -1 / std::log(empty)) : byEvents;
}

} // namespace

std::string_view toText(MeterState state)
{
    return names[std::size_t(state)];
}

std::optional<MeterState> meterStateFrom(std::string_view text)
{
    const auto* found = std::find_if(names.begin(), names.end(), [&](auto name) { return equalAnyCase(name, text); });
    return found == names.end() ? std::nullopt : std::optional(MeterState(found - names.begin()));
}

std::optional<Rhythm> learnRhythm(const MinuteSeries& series, std::uint32_t now)
{
    const Gaps gaps = gapsOf(series, now);
    if (gaps.count < fewestGaps || gaps.whole < shortestSpan)
        return std::nullopt;
    const double gap = usualGapMinutes(gaps) * double(MinuteSeries::minuteMs);
    Rhythm rhythm;
    rhythm.gapMs = std::llround(gap);
    // What happens every night is usual, however busy the days are: a silence that came three times a week.
    const std::int64_t recurring = std::int64_t(gaps.longest.back()) * MinuteSeries::minuteMs;
    rhythm.silenceMs = std::max({shortestSilence, gapsOfSilence * rhythm.gapMs, recurring});
    return rhythm;
}

MeterUsual usualOf(const MinuteSeries& series, std::uint32_t windowMinutes, std::uint32_t now)
{
    MeterUsual usual;
    std::vector<std::uint64_t> days;
    MeterCounts all;
    for (std::uint32_t day = 1; day <= learnedDays; ++day) {
        const std::uint32_t back = day * MinuteSeries::dayMinutes + windowMinutes;
        // A day before its first event says nothing: the meter was not there yet.
        if (now < back || !series.first() || *series.first() > now - back)
            break;
        const MeterCounts counts = series.sum(now - back, now - back + windowMinutes);
        days.push_back(counts.accepted);
        all.add(counts);
    }
    if (days.empty())
        return usual;
    const auto middle = days.begin() + std::ptrdiff_t((days.size() - 1) / 2);
    std::nth_element(days.begin(), middle, days.end());
    usual.accepted = *middle;
    if (all.accepted + all.rejected > 0)
        usual.rejectedShare = double(all.rejected) / double(all.accepted + all.rejected);
    return usual;
}

MeterVerdict judge(const MinuteSeries& series, const MeterQuestion& question)
{
    // The minute that has begun is part of the window.
    const std::uint32_t end = MinuteSeries::minuteOf(question.now) + 1;
    MeterVerdict verdict;
    verdict.counts = series.sum(end - question.windowMinutes, end);
    verdict.usual = usualOf(series, question.windowMinutes, end);
    verdict.isNew = question.now - question.declaredAt < question.windowMinutes * MinuteSeries::minuteMs;
    verdict.isScarce = verdict.usual.accepted && verdict.counts.accepted * 2 < *verdict.usual.accepted;
    if (question.rhythm && question.lastAccepted && question.now - *question.lastAccepted > question.rhythm->silenceMs)
        verdict.state = MeterState::Down;
    else if (verdict.counts.accepted == 0 && !question.rhythm && !verdict.isNew)
        verdict.state = MeterState::NoData;
    else if (verdict.isScarce || verdict.rejectedShare() > mostRejected)
        verdict.state = MeterState::Degraded;
    return verdict;
}

} // namespace meterd
