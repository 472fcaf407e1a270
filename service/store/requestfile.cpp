// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and columns of a file of requests.
#include "service/store/requestfile.h"

#include <algorithm>

namespace meterd {

namespace {

// Bodies stand last: a list does not touch their pages.
constexpr std::string_view schema = R"sql(
CREATE TABLE IF NOT EXISTS requests (
  sequence INTEGER PRIMARY KEY, tenant TEXT NOT NULL, at INTEGER NOT NULL, id TEXT NOT NULL, correlation TEXT NOT NULL,
  method TEXT NOT NULL, path TEXT NOT NULL, route TEXT NOT NULL, category INTEGER NOT NULL, status INTEGER NOT NULL,
  code TEXT NOT NULL, reason TEXT NOT NULL, hint TEXT NOT NULL, duration INTEGER NOT NULL, key TEXT NOT NULL,
  key_prefix TEXT NOT NULL, key_name TEXT NOT NULL, app TEXT NOT NULL, app_name TEXT NOT NULL, address TEXT NOT NULL,
  client TEXT NOT NULL, request_bytes INTEGER NOT NULL, response_bytes INTEGER NOT NULL, body_kept INTEGER NOT NULL,
  body_cut INTEGER NOT NULL, answer TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS requests_by_tenant ON requests (tenant, sequence);
CREATE INDEX IF NOT EXISTS requests_by_id ON requests (id);
CREATE INDEX IF NOT EXISTS requests_by_correlation ON requests (correlation);
CREATE INDEX IF NOT EXISTS refused_of_key ON requests (key, sequence) WHERE status >= 400 AND key <> '';
CREATE INDEX IF NOT EXISTS refused_of_app ON requests (app, sequence) WHERE status >= 400 AND app <> '';
)sql";

constexpr int listedColumns = 25;
constexpr std::string_view listed =
    "sequence, tenant, at, id, correlation, method, path, route, category, status, code, reason, hint, duration, key, "
    "key_prefix, key_name, app, app_name, address, client, request_bytes, response_bytes, body_kept, body_cut";

RequestRecord recordOf(const Statement& row, bool whole)
{
    RequestRecord record;
    int column = 0;
    const auto number = [&] { return row.integer(column++); };
    const auto text = [&](std::string& out) { out = row.text(column++); };
    record.sequence = number();
    text(record.tenantId);
    record.at = number();
    text(record.id);
    text(record.correlationId);
    text(record.method);
    text(record.path);
    text(record.route);
    record.category = static_cast<RateCategory>(number());
    record.status = static_cast<int>(number());
    text(record.code);
    text(record.reason);
    text(record.hint);
    record.durationUs = number();
    text(record.keyId);
    text(record.keyPrefix);
    text(record.keyName);
    text(record.appUuid);
    text(record.appName);
    text(record.address);
    text(record.client);
    record.requestBytes = number();
    record.responseBytes = number();
    record.bodyKept = static_cast<RequestRecord::Body>(number());
    record.bodyTruncated = number() != 0;
    if (whole) {
        text(record.answer);
        text(record.body);
    }
    return record;
}

void bindAll(Statement& insert, const RequestRecord& record)
{
    int index = 0;
    const auto number = [&](std::int64_t value) { insert.bind(++index, value); };
    const auto text = [&](std::string_view value) { insert.bind(++index, value); };
    number(record.sequence);
    text(record.tenantId);
    number(record.at);
    text(record.id);
    text(record.correlationId);
    text(record.method);
    text(record.path);
    text(record.route);
    number(static_cast<std::int64_t>(record.category));
    number(record.status);
    text(record.code);
    text(record.reason);
    text(record.hint);
    number(record.durationUs);
    text(record.keyId);
    text(record.keyPrefix);
    text(record.keyName);
    text(record.appUuid);
    text(record.appName);
    text(record.address);
    text(record.client);
    number(record.requestBytes);
    number(record.responseBytes);
    number(static_cast<std::int64_t>(record.bodyKept));
    number(record.bodyTruncated ? 1 : 0);
    text(record.answer);
    text(record.body);
}

} // namespace

std::string RequestFile::fileName(std::int64_t first)
{
    std::string digits = std::to_string(first);
    digits.insert(0, 20 - std::min<std::size_t>(20, digits.size()), '0');
    return "requests-" + digits + ".db";
}

Expected<RequestFilePtr, std::string> RequestFile::open(const std::filesystem::path& path, std::int64_t first)
{
    auto opened = Database::open(path, Database::Mode::Create);
    const auto fault = [&](const std::string& why) {
        return Unexpected{"The request log's file '" + path.string() + "' cannot be used: " + why + "."};
    };
    if (!opened)
        return fault(opened.error().message);
    RequestFilePtr file(new RequestFile(path));
    file->m_database = std::move(*opened);
    Database& database = *file->m_database;
    // A power cut may cost the last second; a killed process costs nothing.
    if (database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL") != 0 ||
        database.exec(std::string(schema)) != 0)
        return fault(database.error().message);
    std::string places = "?";
    for (int i = 1; i < listedColumns + 2; ++i)
        places += ",?";
    file->m_insert =
        database.prepare("INSERT INTO requests (" + std::string(listed) + ", answer, body) VALUES (" + places + ")");
    if (!file->m_insert)
        return fault(database.error().message);
    file->readExtent(first);
    return file;
}

void RequestFile::readExtent(std::int64_t first)
{
    Extent extent;
    extent.first = first;
    extent.last = first - 1;
    Statement all = m_database->prepare("SELECT max(sequence), min(at), max(at) FROM requests");
    if (all && all.step() && !all.isNull(0)) {
        extent.last = all.integer(0);
        extent.minAt = all.integer(1);
        extent.maxAt = all.integer(2);
    }
    Statement tenants = m_database->prepare("SELECT tenant, count(*) FROM requests GROUP BY tenant");
    while (tenants && tenants.step())
        extent.byTenant.emplace(tenants.text(0), tenants.integer(1));
    const std::lock_guard lock(m_mutex);
    m_extent = std::move(extent);
}

bool RequestFile::append(std::vector<RequestRecord>& records)
{
    Extent extent = this->extent();
    if (m_database->exec("BEGIN IMMEDIATE") != 0)
        return false;
    bool good = true;
    for (RequestRecord& record : records) {
        record.sequence = ++extent.last;
        bindAll(m_insert, record);
        m_insert.run();
        good = good && !m_insert.failed();
        extent.minAt = std::min(extent.minAt, record.at);
        extent.maxAt = std::max(extent.maxAt, record.at);
        ++extent.byTenant[record.tenantId];
    }
    if (!good || m_database->exec("COMMIT") != 0) {
        m_database->exec("ROLLBACK");
        return false;
    }
    const std::lock_guard lock(m_mutex);
    m_extent = std::move(extent);
    return true;
}

void RequestFile::close()
{
    m_insert = {};
    if (m_database)
        m_database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    m_database.reset();
}

RequestFile::Extent RequestFile::extent() const
{
    const std::lock_guard lock(m_mutex);
    return m_extent;
}

std::uint64_t RequestFile::bytes() const
{
    std::uint64_t sum = 0;
    for (const char* ending : {"", "-wal"}) {
        std::error_code missing;
        const auto size = std::filesystem::file_size(m_path.string() + ending, missing);
        sum += missing ? 0 : size;
    }
    return sum;
}

std::vector<RequestRecord> RequestFile::read(std::string_view tenantId, const RequestRange& range) const
{
    auto database = Database::open(m_path, Database::Mode::ReadOnly);
    if (!database)
        return {}; // gone with its month
    std::string sql = "SELECT " + std::string(listed) + (range.whole ? ", answer, body" : "") + " FROM requests";
    // Only one index can help: the one that finds the fewest.
    if (!range.id.empty())
        sql += " INDEXED BY requests_by_id WHERE id = ?1 AND tenant = ?2";
    else if (!range.correlationId.empty())
        sql += " INDEXED BY requests_by_correlation WHERE correlation = ?1 AND tenant = ?2";
    else
        sql += " WHERE tenant = ?2 AND ?1 = ''";
    sql += range.after ? " AND sequence > ?3" : " AND sequence < ?3";
    sql += " AND at >= ?4 AND at < ?5 ORDER BY sequence";
    sql += range.after ? " LIMIT ?6" : " DESC LIMIT ?6";
    Statement rows = database->prepare(sql);
    if (!rows)
        return {};
    rows.bind(1, std::string_view(range.id.empty() ? range.correlationId : range.id))
        .bind(2, tenantId)
        .bind(3, range.after ? *range.after : range.before.value_or(INT64_MAX))
        .bind(4, range.from.value_or(INT64_MIN))
        .bind(5, range.to.value_or(INT64_MAX))
        .bind(6, static_cast<std::int64_t>(range.limit));
    std::vector<RequestRecord> records;
    while (rows.step())
        records.push_back(recordOf(rows, range.whole));
    return records;
}

std::vector<RequestRecord> RequestFile::lookUp(std::string_view tenantId, const RequestLookUp& ask, std::int64_t from,
                                               std::size_t limit) const
{
    std::vector<RequestRecord> found;
    auto database = Database::open(m_path, Database::Mode::ReadOnly);
    if (!database)
        return found; // gone with its month
    // Named, as only one of them is any good: SQLite knows nothing of how rare a value is.
    const auto take = [&](std::string_view where, const std::vector<std::string>& values) {
        if (values.empty())
            return;
        Statement rows =
            database->prepare("SELECT " + std::string(listed) + ", answer, body FROM requests INDEXED BY " +
                              std::string(where) + " AND tenant = ?2 AND at >= ?3 ORDER BY sequence DESC LIMIT ?4");
        for (const std::string& value : values) {
            if (!rows || found.size() >= limit)
                return;
            rows.bind(1, std::string_view(value)).bind(2, tenantId).bind(3, from);
            rows.bind(4, static_cast<std::int64_t>(limit - found.size()));
            while (rows.step())
                found.push_back(recordOf(rows, true));
            rows.reset();
        }
    };
    take("requests_by_id WHERE id = ?1", ask.ids);
    take("requests_by_correlation WHERE correlation = ?1", ask.correlations);
    take("refused_of_key WHERE status >= 400 AND key <> '' AND key = ?1", ask.keys);
    take("refused_of_app WHERE status >= 400 AND app <> '' AND app = ?1", ask.apps);
    return found;
}

} // namespace meterd
