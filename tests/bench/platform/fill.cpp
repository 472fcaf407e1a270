// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/platform/fill.h"

#include "service/store/eventstore.h"

#include <filesystem>
#include <fstream>
#include <sqlite3.h>
#include <stdexcept>

namespace meterd::bench {

namespace {

constexpr int customers = 5'000;
constexpr int apps = 12;
constexpr std::uint64_t batchRows = 10'000;
constexpr std::uint64_t progressEvery = 500'000;

//! The same number for the same row in every run (splitmix64).
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

std::string padded(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    return std::string(12 - digits.size(), '0') + digits;
}

} // namespace

const std::vector<std::string>& Fill::environments()
{
    static const std::vector<std::string> names{"production", "staging", "development"};
    return names;
}

const std::vector<std::string>& Fill::metrics()
{
    static const std::vector<std::string> names{"api-calls", "tokens-in", "tokens-out",   "orders",
                                                "sms-sent",  "renders",   "gpu-minutes",  "exports",
                                                "searches",  "bookings",  "never-common", "storage-gb"};
    return names;
}

std::string Fill::customer(int number)
{
    return "org_" + std::to_string(number);
}

std::string Fill::app(int number)
{
    return "service-" + std::to_string(number);
}

std::string Fill::key(std::uint64_t row)
{
    return "fill-" + padded(row);
}

std::string Fill::correlation(std::uint64_t row)
{
    return "fill-cor-" + padded(row / 1'000);
}

Fill::Fill(std::uint64_t rows, std::int64_t until)
    : m_rows(rows)
    , m_until(until)
{}

FillRow Fill::at(std::uint64_t row) const
{
    const std::uint64_t chance = mixed(row);
    FillRow made;
    const double share = static_cast<double>(row) / static_cast<double>(m_rows);
    made.at = m_until - static_cast<std::int64_t>((1.0 - share) * days * 24 * 3600 * 1000);
    made.environment = chance % 100 < 88 ? 0 : chance % 100 < 98 ? 1 : 2;
    made.status = (chance >> 8U) % 100 < 96 ? 0 : (chance >> 8U) % 100 < 97 ? 1 : 2;
    made.metric = static_cast<int>((chance >> 16U) % (metrics().size() - 1));
    // A name that one row in a million has.
    if ((chance >> 20U) % 1'000'000 == 7)
        made.metric = 10;
    else if (made.metric == 10)
        made.metric = 11;
    made.customer = static_cast<int>((chance >> 40U) % customers);
    made.app = static_cast<int>((chance >> 56U) % apps);
    return made;
}

double Fill::intoStore(const std::string& folder, const std::string& tenantId, std::uint64_t from, std::uint64_t to,
                       const Progress& progress) const
{
    ManualClock clock(fromMs(at(from).at));
    EventStoreOptions options;
    options.folder = std::filesystem::path(folder) / "events";
    auto store = EventStore::open(std::move(options), clock);
    if (!store)
        throw std::runtime_error(store.error());
    const auto begun = std::chrono::steady_clock::now();
    for (std::uint64_t row = from; row < to;) {
        EventBatch batch;
        batch.tenantId = tenantId;
        batch.events.reserve(batchRows);
        std::shared_ptr<EventOrigin> origin;
        const std::uint64_t end = std::min(to, row + batchRows);
        for (; row < end; ++row) {
            const FillRow says = at(row);
            if (!origin || row % 1'000 == 0) {
                origin = std::make_shared<EventOrigin>();
                origin->requestId = "req_fill" + padded(row / 1'000);
                origin->correlationId = correlation(row);
                origin->client = "fill/1";
                origin->keyPrefix = "sk_test_fill";
                origin->address = "127.0.0.1";
            }
            UsageEvent event;
            event.environment = environments()[static_cast<std::size_t>(says.environment)];
            event.app = app(says.app);
            event.event = "api.request";
            event.metric = metrics()[static_cast<std::size_t>(says.metric)];
            event.customerId = customer(says.customer);
            event.quantity = Decimal::fromInteger(1);
            event.occurredAt = says.at;
            event.status = static_cast<EventStatus>(says.status);
            if (event.status == EventStatus::Rejected) {
                event.code = "UNKNOWN_METRIC";
                event.reason = "No billable unit has this name.";
            }
            event.origin = origin;
            event.idempotencyKey = key(row);
            event.path = "/v2/bookings";
            event.properties = R"({"region":"eu-west-1","route":"POST /v2/bookings"})";
            batch.events.push_back(std::move(event));
        }
        batch.receivedAt = at(end - 1).at;
        clock.set(fromMs(batch.receivedAt));
        if (!(*store)->appendAndWait(std::move(batch)))
            throw std::runtime_error("the store took no more rows: is the disk full?");
        if (row % progressEvery == 0)
            progress(row);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    return static_cast<double>(to - from) / took.count();
}

namespace {

std::string markOf(const std::string& folder)
{
    return folder + "/filled";
}

} // namespace

std::optional<FilledFolder> FilledFolder::in(const std::string& folder)
{
    std::ifstream file(markOf(folder));
    FilledFolder filled;
    if (file >> filled.rows >> filled.until >> filled.tenant)
        return filled;
    return std::nullopt;
}

void FilledFolder::note(const std::string& folder) const
{
    if (!(std::ofstream(markOf(folder)) << rows << ' ' << until << ' ' << tenant << std::flush))
        throw std::runtime_error("cannot write into " + folder);
}

PlainTable::PlainTable(const std::string& file, const Fill& fill, const Progress& progress, Use use)
    : m_file(file)
    , m_use(use)
{
    if (sqlite3_open(file.c_str(), &m_database) != SQLITE_OK)
        throw std::runtime_error("SQLite cannot open " + file);
    run("PRAGMA cache_size=-200000; PRAGMA temp_store=FILE;");
    const auto isFilled = [&] {
        try {
            return read("WHERE seq=" + std::to_string(fill.rows()), 1) == 1 && read("WHERE correlation='x'", 1) == 0;
        } catch (const std::runtime_error&) {
            return false; // without the table, or without its last row
        }
    };
    if (use == Use::Once || !isFilled())
        fillWith(fill, progress);
}

void PlainTable::fillWith(const Fill& fill, const Progress& progress)
{
    const bool kept = m_use == Use::Kept;
    run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; DROP TABLE IF EXISTS events;"
        "CREATE TABLE events(seq INTEGER PRIMARY KEY, received INTEGER, environment INTEGER, status INTEGER,"
        " metric INTEGER, customer INTEGER, app INTEGER, key TEXT, properties TEXT" +
        std::string(kept ? ", correlation TEXT" : "") + "); BEGIN;");
    sqlite3_stmt* insert = nullptr;
    const std::string places = kept ? "?,?,?,?,?,?,?,?,?,?" : "?,?,?,?,?,?,?,?,?";
    sqlite3_prepare_v2(m_database, ("INSERT INTO events VALUES(" + places + ")").c_str(), -1, &insert, nullptr);
    for (std::uint64_t row = 0; row < fill.rows(); ++row) {
        const FillRow says = fill.at(row);
        const std::string key = Fill::key(row);
        const std::int64_t values[] = {static_cast<std::int64_t>(row + 1),
                                       says.at,
                                       says.environment,
                                       says.status,
                                       says.metric,
                                       says.customer,
                                       says.app};
        for (int i = 0; i < 7; ++i)
            sqlite3_bind_int64(insert, i + 1, values[i]);
        sqlite3_bind_text(insert, 8, key.data(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 9, R"({"region":"eu-west-1","route":"POST /v2/bookings"})", -1, SQLITE_STATIC);
        if (kept)
            sqlite3_bind_text(insert, 10, Fill::correlation(row).c_str(), -1, SQLITE_TRANSIENT);
        if (sqlite3_step(insert) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(m_database));
        sqlite3_reset(insert);
        if ((row + 1) % progressEvery == 0)
            progress(row + 1);
    }
    sqlite3_finalize(insert);
    run("COMMIT; CREATE INDEX by_environment ON events(environment); CREATE INDEX by_status ON events(status);"
        "CREATE INDEX by_metric ON events(metric); CREATE INDEX by_customer ON events(customer);"
        "CREATE INDEX by_key ON events(key);");
    if (kept)
        run("CREATE INDEX by_correlation ON events(correlation); CREATE INDEX by_app ON events(app);");
}

PlainTable::~PlainTable()
{
    sqlite3_close(m_database);
    std::error_code ignored;
    if (m_use == Use::Once)
        std::filesystem::remove(m_file, ignored);
}

void PlainTable::run(const std::string& sql)
{
    char* fault = nullptr;
    if (sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &fault) != SQLITE_OK) {
        const std::string said = fault ? fault : "SQLite failed";
        sqlite3_free(fault);
        throw std::runtime_error(said);
    }
}

int PlainTable::read(const std::string& where, int limit)
{
    sqlite3_stmt* statement = nullptr;
    const std::string sql = "SELECT * FROM events " + where + " ORDER BY seq DESC LIMIT " + std::to_string(limit);
    if (sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(m_database));
    int rows = 0;
    std::size_t bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            sqlite3_column_text(statement, i);
            bytes += static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
        }
    }
    sqlite3_finalize(statement);
    return bytes > 0 || rows == 0 ? rows : -1;
}

std::uint64_t PlainTable::bytes() const
{
    return std::filesystem::file_size(m_file);
}

} // namespace meterd::bench
