// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/webhooksdecoder.h"

#include "core/jsonscan.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! A word of a fixed set; anything else is not what the contract says.
template <class E, std::size_t N>
E word(JsonFields& fields, QLatin1StringView name, const std::array<std::pair<QLatin1StringView, E>, N>& known)
{
    const QString text = fields.text(name);
    for (const auto& [spelling, value] : known) {
        if (text == spelling)
            return value;
    }
    fields.blame(name, "one of the known words");
    return known.front().second;
}

using EndpointState = WebhookEndpoint::State;
constexpr std::array endpointStates{
    std::pair{"ACTIVE"_L1, EndpointState::Active}, std::pair{"FAILING"_L1, EndpointState::Failing},
    std::pair{"PAUSED"_L1, EndpointState::Paused}, std::pair{"DISABLED"_L1, EndpointState::Disabled}};
using DeliveryState = WebhookDelivery::State;
constexpr std::array deliveryStates{
    std::pair{"PENDING"_L1, DeliveryState::Pending}, std::pair{"DELIVERED"_L1, DeliveryState::Delivered},
    std::pair{"RETRYING"_L1, DeliveryState::Retrying}, std::pair{"FAILED"_L1, DeliveryState::Failed},
    std::pair{"SKIPPED"_L1, DeliveryState::Skipped}};
using ReplayState = WebhookReplay::State;
constexpr std::array replayStates{
    std::pair{"DRY_RUN"_L1, ReplayState::DryRun}, std::pair{"RUNNING"_L1, ReplayState::Running},
    std::pair{"DONE"_L1, ReplayState::Done}, std::pair{"CANCELLED"_L1, ReplayState::Cancelled}};
using Severity = PlatformEvent::Severity;
constexpr std::array severities{std::pair{"INFO"_L1, Severity::Info}, std::pair{"WARN"_L1, Severity::Warn},
                                std::pair{"ERROR"_L1, Severity::Error}, std::pair{"CRITICAL"_L1, Severity::Critical}};

WebhookDelivery readDelivery(JsonFields& fields)
{
    WebhookDelivery delivery;
    delivery.sequence = fields.number("sequence"_L1);
    delivery.id = fields.text("id"_L1);
    delivery.messageId = fields.text("messageId"_L1);
    delivery.endpointId = fields.text("endpointId"_L1);
    delivery.endpointUrl = fields.text("endpointUrl"_L1);
    delivery.eventType = fields.text("eventType"_L1);
    delivery.eventId = fields.textOrNull("eventId"_L1);
    delivery.state = word(fields, "state"_L1, deliveryStates);
    delivery.reason = fields.textOrNull("reason"_L1);
    delivery.attempts = fields.number("attempts"_L1);
    delivery.lastStatus = fields.numberOrNull("lastStatus"_L1);
    delivery.lastError = fields.textOrNull("lastError"_L1);
    delivery.lastDurationMs = fields.numberOrNull("lastDurationMs"_L1);
    delivery.nextAttemptAt = fields.timeOrNull("nextAttemptAt"_L1);
    delivery.createdAt = fields.time("createdAt"_L1);
    delivery.completedAt = fields.timeOrNull("completedAt"_L1);
    delivery.correlationId = fields.textOrNull("correlationId"_L1);
    return delivery;
}

HttpHeaders readHeaders(JsonFields& fields, const QJsonObject& object, QLatin1StringView name)
{
    HttpHeaders headers;
    const QJsonValue value = object.value(name);
    if (value.isNull() || value.isUndefined())
        return headers; // no answer has no head
    if (!value.isObject())
        fields.blame(name, "an object");
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!member.value().isString())
            fields.blame(name, "an object of texts");
        headers.emplace_back(member.key(), member.value().toString());
    }
    return headers;
}

DeliveryAttempt readAttempt(JsonFields& fields, const QJsonObject& object)
{
    DeliveryAttempt attempt;
    attempt.number = fields.number("number"_L1);
    attempt.at = fields.time("at"_L1);
    attempt.durationMs = fields.number("durationMs"_L1);
    attempt.url = fields.text("url"_L1);
    attempt.requestHeaders = readHeaders(fields, object, "requestHeaders"_L1);
    attempt.status = fields.numberOrNull("status"_L1);
    attempt.responseHeaders = readHeaders(fields, object, "responseHeaders"_L1);
    attempt.responseBody = fields.textOrNull("responseBody"_L1);
    attempt.truncated = fields.flag("truncated"_L1);
    attempt.error = fields.textOrNull("error"_L1);
    attempt.address = fields.textOrNull("address"_L1);
    attempt.underWay = fields.flagOrNo("underWay"_L1);
    return attempt;
}

//! As it stands in the answer; a text is the body itself.
QByteArray payloadOf(const QByteArray& body)
{
    const QByteArrayView raw = jsonMember(body, "data.payload").value_or(QByteArrayView());
    return raw.startsWith('"') ? jsonUtf8(raw).value_or(QByteArray()) : raw.toByteArray();
}

QJsonObject objectOf(const QByteArray& data)
{
    return QJsonDocument::fromJson(data).object();
}

} // namespace

Result<WebhookEndpoint> decodeWebhookEndpoint(const QJsonObject& object)
{
    JsonFields fields(object);
    WebhookEndpoint endpoint;
    endpoint.id = fields.text("id"_L1);
    endpoint.url = fields.text("url"_L1);
    endpoint.description = fields.textOrNull("description"_L1);
    endpoint.eventTypes = fields.texts("eventTypes"_L1);
    endpoint.state = word(fields, "state"_L1, endpointStates);
    endpoint.stateSince = fields.time("stateSince"_L1);
    endpoint.disabledReason = fields.textOrNull("disabledReason"_L1);
    endpoint.failureRate = fields.real("failureRate"_L1);
    if (!(endpoint.failureRate >= 0 && endpoint.failureRate <= 1))
        fields.blame("failureRate"_L1, "between 0 and 1");
    endpoint.deliveries24h = fields.number("deliveries24h"_L1);
    endpoint.lastSuccessAt = fields.timeOrNull("lastSuccessAt"_L1);
    endpoint.concurrency = fields.number("concurrency"_L1);
    endpoint.secretPrefix = fields.text("secretPrefix"_L1);
    endpoint.oldSecretUntil = fields.timeOrNull("oldSecretUntil"_L1);
    endpoint.createdAt = fields.time("createdAt"_L1);
    endpoint.version = fields.number("version"_L1);
    // What a write was answered with may hold the secret: it is not kept.
    QJsonObject kept = object;
    kept.remove("secret"_L1);
    kept.remove("secretShown"_L1);
    endpoint.json = QJsonDocument(kept).toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(endpoint));
}

Result<WebhookDelivery> decodeWebhookDelivery(const QJsonObject& object)
{
    JsonFields fields(object);
    WebhookDelivery delivery = readDelivery(fields);
    return ifGood(fields, std::move(delivery));
}

Result<DeliveryRecord> decodeDeliveryRecord(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    DeliveryRecord record;
    record.delivery = readDelivery(fields);
    record.payload = payloadOf(body);
    const QJsonArray attempts = fields.array("attemptLog"_L1);
    for (const QJsonValue& value : attempts) {
        JsonFields one(value.toObject(), u"attemptLog."_s);
        record.attempts.push_back(readAttempt(one, value.toObject()));
        fields.adopt(one);
    }
    return ifGood(fields, std::move(record));
}

Result<WebhookReplay> decodeWebhookReplay(const QJsonObject& object)
{
    JsonFields fields(object);
    WebhookReplay replay;
    replay.state = word(fields, "state"_L1, replayStates);
    // Of a dry run nothing is kept, so that it need not have an id.
    replay.id = replay.state == WebhookReplay::State::DryRun ? fields.textOrNull("id"_L1) : fields.text("id"_L1);
    replay.matched = fields.number("matched"_L1);
    replay.done = fields.number("done"_L1);
    replay.succeeded = fields.number("succeeded"_L1);
    replay.failed = fields.number("failed"_L1);
    replay.skipped = fields.numberOrNull("skipped"_L1).value_or(0);
    replay.startedAt = fields.timeOrNull("startedAt"_L1);
    return ifGood(fields, std::move(replay));
}

Result<PlatformEvent> decodePlatformEvent(const QJsonObject& object)
{
    JsonFields fields(object);
    PlatformEvent event;
    event.sequence = fields.number("sequence"_L1);
    event.id = fields.text("eventId"_L1);
    event.tenantId = fields.text("tenantId"_L1);
    event.type = fields.text("eventType"_L1);
    event.source = fields.textOrNull("source"_L1);
    event.severity = word(fields, "severity"_L1, severities);
    event.actorType = fields.textOrNull("actorType"_L1);
    event.actorId = fields.textOrNull("actorId"_L1);
    event.targetType = fields.textOrNull("targetType"_L1);
    event.targetId = fields.textOrNull("targetId"_L1);
    event.payload = QJsonDocument(object.value("payload"_L1).toObject()).toJson(QJsonDocument::Compact);
    event.correlationId = fields.textOrNull("correlationId"_L1);
    event.createdAt = fields.time("createdAt"_L1);
    return ifGood(fields, std::move(event));
}

WebhookEndpoint disabledEndpoint(const PlatformEvent& event)
{
    const QJsonObject payload = QJsonDocument::fromJson(event.payload).object();
    WebhookEndpoint endpoint;
    endpoint.id = event.targetId;
    endpoint.url = payload.value("name"_L1).toString();
    endpoint.state = WebhookEndpoint::State::Disabled;
    endpoint.stateSince = event.createdAt;
    endpoint.disabledReason = payload.value("reason"_L1).toString();
    return endpoint;
}

Result<QStringList> decodeEventTypes(const QByteArray& body)
{
    JsonFields fields(QJsonDocument::fromJson(body).object());
    const QJsonArray data = fields.array("data"_L1);
    QStringList types;
    for (const QJsonValue& value : data) {
        JsonFields one(value.toObject(), u"data."_s);
        const QString type = one.text("eventType"_L1);
        fields.adopt(one);
        // A test goes where it is sent to, whoever is subscribed to what.
        if (type != "webhook.test"_L1)
            types.append(type);
    }
    return ifGood(fields, std::move(types));
}

Result<WebhookEndpoint> endpointOf(const QByteArray& data)
{
    return decodeWebhookEndpoint(objectOf(data));
}

Result<WebhookDelivery> deliveryOf(const QByteArray& data)
{
    return decodeWebhookDelivery(objectOf(data));
}

Result<WebhookReplay> replayOf(const QByteArray& data)
{
    return decodeWebhookReplay(objectOf(data));
}

QString secretOf(const QByteArray& data)
{
    return objectOf(data).value("secret"_L1).toString();
}

} // namespace md
