// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing and checkpoints, one at a time.
#include "service/store/keeper.h"

#include <algorithm>
#include <chrono>

namespace meterd {

namespace {

/// A seal that found a reader in its way, or a full disk, is tried again.
constexpr std::chrono::milliseconds retryAfter(500);

} // namespace

Keeper::Keeper()
    : m_thread([this] { run(); })
{}

Keeper::~Keeper()
{
    stop();
}

void Keeper::add(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool known = std::any_of(m_tasks.begin(), m_tasks.end(), [&](const Task& other) {
            return other.segment == task.segment && other.seal == task.seal;
        });
        if (known || m_stopping)
            return;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void Keeper::seal(SegmentPtr segment)
{
    add({std::move(segment), true});
}

void Keeper::shortenJournal(SegmentPtr segment)
{
    add({std::move(segment), false});
}

void Keeper::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_tasks.clear();
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Keeper::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_stopping || (m_tasks.empty() && !m_busy); });
}

void Keeper::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        if (m_stopping)
            break;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_busy = true;
        lock.unlock();
        bool again = false;
        if (task.seal) {
            const auto sealed = task.segment->seal();
            again = !sealed || !*sealed;
        } else if (auto database = Database::open(task.segment->file(), Database::Mode::Create)) {
            database->exec("PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(PASSIVE)");
        }
        lock.lock();
        m_busy = false;
        if (again && !m_stopping) {
            m_wake.wait_for(lock, retryAfter, [this] { return m_stopping; });
            m_tasks.push_back(std::move(task));
        }
        m_idle.notify_all();
    }
    m_idle.notify_all();
}

} // namespace meterd
