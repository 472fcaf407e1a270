// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/eventfeed.h"

#include "models/eventstore.h"

namespace md {

EventFeed::EventFeed(EventStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &EventFeed::flush);
}

void EventFeed::take(EventBatch&& batch)
{
    if (batch.isEmpty())
        return;
    m_waiting.push_back(std::move(batch));
    if (!m_timer.isActive())
        flush(); // after a pause the first batch is shown at once
}

void EventFeed::flush()
{
    if (m_waiting.empty())
        return;
    m_timer.start();
    qint64 events = 0;
    for (EventBatch& batch : std::exchange(m_waiting, {})) {
        events += qint64(batch.size());
        m_store.append(std::move(batch));
    }
    m_delivered += events;
    emit appended(events);
}

} // namespace md
