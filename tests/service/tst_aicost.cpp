// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an AI call cost, which unit an event counts for.
#include "service/domain/aicost.h"
#include "service/domain/unitmatch.h"

#include <gtest/gtest.h>

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

CostStatus statusOf(AiUsage ai, const std::optional<ExplicitCost>& sent = {})
{
    resolveCost(ai, sent, std::nullopt);
    EXPECT_EQ(ai.cost.has_value(), ai.costStatus == CostStatus::Resolved || ai.costStatus == CostStatus::ExplicitZero);
    EXPECT_EQ(ai.currency.empty(), !ai.cost);
    return ai.costStatus;
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

TEST(AiCost, whatWasSentGoesBeforeTheCustomersPriceAndThatBeforeTheCatalogs)
{
    const ModelPrice own{*Decimal::parse("1"), *Decimal::parse("2"), "EUR"};
    AiUsage ai = usage("openai", "gpt-4o", 1'000'000, 500'000);
    resolveCost(ai, std::nullopt, std::nullopt);
    EXPECT_EQ(ai.cost->toString() + ai.currency, "7.5USD");
    resolveCost(ai, std::nullopt, own);
    EXPECT_EQ(ai.cost->toString() + ai.currency, "2EUR");
    resolveCost(ai, ExplicitCost{*Decimal::parse("9.99"), "CHF"}, own);
    EXPECT_EQ(ai.cost->toString() + ai.currency, "9.99CHF");
    AiUsage local = usage("local", "llama", 3, 0);
    resolveCost(local, std::nullopt, own);
    EXPECT_EQ(local.cost->toString(), "0.000003");
}

TEST(AiCost, roundsHalfUpAtSixPlaces)
{
    EXPECT_EQ(priceOf(1, *Decimal::parse("0.4")).toString(), "0");
    EXPECT_EQ(priceOf(1, *Decimal::parse("0.5")).toString(), "0.000001");
    EXPECT_EQ(priceOf(1'000'000'000'000, *Decimal::parse("75")).toString(), "75000000");
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
