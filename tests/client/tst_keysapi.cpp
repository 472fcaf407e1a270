// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// API keys as they come and as they are asked for: every member is read, only what differs is sent, no secret is kept.
#include "client/keysapi.h"
#include "core/keyscopes.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

const QByteArray rotating = R"({"id":"key_1","prefix":"sk_live_9fQ2","name":"checkout-api",
"owner":{"type":"service","name":"checkout","email":"it@acme.example"},"role":"MEMBER",
"scopes":["events:read","events:write"],"environment":null,"app":"a-1","addresses":["203.0.113.0/26"],
"ingestLimit":null,"state":"ROTATING","createdAt":"2026-11-20T14:00:00.000Z","expiresAt":"2026-12-20T14:00:00.000Z",
"revokedAt":null,"lastUsedAt":"2026-11-20T14:50:00.000Z","lastUsedFrom":"203.0.113.24","requests24h":38120,
"rotation":{"startedAt":"2026-11-20T14:22:00.000Z","graceUntil":"2026-11-22T08:02:00.000Z","oldPrefix":"sk_live_7bNc",
"oldLastUsedAt":"2026-11-20T14:50:00.000Z","oldUses":[{"address":"203.0.113.24","client":"aforo-java/2.18.3",
"count":1588,"lastAt":"2026-11-20T14:50:00.000Z"},{"address":"203.0.113.61","client":null,"count":3,
"lastAt":"2026-11-20T14:49:00.000Z"}],"newUses":2210},
"lastDenied":{"at":"2026-11-20T14:40:00.000Z","code":"FORBIDDEN","scope":"audit:read","method":"GET",
"path":"/api/v1/audit-log","address":"203.0.113.24","client":"curl/8.5","correlationId":"c-1","count24h":14},
"version":7})";

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

ApiKey key()
{
    return *decodeApiKey(json(rotating));
}

} // namespace

class TestKeysApi : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryMember()
    {
        const auto result = decodeApiKey(json(rotating));
        MD_VERIFY_RESULT(result);
        const ApiKey& key = *result;
        QCOMPARE(key.state, KeyState::Rotating);
        QCOMPARE(key.ownerEmail, u"it@acme.example"_s);
        QVERIFY(key.environment.isNull());
        QCOMPARE(key.addresses, QStringList{u"203.0.113.0/26"_s});
        QVERIFY(!key.ingestLimit);
        QCOMPARE(key.requests24h, 38120);
        QCOMPARE(key.rotation->oldUses.size(), 2U);
        QCOMPARE(key.rotation->oldUses[0].count, 1588);
        QVERIFY(key.rotation->oldUses[1].client.isNull());
        QCOMPARE(key.rotation->newUses, 2210);
        QCOMPARE(key.lastDenied->scope, u"audit:read"_s);
        QCOMPARE(key.lastDenied->count24h, 14);
        QVERIFY(key.lacksWhatItWasDenied());
        QVERIFY(!key.isOperators());
    }

    void blamesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("an unknown state") << u"state"_s << QJsonValue(u"ASLEEP"_s);
        QTest::newRow("no id") << u"id"_s << QJsonValue();
        QTest::newRow("scopes of numbers") << u"scopes"_s << QJsonValue(QJsonArray{1});
        QTest::newRow("a rotation without times") << u"rotation"_s << QJsonValue(QJsonObject{{u"newUses"_s, 1}});
        QTest::newRow("a refusal without a path") << u"lastDenied"_s << QJsonValue(QJsonObject{{u"code"_s, u"X"_s}});
        QTest::newRow("a count as text") << u"requests24h"_s << QJsonValue(u"12"_s);
    }
    void blamesWhatIsWrong()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject object = json(rotating);
        object[member] = value;
        QVERIFY(!decodeApiKey(object));
    }

    void keepsNoSecret()
    {
        QJsonObject object = json(rotating);
        object[u"secret"_s] = u"sk_live_Zr81kQv0T7mPx3nWb9LcYd52HsEaQ4Vb7NcXy2Rt"_s;
        const auto written = decodeWrittenKey(QJsonDocument(object).toJson());
        MD_VERIFY_RESULT(written);
        QCOMPARE(written->secret, object[u"secret"_s].toString());
        QVERIFY(!written->secretWasTold);
        QVERIFY(!written->key.json.contains("secret\""));
        QVERIFY(!written->key.json.contains("Zr81k"));
    }

    void knowsASecretThatWasToldBefore()
    {
        QJsonObject object = json(rotating);
        object[u"secret"_s] = QJsonValue();
        object[u"secretShown"_s] = true;
        const auto written = decodeWrittenKey(QJsonDocument(object).toJson());
        MD_VERIFY_RESULT(written);
        QVERIFY(written->secret.isNull());
        QVERIFY(written->secretWasTold);
    }

    void sendsAllOfANewKey()
    {
        KeyDraft draft;
        draft.name = u"export-worker"_s;
        draft.ownerName = u"export-worker"_s;
        draft.ownerEmail = u"data@acme.example"_s;
        draft.addresses = {u"203.0.113.0/26"_s};
        const WriteRequest write = createKey(draft);
        QCOMPARE(write.path, u"/api/v1/api-keys"_s);
        QVERIFY(!write.version);
        QCOMPARE(
            write.body,
            R"({"name":"export-worker","owner":{"type":"service","name":"export-worker","email":"data@acme.example"},)"
            R"("role":"MEMBER","scopes":["events:write"],"environment":null,"addresses":["203.0.113.0/26"],)"
            R"("expiresAt":null,"ingestLimit":10000})");
        draft.ownerName.clear();
        QVERIFY(!createKey(draft).body.contains("owner"));
    }

    void sendsOnlyWhatDiffers()
    {
        KeyDraft draft = draftOf(key());
        QVERIFY(changeKey(key(), draft).body.isEmpty());
        draft.scopes = {u"events:write"_s, u"events:read"_s}; // another order is no change
        QVERIFY(changeKey(key(), draft).body.isEmpty());
        draft.scopes.append(u"audit:read"_s);
        draft.expiresAt.reset();
        const WriteRequest write = changeKey(key(), draft);
        QCOMPARE(write.body, R"({"scopes":["events:write","events:read","audit:read"],"expiresAt":null})");
        QCOMPARE(write.path, u"/api/v1/api-keys/key_1"_s);
        QCOMPARE(write.version, std::optional<qint64>(7));
        QCOMPARE(write.method, WriteRequest::Method::Put);
    }

    void rotatesExtendsEndsAndRevokes()
    {
        QCOMPARE(rotateKey(key(), std::chrono::hours(1)).body, R"({"graceSeconds":3600})");
        QCOMPARE(rotateKey(key(), std::chrono::hours(1)).path, u"/api/v1/api-keys/key_1/rotate"_s);
        QCOMPARE(changeGrace(key(), std::chrono::seconds(0)).body, R"({"graceSeconds":0})");
        QCOMPARE(changeGrace(key(), std::chrono::seconds(0)).path, u"/api/v1/api-keys/key_1/grace"_s);
        QCOMPARE(revokeKey(key()).path, u"/api/v1/api-keys/key_1/revoke"_s);
        QCOMPARE(revokeKey(key()).body, "{}");
    }

    void readsAddresses()
    {
        for (const QString& good : {u"203.0.113.7"_s, u"203.0.113.0/26"_s, u"2001:db8::/32"_s, u"::1"_s})
            QVERIFY2(isAddressRange(good), qPrintable(good));
        for (const QString& bad :
             {u""_s, u"office"_s, u"203.0.113"_s, u"203.0.113.0/33"_s, u"fe80::1%eth0"_s, u"10/8"_s})
            QVERIFY2(!isAddressRange(bad), qPrintable(bad));
        QVERIFY(addressesAllow({}, u"198.51.100.1"_s));
        QVERIFY(addressesAllow({u"203.0.113.0/26"_s, u"198.51.100.1"_s}, u"198.51.100.1"_s));
        QVERIFY(!addressesAllow({u"203.0.113.0/26"_s}, u"203.0.113.64"_s));
    }

    void knowsTheTableOfRoles()
    {
        QVERIFY(roleHolds(u"MEMBER"_s, u"events:write"_s));
        QVERIFY(!roleHolds(u"BILLING_ADMIN"_s, u"events:write"_s));
        QVERIFY(!roleHolds(u"VIEWER"_s, u"audit:read"_s));
        QVERIFY(roleHolds(u"ADMIN"_s, u"orgs:write"_s));
        QVERIFY(!roleHolds(u"KING"_s, u"events:read"_s));
        QVERIFY(roleMayGrant(u"ADMIN"_s, u"ADMIN"_s));
        QVERIFY(!roleMayGrant(u"ADMIN"_s, u"OWNER"_s));
        QVERIFY(!roleMayGrant(u"MEMBER"_s, u"BILLING_ADMIN"_s));
        QCOMPARE(leastRoleFor({u"events:read"_s}, u"VIEWER"_s), u"VIEWER"_s);
        QCOMPARE(leastRoleFor({u"audit:read"_s}, u"VIEWER"_s), u"MEMBER"_s);
        QCOMPARE(leastRoleFor({u"keys:write"_s}, u"MEMBER"_s), u"ADMIN"_s);
        QCOMPARE(leastRoleFor({u"events:write"_s}, u"OWNER"_s), u"OWNER"_s);
    }
};

MD_TEST_MAIN(QCoreApplication, TestKeysApi)
#include "tst_keysapi.moc"
