// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigStore: platform events and audit entries by what they name, through indexes over their JSON.
#include "service/store/configstore.h"

namespace meterd {

namespace {

constexpr std::string_view platformColumns = "SELECT sequence, at, id, type, event FROM platform_events ";
constexpr std::string_view auditColumns = "SELECT sequence, at, entry, hmac FROM audit ";

PlatformEvent eventOf(const Statement& row)
{
    return {row.integer(0), row.integer(1), std::string(row.text(2)), std::string(row.text(3)),
            std::string(row.text(4))};
}

AuditRecord recordOf(const Statement& row)
{
    return {row.integer(0), row.integer(1), std::string(row.text(2)), std::string(row.text(3))};
}

//! What `sql` chooses by tenant and value, within the time asked for.
template <class Ask, class Read>
auto newestOf(Database& database, const std::string& sql, const std::string& tenantId, const Ask& ask, Read read)
{
    Statement row = database.prepare(sql + " AND at >= ?3 AND at < ?4 ORDER BY at DESC, sequence DESC LIMIT ?5");
    row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(ask.value));
    row.bind(3, ask.from.value_or(INT64_MIN)).bind(4, ask.to.value_or(INT64_MAX));
    row.bind(5, static_cast<std::int64_t>(ask.limit));
    std::vector<decltype(read(row))> found;
    while (row.step())
        found.push_back(read(row));
    return found;
}

} // namespace

// The expressions are those of the indexes, letter for letter: only then SQLite uses them.

std::vector<PlatformEvent> ConfigStore::platformEventsBy(const std::string& tenantId, const PlatformLookUp& ask)
{
    std::string sql(platformColumns);
    switch (ask.by) {
    case PlatformLookUp::By::Id: sql += "WHERE id = ?2 AND tenant = ?1"; break;
    case PlatformLookUp::By::Correlation:
        sql += "WHERE tenant = ?1 AND json_extract(event, '$.correlationId') = ?2";
        break;
    case PlatformLookUp::By::Target: sql += "WHERE tenant = ?1 AND json_extract(event, '$.targetId') = ?2"; break;
    }
    const std::lock_guard lock(m_mutex);
    return newestOf(m_database, sql, tenantId, ask, &eventOf);
}

std::vector<AuditRecord> ConfigStore::auditEntriesBy(const std::string& tenantId, const AuditLookUp& ask)
{
    std::string sql(auditColumns);
    switch (ask.by) {
    case AuditLookUp::By::Id: sql += "WHERE id = ?2 AND tenant = ?1"; break;
    case AuditLookUp::By::Correlation:
        sql += "WHERE tenant = ?1 AND json_extract(entry, '$.correlationId') = ?2";
        break;
    case AuditLookUp::By::Target: sql += "WHERE tenant = ?1 AND json_extract(entry, '$.target.id') = ?2"; break;
    case AuditLookUp::By::FormerName:
        sql += "WHERE tenant = ?1 AND json_extract(entry, '$.changes.name.before') = ?2";
        break;
    case AuditLookUp::By::Time: sql += "WHERE tenant = ?1 AND ?2 = ''"; break;
    }
    const std::lock_guard lock(m_mutex);
    return newestOf(m_database, sql, tenantId, ask, &recordOf);
}

} // namespace meterd
