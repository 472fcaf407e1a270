// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A few threads for work that waits for a disk; the io threads never do.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace meterd {

class Workers
{
public:
    Workers(std::size_t threads, std::size_t queueLimit);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    //! False when the queue is full or the pool is stopping: the work was not taken.
    bool post(std::function<void()> work);
    //! Finishes what was taken and joins.
    void stop();

private:
    void run();

    const std::size_t m_queueLimit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace meterd
