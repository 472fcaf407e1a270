// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an AI call cost, which unit an event counts for.
#include "service/domain/aicost.h"
#include "service/domain/pricejson.h"
#include "service/domain/unitmatch.h"

#include <gtest/gtest.h>

#include <random>

namespace meterd::test {

namespace {

AiUsage usage(std::string provider, std::string model, std::optional<std::int64_t> in, std::optional<std::int64_t> out)
{
    AiUsage ai;
    ai.provider = std::move(provider);
    ai.model = std::move(model);
    ai.inputTokens = in;
    ai.outputTokens = out;
    return ai;
}

//! By the catalogue alone.
CostStatus statusOf(AiUsage ai, const std::optional<ExplicitCost>& sent = {})
{
    if (sent)
        takeSentCost(ai, *sent);
    resolveCost(ai, *catalogueBook(), "kestrel-air", 0);
    EXPECT_EQ(ai.cost.has_value(), ai.costStatus == CostStatus::Resolved || ai.costStatus == CostStatus::ExplicitZero);
    EXPECT_EQ(ai.currency.empty(), !ai.cost);
    EXPECT_EQ(ai.costSource == CostSource::None, !ai.cost);
    return ai.costStatus;
}

OwnPrice price(std::string provider, std::string model, std::string customer, std::string_view input,
               std::string_view output, std::optional<std::int64_t> from = {})
{
    return {std::move(provider),
            std::move(model),
            std::move(customer),
            *Decimal::parse(input),
            *Decimal::parse(output),
            "EUR",
            from};
}

std::string costOf(const PriceBook& book, AiUsage ai, std::string_view customer = "kestrel-air", std::int64_t at = 0)
{
    resolveCost(ai, book, customer, at);
    return ai.cost ? ai.cost->toString() + ai.currency : std::string(toText(ai.costStatus));
}

AiUsage million(std::string provider, std::string model)
{
    return usage(std::move(provider), std::move(model), 1'000'000, 1'000'000);
}

} // namespace

TEST(AiCost, unknownIsNeverZero)
{
    EXPECT_EQ(statusOf(usage("openai", "gpt-4o", 10, 20)), CostStatus::Resolved);
    EXPECT_EQ(statusOf(usage("OpenAI", "GPT-4o-2024-08-06", 10, 20)), CostStatus::Resolved);
    EXPECT_EQ(statusOf(usage("openai", "gpt-4o", 10, std::nullopt)), CostStatus::MissingTokens);
    EXPECT_EQ(statusOf(usage("openai", "gpt-99", 10, 20)), CostStatus::UnknownModel);
    EXPECT_EQ(statusOf(usage("mistral", "gpt-4o", 10, 20)), CostStatus::UnknownModel);
    EXPECT_EQ(statusOf(usage("", "", 10, 20)), CostStatus::UnknownModel);
    EXPECT_EQ(statusOf(usage("local", "llama", 10, 20)), CostStatus::MissingPrice);
    EXPECT_EQ(statusOf(usage("", "local:llama-4-70b", 10, 20)), CostStatus::MissingPrice);
    EXPECT_EQ(statusOf(usage("openai", "gpt-99", {}, {}), ExplicitCost{Decimal(), "EUR"}), CostStatus::ExplicitZero);
    EXPECT_EQ(statusOf(usage("openai", "gpt-99", {}, {}), ExplicitCost{*Decimal::parse("0.014"), "EUR"}),
              CostStatus::Resolved);
}

TEST(AiCost, whatWasSentGoesBeforeTheCustomersPriceThatBeforeTheOwnAndThatBeforeTheCatalogues)
{
    const PriceBook book({price("openai", "gpt-4o", "kestrel-air", "1", "2"), price("openai", "gpt-4o", "", "3", "4")},
                         {});
    EXPECT_EQ(costOf(*catalogueBook(), million("openai", "gpt-4o")), "12.5USD");
    EXPECT_EQ(costOf(book, million("openai", "gpt-4o")), "3EUR");
    EXPECT_EQ(costOf(book, million("openai", "gpt-4o"), "other"), "7EUR");
    EXPECT_EQ(costOf(book, million("openai", "gpt-4o-mini"), "other"), "0.75USD");
    AiUsage sent = million("openai", "gpt-4o");
    takeSentCost(sent, {*Decimal::parse("9.99"), "CHF"});
    EXPECT_EQ(costOf(book, sent), "9.99CHF");
}

TEST(AiCost, aWholeNameGoesBeforeAPrefixAndALongPrefixBeforeAShortOne)
{
    const PriceBook book({price("", "local:*", "", "1", "0"), price("", "local:llama-4-*", "", "2", "0"),
                          price("local", "local:llama-4-70b", "", "3", "0"), price("", "local:*", "acme", "4", "0")},
                         {});
    EXPECT_EQ(costOf(book, million("local", "local:mistral")), "1EUR");
    EXPECT_EQ(costOf(book, million("local", "LOCAL:llama-4-8b")), "2EUR");
    EXPECT_EQ(costOf(book, million("Local", "local:llama-4-70b")), "3EUR");
    EXPECT_EQ(costOf(book, million("local", "local:llama-4-70b"), "acme"), "4EUR");
    EXPECT_EQ(costOf(book, million("local", "llama")), "MISSING_PRICE");
}

TEST(AiCost, theLatestPriceThatHasBegunApplies)
{
    const PriceBook book({price("openai", "gpt-99", "", "1", "0", 1000), price("openai", "gpt-99", "", "2", "0", 2000)},
                         {});
    const AiUsage call = million("openai", "gpt-99");
    EXPECT_EQ(costOf(book, call, "x", 999), "MISSING_PRICE"); // it is known, and had no price then
    EXPECT_EQ(costOf(book, call, "x", 1000), "1EUR");
    EXPECT_EQ(costOf(book, call, "x", 1999), "1EUR");
    EXPECT_EQ(costOf(book, call, "x", 2000), "2EUR");
}

TEST(AiCost, aPriceOfAnotherCustomerMakesAModelKnownAndNothingMore)
{
    const PriceBook book({price("", "house-model", "acme", "1", "1")}, {});
    EXPECT_EQ(costOf(book, million("x", "house-model"), "acme"), "2EUR");
    EXPECT_EQ(costOf(book, million("x", "house-model"), "kestrel-air"), "MISSING_PRICE");
}

TEST(AiCost, anAliasIsPricedAsItsTarget)
{
    const ModelAlias turbo{"ali_1", {"openai", "gpt-4o-turbo"}, {"openai", "gpt-4o"}, 0, "", 1};
    const PriceBook book({}, {turbo});
    EXPECT_EQ(costOf(book, million("OpenAI", "GPT-4o-Turbo")), "12.5USD");
    EXPECT_EQ(costOf(book, million("azure", "gpt-4o-turbo")), "UNKNOWN_MODEL");
    EXPECT_EQ(costOf(book, usage("openai", "gpt-4o-turbo", 1, {})), "MISSING_TOKENS");
    const PriceBook own({price("openai", "gpt-4o", "kestrel-air", "1", "0")}, {turbo});
    EXPECT_EQ(costOf(own, million("openai", "gpt-4o-turbo")), "1EUR");
    EXPECT_EQ(costOf(own, million("openai", "gpt-4o-turbo"), "other"), "12.5USD");
}

TEST(AiCost, suggestsTheFamilyFirstAndNothingForWhatIsLikeNothing)
{
    const auto first = [](std::string_view provider, std::string_view model) {
        const auto names = catalogueBook()->suggestions(provider, model);
        return names.empty() ? std::string() : names.front().provider + "/" + names.front().model;
    };
    EXPECT_EQ(first("openai", "gpt-5.4-turbo"), "openai/gpt-5.4");
    EXPECT_EQ(first("openai", "gpt-5.4-mini-high"), "openai/gpt-5.4-mini");
    EXPECT_EQ(first("Anthropic", "claude-sonet-4-5"), "anthropic/claude-sonnet-4-5");
    EXPECT_EQ(first("x", "zzz"), "");
    EXPECT_LE(catalogueBook()->suggestions("openai", "gpt-5").size(), 3U);
}

TEST(AiCost, aBookComesBackFromItsTextWithItsCatalogue)
{
    const PriceBook book({price("a", "old", "", "1.5", "0.000001")},
                         {price("", "local:*", "kestrel-air", "0.2", "0.4", 1'700'000'000'000)},
                         {{"ali_1", {"", "x"}, {"a", "old"}, 5000, "Nadia", 1}});
    const PriceBookPtr again = bookFrom(bookText(book));
    EXPECT_EQ(again->catalogue(), book.catalogue());
    EXPECT_EQ(again->prices(), book.prices());
    EXPECT_EQ(again->aliases(), book.aliases());
    EXPECT_EQ(costOf(*again, million("", "x")), "1.500001EUR");
}

TEST(AiCost, roundsHalfUpAtSixPlaces)
{
    EXPECT_EQ(priceOf(1, *Decimal::parse("0.4")).toString(), "0");
    EXPECT_EQ(priceOf(1, *Decimal::parse("0.5")).toString(), "0.000001");
    EXPECT_EQ(priceOf(1'000'000'000'000, *Decimal::parse("75")).toString(), "75000000");
}

TEST(AiCost, arithmeticIsThatOfTextbooks)
{
    std::mt19937_64 random(20261121);
    const auto below = [&](std::int64_t most) { return std::int64_t(random() % std::uint64_t(most)); };
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t tokens = below(1'000'000'000'000);
        const Decimal perMillion = Decimal::fromMicros(below(1'000'000'000));
        // The exact product, and what is left of it after rounding: never more than half of the last place.
        const Int128 exact = Int128(tokens) * perMillion.micros();
        const Int128 rounded = priceOf(tokens, perMillion).micros() * 1'000'000;
        ASSERT_LE(rounded - exact, 500'000);
        ASSERT_LT(exact - rounded, 500'000);
        // More tokens never cost less, and twice a million cost twice the price.
        ASSERT_GE(priceOf(tokens + 1, perMillion), priceOf(tokens, perMillion));
        ASSERT_EQ(priceOf(2'000'000, perMillion), perMillion + perMillion);
        // Through its text and back nothing is lost.
        const Decimal cost = priceOf(tokens, perMillion);
        ASSERT_EQ(*Decimal::parse(cost.toString()), cost);
    }
}

TEST(UnitConditions, allHaveToHold)
{
    UsageEvent event;
    event.event = "page_view";
    event.plan = "pro";
    event.quantity = *Decimal::parse("2.5");
    event.properties = R"({"region":"eu-west-1","status":200,"big":1e3,"deep":{"x":1}})";
    const auto meets = [&](std::vector<UnitFilter> filters) {
        BillableUnit unit;
        unit.filters = std::move(filters);
        return meetsConditions(unit, event);
    };
    using Op = UnitOperator;
    EXPECT_TRUE(meets({{"event", Op::Equals, "page_view"}, {"plan", Op::In, "free, pro"}}));
    EXPECT_FALSE(meets({{"event", Op::Equals, "page_view"}, {"plan", Op::NotIn, "free,pro"}}));
    EXPECT_TRUE(meets({{"region", Op::Contains, "west"}, {"properties.region", Op::NotContains, "east"}}));
    EXPECT_TRUE(meets({{"status", Op::NotEquals, "404"}}));
    EXPECT_TRUE(meets({{"quantity", Op::GreaterThan, "2.4"}, {"quantity", Op::LessThan, "2.50001"}}));
    EXPECT_FALSE(meets({{"deep", Op::GreaterThan, "0"}}));
    EXPECT_FALSE(meets({{"absent", Op::Equals, "x"}}));
}

} // namespace meterd::test
