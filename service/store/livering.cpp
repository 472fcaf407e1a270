// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping and handing out what was stored last.
#include "service/store/livering.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t maxBytes = 64U << 20U;

std::size_t weight(const StoredBatch& batch)
{
    std::size_t bytes = 0;
    for (const UsageEvent& event : batch.events)
        bytes += sizeof(UsageEvent) + event.properties.size();
    return bytes;
}

} // namespace

struct LiveRing::Waiting
{
    std::function<void()> wake;
    std::atomic<bool> armed{false};
};

class LiveRing::Subscription final : public LiveSubscription
{
public:
    Subscription(std::shared_ptr<Subscribers> subscribers, std::function<void()> wake)
        : m_subscribers(std::move(subscribers))
    {
        m_waiting.wake = std::move(wake);
        const std::lock_guard lock(m_subscribers->mutex);
        m_subscribers->waiting.push_back(&m_waiting);
    }
    ~Subscription() override
    {
        const std::lock_guard lock(m_subscribers->mutex);
        std::erase(m_subscribers->waiting, &m_waiting);
    }
    void arm() override { m_waiting.armed.store(true); }

private:
    std::shared_ptr<Subscribers> m_subscribers;
    Waiting m_waiting;
};

void LiveRing::startAfter(std::uint64_t sequence)
{
    const std::lock_guard lock(m_mutex);
    m_before = sequence;
}

void LiveRing::push(const std::vector<StoredBatchPtr>& batches)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const StoredBatchPtr& batch : batches) {
            m_events += batch->events.size();
            m_bytes += weight(*batch);
            m_batches.push_back(batch);
        }
        while (m_batches.size() > 1 && (m_events > m_maxEvents || m_bytes > maxBytes)) {
            const StoredBatch& oldest = *m_batches.front();
            m_before = oldest.events.back().sequence;
            m_events -= oldest.events.size();
            m_bytes -= weight(oldest);
            m_batches.pop_front();
        }
    }
    const std::lock_guard lock(m_subscribers->mutex);
    for (Waiting* waiting : m_subscribers->waiting) {
        if (waiting->armed.exchange(false))
            waiting->wake();
    }
}

std::optional<std::vector<StoredBatchPtr>> LiveRing::recent(std::uint64_t after) const
{
    const std::lock_guard lock(m_mutex);
    if (after < m_before)
        return std::nullopt;
    const auto newer = std::partition_point(m_batches.begin(), m_batches.end(), [after](const StoredBatchPtr& batch) {
        return batch->events.back().sequence <= after;
    });
    return std::vector<StoredBatchPtr>(newer, m_batches.end());
}

std::unique_ptr<LiveSubscription> LiveRing::subscribe(std::function<void()> wake)
{
    return std::make_unique<Subscription>(m_subscribers, std::move(wake));
}

} // namespace meterd
