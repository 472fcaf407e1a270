// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A body that a test reads: what a stream or an export writes, as one text.
#pragma once

#include "service/http/stream.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

namespace meterd::test {

class NotedBody final : public BodyStream
{
public:
    Write write(std::string piece) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return Write::Closed;
        m_text += piece;
        m_changed.notify_all();
        return Write::Taken;
    }
    void end() override
    {
        const std::lock_guard lock(m_mutex);
        m_ended = m_closed = true;
        m_changed.notify_all();
    }
    void abort() override
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }
    bool isClosed() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    std::size_t waiting() const override { return 0; }
    std::size_t capacity() const override { return 1U << 20U; }
    void onDrained(std::function<void()> callback) override { callback(); }
    void onClosed(std::function<void()>) override {}
    void onStopping(std::function<void()>) override {}

    std::string text() const
    {
        const std::lock_guard lock(m_mutex);
        return m_text;
    }
    //! Waits for the text; false when it does not come.
    bool sees(std::string_view part)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10),
                                  [&] { return m_text.find(part) != std::string::npos; });
    }
    bool ends()
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_ended; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_text;
    bool m_ended = false;
    bool m_closed = false;
};

} // namespace meterd::test
