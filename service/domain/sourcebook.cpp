// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/sourcebook.h"

namespace meterd {

namespace {

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t hoursKept = 25; // the oldest is a part of one

} // namespace

SourceHour SourceUse::sum(std::int64_t now) const
{
    SourceHour all;
    for (const SourceHour& one : hours) {
        if (one.hour + hoursKept <= now / hourMs)
            continue;
        all.received += one.received;
        all.refused += one.refused;
        all.ignored += one.ignored;
    }
    return all;
}

SourceUse& SourceBook::touch(const std::string& sourceId, std::int64_t now)
{
    m_changed[sourceId] = true;
    SourceUse& use = m_uses[sourceId];
    const std::int64_t hour = now / hourMs;
    if (use.hours.empty() || use.hours.back().hour < hour)
        use.hours.push_back({hour, 0, 0, 0});
    std::erase_if(use.hours, [&](const SourceHour& one) { return one.hour + hoursKept <= hour; });
    if (use.hours.empty())
        use.hours.push_back({hour, 0, 0, 0});
    return use;
}

void SourceBook::took(const std::string& sourceId, What what, std::int64_t now)
{
    const std::lock_guard lock(m_mutex);
    SourceUse& use = touch(sourceId, now);
    ++(what == What::Received ? use.hours.back().received : use.hours.back().ignored);
    use.lastReceivedAt = now;
    use.refusedInARow = 0;
}

void SourceBook::refused(const std::string& sourceId, std::string_view code, std::string_view reason, std::int64_t now)
{
    const std::lock_guard lock(m_mutex);
    SourceUse& use = touch(sourceId, now);
    ++use.hours.back().refused;
    ++use.refusedInARow;
    use.lastRefusedAt = now;
    use.refusalCode = code;
    use.refusalReason = reason;
}

SourceUse SourceBook::use(const std::string& sourceId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_uses.find(sourceId);
    return found == m_uses.end() ? SourceUse() : found->second;
}

void SourceBook::forget(const std::string& sourceId)
{
    const std::lock_guard lock(m_mutex);
    m_uses.erase(sourceId);
    m_changed.erase(sourceId);
}

void SourceBook::restore(const std::string& sourceId, SourceUse use)
{
    const std::lock_guard lock(m_mutex);
    m_uses[sourceId] = std::move(use);
}

std::map<std::string, SourceUse> SourceBook::changed()
{
    const std::lock_guard lock(m_mutex);
    std::map<std::string, SourceUse> out;
    for (const auto& [id, is] : m_changed)
        out[id] = m_uses[id];
    m_changed.clear();
    return out;
}

void SourceBook::keepChanged(const std::map<std::string, SourceUse>& again)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, use] : again) {
        if (m_uses.contains(id))
            m_changed[id] = true;
    }
}

} // namespace meterd
