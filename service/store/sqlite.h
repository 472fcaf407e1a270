// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's handles as values that close themselves, and its error codes as an error type.
#pragma once

#include "service/domain/expected.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace meterd {

struct SqliteError
{
    int code = 0; //!< SQLite's primary result code
    std::string message;
};

class KeptStatements;

//! Given back to its connection when it goes: the same words again are not compiled again.
class Statement
{
public:
    Statement() = default;

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::uint64_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    /// The text must live until the statement is reset; empty text is kept as empty text.
    Statement& bind(int index, std::string_view text);
    Statement& bindBlob(int index, std::string_view bytes);
    Statement& bindNull(int index);
    Statement& bindTextOrNull(int index, std::string_view text)
    {
        return text.empty() ? bindNull(index) : bind(index, text);
    }

    /// Is there a row? False at the end and on an error; `code()` tells them apart.
    bool step();
    /// Runs a statement that gives no rows, and makes it ready for the next.
    int run();
    void reset();
    int code() const { return m_code; }
    bool failed() const;

    std::int64_t integer(int column) const;
    std::string_view text(int column) const; //!< lives until the next step
    bool isNull(int column) const;
    bool isInteger(int column) const;
    explicit operator bool() const { return m_statement != nullptr; }

private:
    friend class Database;
    struct GiveBack
    {
        std::shared_ptr<KeptStatements> to;
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, GiveBack> m_statement;
    int m_code = 0;
};

class Database
{
public:
    enum class Mode : std::uint8_t {
        Create,
        ReadOnly,
        Immutable //!< nobody writes the file any more: no locks, no journal
    };

    static Expected<Database, SqliteError> open(const std::filesystem::path& file, Mode mode);

    /// Runs statements without rows; the result code.
    int exec(const std::string& sql);
    /// Makes the tables of a file that nobody writes any more readable under a name.
    int attach(const std::filesystem::path& immutable, std::string_view name);
    Statement prepare(std::string_view sql);
    SqliteError error() const;
    sqlite3* handle() const { return m_handle.get(); }

private:
    struct Close
    {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
    std::shared_ptr<KeptStatements> m_kept; // goes before the connection does
};

} // namespace meterd
