// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The newest stored batches in memory, and who waits for the next.
#pragma once

#include "service/store/eventstore.h"

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace meterd {

class LiveRing
{
public:
    explicit LiveRing(std::size_t maxEvents)
        : m_maxEvents(maxEvents)
    {}

    /// Where the ring begins: what is older has to be read from the store.
    void startAfter(std::uint64_t sequence);
    /// Called by the writer after each commit.
    void push(const std::vector<StoredBatchPtr>& batches);
    std::optional<std::vector<StoredBatchPtr>> recent(std::uint64_t after) const;
    std::unique_ptr<LiveSubscription> subscribe(std::function<void()> wake);

private:
    struct Waiting;
    class Subscription;
    struct Subscribers
    {
        std::mutex mutex;
        std::vector<Waiting*> waiting;
    };

    const std::size_t m_maxEvents;
    mutable std::mutex m_mutex;
    std::deque<StoredBatchPtr> m_batches;
    std::size_t m_events = 0;
    std::size_t m_bytes = 0;
    std::uint64_t m_before = 0; // the newest sequence that the ring no longer has
    // Shared with the subscriptions, which may outlive the store by a moment while it stops.
    std::shared_ptr<Subscribers> m_subscribers = std::make_shared<Subscribers>();
};

} // namespace meterd
