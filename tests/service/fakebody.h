// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other end of a streamed body: a client that reads, or does not.
#pragma once

#include "service/http/stream.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace meterd::test {

class FakeBody final : public BodyStream
{
public:
    explicit FakeBody(std::size_t room = std::size_t(-1))
        : m_room(room)
    {}

    Write write(std::string piece) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return Write::Closed;
        if (m_waiting >= m_room)
            return Write::Full;
        m_waiting += piece.size();
        m_text += piece;
        m_changed.notify_all();
        return Write::Taken;
    }
    void end() override { close(m_ended); }
    void abort() override { close(m_aborted); }
    bool isClosed() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    std::size_t waiting() const override { return 0; }
    std::size_t capacity() const override { return m_room; }
    void onDrained(std::function<void()> callback) override
    {
        const std::lock_guard lock(m_mutex);
        m_onDrained = std::move(callback);
    }
    void onClosed(std::function<void()>) override {}
    void onStopping(std::function<void()> callback) override
    {
        const std::lock_guard lock(m_mutex);
        m_onStopping = std::move(callback);
    }

    /// The client reads what waits.
    void read()
    {
        std::function<void()> drained;
        {
            const std::lock_guard lock(m_mutex);
            m_waiting = 0;
            drained.swap(m_onDrained);
        }
        if (drained)
            drained();
    }
    /// Reads until the text contains something; false when the test has waited long enough to call it lost.
    bool readUntil(std::string_view wanted)
    {
        for (int i = 0; i < 15'000; ++i) {
            read();
            // Time for the other side: a lock taken over and over again lets nobody else in.
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            if (text().find(wanted) != std::string::npos)
                return true;
        }
        return false;
    }
    void stopServer()
    {
        std::function<void()> stopping;
        {
            const std::lock_guard lock(m_mutex);
            stopping = m_onStopping;
        }
        stopping();
    }
    void hangUp()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    std::string text() const
    {
        const std::lock_guard lock(m_mutex);
        return m_text;
    }
    bool isEnded() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ended;
    }
    bool isAborted() const
    {
        const std::lock_guard lock(m_mutex);
        return m_aborted;
    }
    /// Until the text contains something, or the test has waited long enough to call it lost.
    bool waitFor(std::string_view wanted) const
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(30),
                                  [&] { return m_text.find(wanted) != std::string::npos; });
    }
    bool waitForEnd() const
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return m_closed; });
    }

private:
    void close(bool& how)
    {
        const std::lock_guard lock(m_mutex);
        how = true;
        m_closed = true;
        m_changed.notify_all();
    }

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    const std::size_t m_room;
    std::size_t m_waiting = 0;
    std::string m_text;
    bool m_closed = false;
    bool m_ended = false;
    bool m_aborted = false;
    std::function<void()> m_onDrained;
    std::function<void()> m_onStopping;
};

} // namespace meterd::test
