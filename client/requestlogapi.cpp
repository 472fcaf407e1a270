// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/requestlogapi.h"

#include "core/isotime.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! What a refusal says of fields: `errors` of a problem, `detail` of SaaS Tracker's door.
std::vector<RequestDetail::FieldFault> readFaults(const QByteArray& answer)
{
    const QJsonObject body = QJsonDocument::fromJson(answer).object();
    QJsonArray list = body.value("errors"_L1).toArray();
    if (list.isEmpty())
        list = body.value("detail"_L1).toArray();
    std::vector<RequestDetail::FieldFault> faults;
    for (const QJsonValue& item : list) {
        const QJsonObject fault = item.toObject();
        if (const QString field = fault.value("field"_L1).toString(); !field.isEmpty())
            faults.push_back({field, fault.value("message"_L1).toString()});
    }
    return faults;
}

Percentiles readPercentiles(JsonFields& fields)
{
    return {fields.number("count"_L1), fields.number("p50Us"_L1), fields.number("p95Us"_L1), fields.number("p99Us"_L1),
            fields.number("maxUs"_L1)};
}

Request rangeRequest(const QString& path, const TimeRange& range)
{
    Request request;
    request.path = path;
    if (range.from)
        request.query.emplace_back(u"from"_s, isoTime(*range.from));
    if (range.to)
        request.query.emplace_back(u"to"_s, isoTime(*range.to));
    return request;
}

} // namespace

Result<LoggedRequest> decodeLoggedRequest(const QJsonObject& object)
{
    JsonFields fields(object);
    LoggedRequest request;
    request.sequence = fields.number("sequence"_L1);
    request.id = fields.text("id"_L1);
    request.at = fields.time("at"_L1);
    request.method = fields.text("method"_L1);
    request.path = fields.text("path"_L1);
    request.route = fields.textOrNull("route"_L1);
    request.category = fields.textOrNull("category"_L1);
    request.status = int(fields.number("status"_L1));
    request.code = fields.textOrNull("code"_L1);
    request.reason = fields.textOrNull("reason"_L1);
    request.hint = fields.textOrNull("hint"_L1);
    request.durationUs = fields.number("durationUs"_L1);
    if (object.value("key"_L1).isObject()) {
        JsonFields key = fields.object("key"_L1);
        request.keyId = key.text("id"_L1);
        request.keyPrefix = key.text("prefix"_L1);
        request.keyName = key.text("name"_L1);
        fields.adopt(key);
    }
    if (object.value("app"_L1).isObject()) {
        JsonFields app = fields.object("app"_L1);
        request.appUuid = app.text("uuid"_L1);
        request.appName = app.text("name"_L1);
        fields.adopt(app);
    }
    request.address = fields.text("address"_L1);
    request.client = fields.textOrNull("client"_L1);
    request.requestBytes = fields.number("requestBytes"_L1);
    request.responseBytes = fields.number("responseBytes"_L1);
    request.correlationId = fields.text("correlationId"_L1);
    request.json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(request));
}

Result<RequestDetail> decodeRequestDetail(const QJsonObject& object)
{
    auto request = decodeLoggedRequest(object);
    if (!request)
        return Unexpected{std::move(request).error()};
    JsonFields fields(object);
    RequestDetail detail;
    detail.request = std::move(*request);
    detail.provesTenant = fields.flag("provesTenant"_L1);
    const QString kept = fields.text("bodyKept"_L1);
    detail.bodyKept = kept == "KEPT"_L1         ? RequestDetail::Body::Kept
                      : kept == "OVER_LIMIT"_L1 ? RequestDetail::Body::OverLimit
                                                : RequestDetail::Body::None;
    detail.bodyTruncated = fields.flag("bodyTruncated"_L1);
    detail.requestBody = fields.textOrNull("requestBody"_L1).toUtf8();
    detail.responseBody = fields.textOrNull("responseBody"_L1).toUtf8();
    detail.faults = readFaults(detail.responseBody);
    return ifGood(fields, std::move(detail));
}

Result<LatencyReport> decodeLatencyReport(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    LatencyReport report;
    report.from = fields.time("from"_L1);
    report.to = fields.time("to"_L1);
    report.slotMs = fields.number("bucketMs"_L1);
    const QJsonArray content = fields.array("content"_L1);
    for (const QJsonValue& item : content) {
        JsonFields of(item.toObject(), u"content"_s);
        RouteLatency route;
        route.method = of.text("method"_L1);
        route.route = of.text("route"_L1);
        route.category = of.textOrNull("category"_L1);
        route.refused = of.number("refused"_L1);
        route.failed = of.number("failed"_L1);
        route.times = readPercentiles(of);
        const QJsonArray buckets = of.array("buckets"_L1);
        for (const QJsonValue& bucket : buckets) {
            JsonFields part(bucket.toObject(), u"buckets"_s);
            const qint64 at = part.time("at"_L1);
            route.series.push_back({at, readPercentiles(part)});
            of.adopt(part);
        }
        fields.adopt(of);
        report.routes.push_back(std::move(route));
    }
    return ifGood(fields, std::move(report));
}

Result<RefusalReport> decodeRefusalReport(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    RefusalReport report;
    report.from = fields.time("from"_L1);
    report.to = fields.time("to"_L1);
    report.requests = fields.number("requests"_L1);
    report.refused = fields.number("refused"_L1);
    report.notKept = fields.number("notKept"_L1);
    const QJsonArray content = fields.array("content"_L1);
    for (const QJsonValue& item : content) {
        JsonFields of(item.toObject(), u"content"_s);
        RefusalCount count;
        count.code = of.text("code"_L1);
        count.status = int(of.number("status"_L1));
        count.isApp = of.text("senderType"_L1) == "APPLICATION"_L1;
        count.sender = of.text("sender"_L1);
        count.senderName = of.text("senderName"_L1);
        count.count = of.number("count"_L1);
        count.lastAt = of.time("lastAt"_L1);
        count.lastRequestId = of.text("lastRequestId"_L1);
        fields.adopt(of);
        report.counts.push_back(std::move(count));
    }
    return ifGood(fields, std::move(report));
}

RequestLogApi::RequestLogApi(Transport& transport)
    : m_transport(transport)
    , m_list(transport, u"/api/v1/requests"_s, decodeLoggedRequest)
    , m_details(transport, u"/api/v1/requests"_s, decodeRequestDetail)
{}

CallHandle RequestLogApi::detail(const QString& id, QObject* context, Callback<RequestDetail> callback)
{
    return m_details.one(id, context, std::move(callback));
}

CallHandle RequestLogApi::latency(const TimeRange& range, int pieces, QObject* context,
                                  Callback<LatencyReport> callback)
{
    Request request = rangeRequest(u"/api/v1/requests/latency"_s, range);
    request.query.emplace_back(u"buckets"_s, QString::number(pieces));
    return m_transport.send<LatencyReport>(
        std::move(request), [](const Response& response) { return decodeLatencyReport(response.body); }, context,
        std::move(callback));
}

CallHandle RequestLogApi::refusals(const TimeRange& range, QObject* context, Callback<RefusalReport> callback)
{
    return m_transport.send<RefusalReport>(
        rangeRequest(u"/api/v1/requests/errors"_s, range),
        [](const Response& response) { return decodeRefusalReport(response.body); }, context, std::move(callback));
}

} // namespace md
