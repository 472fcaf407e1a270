// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One io thread: its connections and its coarse clock. For http/ alone.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/log.h"
#include "service/http/limits.h"

#include <chrono>
#include <list>
#include <string>

#include <boost/asio/io_context.hpp>

namespace meterd {

class Router;

struct ServerParts
{
    const Router& router;
    const Clock& clock;
    const Log& log;
    HttpStats& stats;
    HttpLimits limits;
};

class ConnectionBase
{
public:
    virtual ~ConnectionBase() = default;
    //! Its deadline has passed.
    virtual void expire() = 0;
    //! Finish what is in flight, then close.
    virtual void beginStop() = 0;
    virtual void closeNow() = 0;

    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
};

//! Deadlines are looked at by one timer a loop: a timer of its own for each read cost more than the read.
struct Loop
{
    boost::asio::io_context io{1};
    std::list<ConnectionBase*> connections;
    std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now();
    std::chrono::milliseconds tick{500};
    std::string date;
    bool stopping = false;
};

} // namespace meterd
