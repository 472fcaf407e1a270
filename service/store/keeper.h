// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that seals full segments and shortens journals beside the writer.
#pragma once

#include "service/store/segment.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace meterd {

class Keeper
{
public:
    Keeper();
    ~Keeper();
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    void seal(SegmentPtr segment);
    void shortenJournal(SegmentPtr segment);
    /// Finishes the seal that is under way; what is left is done at the next start.
    void stop();
    /// Has nothing to do: for tests.
    void waitUntilIdle();

private:
    struct Task
    {
        SegmentPtr segment;
        bool seal = false;
    };
    void run();
    void add(Task task);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::deque<Task> m_tasks;
    bool m_busy = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace meterd
