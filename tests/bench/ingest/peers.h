// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What meterd is measured beside: an empty Beast handler, meterd's own listener with nothing behind it, bare SQLite.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace meterd::bench {

enum class EmptyKind : std::uint8_t {
    BareBeast,   //!< Beast's coroutines as in its examples: read, answer 202, repeat
    OurListener, //!< meterd's HTTP folder with a route that answers 202
};

//! A child process that answers 202 to everything on the port that it reports.
class EmptyServer
{
public:
    explicit EmptyServer(EmptyKind kind);
    ~EmptyServer();
    EmptyServer(const EmptyServer&) = delete;
    EmptyServer& operator=(const EmptyServer&) = delete;
    std::uint16_t port() const { return m_port; }

private:
    pid_t m_pid = -1;
    std::uint16_t m_port = 0;
};

//! Rows a second of INSERTs into one table without an index, `batch` rows a commit, WAL, synchronous=FULL.
double sqliteInserts(const std::string& folder, const std::vector<std::string>& row, int batch,
                     std::chrono::milliseconds time);

//! Milliseconds that half of 200 appends of 4 KiB with fdatasync stay under.
double fdatasyncMedianMs(const std::string& folder);

} // namespace meterd::bench
