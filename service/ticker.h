// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Something that has to be done again and again, on a thread of its own.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace meterd {

class Ticker
{
public:
    Ticker() = default;
    ~Ticker() { stop(); }
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

    void start(std::chrono::milliseconds each, std::function<void()> what)
    {
        m_thread = std::thread([this, each, what = std::move(what)] {
            std::unique_lock lock(m_mutex);
            while (!m_changed.wait_for(lock, each, [this] { return m_stopped; })) {
                lock.unlock();
                what();
                lock.lock();
            }
        });
    }
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace meterd
