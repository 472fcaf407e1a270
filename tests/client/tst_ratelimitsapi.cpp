// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rates as they come and as they are changed: every member is read, what is missing is named, only what differs is
// sent.
#include "client/ratelimitsapi.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

const QByteArray row = R"({"id":"key_1:ingest","subject":{"type":"KEY","id":"key_1","name":"pos-bridge",
"prefix":"sk_live_9fQ2"},"category":"ingest","state":"LIMITED","limit":30,"defaultLimit":10000,"own":true,"used":30,
"remaining":0,"resetsAt":"2026-11-20T14:51:00.000Z","refused":3,"usedBefore":28,"limited24h":93,
"lastLimitedAt":"2026-11-20T14:50:40.000Z","lastLimitedRequestId":"req_1",
"lastHour":{"requests":1739,"refused":74,"events":1739},"version":2})";

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestRateLimitsApi : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryMember()
    {
        const auto result = decodeRateLimit(json(row));
        MD_VERIFY_RESULT(result);
        const RateLimit& rate = *result;
        QCOMPARE(rate.level, RateLevel::Limited);
        QCOMPARE(rate.subjectName, u"pos-bridge"_s);
        QVERIFY(!rate.isApp);
        QCOMPARE(rate.limit, std::optional<qint64>(30));
        QCOMPARE(rate.limited24h, 93);
        QCOMPARE(rate.hourEvents, std::optional<qint64>(1739));
        QCOMPARE(rate.share(), std::optional(1.0));
        QVERIFY(rate.isOneByOne());
        QCOMPARE(rate.usedAt(rate.resetsAt - 1), 30);
        QCOMPARE(rate.usedAt(rate.resetsAt), 0);
    }

    void readsAnApplicationWithoutLimit()
    {
        QJsonObject object = json(row);
        object["subject"_L1] = QJsonObject{
            {u"type"_s, u"APPLICATION"_s}, {u"id"_s, u"a-1"_s}, {u"name"_s, u"web"_s}, {u"prefix"_s, QJsonValue()}};
        object["limit"_L1] = QJsonValue();
        object["remaining"_L1] = QJsonValue();
        object["version"_L1] = QJsonValue();
        const auto rate = decodeRateLimit(object);
        MD_VERIFY_RESULT(rate);
        QVERIFY(rate->isApp);
        QVERIFY(!rate->limit && !rate->share() && !rate->version);
    }

    void aBatchIsNotOneByOne()
    {
        QJsonObject object = json(row);
        object["lastHour"_L1] = QJsonObject{{u"requests"_s, 100}, {u"refused"_s, 0}, {u"events"_s, 9000}};
        QVERIFY(!decodeRateLimit(object)->isOneByOne());
        object["lastHour"_L1] = QJsonObject{{u"requests"_s, 5}, {u"refused"_s, 0}, {u"events"_s, 5}};
        QVERIFY(!decodeRateLimit(object)->isOneByOne());
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("member");
        for (const char* member : {"id", "subject", "category", "state", "defaultLimit", "own", "used", "resetsAt",
                                   "refused", "usedBefore", "limited24h", "lastHour"})
            QTest::newRow(member) << QString::fromLatin1(member);
    }
    void namesWhatIsWrong()
    {
        QFETCH(QString, member);
        QJsonObject object = json(row);
        object.remove(member);
        const auto result = decodeRateLimit(object);
        QVERIFY(!result);
        QVERIFY2(result.error().detail.contains(member), qPrintable(result.error().detail));
    }

    void readsAKeyAndSendsOnlyWhatDiffers()
    {
        const QByteArray key =
            R"({"keyId":"key_1","prefix":"sk_live_9fQ2","name":"pos-bridge","limits":[)" + row + R"(],"version":2})";
        const auto rates = decodeWrittenRates(key);
        MD_VERIFY_RESULT(rates);
        QCOMPARE(rates->limits.size(), 1U);
        QVERIFY(rates->find(u"ingest"_s));
        QVERIFY(!rates->find(u"ai"_s));
        const WriteRequest request = rateLimitsRequest(*rates, {{u"admin"_s, std::nullopt}, {u"ingest"_s, 500}});
        QCOMPARE(request.path, u"/api/v1/rate-limits/key_1"_s);
        QCOMPARE(request.body, QByteArray(R"({"limits":{"admin":null,"ingest":500}})"));
        QCOMPARE(request.version, std::optional<qint64>(2));
        QVERIFY(rateLimitsRequest(*rates, {}).body.isEmpty());
    }
};

MD_TEST_MAIN(QCoreApplication, TestRateLimitsApi)
#include "tst_ratelimitsapi.moc"
