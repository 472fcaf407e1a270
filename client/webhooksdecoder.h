// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a server says of webhooks, as values.
#pragma once

#include "client/jsonfields.h"
#include "core/webhooks.h"

namespace md {

Result<WebhookEndpoint> decodeWebhookEndpoint(const QJsonObject& object);
Result<WebhookDelivery> decodeWebhookDelivery(const QJsonObject& object);
//! Of a whole answer: the payload is kept byte for byte as it was sent.
Result<DeliveryRecord> decodeDeliveryRecord(const QByteArray& body);
Result<WebhookReplay> decodeWebhookReplay(const QJsonObject& object);
Result<PlatformEvent> decodePlatformEvent(const QJsonObject& object);
//! What a webhook.disabled says of its endpoint.
WebhookEndpoint disabledEndpoint(const PlatformEvent& event);
//! Of a whole answer: the types that an endpoint can take.
Result<QStringList> decodeEventTypes(const QByteArray& body);

//! Of the "data" that a write was answered with.
Result<WebhookEndpoint> endpointOf(const QByteArray& data);
Result<WebhookDelivery> deliveryOf(const QByteArray& data);
Result<WebhookReplay> replayOf(const QByteArray& data);
//! The secret that a write was answered with, once; empty: it was shown before.
QString secretOf(const QByteArray& data);

} // namespace md
