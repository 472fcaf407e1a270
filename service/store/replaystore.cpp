// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: replays, which are lists of deliveries to be made again.
#include "service/store/deliveryqueue.h"

namespace meterd {

namespace {

// An item waits, is queued, succeeded or failed.
constexpr std::string_view replayColumns =
    "SELECT id, tenant, state, filter, from_at, to_at, rate, matched, skipped, started_at, ended_at, started_by, "
    "next_at, (SELECT count(*) FROM replay_items WHERE replay = id AND state = 2), "
    "(SELECT count(*) FROM replay_items WHERE replay = id AND state = 3) FROM replays ";

Replay replayOf(const Statement& row)
{
    Replay out;
    out.id = row.text(0);
    out.tenantId = row.text(1);
    out.state = Replay::State(row.integer(2));
    out.filter = row.text(3);
    out.from = integerOrNone(row, 4);
    out.to = integerOrNone(row, 5);
    out.ratePerSecond = static_cast<int>(row.integer(6));
    out.matched = row.integer(7);
    out.skipped = row.integer(8);
    out.startedAt = row.integer(9);
    out.endedAt = integerOrNone(row, 10);
    out.startedBy = row.text(11);
    out.nextAt = row.integer(12);
    out.succeeded = row.integer(13);
    out.failed = row.integer(14);
    out.done = out.succeeded + out.failed;
    return out;
}

} // namespace

bool DeliveryStore::insertReplay(const Replay& replay, const std::vector<std::int64_t>& deliveries)
{
    Statement row = m_database.prepare("INSERT INTO replays (id, tenant, state, filter, from_at, to_at, rate, "
                                       "matched, skipped, started_at, ended_at, started_by, next_at) "
                                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    row.bind(1, std::string_view(replay.id)).bind(2, std::string_view(replay.tenantId));
    row.bind(3, static_cast<std::int64_t>(replay.state)).bind(4, std::string_view(replay.filter));
    bindOptional(row, 5, replay.from);
    bindOptional(row, 6, replay.to);
    row.bind(7, std::int64_t{replay.ratePerSecond}).bind(8, replay.matched).bind(9, replay.skipped);
    row.bind(10, replay.startedAt);
    bindOptional(row, 11, replay.endedAt);
    row.bind(12, std::string_view(replay.startedBy)).bind(13, replay.nextAt);
    if (row.run() != SQLITE_OK)
        return false;
    Statement item = m_database.prepare("INSERT INTO replay_items (replay, delivery, state) VALUES (?1, ?2, 0)");
    for (const std::int64_t key : deliveries) {
        item.bind(1, std::string_view(replay.id)).bind(2, key);
        if (item.run() != SQLITE_OK)
            return false;
    }
    return true;
}

bool DeliveryStore::addReplay(const Replay& replay, const std::vector<std::int64_t>& deliveries)
{
    const std::lock_guard lock(m_mutex);
    return transact([&] { return insertReplay(replay, deliveries); });
}

std::optional<Replay> DeliveryStore::replay(const std::string& tenantId, const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare(std::string(replayColumns) + "WHERE tenant = ?1 AND id = ?2");
    row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(id));
    return row.step() ? std::optional(replayOf(row)) : std::nullopt;
}

std::vector<Replay> DeliveryStore::runningReplays()
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare(std::string(replayColumns) + "WHERE state = 0 ORDER BY started_at");
    std::vector<Replay> found;
    while (row.step())
        found.push_back(replayOf(row));
    return found;
}

std::vector<Delivery> DeliveryStore::nextOfReplay(const std::string& id, std::size_t count)
{
    const std::lock_guard lock(m_mutex);
    return select(
        "key IN (SELECT delivery FROM replay_items WHERE replay = ?1 AND state = 0 ORDER BY delivery LIMIT ?2) "
        "ORDER BY key",
        [&](Statement& row) { row.bind(1, std::string_view(id)).bind(2, static_cast<std::int64_t>(count)); }, false);
}

bool DeliveryStore::replayOne(Replay& replay, Delivery delivery, bool sendable, std::int64_t now)
{
    if (sendable)
        sendable = resend(delivery, replay.id, now) == Resend::Queued;
    const std::lock_guard lock(m_mutex);
    return transact([&] {
        Statement item = m_database.prepare("UPDATE replay_items SET state = ?3 WHERE replay = ?1 AND delivery = ?2");
        item.bind(1, std::string_view(replay.id)).bind(2, delivery.key).bind(3, std::int64_t{sendable ? 1 : 3});
        Statement row = m_database.prepare("UPDATE replays SET next_at = ?2 WHERE id = ?1");
        row.bind(1, std::string_view(replay.id)).bind(2, replay.nextAt);
        return item.run() == SQLITE_OK && row.run() == SQLITE_OK;
    });
}

bool DeliveryStore::updateReplay(const std::string& id, Replay::State state, std::int64_t now)
{
    Statement row = m_database.prepare("UPDATE replays SET state = ?2, ended_at = ?3 WHERE id = ?1 AND state = 0");
    row.bind(1, std::string_view(id)).bind(2, static_cast<std::int64_t>(state)).bind(3, now);
    return row.run() == SQLITE_OK;
}

bool DeliveryStore::endReplay(const std::string& id, Replay::State state, std::int64_t now)
{
    const std::lock_guard lock(m_mutex);
    return updateReplay(id, state, now);
}

} // namespace meterd
