// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigStore: the event log of the platform itself, written with its causes and read by page.
#include "service/store/configstore.h"

#include "service/domain/ids.h"

#include <sqlite3.h>

namespace meterd {

namespace {

PlatformEvent eventOf(const Statement& row)
{
    return {row.integer(0), row.integer(1), std::string(row.text(2)), std::string(row.text(3)),
            std::string(row.text(4))};
}

} // namespace

int ConfigStore::appendEvent(const PlatformEventDraft& draft, std::map<std::string, std::int64_t>& counts)
{
    Statement last = m_database.prepare("SELECT ifnull(max(sequence), 0) FROM platform_events WHERE tenant = ?1");
    last.bind(1, std::string_view(draft.tenantId));
    if (!last.step())
        return last.code();
    const std::int64_t sequence = last.integer(0) + 1;
    last.reset();
    const std::string id = newId("pev_");
    PlatformEventDraft whole = draft;
    if (whole.correlationId.empty())
        whole.correlationId = newId("cor_");
    const std::string json = platformEventJson(whole, sequence, id);
    Statement row = m_database.prepare(
        "INSERT INTO platform_events (tenant, sequence, id, at, type, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    row.bind(1, std::string_view(draft.tenantId)).bind(2, sequence).bind(3, std::string_view(id));
    row.bind(4, toMs(draft.at)).bind(5, std::string_view(draft.type)).bind(6, std::string_view(json));
    if (const int code = row.run(); code != SQLITE_OK)
        return code;
    counts[draft.tenantId] = sequence;
    return SQLITE_OK;
}

void ConfigChange::emit(const PlatformEventDraft& draft)
{
    if (m_code == SQLITE_OK)
        check(m_store.appendEvent(draft, m_eventCounts));
}

std::optional<ConfigFault> ConfigStore::emit(const std::vector<PlatformEventDraft>& drafts)
{
    const std::lock_guard lock(m_mutex);
    if (const int code = m_database.exec("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return finish(code);
    std::map<std::string, std::int64_t> counts;
    for (const PlatformEventDraft& draft : drafts) {
        if (const int code = appendEvent(draft, counts); code != SQLITE_OK)
            return finish(code);
    }
    if (const int code = m_database.exec("COMMIT"); code != SQLITE_OK)
        return finish(code);
    publishEvents(counts);
    return std::nullopt;
}

void ConfigStore::publishEvents(const std::map<std::string, std::int64_t>& counts)
{
    if (counts.empty())
        return;
    {
        const std::lock_guard lock(m_countMutex);
        for (const auto& [tenant, count] : counts)
            m_eventCounts[tenant] = count;
    }
    for (const auto& emitted : m_emitted)
        emitted();
}

std::vector<PlatformEvent> ConfigStore::platformEvents(const std::string& tenantId, const AuditRange& range)
{
    const std::lock_guard lock(m_mutex);
    std::string sql = "SELECT sequence, at, id, type, event FROM platform_events WHERE tenant = ?1 AND sequence > ?2 "
                      "AND sequence < ?3 AND at >= ?4 AND at < ?5 ORDER BY sequence ";
    sql += range.after ? "ASC" : "DESC";
    Statement row = m_database.prepare(sql + " LIMIT ?6");
    row.bind(1, std::string_view(tenantId)).bind(2, range.after.value_or(0));
    row.bind(3, range.before.value_or(INT64_MAX)).bind(4, range.from.value_or(INT64_MIN));
    row.bind(5, range.to.value_or(INT64_MAX)).bind(6, static_cast<std::int64_t>(range.limit));
    std::vector<PlatformEvent> events;
    while (row.step())
        events.push_back(eventOf(row));
    return events;
}

std::optional<PlatformEvent> ConfigStore::platformEvent(const std::string& tenantId, const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    Statement row =
        m_database.prepare("SELECT sequence, at, id, type, event FROM platform_events WHERE tenant = ?1 AND id = ?2");
    row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(id));
    return row.step() ? std::optional(eventOf(row)) : std::nullopt;
}

std::int64_t ConfigStore::platformEventCount(const std::string& tenantId) const
{
    const std::lock_guard lock(m_countMutex);
    const auto found = m_eventCounts.find(tenantId);
    return found == m_eventCounts.end() ? 0 : found->second;
}

void ConfigStore::loadEventCounts()
{
    Statement row = m_database.prepare("SELECT tenant, max(sequence) FROM platform_events GROUP BY tenant");
    while (row.step())
        m_eventCounts[std::string(row.text(0))] = row.integer(1);
}

std::optional<ConfigFault> ConfigStore::dropPlatformEvents(TimePoint before)
{
    constexpr std::string_view old = " FROM platform_events WHERE at < ?1 AND sequence < "
                                     "(SELECT max(sequence) FROM platform_events newest WHERE newest.tenant = "
                                     "platform_events.tenant)";
    const std::lock_guard lock(m_mutex);
    Statement any = m_database.prepare("SELECT 1" + std::string(old) + " LIMIT 1");
    any.bind(1, toMs(before));
    if (!any.step())
        return any.failed() ? finish(any.code()) : std::nullopt;
    any.reset();
    Statement row = m_database.prepare("DELETE" + std::string(old));
    row.bind(1, toMs(before));
    if (const int code = row.run(); code != SQLITE_OK)
        return finish(code);
    // What went is measured no more.
    const std::lock_guard measureLock(m_measureMutex);
    std::erase_if(m_measured, [](const auto& one) { return one.first.first == Log::Platform; });
    return std::nullopt;
}

} // namespace meterd
