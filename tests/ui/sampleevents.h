// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events for the pane's tests, and the one story that its pictures tell.
#pragma once

#include "core/facets.h"
#include "core/histogram.h"
#include "models/eventstore.h"

namespace md::test {

struct SampleEvent
{
    qint64 received = 0;
    qint64 delay = 14; //!< ms from the event to its receipt
    QString environment = QStringLiteral("production");
    QString app = QStringLiteral("checkout-api");
    QString event = QStringLiteral("api.request");
    QString customer = QStringLiteral("kestrel-air");
    QString metric = QStringLiteral("api-calls");
    QString quantity = QStringLiteral("1");
    EventStatus status = EventStatus::Accepted;
    CostStatus cost = CostStatus::None;
    QString correlation = {};
    QString code = {};
    QString nearName = {};
    QString source = QStringLiteral("aforo-batch");
    bool late = false;
    QByteArray properties = "{\"route\":\"POST /v2/bookings\",\"sdk\":\"aforo-java 2.18.3\",\"region\":\"eu-west-1\","
                            "\"http\":{\"method\":\"POST\",\"status\":201,\"size\":1.50}}";
};

//! "2026-11-20T14:50:47Z": now, in every picture.
qint64 storyNow();

QByteArray recordOf(const SampleEvent& event, qint64 sequence);
//! Oldest first, as the live stream brings them.
EventBatch batchOf(const std::vector<SampleEvent>& events, qint64 firstSequence = 1);
std::unique_ptr<EventStore> storeOf(const std::vector<SampleEvent>& events);

//! The rows of the picture, oldest first, and its counts.
std::vector<SampleEvent> storyEvents();
FacetResult storyFacets();
Histogram storyHistogram();

} // namespace md::test
