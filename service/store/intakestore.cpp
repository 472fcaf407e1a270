// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// intake.db: opening, jobs and their rows, and the book of inbound sources.
#include "service/store/intakestore.h"

#include "service/store/intakeschema.h"

#include <sqlite3.h>

namespace meterd {

namespace {

constexpr std::string_view columns =
    "tenant, id, state, format, file_name, bytes, metric, customer, header, request, correlation, client, address, "
    "api_key, key_prefix, key_name, owner, total_rows, rows, stored, accepted, duplicates, refused, reason, resumed, "
    "created_at, started_at, ended_at";

void bindTime(Statement& row, int column, const std::optional<std::int64_t>& time)
{
    if (time)
        row.bind(column, *time);
    else
        row.bindNull(column);
}

IngestJob jobOf(const Statement& row)
{
    IngestJob job;
    int at = 0;
    const auto text = [&] { return std::string(row.text(at++)); };
    const auto number = [&] { return row.integer(at++); };
    const auto time = [&]() -> std::optional<std::int64_t> {
        const int column = at++;
        return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
    };
    job.tenantId = text();
    job.id = text();
    job.state = IngestJob::State(number());
    job.format = text();
    job.fileName = text();
    job.bytes = number();
    job.metric = text();
    job.customer = text();
    job.header = text();
    job.requestId = text();
    job.correlationId = text();
    job.client = text();
    job.address = text();
    job.keyId = text();
    job.keyPrefix = text();
    job.keyName = text();
    job.owner = text();
    job.totalRows = number();
    job.rows = number();
    job.stored = number();
    job.accepted = number();
    job.duplicates = number();
    job.refused = number();
    job.reason = text();
    job.resumed = number();
    job.createdAt = number();
    job.startedAt = time();
    job.endedAt = time();
    return job;
}

} // namespace

Expected<std::unique_ptr<IntakeStore>, std::string> IntakeStore::open(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "intake.db";
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return Unexpected{"Cannot open '" + file.string() + "': " + database.error().message + "."};
    std::unique_ptr<IntakeStore> store(new IntakeStore(std::move(*database), folder));
    if (auto problem = store->migrate())
        return Unexpected{"Cannot use '" + file.string() + "': " + *problem};
    return store;
}

std::optional<std::string> IntakeStore::migrate()
{
    if (m_database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                        "PRAGMA secure_delete=OFF;") != SQLITE_OK)
        return m_database.error().message + ".";
    Statement version = m_database.prepare("PRAGMA user_version");
    if (!version.step())
        return m_database.error().message + ".";
    auto at = static_cast<std::size_t>(version.integer(0));
    version.reset();
    if (at > intakeMigrations.size())
        return "it was written by a newer meterd (version " + std::to_string(at) + ").";
    for (; at < intakeMigrations.size(); ++at) {
        const std::string script = "BEGIN IMMEDIATE;" + std::string(intakeMigrations[at]) +
                                   "PRAGMA user_version=" + std::to_string(at + 1) + "; COMMIT;";
        if (m_database.exec(script) != SQLITE_OK) {
            const std::string why = m_database.error().message;
            m_database.exec("ROLLBACK");
            return why + ".";
        }
    }
    return std::nullopt;
}

template <class What>
bool IntakeStore::transact(What what)
{
    const bool begun = m_database.exec("BEGIN IMMEDIATE") == SQLITE_OK;
    if (begun && what() && m_database.exec("COMMIT") == SQLITE_OK)
        return true;
    const int code = sqlite3_errcode(m_database.handle());
    if (begun)
        m_database.exec("ROLLBACK");
    m_fault = storeFaultOf(code, m_folder);
    return false;
}

StoreFault IntakeStore::lastFault()
{
    const std::lock_guard lock(m_mutex);
    return m_fault;
}

std::optional<StoreFault> IntakeStore::add(const IngestJob& job, std::string_view content)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool done = transact([&] {
            Statement row = m_database.prepare(
                "INSERT INTO jobs (" + std::string(columns) +
                ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
                "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)");
            int at = 0;
            const auto text = [&](const std::string& value) { row.bind(++at, std::string_view(value)); };
            const auto number = [&](std::int64_t value) { row.bind(++at, value); };
            text(job.tenantId);
            text(job.id);
            number(std::int64_t(job.state));
            text(job.format);
            text(job.fileName);
            number(job.bytes);
            for (const std::string* value :
                 {&job.metric, &job.customer, &job.header, &job.requestId, &job.correlationId, &job.client,
                  &job.address, &job.keyId, &job.keyPrefix, &job.keyName, &job.owner})
                text(*value);
            for (const std::int64_t value :
                 {job.totalRows, job.rows, job.stored, job.accepted, job.duplicates, job.refused})
                number(value);
            text(job.reason);
            number(job.resumed);
            number(job.createdAt);
            bindTime(row, ++at, job.startedAt);
            bindTime(row, ++at, job.endedAt);
            if (row.run() != SQLITE_OK)
                return false;
            if (job.isOver())
                return true;
            Statement file = m_database.prepare("INSERT INTO job_files (id, content) VALUES (?1, ?2)");
            file.bind(1, std::string_view(job.id)).bindBlob(2, content);
            return file.run() == SQLITE_OK;
        });
        if (!done)
            return m_fault;
    }
    if (m_changed)
        m_changed(job);
    return std::nullopt;
}

bool IntakeStore::keep(const IngestJob& job, const std::vector<UploadRefusal>& refused)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool done = transact([&] {
            Statement row = m_database.prepare(
                "UPDATE jobs SET state = ?2, rows = ?3, stored = ?4, accepted = ?5, duplicates = ?6, refused = ?7, "
                "reason = ?8, resumed = ?9, started_at = ?10, ended_at = ?11 WHERE id = ?1");
            row.bind(1, std::string_view(job.id)).bind(2, std::int64_t(job.state)).bind(3, job.rows);
            row.bind(4, job.stored).bind(5, job.accepted).bind(6, job.duplicates).bind(7, job.refused);
            row.bind(8, std::string_view(job.reason)).bind(9, job.resumed);
            bindTime(row, 10, job.startedAt);
            bindTime(row, 11, job.endedAt);
            if (row.run() != SQLITE_OK)
                return false;
            std::int64_t number = job.refused - static_cast<std::int64_t>(refused.size());
            for (const UploadRefusal& one : refused) {
                if (++number > IngestJob::mostRefusedKept)
                    break;
                Statement line = m_database.prepare("INSERT INTO refused_rows (id, number, line, field, code, reason, "
                                                    "text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
                line.bind(1, std::string_view(job.id)).bind(2, number).bind(3, one.line);
                line.bind(4, std::string_view(one.field)).bind(5, std::string_view(one.code));
                line.bind(6, std::string_view(one.reason)).bind(7, std::string_view(one.text));
                if (line.run() != SQLITE_OK)
                    return false;
            }
            if (!job.isOver())
                return true;
            Statement file = m_database.prepare("DELETE FROM job_files WHERE id = ?1");
            file.bind(1, std::string_view(job.id));
            return file.run() == SQLITE_OK;
        });
        if (!done)
            return false;
    }
    if (m_changed)
        m_changed(job);
    return true;
}

std::vector<IngestJob> IntakeStore::select(const std::string& where, const std::string& first,
                                           const std::string& second)
{
    Statement row = m_database.prepare("SELECT " + std::string(columns) + " FROM jobs WHERE " + where);
    if (!first.empty())
        row.bind(1, std::string_view(first));
    if (!second.empty())
        row.bind(2, std::string_view(second));
    std::vector<IngestJob> found;
    while (row.step())
        found.push_back(jobOf(row));
    return found;
}

std::optional<IngestJob> IntakeStore::next()
{
    const std::lock_guard lock(m_mutex);
    auto found = select("state < 2 ORDER BY key LIMIT 1", {}, {});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::string IntakeStore::content(const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("SELECT content FROM job_files WHERE id = ?1");
    row.bind(1, std::string_view(id));
    return row.step() ? std::string(row.text(0)) : std::string();
}

std::optional<IngestJob> IntakeStore::job(const std::string& tenantId, const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    auto found = select("tenant = ?1 AND id = ?2", tenantId, id);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<IngestJob> IntakeStore::jobs(const std::string& tenantId)
{
    const std::lock_guard lock(m_mutex);
    return select("tenant = ?1 ORDER BY key", tenantId, {});
}

std::vector<UploadRefusal> IntakeStore::refusedRows(const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    Statement row =
        m_database.prepare("SELECT line, field, code, reason, text FROM refused_rows WHERE id = ?1 ORDER BY number");
    row.bind(1, std::string_view(id));
    std::vector<UploadRefusal> rows;
    while (row.step()) {
        rows.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
                        std::string(row.text(4))});
    }
    return rows;
}

bool IntakeStore::dropBefore(std::int64_t at)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("DELETE FROM jobs WHERE created_at < ?1 AND state >= 2");
    row.bind(1, at);
    return row.run() == SQLITE_OK;
}

void IntakeStore::restore(SourceBook& book)
{
    const std::lock_guard lock(m_mutex);
    std::map<std::string, SourceUse> uses;
    Statement row =
        m_database.prepare("SELECT source, last_received, last_refused, code, reason, in_a_row FROM source_uses");
    while (row.step()) {
        uses[std::string(row.text(0))] = {row.integer(1),           row.integer(2), std::string(row.text(3)),
                                          std::string(row.text(4)), row.integer(5), {}};
    }
    Statement hour =
        m_database.prepare("SELECT source, hour, received, refused, ignored FROM source_hours ORDER BY hour");
    while (hour.step()) {
        uses[std::string(hour.text(0))].hours.push_back(
            {hour.integer(1), hour.integer(2), hour.integer(3), hour.integer(4)});
    }
    for (auto& [source, use] : uses)
        book.restore(source, std::move(use));
}

bool IntakeStore::save(SourceBook& book)
{
    const auto changed = book.changed();
    if (changed.empty())
        return true;
    const std::lock_guard lock(m_mutex);
    const bool done = transact([&] {
        for (const auto& [source, use] : changed) {
            Statement old = m_database.prepare("DELETE FROM source_uses WHERE source = ?1");
            old.bind(1, std::string_view(source));
            Statement row = m_database.prepare("INSERT INTO source_uses VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
            row.bind(1, std::string_view(source)).bind(2, use.lastReceivedAt).bind(3, use.lastRefusedAt);
            row.bind(4, std::string_view(use.refusalCode)).bind(5, std::string_view(use.refusalReason));
            row.bind(6, use.refusedInARow);
            if (old.run() != SQLITE_OK || row.run() != SQLITE_OK)
                return false;
            for (const SourceHour& one : use.hours) {
                Statement hour = m_database.prepare("INSERT INTO source_hours VALUES (?1, ?2, ?3, ?4, ?5)");
                hour.bind(1, std::string_view(source)).bind(2, one.hour).bind(3, one.received);
                hour.bind(4, one.refused).bind(5, one.ignored);
                if (hour.run() != SQLITE_OK)
                    return false;
            }
        }
        return true;
    });
    if (!done)
        book.keepChanged(changed);
    return done;
}

} // namespace meterd
