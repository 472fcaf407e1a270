// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a client may cost, and what was counted.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace meterd {

struct HttpLimits
{
    std::size_t headBytes = 16U << 10U;
    std::chrono::milliseconds headTime{10'000};  //!< from the first byte of a request to the end of its head
    std::chrono::milliseconds bodyTime{60'000};  //!< for a whole body: 10 MiB at 175 kB/s
    std::chrono::milliseconds idleTime{120'000}; //!< between requests
    std::chrono::milliseconds writeTime{30'000}; //!< without any progress of an answer
    std::chrono::milliseconds drainTime{10'000}; //!< for requests and streams in flight when the server stops
    std::size_t connections = 20'000;
    std::size_t streamQueue = 1U << 20U; //!< bytes that may wait for one slow reader of a stream
};

//! Written by the connections, read by the metrics page.
struct HttpStats
{
    std::atomic<std::int64_t> openConnections{0};
    std::atomic<std::int64_t> openStreams{0};
    std::atomic<std::uint64_t> acceptedConnections{0};
    std::atomic<std::uint64_t> refusedConnections{0};
    std::array<std::atomic<std::uint64_t>, 6> answersByClass{}; //!< by the first digit of the status
    std::atomic<std::uint64_t> bytesIn{0};
    std::atomic<std::uint64_t> bytesOut{0};

    static constexpr std::array<std::int64_t, 12> latencyBoundsUs = {
        100, 250, 500, 1'000, 2'500, 5'000, 10'000, 25'000, 100'000, 500'000, 2'000'000, 10'000'000};
    std::array<std::atomic<std::uint64_t>, 13> latency{}; //!< one more: above the last bound
    std::atomic<std::uint64_t> latencySumUs{0};

    void noteAnswer(int status, std::chrono::microseconds took);
};

} // namespace meterd
