// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator changes about AI cost: an alias and the past resolved again, a customer's price, a price beside
// that of another operator; and what a key may not.
#include "tests/support/testmain.h"
#include "tests/ui/aicostbench.h"
#include "tests/ui/grabs.h"
#include "ui/aicost/aliasform.h"
#include "ui/aicost/gapdetails.h"
#include "ui/aicost/gapview.h"
#include "ui/aicost/pricedetails.h"
#include "ui/aicost/priceview.h"
#include "ui/aicost/resolvebar.h"
#include "ui/aicost/unmappedview.h"
#include "ui/numberformat.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QLineEdit>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

class TestAiCostWrites : public QObject
{
    Q_OBJECT

private slots:
    void addsAnAliasAndOffersToResolveThePast();
    void setsACustomersPrice();
    void putsItsPriceOnTopOfAnothers();
    void findsPricesAndTakesAnAliasAway();
    void saysWhatTheScopeDoesNotAllow();
};

void TestAiCostWrites::addsAnAliasAndOffersToResolveThePast()
{
    AiCostBench bench;
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

void TestAiCostWrites::setsACustomersPrice()
{
    AiCostBench bench;
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

void TestAiCostWrites::putsItsPriceOnTopOfAnothers()
{
    AiCostBench bench;
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

void TestAiCostWrites::findsPricesAndTakesAnAliasAway()
{
    AiCostBench bench;
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

void TestAiCostWrites::saysWhatTheScopeDoesNotAllow()
{
    AiCostBench bench;
    WhoAmI who = *bench.f.session.whoAmI();
    who.scopes = {u"ai:read"_s};
    bench.f.session.setWhoAmI(who);
    bench.open();
    QTRY_VERIFY(bench.filled());
    auto& dryRun = bench.child<Button>("resolveDryRun");
    QVERIFY(!dryRun.isEnabled());
    QCOMPARE(dryRun.toolTip(), u"This key lacks the scope ai:write"_s);
}

MD_TEST_MAIN(QApplication, TestAiCostWrites)
#include "tst_aicostwrites.moc"
