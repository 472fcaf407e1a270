// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row a tenant, route and minute, its times as a histogram in a few bytes; the same by the hour, for long ranges.
#include "service/store/requestcounts.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::string_view schema = R"sql(
CREATE TABLE IF NOT EXISTS latencies (
  tenant TEXT NOT NULL, step INTEGER NOT NULL, at INTEGER NOT NULL, method TEXT NOT NULL, route TEXT NOT NULL,
  category INTEGER NOT NULL, refused INTEGER NOT NULL, failed INTEGER NOT NULL, times BLOB NOT NULL,
  PRIMARY KEY (tenant, step, at, method, route)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refusals (
  tenant TEXT NOT NULL, step INTEGER NOT NULL, at INTEGER NOT NULL, is_app INTEGER NOT NULL, sender TEXT NOT NULL,
  code TEXT NOT NULL, status INTEGER NOT NULL, sender_name TEXT NOT NULL, count INTEGER NOT NULL,
  last_at INTEGER NOT NULL, last_id TEXT NOT NULL,
  PRIMARY KEY (tenant, step, at, is_app, sender, code, status)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS limited (
  tenant TEXT NOT NULL, at INTEGER NOT NULL, is_app INTEGER NOT NULL, sender TEXT NOT NULL, category INTEGER NOT NULL,
  count INTEGER NOT NULL, last_at INTEGER NOT NULL, last_id TEXT NOT NULL,
  PRIMARY KEY (tenant, at, is_app, sender, category)
) WITHOUT ROWID;
)sql";

constexpr std::array steps = {RequestCounts::minute, RequestCounts::hour};
constexpr std::size_t keptCells = 4096;
constexpr std::string_view overLimit = "RATE_LIMITED";

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    return value - ((value % step) + step) % step;
}

} // namespace

Expected<std::unique_ptr<RequestCounts>, std::string> RequestCounts::open(const std::filesystem::path& file)
{
    auto opened = Database::open(file, Database::Mode::Create);
    if (!opened)
        return Unexpected{"The request log's counts '" + file.string() + "' cannot be used: " + opened.error().message +
                          "."};
    std::unique_ptr<RequestCounts> counts(new RequestCounts(file));
    counts->m_database = std::move(*opened);
    if (!counts->prepare())
        return Unexpected{"The request log's counts '" + file.string() +
                          "' cannot be used: " + counts->m_database->error().message + "."};
    return counts;
}

bool RequestCounts::prepare()
{
    Database& database = *m_database;
    if (database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL") != 0 ||
        database.exec(std::string(schema)) != 0)
        return false;
    m_readRoute =
        database.prepare("SELECT category, refused, failed, times FROM latencies WHERE tenant = ? AND step = ? "
                         "AND at = ? AND method = ? AND route = ?");
    m_writeRoute = database.prepare("INSERT OR REPLACE INTO latencies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    m_readRefusal = database.prepare("SELECT sender_name, count, last_at, last_id FROM refusals WHERE tenant = ? AND "
                                     "step = ? AND at = ? AND is_app = ? AND sender = ? AND code = ? AND status = ?");
    m_writeRefusal = database.prepare("INSERT OR REPLACE INTO refusals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    m_addLimited = database.prepare(
        "INSERT INTO limited VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO UPDATE SET count = count + ?6, "
        "last_at = max(last_at, ?7), last_id = CASE WHEN ?7 >= last_at THEN ?8 ELSE last_id END");
    return m_readRoute && m_writeRoute && m_readRefusal && m_writeRefusal && m_addLimited;
}

RequestCounts::RouteCell& RequestCounts::routeCell(RouteKey key)
{
    const auto [found, made] = m_routes.try_emplace(std::move(key));
    RouteCell& cell = found->second;
    if (made) {
        const RouteKey& of = found->first;
        m_readRoute.bind(1, std::string_view(of.tenantId)).bind(2, of.step).bind(3, of.at);
        m_readRoute.bind(4, std::string_view(of.method)).bind(5, std::string_view(of.route));
        if (m_readRoute.step()) {
            cell.refused = m_readRoute.integer(1);
            cell.failed = m_readRoute.integer(2);
            cell.times = LatencyHistogram::decoded(m_readRoute.text(3));
        }
        m_readRoute.reset();
    }
    return cell;
}

RequestCounts::RefusalCell& RequestCounts::refusalCell(RefusalKey key)
{
    const auto [found, made] = m_refusals.try_emplace(std::move(key));
    RefusalCell& cell = found->second;
    if (made) {
        const RefusalKey& of = found->first;
        m_readRefusal.bind(1, std::string_view(of.tenantId)).bind(2, of.step).bind(3, of.at);
        m_readRefusal.bind(4, std::int64_t(of.isApp)).bind(5, std::string_view(of.sender));
        m_readRefusal.bind(6, std::string_view(of.code)).bind(7, std::int64_t(of.status));
        if (m_readRefusal.step()) {
            cell.senderName = m_readRefusal.text(0);
            cell.count = m_readRefusal.integer(1);
            cell.lastAt = m_readRefusal.integer(2);
            cell.lastRequestId = m_readRefusal.text(3);
        }
        m_readRefusal.reset();
    }
    return cell;
}

void RequestCounts::add(const CountedRequest& request, const std::optional<CountedRefusal>& refusal)
{
    const std::string tenant(request.tenantId);
    for (const std::int64_t step : steps) {
        const std::int64_t at = floorTo(request.at, step);
        RouteCell& cell = routeCell({tenant, step, at, std::string(request.method), std::string(request.route)});
        cell.category = request.category;
        cell.refused += request.status >= 400 && request.status < 500 ? 1 : 0;
        cell.failed += request.status >= 500 ? 1 : 0;
        cell.times.add(request.durationUs);
        cell.dirty = true;
        if (!refusal)
            continue;
        RefusalCell& count = refusalCell({tenant, step, at, refusal->isApp, std::string(refusal->sender),
                                          std::string(refusal->code), request.status});
        count.senderName = refusal->senderName;
        ++count.count;
        if (request.at >= count.lastAt) {
            count.lastAt = request.at;
            count.lastRequestId = refusal->requestId;
        }
        count.dirty = true;
    }
    if (refusal && refusal->code == overLimit)
        addLimited(request, *refusal);
}

void RequestCounts::addLimited(const CountedRequest& request, const CountedRefusal& refusal)
{
    LimitedCell& cell = m_limited[{std::string(request.tenantId), floorTo(request.at, minute), refusal.isApp,
                                   std::string(refusal.sender), request.category}];
    ++cell.count;
    if (request.at >= cell.lastAt) {
        cell.lastAt = request.at;
        cell.lastRequestId = refusal.requestId;
    }
}

bool RequestCounts::writeLimited()
{
    bool good = true;
    for (const auto& [key, cell] : m_limited) {
        m_addLimited.bind(1, std::string_view(key.tenantId)).bind(2, key.at).bind(3, std::int64_t(key.isApp));
        m_addLimited.bind(4, std::string_view(key.sender)).bind(5, static_cast<std::int64_t>(key.category));
        m_addLimited.bind(6, cell.count).bind(7, cell.lastAt).bind(8, std::string_view(cell.lastRequestId));
        m_addLimited.run();
        good = good && !m_addLimited.failed();
    }
    return good;
}

bool RequestCounts::writeDirty()
{
    bool good = true;
    for (auto& [key, cell] : m_routes) {
        if (!cell.dirty)
            continue;
        const std::string times = cell.times.encoded();
        m_writeRoute.bind(1, std::string_view(key.tenantId)).bind(2, key.step).bind(3, key.at);
        m_writeRoute.bind(4, std::string_view(key.method)).bind(5, std::string_view(key.route));
        m_writeRoute.bind(6, static_cast<std::int64_t>(cell.category)).bind(7, cell.refused).bind(8, cell.failed);
        m_writeRoute.bindBlob(9, times);
        m_writeRoute.run();
        good = good && !m_writeRoute.failed();
    }
    for (auto& [key, cell] : m_refusals) {
        if (!cell.dirty)
            continue;
        m_writeRefusal.bind(1, std::string_view(key.tenantId)).bind(2, key.step).bind(3, key.at);
        m_writeRefusal.bind(4, std::int64_t(key.isApp)).bind(5, std::string_view(key.sender));
        m_writeRefusal.bind(6, std::string_view(key.code)).bind(7, std::int64_t(key.status));
        m_writeRefusal.bind(8, std::string_view(cell.senderName)).bind(9, cell.count).bind(10, cell.lastAt);
        m_writeRefusal.bind(11, std::string_view(cell.lastRequestId));
        m_writeRefusal.run();
        good = good && !m_writeRefusal.failed();
    }
    return writeLimited() && good;
}

bool RequestCounts::commit()
{
    if (m_database->exec("BEGIN IMMEDIATE") != 0)
        return false;
    if (!writeDirty() || m_database->exec("COMMIT") != 0) {
        m_database->exec("ROLLBACK");
        return false;
    }
    for (auto& entry : m_routes)
        entry.second.dirty = false;
    for (auto& entry : m_refusals)
        entry.second.dirty = false;
    m_limited.clear();
    forgetClean();
    return true;
}

//! Past minutes need no room in memory: one that grows again is read back.
void RequestCounts::forgetClean()
{
    if (m_routes.size() > keptCells)
        m_routes.clear();
    if (m_refusals.size() > keptCells)
        m_refusals.clear();
}

void RequestCounts::dropBefore(std::int64_t ms)
{
    for (const char* table : {"latencies", "refusals", "limited"})
        m_database->exec("DELETE FROM " + std::string(table) + " WHERE at < " + std::to_string(ms));
}

std::vector<RouteLatency> RequestCounts::latencies(std::string_view tenantId, std::int64_t from, std::int64_t to,
                                                   std::int64_t slotMs) const
{
    auto database = Database::open(m_file, Database::Mode::ReadOnly);
    if (!database)
        return {};
    Statement rows = database->prepare("SELECT method, route, at, category, refused, failed, times FROM latencies "
                                       "WHERE tenant = ? AND step = ? AND at >= ? AND at < ? ORDER BY at");
    if (!rows)
        return {};
    const std::int64_t step = slotMs % hour == 0 ? hour : minute;
    rows.bind(1, tenantId).bind(2, step).bind(3, floorTo(from, step)).bind(4, to);
    std::map<std::pair<std::string, std::string>, RouteLatency> routes;
    while (rows.step()) {
        RouteLatency& route = routes[{std::string(rows.text(0)), std::string(rows.text(1))}];
        const LatencyHistogram times = LatencyHistogram::decoded(rows.text(6));
        const std::int64_t at = floorTo(rows.integer(2) - from, slotMs) + from;
        route.category = static_cast<RateCategory>(rows.integer(3));
        route.refused += rows.integer(4);
        route.failed += rows.integer(5);
        route.times.merge(times);
        if (route.slots.empty() || route.slots.back().at != at)
            route.slots.push_back({at, {}});
        route.slots.back().times.merge(times);
    }
    std::vector<RouteLatency> out;
    for (auto& [name, route] : routes) {
        route.method = name.first;
        route.route = name.second;
        out.push_back(std::move(route));
    }
    return out;
}

std::vector<RefusalCount> RequestCounts::refusals(std::string_view tenantId, std::int64_t from, std::int64_t to) const
{
    auto database = Database::open(m_file, Database::Mode::ReadOnly);
    if (!database)
        return {};
    // Whole hours from their rows would lose the ends of the range: minutes until it is longer than two days.
    const std::int64_t step = to - from > 48 * hour ? hour : minute;
    Statement rows = database->prepare("SELECT is_app, sender, code, status, sender_name, sum(count), max(last_at), "
                                       "last_id FROM refusals WHERE tenant = ? AND step = ? AND at >= ? AND at < ? "
                                       "GROUP BY is_app, sender, code, status ORDER BY sum(count) DESC");
    if (!rows)
        return {};
    rows.bind(1, tenantId).bind(2, step).bind(3, floorTo(from, step)).bind(4, to);
    std::vector<RefusalCount> out;
    while (rows.step()) {
        // Of the row with the latest one: SQLite takes the bare columns from where max() stands.
        out.push_back({std::string(rows.text(2)), static_cast<int>(rows.integer(3)), rows.integer(0) != 0,
                       std::string(rows.text(1)), std::string(rows.text(4)), rows.integer(5), rows.integer(6),
                       std::string(rows.text(7))});
    }
    return out;
}

std::vector<LimitedCount> RequestCounts::limited(std::string_view tenantId, std::int64_t from, std::int64_t to) const
{
    auto database = Database::open(m_file, Database::Mode::ReadOnly);
    if (!database)
        return {};
    Statement rows =
        database->prepare("SELECT is_app, sender, category, sum(count), max(last_at), last_id FROM limited "
                          "WHERE tenant = ? AND at >= ? AND at < ? GROUP BY is_app, sender, category");
    if (!rows)
        return {};
    rows.bind(1, tenantId).bind(2, floorTo(from, minute)).bind(3, to);
    std::vector<LimitedCount> out;
    while (rows.step()) {
        out.push_back({rows.integer(0) != 0, std::string(rows.text(1)), static_cast<RateCategory>(rows.integer(2)),
                       rows.integer(3), rows.integer(4), std::string(rows.text(5))});
    }
    return out;
}

} // namespace meterd
