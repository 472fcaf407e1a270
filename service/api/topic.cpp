// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes in memory.
#include "service/api/topic.h"

#include <algorithm>

namespace meterd {

ChangeTopic::ChangeTopic(std::string_view name, Scope scope, TimePoint startedAt, std::function<void()> wake)
    : m_name(name)
    , m_scope(scope)
    , m_begin(static_cast<std::uint64_t>(std::max<std::int64_t>(0, toMs(startedAt))) * 1000)
    , m_wake(std::move(wake))
{}

void ChangeTopic::push(const std::string& tenantId, std::string json)
{
    {
        const std::lock_guard lock(m_mutex);
        Changes& changes = m_tenants.try_emplace(tenantId, Changes{m_begin, {}}).first->second;
        ++changes.newest;
        changes.items.push_back(std::move(json));
        if (changes.items.size() > kept)
            changes.items.pop_front();
    }
    if (m_wake)
        m_wake();
}

std::uint64_t ChangeTopic::newest(const std::string& tenantId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tenants.find(tenantId);
    return found == m_tenants.end() ? m_begin : found->second.newest;
}

TopicItems ChangeTopic::after(const std::string& tenantId, std::uint64_t place, std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    TopicItems out;
    const auto found = m_tenants.find(tenantId);
    if (found == m_tenants.end()) {
        // A place from before the restart: what changed meanwhile nobody knows.
        out.lost = place < m_begin ? 1 : 0;
        out.upTo = std::max(place, m_begin);
        return out;
    }
    const Changes& changes = found->second;
    const std::uint64_t before = changes.newest - changes.items.size(); // the newest that is no more
    if (place < before || place < m_begin) {
        out.lost = place < m_begin ? 1 : before - place;
        out.upTo = changes.newest;
        return out;
    }
    for (std::uint64_t at = place; at < changes.newest && out.items.size() < limit; ++at)
        out.items.push_back(changes.items[at - before]);
    out.upTo = std::min(changes.newest, place + out.items.size());
    return out;
}

} // namespace meterd
