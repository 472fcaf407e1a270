// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pane of plans and limits over a server that answers as the test says: its states, what is live, the overage over
// all panes, an override as it is typed.
#include "core/eventbatch.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverbench.h"
#include "ui/limits/applicationlist.h"
#include "ui/limits/featurelist.h"
#include "ui/limits/keptsection.h"
#include "ui/limits/limitdetails.h"
#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/panes/limitspane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writepanel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray limit(const QString& key, qint64 used, qint64 most, const QByteArray& more = {})
{
    QJsonObject json{{u"key"_s, key},
                     {u"label"_s, key == "events_per_month"_L1 ? u"Events per month"_s : u"Applications"_s},
                     {u"unit"_s, u"events"_s},
                     {u"enforcement"_s, key == "apps_max"_L1 ? u"BLOCK"_s : u"ALERT"_s},
                     {u"enforcements"_s, QJsonArray{u"ALERT"_s}},
                     {u"limit"_s, QString::number(most)},
                     {u"used"_s, QString::number(used)},
                     {u"period"_s, u"MONTH"_s},
                     {u"resetsAt"_s, key == "apps_max"_L1 ? QJsonValue() : u"2026-12-01T00:00:00.000Z"_s},
                     {u"forecast"_s, QJsonValue()},
                     {u"overageSince"_s, used > most ? QJsonValue(u"2026-11-19T18:40:00.000Z"_s) : QJsonValue()},
                     {u"overage"_s, QJsonValue()},
                     {u"source"_s, u"PLAN"_s},
                     {u"planLimit"_s, QString::number(most)},
                     {u"override"_s, QJsonValue()},
                     {u"daily"_s, QJsonArray()},
                     {u"version"_s, 0}};
    const QJsonObject other = QJsonDocument::fromJson(more).object();
    for (auto member = other.begin(); member != other.end(); ++member)
        json[member.key()] = member.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray page(const QByteArrayList& records)
{
    return envelope("{\"content\":[" + records.join(',') +
                    "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" + QByteArray::number(records.size()) + '}');
}

QByteArray kept(const QByteArray& kind, const QByteArray& days, qint64 bytes, const QByteArray& cut = "null",
                const QByteArray& held = "null")
{
    return R"({"kind":")" + kind + R"(","days":)" + days + R"(,"byPlan":)" +
           (kind == "usage_events" ? "true" : "false") +
           R"(,"keptFrom":"2026-05-24T00:00:00.000Z","byteCap":1000000,"onCap":"DROP_OLDEST","bytes":)" +
           QByteArray::number(bytes) + R"(,"oldest":"2026-11-01T08:00:00.000Z","newest":null,"nextPurge":null,"cut":)" +
           cut + R"(,"heldBack":)" + held + "}";
}

const QByteArray plan = R"({"key":"STARTER","name":"Starter","since":"2026-03-01T00:00:00.000Z","limits":[],"version":1,
    "features":[{"key":"health_scoring","label":"Health","included":true,"fromPlan":"Starter"},
                {"key":"health_model_config","label":"Model","included":false,"fromPlan":"Growth"}],"upgradeRequests":[]})";

struct Bench : ServerBench<LimitsPane>
{
    Bench()
    {
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"limits"_s, u"retention"_s};
        who.scopes = {u"limits:read"_s, u"limits:write"_s, u"orgs:read"_s};
        signIn(who, {u"limits"_s});
    }
    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        if (silent)
            return;
        if (target.startsWith("/api/v1/stream")) {
            beginStream(exchange);
        } else if (failing) {
            exchange.reply(503, "application/problem+json", problem(503, "STORAGE_BUSY", "no room"));
        } else if (target.startsWith("/api/v1/limits")) {
            exchange.reply(200, "application/json", page(limits));
        } else if (target.startsWith("/api/v1/retention")) {
            ++retentionAsked;
            if (retentionFails)
                exchange.reply(503, "application/problem+json", problem(503, "STORAGE_BUSY", "no room"));
            else
                exchange.reply(200, "application/json",
                               envelope(R"({"asOf":"2026-11-20T14:00:00.000Z","kinds":[)" + kinds.join(',') + "]}"));
        } else if (target.startsWith("/api/v1/plan")) {
            exchange.reply(200, "application/json", envelope(plan));
        } else {
            exchange.reply(200, "application/json", page({}));
        }
    }

    QString text(const char* name) { return pane->findChild<QLabel*>(QLatin1String(name))->text(); }

    QByteArrayList limits{limit(u"events_per_month"_s, 900, 1000), limit(u"apps_max"_s, 2, 5)};
    QByteArrayList kinds{kept("usage_events", "180", 250'000), kept("audit_log", "null", 1'000)};
    bool failing = false;
    bool retentionFails = false;
    int retentionAsked = 0;
};

} // namespace

class TestLimitsPane : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItLoads()
    {
        Bench bench;
        bench.silent = true;
        QCOMPARE(bench.open().statePage().state(), StatePage::State::Loading);
    }

    void showsPlanLimitsAndWhatIsMissing()
    {
        Bench bench;
        LimitsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTRY_COMPARE(bench.text("planName"), u"Starter plan"_s);
        QCOMPARE(bench.text("limitFigure"), u"100 left"_s);
        QTRY_COMPARE(pane.features().lines().last(), u"health_model_config: Not in plan, comes with Growth"_s);
        QCOMPARE(pane.limitTable().currentId(), u"events_per_month"_s);
        QCOMPARE(pane.details().title(), u"900 of %1"_s.arg(NumberFormat::count(1000)));
        QVERIFY(pane.badge().isEmpty());
    }

    void saysThatNothingIsLimited()
    {
        Bench bench;
        bench.limits.clear();
        bench.open();
        QTRY_COMPARE(bench.pane->statePage().state(), StatePage::State::Empty);
        QVERIFY(bench.pane->details().isHidden());
    }

    void saysWhatFailedAndTriesAgain()
    {
        Bench bench;
        bench.failing = true;
        bench.open();
        QTRY_COMPARE(bench.pane->statePage().state(), StatePage::State::Failed);
        bench.failing = false;
        bench.pane->limits().reload();
        QTRY_VERIFY(bench.filled());
    }

    void keepsWhatItHadWhenItCannotBeLoadedAgain()
    {
        Bench bench;
        LimitsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        bench.failing = true;
        pane.limits().reload();
        QTRY_VERIFY(bench.text("limitsStale").startsWith(u"Not of now"_s));
        QVERIFY(bench.filled());
        QCOMPARE(bench.text("limitFigure"), u"100 left"_s);
    }

    void saysThatTheServerLacksIt()
    {
        Bench bench;
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        bench.f.session.setWhoAmI(who);
        QCOMPARE(bench.open().statePage().state(), StatePage::State::NotOffered);
    }

    void tellsOfAnOverageWhereverTheOperatorIs()
    {
        Bench bench;
        QSignalSpy offered(&bench.f.navigator, &Navigator::bannerOffered);
        QSignalSpy withdrawn(&bench.f.navigator, &Navigator::bannerWithdrawn);
        QSignalSpy alerts(&bench.f.navigator, &Navigator::alertRaised);
        bench.open(true);
        QTRY_VERIFY(bench.filled() && bench.stream);
        QCOMPARE(offered.size(), 0);
        bench.pane->hide();
        bench.push(limit(u"events_per_month"_s, 1043, 1000), "c1");
        QTRY_COMPARE(offered.size(), 1);
        const auto banner = offered.front().front().value<BannerContent>();
        QVERIFY(banner.text.contains(u"events this month, over since 19 Nov 18:40. Ingest goes on"_s));
        QCOMPARE(banner.pane, u"limits"_s);
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.front().front().value<Alert>().group, u"limits"_s);
        QCOMPARE(bench.pane->badge(), u"1"_s);
        // The figure moves: the same banner, no second alert.
        bench.push(limit(u"events_per_month"_s, 1050, 1000), "c2");
        QTRY_COMPARE(offered.size(), 2);
        QCOMPARE(alerts.size(), 1);
        bench.push(limit(u"events_per_month"_s, 1050, 5000), "c3");
        QTRY_COMPARE(withdrawn.size(), 1);
    }

    void saysWhyNoApplicationCanBeAdded()
    {
        Bench bench;
        bench.limits[1] = limit(u"apps_max"_s, 5, 5);
        LimitsPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTRY_COMPARE(pane.applications().reason(), u"5 of 5 in use. Starter allows 5."_s);
        QVERIFY(!pane.applications().addButton().isEnabled());
    }

    void keepsWhatIsTypedWhileFiguresMove()
    {
        Bench bench;
        LimitsPane& pane = bench.open(true);
        QTRY_VERIFY(bench.filled() && bench.stream);
        pane.details().edit();
        auto* field = pane.findChild<QLineEdit*>(u"overrideLimit"_s);
        QVERIFY(field);
        field->setText(u"1 600 000"_s);
        const auto lines = [&] { return pane.findChild<DiffTable*>(u"writeChanges"_s)->lines(); };
        QVERIFY2(lines().contains(u"limit: %1 → %2"_s.arg(NumberFormat::count(1000), NumberFormat::count(1'600'000))),
                 qPrintable(lines().join(u'|')));
        bench.push(limit(u"events_per_month"_s, 950, 1000), "c1");
        QTRY_COMPARE(bench.text("limitFigure"), u"50 left"_s);
        QCOMPARE(field->text(), u"1 600 000"_s);
        field->setText(u"many"_s);
        QVERIFY(!pane.details().panel()->proposal().blocked.isEmpty());
        pane.details().stopEditing();
        QCOMPARE(pane.details().title(), u"950 of %1"_s.arg(NumberFormat::count(1000)));
    }

    void showsHowLongEachKindIsKept()
    {
        Bench bench;
        LimitsPane& pane = bench.open();
        QTRY_COMPARE(pane.kept().kinds().recordCount(), 2);
        const auto cell = [&](int row, const QString& column) {
            const auto& model = pane.kept().kinds();
            return model.index(row, model.columnOf(column)).data().toString();
        };
        QCOMPARE(cell(0, u"kind"_s), u"Usage events"_s);
        QVERIFY(cell(0, u"days"_s).startsWith(u"180 days"_s));
        QCOMPARE(cell(0, u"bar"_s), u"25 %"_s);
        QCOMPARE(cell(0, u"state"_s), u"kept"_s);
        QCOMPARE(cell(1, u"days"_s), u"for ever"_s);
        QCOMPARE(pane.kept().note(), u"Sizes and caps are the whole server's."_s);
        QVERIFY(pane.kept().table().isVisible());
        QCOMPARE(bench.retentionAsked, 1);
    }

    void saysInWordsThatTheServersClockJumped()
    {
        Bench bench;
        bench.kinds = {kept("usage_events", "180", 0, "null",
                            R"({"code":"CLOCK_AHEAD","reason":"…","since":"2026-11-20T10:00:00.000Z",)"
                            R"("until":"2031-11-21T10:00:00.000Z"})")};
        LimitsPane& pane = bench.open();
        QTRY_VERIFY2(pane.kept().note().startsWith(u"The server's clock jumped ahead"_s),
                     qPrintable(pane.kept().note()));
        QVERIFY(pane.kept().note().contains(u"2031"_s));
        QCOMPARE(pane.kept().kinds().index(0, pane.kept().kinds().columnOf(u"state"_s)).data().toString(),
                 u"held back"_s);
    }

    void saysWhatAByteCapCut()
    {
        Bench bench;
        bench.kinds = {
            kept("requests", "30", 990'000, R"({"at":"2026-11-20T10:00:00.000Z","before":"2026-11-12T00:00:00.000Z"})"),
            kept("audit_log", "null", 1'200'000)};
        LimitsPane& pane = bench.open();
        QTRY_COMPARE(pane.kept().note(), u"Requests: cut by the byte cap, nothing before 12 Nov 2026 is left."_s);
        const int state = pane.kept().kinds().columnOf(u"state"_s);
        QCOMPARE(pane.kept().kinds().index(0, state).data().toString(), u"cut by its cap"_s);
        QCOMPARE(pane.kept().kinds().index(1, state).data().toString(), u"over its cap"_s);
    }

    void saysOfRetentionWhatItKnows()
    {
        Bench bench;
        bench.silent = true;
        LimitsPane& loading = bench.open();
        QCOMPARE(loading.kept().note(), u"Loading…"_s);
        bench.silent = false;
        bench.kinds.clear();
        LimitsPane& empty = bench.open();
        QTRY_COMPARE(empty.kept().note(), u"The server names no kind of record."_s);
        QVERIFY(!empty.kept().table().isVisible());
        bench.retentionFails = true;
        LimitsPane& failed = bench.open();
        QTRY_COMPARE(failed.kept().kinds().state(), RecordTableModel::State::Failed);
        QVERIFY(failed.kept().note().contains(u'.'));
        QTRY_VERIFY(bench.filled());
        WhoAmI who = *bench.f.session.whoAmI();
        who.features = {u"limits"_s};
        bench.f.session.setWhoAmI(who);
        const int asked = bench.retentionAsked;
        LimitsPane& without = bench.open();
        QTRY_VERIFY(bench.filled());
        QVERIFY(!without.kept().isVisible());
        QCOMPARE(bench.retentionAsked, asked);
    }

    void readsTimesAndCountsAsPeopleWriteThem()
    {
        QCOMPARE(countFrom(u"1,600,000"_s), 1'600'000);
        QCOMPARE(countFrom(u"1.600.000"_s), 1'600'000);
        QVERIFY(!countFrom(u"-1"_s));
        QVERIFY(!countFrom({}));
        QCOMPARE(utcMinute(*fromUtcMinute(u"2026-12-01"_s)), u"2026-12-01 00:00"_s);
        QVERIFY(!fromUtcMinute(u"tomorrow"_s));
        QCOMPARE(exactPercent(1.04321), u"104.3 %"_s);
        QCOMPARE(exactPercent(1), u"100 %"_s);
        QCOMPARE(shortCount(1'500'000), u"1.5 M"_s);
    }
};

MD_TEST_MAIN(QApplication, TestLimitsPane)
#include "tst_limitspane.moc"
