// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a trace, as tests need it: the story of a unit that was renamed, and single rows to make others of.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace md::test::tracejson {

constexpr qint64 refusedAt = 1795185298398; // 20 Nov 2026 14:34:58.398 UTC

inline QByteArray iso(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

//! Inside of a JSON text.
inline QByteArray escaped(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

struct Refused
{
    int status = 422;
    QByteArray code = "UNKNOWN_METRIC";
    QByteArray method = "POST";
    QByteArray path = "/v1/ingest";
    QByteArray body = "{\"metricName\":\"api_calls\",\"quantity\":1,\"customerId\":\"kestrel-air\"}";
    QByteArray errors = "[{\"field\":\"metricName\",\"message\":\"not declared\"}]";
    QByteArray reason = "Metric 'api_calls' is not declared.";
    QByteArray hint = {};
    QByteArray more = {}; //!< further members of the answer
    QByteArray category = "ingest";
    qint64 at = refusedAt;
};

inline QByteArray answerOf(const Refused& request)
{
    return "{\"type\":\"https://errors.aforo.ai/x\",\"title\":\"Refused\",\"status\":" +
           QByteArray::number(request.status) + ",\"code\":\"" + request.code +
           "\",\"instance\":\"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34\",\"errors\":" + request.errors + request.more + "}";
}

inline QByteArray requestItem(const Refused& request)
{
    const QByteArray hint = request.hint.isEmpty() ? QByteArray("null") : "\"" + request.hint + "\"";
    return "{\"sequence\":7,\"id\":\"req_01JD4M5KQ8V2N7R3T6W9XK2ABC\",\"at\":\"" + iso(request.at) +
           "\",\"method\":\"" + request.method + "\",\"path\":\"" + request.path + "\",\"route\":\"" + request.path +
           "\",\"category\":\"" + request.category + "\",\"status\":" + QByteArray::number(request.status) +
           ",\"code\":\"" + request.code + "\",\"reason\":\"" + escaped(request.reason) + "\",\"hint\":" + hint +
           ",\"durationUs\":14000,\"key\":{\"id\":\"key_1\",\"prefix\":\"sk_live_9fQ2\",\"name\":\"checkout\"},"
           "\"app\":null,\"address\":\"203.0.113.24\",\"client\":\"aforo-java/2.18.3\",\"requestBytes\":312,"
           "\"responseBytes\":418,\"correlationId\":\"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34\",\"provesTenant\":true,"
           "\"bodyKept\":\"KEPT\",\"bodyTruncated\":false,\"requestBody\":\"" +
           escaped(request.body) + "\",\"responseBody\":\"" + escaped(answerOf(request)) + "\"}";
}

inline QByteArray eventItem(const QByteArray& status = "REJECTED", const QByteArray& near = "\"api-calls\"")
{
    const bool rejected = status == "REJECTED";
    return "{\"sequence\":9,\"id\":\"evt_01JD4M5KQ8V2N7R3T6W9XK2ABD\",\"environment\":\"production\",\"app\":"
           "\"checkout-api\","
           "\"appUuid\":null,\"event\":\"api.request\",\"metric\":\"api_calls\",\"unit\":null,\"customerId\":\"kestrel-"
           "air\","
           "\"userHash\":null,\"feature\":null,\"quantity\":\"1\",\"occurredAt\":\"2026-11-20T14:34:58.000Z\","
           "\"receivedAt\":\"" +
           iso(refusedAt + 14) + "\",\"status\":\"" + status +
           "\",\"code\":" + (rejected ? "\"UNKNOWN_METRIC\"" : "null") +
           ",\"reason\":" + (rejected ? "\"Metric 'api_calls' is not declared.\"" : "null") + ",\"nearName\":" + near +
           ",\"late\":false,\"source\":\"aforo-single\",\"client\":\"aforo-java/2.18.3\",\"requestId\":"
           "\"req_01JD4M5KQ8V2N7R3T6W9XK2ABC\",\"correlationId\":\"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34\","
           "\"idempotencyKey\":\"ord-1\",\"sessionId\":null,\"path\":null,\"plan\":null,\"keyPrefix\":\"sk_live_9fQ2\","
           "\"address\":\"203.0.113.24\",\"ai\":null,\"properties\":{\"apiKey\":\"sk_live_"
           "9fQ2abcdefghijklmnopqrstuvwxyz01234567\"}}";
}

inline QByteArray platformItem()
{
    return "{\"sequence\":3,\"eventId\":\"pev_01JD4M5KQ8V2N7R3T6W9XK2ABC\",\"tenantId\":\"ten_acme\",\"eventType\":"
           "\"event.rejected\","
           "\"source\":\"ingest\",\"severity\":\"WARN\",\"actorType\":null,\"actorId\":null,\"targetType\":\"metric\","
           "\"targetId\":\"api_calls\",\"payload\":{\"count\":1},\"correlationId\":\"7f3c9a1e-52d4-4b0e-9c61-"
           "a85e2d907b34\","
           "\"createdAt\":\"" +
           iso(refusedAt + 17) + "\"}";
}

inline QByteArray attempt(int number, qint64 at, const QByteArray& status)
{
    return "{\"number\":" + QByteArray::number(number) + ",\"at\":\"" + iso(at) +
           "\",\"durationMs\":284,\"url\":\"https://hooks.acme.example/metering\",\"requestHeaders\":{\"content-type\":"
           "\"application/json\",\"webhook-signature\":\"v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=\","
           "\"X-Aforo-Signature\":\"t=1795185298,v1=9f86d081884c7d659a2feaa0c55ad015\"},\"status\":" +
           status + ",\"responseHeaders\":{},\"responseBody\":\"\",\"truncated\":false,\"error\":" +
           (status == "null" ? "\"timed out\"" : "null") + ",\"address\":\"203.0.113.80\"}";
}

inline QByteArray deliveryItem(const QByteArray& state = "RETRYING")
{
    const bool retrying = state == "RETRYING";
    return "{\"sequence\":5,\"id\":\"whd_01JD4M5KQ8V2N7R3T6W9XK2ABC\",\"messageId\":\"msg_1\",\"endpointId\":\"whe_1\","
           "\"endpointUrl\":\"https://hooks.acme.example/"
           "metering\",\"eventType\":\"event.rejected\",\"eventId\":\"pev_1\","
           "\"state\":\"" +
           state +
           "\",\"reason\":null,\"attempts\":2,\"lastStatus\":503,\"lastError\":null,\"lastDurationMs\":284,"
           "\"nextAttemptAt\":" +
           (retrying ? "\"" + iso(refusedAt + 2'000'000) + "\"" : QByteArray("null")) + ",\"createdAt\":\"" +
           iso(refusedAt + 301) +
           "\",\"completedAt\":null,\"correlationId\":\"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34\",\"payload\":{\"type\":"
           "\"event.rejected\"},"
           "\"attemptLog\":[" +
           attempt(1, refusedAt + 304, "503") + "," + attempt(2, refusedAt + 5'513, "503") + "]}";
}

inline QByteArray auditItem(const QByteArray& action = "METRIC_RENAMED", qint64 at = refusedAt - 2'897'191)
{
    return "{\"sequence\":12,\"id\":\"audit_1\",\"timestamp\":\"" + iso(at) +
           "\",\"actor\":{\"name\":\"Dana\",\"email\":\"dana@acme.example\",\"role\":\"OWNER\",\"keyId\":\"key_9\","
           "\"ip\":\"203.0.113.7\"},"
           "\"action\":\"" +
           action +
           "\",\"target\":{\"type\":\"metric\",\"id\":\"met_1\",\"name\":\"api-calls\"},\"changes\":{\"name\":{"
           "\"before\":"
           "\"api_calls\",\"after\":\"api-calls\"},\"secretPrefix\":{\"before\":\"Zk3mQ8\",\"after\":\"aB1cD2\"}},"
           "\"metadata\":{\"reason\":\"align names with price "
           "list\",\"request\":null,\"client\":null},\"correlationId\":\"cor_1\","
           "\"hmac\":\"ab12\"}";
}

inline QByteArray row(const QByteArray& kind, qint64 at, const QByteArray& item, bool direct = true)
{
    return "{\"kind\":\"" + kind + "\",\"at\":\"" + iso(at) + "\",\"item\":" + item + ",\"of\":\"" +
           (direct ? "direct" : "related") + "\"}";
}

struct TraceAnswer
{
    QByteArray id = "7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34";
    QByteArray matches =
        "[{\"kind\":\"CORRELATION\",\"value\":\"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34\",\"rows\":3,\"item\":null}]";
    QByteArrayList rows = {};
    QByteArrayList suspects = {};
    QByteArray shown = "[]";
    QByteArray withheld = "[]";

    QByteArray data() const
    {
        return "{\"id\":\"" + id + "\",\"matches\":" + matches + ",\"rows\":[" + rows.join(',') + "],\"suspects\":[" +
               suspects.join(',') + "],\"shown\":" + shown + ",\"withheld\":" + withheld +
               ",\"searched\":[\"REQUEST\",\"USAGE_EVENT\",\"PLATFORM_EVENT\",\"DELIVERY\",\"AUDIT_ENTRY\"]}";
    }
    QByteArray body() const { return "{\"success\":true,\"data\":" + data() + ",\"meta\":{}}"; }
};

inline QByteArray suspect(const QByteArray& weight, const QByteArray& why, const QByteArray& item = auditItem(),
                          qint64 at = refusedAt - 2'897'191)
{
    return "{\"kind\":\"AUDIT_ENTRY\",\"at\":\"" + iso(at) + "\",\"item\":" + item + ",\"weight\":\"" + weight +
           "\",\"why\":\"" + why + "\"}";
}

//! A unit was renamed; its old name was refused; the webhook about it does not get through.
inline TraceAnswer story()
{
    TraceAnswer answer;
    answer.rows = {row("REQUEST", refusedAt, requestItem({})), row("USAGE_EVENT", refusedAt + 14, eventItem()),
                   row("PLATFORM_EVENT", refusedAt + 17, platformItem()),
                   row("DELIVERY", refusedAt + 301, deliveryItem(), false)};
    answer.suspects = {suspect("LIKELY", "RENAMED_UNIT")};
    answer.shown = "[{\"kind\":\"REQUEST\",\"shown\":1,\"total\":1},{\"kind\":\"SUSPECT\",\"shown\":1,\"total\":1}]";
    return answer;
}

} // namespace md::test::tracejson
