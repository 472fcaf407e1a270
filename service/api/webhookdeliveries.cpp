// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/webhook-deliveries: what was sent where and what came of it, and sending one again.
#include "service/api/deliveryfields.h"
#include "service/api/parts.h"
#include "service/api/recordlog.h"
#include "service/api/routes.h"
#include "service/api/webhookfields.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

Response listDeliveries(const ApiParts& parts, Request& request)
{
    const auto ask = readRecordAsk(request, deliveryVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    const std::string& tenant = request.principal->tenantId;
    DeliveryStore& store = *parts.deliveries;
    const std::int64_t head = store.newestSequence(tenant);
    const std::int64_t total = ask->isAll() ? store.count(tenant) : 0;
    return logPage(
        request, deliveryVocabulary(), *ask, head, total,
        [&](const AuditRange& range) { return store.deliveries(tenant, range); },
        [](const Delivery& delivery) { return DeliveryFilterRecord(delivery); },
        [](const Delivery& delivery) { return toJson(delivery); });
}

Response getDelivery(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto delivery = parts.deliveries->delivery(request.principal->tenantId, request.param("id"));
    if (!delivery)
        return toResponse(notFound("There is no webhook delivery with this id."), request);
    return answer(request, toJson(*delivery, parts.deliveries->attempts(*delivery), request.receivedAt));
}

std::optional<Problem> notTaken(const ConfigView& view, const Delivery& delivery)
{
    const auto endpoint = view.endpointById(delivery.tenantId, delivery.endpointId);
    if (!endpoint)
        return conflict("Its endpoint was deleted.");
    switch (endpoint->state) {
    case WebhookEndpoint::State::Paused: return conflict("Its endpoint is paused: resume it first.");
    case WebhookEndpoint::State::Disabled: return conflict("Its endpoint is disabled: resume it first.");
    case WebhookEndpoint::State::Active: break;
    }
    return std::nullopt;
}

Response resendDelivery(const ApiParts& parts, Request& request)
{
    std::optional<DeliveryStore::Unsettled> unsettled;
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        auto delivery = parts.deliveries->delivery(request.principal->tenantId, request.param("id"));
        if (!delivery)
            return Unexpected{notFound("There is no webhook delivery with this id.")};
        if (auto problem = notTaken(change.before(), *delivery))
            return Unexpected{std::move(*problem)};
        switch (unsettled.emplace(*parts.deliveries).resend(*delivery, toMs(request.receivedAt))) {
        case DeliveryStore::Resend::UnderWay: return Unexpected{conflict("An attempt is under way just now.")};
        case DeliveryStore::Resend::Failed: return Unexpected{storageProblem(ConfigFault::Failed)};
        case DeliveryStore::Resend::Queued: break;
        }
        WriteResult result;
        result.status = 202;
        result.data = toJson(*delivery);
        result.action = "WEBHOOK_RESENT";
        result.target = {"webhook-delivery", delivery->id, delivery->eventType};
        return result;
    };
    return performSettled(parts, request, write, unsettled);
}

} // namespace

void registerWebhookDeliveries(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/webhook-deliveries", Scope::WebhooksRead, Runs::Reader, listDeliveries);
    routes.add(Method::Get, "/api/v1/webhook-deliveries/{id}", Scope::WebhooksRead, Runs::Reader, getDelivery);
    routes.add(Method::Post, "/api/v1/webhook-deliveries/{id}/resend", Scope::WebhooksWrite, Runs::Reader,
               resendDelivery);
}

} // namespace meterd
