// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as the operator meets it, over a server that answers as the test says: its four views and their
// states, what is beside them, what is live.
#include "core/eventbatch.h"
#include "tests/support/hostileserver.h"
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/uifixture.h"
#include "ui/eventlog/latencychart.h"
#include "ui/eventlog/latencyview.h"
#include "ui/eventlog/loglist.h"
#include "ui/eventlog/platformdetails.h"
#include "ui/eventlog/refusalview.h"
#include "ui/eventlog/requestdetails.h"
#include "ui/events/filterbar.h"
#include "ui/panes/eventlogpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"

#include <QJsonDocument>
#include <QLabel>
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

QByteArray request(int sequence, qint64 at, int status = 200, const QString& code = {}, const QByteArray& more = {})
{
    QJsonObject json{
        {u"sequence"_s, sequence},
        {u"id"_s, u"req_%1"_s.arg(sequence)},
        {u"at"_s, iso(at)},
        {u"method"_s, status < 400 ? u"GET"_s : u"POST"_s},
        {u"path"_s, status < 400 ? u"/api/v1/metrics"_s : u"/v1/events"_s},
        {u"route"_s, status < 400 ? u"/api/v1/metrics"_s : u"/v1/events"_s},
        {u"category"_s, status < 400 ? u"admin"_s : u"ingest"_s},
        {u"status"_s, status},
        {u"code"_s, code.isEmpty() ? QJsonValue() : QJsonValue(code)},
        {u"reason"_s, code.isEmpty() ? QJsonValue() : QJsonValue(u"Invalid signature"_s)},
        {u"hint"_s, code.isEmpty() ? QJsonValue() : QJsonValue(u"The signature fits the body without spaces."_s)},
        {u"durationUs"_s, 1'240 + sequence * 310},
        {u"key"_s, status < 400
                       ? QJsonValue(QJsonObject{
                             {u"id"_s, u"key_1"_s}, {u"prefix"_s, u"sk_live_9fQ2"_s}, {u"name"_s, u"Dana, console"_s}})
                       : QJsonValue()},
        {u"app"_s, status < 400 ? QJsonValue()
                                : QJsonValue(QJsonObject{{u"uuid"_s, u"ef37169d"_s}, {u"name"_s, u"checkout-web"_s}})},
        {u"address"_s, u"203.0.113.24"_s},
        {u"client"_s, u"python-requests/2.31"_s},
        {u"requestBytes"_s, 210},
        {u"responseBytes"_s, 1834},
        {u"correlationId"_s, u"7f3c9a1e-%1"_s.arg(sequence)}};
    const QJsonObject other = QJsonDocument::fromJson(more).object();
    for (auto member = other.begin(); member != other.end(); ++member)
        json[member.key()] = member.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray detail(const QByteArray& of)
{
    return of.chopped(1) + R"(,"provesTenant":true,"bodyKept":"KEPT","bodyTruncated":false,
        "requestBody":"{\"event\": \"page_view\", \"user_hash\": \"9f2c\"}",
        "responseBody":"{\"detail\":[{\"field\":\"user_hash\",\"message\":\"must have 64 characters\"}]}"})";
}

QByteArray platformEvent(int sequence, qint64 at, const char* severity, const char* type)
{
    return "{\"sequence\":" + QByteArray::number(sequence) + ",\"eventId\":\"pev_" + QByteArray::number(sequence) +
           "\",\"tenantId\":\"ten_1\",\"eventType\":\"" + type + "\",\"source\":\"limits\",\"severity\":\"" + severity +
           R"(","actorType":null,"actorId":null,"targetType":"limit","targetId":"events_per_month",
              "payload":{"used":"1043210","limit":"1000000"},"correlationId":"7f3c9a1e-2","createdAt":")" +
           iso(at).toUtf8() + "\"}";
}

QByteArray page(const QByteArrayList& entries)
{
    return envelope("{\"content\":[" + entries.join(',') +
                    "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" + QByteArray::number(entries.size()) + '}');
}

QByteArray percentiles(qint64 count, qint64 p50, qint64 p95, qint64 p99)
{
    return QStringLiteral(R"("count":%1,"p50Us":%2,"p95Us":%3,"p99Us":%4,"maxUs":%5)")
        .arg(count)
        .arg(p50)
        .arg(p95)
        .arg(p99)
        .arg(p99 + p99 / 3)
        .toUtf8();
}

QByteArray route(const char* method, const char* path, qint64 count, qint64 base, int slow)
{
    QByteArrayList buckets;
    for (int i = 0; i < 72; ++i) {
        if (i >= 30 && i < 34)
            continue; // nobody asked
        const qint64 wave = base + base * ((i * 7) % 11) / 10 + (i > 50 ? base * slow : 0);
        buckets.append("{\"at\":\"" + iso(fixedNow - (72 - i) * 20 * minute).toUtf8() + "\"," +
                       percentiles(count / 72 + 1, wave, wave * 3, wave * 5) + '}');
    }
    return QByteArray("{\"method\":\"") + method + "\",\"route\":\"" + path +
           "\",\"category\":\"admin\",\"refused\":" + (slow ? "12" : "0") + ",\"failed\":0," +
           percentiles(count, base, base * 3, base * (5 + slow)) + ",\"buckets\":[" + buckets.join(',') + "]}";
}

//! The window's parts, a server, and the pane on both.
struct Bench
{
    Bench()
    {
        requests = {request(4, fixedNow - minute), request(3, fixedNow - 2 * minute, 401, u"SIGNATURE_INVALID"_s),
                    request(2, fixedNow - 5 * minute, 503, u"STORAGE_FULL"_s), request(1, fixedNow - 1500 * minute)};
        events = {platformEvent(2, fixedNow - minute, "WARN", "limit.overage"),
                  platformEvent(1, fixedNow - 9 * minute, "INFO", "api_key.created")};
        latency = envelope("{\"from\":\"" + iso(fixedNow - 1440 * minute).toUtf8() + "\",\"to\":\"" +
                           iso(fixedNow).toUtf8() + "\",\"bucketMs\":1200000,\"content\":[" +
                           route("GET", "/api/v1/usage-events/export", 412, 42'000, 12) + ',' +
                           route("POST", "/v1/events", 18'204, 2'400, 0) + "]}");
        errors =
            envelope("{\"from\":\"" + iso(fixedNow - 1440 * minute).toUtf8() + "\",\"to\":\"" + iso(fixedNow).toUtf8() +
                     R"(","requests":20412,"refused":412,"notKept":0,"content":[
            {"code":"EVENT_INVALID","status":400,"senderType":"APPLICATION","sender":"ef37169d","senderName":"checkout-web",
             "count":390,"lastAt":")" +
                     iso(fixedNow - minute).toUtf8() + R"(","lastRequestId":"req_3"},
            {"code":"KEY_REVOKED","status":401,"senderType":"KEY","sender":"key_2","senderName":"nightly job",
             "count":22,"lastAt":")" +
                     iso(fixedNow - 40 * minute).toUtf8() + R"(","lastRequestId":"req_2"}]})");
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"requests"_s, u"platform-events"_s, u"usage-events"_s, u"platform-facets"_s};
        who.scopes = {u"requests:read"_s, u"events:read"_s};
        f.session.setWhoAmI(who);
        f.session.setConnection(ConnectionState::Connected);
        f.makeWindow();
        transport.setRetryPolicy({1, std::chrono::milliseconds(1), std::chrono::milliseconds(1), {}});
        live.setTopics({u"requests"_s});
    }

    ~Bench() { pane.reset(); }

    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        targets.append(target);
        const auto json = [&exchange](const QByteArray& body) { exchange.reply(200, "application/json", body); };
        if (silent)
            return;
        if (failure) {
            exchange.reply(failure, "application/problem+json", problem(failure, "STORAGE_BUSY", "no room"));
        } else if (target.startsWith("/api/v1/stream")) {
            exchange.beginChunked(200, "text/event-stream");
            exchange.chunk("event: hello\nid: c0\ndata: {\"cursor\":\"c0\",\"topics\":[\"requests\"]}\n\n");
            stream = exchange;
        } else if (target.startsWith("/api/v1/requests/latency")) {
            json(latency);
        } else if (target.startsWith("/api/v1/requests/errors")) {
            json(errors);
        } else if (target.startsWith("/api/v1/requests/req_9")) {
            QByteArray stranger = detail(request(0, fixedNow, 404, u"APP_UNKNOWN"_s, R"({"id":"req_9","app":null})"));
            json(envelope(stranger.replace("\"provesTenant\":true", "\"provesTenant\":false")));
        } else if (target.startsWith("/api/v1/requests/req_3")) {
            json(envelope(detail(requests.at(1))));
        } else if (target.startsWith("/api/v1/requests/")) {
            exchange.reply(404, "application/problem+json", problem(404, "NOT_FOUND", "no such request"));
        } else if (target.startsWith("/api/v1/requests?")) {
            json(page(target.contains("filter=id") ? QByteArrayList() : requests));
        } else if (target.startsWith("/api/v1/events/facets")) {
            json(envelope(R"({"total":2,"oldest":null,"newest":null,"exact":true,"fields":[
                {"name":"type","values":[{"value":"limit.overage","count":1},{"value":"api_key.created","count":1}],
                 "otherValues":0,"otherCount":0},
                {"name":"severity","values":[{"value":"WARN","count":1},{"value":"INFO","count":1}],
                 "otherValues":3,"otherCount":9}]})"));
        } else if (target.startsWith("/api/v1/events")) {
            json(page(events));
        }
    }

    EventLogPane& open(bool follow = false)
    {
        if (follow)
            live.start();
        pane = std::make_unique<EventLogPane>(f.context(), access);
        pane->restoreState({});
        pane->resize(1296, 776);
        pane->show();
        return *pane;
    }

    QString title() { return pane->details().title(); }
    bool asked(const QByteArray& start)
    {
        return std::any_of(targets.begin(), targets.end(),
                           [&](const QByteArray& target) { return target.startsWith(start); });
    }

    Fixture f;
    HostileServer server;
    QByteArrayList requests;
    QByteArrayList events;
    QByteArray latency;
    QByteArray errors;
    int failure = 0;
    bool silent = false;
    QByteArrayList targets;
    std::optional<Exchange> stream;
    Transport transport{Endpoint{server.url(), u"ten_1"_s, "sk_test_9fQ2secret", {}}};
    LiveStream live{transport, [](EventBatch&&) {}};
    WriteApi writes{transport};
    ServerAccess access{transport,
                        live,
                        [this](const WriteRequest& write, QObject* context, Callback<WriteAnswer> callback) {
                            return writes.send(write, context, std::move(callback));
                        },
                        {u"http://127.0.0.1"_s, u"ten_1"_s, u"sk_test_9fQ2"_s},
                        u"profile"_s};
    std::unique_ptr<EventLogPane> pane;
};

QString stateTitle(const QWidget& view)
{
    return view.findChild<QLabel*>(u"stateTitle"_s)->text();
}

using State = StatePage::State;

} // namespace

class TestEventLogPane : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItLoads()
    {
        Bench bench;
        bench.silent = true;
        EventLogPane& pane = bench.open();
        QCOMPARE(pane.requests().statePage().state(), State::Loading);
        pane.setView(EventLogPane::Latency);
        QCOMPARE(pane.latency().statePage().state(), State::Loading);
        pane.setView(EventLogPane::Errors);
        QCOMPARE(pane.refusals().statePage().state(), State::Loading);
    }

    void showsRequestsAndWhyOneWasRefusedBesideThem()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        RequestModel& model = pane.requestModel();
        QCOMPARE(model.index(1, model.columnOf(u"path"_s)).data().toString(), u"/api/v1/metrics"_s);
        QCOMPARE(model.index(2, model.columnOf(u"status"_s)).data().toString(), u"401"_s);
        QCOMPARE(model.index(2, model.columnOf(u"sender"_s)).data().toString(), u"checkout-web"_s);
        QCOMPARE(pane.requests().table().currentId(), u"req_4"_s);
        QCOMPARE(bench.title(), u"Answered in 2.5 ms"_s);
        QVERIFY2(!bench.asked("/api/v1/requests/req_4"), "a row says all that there is of a good one");
        pane.requests().table().setCurrentId(u"req_3"_s);
        QCOMPARE(bench.title(), u"Invalid signature"_s);
        QCOMPARE(pane.details().subtitle(), u"The signature fits the body without spaces."_s);
        QTRY_VERIFY(pane.details().detail());
        QCOMPARE(pane.details().faults(), QStringList{u"user_hash: must have 64 characters"_s});
        QVERIFY(pane.details().body().contains(u"\"page_view\""_s));
        QVERIFY(pane.details().facts().contains(u"Application: checkout-web"_s));
        QCOMPARE(pane.badge(), u"2"_s);
        grab(pane, u"eventlog-requests-light"_s);
    }

    void leadsFromARequestToItsCorrelationAndItsEvents()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        pane.requests().table().setCurrentId(u"req_3"_s);
        QSignalSpy led(&bench.f.navigator, &Navigator::paneRequested);
        QTest::mouseClick(pane.findChild<Button*>(u"requestEvents"_s), Qt::LeftButton);
        QCOMPARE(led.front().front().toString(), u"events"_s);
        QCOMPARE(led.front().at(1).toMap().value(u"filter"_s).toString(), u"request:req_3"_s);
        QTest::mouseClick(pane.findChild<Button*>(u"requestRelated"_s), Qt::LeftButton);
        QCOMPARE(pane.requests().filter(), u"correlation:7f3c9a1e-3"_s);
        QTRY_VERIFY(std::any_of(bench.targets.begin(), bench.targets.end(),
                                [](const QByteArray& target) { return target.contains("filter=correlation"); }));
    }

    void findsOneThatProvesNobodyByItsId()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        QVERIFY(!pane.findId(u"evt_1"_s));
        QVERIFY(pane.findId(u"req_9"_s));
        QTRY_VERIFY(pane.details().detail());
        QVERIFY(pane.details().facts().contains(u"Sender: proves nobody: an unknown key or application"_s));
        QTRY_COMPARE(pane.requests().statePage().state(), State::Empty);
        QVERIFY2(pane.details().detail(), "an empty list does not take it away");
        QVERIFY(pane.findId(u"req_0"_s));
        QTRY_VERIFY(bench.title().startsWith(u"There is no request with this id"_s));
    }

    void showsTheSlowestRouteOverTime()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        QVERIFY2(!bench.asked("/api/v1/requests/latency"), "what is not looked at is not asked for");
        pane.setView(EventLogPane::Latency);
        QTRY_COMPARE(pane.latency().statePage().state(), State::Filled);
        QCOMPARE(pane.latency().headline(), u"GET /api/v1/usage-events/export: p99 714 ms"_s);
        QCOMPARE(pane.latency().table().currentId(), u"GET /api/v1/usage-events/export"_s);
        QVERIFY(pane.latency().chart().accessibleDescription().contains(u"p95 126 ms"_s));
        LatencyChart& chart = pane.latency().chart();
        QStringList read;
        for (int x = 0; x < chart.width(); x += 3)
            read.append(chart.textAt(x));
        QVERIFY(std::any_of(read.begin(), read.end(), [](const QString& text) { return text.contains(u"p99 "_s); }));
        QVERIFY2(read.contains(QString()), "of a time without requests nothing is said");
        grab(pane, u"eventlog-latency-light"_s);
        pane.latency().table().setCurrentId(u"POST /v1/events"_s);
        QCOMPARE(pane.latency().headline(), u"POST /v1/events: p99 12 ms"_s);
        QTest::keyClick(&pane.latency().table(), Qt::Key_Return);
        QCOMPARE(pane.view(), EventLogPane::Requests);
        QCOMPARE(pane.requests().filter(), u"route:/v1/events method:POST"_s);
    }

    void showsWhoSendsGarbage()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        pane.setView(EventLogPane::Errors);
        QTRY_COMPARE(pane.refusals().statePage().state(), State::Filled);
        QCOMPARE(pane.refusals().headline(),
                 u"412 of 20412 requests refused; 2 % of all, most of them EVENT_INVALID by checkout-web"_s);
        QTRY_COMPARE(bench.title(), u"Invalid signature"_s);
        grab(pane, u"eventlog-errors-light"_s);
        auto* open = pane.findChild<Button*>(u"refusalOpen"_s);
        QCOMPARE(open->text(), u"Show the 390"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(pane.view(), EventLogPane::Requests);
        QCOMPARE(pane.requests().filter(), u"app:ef37169d code:EVENT_INVALID"_s);
    }

    void saysWhatTheLogCouldNotKeep()
    {
        Bench bench;
        bench.errors.replace("\"notKept\":0", "\"notKept\":1204");
        EventLogPane& pane = bench.open();
        pane.setView(EventLogPane::Errors);
        QTRY_COMPARE(pane.refusals().statePage().state(), State::Filled);
        const auto* lost = pane.findChild<QLabel*>(u"refusalLost"_s);
        QVERIFY(lost->isVisible());
        QVERIFY(lost->text().startsWith(u"1204 requests are in no log"_s));
    }

    void platformEventsAreCountedBesideTheList()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        QVERIFY(!pane.requests().facets());
        // Nobody looks at them yet.
        QVERIFY(!bench.asked("/api/v1/events/facets"));
        pane.setView(EventLogPane::Platform);
        LogFacets* facets = pane.platform().facets();
        QVERIFY(facets);
        const auto rowOf = [facets](const QString& text) {
            for (int row = 0; row < facets->model()->rowCount(); ++row) {
                if (facets->model()->index(row, 0).data().toString() == text)
                    return facets->model()->index(row, 0);
            }
            return QModelIndex();
        };
        QTRY_VERIFY(rowOf(u"limit.overage"_s).isValid());
        QVERIFY(rowOf(u"Severity"_s).isValid());
        QVERIFY(bench.asked("/api/v1/events/facets?"));
        const auto pick = [&](const QString& text, Qt::Key key) {
            facets->setCurrentIndex(rowOf(text));
            QTest::keyClick(facets, key);
        };
        pick(u"limit.overage"_s, Qt::Key_Return);
        QCOMPARE(pane.platform().filter(), u"type:limit.overage"_s);
        QTRY_VERIFY(bench.asked("/api/v1/events/facets?filter=type"));
        QTRY_VERIFY(rowOf(u"INFO"_s).data(Qt::AccessibleTextRole).isValid());
        pick(u"INFO"_s, Qt::Key_Minus);
        QCOMPARE(pane.platform().filter(), u"type:limit.overage -severity:INFO"_s);
        QVERIFY(rowOf(u"INFO"_s).data(Qt::AccessibleTextRole).toString().contains(u"left out"_s));
        pick(u"limit.overage"_s, Qt::Key_Return);
        QCOMPARE(pane.platform().filter(), u"-severity:INFO"_s);
        pick(u"3 more"_s, Qt::Key_Return);
        QTRY_VERIFY(std::any_of(bench.targets.begin(), bench.targets.end(),
                                [](const QByteArray& target) { return target.endsWith("top=50"); }));
        grab(pane, u"eventlog-facets-light"_s);
    }

    void viewsAreKeptWithTheirListAndRange()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        QSignalSpy changed(&pane, &Pane::savedViewsChanged);
        pane.setFilter(EventLogPane::Requests, u"status>=500"_s);
        pane.setRange(RangeChoice::last(std::chrono::hours(1)));
        pane.saveView(u"broken"_s);
        pane.setView(EventLogPane::Platform);
        pane.setFilter(EventLogPane::Platform, u"severity:critical"_s);
        pane.setRange(RangeChoice::all());
        pane.saveView(u"alarms"_s);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(pane.savedViews(), QStringList({u"broken"_s, u"alarms"_s}));

        pane.openSavedView(u"broken"_s);
        QCOMPARE(pane.view(), EventLogPane::Requests);
        QCOMPARE(pane.requests().filter(), u"status>=500"_s);
        QCOMPARE(pane.saveState().value(u"range"_s).toString(), RangeChoice::last(std::chrono::hours(1)).toText());
        // A name means one view: now of the other list.
        pane.setView(EventLogPane::Platform);
        pane.saveView(u"broken"_s);
        QCOMPARE(pane.savedViews(), QStringList({u"alarms"_s, u"broken"_s}));
        // There again after a restart.
        EventLogPane& again = bench.open();
        QCOMPARE(again.savedViews(), QStringList({u"alarms"_s, u"broken"_s}));
        again.removeSavedView(u"alarms"_s);
        QCOMPARE(again.savedViews(), QStringList{u"broken"_s});
    }

    void showsWhatHappenedOnThePlatform()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        pane.setView(EventLogPane::Platform);
        QTRY_COMPARE(pane.platform().statePage().state(), State::Filled);
        QTRY_COMPARE(pane.platformDetails().title(), u"limit.overage"_s);
        QVERIFY(pane.platformDetails().payload().contains(u"1043210"_s));
        QVERIFY(pane.platformDetails().facts().contains(u"Actor: system"_s));
        grab(pane, u"eventlog-platform-light"_s);
        QTest::mouseClick(pane.findChild<Button*>(u"platformRequests"_s), Qt::LeftButton);
        QCOMPARE(pane.view(), EventLogPane::Requests);
        QCOMPARE(pane.requests().filter(), u"correlation:7f3c9a1e-2"_s);
    }

    void emptyViewsSaySoAndOfferTheWayOut()
    {
        Bench bench;
        bench.requests.clear();
        bench.latency = envelope("{\"from\":\"" + iso(fixedNow - minute).toUtf8() + "\",\"to\":\"" +
                                 iso(fixedNow).toUtf8() + "\",\"bucketMs\":60000,\"content\":[]}");
        bench.errors =
            envelope("{\"from\":\"" + iso(fixedNow - minute).toUtf8() + "\",\"to\":\"" + iso(fixedNow).toUtf8() +
                     "\",\"requests\":12,\"refused\":0,\"notKept\":0,\"content\":[]}");
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Empty);
        QCOMPARE(stateTitle(pane.requests()), u"No request fits"_s);
        QTest::mouseClick(pane.requests().findChild<QAbstractButton*>(u"statePrimary"_s), Qt::LeftButton);
        QTRY_VERIFY(!bench.targets.back().contains("from="));
        pane.setView(EventLogPane::Latency);
        QTRY_COMPARE(pane.latency().statePage().state(), State::Empty);
        QCOMPARE(stateTitle(pane.latency()), u"No requests in this time"_s);
        pane.setView(EventLogPane::Errors);
        QTRY_COMPARE(pane.refusals().statePage().state(), State::Empty);
        QCOMPARE(stateTitle(pane.refusals()), u"Nothing was refused"_s);
    }

    void aFilterThatFindsNothingOffersTheWayOut()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        const QByteArrayList all = std::exchange(bench.requests, {});
        QVERIFY(pane.searchFor(u"no-such-thing-anywhere"_s));
        QTRY_COMPARE(pane.requests().statePage().state(), State::Empty);
        QVERIFY(pane.details().title().isEmpty());
        bench.requests = all;
        pane.setFilter(EventLogPane::Requests, {});
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
    }

    void failuresHaveARetry()
    {
        Bench bench;
        bench.failure = 503;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Failed);
        pane.setView(EventLogPane::Latency);
        QTRY_COMPARE(pane.latency().statePage().state(), State::Failed);
        QCOMPARE(stateTitle(pane.latency()), u"The latencies could not be loaded"_s);
        bench.failure = 0;
        QTest::mouseClick(pane.latency().findChild<QAbstractButton*>(u"stateRetry"_s), Qt::LeftButton);
        QTRY_COMPARE(pane.latency().statePage().state(), State::Filled);
        bench.failure = 503;
        pane.latency().reload();
        const auto* stale = pane.latency().findChild<QLabel*>(u"countsStale"_s);
        QTRY_VERIFY(stale->isVisible());
        QVERIFY(stale->text().startsWith(u"Not up to date"_s));
        QCOMPARE(pane.latency().statePage().state(), State::Filled);
    }

    void aServerWithoutItIsAskedForNothing()
    {
        Bench bench;
        WhoAmI who = *bench.f.session.whoAmI();
        who.features = {u"platform-events"_s};
        bench.f.session.setWhoAmI(who);
        EventLogPane& pane = bench.open();
        QCOMPARE(pane.requests().statePage().state(), State::NotOffered);
        pane.setView(EventLogPane::Errors);
        QCOMPARE(pane.refusals().statePage().state(), State::NotOffered);
        pane.setView(EventLogPane::Platform);
        QTRY_COMPARE(pane.platform().statePage().state(), State::Filled);
        QVERIFY(!bench.asked("/api/v1/requests"));
    }

    void whatArrivesIsPutOnTop()
    {
        Bench bench;
        EventLogPane& pane = bench.open(true);
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        QTRY_VERIFY(bench.stream);
        bench.stream->chunk("id: c1\ndata: {\"topic\":\"requests\",\"items\":[" +
                            request(5, fixedNow, 429, u"RATE_LIMITED"_s) + "]}\n\n");
        QTRY_COMPARE(pane.requestModel().recordCount(), 5);
        QCOMPARE(pane.requestModel().idAt(1), u"req_5"_s);
        QCOMPARE(pane.requests().table().currentId(), u"req_4"_s);
    }

    void keysAndPresetsAskTheUsualQuestions()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        QTRY_COMPARE(pane.requests().statePage().state(), State::Filled);
        pane.activateWindow();
        pane.requests().table().setFocus();
        QTest::keyClick(&pane.requests().table(), Qt::Key_L);
        QTRY_COMPARE(pane.view(), EventLogPane::Latency);
        pane.setView(EventLogPane::Requests);
        QTest::mouseClick(pane.findChild<Button*>(u"requestsPresets"_s), Qt::LeftButton);
        auto* menu = pane.requests().findChild<QMenu*>();
        QVERIFY(menu);
        menu->actions().front()->trigger();
        QCOMPARE(pane.requests().filter(), u"status>=400"_s);
        QTRY_VERIFY(bench.targets.back().contains("filter=status"));
    }

    void remembersWhatWasLookedAt()
    {
        Bench bench;
        EventLogPane& pane = bench.open();
        pane.setView(EventLogPane::Errors);
        pane.setFilter(EventLogPane::Requests, u"status>=500"_s);
        const QVariantMap state = pane.saveState();
        EventLogPane& next = bench.open();
        next.restoreState(state);
        QCOMPARE(next.view(), EventLogPane::Errors);
        QCOMPARE(next.requests().filter(), u"status>=500"_s);
    }
};

MD_TEST_MAIN(QApplication, TestEventLogPane)
#include "tst_eventlogpane.moc"
