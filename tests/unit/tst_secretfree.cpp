// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a ticket has no secret in it, and is still the record that it was.
#include "core/secretfree.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"sk_test_9fQ2abcdefghijklmnopqrstuvwxyz0123456789"_s.left(48);
const QString appSecret = u"Zk3mQ8vT1xR6yB9cD2fG5hJ7kL0nP4qS6tV8wX1zA3bC5dE7"_s;

} // namespace

class TestSecretFree : public QObject
{
    Q_OBJECT

private slots:
    void takesOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        QTest::newRow("key in prose") << u"the key "_s + key << key.mid(14);
        QTest::newRow("key header") << u"X-API-Key: hunter2\nHost: a"_s << u"hunter2"_s;
        QTest::newRow("header in a shell") << u"-H 'Authorization: Basic QWxhZGRpbg=='"_s << u"QWxhZGRpbg"_s;
        QTest::newRow("bearer") << u"sent Bearer abc.DEF-12345678901234"_s << u"DEF-12345"_s;
        QTest::newRow("standard signature")
            << u"webhook-signature: v1,K5oZfzN95Z9UVu1E= v1,M5oZfzN95Z9UVu1E="_s << u"5oZfzN95"_s;
        QTest::newRow("timed signature") << u"saw t=1700000000,v1=9f86d081884c7d65 there"_s << u"9f86d081"_s;
        QTest::newRow("hub signature") << u"sha256=9f86d081884c7d659a2f"_s << u"9f86d081"_s;
        QTest::newRow("app secret alone") << u"secret is "_s + appSecret + u'.' << appSecret.left(12);
        QTest::newRow("app secret glued") << u"a="_s + appSecret + u"&b=1"_s << appSecret.left(12);
        QTest::newRow("signed token") << u"x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJl y"_s
                                      << u"c2lnbmF0"_s;
        QTest::newRow("member") << u"{\"client_secret\":\"abc\",\"a\":1}"_s << u"abc"_s;
        QTest::newRow("member in a cut body") << u"{\"a\":1,\"apiKey\": \"abcdefg"_s << u"abcdefg"_s;
        QTest::newRow("escaped member") << u"body=\"{\\\"password\\\":\\\"geheim\\\"}\""_s << u"geheim"_s;
    }
    void takesOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QVERIFY(text.contains(secret));
        const QString out = textWithoutSecrets(text);
        QVERIFY2(!out.contains(secret), qPrintable(out));
        QCOMPARE(textWithoutSecrets(out), out);
        const QByteArray json = QJsonDocument(QJsonObject{{u"a"_s, QJsonArray{text}}}).toJson(QJsonDocument::Compact);
        QVERIFY2(!QString::fromUtf8(jsonWithoutSecrets(json)).contains(secret), jsonWithoutSecrets(json).constData());
    }

    void leavesWhatIsNoSecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ids") << u"req_01JD4M5KQ8V2N7R3T6W9XK2ABC 7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s;
        QTest::newRow("prefix") << u"sk_live_9fQ2"_s;
        QTest::newRow("digest") << u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
        QTest::newRow("words") << u"Invalid signature"_s;
        QTest::newRow("address")
            << u"https://metering.acme.example/api/v1/requests?limit=100&from=2026-11-20T14:34:58.398Z"_s;
        QTest::newRow("tokens are counts") << u"{\"inputTokens\":12,\"outputTokens\":40}"_s;
    }
    void leavesWhatIsNoSecret()
    {
        QFETCH(QString, text);
        QCOMPARE(textWithoutSecrets(text), text);
    }

    void keepsTheShapeOfARecord()
    {
        const QByteArray json =
            "{\"quantity\":1.50,\"secretShown\":true,\"secret\":null,"
            "\"changes\":{\"secretPrefix\":{\"before\":\"abc\",\"after\":\"def\"}},"
            "\"headers\":{\"webhook-signature\":\"v1,K5oZfzN95Z9UVu1E\",\"host\":\"a\"},\"n\":[1,-2e5]}";
        const QByteArray wanted = QByteArray(json)
                                      .replace("\"abc\"", "\"(taken out)\"")
                                      .replace("\"def\"", "\"(taken out)\"")
                                      .replace("\"v1,K5oZfzN95Z9UVu1E\"", "\"(taken out)\"");
        QCOMPARE(jsonWithoutSecrets(json), wanted);
    }

    void whatIsNoJsonIsAText()
    {
        QCOMPARE(jsonWithoutSecrets("X-API-Key: hunter2"), QByteArray("X-API-Key: (taken out)"));
    }
};

MD_TEST_MAIN(QCoreApplication, TestSecretFree)
#include "tst_secretfree.moc"
