// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening deliveries.db, and its rows.
#include "service/store/deliverystore.h"

#include "service/store/deliveryqueue.h"
#include "service/store/deliveryschema.h"

#include <sqlite3.h>

namespace meterd {

DeliveryStore::DeliveryStore(Database database)
    : m_database(std::move(database))
{}

DeliveryStore::~DeliveryStore() = default;

Expected<std::unique_ptr<DeliveryStore>, std::string> DeliveryStore::open(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "deliveries.db";
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return Unexpected{"Cannot open '" + file.string() + "': " + database.error().message + "."};
    std::unique_ptr<DeliveryStore> store(new DeliveryStore(std::move(*database)));
    if (auto problem = store->migrate())
        return Unexpected{"Cannot use '" + file.string() + "': " + *problem};
    return store;
}

std::optional<std::string> DeliveryStore::migrate()
{
    if (m_database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;") != SQLITE_OK)
        return m_database.error().message + ".";
    Statement version = m_database.prepare("PRAGMA user_version");
    if (!version.step())
        return m_database.error().message + ".";
    auto at = static_cast<std::size_t>(version.integer(0));
    version.reset();
    if (at > deliveryMigrations.size())
        return "it was written by a newer meterd (version " + std::to_string(at) + ").";
    for (; at < deliveryMigrations.size(); ++at) {
        const std::string script = "BEGIN IMMEDIATE;" + std::string(deliveryMigrations[at]) +
                                   "PRAGMA user_version=" + std::to_string(at + 1) + "; COMMIT;";
        if (m_database.exec(script) != SQLITE_OK) {
            const std::string why = m_database.error().message;
            m_database.exec("ROLLBACK");
            return why + ".";
        }
    }
    return std::nullopt;
}

void DeliveryStore::tell(const std::vector<Delivery>& changed) const
{
    if (!m_changed)
        return;
    for (const Delivery& delivery : changed)
        m_changed(delivery);
}

std::int64_t DeliveryStore::newest(const std::string& tenantId)
{
    Statement row = m_database.prepare("SELECT ifnull(max(sequence), 0) FROM deliveries WHERE tenant = ?1");
    row.bind(1, std::string_view(tenantId));
    return row.step() ? row.integer(0) : 0;
}

bool DeliveryStore::insert(Delivery& delivery)
{
    delivery.sequence = newest(delivery.tenantId) + 1;
    Statement row = m_database.prepare(
        "INSERT INTO deliveries (tenant, sequence, id, message, endpoint, url, type, event, state, reason, attempts, "
        "last_error, next_at, created_at, completed_at, correlation, replay, failed, is_test, resent, under_way, "
        "payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, '', ?11, ?12, ?13, ?14, '', 0, ?15, 0, 0, ?16)");
    row.bind(1, std::string_view(delivery.tenantId)).bind(2, delivery.sequence).bind(3, std::string_view(delivery.id));
    row.bind(4, std::string_view(delivery.messageId)).bind(5, std::string_view(delivery.endpointId));
    row.bind(6, std::string_view(delivery.endpointUrl)).bind(7, std::string_view(delivery.eventType));
    row.bind(8, std::string_view(delivery.eventId)).bind(9, toText(delivery.state));
    row.bind(10, std::string_view(delivery.reason));
    bindOptional(row, 11, delivery.nextAttemptAt);
    row.bind(12, delivery.createdAt);
    bindOptional(row, 13, delivery.completedAt);
    row.bind(14, std::string_view(delivery.correlationId)).bind(15, std::int64_t{delivery.isTest});
    row.bind(16, std::string_view(delivery.payload));
    if (row.run() != SQLITE_OK)
        return false;
    delivery.key = sqlite3_last_insert_rowid(m_database.handle());
    return true;
}

bool DeliveryStore::update(const Delivery& delivery)
{
    Statement row = m_database.prepare(
        "UPDATE deliveries SET state = ?2, reason = ?3, attempts = ?4, last_status = ?5, last_error = ?6, "
        "last_duration = ?7, next_at = ?8, completed_at = ?9, replay = ?10, failed = ?11, resent = ?12, resume_at = "
        "?13, under_way = 0 WHERE key = ?1");
    row.bind(1, delivery.key).bind(2, toText(delivery.state)).bind(3, std::string_view(delivery.reason));
    row.bind(4, std::int64_t{delivery.attempts});
    bindOptional(row, 5, delivery.lastStatus);
    row.bind(6, std::string_view(delivery.lastError));
    bindOptional(row, 7, delivery.lastDurationMs);
    bindOptional(row, 8, delivery.nextAttemptAt);
    bindOptional(row, 9, delivery.completedAt);
    row.bind(10, std::string_view(delivery.replayId)).bind(11, std::int64_t{delivery.failed});
    row.bind(12, std::int64_t{delivery.resent});
    bindOptional(row, 13, delivery.resumeAt);
    return row.run() == SQLITE_OK;
}

std::vector<Delivery> DeliveryStore::select(std::string_view where, const std::function<void(Statement&)>& bind,
                                            bool payloads)
{
    std::string sql = "SELECT key, tenant, sequence, id, message, endpoint, url, type, event, state, reason, attempts, "
                      "last_status, last_error, last_duration, next_at, created_at, completed_at, correlation, replay, "
                      "failed, is_test, resent, resume_at, ";
    sql += payloads ? "payload" : "''";
    sql += " FROM deliveries WHERE ";
    sql += where;
    Statement row = m_database.prepare(sql);
    bind(row);
    std::vector<Delivery> found;
    while (row.step())
        found.push_back(deliveryOf(row));
    return found;
}

} // namespace meterd
