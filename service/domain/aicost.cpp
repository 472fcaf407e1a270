// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cost resolution and the catalog of prices.
#include "service/domain/aicost.h"

#include "service/domain/asciicase.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

struct CatalogEntry
{
    std::string_view provider;
    std::string_view model;
    std::int64_t input; // thousandths of a US dollar per million tokens
    std::int64_t output;
};

constexpr std::array catalog = {
    CatalogEntry{"anthropic", "claude-3-5-haiku", 800, 4'000},
    CatalogEntry{"anthropic", "claude-3-5-sonnet", 3'000, 15'000},
    CatalogEntry{"anthropic", "claude-3-7-sonnet", 3'000, 15'000},
    CatalogEntry{"anthropic", "claude-haiku-4-5", 1'000, 5'000},
    CatalogEntry{"anthropic", "claude-haiku-5", 1'000, 5'000},
    CatalogEntry{"anthropic", "claude-opus-4-1", 15'000, 75'000},
    CatalogEntry{"anthropic", "claude-opus-4-5", 5'000, 25'000},
    CatalogEntry{"anthropic", "claude-opus-5", 5'000, 25'000},
    CatalogEntry{"anthropic", "claude-sonnet-4", 3'000, 15'000},
    CatalogEntry{"anthropic", "claude-sonnet-4-5", 3'000, 15'000},
    CatalogEntry{"anthropic", "claude-sonnet-5", 3'000, 15'000},
    CatalogEntry{"cohere", "command-r", 150, 600},
    CatalogEntry{"cohere", "command-r-plus", 2'500, 10'000},
    CatalogEntry{"deepseek", "deepseek-chat", 270, 1'100},
    CatalogEntry{"deepseek", "deepseek-reasoner", 550, 2'190},
    CatalogEntry{"google", "gemini-2.0-flash", 100, 400},
    CatalogEntry{"google", "gemini-2.5-flash", 300, 2'500},
    CatalogEntry{"google", "gemini-2.5-flash-lite", 100, 400},
    CatalogEntry{"google", "gemini-2.5-pro", 1'250, 10'000},
    CatalogEntry{"google", "gemini-3-pro", 2'000, 12'000},
    CatalogEntry{"mistral", "codestral-latest", 300, 900},
    CatalogEntry{"mistral", "mistral-large-3", 500, 1'500},
    CatalogEntry{"mistral", "mistral-large-latest", 2'000, 6'000},
    CatalogEntry{"mistral", "mistral-medium-latest", 400, 2'000},
    CatalogEntry{"mistral", "mistral-small-latest", 100, 300},
    CatalogEntry{"openai", "gpt-4.1", 2'000, 8'000},
    CatalogEntry{"openai", "gpt-4.1-mini", 400, 1'600},
    CatalogEntry{"openai", "gpt-4.1-nano", 100, 400},
    CatalogEntry{"openai", "gpt-4o", 2'500, 10'000},
    CatalogEntry{"openai", "gpt-4o-mini", 150, 600},
    CatalogEntry{"openai", "gpt-5", 1'250, 10'000},
    CatalogEntry{"openai", "gpt-5-mini", 250, 2'000},
    CatalogEntry{"openai", "gpt-5-nano", 50, 400},
    CatalogEntry{"openai", "gpt-5.4", 1'250, 10'000},
    CatalogEntry{"openai", "gpt-5.4-mini", 250, 2'000},
    CatalogEntry{"openai", "gpt-5.4-nano", 50, 400},
    CatalogEntry{"openai", "o3", 2'000, 8'000},
    CatalogEntry{"openai", "o4-mini", 1'100, 4'400},
    CatalogEntry{"openai", "text-embedding-3-large", 130, 0},
    CatalogEntry{"openai", "text-embedding-3-small", 20, 0},
};

/// `-2024-08-06` or `-20250514` at the end of a name.
std::string_view withoutDate(std::string_view model)
{
    const auto endsAs = [model](std::string_view pattern) {
        if (model.size() <= pattern.size())
            return false;
        const std::string_view tail = model.substr(model.size() - pattern.size());
        return std::equal(tail.begin(), tail.end(), pattern.begin(),
                          [](char c, char p) { return p == '0' ? c >= '0' && c <= '9' : c == p; });
    };
    for (const std::string_view pattern : {"-0000-00-00", "-00000000"}) {
        if (endsAs(pattern))
            return model.substr(0, model.size() - pattern.size());
    }
    return model;
}

} // namespace

std::optional<ModelPrice> catalogPrice(std::string_view provider, std::string_view model)
{
    const std::string wantedProvider = asciiLower(provider);
    const std::string whole = asciiLower(model);
    const std::string_view wanted = withoutDate(whole);
    const auto* found = std::find_if(catalog.begin(), catalog.end(), [&](const CatalogEntry& entry) {
        return entry.provider == wantedProvider && (entry.model == whole || entry.model == wanted);
    });
    if (found == catalog.end())
        return std::nullopt;
    return ModelPrice{Decimal::fromMicros(Int128(found->input) * 1000),
                      Decimal::fromMicros(Int128(found->output) * 1000), "USD"};
}

bool isLocalModel(std::string_view provider, std::string_view model)
{
    return equalAnyCase(provider, "local") || equalAnyCase(model.substr(0, 6), "local:");
}

Decimal priceOf(std::int64_t tokens, Decimal perMillion)
{
    return Decimal::fromMicros((perMillion.micros() * tokens + 500'000) / 1'000'000);
}

void resolveCost(AiUsage& usage, const std::optional<ExplicitCost>& sent, const std::optional<ModelPrice>& ofCustomer)
{
    usage.cost.reset();
    usage.currency.clear();
    if (sent) {
        usage.cost = sent->amount;
        usage.currency = sent->currency;
        usage.costStatus = sent->amount.isZero() ? CostStatus::ExplicitZero : CostStatus::Resolved;
        return;
    }
    const bool isLocal = isLocalModel(usage.provider, usage.model);
    const auto price = ofCustomer ? ofCustomer : isLocal ? std::nullopt : catalogPrice(usage.provider, usage.model);
    if (!price) {
        usage.costStatus = isLocal ? CostStatus::MissingPrice : CostStatus::UnknownModel;
        return;
    }
    if (!usage.inputTokens || !usage.outputTokens) {
        usage.costStatus = CostStatus::MissingTokens;
        return;
    }
    usage.cost =
        priceOf(*usage.inputTokens, price->inputPerMillion) + priceOf(*usage.outputTokens, price->outputPerMillion);
    usage.currency = price->currency;
    usage.costStatus = CostStatus::Resolved;
}

} // namespace meterd
