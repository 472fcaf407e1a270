// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The webhooks of a server: endpoints, the delivery log, replays; and the writes on them, as requests to be shown.
#pragma once

#include "client/recordlist.h"
#include "client/webhooksdecoder.h"
#include "core/write.h"

namespace md {

class WebhooksApi
{
public:
    explicit WebhooksApi(Transport& transport);

    RecordList<WebhookEndpoint>& endpoints() { return m_endpoints; }
    RecordList<WebhookDelivery>& deliveries() { return m_deliveries; }
    RecordList<PlatformEvent>& platformEvents() { return m_platformEvents; }

    //! With payload and every attempt.
    CallHandle delivery(const QString& id, QObject* context, Callback<DeliveryRecord> callback);
    //! That an endpoint can take.
    CallHandle eventTypes(QObject* context, Callback<QStringList> callback);
    CallHandle replay(const QString& id, QObject* context, Callback<WebhookReplay> callback);

private:
    Transport& m_transport;
    RecordList<WebhookEndpoint> m_endpoints;
    RecordList<WebhookDelivery> m_deliveries;
    RecordList<PlatformEvent> m_platformEvents;
};

//! What an endpoint is made of, or edited to.
struct EndpointSettings
{
    QString url;
    QString description;
    QStringList eventTypes;
    int concurrency = 0;

    bool operator==(const EndpointSettings&) const = default;
};

//! Of a body that createEndpoint() or editEndpoint() wrote, or that was put on another state since.
EndpointSettings settingsIn(const QByteArray& body);

WriteRequest createEndpoint(const EndpointSettings& settings);
WriteRequest editEndpoint(const WebhookEndpoint& endpoint, const EndpointSettings& settings);
WriteRequest deleteEndpoint(const WebhookEndpoint& endpoint);
WriteRequest rotateSecret(const WebhookEndpoint& endpoint, std::chrono::seconds overlap);
WriteRequest testEndpoint(const WebhookEndpoint& endpoint);
WriteRequest pauseEndpoint(const WebhookEndpoint& endpoint);
WriteRequest resumeEndpoint(const WebhookEndpoint& endpoint);
WriteRequest resendDelivery(const QString& deliveryId);
WriteRequest startReplay(const RecordQuery& query, int perSecond, bool dryRun);
WriteRequest cancelReplay(const QString& replayId);

} // namespace md
