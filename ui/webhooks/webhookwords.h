// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Endpoints and deliveries in words: their states, what an endpoint takes, why something was not sent.
#pragma once

#include "core/filterwords.h"
#include "core/webhooks.h"
#include "models/recordcell.h"
#include "ui/timeformat.h"

namespace md {

struct StateLook
{
    QString word;
    Tone tone = Tone::Text;
    Sign sign = Sign::None;
};

StateLook endpointLook(WebhookEndpoint::State state);
StateLook deliveryLook(WebhookDelivery::State state);

//! "all types", "limit.*, plan.*", "6 event types".
QString subscriptionText(const WebhookEndpoint& endpoint);
//! In the rows of a table: "not subscribed", "disabled".
QString shortReason(const WebhookDelivery& delivery);
//! The whole of it: "hooks.acme.example/in is not subscribed to api_key.rotated". The endpoint as it is now, where it
//! is known.
QString reasonText(const WebhookDelivery& delivery, const std::optional<WebhookEndpoint>& endpoint,
                   const TimeFormat& times);
//! Why an endpoint was switched off: in our words where we know the server's.
QString disabledText(const WebhookEndpoint& endpoint);

//! "503 Service Unavailable", "No answer in time".
QString attemptText(const DeliveryAttempt& attempt);
//! Of the server's sentence the few words that fit a row: what went wrong on the way.
QString sendErrorText(const QString& error);

FilterWords deliveryFilterWords();

} // namespace md
