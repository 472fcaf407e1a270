// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Millions of rows by the short way: into the store itself, at moments of the past, nothing parsed. And the same rows
// in one plain SQLite table with every index that the questions want.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace meterd::bench {

using Progress = std::function<void(std::uint64_t rows)>;

//! What row number `n` of `rows` says: both stores are filled from it.
struct FillRow
{
    std::int64_t at = 0;
    int environment = 0;
    int status = 0;
    int metric = 0;
    int customer = 0;
    int app = 0;
};

class Fill
{
public:
    static constexpr int days = 30;
    static const std::vector<std::string>& environments();
    static const std::vector<std::string>& metrics();
    static std::string customer(int number);
    static std::string app(int number);
    static std::string key(std::uint64_t row);
    static std::string correlation(std::uint64_t row); //!< a thousand rows share one

    Fill(std::uint64_t rows, std::int64_t until);
    std::uint64_t rows() const { return m_rows; }
    FillRow at(std::uint64_t row) const;

    //! Adds rows [from, to) to the events of a data folder that no server holds. Gives rows a second.
    double intoStore(const std::string& folder, const std::string& tenantId, std::uint64_t from, std::uint64_t to,
                     const Progress& progress) const;

private:
    std::uint64_t m_rows;
    std::int64_t m_until;
};

//! A folder that was filled before, so that no bench has to fill it again.
struct FilledFolder
{
    std::uint64_t rows = 0;
    std::int64_t until = 0;
    std::string tenant;

    static std::optional<FilledFolder> in(const std::string& folder);
    void note(const std::string& folder) const;
};

class PlainTable
{
public:
    enum class Use : std::uint8_t {
        Once, //!< made anew, and gone with this
        Kept, //!< stays beside the store, and has an index over correlation ids too
    };
    PlainTable(const std::string& file, const Fill& fill, const Progress& progress, Use use = Use::Once);
    ~PlainTable();
    PlainTable(const PlainTable&) = delete;
    PlainTable& operator=(const PlainTable&) = delete;

    //! Reads what the statement gives, every column; the number of rows.
    int read(const std::string& where, int limit);
    std::uint64_t bytes() const;

private:
    void run(const std::string& sql);
    void fillWith(const Fill& fill, const Progress& progress);

    std::string m_file;
    Use m_use;
    sqlite3* m_database = nullptr;
};

} // namespace meterd::bench
