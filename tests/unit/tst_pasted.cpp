// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is pasted: which ids are read in it, in which order, and that no secret is among them.
#include "core/pasted.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

const QString liveKey = u"sk_live_9fQ2abcdefghijklmnopqrstuvwxyz0123456789ABCD"_s.left(48);
const QString hookSecret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
const QString appSecret = u"Zk3mQ8vT1xR6yB9cD2fG5hJ7kL0nP4qS6tV8wX1zA3bC5dE7"_s;
const QString request = u"req_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s;
const QString eventId = u"evt_01JD4M5KQ8V2N7R3T6W9XK2ABD"_s;
const QString uuid = u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s;

QString line(const PastedId& id)
{
    return id.id + u' ' + traceIdKindName(id.kind);
}

QStringList lines(const Pasted& pasted)
{
    QStringList all;
    for (const PastedId& id : pasted.ids)
        all.append(line(id));
    return all;
}

} // namespace

class TestPasted : public QObject
{
    Q_OBJECT

private slots:
    void readsABareId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        QTest::newRow("request") << request << u"REQUEST"_s;
        QTest::newRow("event") << eventId << u"EVENT"_s;
        QTest::newRow("delivery") << u"whd_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s << u"DELIVERY"_s;
        QTest::newRow("message") << u"msg_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s << u"MESSAGE"_s;
        QTest::newRow("platform event") << u"pev_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s << u"PLATFORM_EVENT"_s;
        QTest::newRow("audit entry") << u"audit_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s << u"AUDIT_ENTRY"_s;
        QTest::newRow("key's id") << u"key_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s << u"KEY"_s;
        QTest::newRow("key prefix") << u"sk_live_9fQ2"_s << u"KEY"_s;
        QTest::newRow("made correlation id") << u"cor_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s << u"CORRELATION"_s;
        QTest::newRow("uuid") << uuid << u"CORRELATION"_s;
        QTest::newRow("organization") << u"kestrel-air"_s << QString();
        QTest::newRow("idempotency key") << u"order-4711/line:3"_s << QString();
        QTest::newRow("organization with spaces") << u"Lumen Labs GmbH"_s << QString();
        QTest::newRow("digest as idempotency key")
            << u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s << QString();
    }
    void readsABareId()
    {
        QFETCH(QString, text);
        QFETCH(QString, kind);
        const Pasted pasted = readPasted(u"  "_s + text + u"\n"_s);
        QCOMPARE(lines(pasted), QStringList{text + u' ' + kind});
        QCOMPARE(pasted.shape, Pasted::Shape::Id);
        QCOMPARE(pasted.secretsLeftOut, 0);
    }

    void cutsAKeyToItsPrefix()
    {
        const Pasted pasted = readPasted(liveKey);
        QCOMPARE(pasted.ids, (std::vector<PastedId>{{u"sk_live_9fQ2"_s, TraceIdKind::Key, true}}));
        QCOMPARE(pasted.secretsLeftOut, 1);
    }

    void dropsASecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("webhook secret") << hookSecret;
        QTest::newRow("secret of an application or a source") << appSecret;
        QTest::newRow("signature, standard") << u"v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="_s;
        QTest::newRow("signature, timed") << u"t=1700000000,v1=9f86d081884c7d659a2feaa0c55ad015"_s;
        QTest::newRow("signature, hub") << u"sha256=9f86d081884c7d659a2feaa0c55ad015"_s;
        QTest::newRow("signed token") << u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer abcDEF123456789012345"_s;
        QTest::newRow("password") << u"password hunter2"_s;
    }
    void dropsASecret()
    {
        QFETCH(QString, text);
        QVERIFY2(readPasted(text).ids.empty(), qPrintable(lines(readPasted(text)).join(u';')));
    }

    void readsAProblem()
    {
        const Pasted pasted = readPasted(
            u"{\"type\":\"https://errors.aforo.ai/unknown-metric\",\"title\":\"Unknown Metric\","
            "\"status\":422,\"detail\":\"Metric 'api_calls' is not declared.\",\"code\":\"UNKNOWN_METRIC\","
            "\"instance\":\"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34\",\"requestId\":\"req_01JD4M5KQ8V2N7R3T6W9XK2ABC\","
            "\"errors\":[{\"field\":\"metric\",\"message\":\"not declared\"}]}"_s);
        QCOMPARE(pasted.shape, Pasted::Shape::ErrorBody);
        QCOMPARE(lines(pasted), (QStringList{request + u" REQUEST"_s, uuid + u" CORRELATION"_s}));
        QCOMPARE(pasted.codes, QStringList{u"UNKNOWN_METRIC"_s});
    }

    void readsTheOtherDoorsErrors()
    {
        const Pasted tracker = readPasted(u"{\"detail\":\"Unknown app_uuid\",\"request_id\":\""_s + request + u"\"}"_s);
        QCOMPARE(lines(tracker), QStringList{request + u" REQUEST"_s});
        const Pasted money =
            readPasted(u"{\"error\":\"VALIDATION_FAILED\",\"message\":\"bad\",\"correlationId\":\"abc-1\"}"_s);
        QCOMPARE(lines(money), QStringList{u"abc-1 CORRELATION"_s});
        QCOMPARE(money.codes, QStringList{u"VALIDATION_FAILED"_s});
    }

    void aBodyWithoutAnIdGivesItsCode()
    {
        const Pasted pasted = readPasted(u"{\"status\":429,\"code\":\"RATE_LIMITED\",\"retryAfter\":23}"_s);
        QVERIFY(pasted.ids.empty());
        QCOMPARE(pasted.codes, QStringList{u"RATE_LIMITED"_s});
        QCOMPARE(pasted.shape, Pasted::Shape::ErrorBody);
    }

    void readsHeaders()
    {
        const Pasted pasted =
            readPasted(u"HTTP/1.1 401 Unauthorized\r\ndate: Fri, 20 Nov 2026 14:34:58 GMT\r\n"
                       "x-correlation-id: "_s +
                       uuid + u"\r\nx-request-id: "_s + request + u"\r\nx-ratelimit-remaining: 3\r\n"_s);
        QCOMPARE(pasted.shape, Pasted::Shape::Headers);
        QCOMPARE(lines(pasted), (QStringList{request + u" REQUEST"_s, uuid + u" CORRELATION"_s}));
    }

    void readsALogLine()
    {
        const Pasted pasted =
            readPasted(u"2026-11-20T14:34:58.398Z WARN usage refused code=UNKNOWN_METRIC request_id="_s + request +
                       u" customer_org_id=kestrel-air idempotency_key=\"ord 1\""_s);
        QCOMPARE(pasted.shape, Pasted::Shape::Log);
        QCOMPARE(lines(pasted),
                 (QStringList{request + u" REQUEST"_s, u"ord IDEMPOTENCY_KEY"_s, u"kestrel-air ORGANIZATION"_s}));
        QCOMPARE(pasted.codes, QStringList{u"UNKNOWN_METRIC"_s});
    }

    void readsACurlWithoutItsKey()
    {
        const Pasted pasted =
            readPasted(u"curl -sS https://in.acme.example/v1/ingest -H 'X-API-Key: "_s + liveKey +
                       u"' \\\n  -H 'Idempotency-Key: order-4711' -d '{\"metricName\":\"api_calls\",\"customerId\":"
                       "\"kestrel-air\"}'"_s);
        QCOMPARE(pasted.shape, Pasted::Shape::Curl);
        QCOMPARE(lines(pasted),
                 (QStringList{u"order-4711 IDEMPOTENCY_KEY"_s, u"sk_live_9fQ2 KEY"_s, u"kestrel-air ORGANIZATION"_s}));
        QCOMPARE(pasted.secretsLeftOut, 1);
        QVERIFY(pasted.ids[1].wasKey);
    }

    void readsAnEscapedBody()
    {
        const Pasted pasted =
            readPasted(u"level=warn body=\"{\\\"code\\\":\\\"KEY_REVOKED\\\",\\\"instance\\\":\\\"cor-77\\\"}\""_s);
        QCOMPARE(lines(pasted), QStringList{u"cor-77 CORRELATION"_s});
        QCOMPARE(pasted.codes, QStringList{u"KEY_REVOKED"_s});
    }

    void readsAnIdInAnAddress()
    {
        QCOMPARE(lines(readPasted(u"https://metering.acme.example/api/v1/requests/"_s + request)),
                 QStringList{request + u" REQUEST"_s});
    }

    void eachIdIsThereOnce() { QCOMPARE(readPasted(request + u" and again "_s + request).ids.size(), 1u); }

    void knowsAnErrorCode()
    {
        const Pasted pasted = readPasted(u"RATE_LIMITED"_s);
        QCOMPARE(pasted.shape, Pasted::Shape::ErrorCode);
        QCOMPARE(pasted.codes, QStringList{u"RATE_LIMITED"_s});
        QVERIFY(!looksLikeErrorCode(u"kestrel-air"));
        QVERIFY(!looksLikeErrorCode(u"ACME"));
    }

    void nothingIsReadInProse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("spaces") << u" \n\t "_s;
        QTest::newRow("long")
            << u"The dashboard has shown nothing since we deployed this morning and nobody knows why"_s;
        QTest::newRow("too long for an id") << QString(300, u'a');
        QTest::newRow("json without ids") << u"{\"hello\":\"world\"}"_s;
    }
    void nothingIsReadInProse()
    {
        QFETCH(QString, text);
        QVERIFY2(readPasted(text).ids.empty(), qPrintable(lines(readPasted(text)).join(u';')));
    }

    //! Whatever stands around them, none of the secrets comes out, whole or by more than a key's prefix.
    void noSecretComesOut()
    {
        QRandomGenerator random(7);
        const QStringList secrets{liveKey, QString(liveKey).replace(u"live"_s, u"test"_s), hookSecret, appSecret,
                                  u"v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="_s};
        const QStringList around{u" "_s,
                                 u"\n"_s,
                                 u"\""_s,
                                 u"'"_s,
                                 u"key="_s,
                                 u"x-api-key: "_s,
                                 u"{\"secret\":\""_s,
                                 u"\"}"_s,
                                 u","_s,
                                 u"Bearer "_s,
                                 u"correlationId="_s,
                                 u"&"_s,
                                 u"instance: "_s,
                                 u"\\\""_s,
                                 u"req_"_s,
                                 u"x"_s,
                                 u"-"_s,
                                 u"idempotencyKey:"_s,
                                 u"curl "_s,
                                 u"."_s,
                                 u"/"_s};
        for (int round = 0; round < 5000; ++round) {
            QString text;
            for (int i = random.bounded(6); i >= 0; --i)
                text += around[random.bounded(around.size())];
            const QString secret = secrets[random.bounded(secrets.size())];
            text += secret;
            for (int i = random.bounded(4); i > 0; --i)
                text += around[random.bounded(around.size())];
            for (const PastedId& id : readPasted(text).ids) {
                QVERIFY2(!id.id.contains(secret), qPrintable(text));
                QVERIFY2(!id.id.contains(QStringView(secret).sliced(14, 12)), qPrintable(text + u" gives "_s + id.id));
            }
        }
    }
};

MD_TEST_MAIN(QCoreApplication, TestPasted)
#include "tst_pasted.moc"
