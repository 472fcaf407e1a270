// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The overview as the operator meets it, over a server that answers as the test says: what stands first, where each
// tile leads, its states, and how little it asks.
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/serverbench.h"
#include "ui/overview/overviewgrid.h"
#include "ui/panes/overviewpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

QString iso(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

const char* meterJson = R"({"id":"met_1:production","unit":"storage-gb-h","unitId":"met_1","unitLabel":"GB-h",
"environment":"production","state":"DOWN","isNew":false,"since":"2026-11-20T14:03:12.000Z",
"lastEventAt":"2026-11-20T14:03:12.000Z","expectedIntervalMs":60000,"windowMinutes":60,
"counts":{"accepted":13,"rejected":0,"late":0,"duplicate":0},"usualAccepted":60,"sparkline":[1,2,3],
"sparklineRejected":[0,0,0],"rejectedShare":0,"usualRejectedShare":0.001,"lagMs":null,
"eventsFilter":"metric:storage-gb-h","causes":[],"clients":[],"snoozedUntil":null,"version":4})";

const char* limitJson =
    R"({"key":"events_per_month","label":"Events per month","unit":"events","enforcement":"ALERT","enforcements":["ALERT"],
"limit":"1000000","used":"1043210","period":"MONTH","resetsAt":"2026-12-01T00:00:00.000Z","forecast":null,
"overageSince":"2026-11-19T18:40:00.000Z","source":"PLAN","planLimit":"1000000","override":null,"daily":[],"version":1})";

QJsonObject entry(int sequence)
{
    return {{u"sequence"_s, sequence},
            {u"id"_s, u"audit_%1"_s.arg(sequence)},
            {u"timestamp"_s, iso(fixedNow - 60'000 * (10 - sequence))},
            {u"actor"_s,
             object(R"({"keyId":"key_1","name":"Dana","email":"dana@acme.example","role":"OWNER","ip":"::1"})")},
            {u"action"_s, u"METRIC_RENAMED"_s},
            {u"target"_s, object(R"({"type":"metric","id":"met_1","name":"api-calls"})")},
            {u"changes"_s, object(R"({"name":{"before":"api_calls","after":"api-calls"}})")},
            {u"metadata"_s, object(R"({"reason":"align names"})")},
            {u"correlationId"_s, u"7f3c"_s},
            {u"hmac"_s, u"h%1"_s.arg(sequence)}};
}

QJsonArray pieces(int accepted, int rejected)
{
    QJsonArray all;
    for (int i = 0; i < 60; ++i)
        all.append(QJsonObject{{u"at"_s, iso(fixedNow - (60 - i) * 60'000)},
                               {u"accepted"_s, accepted + (i * 7) % 5},
                               {u"rejected"_s, rejected},
                               {u"duplicate"_s, 0}});
    return all;
}

//! All is well.
QJsonObject calm()
{
    QJsonArray requests;
    for (int i = 0; i < 60; ++i)
        requests.append(QJsonObject{{u"at"_s, iso(fixedNow - (60 - i) * 60'000)}, {u"count"_s, 20 + i % 3}});
    return {
        {u"at"_s, iso(fixedNow)},
        {u"from"_s, iso(fixedNow - 3'600'000)},
        {u"to"_s, iso(fixedNow)},
        {u"bucketMs"_s, 60'000},
        {u"environment"_s, QJsonValue()},
        {u"usage"_s, QJsonObject{{u"accepted"_s, 4740},
                                 {u"rejected"_s, 0},
                                 {u"duplicate"_s, 3},
                                 {u"recentMinutes"_s, 5},
                                 {u"recent"_s, 395},
                                 {u"environments"_s,
                                  QJsonArray{object(R"({"environment":"production","events":3900,"recent":320})"),
                                             object(R"({"environment":"staging","events":840,"recent":75})")}},
                                 {u"buckets"_s, pieces(79, 0)},
                                 {u"exact"_s, true}}},
        {u"health"_s, object(R"({"total":16,"ok":16,"degraded":0,"down":0,"noData":0,"troubled":[]})")},
        {u"limits"_s, object(R"({"total":7,"near":0,"reached":0,"troubled":[]})")},
        {u"webhooks"_s, object(R"({"total":5,"active":5,"failing":0,"paused":0,"disabled":0,"troubled":[]})")},
        {u"requests"_s, QJsonObject{{u"total"_s, 1260},
                                    {u"refused"_s, 4},
                                    {u"failed"_s, 0},
                                    {u"rateLimited"_s, 0},
                                    {u"codes"_s, QJsonArray{object(R"({"code":"NOT_FOUND","status":404,"count":4})")}},
                                    {u"buckets"_s, requests}}},
        {u"ai"_s, object(R"({"resolved":410,"explicitZero":2,"unknownModel":0,"missingPrice":0,"missingTokens":0})")},
        {u"keys"_s, object(R"({"total":9,"working":8,"ending":[]})")},
        {u"audit"_s, QJsonObject{{u"total"_s, 9}, {u"content"_s, QJsonArray{entry(9), entry(8), entry(7)}}}},
        {u"withheld"_s, QJsonArray()}};
}

//! A meter is down, the month is over, costs are unknown.
QJsonObject troubled()
{
    QJsonObject json = calm();
    json[u"health"_s] = QJsonObject{{u"total"_s, 16}, {u"ok"_s, 15},    {u"degraded"_s, 0},
                                    {u"down"_s, 1},   {u"noData"_s, 0}, {u"troubled"_s, QJsonArray{object(meterJson)}}};
    json[u"limits"_s] =
        QJsonObject{{u"total"_s, 7}, {u"near"_s, 0}, {u"reached"_s, 1}, {u"troubled"_s, QJsonArray{object(limitJson)}}};
    json[u"ai"_s] =
        object(R"({"resolved":300,"explicitZero":2,"unknownModel":98,"missingPrice":12,"missingTokens":0})");
    return json;
}

struct Bench : ServerBench<OverviewPane>
{
    explicit Bench(bool offered = true)
    {
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"overview"_s, u"audit-log"_s};
        signIn(who, {u"audit"_s});
        if (offered)
            access.overview = &feed;
        QObject::connect(&f.navigator, &Navigator::paneRequested, &feed,
                         [this](const QString& where, const QVariantMap& state) {
                             places.append({where, state});
                         });
    }

    void answer(const Exchange& exchange)
    {
        const QByteArray target = exchange.request().target;
        if (target.startsWith("/api/v1/stream")) {
            beginStream(exchange);
            return;
        }
        asked.append(target);
        if (silent)
            return;
        if (failure)
            exchange.reply(failure, "application/problem+json", problem(failure, "STORAGE_BUSY", "no room"));
        else
            exchange.reply(200, "application/json", envelope(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    }

    OverviewPane& filledPane()
    {
        feed.start();
        OverviewPane& made = open();
        if (!QTest::qWaitFor([this] { return filled(); }))
            qWarning("the overview is not filled");
        return made;
    }

    QStringList order()
    {
        QStringList ids;
        for (const OverviewCard* card : pane->grid().cards())
            ids.append(card->tile().id);
        return ids;
    }

    QJsonObject json = calm();
    int failure = 0;
    QByteArrayList asked;
    QList<PanePlace> places;
    OverviewFeed feed{transport, live};
};

} // namespace

class TestOverviewPane : public QObject
{
    Q_OBJECT

private slots:
    void saysAtOneGlanceThatAllIsWell()
    {
        Bench bench;
        OverviewPane& pane = bench.filledPane();
        QCOMPARE(pane.headline(), u"All is well"_s);
        QCOMPARE(bench.order(), (QStringList{u"events"_s, u"success"_s, u"meters"_s, u"limits"_s, u"webhooks"_s,
                                             u"requests"_s, u"ratelimits"_s, u"ai"_s}));
        const OverviewCard* events = pane.grid().card(u"events"_s);
        QCOMPARE(events->tile().figure, u"79/min"_s);
        QCOMPARE(events->tile().note, u"production 64/min, staging 15/min"_s);
        QCOMPARE(events->size(), OverviewCard::Size::Small);
        QCOMPARE(pane.grid().card(u"success"_s)->tile().figure, u"100 %"_s);
        QCOMPARE(bench.asked.size(), 1);
        grab(pane, u"overview-calm"_s);
    }

    void putsWhatWantsAnOperatorFirst()
    {
        Bench bench;
        bench.json = troubled();
        OverviewPane& pane = bench.filledPane();
        QVERIFY(pane.headline().startsWith(u"3 thing"_s));
        QCOMPARE(bench.order().first(3), (QStringList{u"meters"_s, u"limits"_s, u"ai"_s}));
        const OverviewTile& meters = pane.grid().card(u"meters"_s)->tile();
        QCOMPARE(meters.word, u"Down"_s);
        QCOMPARE(meters.figure, u"1 of 16"_s);
        QCOMPARE(meters.lines.size(), 1u);
        QCOMPARE(meters.lines.front().name, u"storage-gb-h"_s);
        QCOMPARE(pane.grid().card(u"limits"_s)->tile().lines.front().word, u"104.3 %"_s);
        QCOMPARE(pane.grid().card(u"ai"_s)->tile().figure, u"26.7 %"_s);
        grab(pane, u"overview-troubled"_s);
    }

    void eachTileLeadsToItsPaneWithTheFilterSet_data()
    {
        QTest::addColumn<QString>("tile");
        QTest::addColumn<QString>("pane");
        QTest::addColumn<QString>("filter");
        QTest::newRow("events") << u"events"_s << u"events"_s << QString();
        QTest::newRow("success") << u"success"_s << u"events"_s << u"status:rejected"_s;
        QTest::newRow("meters") << u"meters"_s << u"health"_s << u"-state:ok"_s;
        QTest::newRow("requests") << u"requests"_s << u"eventlog"_s << u"status>=400"_s;
        QTest::newRow("rate limits") << u"ratelimits"_s << u"rate-limits"_s << QString();
        QTest::newRow("AI cost") << u"ai"_s << u"ai-cost"_s << u"cost:unknown_model,missing_price,missing_tokens"_s;
        QTest::newRow("webhooks") << u"webhooks"_s << u"webhooks"_s << QString();
    }
    void eachTileLeadsToItsPaneWithTheFilterSet()
    {
        QFETCH(QString, tile);
        QFETCH(QString, pane);
        QFETCH(QString, filter);
        Bench bench;
        bench.json = troubled();
        OverviewCard* card = bench.filledPane().grid().card(tile);
        QVERIFY(card);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QCOMPARE(bench.places.size(), 1);
        QCOMPARE(bench.places.front().pane, pane);
        QCOMPARE(bench.places.front().state.value(u"filter"_s).toString(), filter);
    }

    void aLineLeadsToTheVeryMeter()
    {
        Bench bench;
        bench.json = troubled();
        auto* line = bench.filledPane().findChild<LinkButton*>(u"line0-meters"_s);
        QVERIFY(line);
        QTest::mouseClick(line, Qt::LeftButton);
        QCOMPARE(bench.places.front().state.value(u"id"_s).toString(), u"met_1:production"_s);
        bench.places.clear();
        QTest::mouseClick(bench.pane->findChild<LinkButton*>(u"line0-limits"_s), Qt::LeftButton);
        QCOMPARE(bench.places.front().state.value(u"limit"_s).toString(), u"events_per_month"_s);
    }

    void aChangeLeadsToItsAuditEntry()
    {
        Bench bench;
        OverviewPane& pane = bench.filledPane();
        QVERIFY(pane.changes().setCurrentId(u"audit_8"_s));
        pane.changes().setFocus();
        QTest::keyClick(&pane.changes(), Qt::Key_Return);
        QCOMPARE(bench.places.size(), 1);
        QCOMPARE(bench.places.front().pane, u"audit"_s);
        QCOMPARE(bench.places.front().state.value(u"id"_s).toString(), u"audit_8"_s);
    }

    void aTileWithoutItsScopeSaysSo()
    {
        Bench bench;
        bench.json[u"webhooks"_s] = QJsonValue();
        bench.json[u"audit"_s] = QJsonValue();
        bench.json[u"withheld"_s] = QJsonArray{object(R"({"part":"webhooks","scope":"webhooks:read"})"),
                                               object(R"({"part":"audit","scope":"audit:read"})")};
        OverviewPane& pane = bench.filledPane();
        const OverviewTile& tile = pane.grid().card(u"webhooks"_s)->tile();
        QCOMPARE(tile.word, u"Not shown"_s);
        QCOMPARE(tile.note, u"needs the scope webhooks:read"_s);
        QCOMPARE(pane.grid().card(u"webhooks"_s)->focusPolicy(), Qt::NoFocus);
        QVERIFY(pane.changes().isHidden());
        QCOMPARE(pane.findChild<QLabel*>(u"overviewChangesNote"_s)->text(), u"needs the scope audit:read"_s);
        QCOMPARE(pane.headline(), u"All is well"_s);
    }

    void looksAtTheEnvironmentOfTheWindow()
    {
        Bench bench;
        bench.filledPane();
        bench.json[u"environment"_s] = u"staging"_s;
        bench.f.environment.setCurrent(u"staging"_s);
        QTRY_VERIFY(bench.asked.size() == 2);
        QVERIFY(bench.asked.back().endsWith("environment=staging"));
        QTRY_VERIFY(bench.filled());
        bench.pane->grid().card(u"success"_s)->setFocus();
        QTest::keyClick(bench.pane->grid().card(u"success"_s), Qt::Key_Space);
        QCOMPARE(bench.places.front().state.value(u"filter"_s).toString(), u"environment:staging status:rejected"_s);
    }

    void movesByKeysFromTileToTile()
    {
        Bench bench;
        OverviewPane& pane = bench.filledPane();
        pane.grid().cards()[0]->setFocus();
        QTest::keyClick(pane.grid().cards()[0], Qt::Key_J);
        QVERIFY(pane.grid().cards()[1]->hasFocus());
        QTest::keyClick(pane.grid().cards()[1], Qt::Key_K);
        QVERIFY(pane.grid().cards()[0]->hasFocus());
    }

    void showsWhileItLooks()
    {
        Bench bench;
        bench.silent = true;
        bench.open();
        QTRY_COMPARE(bench.asked.size(), 1);
        QCOMPARE(bench.pane->statePage().state(), StatePage::State::Loading);
    }

    void saysWhatToBeginWithWhereNothingHappened()
    {
        Bench bench;
        bench.json[u"usage"_s] = object(
            R"({"accepted":0,"rejected":0,"duplicate":0,"recentMinutes":5,"recent":0,"environments":[],"buckets":[],"exact":true})");
        bench.json[u"health"_s] = object(R"({"total":0,"ok":0,"degraded":0,"down":0,"noData":0,"troubled":[]})");
        bench.json[u"webhooks"_s] =
            object(R"({"total":0,"active":0,"failing":0,"paused":0,"disabled":0,"troubled":[]})");
        bench.open();
        QTRY_COMPARE(bench.pane->statePage().state(), StatePage::State::Empty);
        grab(*bench.pane, u"overview-empty"_s);
    }

    void saysWhatFailedAndAsksAgain()
    {
        Bench bench;
        bench.failure = 503;
        bench.open();
        QTRY_COMPARE(bench.pane->statePage().state(), StatePage::State::Failed);
        bench.failure = 0;
        QTest::keyClick(bench.pane.get(), Qt::Key_F5);
        QTRY_VERIFY(bench.filled());
    }

    void keepsWhatItHasWhenALaterLookFails()
    {
        Bench bench;
        OverviewPane& pane = bench.filledPane();
        bench.failure = 503;
        QTest::mouseClick(pane.findChild<Button*>(u"overviewRefresh"_s), Qt::LeftButton);
        auto* when = pane.findChild<QLabel*>(u"overviewWhen"_s);
        QTRY_VERIFY(when->text().startsWith(u"not up to date"_s));
        QVERIFY(bench.filled());
    }

    void saysThatAnOlderServerOffersNone()
    {
        Bench bench(false);
        bench.open();
        QCOMPARE(bench.pane->statePage().state(), StatePage::State::NotOffered);
        QCOMPARE(bench.asked.size(), 0);
    }

    void asksOnceHoweverMuchHappens()
    {
        Bench bench;
        bench.filledPane();
        for (int i = 0; i < 1000; ++i)
            bench.feed.noteChange();
        QTRY_COMPARE(bench.asked.size(), 2);
        for (int i = 0; i < 1000; ++i)
            bench.feed.noteChange();
        QCOMPARE(bench.asked.size(), 2);
    }

    void asksNothingWhileNobodyLooks()
    {
        Bench bench;
        bench.filledPane();
        bench.pane->hide();
        bench.feed.noteChange();
        bench.pane->show();
        QTRY_COMPARE(bench.asked.size(), 2);
        bench.pane->hide();
        bench.pane->show();
        QCoreApplication::processEvents();
        QCOMPARE(bench.asked.size(), 2); // nothing happened meanwhile
    }
};

MD_TEST_MAIN(QApplication, TestOverviewPane)
#include "tst_overviewpane.moc"
