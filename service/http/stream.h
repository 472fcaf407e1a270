// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A body written piece by piece: live streams and exports. Safe from any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace meterd {

//! What the producer holds. The queue is bounded: a client that does not read is told to the producer, which then
//! waits (an export) or drops and counts (a live stream).
class BodyStream
{
public:
    enum class Write {
        Taken,
        Full,  //!< not taken: the client does not keep up; `onDrained` tells when it does
        Closed //!< not taken: the client is gone or the body was ended
    };

    virtual ~BodyStream() = default;

    //! Taken while fewer than `capacity()` bytes wait, so that one piece may be of any size.
    virtual Write write(std::string piece) = 0;
    //! The body is whole: what waits is sent, then the end is marked.
    virtual void end() = 0;
    //! The body is broken: the connection is cut without an end mark, so that nobody takes it for whole.
    virtual void abort() = 0;

    virtual bool isClosed() const = 0;
    virtual std::size_t waiting() const = 0;
    virtual std::size_t capacity() const = 0;

    //! Called once, from the io thread, when half the queue is free or the stream is closed; at once (from the calling
    //! thread) when that is so already.
    virtual void onDrained(std::function<void()> callback) = 0;
    //! Called once when the client is gone or the server is done with it; at once when that is so already.
    virtual void onClosed(std::function<void()> callback) = 0;
    //! Called once when the server begins to stop: a live stream writes its end record and ends. Others just go on.
    virtual void onStopping(std::function<void()> callback) = 0;
};

} // namespace meterd
