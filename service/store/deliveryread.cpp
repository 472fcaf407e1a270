// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: the log as it is read.
#include "service/store/deliveryqueue.h"

namespace meterd {

std::vector<Delivery> DeliveryStore::deliveries(const std::string& tenantId, const AuditRange& range)
{
    const std::lock_guard lock(m_mutex);
    std::string where = "tenant = ?1 AND sequence > ?2 AND sequence < ?3 AND created_at >= ?4 AND created_at < ?5 "
                        "ORDER BY sequence ";
    where += range.after ? "ASC" : "DESC";
    return select(
        where + " LIMIT ?6",
        [&](Statement& row) {
            row.bind(1, std::string_view(tenantId)).bind(2, range.after.value_or(0));
            row.bind(3, range.before.value_or(INT64_MAX)).bind(4, range.from.value_or(INT64_MIN));
            row.bind(5, range.to.value_or(INT64_MAX)).bind(6, static_cast<std::int64_t>(range.limit));
        },
        false);
}

std::optional<Delivery> DeliveryStore::delivery(const std::string& tenantId, const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    auto found = select(
        "tenant = ?1 AND id = ?2",
        [&](Statement& row) { row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(id)); }, true);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<DeliveryAttempt> DeliveryStore::attempts(const Delivery& delivery)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare(
        "SELECT number, at, duration, url, request_headers, status, response_headers, response_body, truncated, error, "
        "address, interrupted FROM attempts WHERE delivery = ?1 ORDER BY number");
    row.bind(1, delivery.key);
    std::vector<DeliveryAttempt> found;
    while (row.step()) {
        DeliveryAttempt attempt;
        attempt.number = static_cast<int>(row.integer(0));
        attempt.at = row.integer(1);
        attempt.durationMs = integerOrNone(row, 2);
        attempt.url = row.text(3);
        attempt.requestHeaders = row.text(4);
        if (!row.isNull(5))
            attempt.status = static_cast<int>(row.integer(5));
        attempt.responseHeaders = row.text(6);
        attempt.responseBody = row.text(7);
        attempt.truncated = row.integer(8) != 0;
        attempt.error = row.text(9);
        attempt.address = row.text(10);
        attempt.interrupted = row.integer(11) != 0;
        found.push_back(std::move(attempt));
    }
    return found;
}

std::int64_t DeliveryStore::newestSequence(const std::string& tenantId)
{
    const std::lock_guard lock(m_mutex);
    return newest(tenantId);
}

std::int64_t DeliveryStore::count(const std::string& tenantId)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("SELECT count(*) FROM deliveries WHERE tenant = ?1");
    row.bind(1, std::string_view(tenantId));
    return row.step() ? row.integer(0) : 0;
}

std::map<std::string, EndpointStats> DeliveryStore::stats(const std::vector<std::string>& endpointIds,
                                                          std::int64_t since)
{
    std::map<std::string, EndpointStats> all;
    for (const std::string& id : endpointIds) {
        EndpointStats& stats = all[id];
        stats.health = health(id);
        const std::lock_guard lock(m_mutex);
        Statement attempts = m_database.prepare(
            "SELECT count(*), ifnull(sum(error <> '' OR status NOT BETWEEN 200 AND 299), 0) FROM attempts "
            "WHERE endpoint = ?1 AND at >= ?2 AND duration IS NOT NULL AND NOT interrupted");
        attempts.bind(1, std::string_view(id)).bind(2, since);
        if (attempts.step()) {
            stats.attempts = attempts.integer(0);
            stats.failedAttempts = attempts.integer(1);
        }
        Statement deliveries = m_database.prepare(
            "SELECT count(*) FROM deliveries WHERE endpoint = ?1 AND created_at >= ?2 AND state <> 'SKIPPED'");
        deliveries.bind(1, std::string_view(id)).bind(2, since);
        if (deliveries.step())
            stats.deliveries = deliveries.integer(0);
    }
    return all;
}

bool DeliveryStore::dropBefore(std::int64_t at)
{
    const std::lock_guard lock(m_mutex);
    return transact([&] {
        // The newest of each tenant stays: sequences go on from it.
        Statement deliveries = m_database.prepare(
            "DELETE FROM deliveries WHERE created_at < ?1 AND next_at IS NULL AND NOT under_way AND sequence < "
            "(SELECT max(sequence) FROM deliveries newest WHERE newest.tenant = deliveries.tenant)");
        deliveries.bind(1, at);
        Statement replays = m_database.prepare("DELETE FROM replays WHERE ended_at < ?1");
        replays.bind(1, at);
        return deliveries.run() == SQLITE_OK && replays.run() == SQLITE_OK;
    });
}

std::uint64_t DeliveryStore::bytes()
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
                                       "pragma_freelist_count, pragma_page_size");
    return row.step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
}

std::optional<std::int64_t> DeliveryStore::floorFor(std::uint64_t bytes)
{
    const std::uint64_t used = this->bytes();
    if (used <= bytes)
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    Statement count = m_database.prepare("SELECT count(*) FROM deliveries");
    if (!count.step())
        return std::nullopt;
    // All are taken for equally large: what is still too much goes with the next look.
    const double share = static_cast<double>(used - bytes) / static_cast<double>(used);
    Statement row = m_database.prepare("SELECT created_at FROM deliveries ORDER BY created_at LIMIT 1 OFFSET ?1");
    row.bind(1, static_cast<std::int64_t>(static_cast<double>(count.integer(0)) * share));
    return row.step() ? std::optional(row.integer(0) + 1) : std::nullopt;
}

std::optional<std::pair<std::int64_t, std::int64_t>> DeliveryStore::span(const std::string& tenantId)
{
    const std::lock_guard lock(m_mutex);
    Statement row =
        m_database.prepare("SELECT (SELECT created_at FROM deliveries WHERE tenant = ?1 ORDER BY sequence LIMIT 1), "
                           "(SELECT created_at FROM deliveries WHERE tenant = ?1 ORDER BY sequence DESC LIMIT 1)");
    row.bind(1, std::string_view(tenantId));
    if (!row.step() || row.isNull(0))
        return std::nullopt;
    return std::pair(row.integer(0), row.integer(1));
}

} // namespace meterd
