// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only glue between the live stream and the event store: batches wait here, and go in together.
#pragma once

#include "core/eventbatch.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace md {

class EventStore;

class EventFeed : public QObject
{
    Q_OBJECT

public:
    //! Two frames: more often, a table of millions does nothing but announce rows.
    static constexpr std::chrono::milliseconds interval{33};

    explicit EventFeed(EventStore& store, QObject* parent = nullptr);

    void take(EventBatch&& batch);
    //! What waits goes in now.
    void flush();
    qint64 delivered() const { return m_delivered; }

signals:
    void appended(qint64 events);

private:
    EventStore& m_store;
    std::vector<EventBatch> m_waiting;
    QTimer m_timer;
    qint64 m_delivered = 0;
};

} // namespace md
