// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/keyuse.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t msAnHour = 3600 * 1000;

std::int64_t hourOf(TimePoint at)
{
    return toMs(at) / msAnHour;
}

} // namespace

DayCount::Slot& DayCount::slotOf(std::int64_t hour)
{
    return m_slots[static_cast<std::size_t>(hour % kept)];
}

void DayCount::add(TimePoint at)
{
    const std::int64_t hour = hourOf(at);
    Slot& slot = slotOf(hour);
    if (slot.hour.load(std::memory_order_acquire) != hour) {
        const std::lock_guard lock(m_turn);
        const std::int64_t there = slot.hour.load(std::memory_order_relaxed);
        if (there > hour)
            return; // a day late: of no day that is asked for
        if (there < hour) {
            slot.count.store(0, std::memory_order_relaxed);
            slot.hour.store(hour, std::memory_order_release);
        }
    }
    slot.count.fetch_add(1, std::memory_order_relaxed);
}

std::int64_t DayCount::sum(TimePoint now) const
{
    const std::int64_t newest = hourOf(now);
    std::int64_t sum = 0;
    for (const Slot& slot : m_slots) {
        const std::int64_t hour = slot.hour.load(std::memory_order_acquire);
        if (hour > newest - kept && hour <= newest)
            sum += slot.count.load(std::memory_order_relaxed);
    }
    return sum;
}

std::vector<DayCount::Hour> DayCount::hours() const
{
    std::vector<Hour> hours;
    for (const Slot& slot : m_slots) {
        const std::int64_t hour = slot.hour.load(std::memory_order_acquire);
        if (hour >= 0)
            hours.push_back({hour, slot.count.load(std::memory_order_relaxed)});
    }
    return hours;
}

std::int64_t DayCount::all() const
{
    std::int64_t sum = 0;
    for (const Slot& slot : m_slots)
        sum += slot.count.load(std::memory_order_relaxed);
    return sum;
}

void DayCount::restore(Hour hour)
{
    Slot& slot = slotOf(hour.hour);
    if (slot.hour.load(std::memory_order_relaxed) >= hour.hour)
        return;
    slot.hour.store(hour.hour, std::memory_order_relaxed);
    slot.count.store(hour.count, std::memory_order_relaxed);
}

void KeyUse::note(TimePoint at, std::string_view address)
{
    m_requests.add(at);
    // When and from where is kept once a second: the rest costs a relaxed load.
    const std::int64_t ms = toMs(at);
    const std::int64_t before = m_ms.load(std::memory_order_relaxed);
    if (ms < before + 1000)
        return;
    const std::lock_guard lock(m_mutex);
    m_ms.store(ms, std::memory_order_relaxed);
    m_address = address;
    m_changes.fetch_add(1, std::memory_order_relaxed);
}

void KeyUse::noteRefusal(KeyRefusal refusal)
{
    m_refusals.add(refusal.at);
    const std::lock_guard lock(m_mutex);
    m_refusal = std::move(refusal);
    m_changes.fetch_add(1, std::memory_order_relaxed);
}

std::optional<KeyUse::Last> KeyUse::last() const
{
    const std::lock_guard lock(m_mutex);
    const std::int64_t ms = m_ms.load(std::memory_order_relaxed);
    if (ms == 0)
        return std::nullopt;
    return Last{fromMs(ms), m_address};
}

std::optional<KeyRefusal> KeyUse::lastRefusal() const
{
    const std::lock_guard lock(m_mutex);
    return m_refusal;
}

void KeyUse::restore(TimePoint at, std::string address)
{
    const std::lock_guard lock(m_mutex);
    m_ms.store(toMs(at), std::memory_order_relaxed);
    m_address = std::move(address);
}

void KeyUse::restore(KeyRefusal refusal)
{
    const std::lock_guard lock(m_mutex);
    m_refusal = std::move(refusal);
}

void KeyUse::restoreHour(std::int64_t hour, std::int64_t requests, std::int64_t refusals)
{
    m_requests.restore({hour, requests});
    m_refusals.restore({hour, refusals});
}

OldSecretUse::By& OldSecretUse::of(std::string_view address, std::string_view client)
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const By& by) { return by.address == address && by.client == client; });
    if (found != m_all.end())
        return *found;
    if (m_all.size() >= most && address != others)
        return of(others, {});
    return m_all.emplace_back(By{std::string(address), std::string(client), 0, {}});
}

void OldSecretUse::note(TimePoint at, std::string_view address, std::string_view client)
{
    const std::lock_guard lock(m_mutex);
    By& by = of(address, client);
    ++by.count;
    by.lastAt = std::max(by.lastAt, at);
}

std::vector<OldSecretUse::By> OldSecretUse::all() const
{
    std::vector<By> all;
    {
        const std::lock_guard lock(m_mutex);
        all = m_all;
    }
    std::stable_sort(all.begin(), all.end(), [](const By& a, const By& b) { return a.lastAt > b.lastAt; });
    return all;
}

void OldSecretUse::restore(By by)
{
    const std::lock_guard lock(m_mutex);
    m_all.push_back(std::move(by));
}

} // namespace meterd
