// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Remembering what a meter got, and from whom.
#include "service/store/meterseries.h"

#include <algorithm>

namespace meterd {

void MeterSenders::note(std::string_view name, std::int64_t at)
{
    if (name.empty())
        return;
    const auto known =
        std::find_if(m_list.begin(), m_list.end(), [&](const MeterSender& sender) { return sender.name == name; });
    if (known != m_list.end()) {
        known->lastAt = std::max(known->lastAt, at);
        return;
    }
    if (m_list.size() >= kept) {
        m_list.erase(std::min_element(m_list.begin(), m_list.end(),
                                      [](const auto& a, const auto& b) { return a.lastAt < b.lastAt; }));
    }
    m_list.push_back({std::string(name), at});
}

bool MeterSenders::has(std::string_view name) const
{
    return std::any_of(m_list.begin(), m_list.end(), [&](const MeterSender& sender) { return sender.name == name; });
}

void MeterSeries::restore(std::uint32_t minute, const MinuteCounts& counts)
{
    m_minutes.add(minute, counts);
    // The minute is all that rollups know; its end, so that no silence is made longer than it was.
    if (counts.accepted > 0)
        m_lastAccepted = std::max(m_lastAccepted.value_or(0), (std::int64_t(minute) + 1) * MinuteSeries::minuteMs - 1);
}

void MeterSeries::recall(const UsageEvent& event)
{
    if (event.status != EventStatus::Accepted)
        return;
    // Exact, where the rollups knew the minute only.
    const bool same =
        m_lastAccepted && MinuteSeries::minuteOf(*m_lastAccepted) == MinuteSeries::minuteOf(event.receivedAt);
    const bool refined = same && (*m_lastAccepted + 1) % MinuteSeries::minuteMs == 0;
    m_lastAccepted = refined ? event.receivedAt : std::max(m_lastAccepted.value_or(0), event.receivedAt);
    apps.note(event.app, event.receivedAt);
    keys.note(event.origin->keyPrefix, event.receivedAt);
    clients.note(event.origin->client, event.receivedAt);
    if (!event.late)
        m_lags[m_lagsNoted++ % keptLags] = {event.receivedAt,
                                            std::max<std::int64_t>(0, event.receivedAt - event.occurredAt)};
}

void MeterSeries::recallRefusal(const UsageEvent& event, std::string_view unitName)
{
    if (event.status != EventStatus::Rejected)
        return;
    const std::string_view name = event.metric == unitName ? std::string_view() : std::string_view(event.metric);
    auto known = std::find_if(m_refusals.begin(), m_refusals.end(), [&](const Refusals& refusals) {
        return refusals.what.code == event.code && refusals.what.name == name;
    });
    if (known == m_refusals.end()) {
        if (m_refusals.size() >= keptRefusals) {
            m_refusals.erase(std::min_element(m_refusals.begin(), m_refusals.end(), [](const auto& a, const auto& b) {
                return a.what.lastAt < b.what.lastAt;
            }));
        }
        Refusals fresh;
        fresh.what.code = event.code;
        fresh.what.name = name;
        fresh.what.firstAt = event.receivedAt;
        known = m_refusals.insert(m_refusals.end(), std::move(fresh));
    }
    known->minutes.add(MinuteSeries::minuteOf(event.receivedAt), {.rejected = 1});
    MeterRefusal& what = known->what;
    what.firstAt = std::min(what.firstAt, event.receivedAt);
    what.lastAt = std::max(what.lastAt, event.receivedAt);
    what.apps.note(event.app, event.receivedAt);
    what.keys.note(event.origin->keyPrefix, event.receivedAt);
    what.clients.note(event.origin->client, event.receivedAt);
}

void MeterSeries::note(const UsageEvent& event, std::string_view unitName)
{
    MinuteCounts counts;
    counts.add(event.status, event.late, 1);
    m_minutes.add(MinuteSeries::minuteOf(event.receivedAt), counts);
    recall(event);
    recallRefusal(event, unitName);
}

const std::optional<Rhythm>& MeterSeries::rhythm(std::int64_t now)
{
    const std::uint32_t minute = MinuteSeries::minuteOf(now);
    if (minute != m_learntAt) {
        m_rhythm = learnRhythm(m_minutes, minute);
        m_learntAt = minute;
    }
    return m_rhythm;
}

std::optional<std::int64_t> MeterSeries::medianLag(std::int64_t since) const
{
    std::vector<std::int64_t> lags;
    for (std::size_t i = 0; i < std::min(m_lagsNoted, keptLags); ++i) {
        if (m_lags[i].at >= since)
            lags.push_back(m_lags[i].ms);
    }
    if (lags.empty())
        return std::nullopt;
    const auto middle = lags.begin() + std::ptrdiff_t(lags.size() / 2);
    std::nth_element(lags.begin(), middle, lags.end());
    return *middle;
}

std::vector<MeterRefusal> MeterSeries::refusals(std::uint32_t from, std::uint32_t to) const
{
    std::vector<MeterRefusal> found;
    for (const Refusals& refusals : m_refusals) {
        if (const std::uint64_t count = refusals.minutes.sum(from, to).rejected) {
            found.push_back(refusals.what);
            found.back().count = count;
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return found;
}

} // namespace meterd
