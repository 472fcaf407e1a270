// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Metering health as the operator meets it, over a server that answers as the test says: its states, what is live,
// where causes lead, what is written, and what is told to somebody who looks elsewhere.
#include "core/eventbatch.h"
#include "tests/support/hostileserver.h"
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/health/meterdetails.h"
#include "ui/health/metergrid.h"
#include "ui/health/unitform.h"
#include "ui/health/unitlist.h"
#include "ui/panes/healthpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writedialog.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

QString iso(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray meter(const QString& unit, const QJsonObject& more = {})
{
    QJsonObject json{
        {u"id"_s, u"met_"_s + unit + u":production"_s},
        {u"unit"_s, unit},
        {u"unitId"_s, u"met_"_s + unit},
        {u"unitLabel"_s, QJsonValue()},
        {u"environment"_s, u"production"_s},
        {u"state"_s, u"OK"_s},
        {u"isNew"_s, false},
        {u"since"_s, iso(fixedNow - 60 * minute)},
        {u"lastEventAt"_s, iso(fixedNow - 2000)},
        {u"expectedIntervalMs"_s, 60'000},
        {u"windowMinutes"_s, 60},
        {u"counts"_s, QJsonObject{{u"accepted"_s, 60}, {u"rejected"_s, 0}, {u"late"_s, 0}, {u"duplicate"_s, 0}}},
        {u"usualAccepted"_s, 60},
        {u"rejectedShare"_s, 0},
        {u"usualRejectedShare"_s, 0},
        {u"sparkline"_s, QJsonArray{1, 2, 3}},
        {u"sparklineRejected"_s, QJsonArray{0, 0, 0}},
        {u"lagMs"_s, 400},
        {u"eventsFilter"_s, u"metric:%1 env:production"_s.arg(unit)},
        {u"causes"_s, QJsonArray()},
        {u"clients"_s, QJsonArray()},
        {u"snoozedUntil"_s, QJsonValue()},
        {u"version"_s, 3}};
    for (auto member = more.begin(); member != more.end(); ++member)
        json[member.key()] = member.value();
    return text(json);
}

QJsonObject down()
{
    return {{u"state"_s, u"DOWN"_s},
            {u"lastEventAt"_s, iso(fixedNow - 47 * minute)},
            {u"causes"_s,
             QJsonArray{QJsonObject{{u"code"_s, u"KEY_REVOKED"_s},
                                    {u"text"_s, u"A key was revoked"_s},
                                    {u"evidence"_s, QJsonObject{{u"key"_s, u"sk_live_4cT8"_s},
                                                                {u"actor"_s, u"marek@acme.example"_s},
                                                                {u"at"_s, iso(fixedNow - 46 * minute)},
                                                                {u"auditId"_s, u"aud_1"_s},
                                                                {u"otherKeys"_s, 0}}},
                                    {u"link"_s, QJsonObject{{u"pane"_s, u"audit"_s}, {u"filter"_s, u"id:aud_1"_s}}}}}}};
}

QJsonObject renamed()
{
    return {
        {u"state"_s, u"DEGRADED"_s},
        {u"rejectedShare"_s, 0.187},
        {u"usualRejectedShare"_s, 0.001},
        {u"counts"_s, QJsonObject{{u"accepted"_s, 2148}, {u"rejected"_s, 494}, {u"late"_s, 0}, {u"duplicate"_s, 31}}},
        {u"causes"_s, QJsonArray{QJsonObject{
                          {u"code"_s, u"RENAMED"_s},
                          {u"text"_s, u"still the old name"_s},
                          {u"evidence"_s, QJsonObject{{u"count"_s, 539},
                                                      {u"name"_s, u"api_calls"_s},
                                                      {u"actor"_s, u"dana@acme.example"_s},
                                                      {u"at"_s, iso(fixedNow - 64 * minute)}}},
                          {u"link"_s, QJsonObject{{u"pane"_s, u"events"_s}, {u"filter"_s, u"metric:api_calls"_s}}}}}}};
}

const QByteArray unitJson =
    R"({"id":"met_api-calls","name":"api-calls","aliases":[],"label":"API calls","unitLabel":"call",
"aggregation":"COUNT","field":null,"filters":[],"productTypes":["API"],"createdAt":"2026-11-01T00:00:00.000Z",
"updatedAt":"2026-11-02T00:00:00.000Z","version":3})";

struct Bench
{
    Bench()
    {
        meters = {meter(u"tokens"_s)};
        server.always([this](const Exchange& exchange) { answer(exchange); });
        who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"metering-health"_s};
        who.scopes = {u"health:read"_s, u"health:write"_s, u"metrics:read"_s, u"metrics:write"_s};
        f.session.setWhoAmI(who);
        f.session.setConnection(ConnectionState::Connected);
        f.makeWindow();
        transport.setRetryPolicy({1, std::chrono::milliseconds(1), std::chrono::milliseconds(1), {}});
        live.setTopics({u"health"_s});
    }
    ~Bench() { pane.reset(); }

    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        const auto json = [&exchange](const QByteArray& body) { exchange.reply(200, "application/json", body); };
        const auto list = [&](const QByteArrayList& items) {
            json(envelope("{\"content\":[" + items.join(',') + "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" +
                          QByteArray::number(items.size()) + '}'));
        };
        targets.append(exchange.request().method + ' ' + target);
        if (silent)
            return;
        if (target.startsWith("/api/v1/stream")) {
            exchange.beginChunked(200, "text/event-stream");
            exchange.chunk("event: hello\nid: c0\ndata: {\"cursor\":\"c0\",\"topics\":[\"health\"]}\n\n");
            stream = exchange;
        } else if (failure) {
            exchange.reply(failure, "application/problem+json", problem(failure, "STORAGE_BUSY", "no room"));
        } else if (exchange.request().method != "GET") {
            bodies.append(exchange.request().body);
            json(envelope(target.startsWith("/api/v1/metrics") ? unitJson : R"({"windowMinutes":30})"));
        } else if (target.contains("/deletion-check")) {
            json(envelope(check));
        } else if (target.startsWith("/api/v1/metrics/")) {
            json(envelope(unitJson));
        } else if (target.startsWith("/api/v1/metrics")) {
            list({unitJson});
        } else {
            list(meters);
        }
    }

    HealthPane& open(bool follow = false)
    {
        if (follow)
            live.start();
        pane = std::make_unique<HealthPane>(f.context(), access);
        pane->restoreState({});
        pane->resize(1300, 760);
        pane->show();
        return *pane;
    }
    bool filled() { return pane->statePage().state() == StatePage::State::Filled; }
    MeterCard* card(const QString& unit) { return pane->grid().card(u"met_%1:production"_s.arg(unit)); }
    QString cause(const QString& unit) { return card(unit)->findChild<SentenceLabel*>(u"meterCause"_s)->text(); }
    void press(const QString& action) { pane->findChild<QAction*>(action)->trigger(); }
    WriteDialog* dialog() { return pane->window()->findChild<WriteDialog*>(); }
    void sendIt() { dialog()->findChild<Button*>(u"writeSend"_s)->click(); }

    Fixture f;
    HostileServer server;
    WhoAmI who;
    QByteArrayList meters;
    QByteArrayList targets;
    QByteArrayList bodies;
    QByteArray check = R"({"decision":"BLOCK","reasons":["2 apps send it."]})";
    int failure = 0;
    bool silent = false;
    std::optional<Exchange> stream;
    Transport transport{Endpoint{server.url(), u"ten_1"_s, "sk_test_own1secret", {}}};
    LiveStream live{transport, [](EventBatch&&) {}};
    WriteApi writes{transport};
    ServerAccess access{transport,
                        live,
                        [this](const WriteRequest& write, QObject* context, Callback<WriteAnswer> callback) {
                            return writes.send(write, context, std::move(callback));
                        },
                        {u"http://127.0.0.1"_s, u"ten_1"_s, u"sk_test_own1"_s},
                        u"profile"_s};
    std::unique_ptr<HealthPane> pane;
};

} // namespace

class TestHealthPane : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItLoads()
    {
        Bench bench;
        bench.silent = true;
        QCOMPARE(bench.open().statePage().state(), StatePage::State::Loading);
    }

    void saysThatTheServerDoesNotOfferIt()
    {
        Bench bench;
        bench.who.features.clear();
        bench.f.session.setWhoAmI(bench.who);
        QCOMPARE(bench.open().statePage().state(), StatePage::State::NotOffered);
        QVERIFY(bench.targets.isEmpty());
    }

    void saysWhatFailedAndTriesAgain()
    {
        Bench bench;
        bench.failure = 503;
        HealthPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
        QCOMPARE(title(pane), u"The meters could not be loaded"_s);
        bench.failure = 0;
        for (Button* button : pane.statePage().findChildren<Button*>()) {
            if (button->text() == u"Retry"_s && button->isVisible())
                button->click();
        }
        QTRY_VERIFY(bench.filled());
    }

    void isEmptyWithoutUnitsAndWithoutAFit()
    {
        Bench bench;
        bench.meters.clear();
        HealthPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(title(pane), u"No billable unit is declared"_s);
        pane.setFilter(u"state:down"_s);
        QTRY_COMPARE(title(pane), u"No meter fits"_s);
    }

    void showsWhatIsDownFirstAndWhy()
    {
        Bench bench;
        bench.meters = {meter(u"tokens"_s), meter(u"api-calls"_s, renamed()), meter(u"storage"_s, down())};
        HealthPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(pane.badge(), u"2"_s);
        QCOMPARE(pane.grid().cards().front(), bench.card(u"storage"_s));
        QCOMPARE(pane.grid().cards().back(), bench.card(u"tokens"_s));
        QCOMPARE(bench.card(u"tokens"_s)->size(), MeterCard::Size::Small);
        QCOMPARE(pane.findChild<SentenceLabel*>(u"healthSummary"_s)->text(), u"2 of 3 not OK   1 down, 1 degraded"_s);
        QCOMPARE(bench.cause(u"storage"_s),
                 u"Key sk_live_4cT8… was revoked at 14:04:47 by marek@acme.example. No other key sends this unit."_s);
        QVERIFY(bench.cause(u"api-calls"_s).contains(u"which dana@acme.example renamed to api-calls at 13:46:47."_s));
    }

    void leadsFromACauseToItsPlace()
    {
        Bench bench;
        bench.meters = {meter(u"storage"_s, down()), meter(u"api-calls"_s, renamed())};
        QSignalSpy asked(&bench.f.navigator, &Navigator::paneRequested);
        bench.open();
        QTRY_VERIFY(bench.filled());
        bench.card(u"storage"_s)->findChild<LinkButton*>(u"causeAction0"_s)->click();
        QCOMPARE(asked.front().front().toString(), u"audit"_s);
        QCOMPARE(asked.takeFirst().back().toMap().value(u"filter"_s).toString(), u"id:aud_1"_s);
        bench.card(u"api-calls"_s)->findChild<LinkButton*>(u"causeAction1"_s)->click();
        QCOMPARE(asked.front().front().toString(), u"events"_s);
        QCOMPARE(asked.takeFirst().back().toMap().value(u"filter"_s).toString(), u"metric:api_calls"_s);
    }

    void takesAnOldNameAsAnAlias()
    {
        Bench bench;
        bench.meters = {meter(u"api-calls"_s, renamed())};
        bench.open();
        QTRY_VERIFY(bench.filled());
        bench.card(u"api-calls"_s)->findChild<LinkButton*>(u"causeAction0"_s)->click();
        QTRY_VERIFY(bench.dialog());
        bench.sendIt();
        QTRY_COMPARE(bench.bodies.size(), 1);
        QVERIFY2(bench.bodies.front().contains(R"("aliases":["api_calls"])"), bench.bodies.front().constData());
    }

    void followsAndTellsOnceWhatFellSilent()
    {
        Bench bench;
        QSignalSpy alerts(&bench.f.navigator, &Navigator::alertRaised);
        HealthPane& pane = bench.open(true);
        QTRY_VERIFY(bench.filled() && bench.stream);
        QVERIFY(alerts.isEmpty());
        const auto push = [&](const QByteArray& item, const QByteArray& id) {
            bench.stream->chunk("id: " + id + "\ndata: {\"topic\":\"health\",\"items\":[" + item + "]}\n\n");
        };
        push(meter(u"tokens"_s, down()), "c1");
        QTRY_COMPARE(pane.badge(), u"1"_s);
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.front().front().value<Alert>().title, u"tokens in production: Down"_s);
        push(meter(u"tokens"_s, down()), "c2");
        push(meter(u"tokens"_s), "c3");
        QTRY_COMPARE(pane.badge(), QString());
        QCOMPARE(alerts.size(), 1);
        QJsonObject snoozed = down();
        snoozed[u"snoozedUntil"_s] = iso(fixedNow + 60 * minute);
        push(meter(u"tokens"_s, snoozed), "c4");
        QTRY_COMPARE(pane.badge(), u"1"_s);
        QCOMPARE(alerts.size(), 1);
    }

    void changesAWindow()
    {
        Bench bench;
        HealthPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        emit bench.card(u"tokens"_s)->clicked();
        QCOMPARE(pane.details().meter()->unit, u"tokens"_s);
        bench.press(u"healthActionWindow"_s);
        QTRY_VERIFY(bench.dialog());
        auto* choice = bench.dialog()->findChild<QComboBox*>(u"meterWindow"_s);
        QCOMPARE(choice->currentText(), u"1 h"_s);
        QVERIFY(!bench.dialog()->findChild<Button*>(u"writeSend"_s)->isEnabled());
        choice->setCurrentIndex(choice->findData(30));
        bench.sendIt();
        QTRY_COMPARE(bench.bodies.size(), 1);
        QVERIFY(bench.bodies.front().contains(R"("windowMinutes":30)"));
    }

    void snoozes()
    {
        Bench bench;
        HealthPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        emit bench.card(u"tokens"_s)->clicked();
        bench.press(u"healthActionSnooze"_s);
        auto* menu = pane.findChild<QMenu*>(u"snoozeMenu"_s);
        QVERIFY(menu);
        menu->actions().front()->trigger();
        menu->close();
        QTRY_VERIFY(bench.dialog());
        bench.sendIt();
        QTRY_COMPARE(bench.bodies.size(), 1);
        QVERIFY(bench.bodies.front().contains(R"("environment":"production")"));
        QVERIFY(bench.bodies.front().contains("2026-11-20T15:50:47"));
    }

    void checksADeletion()
    {
        Bench bench;
        HealthPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        bench.press(u"healthActionView"_s);
        QTRY_COMPARE(pane.units().statePage().state(), StatePage::State::Filled);
        pane.units().table().setCurrentId(u"met_api-calls"_s);
        pane.findChild<Button*>(u"unitDelete"_s)->click();
        QTRY_VERIFY(bench.dialog());
        QVERIFY(!bench.dialog()->findChild<Button*>(u"writeSend"_s)->isEnabled());
        QVERIFY(bench.targets.contains("GET /api/v1/metrics/met_api-calls/deletion-check"));
    }

    void declaresAUnit()
    {
        Bench bench;
        bench.open();
        QTRY_VERIFY(bench.filled());
        bench.press(u"healthActionDeclare"_s);
        QTRY_VERIFY(bench.dialog());
        QVERIFY(!bench.dialog()->findChild<Button*>(u"writeSend"_s)->isEnabled());
        QTest::keyClicks(bench.dialog()->findChild<QLineEdit*>(u"unitName"_s), u"pick-lines"_s);
        bench.sendIt();
        QTRY_COMPARE(bench.bodies.size(), 1);
        QVERIFY(bench.bodies.front().contains(R"("name":"pick-lines")"));
        QVERIFY(bench.targets.contains("POST /api/v1/metrics"));
    }

private:
    static QString title(const HealthPane& pane) { return pane.findChild<QLabel*>(u"stateTitle"_s)->text(); }
};

MD_TEST_MAIN(QApplication, TestHealthPane)
#include "tst_healthpane.moc"
