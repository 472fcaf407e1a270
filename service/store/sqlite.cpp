// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thin skin over SQLite; connections are used by one thread at a time, so SQLite's own mutexes are left out.
#include "service/store/sqlite.h"

#include <sqlite3.h>

#include <functional>
#include <unordered_map>

namespace meterd {

namespace {

// There is a reader for each segment, and its questions differ in their words; a writer says the same few again and
// again.
constexpr std::size_t keptOfReader = 8;
constexpr std::size_t keptOfWriter = 64;

// A file name may hold '?' and '#': only an escaped URI carries it and `immutable` at once.
std::string uriOf(const std::filesystem::path& file)
{
    std::string uri = "file:";
    for (const char c : file.string()) {
        if (c == '?' || c == '#' || c == '%') {
            static constexpr char hex[] = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', hex[byte >> 4], hex[byte & 15]};
        } else {
            uri += c;
        }
    }
    return uri;
}

} // namespace

//! A connection's compiled statements that nobody uses just now.
class KeptStatements
{
public:
    explicit KeptStatements(std::size_t most)
        : m_most(most)
    {}

    sqlite3_stmt* take(std::string_view sql)
    {
        const auto at = m_idle.find(sql);
        return at == m_idle.end() ? nullptr : m_idle.extract(at).mapped().release();
    }

    void keep(sqlite3_stmt* statement)
    {
        Owned owned(statement);
        const std::string_view sql(sqlite3_sql(statement));
        // Some pragmas do their work while they are compiled: what was kept would do nothing.
        if (sql.starts_with("PRAGMA"))
            return;
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        // Words that are put together anew for every question would fill it: what is used comes back by itself.
        if (m_idle.size() >= m_most)
            m_idle.clear();
        m_idle.emplace(sql, std::move(owned));
    }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Owned = std::unique_ptr<sqlite3_stmt, Finalize>;

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    const std::size_t m_most;
    std::unordered_map<std::string, Owned, Hash, std::equal_to<>> m_idle;
};

void Statement::GiveBack::operator()(sqlite3_stmt* statement) const
{
    to->keep(statement);
}

Statement& Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(), index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(), index, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement.get(), index);
    return *this;
}

bool Statement::step()
{
    m_code = m_statement ? sqlite3_step(m_statement.get()) : SQLITE_ERROR;
    return m_code == SQLITE_ROW;
}

int Statement::run()
{
    m_code = m_statement ? sqlite3_step(m_statement.get()) : SQLITE_ERROR;
    const int code = m_code;
    if (m_statement)
        sqlite3_reset(m_statement.get());
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement.get());
}

bool Statement::failed() const
{
    return m_code != SQLITE_OK && m_code != SQLITE_ROW && m_code != SQLITE_DONE;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)))
                 : std::string_view();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

bool Statement::isInteger(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_INTEGER;
}

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Expected<Database, SqliteError> Database::open(const std::filesystem::path& file, Mode mode)
{
    std::string uri = uriOf(file);
    if (mode == Mode::Immutable)
        uri += "?immutable=1";
    const int access = mode == Mode::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &handle, access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database;
    database.m_handle.reset(handle);
    database.m_kept = std::make_shared<KeptStatements>(mode == Mode::Create ? keptOfWriter : keptOfReader);
    if (code != SQLITE_OK)
        return Unexpected{SqliteError{code, handle ? sqlite3_errmsg(handle) : "out of memory"}};
    sqlite3_busy_timeout(handle, 5000);
    return database;
}

int Database::exec(const std::string& sql)
{
    return sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
}

int Database::attach(const std::filesystem::path& immutable, std::string_view name)
{
    const std::string uri = uriOf(immutable) + "?immutable=1";
    Statement attach = prepare("ATTACH ?1 AS ?2");
    return attach.bind(1, std::string_view(uri)).bind(2, name).run();
}

Statement Database::prepare(std::string_view sql)
{
    Statement out;
    sqlite3_stmt* statement = m_kept ? m_kept->take(sql) : nullptr;
    if (!statement)
        out.m_code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    out.m_statement = {statement, Statement::GiveBack{m_kept}};
    return out;
}

SqliteError Database::error() const
{
    return {sqlite3_errcode(m_handle.get()), sqlite3_errmsg(m_handle.get())};
}

} // namespace meterd
