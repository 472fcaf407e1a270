// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Closed-loop HTTP load from one thread: each connection sends the next request when the answer has come.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace meterd::bench {

//! Writes the bytes of the next request of a connection; an empty text ends that connection.
using NextRequest = std::function<void(std::string& bytes)>;

struct LoadResult
{
    std::uint64_t answered = 0;
    std::uint64_t refused = 0; //!< another status than the wanted one
    std::string firstRefusal;
    double seconds = 0;
    std::vector<std::uint32_t> microseconds; //!< of each answered request

    double perSecond() const { return seconds > 0 ? static_cast<double>(answered) / seconds : 0; }
    double percentileMs(double share) const;
};

LoadResult runLoad(std::uint16_t port, int connections, std::chrono::milliseconds time, int wantedStatus,
                   const NextRequest& next);

} // namespace meterd::bench
