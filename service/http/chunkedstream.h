// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bounded queue between a producer on any thread and the connection that writes it out.
#pragma once

#include "service/http/signal.h"
#include "service/http/stream.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

class ChunkedStream final : public BodyStream
{
public:
    ChunkedStream(boost::asio::any_io_executor executor, std::size_t capacity);

    Write write(std::string piece) override;
    void end() override;
    void abort() override;
    bool isClosed() const override;
    std::size_t waiting() const override;
    std::size_t capacity() const override { return m_capacity; }
    void onDrained(std::function<void()> callback) override;
    void onClosed(std::function<void()> callback) override;
    void onStopping(std::function<void()> callback) override;

    // The connection's side, on its own thread.
    enum class Next { Bytes, Ended, Aborted };
    //! Waits for something to do. With Bytes, `out` is what waits, as one piece.
    boost::asio::awaitable<Next> next(std::string& out);
    //! What `next` gave is with the client.
    void written();
    //! The client is gone, or the body is over.
    void close();
    void stopping();

private:
    enum class State { Open, Ending, Aborted, Closed };
    using Callback = std::function<void()>;

    std::optional<Next> takeNow(std::string& out);

    const std::size_t m_capacity;
    std::shared_ptr<Signal> m_signal;
    mutable std::mutex m_mutex;
    std::string m_queue;
    std::size_t m_inFlight = 0;
    State m_state = State::Open;
    bool m_isStopping = false;
    Callback m_onDrained;
    Callback m_onClosed;
    Callback m_onStopping;
};

} // namespace meterd
