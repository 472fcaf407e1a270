// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigStore: reading the audit log and walking its chain.
#include "service/store/configstore.h"

namespace meterd {

namespace {

constexpr std::size_t verifiedAtOnce = 1000;

AuditRecord recordOf(const Statement& row)
{
    return {row.integer(0), row.integer(1), std::string(row.text(2)), std::string(row.text(3))};
}

} // namespace

std::vector<AuditRecord> ConfigStore::auditEntries(const std::string& tenantId, const AuditRange& range)
{
    const std::lock_guard lock(m_mutex);
    std::string sql = "SELECT sequence, at, entry, hmac FROM audit WHERE tenant = ?1 AND sequence > ?2 AND "
                      "sequence < ?3 AND at >= ?4 AND at < ?5 ORDER BY sequence ";
    sql += range.after ? "ASC" : "DESC";
    Statement row = m_database.prepare(sql + " LIMIT ?6");
    row.bind(1, std::string_view(tenantId)).bind(2, range.after.value_or(0));
    row.bind(3, range.before.value_or(INT64_MAX)).bind(4, range.from.value_or(INT64_MIN));
    row.bind(5, range.to.value_or(INT64_MAX)).bind(6, static_cast<std::int64_t>(range.limit));
    std::vector<AuditRecord> entries;
    while (row.step())
        entries.push_back(recordOf(row));
    return entries;
}

AuditRecord ConfigStore::auditHead(const std::string& tenantId)
{
    AuditRange newest;
    newest.limit = 1;
    auto entries = auditEntries(tenantId, newest);
    return entries.empty() ? AuditRecord{} : std::move(entries.front());
}

std::int64_t ConfigStore::auditCount(const std::string& tenantId) const
{
    const std::lock_guard lock(m_countMutex);
    const auto found = m_auditCounts.find(tenantId);
    return found == m_auditCounts.end() ? 0 : found->second;
}

void ConfigStore::loadAuditCounts()
{
    Statement row = m_database.prepare("SELECT tenant, max(sequence) FROM audit GROUP BY tenant");
    while (row.step())
        m_auditCounts[std::string(row.text(0))] = row.integer(1);
}

AuditVerdict ConfigStore::verifyAudit(const std::string& tenantId)
{
    AuditVerdict verdict;
    std::string before;
    AuditRange stretch;
    stretch.after = 0;
    stretch.limit = verifiedAtOnce;
    for (auto entries = auditEntries(tenantId, stretch); !entries.empty(); entries = auditEntries(tenantId, stretch)) {
        for (AuditRecord& record : entries) {
            const bool fits = record.sequence == verdict.head.sequence + 1 &&
                              auditHmac(m_auditKey, before, record.entry) == record.hmac;
            if (!fits && !verdict.firstBroken)
                verdict.firstBroken = verdict.head.sequence + 1;
            before = record.hmac;
            ++verdict.entries;
            verdict.head = std::move(record);
        }
        stretch.after = verdict.head.sequence;
    }
    return verdict;
}

} // namespace meterd
