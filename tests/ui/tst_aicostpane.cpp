// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The AI cost pane as the operator meets it, over a server that answers as the test says: its views and their states,
// what is unknown and why, and where it leads from there.
#include "tests/support/testmain.h"
#include "tests/ui/aicostbench.h"
#include "tests/ui/grabs.h"
#include "ui/aicost/aiwords.h"
#include "ui/aicost/costchart.h"
#include "ui/aicost/costsplit.h"
#include "ui/aicost/costview.h"
#include "ui/aicost/gapdetails.h"
#include "ui/aicost/gapview.h"
#include "ui/aicost/groupdetails.h"
#include "ui/aicost/resolvebar.h"
#include "ui/aicost/unmappeddetails.h"
#include "ui/aicost/unmappedview.h"
#include "ui/events/filterbar.h"
#include "ui/numberformat.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"

#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

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
    void saysWhoseCallsLackTokens();
    void roundsAmountsAsText_data();
    void roundsAmountsAsText();
    void keepsItsViewOverARestart();
};

void TestAiCostPane::saysThatItLoads()
{
    AiCostBench bench;
    bench.silent = true;
    QCOMPARE(bench.open().statePage().state(), StatePage::State::Loading);
}

void TestAiCostPane::showsWhatItCostsAndBesideItWhatNobodyKnows()
{
    AiCostBench bench;
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
    AiCostBench bench;
    AiCostPane& pane = bench.open();
    QTRY_VERIFY(bench.filled());
    QVERIFY(bench.child<QWidget>("aiChartCurrency").isVisibleTo(&pane));
    QVERIFY(pane.cost().chart().accessibleDescription().startsWith(u"412.803 USD"_s));
}

void TestAiCostPane::saysThatThereIsNothing()
{
    AiCostBench bench;
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
    AiCostBench bench;
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
    AiCostBench bench;
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
    AiCostBench bench;
    bench.f.session.setWhoAmI(Fixture::who(ServerMode::Sandbox));
    AiCostPane& pane = bench.open();
    QCOMPARE(pane.statePage().state(), StatePage::State::NotOffered);
    QVERIFY(!pane.resolveBar().isVisible());
    QVERIFY(bench.targets.isEmpty());
}

void TestAiCostPane::showsTheGroupsOfOneStatusAlone()
{
    AiCostBench bench;
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
    AiCostBench bench;
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
    AiCostBench bench;
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
    AiCostBench bench;
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
    AiCostBench bench;
    bench.open();
    QTRY_VERIFY(bench.filled());
    bench.f.environment.setCurrent(u"staging"_s);
    QTRY_COMPARE(bench.targets.size(), 2);
    QVERIFY(bench.targets.last().contains("filter=environment"));
    QVERIFY(bench.targets.last().contains("staging"));
}

void TestAiCostPane::leadsFromEachCauseToWhatMendsIt()
{
    AiCostBench bench;
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

void TestAiCostPane::saysWhoseCallsLackTokens()
{
    AiCostBench bench;
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
    AiCostBench bench;
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
