// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The overview on the wire: every part is read, parts that are withheld are named, what is wrong is blamed.
#include "client/overviewapi.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray whole = R"({"at":"2026-11-20T14:50:47.000Z","from":"2026-11-20T13:51:00.000Z",
"to":"2026-11-20T14:51:00.000Z","bucketMs":60000,"environment":null,
"usage":{"accepted":90,"rejected":10,"duplicate":2,"recentMinutes":5,"recent":395,"exact":true,
"environments":[{"environment":"production","events":80,"recent":320},{"environment":null,"events":20,"recent":75}],
"buckets":[{"at":"2026-11-20T13:51:00.000Z","accepted":90,"rejected":10,"duplicate":2}]},
"health":{"total":16,"ok":14,"degraded":1,"down":1,"noData":0,"troubled":[]},
"limits":{"total":7,"near":1,"reached":0,"troubled":[]},
"webhooks":{"total":5,"active":2,"failing":1,"paused":1,"disabled":1,"troubled":[]},
"requests":{"total":200,"refused":9,"failed":1,"rateLimited":3,"codes":[{"code":"NOT_FOUND","status":404,"count":6}],
"buckets":[{"at":"2026-11-20T13:51:00.000Z","count":200}]},
"ai":{"resolved":10,"explicitZero":2,"unknownModel":3,"missingPrice":2,"missingTokens":1},
"keys":{"total":9,"working":8,"ending":[]},"audit":null,"withheld":[{"part":"audit","scope":"audit:read"}]})";

QByteArray with(const QString& member, const QJsonValue& value)
{
    QJsonObject json = QJsonDocument::fromJson(whole).object();
    json[member] = value;
    return envelope(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

class TestOverviewApi : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryPart()
    {
        const auto overview = decodeOverview(envelope(whole));
        MD_VERIFY_RESULT(overview);
        QCOMPARE(overview->usage->successRate(), std::optional(0.9));
        QCOMPARE(overview->usage->perMinute(), 79.0);
        QCOMPARE(overview->usage->environments[1].name, QString());
        QCOMPARE(overview->usage->pieces.size(), 1u);
        QCOMPARE(overview->health->notOk(), 2);
        QCOMPARE(overview->limits->near, 1);
        QCOMPARE(overview->webhooks->notOk(), 2);
        QCOMPARE(overview->requests->errors(), 10);
        QCOMPARE(overview->requests->errorRate(), 0.05);
        QCOMPARE(overview->requests->codes.front().code, u"NOT_FOUND"_s);
        QCOMPARE(overview->ai->unknown(), 6);
        QCOMPARE(overview->ai->total(), 18);
        QCOMPARE(overview->keys->working, 8);
        QVERIFY(!overview->audit);
        QCOMPARE(overview->withheld.value(u"audit"_s), u"audit:read"_s);
    }

    void saysNothingOfASuccessWithoutEvents()
    {
        const auto overview = decodeOverview(
            with(u"usage"_s,
                 QJsonDocument::fromJson(R"({"accepted":0,"rejected":0,"duplicate":4,"recentMinutes":5,"recent":0,
                "environments":[],"buckets":[],"exact":true})")
                     .object()));
        MD_VERIFY_RESULT(overview);
        QVERIFY(!overview->usage->successRate());
    }

    void livesWithAPartThatAServerLacks()
    {
        QJsonObject json = QJsonDocument::fromJson(whole).object();
        json.remove(u"keys"_s);
        const auto overview = decodeOverview(envelope(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        MD_VERIFY_RESULT(overview);
        QVERIFY(!overview->keys);
    }

    void blamesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no time") << u"at"_s << QJsonValue();
        QTest::newRow("counts as text") << u"ai"_s << QJsonValue(QJsonObject{{u"resolved"_s, u"10"_s}});
        QTest::newRow("half a part") << u"health"_s << QJsonValue(QJsonObject{{u"total"_s, 3}});
        QTest::newRow("a meter that is none")
            << u"health"_s
            << QJsonValue(QJsonDocument::fromJson(
                              R"({"total":1,"ok":0,"degraded":0,"down":1,"noData":0,"troubled":[{"id":"m"}]})")
                              .object());
        QTest::newRow("withheld without a scope")
            << u"withheld"_s << QJsonValue(QJsonArray{QJsonObject{{u"part"_s, u"audit"_s}}});
    }
    void blamesWhatIsWrong()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QVERIFY(!decodeOverview(with(member, value)));
    }
};

MD_TEST_MAIN(QCoreApplication, TestOverviewApi)
#include "tst_overviewapi.moc"
