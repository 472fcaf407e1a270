// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of list prices. Whoever changes one changes catalogueAsOf.
#include "service/domain/modelcatalogue.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr CatalogueModel priced(std::string_view provider, std::string_view model, std::int64_t inputThousandths,
                                std::int64_t outputThousandths)
{
    return {provider, model, Decimal::fromMicros(Int128(inputThousandths) * 1000),
            Decimal::fromMicros(Int128(outputThousandths) * 1000)};
}

//! In thousandths of a US dollar per million tokens.
constexpr std::array catalogue = {
    priced("anthropic", "claude-3-5-haiku", 800, 4'000),
    priced("anthropic", "claude-3-5-sonnet", 3'000, 15'000),
    priced("anthropic", "claude-3-7-sonnet", 3'000, 15'000),
    priced("anthropic", "claude-haiku-4-5", 1'000, 5'000),
    priced("anthropic", "claude-haiku-5", 1'000, 5'000),
    priced("anthropic", "claude-opus-4-1", 15'000, 75'000),
    priced("anthropic", "claude-opus-4-5", 5'000, 25'000),
    priced("anthropic", "claude-opus-5", 5'000, 25'000),
    priced("anthropic", "claude-sonnet-4", 3'000, 15'000),
    priced("anthropic", "claude-sonnet-4-5", 3'000, 15'000),
    priced("anthropic", "claude-sonnet-5", 3'000, 15'000),
    priced("cohere", "command-r", 150, 600),
    priced("cohere", "command-r-plus", 2'500, 10'000),
    priced("deepseek", "deepseek-chat", 270, 1'100),
    priced("deepseek", "deepseek-reasoner", 550, 2'190),
    priced("google", "gemini-2.0-flash", 100, 400),
    priced("google", "gemini-2.5-flash", 300, 2'500),
    priced("google", "gemini-2.5-flash-lite", 100, 400),
    priced("google", "gemini-2.5-pro", 1'250, 10'000),
    priced("google", "gemini-3-pro", 2'000, 12'000),
    priced("mistral", "codestral-latest", 300, 900),
    priced("mistral", "mistral-large-3", 500, 1'500),
    priced("mistral", "mistral-large-latest", 2'000, 6'000),
    priced("mistral", "mistral-medium-latest", 400, 2'000),
    priced("mistral", "mistral-small-latest", 100, 300),
    priced("openai", "gpt-4.1", 2'000, 8'000),
    priced("openai", "gpt-4.1-mini", 400, 1'600),
    priced("openai", "gpt-4.1-nano", 100, 400),
    priced("openai", "gpt-4o", 2'500, 10'000),
    priced("openai", "gpt-4o-mini", 150, 600),
    priced("openai", "gpt-5", 1'250, 10'000),
    priced("openai", "gpt-5-mini", 250, 2'000),
    priced("openai", "gpt-5-nano", 50, 400),
    priced("openai", "gpt-5.4", 1'250, 10'000),
    priced("openai", "gpt-5.4-mini", 250, 2'000),
    priced("openai", "gpt-5.4-nano", 50, 400),
    priced("openai", "o3", 2'000, 8'000),
    priced("openai", "o4-mini", 1'100, 4'400),
    priced("openai", "text-embedding-3-large", 130, 0),
    priced("openai", "text-embedding-3-small", 20, 0),
};
static_assert(std::is_sorted(catalogue.begin(), catalogue.end(), [](const auto& a, const auto& b) {
    return a.provider != b.provider ? a.provider < b.provider : a.model < b.model;
}));

} // namespace

std::span<const CatalogueModel> modelCatalogue()
{
    return catalogue;
}

} // namespace meterd
