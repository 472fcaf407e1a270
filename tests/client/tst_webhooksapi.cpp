// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks on the wire: endpoints, deliveries with their attempts, replays and platform events, right and wrong; and
// the requests that change them.
#include "client/webhooksapi.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray endpointJson = R"({"id":"whe_1","url":"https://hooks.acme.example/metering","description":"billing",
    "eventTypes":["limit.*","metric.down"],"state":"FAILING","stateSince":"2026-11-20T13:40:00.000Z",
    "disabledReason":null,"failureRate":0.382,"deliveries24h":430,"concurrency":4,"secretPrefix":"whsec_a41c",
    "oldSecretUntil":"2026-11-21T14:00:00.000Z","createdAt":"2026-11-01T00:00:00.000Z","version":7})";

const QByteArray deliveryJson =
    R"({"sequence":91,"id":"whd_1","messageId":"msg_1","endpointId":"whe_1",
    "endpointUrl":"https://hooks.acme.example/metering","eventType":"limit.overage","eventId":"pev_1",
    "state":"RETRYING","reason":null,"attempts":2,"lastStatus":503,"lastError":null,"lastDurationMs":291,
    "nextAttemptAt":"2026-11-20T15:10:21.000Z","createdAt":"2026-11-20T14:34:58.415Z","completedAt":null,
    "correlationId":"7f3c9a1e"})";

QByteArray recordJson()
{
    QByteArray attempts = R"([
        {"number":1,"at":"2026-11-20T14:34:58.702Z","durationMs":284,"url":"https://hooks.acme.example/metering",
         "requestHeaders":{"webhook-id":"msg_1","content-type":"application/json"},"status":503,
         "responseHeaders":{"server":"BREAK"},"responseBody":"upstream is down","truncated":false,
         "error":null,"address":"198.51.100.7:443"},
        {"number":2,"at":"2026-11-20T14:40:06.214Z","durationMs":15000,"url":"https://hooks.acme.example/metering",
         "requestHeaders":{},"status":null,"responseHeaders":null,"responseBody":null,"truncated":false,
         "error":"no answer within 15 s","address":"198.51.100.7:443"}])";
    return deliveryJson.chopped(1) + ",\"payload\":\"{\\\"b\\\":1,\\\"a\\\":  2}\",\"attemptLog\":" +
           attempts.replace("BREAK", "envoy\\r\\nx-evil: 1") + '}';
}

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

//! Each member that may not be missing, taken out and exchanged for another type, in turn.
template <class Decode>
void refusesOthers(const QByteArray& json, const QStringList& optional, Decode decode)
{
    const QJsonObject whole = object(json);
    QVERIFY(!whole.isEmpty());
    MD_VERIFY_RESULT(decode(whole));
    for (const QString& name : whole.keys()) {
        QJsonObject without = whole;
        without.remove(name);
        if (!optional.contains(name))
            QVERIFY2(!decode(without), qPrintable(name + u" may be missing"_s));
        QJsonObject wrong = whole;
        wrong[name] = QJsonArray{QJsonObject{{u"x"_s, 1}}};
        const auto result = decode(wrong);
        QVERIFY2(!result, qPrintable(name + u" may be of any type"_s));
        QCOMPARE(result.error().kind, ApiError::Kind::Schema);
        QVERIFY2(result.error().detail.contains(name), qPrintable(result.error().detail));
    }
}

} // namespace

class TestWebhooksApi : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<HostileServer>();
        m_transport = std::make_unique<Transport>(Endpoint{m_server->url(), u"ten_1"_s, "sk_live_9fQ2secret", {}});
        m_transport->setRetryPolicy({3, std::chrono::milliseconds(1), std::chrono::milliseconds(2), {}});
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void readsAnEndpoint()
    {
        const auto endpoint = decodeWebhookEndpoint(object(endpointJson));
        MD_VERIFY_RESULT(endpoint);
        QCOMPARE(endpoint->state, WebhookEndpoint::State::Failing);
        QCOMPARE(endpoint->failureRate, 0.382);
        QCOMPARE(endpoint->shortUrl(), u"hooks.acme.example/metering"_s);
        QVERIFY(endpoint->oldSecretUntil);
        QVERIFY(!endpoint->lastSuccessAt);
        QVERIFY(endpoint->takes(u"limit.overage"_s));
        QVERIFY(endpoint->takes(u"metric.down"_s));
        QVERIFY(!endpoint->takes(u"metric.down2"_s));
        QVERIFY(!endpoint->takes(u"limits.x"_s));
        QVERIFY(!endpoint->takesAll());
    }

    void refusesWhatIsNoEndpoint()
    {
        refusesOthers(endpointJson, {u"description"_s, u"disabledReason"_s, u"oldSecretUntil"_s},
                      decodeWebhookEndpoint);
        QJsonObject strange = object(endpointJson);
        strange[u"state"_s] = u"ASLEEP"_s;
        QVERIFY(!decodeWebhookEndpoint(strange));
        strange = object(endpointJson);
        for (const double rate : {-0.1, 1.01, 1e300}) {
            strange[u"failureRate"_s] = rate;
            QVERIFY(!decodeWebhookEndpoint(strange));
        }
    }

    void keepsNoSecret()
    {
        const QByteArray data = endpointJson.chopped(1) + R"(,"secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})";
        QCOMPARE(secretOf(data), u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);
        const auto endpoint = endpointOf(data);
        MD_VERIFY_RESULT(endpoint);
        QVERIFY(!endpoint->json.contains("MfKQ9r8"));
        QCOMPARE(secretOf(endpointJson), QString());
        QCOMPARE(secretOf("[1]"), QString());
    }

    void refusesWhatIsNoDelivery()
    {
        refusesOthers(deliveryJson,
                      {u"eventId"_s, u"reason"_s, u"lastStatus"_s, u"lastError"_s, u"lastDurationMs"_s,
                       u"nextAttemptAt"_s, u"completedAt"_s, u"correlationId"_s},
                      decodeWebhookDelivery);
    }

    void keepsThePayloadByteForByte()
    {
        const auto record = decodeDeliveryRecord(envelope(recordJson()));
        MD_VERIFY_RESULT(record);
        QCOMPARE(record->payload, R"({"b":1,"a":  2})");
        QByteArray whole = recordJson();
        const QByteArray inPlace = whole.replace("\"{\\\"b\\\":1,\\\"a\\\":  2}\"", "{\"z\": 1.0,\"a\":2}");
        const auto other = decodeDeliveryRecord(envelope(inPlace));
        MD_VERIFY_RESULT(other);
        QCOMPARE(other->payload, R"({"z": 1.0,"a":2})");
    }

    void readsEachAttempt()
    {
        const auto record = decodeDeliveryRecord(envelope(recordJson()));
        MD_VERIFY_RESULT(record);
        QCOMPARE(record->attempts.size(), 2u);
        const DeliveryAttempt& first = record->attempts[0];
        QVERIFY(!first.succeeded());
        QCOMPARE(first.responseText(),
                 u"HTTP/1.1 503 Service Unavailable\nserver: envoy x-evil: 1\n\nupstream is down"_s);
        QVERIFY(first.requestText(record->payload).startsWith(u"POST /metering HTTP/1.1\n"_s));
        QVERIFY(first.requestText(record->payload).endsWith(u"\n\n{\"b\":1,\"a\":  2}"_s));
        const QString curl = first.asCurl(record->payload);
        QVERIFY2(curl.contains(u"--data-binary '{\"b\":1,\"a\":  2}'"_s), qPrintable(curl));
        QCOMPARE(record->attempts[1].responseText(), u"no answer within 15 s"_s);
    }

    void aCutRecordIsNone()
    {
        const QByteArray whole = envelope(recordJson());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!decodeDeliveryRecord(whole.left(length)), qPrintable(QString::number(length)));
    }

    void readsReplaysAndPlatformEvents()
    {
        refusesOthers(R"({"id":"whr_1","state":"RUNNING","matched":164,"done":12,"succeeded":10,"failed":2,
                          "startedAt":"2026-11-20T14:50:00.000Z"})",
                      {u"startedAt"_s}, decodeWebhookReplay);
        refusesOthers(R"({"sequence":4,"eventId":"pev_1","tenantId":"ten_1","eventType":"webhook.disabled",
                          "source":"meterd","severity":"ERROR","actorType":"system","actorId":"delivery",
                          "targetType":"webhook-endpoint","targetId":"whe_1","correlationId":"c",
                          "createdAt":"2026-11-20T14:50:00.000Z"})",
                      {u"source"_s, u"actorType"_s, u"actorId"_s, u"targetType"_s, u"targetId"_s, u"correlationId"_s},
                      decodePlatformEvent);
        const auto dry = replayOf(R"({"id":null,"state":"DRY_RUN","matched":3,"done":0,"succeeded":0,"failed":0})");
        MD_VERIFY_RESULT(dry);
        QCOMPARE(dry->matched, 3);
    }

    void asksForOneDelivery()
    {
        m_server->always([](Exchange exchange) { exchange.reply(200, "application/json", envelope(recordJson())); });
        WebhooksApi api(*m_transport);
        Answer<DeliveryRecord> answer;
        const CallHandle call = api.delivery(u"whd_1/../x"_s, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(m_server->requests().front().target, "/api/v1/webhook-deliveries/whd_1%2F..%2Fx");
    }

    void aBrokenAnswerIsAnError()
    {
        m_server->then([](Exchange exchange) { exchange.reply(200, "application/json", "{\"success\":true}"); });
        m_server->then([](Exchange exchange) {
            exchange.reply(404, "application/problem+json", problem(404, "NOT_FOUND", "no such delivery"));
        });
        WebhooksApi api(*m_transport);
        Answer<DeliveryRecord> shapeless;
        const CallHandle first = api.delivery(u"whd_1"_s, this, shapeless.callback());
        QTRY_VERIFY(shapeless.came());
        QCOMPARE(shapeless.error().kind, ApiError::Kind::Schema);
        Answer<DeliveryRecord> gone;
        const CallHandle second = api.delivery(u"whd_1"_s, this, gone.callback());
        QTRY_VERIFY(gone.came());
        QCOMPARE(gone.error().kind, ApiError::Kind::NotFound);
    }

    void writesAreRequestsToLookAt()
    {
        const auto endpoint = decodeWebhookEndpoint(object(endpointJson));
        MD_VERIFY_RESULT(endpoint);
        const EndpointSettings settings{u"https://a.example/in"_s, u"desk \"A\""_s, {u"*"_s}, 4};
        QCOMPARE(createEndpoint(settings).path, u"/api/v1/webhook-endpoints"_s);
        QCOMPARE(object(createEndpoint(settings).body), (QJsonObject{{u"url"_s, settings.url},
                                                                     {u"description"_s, settings.description},
                                                                     {u"eventTypes"_s, QJsonArray{u"*"_s}},
                                                                     {u"concurrency"_s, 4}}));
        const WriteRequest edit = editEndpoint(*endpoint, settings);
        QCOMPARE(edit.method, WriteRequest::Method::Put);
        QCOMPARE(edit.path, u"/api/v1/webhook-endpoints/whe_1"_s);
        QCOMPARE(edit.version, std::optional<qint64>(7));
        QCOMPARE(rotateSecret(*endpoint, std::chrono::hours(24)).body, R"({"overlapSeconds":86400})");
        QCOMPARE(deleteEndpoint(*endpoint).method, WriteRequest::Method::Delete);
        QCOMPARE(pauseEndpoint(*endpoint).path, u"/api/v1/webhook-endpoints/whe_1/pause"_s);
        QCOMPARE(resendDelivery(u"whd_1"_s).path, u"/api/v1/webhook-deliveries/whd_1/resend"_s);
        const WriteRequest replay = startReplay({u"state:FAILED"_s, TimeRange{1795183200000, std::nullopt}}, 5, true);
        QCOMPARE(replay.body,
                 R"({"filter":"state:FAILED","from":"2026-11-20T14:00:00.000Z","dryRun":true,"ratePerSecond":5})");
    }

private:
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Transport> m_transport;
};

MD_TEST_MAIN(QCoreApplication, TestWebhooksApi)
#include "tst_webhooksapi.moc"
