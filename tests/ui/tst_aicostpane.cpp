// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The AI cost pane as the operator meets it, over a server that answers as the test says: its views and their states,
// what is unknown and why, and the way from there to an alias, a price and the past resolved again.
#include "tests/support/aicostjson.h"
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/serverbench.h"
#include "ui/aicost/aiwords.h"
#include "ui/aicost/aliasform.h"
#include "ui/aicost/costchart.h"
#include "ui/aicost/costsplit.h"
#include "ui/aicost/costview.h"
#include "ui/aicost/gapdetails.h"
#include "ui/aicost/gapview.h"
#include "ui/aicost/groupdetails.h"
#include "ui/aicost/pricedetails.h"
#include "ui/aicost/priceview.h"
#include "ui/aicost/resolvebar.h"
#include "ui/aicost/unmappeddetails.h"
#include "ui/aicost/unmappedview.h"
#include "ui/events/filterbar.h"
#include "ui/numberformat.h"
#include "ui/panes/aicostpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/writes/writedialog.h"

#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

const AiCalls allCalls{960, 40, 120, 60, 20};
const QByteArrayList bothCosts{aiAmount("EUR", "12.4", 300), aiAmount("USD", "412.803", 700)};

QByteArray page(const QByteArrayList& records)
{
    return envelope("{\"content\":[" + records.join(',') +
                    "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" + QByteArray::number(records.size()) + '}');
}

QByteArrayList day()
{
    QByteArrayList buckets;
    for (int hour = 0; hour < 24; ++hour) {
        const int calls = 20 + hour * 7 % 31;
        const QByteArray amount = QByteArray::number(8 + hour * 5 % 17) + ".4";
        buckets.append(aiBucket(hour, calls, hour % 5 == 0 ? 0 : hour % 7,
                                {aiAmount("EUR", "0.5", 12), aiAmount("USD", amount.constData(), calls - 12)}));
    }
    return buckets;
}

QByteArrayList organizations()
{
    return {aiGroup("\"kestrel-air\"", "null", {500, 0, 100, 60, 0}, {aiAmount("USD", "301.2", 500)}),
            aiGroup("\"lumen-labs\"", "null", {460, 0, 20, 0, 0},
                    {aiAmount("EUR", "12.4", 260), aiAmount("USD", "111.603", 200)}),
            aiGroup("\"orchard-hr\"", "null", {0, 40, 0, 0, 0}, {aiAmount("EUR", "0", 40)}),
            aiGroup("null", "null", {0, 0, 0, 0, 20}, {})};
}

struct Bench : ServerBench<AiCostPane>
{
    Bench()
    {
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"ai-cost"_s};
        who.scopes = {u"ai:read"_s, u"ai:write"_s};
        signIn(who, {});
    }

    void answer(const Exchange& exchange)
    {
        const SeenRequest& request = exchange.request();
        const QByteArray& target = request.target;
        targets.append(request.method + ' ' + target);
        if (silent)
            return;
        const auto json = [&exchange](const QByteArray& body, int status = 200) {
            exchange.reply(status, "application/json", body);
        };
        if (failing)
            exchange.reply(503, "application/problem+json", problem(503, "STORAGE_BUSY", "no room"));
        else if (request.method == "POST" || request.method == "PUT")
            take(request, json);
        else if (target.startsWith("/api/v1/ai/usage"))
            json(envelope(usage(target)));
        else if (target.startsWith("/api/v1/ai/unmapped"))
            json(page(unmapped));
        else if (target.startsWith("/api/v1/ai/aliases"))
            json(page({aiAlias}));
        else if (target.startsWith("/api/v1/ai/prices"))
            json(envelope(aiPrices));
        else if (target.startsWith("/api/v1/ai/re-resolve/"))
            json(envelope(run("DONE", lastWasDry)));
    }

    void take(const SeenRequest& request, const std::function<void(const QByteArray&, int)>& json)
    {
        bodies.append(request.body);
        if (request.target.startsWith("/api/v1/ai/aliases")) {
            json(envelope(aiAlias), 201);
        } else if (request.target.startsWith("/api/v1/ai/prices")) {
            json(envelope(aiPrices), 200);
        } else {
            lastWasDry = request.body.contains("\"dryRun\":true");
            json(envelope(run("RUNNING", lastWasDry)), 202);
        }
    }

    QByteArray usage(const QByteArray& target) const
    {
        if (none)
            return aiUsage("org", {}, {}, {});
        if (target.contains("MISSING_PRICE"))
            return target.contains("groupBy=org")
                       ? aiUsage("org", {0, 0, 0, 60, 0}, {},
                                 {aiGroup("\"kestrel-air\"", "null", {0, 0, 0, 60, 0}, {})})
                       : aiUsage("model", {0, 0, 0, 60, 0}, {},
                                 {aiGroup("\"local:llama-4\"", "\"local\"", {0, 0, 0, 60, 0}, {})});
        if (target.contains("MISSING_TOKENS"))
            return target.contains("groupBy=feature")
                       ? aiUsage("feature", {0, 0, 0, 0, 20}, {},
                                 {aiGroup("\"ticket-triage\"", "null", {0, 0, 0, 0, 20}, {})})
                       : aiUsage("org", {0, 0, 0, 0, 20}, {},
                                 {aiGroup("\"orchard-hr\"", "null", {0, 0, 0, 0, 20}, {})});
        if (target.contains("groupBy=model"))
            return aiUsage("model", allCalls, bothCosts, {aiGroup("\"gpt-5.4\"", "\"openai\"", allCalls, bothCosts)},
                           day());
        return aiUsage("org", allCalls, bothCosts, organizations(), day());
    }

    static QByteArray run(const char* state, bool dryRun)
    {
        if (qstrcmp(state, "RUNNING") == 0)
            return aiRun(state, dryRun, 0, 0, aiCounts({}, {}), aiCounts({}, {}));
        return aiRun(state, dryRun, 1200, 120, aiCounts(allCalls, bothCosts),
                     aiCounts({1080, 40, 0, 60, 20}, {aiAmount("EUR", "12.4", 300), aiAmount("USD", "415.1", 820)}));
    }

    int asked(const QByteArray& start) const
    {
        return int(std::count_if(targets.begin(), targets.end(),
                                 [&](const QByteArray& target) { return target.startsWith(start); }));
    }
    template <class T>
    T& child(const char* name)
    {
        T* found = pane->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return *found;
    }
    //! The newest one.
    WriteDialog* dialog() const
    {
        const auto all = pane->window()->findChildren<WriteDialog*>();
        return all.isEmpty() ? nullptr : all.back();
    }

    bool failing = false;
    bool none = false;
    bool lastWasDry = true;
    QByteArrayList unmapped{aiUnmapped};
    QByteArrayList targets;
    QByteArrayList bodies;
};

} // namespace

class TestAiCostPane : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItLoads();
    void showsWhatItCostsAndBesideItWhatNobodyKnows();
    void addsNothingUpOverCurrencies();
    void saysThatThereIsNothing();
    void saysWhatFailedAndTriesAgain();
    void keepsWhatItHadWhenItCannotBeCountedAgain();
    void saysThatTheServerLacksIt();
    void showsTheGroupsOfOneStatusAlone();
    void leadsToTheEventsWithTheFilterSet();
    void asksOnceAndOnlyForWhatIsSeen();
    void countsByAnotherAxis();
    void holdsToTheWindowsEnvironment();
    void leadsFromEachCauseToWhatMendsIt();
    void addsAnAliasAndOffersToResolveThePast();
    void setsACustomersPrice();
    void putsItsPriceOnTopOfAnothers();
    void saysWhoseCallsLackTokens();
    void findsPricesAndTakesAnAliasAway();
    void saysWhatTheScopeDoesNotAllow();
    void roundsAmountsAsText_data();
    void roundsAmountsAsText();
    void keepsItsViewOverARestart();
};

void TestAiCostPane::saysThatItLoads()
{
    Bench bench;
    bench.silent = true;
    QCOMPARE(bench.open().statePage().state(), StatePage::State::Loading);
}

void TestAiCostPane::showsWhatItCostsAndBesideItWhatNobodyKnows()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    QCOMPARE(pane.cost().headline(), u"12.40 EUR · 412.80 USD; 200 call(s) of unknown cost"_s);
    QCOMPARE(pane.badge(), u"200"_s);
    QCOMPARE(pane.cost().split().tile(CostStatus::ExplicitZero).accessibleName(), u"explicit zero: 40 call(s), 3 %"_s);
    QCOMPARE(pane.cost().split().tile(CostStatus::MissingPrice).accessibleName(), u"missing price: 60 call(s), 5 %"_s);
    // What costs most stands first; what is unknown is a word.
    QCOMPARE(pane.cost().table().currentId(), u"/kestrel-air"_s);
    GroupModel& groups = pane.cost().groups();
    const auto text = [&groups](const QString& id, const QString& column) {
        return groups.index(groups.rowOfId(id), groups.columnOf(column)).data().toString();
    };
    QCOMPARE(text(u"/orchard-hr"_s, u"cost"_s), u"explicit zero"_s);
    QCOMPARE(text(u"//"_s, u"cost"_s), u"unknown"_s);
    QCOMPARE(text(u"//"_s, u"name"_s), u"no organization"_s);
    QCOMPARE(text(u"/kestrel-air"_s, u"unknown"_s), u"160"_s);
    QVERIFY(!pane.cost().chart().textAt(300).isEmpty());
    grab(pane, u"aicost-cost"_s);
}

void TestAiCostPane::addsNothingUpOverCurrencies()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    QVERIFY(bench.child<QWidget>("aiChartCurrency").isVisibleTo(&pane));
    QVERIFY(pane.cost().chart().accessibleDescription().startsWith(u"412.803 USD"_s));
}

void TestAiCostPane::saysThatThereIsNothing()
{
    Bench bench;
    bench.none = true;
    bench.unmapped.clear();
    AiCostPane& pane = bench.open();
    for (const AiCostPane::View view :
         {AiCostPane::Cost, AiCostPane::Unmapped, AiCostPane::MissingPrices, AiCostPane::MissingTokens}) {
        pane.setView(view);
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
    }
    pane.setView(AiCostPane::Cost);
    grab(pane, u"aicost-empty"_s);
    QVERIFY(pane.searchFor(u"no-such-thing"_s));
    QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
    QVERIFY(pane.badge().isEmpty());
}

void TestAiCostPane::saysWhatFailedAndTriesAgain()
{
    Bench bench;
    bench.failing = true;
    AiCostPane& pane = bench.open();
    for (const AiCostPane::View view : {AiCostPane::Prices, AiCostPane::MissingTokens, AiCostPane::MissingPrices,
                                        AiCostPane::Unmapped, AiCostPane::Cost}) {
        pane.setView(view);
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
    }
    bench.failing = false;
    pane.cost().reload();
    QTRY_VERIFY(bench.filled());
}

void TestAiCostPane::keepsWhatItHadWhenItCannotBeCountedAgain()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    bench.failing = true;
    pane.cost().reload();
    QTRY_VERIFY(pane.cost().findChild<QWidget*>(u"countsStale"_s)->isVisibleTo(&pane));
    QVERIFY(bench.filled());
    QCOMPARE(pane.badge(), u"200"_s);
}

void TestAiCostPane::saysThatTheServerLacksIt()
{
    Bench bench;
    bench.f.session.setWhoAmI(Fixture::who(ServerMode::Sandbox));
    AiCostPane& pane = bench.open();
    QCOMPARE(pane.statePage().state(), StatePage::State::NotOffered);
    QVERIFY(!pane.resolveBar().isVisible());
    QVERIFY(bench.targets.isEmpty());
}

void TestAiCostPane::showsTheGroupsOfOneStatusAlone()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    const auto asked = bench.targets.size();
    pane.cost().split().tile(CostStatus::MissingPrice).click();
    QCOMPARE(pane.cost().groups().recordCount(), 1);
    QCOMPARE(pane.cost().table().currentId(), u"/kestrel-air"_s);
    const GroupModel& groups = pane.cost().groups();
    QCOMPARE(groups.index(0, groups.columnOf(u"unknown"_s)).data().toString(), u"60"_s);
    pane.cost().split().tile(CostStatus::MissingPrice).click();
    QCOMPARE(pane.cost().groups().recordCount(), 4);
    QCOMPARE(bench.targets.size(), asked);
}

void TestAiCostPane::leadsToTheEventsWithTheFilterSet()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    QSignalSpy asked(&bench.f.navigator, &Navigator::paneRequested);
    bench.child<Button>("groupEvents").click();
    QCOMPARE(asked.takeFirst().at(1).toMap().value(u"filter"_s), u"customer:kestrel-air cost:*"_s);
    bench.child<Button>("groupUnknownEvents").click();
    QVariantMap state = asked.front().at(1).toMap();
    QCOMPARE(asked.takeFirst().front(), u"events"_s);
    QCOMPARE(state.value(u"filter"_s), u"customer:kestrel-air cost:UNKNOWN_MODEL,MISSING_PRICE,MISSING_TOKENS"_s);
    QCOMPARE(state.value(u"range"_s), u"last:604800000"_s);
    pane.cost().table().setCurrentId(u"//"_s);
    pane.cost().setFocusedStatus(CostStatus::MissingTokens);
    emit pane.cost().table().rowOpened(pane.cost().groups().index(0, 0));
    state = asked.takeFirst().at(1).toMap();
    QCOMPARE(state.value(u"filter"_s), u"-customer:* cost:MISSING_TOKENS"_s);
}

void TestAiCostPane::asksOnceAndOnlyForWhatIsSeen()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    QCOMPARE(bench.targets.size(), 1);
    pane.hide();
    pane.cost().reload();
    pane.unmapped().reload();
    QCoreApplication::processEvents();
    QCOMPARE(bench.targets.size(), 1);
    pane.show();
    QTRY_COMPARE(bench.targets.size(), 2);
}

void TestAiCostPane::countsByAnotherAxis()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    pane.cost().setAxis(AiAxis::Model);
    QTRY_COMPARE(pane.cost().groups().recordCount(), 1);
    QCOMPARE(pane.cost().table().currentId(), u"openai/gpt-5.4"_s);
    QSignalSpy asked(&bench.f.navigator, &Navigator::paneRequested);
    bench.child<Button>("groupEvents").click();
    QCOMPARE(asked.front().at(1).toMap().value(u"filter"_s), u"model:gpt-5.4 provider:openai cost:*"_s);
}

void TestAiCostPane::holdsToTheWindowsEnvironment()
{
    Bench bench;
    bench.open();
    QTRY_VERIFY(bench.filled());
    bench.f.environment.setCurrent(u"staging"_s);
    QTRY_COMPARE(bench.targets.size(), 2);
    QVERIFY(bench.targets.last().contains("filter=environment"));
    QVERIFY(bench.targets.last().contains("staging"));
}

void TestAiCostPane::leadsFromEachCauseToWhatMendsIt()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    const auto go = [&](const char* link, AiCostPane::View view) {
        pane.setView(AiCostPane::Cost);
        bench.child<QAbstractButton>(link).click();
        QCOMPARE(pane.view(), view);
        QTRY_VERIFY(bench.filled());
    };
    go("aiCauseUNKNOWN_MODEL", AiCostPane::Unmapped);
    QCOMPARE(pane.unmapped().headline(), u"120 call(s) of an unknown model"_s);
    QVERIFY(bench.child<Button>("unmappedAlias").isVisible());
    grab(pane, u"aicost-unmapped"_s);
    go("aiCauseMISSING_PRICE", AiCostPane::MissingPrices);
    QCOMPARE(pane.missingPrices().details().title(), u"local:llama-4"_s);
    QTRY_COMPARE(pane.missingPrices().details().parts(), QStringList{u"kestrel-air: 60 call(s), set its price…"_s});
    grab(pane, u"aicost-missing-prices"_s);
    go("aiCauseMISSING_TOKENS", AiCostPane::MissingTokens);
    QCOMPARE(pane.missingTokens().headline(), u"20 call(s) without tokens"_s);
    QTRY_COMPARE(pane.missingTokens().details().parts(), QStringList{u"ticket-triage: 20 call(s)"_s});
    grab(pane, u"aicost-missing-tokens"_s);
}

void TestAiCostPane::addsAnAliasAndOffersToResolveThePast()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    pane.setView(AiCostPane::Unmapped);
    QTRY_VERIFY(bench.filled());
    bench.child<Button>("unmappedAlias").click();
    QTRY_VERIFY(bench.dialog());
    auto* form = bench.dialog()->findChild<AliasForm*>();
    QVERIFY(form);
    // The nearest name is chosen; another is found by typing.
    QCOMPARE(form->target()->model, u"gpt-5.4"_s);
    grab(*bench.dialog(), u"aicost-alias-dialog"_s);
    form->searchField().setText(u"mini"_s);
    QCOMPARE(form->target()->model, u"gpt-5.4-mini"_s);
    form->searchField().setText(u"no such model"_s);
    QVERIFY(!bench.dialog()->panel().sendButton().isEnabled());
    form->searchField().clear();
    QCOMPARE(form->target()->model, u"gpt-5.4"_s);
    bench.dialog()->panel().send();
    // The alias is written, and what it changes of the past is counted without being asked for.
    QTRY_COMPARE(bench.bodies.size(), 2);
    QVERIFY(
        bench.bodies.at(0).startsWith(R"({"provider":"openai","model":"gpt-5.4-turbo","target":{"provider":"openai")"));
    QVERIFY(bench.bodies.at(1).contains(R"("filter":"model:gpt-5.4-turbo provider:openai","dryRun":true)"));
    QTRY_VERIFY(pane.resolveBar().text().startsWith(
        u"120 of %1 calls would change  of unknown cost 200 → 80, USD 412.80 → 415.10"_s.arg(
            NumberFormat::count(1200))));
    grab(pane, u"aicost-offered"_s);
    // The write shows before and after, a line each.
    bench.child<Button>("resolveStart").click();
    QVERIFY(bench.dialog());
    const auto& changes = bench.dialog()->panel().proposal().changes;
    QCOMPARE(changes.size(), 3U);
    QCOMPARE(changes[1].field, u"unknown model"_s);
    QCOMPARE(changes[1].before, u"120"_s);
    QCOMPARE(changes[1].after, u"0"_s);
    QCOMPARE(changes[2].field, u"USD"_s);
    grab(*bench.dialog(), u"aicost-resolve-dialog"_s);
    const int loaded = bench.asked("GET /api/v1/ai/unmapped");
    bench.dialog()->panel().send();
    QTRY_VERIFY(pane.resolveBar().text().startsWith(u"120 of"_s) &&
                pane.resolveBar().text().contains(u"resolved again"_s));
    QVERIFY(bench.bodies.last().contains("\"dryRun\":false"));
    QTRY_VERIFY(bench.asked("GET /api/v1/ai/unmapped") > loaded);
}

void TestAiCostPane::setsACustomersPrice()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    pane.setView(AiCostPane::MissingPrices);
    QTRY_VERIFY(bench.filled());
    emit pane.missingPrices().details().priceAsked({u"local"_s, u"local:llama-4"_s}, u"kestrel-air"_s);
    QTRY_VERIFY(bench.dialog());
    WriteDialog& dialog = *bench.dialog();
    const auto field = [&dialog](const char* name) { return dialog.findChild<QLineEdit*>(QLatin1String(name)); };
    QCOMPARE(field("priceCustomer")->text(), u"kestrel-air"_s);
    QCOMPARE(field("priceCurrency")->text(), u"USD"_s);
    QVERIFY(!dialog.panel().sendButton().isEnabled());
    field("priceInput")->setText(u"0.3"_s);
    field("priceOutput")->setText(u"zero"_s);
    QVERIFY(!dialog.panel().sendButton().isEnabled());
    field("priceOutput")->setText(u"0.6"_s);
    QVERIFY(dialog.panel().sendButton().isEnabled());
    grab(dialog, u"aicost-price-dialog"_s);
    dialog.panel().send();
    QTRY_VERIFY(!bench.bodies.isEmpty());
    // The other price stays.
    QVERIFY(bench.bodies.front().contains(R"("model":"local:*","customerId":"kestrel-air","inputPerMillion":"0.2")"));
    QVERIFY(bench.bodies.front().contains(
        R"({"provider":"local","model":"local:llama-4","customerId":"kestrel-air","inputPerMillion":"0.3","outputPerMillion":"0.6","currency":"USD","validFrom":null})"));
    QTRY_VERIFY(bench.bodies.last().contains("\"dryRun\":true"));
}

void TestAiCostPane::putsItsPriceOnTopOfAnothers()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    pane.setView(AiCostPane::Prices);
    QTRY_VERIFY(bench.filled());
    bench.child<Button>("newPrice").click();
    QTRY_VERIFY(bench.dialog());
    WriteDialog& dialog = *bench.dialog();
    for (const auto& [name, text] : {std::pair("priceModel", "local:qwen"), std::pair("priceInput", "1"),
                                     std::pair("priceOutput", "2"), std::pair("priceCurrency", "eur")})
        dialog.findChild<QLineEdit*>(QLatin1String(name))->setText(QLatin1String(text));
    // Another operator was faster: what is sent then is their list with this price.
    const QByteArray theirs =
        QByteArray(aiPrices).replace("\"version\":3", "\"version\":4").replace("kestrel-air", "lumen-labs");
    emit dialog.panel().rebased(theirs);
    const WriteRequest request = dialog.panel().request();
    QCOMPARE(request.version, 4);
    QVERIFY(request.body.contains("lumen-labs"));
    QVERIFY(!request.body.contains("kestrel-air"));
    QVERIFY(request.body.contains(R"("model":"local:qwen","customerId":null,"inputPerMillion":"1")"));
}

void TestAiCostPane::saysWhoseCallsLackTokens()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    pane.setView(AiCostPane::MissingTokens);
    QTRY_VERIFY(bench.filled());
    QVERIFY(pane.missingTokens().details().subtitle().contains(u"input_tokens"_s));
    QSignalSpy asked(&bench.f.navigator, &Navigator::paneRequested);
    bench.pane->missingTokens().details().findChild<Button*>(u"gapEvents"_s)->click();
    QCOMPARE(asked.front().at(1).toMap().value(u"filter"_s), u"customer:orchard-hr cost:MISSING_TOKENS"_s);
    pane.missingTokens().setAxis(1);
    QTRY_COMPARE(pane.missingTokens().details().title(), u"ticket-triage"_s);
}

void TestAiCostPane::findsPricesAndTakesAnAliasAway()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    pane.setView(AiCostPane::Prices);
    QTRY_VERIFY(bench.filled());
    QCOMPARE(pane.prices().priceModel().recordCount(), 3);
    QCOMPARE(pane.prices().current()->source, ListedPrice::Source::Customer);
    QTRY_COMPARE(pane.prices().aliasModel().recordCount(), 1);
    grab(pane, u"aicost-prices"_s);
    pane.prices().searchField().setText(u"mini"_s);
    QCOMPARE(pane.prices().priceModel().recordCount(), 1);
    QVERIFY(!bench.child<Button>("priceDrop").isVisible());
    pane.prices().aliases().setCurrentId(u"ali_1"_s);
    bench.child<Button>("dropAlias").click();
    QVERIFY(bench.dialog());
    QCOMPARE(bench.dialog()->panel().request().path, u"/api/v1/ai/aliases/ali_1"_s);
    QCOMPARE(bench.dialog()->panel().request().version, 1);
}

void TestAiCostPane::saysWhatTheScopeDoesNotAllow()
{
    Bench bench;
    WhoAmI who = *bench.f.session.whoAmI();
    who.scopes = {u"ai:read"_s};
    bench.f.session.setWhoAmI(who);
    bench.open();
    QTRY_VERIFY(bench.filled());
    auto& dryRun = bench.child<Button>("resolveDryRun");
    QVERIFY(!dryRun.isEnabled());
    QCOMPARE(dryRun.toolTip(), u"This key lacks the scope ai:write"_s);
}

void TestAiCostPane::roundsAmountsAsText_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* amount, const QString& text) {
        QTest::newRow(amount) << QLatin1String(amount) + QString() << text;
    };
    row("12.4", u"12.40"_s);
    row("0.005", u"0.01"_s);
    row("0.004999", u"<0.01"_s);
    row("0", u"0.00"_s);
    row("9.995", u"10.00"_s);
    row("99999999999999.999999", NumberFormat::decimal(u"100000000000000.00"_s));
    row("soon", u"soon"_s);
}

void TestAiCostPane::roundsAmountsAsText()
{
    QFETCH(const QString, amount);
    QTEST(centsText(amount), "text");
}

void TestAiCostPane::keepsItsViewOverARestart()
{
    Bench bench;
    AiCostPane& pane = bench.open();
    pane.restoreState({{u"view"_s, u"cost"_s},
                       {u"by"_s, u"model"_s},
                       {u"filter"_s, u"provider:openai"_s},
                       {u"range"_s, u"last:86400000"_s}});
    const QVariantMap kept = pane.saveState();
    QCOMPARE(kept.value(u"by"_s), u"model"_s);
    QCOMPARE(kept.value(u"filter"_s), u"provider:openai"_s);
    QCOMPARE(kept.value(u"range"_s), u"last:86400000"_s);
    pane.restoreState({{u"filter"_s, u"nosuchfield:1"_s}});
    QVERIFY(pane.cost().filter().isEmpty());
}

MD_TEST_MAIN(QApplication, TestAiCostPane)
#include "tst_aicostpane.moc"
