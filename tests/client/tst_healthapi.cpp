// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Meters and billable units as they come and as they are asked for: every member is read, what is wrong is blamed, only
// what differs is sent.
#include "client/healthapi.h"
#include "client/unitsapi.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

const QByteArray degraded = R"({"id":"met_1:production","unit":"api-calls","unitId":"met_1","unitLabel":"call",
"environment":"production","state":"DEGRADED","isNew":false,"since":"2026-11-20T13:46:44.000Z",
"lastEventAt":"2026-11-20T14:50:45.000Z","expectedIntervalMs":5900,"windowMinutes":60,
"counts":{"accepted":2148,"rejected":494,"late":2,"duplicate":31},"usualAccepted":2600,"sparkline":[1,2,3],
"sparklineRejected":[0,1],"rejectedShare":0.187,"usualRejectedShare":0.001,"lagMs":null,
"eventsFilter":"metric:api-calls env:production","causes":[{"code":"RENAMED","text":"539 events","evidence":
{"count":539,"name":"api_calls","actor":"dana@acme.example","at":"2026-11-20T13:46:41.000Z","apps":["a","b"]},
"link":{"pane":"events","filter":"metric:api_calls"}},{"code":"LATE","text":"2 late","evidence":{},"link":null}],
"clients":[{"name":"java/2.18.3","lastHeartbeatAt":null,"lastEventAt":"2026-11-20T14:50:45.000Z"}],
"snoozedUntil":null,"version":4})";

const QByteArray unitJson = R"({"id":"met_1","name":"page-views","aliases":["page_views"],"label":"Page views",
"unitLabel":"view","aggregation":"COUNT","field":null,"filters":[{"field":"event","operator":"EQUALS",
"value":"page_view"}],"productTypes":["API"],"createdAt":"2026-11-01T00:00:00.000Z",
"updatedAt":"2026-11-02T00:00:00.000Z","version":3})";

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestHealthApi : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryMember()
    {
        const auto result = decodeMeter(json(degraded));
        MD_VERIFY_RESULT(result);
        const Meter& meter = *result;
        QCOMPARE(meter.state, MeterState::Degraded);
        QCOMPARE(meter.unitLabel, u"call"_s);
        QCOMPARE(*meter.expectedIntervalMs, 5900);
        QCOMPARE(meter.accepted, 2148);
        QCOMPARE(meter.rejected, 494);
        QCOMPARE(meter.late, 2);
        QCOMPARE(meter.duplicate, 31);
        QCOMPARE(*meter.usualAccepted, 2600);
        QCOMPARE(meter.rejectedShare, 0.187);
        QVERIFY(!meter.lagMs);
        QVERIFY(!meter.isScarce());
        QCOMPARE(meter.sparklineRejected, (std::vector<qint64>{0, 1, 0})); // as many as there are bars
        QCOMPARE(meter.causes.size(), 2U);
        QCOMPARE(meter.causes[0].number(u"count"_s), 539);
        QCOMPARE(meter.causes[0].lists.value(u"apps"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(meter.causes[0].filter, u"metric:api_calls"_s);
        QVERIFY(meter.causes[1].pane.isEmpty());
        QCOMPARE(meter.clients.size(), 1U);
        QVERIFY(!meter.clients[0].lastHeartbeatAt);
        QCOMPARE(meter.version, 4);
    }

    void blamesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("an unknown state") << u"state"_s << QJsonValue(u"ASLEEP"_s);
        QTest::newRow("no unit") << u"unit"_s << QJsonValue();
        QTest::newRow("no counts") << u"counts"_s << QJsonValue();
        QTest::newRow("counts as text") << u"counts"_s << QJsonValue(QJsonObject{{u"accepted"_s, u"12"_s}});
        QTest::newRow("a sparkline of text") << u"sparkline"_s << QJsonValue(u"123"_s);
        QTest::newRow("a time that is none") << u"since"_s << QJsonValue(u"yesterday"_s);
        QTest::newRow("an end that is none") << u"snoozedUntil"_s << QJsonValue(u"soon"_s);
        QTest::newRow("causes that are no list") << u"causes"_s << QJsonValue(QJsonObject{});
        QTest::newRow("a client without a name") << u"clients"_s << QJsonValue(QJsonArray{QJsonObject{}});
        QTest::newRow("a client that is a number") << u"clients"_s << QJsonValue(QJsonArray{7});
        QTest::newRow("a version as text") << u"version"_s << QJsonValue(u"4"_s);
    }
    void blamesWhatIsWrong()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject object = json(degraded);
        object[member] = value;
        QVERIFY(!decodeMeter(object));
    }

    void livesWithCausesThatItDoesNotKnow()
    {
        QJsonObject object = json(degraded);
        object[u"causes"_s] = QJsonArray{
            7, QJsonValue(), QJsonObject{{u"code"_s, u"MOON"_s}, {u"evidence"_s, 3}, {u"link"_s, u"events"_s}}};
        const auto meter = decodeMeter(object);
        MD_VERIFY_RESULT(meter);
        QCOMPARE(meter->causes.size(), 3U);
        QCOMPARE(meter->causes[2].code, u"MOON"_s);
        QVERIFY(meter->causes[2].pane.isEmpty());
    }

    void asksForWindowsAndSnoozes()
    {
        const Meter meter = *decodeMeter(json(degraded));
        const WriteRequest window = windowRequest(meter, 30);
        QCOMPARE(window.path, u"/api/v1/metering-health/met_1"_s);
        QCOMPARE(window.body, QByteArray(R"({"windowMinutes":30})"));
        QCOMPARE(window.version, 4);
        QCOMPARE(
            json(snoozeRequest(meter, 1795186247000).body),
            (QJsonObject{{u"environment"_s, u"production"_s}, {u"snoozedUntil"_s, u"2026-11-20T14:50:47.000Z"_s}}));
        QVERIFY(json(snoozeRequest(meter, std::nullopt).body).value(u"snoozedUntil"_s).isNull());
    }

    void readsAUnit()
    {
        const auto unit = decodeUnit(json(unitJson));
        MD_VERIFY_RESULT(unit);
        QCOMPARE(unit->aliases, QStringList{u"page_views"_s});
        QCOMPARE(unit->conditions.size(), 1U);
        QCOMPARE(unit->conditions[0].op, u"EQUALS"_s);
        QVERIFY(unit->field.isEmpty());
        for (const char* member : {"id", "name", "aggregation", "aliases", "filters", "version", "createdAt"}) {
            QJsonObject object = json(unitJson);
            object[QLatin1StringView(member)] = true;
            QVERIFY2(!decodeUnit(object), member);
        }
    }

    void sendsOnlyWhatDiffers()
    {
        const BillableUnit before = *decodeUnit(json(unitJson));
        BillableUnit now = before;
        QVERIFY(unitRequest(now, &before, true).body.isEmpty());
        now.label = u"Views"_s;
        WriteRequest write = unitRequest(now, &before, true);
        QCOMPARE(write.body, QByteArray(R"({"label":"Views"})"));
        QCOMPARE(write.path, u"/api/v1/metrics/met_1"_s);
        QCOMPARE(write.version, 3);
        now = before;
        now.name = u"views"_s;
        QCOMPARE(unitRequest(now, &before, false).body, QByteArray(R"({"name":"views","keepAlias":false})"));
        now = before;
        now.conditions.clear();
        QCOMPARE(unitRequest(now, &before, true).body, QByteArray(R"({"filters":[]})"));
        write = unitRequest(before, nullptr, true);
        QVERIFY(!write.version);
        QCOMPARE(json(write.body).value(u"name"_s), QJsonValue(u"page-views"_s));
        QVERIFY(!json(write.body).contains(u"keepAlias"_s));
    }
};

MD_TEST_MAIN(QCoreApplication, TestHealthApi)
#include "tst_healthapi.moc"
