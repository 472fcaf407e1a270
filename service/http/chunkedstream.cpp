// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of a streamed body. Callbacks are always called without the lock.
#include "service/http/chunkedstream.h"

namespace meterd {

ChunkedStream::ChunkedStream(boost::asio::any_io_executor executor, std::size_t capacity)
    : m_capacity(capacity)
    , m_signal(std::make_shared<Signal>(std::move(executor)))
{}

BodyStream::Write ChunkedStream::write(std::string piece)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return Write::Closed;
        if (m_queue.size() + m_inFlight >= m_capacity)
            return Write::Full;
        if (m_queue.empty())
            m_queue = std::move(piece);
        else
            m_queue += piece;
    }
    m_signal->notify();
    return Write::Taken;
}

void ChunkedStream::end()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return;
        m_state = State::Ending;
    }
    m_signal->notify();
}

void ChunkedStream::abort()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return;
        m_state = State::Aborted;
    }
    m_signal->notify();
}

bool ChunkedStream::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_state != State::Open;
}

std::size_t ChunkedStream::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size() + m_inFlight;
}

void ChunkedStream::onDrained(std::function<void()> callback)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Open && m_queue.size() + m_inFlight > m_capacity / 2) {
            m_onDrained = std::move(callback);
            return;
        }
    }
    callback();
}

void ChunkedStream::onClosed(std::function<void()> callback)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Closed) {
            m_onClosed = std::move(callback);
            return;
        }
    }
    callback();
}

void ChunkedStream::onStopping(std::function<void()> callback)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isStopping) {
            m_onStopping = std::move(callback);
            return;
        }
    }
    callback();
}

std::optional<ChunkedStream::Next> ChunkedStream::takeNow(std::string& out)
{
    const std::lock_guard lock(m_mutex);
    if (m_state == State::Aborted || m_state == State::Closed)
        return Next::Aborted;
    if (!m_queue.empty()) {
        out.clear();
        out.swap(m_queue);
        m_inFlight = out.size();
        return Next::Bytes;
    }
    if (m_state == State::Ending)
        return Next::Ended;
    return std::nullopt;
}

boost::asio::awaitable<ChunkedStream::Next> ChunkedStream::next(std::string& out)
{
    for (;;) {
        if (const auto now = takeNow(out))
            co_return *now;
        co_await m_signal->wait();
    }
}

void ChunkedStream::written()
{
    Callback drained;
    {
        const std::lock_guard lock(m_mutex);
        m_inFlight = 0;
        if (m_queue.size() <= m_capacity / 2)
            drained.swap(m_onDrained);
    }
    if (drained)
        drained();
}

void ChunkedStream::close()
{
    Callback drained;
    Callback closed;
    Callback stopping;
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Closed)
            return;
        m_state = State::Closed;
        m_queue.clear();
        m_inFlight = 0;
        drained.swap(m_onDrained);
        closed.swap(m_onClosed);
        // Dropped outside the lock too: it may hold the producer, whose end may touch this stream.
        stopping.swap(m_onStopping);
    }
    m_signal->notify();
    if (drained)
        drained();
    if (closed)
        closed();
}

void ChunkedStream::stopping()
{
    Callback callback;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        callback.swap(m_onStopping);
    }
    if (callback)
        callback();
}

} // namespace meterd
