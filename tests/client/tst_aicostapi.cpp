// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI cost on the wire: usage, unmapped models, aliases, prices and runs, right, wrong and cut; and what is sent.
#include "client/aicostapi.h"
#include "tests/support/aicostjson.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

const AiCalls calls{960, 40, 120, 60, 20};
const QByteArrayList cost{aiAmount("EUR", "12.4", 300), aiAmount("USD", "3.91", 700)};

QByteArray usageJson()
{
    QByteArray json = aiUsage("model", calls, cost,
                              {aiGroup("\"gpt-5.4-mini\"", "\"openai\"", calls, cost), aiGroup("null", "null", {}, {})},
                              {aiBucket(0, 10, 1, {aiAmount("USD", "0.2", 9)}), aiBucket(1, 0, 0, {})});
    return json.replace("\"otherGroups\":0,\"other\":null",
                        "\"otherGroups\":7,\"other\":{" + aiSums({3, 0, 0, 0, 0}, {}) + '}');
}

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

//! Nothing of it is read when any one of its members is missing or of another type, but for those named.
template <class Decode>
void refusesParts(const QJsonObject& whole, const QStringList& optional, const QStringList& unread, Decode decode)
{
    for (const QString& name : whole.keys()) {
        if (unread.contains(name))
            continue;
        QJsonObject other = whole;
        other.remove(name);
        QVERIFY2(bool(decode(other)) == optional.contains(name), qPrintable(name));
        other.insert(name, QJsonArray{QJsonArray()});
        QVERIFY2(!decode(other), qPrintable(name));
    }
}

} // namespace

class TestAiCostApi : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasUsedAndKeepsTheUnknownApart()
    {
        const auto usage = decodeAiUsage(envelope(usageJson()));
        MD_VERIFY_RESULT(usage);
        QCOMPARE(usage->axis, AiAxis::Model);
        QCOMPARE(usage->totals.calls, 1200);
        QCOMPARE(usage->totals.unknown(), 200);
        QCOMPARE(usage->totals.of(CostStatus::ExplicitZero), 40);
        QCOMPARE(usage->totals.of(CostStatus::MissingPrice), 60);
        QCOMPARE(usage->totals.in(u"EUR"_s)->amount, u"12.4"_s);
        QCOMPARE(usage->totals.mainCurrency(), u"USD"_s);
        QCOMPARE(usage->groups.size(), 3U);
        QCOMPARE(usage->groups[0].provider, u"openai"_s);
        QVERIFY(usage->groups[1].key.isNull());
        QVERIFY(usage->groups[2].isOther);
        QCOMPARE(usage->otherGroups, 7);
        QCOMPARE(usage->series.size(), 2U);
        QCOMPARE(usage->series[0].unknown, 1);
        QCOMPARE(usage->slotMs, 3'600'000);
    }

    void takesNoHalfAnAnswer()
    {
        const QByteArray whole = envelope(usageJson());
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!decodeAiUsage(whole.left(size)), qPrintable(QString::number(size)));
        QVERIFY(decodeAiUsage(whole));
    }

    void takesNoMissingCountForNone()
    {
        for (const QByteArray part : {"\"MISSING_PRICE\":60,", "\"RESOLVED\":960,", "\"inputTokens\":1440000,"}) {
            QByteArray without = usageJson();
            QVERIFY(without.contains(part));
            QVERIFY2(!decodeAiUsage(envelope(without.replace(part, ""))), part.constData());
        }
        QVERIFY(!decodeAiUsage(envelope(usageJson().replace("\"12.4\"", "12.4"))));
        QVERIFY(!decodeAiUsage(envelope(usageJson().replace("\"12.4\"", "\"a lot\""))));
        QVERIFY(!decodeAiUsage(envelope(usageJson().replace("\"groupBy\":\"model\"", "\"groupBy\":\"planet\""))));
    }

    void readsUnmappedModelsAliasesAndPrices()
    {
        const auto model = decodeUnmappedModel(object(aiUnmapped));
        MD_VERIFY_RESULT(model);
        QCOMPARE(model->name.text(), u"openai/gpt-5.4-turbo"_s);
        QCOMPARE(model->suggestions.front().model, u"gpt-5.4"_s);
        QVERIFY(!model->resolvesTo);
        refusesParts(object(aiUnmapped), {u"provider"_s, u"resolvesTo"_s}, {}, decodeUnmappedModel);
        const auto alias = decodeModelAlias(object(aiAlias));
        MD_VERIFY_RESULT(alias);
        QVERIFY(alias->name.provider.isNull());
        QCOMPARE(alias->target.text(), u"openai/gpt-5.4"_s);
        refusesParts(object(aiAlias), {u"provider"_s, u"createdBy"_s}, {}, decodeModelAlias);
        const auto prices = decodePriceList(object(aiPrices));
        MD_VERIFY_RESULT(prices);
        QCOMPARE(prices->version, 3);
        QCOMPARE(prices->own.front().customerId, u"kestrel-air"_s);
        QCOMPARE(prices->catalogue.size(), 2U);
        QVERIFY(!prices->json.contains("catalogue"));
        refusesParts(object(aiPrices), {u"updatedAt"_s}, {}, decodePriceList);
        QVERIFY(!priceListOf("{}"));
        QVERIFY(priceListOf(aiPrices));
    }

    void readsARunWithBeforeAndAfter()
    {
        const QByteArray json = aiRun("DONE", true, 1200, 120, aiCounts(calls, cost),
                                      aiCounts({1080, 40, 0, 60, 20}, {aiAmount("USD", "5.02", 1120)}));
        const auto run = resolveRunOf(json);
        MD_VERIFY_RESULT(run);
        QCOMPARE(run->state, ResolveRun::State::Done);
        QCOMPARE(run->before.unknown(), 200);
        QCOMPARE(run->after.unknown(), 80);
        QCOMPARE(run->changed, 120);
        refusesParts(object(json), {u"from"_s, u"to"_s, u"error"_s},
                     {u"priceVersion"_s, u"startedAt"_s, u"endedAt"_s, u"startedBy"_s}, decodeResolveRun);
        QVERIFY(!resolveRunOf(QByteArray(json).replace("DONE", "ASLEEP")));
        for (qsizetype size = 0; size < json.size(); ++size)
            QVERIFY(!resolveRunOf(json.left(size)));
    }

    void asksForUsageInOneRequest()
    {
        HostileServer server;
        QByteArrayList targets;
        server.always([&targets](const Exchange& exchange) {
            targets.append(exchange.request().target);
            exchange.reply(200, "application/json", envelope(usageJson()));
        });
        Transport transport{Endpoint{server.url(), u"ten_1"_s, "sk_test_9fQ2secret", {}}};
        AiCostApi api(transport);
        bool answered = false;
        AiUsageQuery query;
        query.axis = AiAxis::Organization;
        query.range = {1'795'000'000'000, std::nullopt};
        query.filter = u"cost:MISSING_PRICE"_s;
        const CallHandle call = api.usage(query, this, [&](const Result<AiUsage>& usage) {
            MD_VERIFY_RESULT(usage);
            answered = true;
        });
        QTRY_VERIFY(answered);
        QCOMPARE(targets.size(), 1);
        QVERIFY(targets.front().startsWith("/api/v1/ai/usage?groupBy=org&from=2026-11-"));
        QVERIFY(targets.front().contains("filter=cost"));
        QVERIFY(targets.front().endsWith("&buckets=72&top=100"));
    }

    void writesWhatTheContractWants()
    {
        const WriteRequest alias = newAliasRequest({{}, u"gpt-5.4-turbo"_s}, {u"openai"_s, u"gpt-5.4"_s});
        QCOMPARE(alias.path, u"/api/v1/ai/aliases"_s);
        QCOMPARE(alias.body, QByteArray(R"({"provider":null,"model":"gpt-5.4-turbo",)"
                                        R"("target":{"provider":"openai","model":"gpt-5.4"}})"));
        const WriteRequest drop = dropAliasRequest(*decodeModelAlias(object(aiAlias)));
        QCOMPARE(drop.path, u"/api/v1/ai/aliases/ali_1"_s);
        QCOMPARE(drop.version, 1);
        const PriceList list = *decodePriceList(object(aiPrices));
        const WriteRequest prices = pricesRequest(list, list.own);
        QCOMPARE(prices.version, 3);
        QCOMPARE(prices.body,
                 QByteArray(R"({"prices":[{"provider":"local","model":"local:*","customerId":"kestrel-air",)"
                            R"("inputPerMillion":"0.2","outputPerMillion":"0.4","currency":"EUR",)"
                            R"("validFrom":"2026-11-01T00:00:00.000Z"}]})"));
        QCOMPARE(pricesRequest(list, {}).body, QByteArray(R"({"prices":[]})"));
        QCOMPARE(resolveRequest({{}, u"model:x"_s}, true).body,
                 QByteArray(R"({"from":null,"to":null,"filter":"model:x","dryRun":true})"));
    }

    void tellsPricesOfTheSamePlace()
    {
        ModelPrice one;
        one.name = {u"local"_s, u"local:Llama"_s};
        ModelPrice other = one;
        other.name.model = u"LOCAL:llama"_s;
        other.inputPerMillion = u"5"_s;
        QVERIFY(one.isSamePlace(other));
        other.customerId = u"kestrel-air"_s;
        QVERIFY(!one.isSamePlace(other));
        other = one;
        other.validFrom = 5;
        QVERIFY(!one.isSamePlace(other));
    }
};

MD_TEST_MAIN(QCoreApplication, TestAiCostApi)
#include "tst_aicostapi.moc"
