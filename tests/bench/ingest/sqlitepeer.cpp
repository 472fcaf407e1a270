// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same row into bare SQLite, and what the disk itself takes for a commit.
#include "tests/bench/ingest/peers.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace meterd::bench {

namespace {

using Steady = std::chrono::steady_clock;

void check(int code, sqlite3* database)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

void run(sqlite3* database, const std::string& sql)
{
    check(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), database);
}

} // namespace

double sqliteInserts(const std::string& folder, const std::vector<std::string>& row, int batch,
                     std::chrono::milliseconds time)
{
    sqlite3* database = nullptr;
    const std::string file = folder + "/bare-" + std::to_string(batch) + ".db";
    check(sqlite3_open(file.c_str(), &database), database);
    run(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    std::string columns;
    std::string marks;
    for (std::size_t i = 0; i < row.size(); ++i) {
        columns += ", c" + std::to_string(i);
        marks += ",?";
    }
    run(database, "CREATE TABLE events(sequence INTEGER PRIMARY KEY" + columns + ")");
    sqlite3_stmt* insert = nullptr;
    const std::string sql = "INSERT INTO events VALUES(NULL" + marks + ")";
    check(sqlite3_prepare_v2(database, sql.c_str(), -1, &insert, nullptr), database);
    for (std::size_t i = 0; i < row.size(); ++i)
        check(sqlite3_bind_text(insert, static_cast<int>(i) + 1, row[i].data(), static_cast<int>(row[i].size()),
                                SQLITE_STATIC),
              database);

    std::uint64_t rows = 0;
    const auto begin = Steady::now();
    while (Steady::now() - begin < time) {
        run(database, "BEGIN");
        for (int i = 0; i < batch; ++i) {
            check(sqlite3_step(insert), database);
            check(sqlite3_reset(insert), database);
        }
        run(database, "COMMIT");
        rows += static_cast<std::uint64_t>(batch);
    }
    const double seconds = std::chrono::duration<double>(Steady::now() - begin).count();
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return static_cast<double>(rows) / seconds;
}

double fdatasyncMedianMs(const std::string& folder)
{
    const int fd = ::open((folder + "/sync").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        throw std::runtime_error("no file can be made in " + folder);
    const std::array<char, 4096> block{};
    std::array<double, 200> times{};
    for (double& took : times) {
        const auto begin = Steady::now();
        if (::write(fd, block.data(), block.size()) != static_cast<ssize_t>(block.size()) || ::fdatasync(fd) != 0)
            throw std::runtime_error("the disk does not take a block");
        took = std::chrono::duration<double, std::milli>(Steady::now() - begin).count();
    }
    ::close(fd);
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

} // namespace meterd::bench
