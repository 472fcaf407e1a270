// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Support bundles of whatever a busy tenant has: its clients put their secrets where they belong and where they do not,
// and no bundle of any id that the server lists bears one of them.
#include "client/traceapi.h"
#include "client/tracebundle.h"
#include "core/secretfree.h"
#include "models/supportbundle.h"
#include "tests/e2e/webhookdesk.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr qsizetype shownPrefix = 14; // "whsec_" and some: what lists show of a secret
constexpr qsizetype window = 12;

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray signedWith(const QByteArray& secret, const QByteArray& body)
{
    return QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace

class TestBundles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyKindOfIdHasABundleWithoutASecret();
    void theCheckFindsASecretThatIsThere();
    void cleanupTestCase();

private:
    void makeSecrets();
    void sendThroughEachDoor();
    void sendSecretsAstray();
    void hearOfIt();
    QSet<QString> idsOfEverything() const;
    void knows(const QString& secret)
    {
        QVERIFY2(secret.size() > shownPrefix + window, qPrintable(u"no secret was made: '%1'"_s.arg(secret)));
        m_secrets.append(secret.toUtf8());
    }
    //! The secret of which a piece that no prefix shows stands in the text.
    QByteArray leakIn(const QByteArray& text) const
    {
        for (const QByteArray& secret : m_secrets + m_signatures) {
            for (qsizetype at = m_signatures.contains(secret) ? 0 : shownPrefix; at + window <= secret.size(); ++at) {
                if (text.contains(secret.mid(at, window)))
                    return secret;
            }
        }
        return {};
    }
    QUrl door(const QString& path, const QString& query = {}) const
    {
        QUrl url = m_server.url();
        url.setPath(path);
        url.setQuery(query);
        return url;
    }
    QString made(const QString& path, const QJsonObject& of, const QString& member = u"secret"_s)
    {
        // What changes something says of which version.
        const QString changed = path.section(u'/', 0, 4);
        const bool isNew = changed == path;
        const HttpAnswer answer = m_server.operatorCall(
            "POST", path, of,
            isNew ? Headers() : Headers{{"If-Match", m_server.operatorCall("GET", changed).header("ETag")}});
        if (answer.status > 299)
            qWarning("%s: %s", qPrintable(path), answer.body.constData());
        const QJsonObject data = answer.json()["data"_L1].toObject();
        m_lastId = data[data.contains("uuid"_L1) ? "uuid"_L1 : "id"_L1].toString();
        return data[member].toString();
    }
    QJsonObject usage(const QString& key, const QString& metric = u"api-calls"_s) const
    {
        return {{u"metricName"_s, metric},
                {u"quantity"_s, 1},
                {u"productType"_s, u"API"_s},
                {u"idempotencyKey"_s, key},
                {u"customerId"_s, u"kestrel"_s},
                {u"occurredAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    }

    Receiver m_receiver;
    MeterdServer m_server;
    QByteArrayList m_secrets;
    QByteArrayList m_signatures; // a prefix of one is shown nowhere
    QString m_lastId;
    QString m_key, m_oldKey, m_revokedKey, m_source;
    QByteArray m_sourceSecret;
    SignedApp m_app;
};

void TestBundles::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    makeSecrets();
    sendThroughEachDoor();
    sendSecretsAstray();
    hearOfIt();
}

//! Each kind of secret that the platform gives out, and those that followed it.
void TestBundles::makeSecrets()
{
    knows(m_server.key());
    made(u"/api/v1/metrics"_s, {{u"name"_s, u"api-calls"_s}, {u"aggregation"_s, u"COUNT"_s}}, u"id"_s);
    knows(m_oldKey = made(u"/api/v1/api-keys"_s, {{u"name"_s, u"checkout"_s}}));
    knows(m_key = made(u"/api/v1/api-keys/%1/rotate"_s.arg(m_lastId), {{u"graceSeconds"_s, 3600}}));
    knows(m_revokedKey = made(u"/api/v1/api-keys"_s, {{u"name"_s, u"former"_s}}));
    made(u"/api/v1/api-keys/%1/revoke"_s.arg(m_lastId), {{u"reason"_s, u"left us"_s}}, u"id"_s);
    const SignedApp first = createApp(m_server, u"web shop"_s);
    knows(QString::fromUtf8(first.secret));
    m_app = {first.uuid,
             made(u"/api/v1/apps/%1/rotate-secret"_s.arg(first.uuid), {{u"reason"_s, u"as each year"_s}}).toUtf8()};
    knows(QString::fromUtf8(m_app.secret));
    knows(makeEndpoint(m_server, m_receiver.url(u"/hooks"_s), {u"*"_s})["secret"_L1].toString());
    const QString own = u"correct-horse-battery-staple-4711-of-the-provider"_s;
    m_sourceSecret = own.toUtf8();
    knows(made(u"/api/v1/webhook-sources"_s, {{u"name"_s, u"payments"_s},
                                              {u"customerIdPath"_s, u"$.customer"_s},
                                              {u"metric"_s, u"api-calls"_s},
                                              {u"secret"_s, own}}));
    m_source = m_lastId;
    QCOMPARE(m_secrets.last(), m_sourceSecret);
}

//! As the clients of the four platforms do it, well and ill.
void TestBundles::sendThroughEachDoor()
{
    const Headers json{{"Content-Type", "application/json"}};
    const QByteArray tenant = m_server.tenant().toUtf8();
    const auto aforo = [&](const QString& key, const QJsonObject& body) {
        return http("POST", door(u"/v1/ingest"_s), Headers{{"X-API-Key", key.toUtf8()}, {"X-Tenant-Id", tenant}} + json,
                    compact(body));
    };
    QCOMPARE(aforo(m_key, usage(u"order-1"_s)).status, 202);
    QCOMPARE(aforo(m_key, usage(u"order-2"_s, u"api_calls"_s)).status, 422);
    QCOMPARE(aforo(m_revokedKey, usage(u"order-3"_s)).status, 401);

    const QByteArray page = R"({"event":"page_view","user_hash":")" + QByteArray(64, 'a') +
                            R"(","customer_org_id":"org_4711","path":"/reports","plan":"growth","environment":)"
                            R"("production","session_id":"550e8400-e29b-41d4-a716-446655440000"})";
    QCOMPARE(postSigned(m_server, m_app, page).status, 202);
    QCOMPARE(postSigned(m_server, {m_app.uuid, m_secrets.first()}, page).status, 401);

    const QByteArray bearer = "Bearer " + m_key.toUtf8();
    const QByteArray tokens =
        R"({"events":[{"event_id":"7d0c4a52-6a3f-4c1e-9c41-0c0f4f6a8b11","customer_id":"c","user_id":"u","event_type":)"
        R"("TOKEN_USAGE","feature_id":"chat","provider":"OPENAI","model":"gpt-4o","input_tokens":10,"output_tokens":5,)"
        R"("timestamp":")" +
        QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + R"("}]})";
    QCOMPARE(http("POST", door(u"/v1/events/ingest"_s), Headers{{"Authorization", bearer}} + json, tokens).status, 202);

    const QByteArray hook = R"({"id":"pay_1","customer":"kestrel"})";
    const auto inbound = [&](const QByteArray& secret) {
        return http("POST", door(u"/v1/ingest/webhook/"_s + m_source),
                    Headers{{"X-Hub-Signature-256", "sha256=" + signedWith(secret, hook)}} + json, hook);
    };
    QCOMPARE(inbound(m_sourceSecret).status, 202);
    QCOMPARE(inbound(m_app.secret).status, 401);
}

//! Where people put them by mistake: into the address, bodies of any form, names, reasons, correlation ids.
void TestBundles::sendSecretsAstray()
{
    const QByteArray tenant = m_server.tenant().toUtf8();
    for (const QByteArray& secret : std::as_const(m_secrets)) {
        // One of any words is known by the name it bears alone.
        const QString text = secret == m_sourceSecret ? u"nothing"_s : QString::fromUtf8(secret);
        QJsonObject body = usage(u"astray-"_s + QString::number(m_secrets.indexOf(secret)), u"no-such-unit"_s);
        body.insert(u"client_secret"_s, QString::fromUtf8(secret));
        body.insert(u"metadata"_s, QJsonObject{{u"authorization"_s, u"Bearer "_s + QString::fromUtf8(secret)},
                                               {u"note"_s, u"sent with "_s + text}});
        const Headers known{
            {"X-API-Key", m_key.toUtf8()}, {"X-Tenant-Id", tenant}, {"Content-Type", "application/json"}};
        QVERIFY(http("POST", door(u"/v1/ingest"_s), known, compact(body)).status >= 400);
        QVERIFY(http("POST", door(u"/v1/ingest"_s), known, "{\"client_secret\":\"" + secret + "\", cut").status >= 400);
        QVERIFY(http("GET", door(u"/api/v1/usage-events"_s, u"filter=key:"_s + text),
                     {{"Authorization", "Bearer " + m_oldKey.toUtf8()}, {"X-Tenant-Id", tenant}})
                    .status > 0);
        QVERIFY(
            http("GET", door(u"/api/v1/whoami"_s, u"api_key="_s + text + u"&token="_s + QString::fromUtf8(secret)),
                 {{"Authorization", "Bearer " + secret}, {"X-Tenant-Id", tenant}, {"X-Correlation-Id", text.toUtf8()}})
                .status > 0);
        m_server.operatorCall(
            "POST", u"/api/v1/webhook-sources"_s,
            {{u"name"_s, u"payments"_s}, {u"customerIdPath"_s, u"$..no"_s}, {u"secret"_s, QString::fromUtf8(secret)}});
        m_server.operatorCall("POST", u"/api/v1/apps"_s,
                              {{u"name"_s, u"app of "_s + text}, {u"reason"_s, u"as agreed: "_s + text}});
    }
}

//! What was signed for the receiver is not for others, either.
void TestBundles::hearOfIt()
{
    const QJsonArray endpoints = listOf(m_server, u"/api/v1/webhook-endpoints"_s);
    QCOMPARE(endpoints.size(), 1);
    m_server.operatorCall("POST",
                          u"/api/v1/webhook-endpoints/%1/test"_s.arg(endpoints[0].toObject()["id"_L1].toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver.got().size() > 3, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!listOf(m_server, u"/api/v1/webhook-deliveries?filter=state:delivered"_s).isEmpty(),
                             30'000);
    for (const SeenRequest& request : m_receiver.got()) {
        const QByteArray signature = request.headers.value("webhook-signature");
        QVERIFY2(signature.startsWith("v1,"), signature.constData());
        m_signatures.append(signature.split(' ').first().sliced(3));
    }
}

QSet<QString> TestBundles::idsOfEverything() const
{
    static const QStringList lists{u"requests"_s,           u"usage-events"_s, u"events"_s,
                                   u"audit-log"_s,          u"api-keys"_s,     u"apps"_s,
                                   u"webhook-deliveries"_s, u"organizations"_s};
    static const QStringList members{u"id"_s,        u"requestId"_s, u"correlationId"_s, u"idempotencyKey"_s,
                                     u"messageId"_s, u"eventId"_s,   u"uuid"_s,          u"prefix"_s,
                                     u"customerId"_s};
    QSet<QString> ids;
    for (const QString& list : lists) {
        const QJsonArray rows = listOf(m_server, u"/api/v1/"_s + list + u"?limit=200"_s);
        if (rows.isEmpty())
            qFatal("the workload left no %s", qPrintable(list));
        for (const QJsonValue& row : rows) {
            for (const QString& member : members) {
                const QString id = row.toObject()[member].toString();
                if (!id.isEmpty())
                    ids.insert(id);
            }
        }
    }
    return ids;
}

void TestBundles::everyKindOfIdHasABundleWithoutASecret()
{
    int withSecrets = 0;
    QSet<TraceIdKind> idKinds;
    QSet<TraceRowKind> rowKinds;
    Transport transport{Endpoint{m_server.url(), m_server.tenant(), m_server.key().toUtf8(), {}}};
    TraceApi api(transport);
    for (const QString& id : idsOfEverything()) {
        std::optional<Result<Trace>> answer;
        const auto call = api.ask(id, this, [&](Result<Trace> trace) { answer = std::move(trace); });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000);
        QVERIFY2(*answer, qPrintable(id + u": "_s + (*answer ? QString() : (*answer).error().detail)));
        const Trace& trace = **answer;
        for (const TraceMatch& match : trace.matches)
            idKinds.insert(match.kind);
        for (const TraceRow& row : trace.rows)
            rowKinds.insert(row.kind());

        const TraceBundle bundle =
            bundleOf(trace, m_server.url().toString(), m_server.tenant(), QDateTime::currentMSecsSinceEpoch());
        const QByteArray file = bundleJson(bundle);
        withSecrets += !leakIn(trace.json).isEmpty();
        for (const QByteArray& text : {file, bundleText(bundle).toUtf8()}) {
            const QByteArray leak = leakIn(text);
            QVERIFY2(leak.isEmpty(), (id.toUtf8() + " leaks " + leak + " in " + text.left(6'000)).constData());
        }
        const auto opened = readBundle(file);
        QVERIFY2(opened, qPrintable(id + u": "_s + (opened ? QString() : opened.error().detail)));
        QCOMPARE(opened->trace.rows.size(), trace.rows.size());
        QCOMPARE(opened->bundle.curl, bundle.curl);
    }
    QVERIFY2(withSecrets > 50, "hardly an answer had a secret to take out");
    for (const TraceRowKind kind : {TraceRowKind::Request, TraceRowKind::UsageEvent, TraceRowKind::PlatformEvent,
                                    TraceRowKind::Delivery, TraceRowKind::AuditEntry})
        QVERIFY2(rowKinds.contains(kind), traceRowKindName(kind).data());
    for (const TraceIdKind kind :
         {TraceIdKind::Request, TraceIdKind::Event, TraceIdKind::Correlation, TraceIdKind::Delivery,
          TraceIdKind::Message, TraceIdKind::PlatformEvent, TraceIdKind::IdempotencyKey, TraceIdKind::Key,
          TraceIdKind::Application, TraceIdKind::Organization, TraceIdKind::AuditEntry})
        QVERIFY2(idKinds.contains(kind), traceIdKindName(kind).data());
}

//! Else the test above could not fail.
void TestBundles::theCheckFindsASecretThatIsThere()
{
    for (const QByteArray& secret : m_secrets + m_signatures) {
        const QByteArray text = "sent with " + secret + " just now";
        QVERIFY(!leakIn(text).isEmpty());
    }
    QVERIFY(leakIn("nothing of it").isEmpty());
}

void TestBundles::cleanupTestCase()
{
    QVERIFY(m_server.stop());
}

MD_TEST_MAIN(QCoreApplication, TestBundles)
#include "tst_bundles.moc"
