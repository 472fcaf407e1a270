// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/traceapi.h"

#include "client/auditapi.h"
#include "client/jsonfields.h"
#include "client/requestlogapi.h"
#include "client/webhooksdecoder.h"
#include "core/jsonscan.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QJsonObject objectOf(QByteArrayView raw)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(raw.data(), raw.size())).object();
}

Result<TracedEvent> decodeTracedEvent(const QJsonObject& object)
{
    JsonFields fields(object);
    TracedEvent event;
    event.id = fields.text("id"_L1);
    event.environment = fields.textOrNull("environment"_L1);
    event.app = fields.textOrNull("app"_L1);
    event.appUuid = fields.textOrNull("appUuid"_L1);
    event.event = fields.textOrNull("event"_L1);
    event.metric = fields.textOrNull("metric"_L1);
    event.unit = fields.textOrNull("unit"_L1);
    event.customer = fields.textOrNull("customerId"_L1);
    event.quantity = fields.textOrNull("quantity"_L1);
    event.status = fields.text("status"_L1);
    event.code = fields.textOrNull("code"_L1);
    event.reason = fields.textOrNull("reason"_L1);
    event.nearName = fields.textOrNull("nearName"_L1);
    event.client = fields.textOrNull("client"_L1);
    event.source = fields.textOrNull("source"_L1);
    event.requestId = fields.textOrNull("requestId"_L1);
    event.correlationId = fields.textOrNull("correlationId"_L1);
    event.idempotencyKey = fields.textOrNull("idempotencyKey"_L1);
    event.keyPrefix = fields.textOrNull("keyPrefix"_L1);
    event.receivedAt = fields.time("receivedAt"_L1);
    event.late = fields.flagOrNo("late"_L1);
    return ifGood(fields, std::move(event));
}

//! A list tells less of a request than its own page does.
Result<RequestDetail> decodeTracedRequest(const QJsonObject& object)
{
    if (object.contains("bodyKept"_L1))
        return decodeRequestDetail(object);
    auto request = decodeLoggedRequest(object);
    if (!request)
        return Unexpected{std::move(request).error()};
    RequestDetail detail;
    detail.request = std::move(*request);
    return detail;
}

template <class T>
Result<TraceItem> itemFrom(Result<T> decoded)
{
    if (!decoded)
        return Unexpected{std::move(decoded).error()};
    return TraceItem(std::move(*decoded));
}

Result<TraceItem> decodeItem(TraceRowKind kind, QByteArrayView raw)
{
    switch (kind) {
    case TraceRowKind::Request: return itemFrom(decodeTracedRequest(objectOf(raw)));
    case TraceRowKind::PlatformEvent: return itemFrom(decodePlatformEvent(objectOf(raw)));
    case TraceRowKind::AuditEntry: return itemFrom(decodeAuditEntry(objectOf(raw)));
    case TraceRowKind::Delivery:
        return itemFrom(decodeDeliveryRecord("{\"success\":true,\"data\":" + raw.toByteArray() + '}'));
    case TraceRowKind::UsageEvent: break;
    }
    auto event = decodeTracedEvent(objectOf(raw));
    if (event)
        event->json = raw.toByteArray();
    return itemFrom(std::move(event));
}

//! Each item of a list in the answer: its fields, and its text.
template <class Take>
void each(QByteArrayView data, const QByteArray& name, JsonFields& fields, Take take)
{
    const auto list = jsonMember(data, name);
    if (!list || !list->startsWith('[')) {
        fields.blame(QLatin1StringView(name), "a list");
        return;
    }
    JsonPieces pieces(*list);
    while (pieces.next()) {
        JsonFields part(objectOf(pieces.value()), QString::fromLatin1(name) + u'.');
        take(part, pieces.value());
        fields.adopt(part);
    }
}

TraceRowKind rowKind(JsonFields& fields)
{
    const auto kind = traceRowKindFrom(fields.text("kind"_L1));
    if (!kind)
        fields.blame("kind"_L1, "one of the known words");
    return kind.value_or(TraceRowKind::Request);
}

void readRows(QByteArrayView data, JsonFields& fields, Trace& trace)
{
    each(data, "rows", fields, [&](JsonFields& part, QByteArrayView raw) {
        TraceRow row;
        row.at = part.time("at"_L1);
        row.direct = part.text("of"_L1) == "direct"_L1;
        auto item = decodeItem(rowKind(part), jsonMember(raw, "item").value_or(QByteArrayView()));
        if (!item) {
            part.blame("item"_L1, "a record that can be read");
            return;
        }
        row.item = std::move(*item);
        trace.rows.push_back(std::move(row));
    });
}

void readSuspects(QByteArrayView data, JsonFields& fields, Trace& trace)
{
    each(data, "suspects", fields, [&](JsonFields& part, QByteArrayView raw) {
        TraceSuspect suspect;
        const QString weight = part.text("weight"_L1);
        suspect.weight = weight == "LIKELY"_L1     ? TraceSuspect::Weight::Likely
                         : weight == "SAME_KEY"_L1 ? TraceSuspect::Weight::SameKey
                                                   : TraceSuspect::Weight::Other;
        suspect.why = part.textOrNull("why"_L1);
        auto entry = decodeAuditEntry(objectOf(jsonMember(raw, "item").value_or(QByteArrayView())));
        if (!entry) {
            part.blame("item"_L1, "a record that can be read");
            return;
        }
        suspect.entry = std::move(*entry);
        trace.suspects.push_back(std::move(suspect));
    });
}

} // namespace

Result<Trace> decodeTrace(const QByteArray& body)
{
    auto whole = envelopeData(body);
    if (!whole)
        return Unexpected{std::move(whole).error()};
    const QByteArrayView data = jsonMember(body, "data").value_or(QByteArrayView());
    JsonFields fields(*whole);
    Trace trace;
    trace.id = fields.text("id"_L1);
    trace.searched = fields.texts("searched"_L1);
    trace.json = data.toByteArray();
    each(data, "matches", fields, [&](JsonFields& part, QByteArrayView) {
        trace.matches.push_back({traceIdKindFrom(part.text("kind"_L1)), part.text("value"_L1), part.number("rows"_L1)});
    });
    readRows(data, fields, trace);
    readSuspects(data, fields, trace);
    each(data, "shown", fields, [&](JsonFields& part, QByteArrayView) {
        const bool ofSuspects = part.text("kind"_L1) == "SUSPECT"_L1;
        const TraceRowKind kind = ofSuspects ? TraceRowKind::AuditEntry : rowKind(part);
        trace.shown.push_back({kind, part.number("shown"_L1), part.numberOrNull("total"_L1), ofSuspects});
    });
    each(data, "withheld", fields, [&](JsonFields& part, QByteArrayView) {
        trace.withheld.push_back({part.text("kind"_L1), part.text("scope"_L1)});
    });
    return ifGood(fields, std::move(trace));
}

CallHandle TraceApi::ask(const QString& id, QObject* context, Callback<Trace> callback)
{
    Request request;
    request.path = u"/api/v1/trace"_s;
    request.query = {{u"id"_s, id}};
    return m_transport.send<Trace>(
        std::move(request), [](const Response& response) { return decodeTrace(response.body); }, context,
        std::move(callback));
}

} // namespace md
