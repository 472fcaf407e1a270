// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an AI call cost, or why that is not known: unknown is never zero.
#pragma once

#include "service/domain/pricebook.h"
#include "service/domain/usageevent.h"

#include <optional>
#include <string>
#include <string_view>

namespace meterd {

struct ExplicitCost
{
    Decimal amount;
    std::string currency;
};

//! Fills in the cost that a client sent.
void takeSentCost(AiUsage& usage, const ExplicitCost& sent);

//! Fills in cost, currency and status by the book: the customer's price > the tenant's own > the catalogue's. What was
//! sent stays as it was sent.
void resolveCost(AiUsage& usage, const PriceBook& book, std::string_view customerId, std::int64_t at);

//! Tokens at a price per million, rounded half up to six places.
Decimal priceOf(std::int64_t tokens, Decimal perMillion);

//! The three that say: nobody knows.
constexpr bool isUnknown(CostStatus status)
{
    return status == CostStatus::UnknownModel || status == CostStatus::MissingPrice ||
           status == CostStatus::MissingTokens;
}

} // namespace meterd
