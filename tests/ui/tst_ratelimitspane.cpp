// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pane of rates as the operator meets it, over a server that answers as the test says: its five states, what it
// says first, what is live, its own budget, a change of a limit; and a pane that is closed.
#include "core/eventbatch.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverbench.h"
#include "ui/eventlog/loglist.h"
#include "ui/panes/closedpane.h"
#include "ui/panes/ratelimitspane.h"
#include "ui/rates/advicecard.h"
#include "ui/rates/budgetcard.h"
#include "ui/rates/ratedetails.h"
#include "ui/rates/rateform.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writepanel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

QString iso(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject rate(const QString& name, const QString& category, const QString& state, int used, int limit,
                 const QJsonObject& more = {})
{
    const bool ingest = category == "ingest"_L1;
    QJsonObject json{{u"id"_s, u"key_%1:%2"_s.arg(name, category)},
                     {u"subject"_s, QJsonObject{{u"type"_s, u"KEY"_s},
                                                {u"id"_s, u"key_"_s + name},
                                                {u"name"_s, name},
                                                {u"prefix"_s, u"sk_test_9fQ2"_s}}},
                     {u"category"_s, category},
                     {u"state"_s, state},
                     {u"limit"_s, limit},
                     {u"defaultLimit"_s, ingest ? 10000 : 600},
                     {u"own"_s, limit != (ingest ? 10000 : 600)},
                     {u"used"_s, used},
                     {u"remaining"_s, limit - used},
                     {u"resetsAt"_s, iso(fixedNow + 13'000)},
                     {u"refused"_s, state == "LIMITED"_L1 ? 3 : 0},
                     {u"usedBefore"_s, 0},
                     {u"limited24h"_s, state == "LIMITED"_L1 ? 93 : 0},
                     {u"lastLimitedAt"_s, state == "LIMITED"_L1 ? QJsonValue(iso(fixedNow - 4000)) : QJsonValue()},
                     {u"lastLimitedRequestId"_s, state == "LIMITED"_L1 ? QJsonValue(u"req_9"_s) : QJsonValue()},
                     {u"lastHour"_s, QJsonObject{{u"requests"_s, 1739},
                                                 {u"refused"_s, 74},
                                                 {u"events"_s, ingest ? QJsonValue(1739) : QJsonValue()}}},
                     {u"version"_s, 2}};
    for (auto member = more.begin(); member != more.end(); ++member)
        json[member.key()] = member.value();
    return json;
}

QByteArray text(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

//! Of the state that is shown: the one before it may not be gone yet.
QString shownTitle(const QWidget& pane)
{
    const auto titles = pane.findChildren<QLabel*>(u"stateTitle"_s);
    return titles.isEmpty() ? QString() : titles.back()->text();
}

struct Bench : ServerBench<RateLimitsPane>
{
    Bench()
    {
        rates = {rate(u"pos-bridge"_s, u"ingest"_s, u"LIMITED"_s, 30, 30),
                 rate(u"status-wall"_s, u"admin"_s, u"OK"_s, 5, 12)};
        server.always([this](const Exchange& exchange) { answer(exchange); });
        who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"rate-limits"_s, u"requests"_s};
        who.scopes = {u"limits:read"_s, u"rates:write"_s, u"requests:read"_s};
        who.key = {u"key_own"_s, u"sk_test_9fQ2"_s, u"console"_s, {}, {}};
        who.limits = {{u"admin"_s, 600, 600, {}, 60}};
        signIn(who, {u"rates"_s});
    }
    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        targets.append(exchange.request().method + ' ' + target);
        if (silent)
            return;
        const auto json = [&exchange](const QByteArray& body) { exchange.reply(200, "application/json", body); };
        if (target.startsWith("/api/v1/stream"))
            beginStream(exchange);
        else if (failure)
            exchange.reply(failure, "application/problem+json", problem(failure, "STORAGE_BUSY", "no room"));
        else if (target.startsWith("/api/v1/requests"))
            json(envelope(R"({"content":[],"nextCursor":null,"prevCursor":null,"total":0})"));
        else if (target.startsWith("/api/v1/rate-limits/"))
            json(envelope(keyRates()));
        else
            json(envelope(list()));
    }
    QByteArray list() const
    {
        QJsonArray content;
        for (const QJsonObject& rate : rates)
            content.append(rate);
        return text({{u"content"_s, content},
                     {u"nextCursor"_s, QJsonValue()},
                     {u"prevCursor"_s, QJsonValue()},
                     {u"total"_s, int(rates.size())}});
    }
    static QByteArray keyRates()
    {
        return text({{u"keyId"_s, u"key_pos-bridge"_s},
                     {u"prefix"_s, u"sk_test_9fQ2"_s},
                     {u"name"_s, u"pos-bridge"_s},
                     {u"limits"_s, QJsonArray{rate(u"pos-bridge"_s, u"ingest"_s, u"LIMITED"_s, 30, 30),
                                              rate(u"pos-bridge"_s, u"admin"_s, u"OK"_s, 0, 600)}},
                     {u"version"_s, 2}});
    }
    int asked(const QByteArray& what) const
    {
        return int(std::count_if(targets.begin(), targets.end(),
                                 [&](const QByteArray& target) { return target.startsWith(what); }));
    }
    QString cell(int row, const QString& column)
    {
        return pane->rates().index(row, pane->rates().columnOf(column)).data().toString();
    }
    QString sentence(const char* name) { return pane->findChild<SentenceLabel*>(QLatin1StringView(name))->text(); }

    WhoAmI who;
    std::vector<QJsonObject> rates;
    int failure = 0;
    QByteArrayList targets;
};

} // namespace

class TestRateLimitsPane : public QObject
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
        RateLimitsPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
        bench.failure = 0;
        QTest::mouseClick(pane.findChild<Button*>(u"stateRetry"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.filled());
    }

    void saysWhyItIsEmpty()
    {
        Bench bench;
        bench.rates.clear();
        RateLimitsPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        pane.setFilter(u"state:NEAR"_s);
        QTRY_VERIFY(shownTitle(pane) == u"No rate fits"_s);
    }

    void saysWhoComesTooFastAndWhatABatchWouldSpare()
    {
        Bench bench;
        RateLimitsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(pane.advice().advice().rateId, u"key_pos-bridge:ingest"_s);
        QCOMPARE(bench.sentence("adviceText"),
                 u"1,000 events in one batch = 1 request. pos-bridge sent 1739 requests for 1739 events in the last "
                 "hour, and was refused 74 times."_s);
        QVERIFY2(bench.sentence("adviceNext").contains(u"19 requests an hour"_s),
                 qPrintable(bench.sentence("adviceNext")));
        QCOMPARE(pane.table().currentId(), u"key_pos-bridge:ingest"_s);
        QVERIFY(pane.details().facts().contains(u"429s in 24 h: 93"_s));
        QCOMPARE(pane.details().title(), u"30 of 30 used"_s);
        QCOMPARE(pane.badge(), u"1"_s);
    }

    void whoBecomesLimitedComesFirst()
    {
        Bench bench;
        RateLimitsPane& pane = bench.open(true);
        QTRY_VERIFY(bench.filled());
        QTRY_VERIFY(bench.stream);
        bench.push(text(rate(u"pos-bridge"_s, u"ingest"_s, u"OK"_s, 2, 30)), "c1");
        QTRY_COMPARE(bench.cell(1, u"state"_s) + bench.cell(0, u"state"_s), u"OKOK"_s);
        bench.push(text(rate(u"status-wall"_s, u"admin"_s, u"LIMITED"_s, 12, 12)), "c2");
        QTRY_COMPARE(bench.cell(0, u"name"_s), u"status-wall"_s);
        QCOMPARE(bench.asked("GET /api/v1/rate-limits"), 1);
        QCOMPARE(pane.advice().advice().title, u"status-wall is over its limit"_s);
    }

    void theLogIsAskedForWhenItIsLookedAt()
    {
        Bench bench;
        RateLimitsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.asked("GET /api/v1/requests"), 0);
        QTest::keyClick(&pane.table(), Qt::Key_L);
        QCOMPARE(pane.view(), RateLimitsPane::Log);
        QTRY_COMPARE(bench.asked("GET /api/v1/requests"), 1);
        QCOMPARE(pane.log().filter(), u"status:429 category:ingest key:key_pos-bridge"_s);
    }

    void showsItsOwnBudgetAndThatItHoldsBack()
    {
        Bench bench;
        bench.f.session.setBudget(RateBudget{{}, 600, 487, fixedNow + 23'000, 60});
        RateLimitsPane& pane = bench.open();
        pane.setAccessibleName(u"Rates"_s);
        QCOMPARE(pane.budget().headline(), u"487 of 600 requests left"_s);
        QVERIFY(pane.budget().text().contains(u"in 23 s"_s));
        RequestMeter& meter = bench.f.session.requests();
        meter.note(u"/api/v1/rate-limits"_s, &pane, fixedNow - 2000);
        meter.note(u"/api/v1/rate-limits"_s, &pane, fixedNow - 1000);
        meter.note(u"/api/v1/stream"_s, nullptr, fixedNow - 1000);
        meter.notePause(u"/api/v1/ai/usage"_s, fixedNow + 40'000);
        QCOMPARE(pane.budget().headline(), u"Backing off for 40 s"_s);
        QVERIFY2(pane.budget().text().contains(u"3 in the last minute: Rates 2, Live stream 1"_s),
                 qPrintable(pane.budget().text()));
        QCOMPARE(meter.inLastMinute(fixedNow + 58'000), 2);
        QVERIFY(!meter.pausedUntil(fixedNow + 40'000));
    }

    void givesAKeyAnotherLimit()
    {
        Bench bench;
        RateLimitsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTest::keyClick(&pane.table(), Qt::Key_E);
        QTRY_VERIFY(pane.details().isEditing());
        RateForm& form = *pane.details().form();
        QCOMPARE(form.field(u"ingest"_s)->text(), u"30"_s);
        QCOMPARE(form.problem(), u"Nothing is changed yet"_s);
        form.field(u"admin"_s)->setText(u"601"_s);
        QVERIFY2(form.problem().contains(u"your own key has 600"_s), qPrintable(form.problem()));
        form.field(u"admin"_s)->setText(u"none"_s);
        QVERIFY(form.problem().contains(u"not a whole number"_s));
        form.field(u"admin"_s)->clear();
        form.field(u"ingest"_s)->setText(u"500"_s);
        QCOMPARE(form.problem(), QString());
        QTest::mouseClick(pane.details().panel()->findChild<Button*>(u"writeSend"_s), Qt::LeftButton);
        QTRY_VERIFY(!pane.details().isEditing());
        QCOMPARE(bench.asked("PUT /api/v1/rate-limits/key_pos-bridge"), 1);
    }

    void aClosedPaneSaysWhichScopeOpensIt()
    {
        Fixture f;
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.role = u"VIEWER"_s;
        who.features = {u"webhooks"_s};
        who.key = {u"key_1"_s, u"sk_test_9fQ2"_s, u"Vera"_s, {}, {}};
        f.session.setWhoAmI(who);
        const PaneNeeds needs{{u"webhooks"_s}, u"webhooks:read"_s};
        QVERIFY(isClosed(f.session, needs));
        ClosedPane pane(f.context(), u"Webhooks"_s, needs);
        QCOMPARE(shownTitle(pane), u"Webhooks: your key lacks the scope webhooks:read"_s);
        QVERIFY(pane.question().contains(u"the role MEMBER"_s));
        QSignalSpy asked(&f.navigator, &Navigator::connectionDialogRequested);
        pane.findChild<Button*>(u"statePrimary"_s)->click();
        QCOMPARE(asked.count(), 1);
        who.features.clear();
        f.session.setWhoAmI(who);
        QCOMPARE(shownTitle(pane), u"Webhooks: not offered by this server"_s);
        who.features = {u"webhooks"_s};
        who.scopes = {u"webhooks:read"_s};
        f.session.setWhoAmI(who);
        QVERIFY(!isClosed(f.session, needs));
    }
};

MD_TEST_MAIN(QApplication, TestRateLimitsPane)
#include "tst_ratelimitspane.moc"
