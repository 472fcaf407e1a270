// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who am I, health, facets, histogram and one record: the contract's shapes, every cut of them, and wrong ones.
#include "client/accountdecoder.h"
#include "client/countsdecoder.h"
#include "client/problem.h"
#include "core/isotime.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using md::test::envelope;

namespace {

const QByteArray whoami = R"({"tenant":{"id":"ten_1","name":"Acme","state":"ACTIVE"},
 "key":{"id":"key_1","prefix":"sk_test_9fQ2","name":"console","environment":null,"expiresAt":"2027-01-01T00:00:00.000Z"},
 "owner":{"type":"person","name":"Ada","email":"ada@acme.example"},"role":"OWNER","scopes":["events:read","audit:read"],
 "mode":"sandbox","limits":[{"category":"admin","limit":600,"remaining":598,"resetsAt":"2026-11-20T14:01:00.000Z"},
 {"category":"ingest","limit":null,"remaining":null,"resetsAt":null}],
 "server":{"name":"meterd","version":"0.1.0","startedAt":"2026-11-20T14:00:00.000Z"},"features":["usage-events","stream"]})";
const QByteArray facets = R"({"total":12,"fields":[{"name":"status","values":[{"value":"ACCEPTED","count":10},
 {"value":null,"count":2}],"otherValues":0,"otherCount":0}],"oldest":"2026-11-20T14:00:00.000Z","newest":null,"exact":true})";
const QByteArray histogram =
    R"({"from":"2026-11-20T14:00:00.000Z","to":"2026-11-20T14:02:00.000Z","bucketMs":60000,"total":3,
 "buckets":[{"at":"2026-11-20T14:00:00.000Z","accepted":1,"rejected":0,"duplicate":0},
 {"at":"2026-11-20T14:01:00.000Z","accepted":1,"rejected":1,"duplicate":0}],"exact":false})";

} // namespace

class TestDecoders : public QObject
{
    Q_OBJECT

private slots:
    void whoAmIIsRead()
    {
        const auto me = md::decodeWhoAmI(envelope(whoami));
        MD_VERIFY_RESULT(me);
        QCOMPARE(me->tenant, (md::Tenant{u"ten_1"_s, u"Acme"_s, false}));
        QCOMPARE(me->key.prefix, u"sk_test_9fQ2"_s);
        QVERIFY(me->key.environment.isEmpty());
        QCOMPARE(me->key.expiresAt, md::parseIsoTime(u"2027-01-01"));
        QCOMPARE(me->owner.email, u"ada@acme.example"_s);
        QCOMPARE(me->mode, md::ServerMode::Sandbox);
        QVERIFY(me->hasScope(u"events:read"_s) && !me->hasScope(u"keys:write"_s));
        QVERIFY(me->offers(u"stream"_s));
        QCOMPARE(me->limits.size(), size_t(2));
        QCOMPARE(me->limits[0].limit, std::optional(600));
        QVERIFY(!me->limits[1].limit);
        QCOMPARE(me->server.version, u"0.1.0"_s);
    }

    void anUnknownModeCountsAsLive()
    {
        const auto me = md::decodeWhoAmI(envelope(QByteArray(whoami).replace("\"sandbox\"", "\"other\"")));
        MD_VERIFY_RESULT(me);
        QCOMPARE(me->mode, md::ServerMode::Live);
    }

    void aWholeKeyInThePrefixIsCut()
    {
        const QByteArray key = "sk_test_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";
        const auto me = md::decodeWhoAmI(envelope(QByteArray(whoami).replace("sk_test_9fQ2", key)));
        MD_VERIFY_RESULT(me);
        QCOMPARE(me->key.prefix, u"sk_test_9fQ2…"_s);
    }

    void facetsAreRead()
    {
        const auto result = md::decodeFacets(envelope(facets));
        MD_VERIFY_RESULT(result);
        QCOMPARE(result->total, 12);
        const md::Facet* status = result->find(u"status");
        QVERIFY(status);
        QCOMPARE(status->values[0].value, std::optional(u"ACCEPTED"_s));
        QVERIFY(!status->values[1].value);
        QVERIFY(result->oldest && !result->newest && result->exact);
        QVERIFY(!result->find(u"app"));
    }

    void readsAnExtent()
    {
        const QByteArray extent =
            R"({"total":120,"exact":true,"oldest":"2026-11-20T14:00:00.000Z","newest":null,"before":null,
                "after":"2026-11-20T14:00:00.001Z","tenantSince":"2026-11-01T00:00:00.000Z",
                "kept":{"since":"2026-08-22T00:00:00.000Z","days":90,"source":"OVERRIDE","plan":"GROWTH",
                        "planName":"Growth","validUntil":null,"cut":true},
                "apps":[{"asked":"web","uuid":null,"name":null,"since":null,"nearName":"website"}]})";
        const auto result = md::decodeExtent(envelope(extent));
        QVERIFY(result);
        QCOMPARE(result->total, 120);
        QCOMPARE(*result->after - *result->oldest, 1);
        QVERIFY(!result->before && !result->newest);
        QCOMPARE(result->kept.days, 90);
        QVERIFY(result->kept.isException && result->kept.cut && !result->kept.validUntil);
        QCOMPARE(result->apps.size(), 1u);
        QVERIFY(!result->apps[0].isKnown());
        QCOMPARE(result->apps[0].nearName, u"website"_s);
        for (qsizetype cut = 0; cut < extent.size(); ++cut)
            QVERIFY(!md::decodeExtent(envelope(extent.left(cut))));
        QVERIFY(!md::decodeExtent(envelope(QByteArray(extent).replace("90", "\"90\""))));
        QVERIFY(!md::decodeExtent(envelope(QByteArray(extent).replace("\"asked\":\"web\",", ""))));
    }

    void histogramIsRead()
    {
        const auto result = md::decodeHistogram(envelope(histogram));
        MD_VERIFY_RESULT(result);
        QCOMPARE(result->bucketMs, 60'000);
        QCOMPARE(result->buckets.size(), size_t(2));
        QCOMPARE(result->buckets[1].rejected, 1);
        QCOMPARE(result->buckets[1].total(), 2);
        QVERIFY(!result->exact);
    }

    void aRecordKeepsItsOwnBytes()
    {
        const QByteArray record =
            R"({"quantity":"1.10", "n":1.50e+02,"big":123456789012345678901234567890 ,"u":"\u00e9"})";
        const auto raw = md::decodeRawData(envelope(record));
        MD_VERIFY_RESULT(raw);
        QCOMPARE(*raw, record);
    }

    void healthIsRead()
    {
        const auto health = md::decodeHealth(
            R"({"status":"UP","version":"0.1.0","mode":"live","components":{"store":{"status":"DOWN"}}})");
        MD_VERIFY_RESULT(health);
        QVERIFY(health->up);
        QCOMPARE(health->components, (std::vector<std::pair<QString, bool>>{{u"store"_s, false}}));
        QVERIFY(!md::decodeHealth("{}"));
        QVERIFY(!md::decodeHealth("<html>"));
    }

    void noCutAnswerIsTakenForWhole()
    {
        for (const QByteArray& data : {whoami, facets, histogram}) {
            const QByteArray body = envelope(data);
            for (qsizetype n = 0; n < body.size(); ++n) {
                const QByteArray part = body.left(n);
                QVERIFY(!md::decodeWhoAmI(part));
                QVERIFY(!md::decodeFacets(part));
                QVERIFY(!md::decodeHistogram(part));
                QVERIFY(!md::decodeRawData(part));
                QVERIFY(!md::isWholeJson(part));
            }
        }
    }

    void wrongTypesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* from, const char* to, const char* named) {
            QTest::newRow(from) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(named);
        };
        row("\"total\":12", "\"total\":\"12\"", "total should be a whole number");
        row("\"total\":12", "\"total\":1.5", "total should be a whole number");
        row("\"count\":10", "\"count\":null", "fields.values.count should be a whole number");
        row("\"exact\":true", "\"exact\":1", "exact should be true or false");
        row("\"fields\":[", "\"felder\":[", "fields should be a list");
        row("2026-11-20T14:00:00.000Z", "yesterday", "oldest should be a time");
    }
    void wrongTypesAreNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, named);
        QVERIFY(facets.contains(from));
        const auto result = md::decodeFacets(envelope(QByteArray(facets).replace(from, to)));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, md::ApiError::Kind::Schema);
        QCOMPARE(result.error().detail, named);
    }

    void hostileBodiesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("no envelope") << whoami;
        QTest::newRow("success false") << envelope(whoami).replace("\"success\":true", "\"success\":false");
        QTest::newRow("deep lists") << QByteArray(200'000, '[') + QByteArray(200'000, ']');
        QTest::newRow("deep data") << R"({"success":true,"data":{"total":)" + QByteArray(100'000, '[') +
                                          QByteArray(100'000, ']') + "}}";
        QTest::newRow("not utf-8") << QByteArray("{\"success\":true,\"data\":{\"total\":\"\xff\xfe\xc3\"}}");
        QTest::newRow("nul") << QByteArray("{\"success\":true,\0\"data\":{}}", 28);
        QTest::newRow("data twice") << QByteArray(R"({"success":true,"data":{},"data":7})");
    }
    void hostileBodiesAreErrors()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!md::decodeWhoAmI(body));
        QVERIFY(!md::decodeFacets(body));
        QVERIFY(!md::decodeHistogram(body));
        (void)md::decodeRawData(body); // may be a record; must not crash
    }

    void bucketsMustBeSlicesOfTime()
    {
        QVERIFY(!md::decodeHistogram(envelope(QByteArray(histogram).replace("60000", "0"))));
        QVERIFY(!md::decodeHistogram(envelope(QByteArray(histogram).replace("\"to\":\"2026", "\"to\":\"1999"))));
    }
};

MD_TEST_MAIN(QCoreApplication, TestDecoders)
#include "tst_decoders.moc"
