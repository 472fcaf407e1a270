// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pane of keys as the operator meets it, over a server that answers as the test says: its states, what is live,
// what it says first, who may write, and a secret that went lost on the way.
#include "core/eventbatch.h"
#include "tests/support/hostileserver.h"
#include "tests/support/testmain.h"
#include "tests/ui/uifixture.h"
#include "ui/events/filterbar.h"
#include "ui/keys/keydetails.h"
#include "ui/keys/keydialog.h"
#include "ui/keys/keysummary.h"
#include "ui/panes/keyspane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/secretonce.h"
#include "ui/widgets/statepage.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString iso(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray key(const QString& name, const QJsonObject& more = {})
{
    QJsonObject json{
        {u"id"_s, u"key_"_s + name},
        {u"prefix"_s, u"sk_test_9fQ2"_s},
        {u"name"_s, name},
        {u"owner"_s, QJsonObject{{u"type"_s, u"service"_s}, {u"name"_s, name}, {u"email"_s, u"it@acme.example"_s}}},
        {u"role"_s, u"MEMBER"_s},
        {u"scopes"_s, QJsonArray{u"events:write"_s}},
        {u"environment"_s, QJsonValue()},
        {u"app"_s, QJsonValue()},
        {u"addresses"_s, QJsonArray()},
        {u"ingestLimit"_s, 10000},
        {u"state"_s, u"ACTIVE"_s},
        {u"createdAt"_s, iso(fixedNow - 9 * day)},
        {u"expiresAt"_s, QJsonValue()},
        {u"revokedAt"_s, QJsonValue()},
        {u"lastUsedAt"_s, iso(fixedNow - 3000)},
        {u"lastUsedFrom"_s, u"203.0.113.26"_s},
        {u"requests24h"_s, 52904},
        {u"rotation"_s, QJsonValue()},
        {u"lastDenied"_s, QJsonValue()},
        {u"version"_s, 3}};
    for (auto member = more.begin(); member != more.end(); ++member)
        json[member.key()] = member.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject rotation(qint64 until = fixedNow + 41 * hour + 12 * minute)
{
    return {{u"state"_s, u"ROTATING"_s},
            {u"rotation"_s, QJsonObject{{u"startedAt"_s, iso(fixedNow - 28 * minute)},
                                        {u"graceUntil"_s, iso(until)},
                                        {u"oldPrefix"_s, u"sk_test_7bNc"_s},
                                        {u"oldLastUsedAt"_s, iso(fixedNow - 2000)},
                                        {u"oldUses"_s, QJsonArray{QJsonObject{{u"address"_s, u"203.0.113.24"_s},
                                                                              {u"client"_s, u"java/2.18.3"_s},
                                                                              {u"count"_s, 1588},
                                                                              {u"lastAt"_s, iso(fixedNow - 2000)}}}},
                                        {u"newUses"_s, 2210}}}};
}

QJsonObject refusal(const QString& scope = u"audit:read"_s)
{
    return {{u"lastDenied"_s, QJsonObject{{u"at"_s, iso(fixedNow - 12000)},
                                          {u"code"_s, u"FORBIDDEN"_s},
                                          {u"scope"_s, scope},
                                          {u"method"_s, u"GET"_s},
                                          {u"path"_s, u"/api/v1/audit-log"_s},
                                          {u"address"_s, u"203.0.113.77"_s},
                                          {u"client"_s, u"curl/8.5"_s},
                                          {u"correlationId"_s, u"cor_1"_s},
                                          {u"count24h"_s, 14}}}};
}

const QByteArray badFilter =
    R"({"title":"Bad filter","status":400,"code":"BAD_FILTER","detail":"The filter is too deep.",
    "requestId":"req_1","instance":"c1","errors":[{"field":"filter","message":"is too deep","position":0}]})";

struct Bench
{
    explicit Bench(ServerMode mode = ServerMode::Sandbox)
    {
        keys = {key(u"checkout-api"_s)};
        server.always([this](const Exchange& exchange) { answer(exchange); });
        who = Fixture::who(mode);
        who.features = {u"keys"_s};
        who.scopes = {u"keys:read"_s, u"keys:write"_s, u"events:write"_s, u"events:read"_s};
        who.key = {u"key_own"_s, u"sk_test_own1"_s, u"console"_s, {}, {}};
        f.session.setWhoAmI(who);
        f.session.setConnection(ConnectionState::Connected);
        f.makeWindow();
        transport.setRetryPolicy({1, std::chrono::milliseconds(1), std::chrono::milliseconds(1), {}});
        live.setTopics({u"keys"_s});
    }
    ~Bench() { pane.reset(); }

    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        targets.append(exchange.request().method + ' ' + target);
        if (silent)
            return;
        const auto json = [&exchange](const QByteArray& body) { exchange.reply(200, "application/json", body); };
        if (target.startsWith("/api/v1/stream")) {
            exchange.beginChunked(200, "text/event-stream");
            exchange.chunk("event: hello\nid: c0\ndata: {\"cursor\":\"c0\",\"topics\":[\"keys\"]}\n\n");
            stream = exchange;
        } else if (failure) {
            exchange.reply(failure, "application/problem+json",
                           failure == 400 ? badFilter : problem(failure, "STORAGE_BUSY", "no room"));
        } else if (exchange.request().method == "POST") {
            json(envelope(written));
        } else if (target.startsWith("/api/v1/api-keys/")) {
            json(envelope(one));
        } else {
            json(envelope("{\"content\":[" + keys.join(',') + "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" +
                          QByteArray::number(keys.size()) + '}'));
        }
    }

    KeysPane& open(bool follow = false)
    {
        if (follow)
            live.start();
        pane = std::make_unique<KeysPane>(f.context(), access);
        pane->restoreState({});
        pane->resize(1300, 760);
        pane->show();
        return *pane;
    }
    bool filled() { return pane->statePage().state() == StatePage::State::Filled; }
    void push(const QByteArray& record)
    {
        stream->chunk("id: c1\ndata: {\"topic\":\"keys\",\"items\":[" + record + "]}\n\n");
    }
    QString cell(const QString& name, const QString& column)
    {
        const int row = pane->keys().rowOfId(u"key_"_s + name);
        return pane->keys().index(row, pane->keys().columnOf(column)).data().toString();
    }
    Button* button(const char* name) { return pane->findChild<Button*>(QLatin1StringView(name)); }
    LinkButton* link(const char* name) { return pane->findChild<LinkButton*>(QLatin1StringView(name)); }

    Fixture f;
    HostileServer server;
    WhoAmI who;
    QByteArrayList keys;
    QByteArray one;
    QByteArray written;
    int failure = 0;
    bool silent = false;
    QByteArrayList targets;
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
    std::unique_ptr<KeysPane> pane;
};

} // namespace

class TestKeysPane : public QObject
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
        KeysPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
        QCOMPARE(title(pane), u"The API keys could not be loaded"_s);
        bench.failure = 0;
        for (Button* button : pane.statePage().findChildren<Button*>()) {
            if (button->text() == u"Retry"_s && button->isVisible())
                button->click();
        }
        QTRY_VERIFY(bench.filled());
    }

    void showsTheServersFaultInTheFilter()
    {
        Bench bench;
        KeysPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        bench.failure = 400;
        pane.setFilter(u"state:active"_s);
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
    }

    void isEmptyWhenNoKeyFits()
    {
        Bench bench;
        KeysPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        bench.keys.clear();
        pane.setFilter(u"state:expired"_s);
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(title(pane), u"No key fits"_s);
        QVERIFY(!pane.details().key());
    }

    void isEmptyWhenOnlyOperatorsHaveOne()
    {
        Bench bench;
        const QJsonObject operators{{u"scopes"_s, QJsonArray{u"events:write"_s, u"keys:write"_s}}};
        bench.keys = {key(u"own"_s, operators), key(u"first"_s, operators)};
        KeysPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(title(pane), u"No key for sending yet"_s);
        // They are there all the same.
        for (LinkButton* link : pane.statePage().findChildren<LinkButton*>()) {
            if (link->text() == u"Operators' keys"_s)
                link->click();
        }
        QTRY_VERIFY(bench.filled());
        QVERIFY(bench.cell(u"own"_s, u"name"_s).endsWith(u" you"_s));
    }

    void showsStatesUseAndEnds()
    {
        Bench bench;
        bench.keys = {key(u"rotating"_s, rotation()),
                      key(u"ending"_s, {{u"expiresAt"_s, iso(fixedNow + 5 * day)}}),
                      key(u"lasting"_s, {{u"expiresAt"_s, iso(fixedNow + 90 * day)}}),
                      key(u"gone"_s, {{u"state"_s, u"REVOKED"_s}, {u"revokedAt"_s, iso(fixedNow - hour)}}),
                      key(u"over"_s, {{u"state"_s, u"EXPIRED"_s}, {u"expiresAt"_s, iso(fixedNow - 20 * day)}}),
                      key(u"fresh"_s, {{u"lastUsedAt"_s, QJsonValue()}, {u"requests24h"_s, 0}})};
        QSignalSpy alerts(&bench.f.navigator, &Navigator::alertRaised);
        KeysPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.cell(u"rotating"_s, u"state"_s), u"Rotating"_s);
        QCOMPARE(bench.cell(u"rotating"_s, u"expires"_s), u"in 41 h"_s);
        QVERIFY(bench.cell(u"ending"_s, u"expires"_s).startsWith(u"in 5 "_s));
        QCOMPARE(bench.cell(u"lasting"_s, u"expires"_s), u"18 Feb 2027"_s);
        QCOMPARE(bench.cell(u"gone"_s, u"expires"_s), u"revoked"_s);
        QCOMPARE(bench.cell(u"over"_s, u"state"_s), u"Expired"_s);
        QCOMPARE(bench.cell(u"fresh"_s, u"used"_s), u"not yet"_s);
        QCOMPARE(bench.cell(u"lasting"_s, u"requests"_s), u"52904"_s);
        QVERIFY(pane.summary().text().contains(u"3 active, 1 rotating, 1 revoked, 1 expired"_s));
        QCOMPARE(pane.badge(), u"4"_s);
        // What wants a look is chosen; what ends soon goes to the bell.
        QCOMPARE(pane.table().currentId(), u"key_rotating"_s);
        QVERIFY(!alerts.isEmpty());
        QVERIFY(alerts.front().front().value<Alert>().title.startsWith(u"ending expires in 5"_s));
    }

    void countsTheGraceDown()
    {
        Bench bench;
        bench.keys = {key(u"rotating"_s, rotation())};
        KeysPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(pane.details().title(), u"41 h 12 min"_s);
        QCOMPARE(pane.details().subtitle(), u"until the old secret stops, 22 Nov 08:02 UTC"_s);
        QCOMPARE(pane.details().oldUses(),
                 (QStringList{u"203.0.113.24 java/2.18.3 1588"_s, u"New secret, all addresses 2210"_s}));
        QVERIFY(bench.button("keyExtend")->isVisible());
        QVERIFY(!bench.button("keyRotate")->isVisible());
    }

    void asksAgainWhenAGraceIsOver()
    {
        Bench bench;
        bench.keys = {key(u"rotating"_s, rotation(fixedNow - 1))};
        bench.one = key(u"rotating"_s, {{u"version"_s, 4}});
        KeysPane& pane = bench.open();
        QTRY_COMPARE(bench.cell(u"rotating"_s, u"state"_s), u"Active"_s);
        QVERIFY(bench.targets.contains("GET /api/v1/api-keys/key_rotating"));
        QVERIFY(pane.details().oldUses().isEmpty());
        QVERIFY(bench.button("keyRotate")->isVisible());
    }

    void namesTheScopeThatIsMissing()
    {
        Bench bench;
        bench.keys = {key(u"checkout-api"_s), key(u"board"_s, refusal())};
        KeysPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(pane.table().currentId(), u"key_board"_s);
        QCOMPARE(bench.cell(u"board"_s, u"state"_s), u"Refused"_s);
        QCOMPARE(pane.details().title(), u"audit:read is missing"_s);
        QVERIFY(pane.details().facts().contains(u"Why: 403, audit:read is missing"_s));
        QVERIFY(pane.details().facts().contains(u"From: 203.0.113.77, curl/8.5"_s));
        QCOMPARE(bench.link("keyAddScope")->text(), u"Add audit:read…"_s);
        QVERIFY(bench.link("keysRefused")->isVisible());
    }

    void aScopeThatWasGivenIsNoMoreMissing()
    {
        Bench bench;
        bench.keys = {key(u"board"_s, refusal(u"events:write"_s))};
        KeysPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.cell(u"board"_s, u"state"_s), u"Active"_s);
        QVERIFY(!bench.link("keysRefused")->isVisible());
        QVERIFY(!bench.link("keyAddScope")->isVisible());
        QVERIFY(pane.details().facts().contains(u"Why: 403, events:write is missing"_s)); // it stays told
    }

    void followsTheLiveStream()
    {
        Bench bench;
        KeysPane& pane = bench.open(true);
        QTRY_VERIFY(bench.filled() && bench.stream);
        QTRY_VERIFY(pane.findChild<RecordStrip*>()->text().startsWith(u"Following"_s));
        bench.push(key(u"checkout-api"_s, {{u"requests24h"_s, 52905}}));
        QTRY_COMPARE(bench.cell(u"checkout-api"_s, u"requests"_s), u"52905"_s);
        bench.push(key(u"new-one"_s));
        QTRY_COMPARE(pane.keys().recordCount(), 2);
        bench.push(key(u"checkout-api"_s, {{u"state"_s, u"REVOKED"_s}, {u"revokedAt"_s, iso(fixedNow)}}));
        QTRY_COMPARE(bench.cell(u"checkout-api"_s, u"state"_s), u"Revoked"_s);
        bench.stream->close();
        QTRY_VERIFY(pane.findChild<RecordStrip*>()->text().startsWith(u"Not live"_s));
    }

    void isLockedOnLive()
    {
        Bench bench(ServerMode::Live);
        bench.open();
        QTRY_VERIFY(bench.filled());
        for (const char* name : {"keysCreate", "keyEdit", "keyRotate", "keyRevoke"})
            QCOMPARE(bench.button(name)->kind(), Button::Kind::Locked);
        bench.f.session.setWritesLocked(false);
        QCOMPARE(bench.button("keysCreate")->kind(), Button::Kind::Primary);
        QCOMPARE(bench.button("keyRevoke")->kind(), Button::Kind::Danger);
    }

    void saysWhyNothingCanBeMade()
    {
        Bench bench;
        bench.who.scopes = {u"keys:read"_s};
        bench.f.session.setWhoAmI(bench.who);
        bench.open();
        QTRY_VERIFY(bench.filled());
        QVERIFY(!bench.button("keysCreate")->isEnabled());
        QVERIFY(bench.button("keysCreate")->toolTip().contains(u"keys:write"_s));
    }

    void saysThatASecretWentLost()
    {
        Bench bench;
        QJsonObject told = QJsonDocument::fromJson(key(u"export"_s)).object();
        told[u"secret"_s] = QJsonValue();
        told[u"secretShown"_s] = true;
        bench.written = QJsonDocument(told).toJson(QJsonDocument::Compact);
        KeysPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        bench.button("keysCreate")->click();
        auto* dialog = pane.window()->findChild<KeyDialog*>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"keyName"_s), u"export"_s);
        dialog->findChild<Button*>(u"writeSend"_s)->click();
        QTRY_VERIFY(pane.window()->findChild<ConfirmDialog*>());
        QCOMPARE(pane.window()->findChild<ConfirmDialog*>()->windowTitle(), u"The secret of export is lost"_s);
        QVERIFY(!pane.window()->findChild<SecretDialog*>());
        QCOMPARE(pane.table().currentId(), u"key_export"_s);
    }

    void namesFromTheServerAreTextAndNothingElse()
    {
        Bench bench;
        const QString evil = u"<img src=x onerror=1>\u202e%1 &amp; <b>b</b>"_s;
        QJsonObject hostile = refusal(evil);
        hostile[u"name"_s] = evil;
        hostile[u"lastUsedFrom"_s] = evil;
        hostile[u"environment"_s] = evil;
        hostile[u"owner"_s] = QJsonObject{{u"type"_s, evil}, {u"name"_s, evil}, {u"email"_s, evil}};
        hostile[u"scopes"_s] = QJsonArray{evil};
        bench.keys = {key(u"evil"_s, hostile)};
        KeysPane& pane = bench.open();
        QTRY_COMPARE(pane.table().currentId(), u"key_evil"_s);
        for (const QLabel* label : pane.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!pane.grab().isNull());
    }

private:
    static QString title(const KeysPane& pane) { return pane.findChild<QLabel*>(u"stateTitle"_s)->text(); }
};

MD_TEST_MAIN(QApplication, TestKeysPane)
#include "tst_keyspane.moc"
