// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening ai.db, and its counts.
#include "service/store/aistore.h"

#include <array>

#include <sqlite3.h>

namespace meterd {

namespace {

// Costs as whole millions and the rest of micros: a sum of 64 bits would not hold what 14 + 6 digits may add up to.
constexpr std::string_view firstTables = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE tenants (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE kinds (
  id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, organization TEXT NOT NULL, feature TEXT NOT NULL,
  provider TEXT NOT NULL, model TEXT NOT NULL, environment TEXT NOT NULL, status INTEGER NOT NULL,
  source INTEGER NOT NULL, currency TEXT NOT NULL
);
CREATE TABLE minutes (
  tenant INTEGER, at INTEGER, kind INTEGER, calls INTEGER, input INTEGER, output INTEGER, millions INTEGER,
  micros INTEGER, first INTEGER, last INTEGER, PRIMARY KEY (tenant, at, kind)
) WITHOUT ROWID;
CREATE TABLE hours (
  tenant INTEGER, at INTEGER, kind INTEGER, calls INTEGER, input INTEGER, output INTEGER, millions INTEGER,
  micros INTEGER, first INTEGER, last INTEGER, PRIMARY KEY (tenant, at, kind)
) WITHOUT ROWID;
CREATE TABLE runs (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, tenant TEXT NOT NULL, state INTEGER NOT NULL,
  dry INTEGER NOT NULL, in_force INTEGER NOT NULL, from_at INTEGER, to_at INTEGER, filter TEXT NOT NULL,
  book TEXT NOT NULL, price_version INTEGER NOT NULL, up_to INTEGER NOT NULL, started_at INTEGER NOT NULL,
  ended_at INTEGER, started_by TEXT NOT NULL, error TEXT NOT NULL, looked INTEGER NOT NULL, changed INTEGER NOT NULL,
  before TEXT NOT NULL, after TEXT NOT NULL
);
CREATE INDEX runs_tenant ON runs (tenant, number);
CREATE TABLE told (
  tenant TEXT, day INTEGER, provider TEXT, model TEXT, PRIMARY KEY (tenant, day, provider, model)
) WITHOUT ROWID;
)sql";

constexpr std::array migrations = {firstTables};

constexpr Int128 million = Int128(1'000'000) * 1'000'000; // a million, in micros

const char* tableOf(AiUnit unit)
{
    return unit == AiUnit::Minute ? "minutes" : "hours";
}

std::string addTo(AiUnit unit)
{
    return std::string("INSERT INTO ") + tableOf(unit) +
           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO UPDATE SET calls = calls + ?4, "
           "input = input + ?5, output = output + ?6, millions = millions + ?7, micros = micros + ?8, "
           "first = min(first, ?9), last = max(last, ?10)";
}

} // namespace

Expected<std::unique_ptr<AiStore>, std::string> AiStore::open(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "ai.db";
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return Unexpected{"Cannot open '" + file.string() + "': " + database.error().message + "."};
    std::unique_ptr<AiStore> store(new AiStore(std::move(*database)));
    if (auto problem = store->migrate())
        return Unexpected{"Cannot use '" + file.string() + "': " + *problem};
    return store;
}

std::optional<std::string> AiStore::migrate()
{
    // Not every commit is waited for: what a power cut takes is counted again, and a run that ends is carried over at
    // once.
    if (m_database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16384") != SQLITE_OK)
        return m_database.error().message + ".";
    Statement version = m_database.prepare("PRAGMA user_version");
    if (!version.step())
        return m_database.error().message + ".";
    auto at = static_cast<std::size_t>(version.integer(0));
    version.reset();
    if (at > migrations.size())
        return "it was written by a newer meterd (version " + std::to_string(at) + ").";
    for (; at < migrations.size(); ++at) {
        const std::string script = "BEGIN IMMEDIATE;" + std::string(migrations[at]) +
                                   "PRAGMA user_version=" + std::to_string(at + 1) + "; COMMIT;";
        if (m_database.exec(script) != SQLITE_OK) {
            const std::string why = m_database.error().message;
            m_database.exec("ROLLBACK");
            return why + ".";
        }
    }
    return std::nullopt;
}

std::uint64_t AiStore::countedUpTo()
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("SELECT value FROM meta WHERE name = 'counted'");
    return row.step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
}

bool AiStore::startOverWhenAheadOf(std::uint64_t newestSequence)
{
    if (countedUpTo() <= newestSequence)
        return true;
    const std::lock_guard lock(m_mutex);
    return transact([&] {
        return m_database.exec("DELETE FROM minutes; DELETE FROM hours; DELETE FROM meta WHERE name = 'counted'; "
                               "UPDATE runs SET in_force = 0, book = ''") == SQLITE_OK;
    });
}

std::vector<AiKind> AiStore::kinds()
{
    const std::lock_guard lock(m_mutex);
    m_database.exec("DELETE FROM kinds WHERE id NOT IN (SELECT kind FROM hours)");
    Statement row = m_database.prepare("SELECT k.id, t.name, organization, feature, provider, model, environment, "
                                       "status, source, currency FROM kinds k JOIN tenants t ON t.id = k.tenant");
    std::vector<AiKind> kinds;
    const auto text = [&row](int column) { return std::string(row.text(column)); };
    while (row.step()) {
        kinds.push_back({static_cast<std::uint32_t>(row.integer(0)),
                         text(1),
                         {text(2), text(3), text(4), text(5), text(6), static_cast<CostStatus>(row.integer(7)),
                          static_cast<CostSource>(row.integer(8)), text(9)}});
    }
    return kinds;
}

std::int64_t AiStore::tenantNumber(const std::string& tenantId, bool make)
{
    if (make) {
        Statement insert = m_database.prepare("INSERT OR IGNORE INTO tenants (name) VALUES (?1)");
        insert.bind(1, std::string_view(tenantId)).run();
    }
    Statement row = m_database.prepare("SELECT id FROM tenants WHERE name = ?1");
    row.bind(1, std::string_view(tenantId));
    return row.step() ? row.integer(0) : 0;
}

bool AiStore::count(const Counted& counted)
{
    const std::lock_guard lock(m_mutex);
    const bool kept = transact([&] {
        Statement kind = m_database.prepare("INSERT INTO kinds VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        for (const AiKind& one : counted.fresh) {
            const AiCall& call = one.call;
            kind.bind(1, std::int64_t{one.id}).bind(2, tenantNumber(one.tenantId, true));
            kind.bind(3, std::string_view(call.organization)).bind(4, std::string_view(call.feature));
            kind.bind(5, std::string_view(call.provider)).bind(6, std::string_view(call.model));
            kind.bind(7, std::string_view(call.environment)).bind(8, static_cast<std::int64_t>(call.status));
            kind.bind(9, static_cast<std::int64_t>(call.source)).bind(10, std::string_view(call.currency));
            if (kind.run() != SQLITE_OK)
                return false;
        }
        if (!addCells(counted))
            return false;
        if (counted.upTo) {
            Statement mark = m_database.prepare("INSERT OR REPLACE INTO meta VALUES ('counted', ?1)");
            if (mark.bind(1, *counted.upTo).run() != SQLITE_OK)
                return false;
        }
        Statement outdated = m_database.prepare("UPDATE runs SET in_force = 0, book = '' WHERE id = ?1");
        for (const std::string& id : counted.outdated) {
            if (outdated.bind(1, std::string_view(id)).run() != SQLITE_OK)
                return false;
        }
        return !counted.done || saveRun(*counted.done);
    });
    // What a run came to has been told to somebody: it survives a power cut.
    if (kept && counted.done)
        m_database.exec("PRAGMA wal_checkpoint(FULL)");
    return kept;
}

bool AiStore::addCells(const Counted& counted)
{
    Statement minutes = m_database.prepare(addTo(AiUnit::Minute));
    Statement hours = m_database.prepare(addTo(AiUnit::Hour));
    Statement tenantOf = m_database.prepare("SELECT tenant FROM kinds WHERE id = ?1");
    Statement noMinutes =
        m_database.prepare("DELETE FROM minutes WHERE tenant = ?1 AND at = ?2 AND kind = ?3 AND calls = 0");
    Statement noHours =
        m_database.prepare("DELETE FROM hours WHERE tenant = ?1 AND at = ?2 AND kind = ?3 AND calls = 0");
    for (const AiChange& change : counted.changes) {
        tenantOf.bind(1, std::int64_t{change.kind});
        if (!tenantOf.step())
            return false;
        const std::int64_t tenant = tenantOf.integer(0);
        tenantOf.reset();
        const AiSums& sums = change.sums;
        const auto add = [&](Statement& into, Statement& none, std::int64_t at) {
            into.bind(1, tenant).bind(2, at).bind(3, std::int64_t{change.kind});
            into.bind(4, sums.calls).bind(5, sums.inputTokens).bind(6, sums.outputTokens);
            into.bind(7, static_cast<std::int64_t>(sums.micros / million));
            into.bind(8, static_cast<std::int64_t>(sums.micros % million));
            into.bind(9, sums.first).bind(10, sums.last);
            if (into.run() != SQLITE_OK)
                return false;
            return sums.calls >= 0 ||
                   none.bind(1, tenant).bind(2, at).bind(3, std::int64_t{change.kind}).run() == SQLITE_OK;
        };
        const std::int64_t at = change.minute * msOf(AiUnit::Minute);
        if (at >= counted.minutesSince && !add(minutes, noMinutes, at))
            return false;
        if (!add(hours, noHours, at / msOf(AiUnit::Hour) * msOf(AiUnit::Hour)))
            return false;
    }
    return true;
}

void AiStore::visit(const std::string& tenantId, AiUnit unit, std::int64_t from, std::int64_t to, const Visit& visit)
{
    const std::lock_guard lock(m_mutex);
    Statement row =
        m_database.prepare(std::string("SELECT at, kind, calls, input, output, millions, micros, first, last "
                                       "FROM ") +
                           tableOf(unit) + " WHERE tenant = ?1 AND at >= ?2 AND at < ?3");
    row.bind(1, tenantNumber(tenantId, false)).bind(2, from).bind(3, to);
    while (row.step()) {
        const AiSums sums{row.integer(2), row.integer(3),
                          row.integer(4), Int128(row.integer(5)) * million + row.integer(6),
                          row.integer(7), row.integer(8)};
        visit(static_cast<std::uint32_t>(row.integer(1)), row.integer(0), sums);
    }
}

bool AiStore::dropMinutesBefore(std::int64_t ms)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("DELETE FROM minutes WHERE at < ?1");
    return row.bind(1, ms).run() == SQLITE_OK;
}

bool AiStore::dropBefore(std::int64_t ms)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("DELETE FROM hours WHERE at < ?1");
    return row.bind(1, ms).run() == SQLITE_OK;
}

std::vector<UnmappedModel> AiStore::toldSince(std::int64_t day)
{
    const std::lock_guard lock(m_mutex);
    Statement old = m_database.prepare("DELETE FROM told WHERE day < ?1");
    old.bind(1, day).run();
    Statement row = m_database.prepare("SELECT tenant, day, provider, model FROM told");
    std::vector<UnmappedModel> told;
    while (row.step())
        told.push_back({std::string(row.text(0)), row.integer(1), std::string(row.text(2)), std::string(row.text(3))});
    return told;
}

bool AiStore::told(const std::vector<UnmappedModel>& models)
{
    const std::lock_guard lock(m_mutex);
    return transact([&] {
        Statement row = m_database.prepare("INSERT OR IGNORE INTO told VALUES (?1, ?2, ?3, ?4)");
        for (const UnmappedModel& one : models) {
            row.bind(1, std::string_view(one.tenantId)).bind(2, one.day);
            row.bind(3, std::string_view(one.provider)).bind(4, std::string_view(one.model));
            if (row.run() != SQLITE_OK)
                return false;
        }
        return true;
    });
}

} // namespace meterd
