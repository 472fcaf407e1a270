// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/delivery/fanout.h"

#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"

#include <boost/json/parse.hpp>

namespace meterd {

namespace {

std::string_view whyNot(const WebhookEndpoint& endpoint, std::string_view eventType)
{
    if (!endpoint.takes(eventType))
        return reasons::notSubscribed;
    switch (endpoint.state) {
    case WebhookEndpoint::State::Paused: return reasons::paused;
    case WebhookEndpoint::State::Disabled: return reasons::disabled;
    case WebhookEndpoint::State::Active: break;
    }
    return {};
}

std::string correlationOf(const PlatformEvent& event)
{
    boost::system::error_code error;
    const auto value = boost::json::parse(event.json, error);
    const auto* id = value.is_object() ? value.as_object().if_contains("correlationId") : nullptr;
    return id && id->is_string() ? std::string(id->as_string()) : std::string();
}

} // namespace

std::vector<Delivery> deliveriesOf(const std::string& tenantId, const PlatformEvent& event,
                                   const std::vector<WebhookEndpointPtr>& endpoints, TimePoint now)
{
    std::vector<Delivery> out;
    JsonObject payload;
    payload.text("type", event.type).time("timestamp", fromMs(event.at)).raw("data", event.json);
    const std::string body = payload.take();
    for (const WebhookEndpointPtr& endpoint : endpoints) {
        if (toMs(endpoint->createdAt) > event.at)
            continue;
        Delivery delivery;
        delivery.tenantId = tenantId;
        delivery.id = newId("whd_");
        delivery.messageId = newId("msg_");
        delivery.endpointId = endpoint->id;
        delivery.endpointUrl = endpoint->url;
        delivery.eventType = event.type;
        delivery.eventId = event.id;
        delivery.createdAt = toMs(now);
        delivery.correlationId = correlationOf(event);
        delivery.payload = body;
        delivery.reason = whyNot(*endpoint, event.type);
        if (delivery.reason.empty()) {
            delivery.nextAttemptAt = delivery.createdAt;
        } else {
            delivery.state = DeliveryState::Skipped;
            delivery.completedAt = delivery.createdAt;
        }
        out.push_back(std::move(delivery));
    }
    return out;
}

} // namespace meterd
