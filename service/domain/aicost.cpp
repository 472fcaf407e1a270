// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cost resolution.
#include "service/domain/aicost.h"

namespace meterd {

Decimal priceOf(std::int64_t tokens, Decimal perMillion)
{
    return Decimal::fromMicros((perMillion.micros() * tokens + 500'000) / 1'000'000);
}

void takeSentCost(AiUsage& usage, const ExplicitCost& sent)
{
    usage.cost = sent.amount;
    usage.currency = sent.currency;
    usage.costSource = CostSource::Sent;
    usage.costStatus = sent.amount.isZero() ? CostStatus::ExplicitZero : CostStatus::Resolved;
}

void resolveCost(AiUsage& usage, const PriceBook& book, std::string_view customerId, std::int64_t at)
{
    if (usage.costSource == CostSource::Sent)
        return;
    usage.cost.reset();
    usage.currency.clear();
    usage.costSource = CostSource::None;
    const auto price = book.find(usage.provider, usage.model, customerId, at);
    if (!price) {
        usage.costStatus =
            book.knows(usage.provider, usage.model) ? CostStatus::MissingPrice : CostStatus::UnknownModel;
        return;
    }
    if (!usage.inputTokens || !usage.outputTokens) {
        usage.costStatus = CostStatus::MissingTokens;
        return;
    }
    usage.cost =
        priceOf(*usage.inputTokens, price->inputPerMillion) + priceOf(*usage.outputTokens, price->outputPerMillion);
    usage.currency = price->currency;
    usage.costSource = price->source;
    usage.costStatus = CostStatus::Resolved;
}

} // namespace meterd
