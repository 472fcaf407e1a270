// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/webhooksapi.h"

#include "core/isotime.h"
#include "core/jsontext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString endpointsPath = u"/api/v1/webhook-endpoints"_s;
const QString deliveriesPath = u"/api/v1/webhook-deliveries"_s;
const QString replaysPath = u"/api/v1/webhook-replays"_s;

using Method = WriteRequest::Method;

WriteRequest request(Method method, const QString& path, const QByteArray& body = {})
{
    WriteRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    return request;
}

//! Of the endpoint as it was loaded.
WriteRequest onEndpoint(const WebhookEndpoint& endpoint, Method method, const QString& verb = {},
                        const QByteArray& body = {})
{
    WriteRequest write = request(method, endpointsPath + u'/' + endpoint.id + verb, body);
    write.version = endpoint.version;
    return write;
}

QByteArray bodyOf(const EndpointSettings& settings)
{
    return JsonText()
        .add("url"_L1, settings.url)
        .add("description"_L1, settings.description)
        .add("eventTypes"_L1, settings.eventTypes)
        .add("concurrency"_L1, settings.concurrency)
        .json();
}

JsonText& addTime(JsonText& body, QLatin1StringView name, std::optional<qint64> at)
{
    return at ? body.add(name, isoTime(*at)) : body;
}

} // namespace

WebhooksApi::WebhooksApi(Transport& transport)
    : m_transport(transport)
    , m_endpoints(transport, endpointsPath, decodeWebhookEndpoint)
    , m_deliveries(transport, deliveriesPath, decodeWebhookDelivery)
    , m_platformEvents(transport, u"/api/v1/events"_s, decodePlatformEvent)
{}

CallHandle WebhooksApi::delivery(const QString& id, QObject* context, Callback<DeliveryRecord> callback)
{
    return m_transport.send<DeliveryRecord>(
        recordRequest(deliveriesPath, id), [](const Response& response) { return decodeDeliveryRecord(response.body); },
        context, std::move(callback));
}

CallHandle WebhooksApi::eventTypes(QObject* context, Callback<QStringList> callback)
{
    Request request;
    request.path = u"/api/v1/events/types"_s;
    return m_transport.send<QStringList>(
        std::move(request), [](const Response& response) { return decodeEventTypes(response.body); }, context,
        std::move(callback));
}

CallHandle WebhooksApi::replay(const QString& id, QObject* context, Callback<WebhookReplay> callback)
{
    return m_transport.send<WebhookReplay>(
        recordRequest(replaysPath, id),
        [](const Response& response) -> Result<WebhookReplay> {
            auto data = envelopeData(response.body);
            if (!data)
                return Unexpected{std::move(data).error()};
            return decodeWebhookReplay(*data);
        },
        context, std::move(callback));
}

EndpointSettings settingsIn(const QByteArray& body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    EndpointSettings settings;
    settings.url = object.value("url"_L1).toString();
    settings.description = object.value("description"_L1).toString();
    const QJsonArray types = object.value("eventTypes"_L1).toArray();
    for (const QJsonValue& type : types)
        settings.eventTypes.append(type.toString());
    settings.concurrency = object.value("concurrency"_L1).toInt();
    return settings;
}

WriteRequest createEndpoint(const EndpointSettings& settings)
{
    return request(Method::Post, endpointsPath, bodyOf(settings));
}

WriteRequest editEndpoint(const WebhookEndpoint& endpoint, const EndpointSettings& settings)
{
    return onEndpoint(endpoint, Method::Put, {}, bodyOf(settings));
}

WriteRequest deleteEndpoint(const WebhookEndpoint& endpoint)
{
    return onEndpoint(endpoint, Method::Delete);
}

WriteRequest rotateSecret(const WebhookEndpoint& endpoint, std::chrono::seconds overlap)
{
    return onEndpoint(endpoint, Method::Post, u"/rotate-secret"_s,
                      JsonText().add("overlapSeconds"_L1, qint64(overlap.count())).json());
}

WriteRequest testEndpoint(const WebhookEndpoint& endpoint)
{
    return onEndpoint(endpoint, Method::Post, u"/test"_s, "{}");
}

WriteRequest pauseEndpoint(const WebhookEndpoint& endpoint)
{
    return onEndpoint(endpoint, Method::Post, u"/pause"_s, "{}");
}

WriteRequest resumeEndpoint(const WebhookEndpoint& endpoint)
{
    return onEndpoint(endpoint, Method::Post, u"/resume"_s, "{}");
}

WriteRequest resendDelivery(const QString& deliveryId)
{
    return request(Method::Post, deliveriesPath + u'/' + deliveryId + u"/resend"_s, "{}");
}

WriteRequest startReplay(const RecordQuery& query, int perSecond, bool dryRun)
{
    JsonText body;
    body.add("filter"_L1, query.filter);
    addTime(body, "from"_L1, query.range.from);
    addTime(body, "to"_L1, query.range.to);
    body.add("dryRun"_L1, dryRun).add("ratePerSecond"_L1, perSecond);
    return request(Method::Post, replaysPath, body.json());
}

WriteRequest cancelReplay(const QString& replayId)
{
    return request(Method::Delete, replaysPath + u'/' + replayId);
}

} // namespace md
