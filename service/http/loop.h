// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One io thread: its connections and its coarse clock. For http/ alone.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/log.h"
#include "service/http/limits.h"

#include <algorithm>
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

struct Loop;

//! Looked at by one timer a loop: a timer of its own for each read cost more than the read.
class Deadline
{
public:
    explicit Deadline(const Loop& loop)
        : m_loop(loop)
    {}
    void set(std::chrono::milliseconds in) { m_at = soonest(in); }
    //! No later than this.
    void shorten(std::chrono::milliseconds in) { m_at = std::min(m_at, soonest(in)); }
    void clear() { m_at = never; }
    bool hasPassed() const;

private:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr Time never = Time::max();
    Time soonest(std::chrono::milliseconds in) const;

    const Loop& m_loop;
    Time m_at = never;
};

class ConnectionBase
{
public:
    explicit ConnectionBase(const Loop& loop)
        : deadline(loop)
    {}
    virtual ~ConnectionBase() = default;
    //! Its deadline has passed.
    virtual void expire() = 0;
    //! Finish what is in flight, then close.
    virtual void beginStop() = 0;
    virtual void closeNow() = 0;

    Deadline deadline;
};

struct Loop
{
    boost::asio::io_context io{1};
    std::list<ConnectionBase*> connections;
    std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now();
    std::chrono::milliseconds tick{500};
    std::string date;
    bool stopping = false;
};

inline bool Deadline::hasPassed() const
{
    return m_at <= m_loop.now;
}

//! The loop's clock is up to one tick old.
inline Deadline::Time Deadline::soonest(std::chrono::milliseconds in) const
{
    return m_loop.now + m_loop.tick + in;
}

} // namespace meterd
