// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The request log on the wire: requests, their bodies, latencies and refusals, right and wrong.
#include "client/requestlogapi.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray requestJson = R"({"sequence":7,"id":"req_7","at":"2026-11-20T14:35:08.310Z","method":"POST",
    "path":"/v1/events","route":"/v1/events","category":"ingest","status":401,"code":"SIGNATURE_INVALID",
    "reason":"Invalid signature","hint":"The signature fits the body without spaces.","durationUs":420,"key":null,
    "app":{"uuid":"ef37","name":"checkout"},"address":"203.0.113.9","client":"python/3.11","requestBytes":210,
    "responseBytes":30,"correlationId":"7f3c"})";

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

//! With this answer; none: nothing was kept.
QJsonObject detailObject(const QString& answer)
{
    QJsonObject detail = object(requestJson);
    detail.insert(u"provesTenant"_s, true);
    detail.insert(u"bodyKept"_s, u"KEPT"_s);
    detail.insert(u"bodyTruncated"_s, false);
    detail.insert(u"requestBody"_s, u"{ }"_s);
    detail.insert(u"responseBody"_s, answer.isNull() ? QJsonValue() : QJsonValue(answer));
    return detail;
}

} // namespace

class TestRequestLogApi : public QObject
{
    Q_OBJECT

private slots:
    void readsARequest()
    {
        const auto request = decodeLoggedRequest(object(requestJson));
        MD_VERIFY_RESULT(request);
        QCOMPARE(request->sequence, 7);
        QCOMPARE(request->status, 401);
        QCOMPARE(request->durationUs, 420);
        QCOMPARE(request->sender(), u"checkout"_s);
        QCOMPARE(request->hint, u"The signature fits the body without spaces."_s);
        QVERIFY(request->keyId.isEmpty());
        QVERIFY(request->isRefused());
        QVERIFY(!request->isFailed());
    }

    void refusesWhatIsMissingOrOfAnotherType()
    {
        const QJsonObject whole = object(requestJson);
        const QStringList optional{u"route"_s, u"category"_s, u"code"_s, u"reason"_s,
                                   u"hint"_s,  u"key"_s,      u"app"_s,  u"client"_s};
        for (const QString& name : whole.keys()) {
            QJsonObject other = whole;
            other.remove(name);
            QCOMPARE(bool(decodeLoggedRequest(other)), optional.contains(name));
            if (name == "key"_L1 || name == "app"_L1)
                continue;
            other.insert(name, QJsonArray{1});
            QVERIFY2(!decodeLoggedRequest(other), qPrintable(name));
        }
    }

    void readsBodiesAndTheFieldsThatAnAnswerBlames()
    {
        const QString fault = u"[{\"field\":\"quantity\",\"message\":\"must be positive\"}]"_s;
        const auto aforo = decodeRequestDetail(detailObject(u"{\"errors\":"_s + fault + u'}'));
        MD_VERIFY_RESULT(aforo);
        QCOMPARE(aforo->bodyKept, RequestDetail::Body::Kept);
        QCOMPARE(aforo->requestBody, QByteArray("{ }"));
        QCOMPARE(aforo->faults.size(), std::size_t(1));
        QCOMPARE(aforo->faults.front().field, u"quantity"_s);
        const auto saas = decodeRequestDetail(detailObject(u"{\"detail\":"_s + fault + u'}'));
        MD_VERIFY_RESULT(saas);
        QCOMPARE(saas->faults.front().rule, u"must be positive"_s);
        const auto plain = decodeRequestDetail(detailObject(u"{\"detail\":\"Unknown app_uuid\"}"_s));
        MD_VERIFY_RESULT(plain);
        QVERIFY(plain->faults.empty());
        MD_VERIFY_RESULT(decodeRequestDetail(detailObject(QString())));
        QVERIFY(!decodeRequestDetail(object(requestJson)));
    }

    void readsLatencies()
    {
        const QByteArray body = envelope(R"({"from":"2026-11-20T14:00:00.000Z","to":"2026-11-20T15:00:00.000Z",
            "bucketMs":60000,"content":[{"method":"GET","route":"/api/v1/usage-events/export","category":"admin",
            "refused":1,"failed":2,"count":40,"p50Us":900,"p95Us":2000,"p99Us":2400000,"maxUs":3000000,
            "buckets":[{"at":"2026-11-20T14:10:00.000Z","count":40,"p50Us":900,"p95Us":2000,"p99Us":2400000,"maxUs":3000000}]}]})");
        const auto report = decodeLatencyReport(body);
        MD_VERIFY_RESULT(report);
        QCOMPARE(report->slotMs, 60'000);
        QCOMPARE(report->routes.size(), std::size_t(1));
        const RouteLatency& route = report->routes.front();
        QCOMPARE(route.name(), u"GET /api/v1/usage-events/export"_s);
        QCOMPARE(route.times.p99Us, 2'400'000);
        QCOMPARE(route.failed, 2);
        QCOMPARE(route.series.front().times.count, 40);
        QVERIFY(!decodeLatencyReport(QByteArray(body).replace("\"p99Us\":2400000,", "")));
        QVERIFY(!decodeLatencyReport("{}"));
    }

    void readsRefusalsAndNamesTheFilterThatFindsThem()
    {
        const auto report = decodeRefusalReport(envelope(R"({"from":"2026-11-20T14:00:00.000Z",
            "to":"2026-11-20T15:00:00.000Z","requests":500,"refused":42,"notKept":3,"content":[
            {"code":"EVENT_INVALID","status":400,"senderType":"APPLICATION","sender":"ef37","senderName":"checkout",
             "count":40,"lastAt":"2026-11-20T14:59:00.000Z","lastRequestId":"req_9"},
            {"code":"BAD_REQUEST","status":400,"senderType":"KEY","sender":"key_1","senderName":"billing job",
             "count":2,"lastAt":"2026-11-20T14:58:00.000Z","lastRequestId":"req_8"}]})"));
        MD_VERIFY_RESULT(report);
        QCOMPARE(report->refused, 42);
        QCOMPARE(report->notKept, 3);
        QCOMPARE(report->counts.front().filter(), u"app:ef37 code:EVENT_INVALID"_s);
        QCOMPARE(report->counts.back().filter(), u"key:key_1 code:BAD_REQUEST"_s);
        QVERIFY(!decodeRefusalReport(envelope(R"({"content":[]})")));
    }

    void asksForARangeInPieces()
    {
        HostileServer server;
        QByteArrayList targets;
        server.always([&targets](const Exchange& exchange) {
            targets.append(exchange.request().target);
            exchange.reply(200, "application/json", envelope(R"({"from":"2026-11-20T14:00:00.000Z",
                "to":"2026-11-20T15:00:00.000Z","bucketMs":60000,"content":[]})"));
        });
        Transport transport{Endpoint{server.url(), u"ten_1"_s, "sk_test_9fQ2secret", {}}};
        RequestLogApi api(transport);
        bool answered = false;
        const CallHandle call =
            api.latency({1'795'000'000'000, 1'795'000'600'000}, 72, this, [&](const Result<LatencyReport>& report) {
                MD_VERIFY_RESULT(report);
                answered = true;
            });
        QTRY_VERIFY(answered);
        QVERIFY(targets.front().startsWith("/api/v1/requests/latency?from=2026-11-"));
        QVERIFY(targets.front().endsWith("&buckets=72"));
    }
};

MD_TEST_MAIN(QCoreApplication, TestRequestLogApi)
#include "tst_requestlogapi.moc"
