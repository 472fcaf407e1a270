// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full or takes no writes, as long as the test says so: shared with the library that stands between
// meterd and the system's calls.
#pragma once

#include <atomic>
#include <cstdint>

namespace meterd::test {

enum class DiskFault : std::uint32_t { None, Full, ReadOnly };

//! One page of a file that both have mapped; MD_DISK_FAULTS names it.
struct DiskFaults
{
    std::atomic<std::uint32_t> fault;
    std::atomic<std::int64_t> room;     //!< bytes that a full disk still takes
    std::atomic<std::uint64_t> refused; //!< how often a call was refused
};

} // namespace meterd::test
