// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: what waits, what is under way, and how endpoints fare.
#include "service/store/deliveryqueue.h"

#include <algorithm>

namespace meterd {

Delivery deliveryOf(const Statement& row)
{
    Delivery out;
    out.key = row.integer(0);
    out.tenantId = row.text(1);
    out.sequence = row.integer(2);
    out.id = row.text(3);
    out.messageId = row.text(4);
    out.endpointId = row.text(5);
    out.endpointUrl = row.text(6);
    out.eventType = row.text(7);
    out.eventId = row.text(8);
    out.state = deliveryStateFrom(row.text(9)).value_or(DeliveryState::Failed);
    out.reason = row.text(10);
    out.attempts = static_cast<int>(row.integer(11));
    if (!row.isNull(12))
        out.lastStatus = static_cast<int>(row.integer(12));
    out.lastError = row.text(13);
    out.lastDurationMs = integerOrNone(row, 14);
    out.nextAttemptAt = integerOrNone(row, 15);
    out.createdAt = row.integer(16);
    out.completedAt = integerOrNone(row, 17);
    out.correlationId = row.text(18);
    out.replayId = row.text(19);
    out.failed = static_cast<int>(row.integer(20));
    out.isTest = row.integer(21) != 0;
    out.resent = row.integer(22) != 0;
    out.resumeAt = integerOrNone(row, 23);
    out.payload = row.text(24);
    return out;
}

std::int64_t DeliveryStore::fannedOut(const std::string& tenantId)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("SELECT sequence FROM fanned_out WHERE tenant = ?1");
    row.bind(1, std::string_view(tenantId));
    return row.step() ? row.integer(0) : 0;
}

bool DeliveryStore::fanOut(const std::string& tenantId, std::int64_t upTo, std::vector<Delivery> deliveries)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool done = transact([&] {
            for (Delivery& delivery : deliveries) {
                if (!insert(delivery))
                    return false;
            }
            Statement row = m_database.prepare("INSERT OR REPLACE INTO fanned_out (tenant, sequence) VALUES (?1, ?2)");
            row.bind(1, std::string_view(tenantId)).bind(2, upTo);
            return row.run() == SQLITE_OK;
        });
        if (!done)
            return false;
    }
    tell(deliveries);
    return true;
}

bool DeliveryStore::add(Delivery& delivery)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!transact([&] { return insert(delivery); }))
            return false;
    }
    tell({delivery});
    return true;
}

std::vector<DueEndpoint> DeliveryStore::dueEndpoints()
{
    const std::lock_guard lock(m_mutex);
    // From endpoint to endpoint along the index: however many wait, a look at each endpoint's first.
    Statement row = m_database.prepare(
        "WITH RECURSIVE waiting(endpoint) AS ("
        " SELECT (SELECT endpoint FROM deliveries WHERE next_at IS NOT NULL ORDER BY endpoint LIMIT 1)"
        " UNION ALL SELECT (SELECT d.endpoint FROM deliveries d WHERE d.next_at IS NOT NULL AND d.endpoint > "
        "waiting.endpoint ORDER BY d.endpoint LIMIT 1) FROM waiting WHERE waiting.endpoint IS NOT NULL) "
        "SELECT w.endpoint,"
        " (SELECT min(d.next_at) FROM deliveries d WHERE d.endpoint = w.endpoint AND d.next_at IS NOT NULL),"
        " (SELECT min(d.next_at) FROM deliveries d WHERE d.endpoint = w.endpoint AND d.next_at IS NOT NULL AND "
        "d.is_test) FROM waiting w WHERE w.endpoint IS NOT NULL");
    std::vector<DueEndpoint> found;
    while (row.step())
        found.push_back({std::string(row.text(0)), row.integer(1), integerOrNone(row, 2)});
    return found;
}

std::vector<Delivery> DeliveryStore::due(const std::string& endpointId, std::int64_t now, std::size_t limit,
                                         bool testsOnly)
{
    const std::lock_guard lock(m_mutex);
    return select(
        "endpoint = ?1 AND next_at <= ?2 AND is_test >= ?3 ORDER BY next_at, key LIMIT ?4",
        [&](Statement& row) {
            row.bind(1, std::string_view(endpointId)).bind(2, now).bind(3, std::int64_t{testsOnly});
            row.bind(4, static_cast<std::int64_t>(limit));
        },
        true);
}

bool DeliveryStore::begin(std::span<const Begun> begun)
{
    std::vector<Delivery> changed;
    {
        const std::lock_guard lock(m_mutex);
        const bool done = transact([&] {
            Statement attempt = m_database.prepare(
                "INSERT INTO attempts (delivery, number, endpoint, at, url, request_headers, response_headers, "
                "response_body, truncated, error, address, interrupted) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, '{}', '', 0, '', '', 0)");
            Statement delivery = m_database.prepare(
                "UPDATE deliveries SET next_at = NULL, under_way = 1, attempts = ?2, url = ?3 WHERE key = ?1");
            for (const Begun& one : begun) {
                attempt.bind(1, one.delivery.key).bind(2, std::int64_t{one.attempt.number});
                attempt.bind(3, std::string_view(one.delivery.endpointId)).bind(4, one.attempt.at);
                attempt.bind(5, std::string_view(one.attempt.url));
                attempt.bind(6, std::string_view(one.attempt.requestHeaders));
                delivery.bind(1, one.delivery.key).bind(2, std::int64_t{one.attempt.number});
                delivery.bind(3, std::string_view(one.attempt.url));
                if (attempt.run() != SQLITE_OK || delivery.run() != SQLITE_OK)
                    return false;
                changed.push_back(one.delivery);
            }
            return true;
        });
        if (!done)
            return false;
    }
    tell(changed);
    return true;
}

bool DeliveryStore::end(std::span<const Begun> ended)
{
    std::vector<Delivery> changed;
    {
        const std::lock_guard lock(m_mutex);
        const bool done = transact(
            [&] { return std::all_of(ended.begin(), ended.end(), [this](const Begun& one) { return endOne(one); }); });
        if (!done)
            return false;
    }
    for (const Begun& one : ended)
        changed.push_back(one.delivery);
    tell(changed);
    return true;
}

bool DeliveryStore::endOne(const Begun& ended)
{
    const auto& [delivery, attempt] = ended;
    Statement row = m_database.prepare(
        "UPDATE attempts SET duration = ?3, status = ?4, response_headers = ?5, response_body = ?6, truncated "
        "= ?7, error = ?8, address = ?9 WHERE delivery = ?1 AND number = ?2");
    row.bind(1, delivery.key).bind(2, std::int64_t{attempt.number});
    bindOptional(row, 3, attempt.durationMs);
    bindOptional(row, 4, attempt.status);
    row.bind(5, std::string_view(attempt.responseHeaders)).bind(6, std::string_view(attempt.responseBody));
    row.bind(7, std::int64_t{attempt.truncated}).bind(8, std::string_view(attempt.error));
    row.bind(9, std::string_view(attempt.address));
    if (row.run() != SQLITE_OK || !update(delivery))
        return false;
    const bool succeeded = attempt.succeeded();
    Statement health = m_database.prepare(
        succeeded ? "INSERT INTO endpoint_health (endpoint, failures, last_success) VALUES (?1, 0, ?2) ON "
                    "CONFLICT (endpoint) DO UPDATE SET failing_since = NULL, failures = 0, last_success = ?2"
                  : "INSERT INTO endpoint_health (endpoint, failures, failing_since) VALUES (?1, 1, ?2) ON "
                    "CONFLICT (endpoint) DO UPDATE SET failures = failures + 1, failing_since = "
                    "ifnull(failing_since, ?2)");
    health.bind(1, std::string_view(delivery.endpointId)).bind(2, attempt.at);
    if (health.run() != SQLITE_OK)
        return false;
    if (delivery.replayId.empty())
        return true;
    // Only while its place in the replay waits for an outcome: later attempts of the schedule are not its own.
    Statement item =
        m_database.prepare("UPDATE replay_items SET state = ?3 WHERE replay = ?1 AND delivery = ?2 AND state = 1");
    item.bind(1, std::string_view(delivery.replayId)).bind(2, delivery.key);
    item.bind(3, std::int64_t{succeeded ? 2 : 3});
    return item.run() == SQLITE_OK;
}

std::size_t DeliveryStore::recover(std::int64_t now)
{
    const std::lock_guard lock(m_mutex);
    std::size_t count = 0;
    transact([&] {
        Statement attempt = m_database.prepare(
            "UPDATE attempts SET interrupted = 1, error = 'The server was stopped during this attempt; it was made "
            "again.', duration = 0 WHERE duration IS NULL AND delivery IN (SELECT key FROM deliveries WHERE "
            "under_way)");
        if (attempt.run() != SQLITE_OK)
            return false;
        Statement delivery = m_database.prepare("UPDATE deliveries SET under_way = 0, next_at = ?1 WHERE under_way");
        delivery.bind(1, now);
        if (delivery.run() != SQLITE_OK)
            return false;
        count = static_cast<std::size_t>(sqlite3_changes(m_database.handle()));
        return true;
    });
    return count;
}

bool DeliveryStore::giveUp(const std::string& endpointId, std::string_view reason, bool testsToo, std::int64_t now)
{
    std::vector<Delivery> changed;
    {
        const std::lock_guard lock(m_mutex);
        changed = select(
            "endpoint = ?1 AND next_at IS NOT NULL AND is_test <= ?2",
            [&](Statement& row) { row.bind(1, std::string_view(endpointId)).bind(2, std::int64_t{testsToo}); }, false);
        const bool done = transact([&] {
            for (Delivery& delivery : changed) {
                delivery.state = delivery.attempts > 0 ? DeliveryState::Failed : DeliveryState::Skipped;
                delivery.reason = reason;
                delivery.nextAttemptAt.reset();
                delivery.resumeAt.reset();
                delivery.completedAt = now;
                if (!update(delivery))
                    return false;
                if (!delivery.replayId.empty()) {
                    Statement item = m_database.prepare(
                        "UPDATE replay_items SET state = 3 WHERE replay = ?1 AND delivery = ?2 AND state = 1");
                    item.bind(1, std::string_view(delivery.replayId)).bind(2, delivery.key);
                    if (item.run() != SQLITE_OK)
                        return false;
                }
            }
            return true;
        });
        if (!done)
            return false;
    }
    tell(changed);
    return true;
}

//! As it is to be; whether it may be. Queued: `update` makes it so.
DeliveryStore::Resend DeliveryStore::prepareResend(Delivery& delivery, const std::string& replayId, std::int64_t now)
{
    Statement row = m_database.prepare("SELECT under_way FROM deliveries WHERE key = ?1");
    row.bind(1, delivery.key);
    if (!row.step())
        return Resend::Failed;
    if (row.integer(0) != 0)
        return Resend::UnderWay;
    // A schedule that goes on is not lost when the resend fails.
    if (delivery.nextAttemptAt && !delivery.resent)
        delivery.resumeAt = delivery.nextAttemptAt;
    delivery.state = DeliveryState::Pending;
    delivery.reason.clear();
    delivery.resent = true;
    delivery.replayId = replayId;
    delivery.nextAttemptAt = now;
    delivery.completedAt.reset();
    return Resend::Queued;
}

DeliveryStore::Resend DeliveryStore::resend(Delivery& delivery, const std::string& replayId, std::int64_t now)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const Resend judged = prepareResend(delivery, replayId, now); judged != Resend::Queued)
            return judged;
        if (!transact([&] { return update(delivery); }))
            return Resend::Failed;
    }
    tell({delivery});
    return Resend::Queued;
}

DeliveryStore::Unsettled::Unsettled(DeliveryStore& store)
    : m_store(store)
    , m_lock(store.m_mutex)
    , m_open(store.m_database.exec("BEGIN IMMEDIATE") == SQLITE_OK)
{}

DeliveryStore::Unsettled::~Unsettled()
{
    if (m_open)
        m_store.m_database.exec("ROLLBACK");
}

bool DeliveryStore::Unsettled::add(Delivery& delivery)
{
    if (!m_open || !m_store.insert(delivery))
        return false;
    m_changed.push_back(delivery);
    return true;
}

DeliveryStore::Resend DeliveryStore::Unsettled::resend(Delivery& delivery, std::int64_t now)
{
    const Resend judged = m_open ? m_store.prepareResend(delivery, {}, now) : Resend::Failed;
    if (judged != Resend::Queued)
        return judged;
    if (!m_store.update(delivery))
        return Resend::Failed;
    m_changed.push_back(delivery);
    return Resend::Queued;
}

bool DeliveryStore::Unsettled::addReplay(const Replay& replay, const std::vector<std::int64_t>& deliveries)
{
    return m_open && m_store.insertReplay(replay, deliveries);
}

bool DeliveryStore::Unsettled::endReplay(const std::string& id, Replay::State state, std::int64_t now)
{
    return m_open && m_store.updateReplay(id, state, now);
}

bool DeliveryStore::Unsettled::settle()
{
    if (!m_open || m_store.m_database.exec("COMMIT") != SQLITE_OK)
        return false;
    m_open = false;
    m_lock.unlock();
    m_store.tell(m_changed);
    return true;
}

EndpointHealth DeliveryStore::health(const std::string& endpointId)
{
    const std::lock_guard lock(m_mutex);
    Statement row =
        m_database.prepare("SELECT failing_since, failures, last_success FROM endpoint_health WHERE endpoint = ?1");
    row.bind(1, std::string_view(endpointId));
    if (!row.step())
        return {};
    return {integerOrNone(row, 0), static_cast<int>(row.integer(1)), integerOrNone(row, 2)};
}

bool DeliveryStore::forgetFailures(const std::string& endpointId)
{
    const std::lock_guard lock(m_mutex);
    Statement row =
        m_database.prepare("UPDATE endpoint_health SET failing_since = NULL, failures = 0 WHERE endpoint = ?1");
    row.bind(1, std::string_view(endpointId));
    return row.run() == SQLITE_OK;
}

} // namespace meterd
