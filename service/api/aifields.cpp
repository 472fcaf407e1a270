// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of AI calls as JSON, and the routes together.
#include "service/api/ai.h"

#include <array>

namespace meterd {

namespace {

constexpr std::array statuses = {CostStatus::Resolved, CostStatus::ExplicitZero, CostStatus::UnknownModel,
                                 CostStatus::MissingPrice, CostStatus::MissingTokens};

} // namespace

std::string costsJson(const AiTotals& totals)
{
    std::vector<std::string> costs;
    for (const auto& [currency, cost] : totals.costs) {
        if (cost.calls == 0 && cost.micros == 0)
            continue;
        JsonObject one;
        one.text("currency", currency)
            .text("amount", Decimal::fromMicros(cost.micros).toString())
            .number("calls", cost.calls);
        costs.push_back(one.take());
    }
    return jsonArray(costs);
}

std::string statusesJson(const AiTotals& totals)
{
    JsonObject out;
    for (const CostStatus status : statuses)
        out.number(toText(status), totals.statuses[static_cast<std::size_t>(status)]);
    return out.take();
}

JsonObject& addTotals(JsonObject& json, const AiTotals& totals)
{
    return json.number("calls", totals.calls)
        .number("inputTokens", totals.inputTokens)
        .number("outputTokens", totals.outputTokens)
        .raw("cost", costsJson(totals))
        .raw("statuses", statusesJson(totals))
        .number("unknownCalls", totals.unknownCalls());
}

void registerAiCost(Router& router, const ApiParts& parts)
{
    registerAiUsage(router, parts);
    registerAiModels(router, parts);
    registerAiAliases(router, parts);
    registerAiPrices(router, parts);
    registerAiReResolve(router, parts);
}

} // namespace meterd
