// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an AI call cost, or why that is not known: unknown is never zero.
#pragma once

#include "service/domain/usageevent.h"

#include <optional>
#include <string>
#include <string_view>

namespace meterd {

struct ModelPrice
{
    Decimal inputPerMillion;
    Decimal outputPerMillion;
    std::string_view currency;
};

/// The built-in catalog: public list prices of API models. A dated name (`gpt-4o-2024-08-06`) counts as its model.
std::optional<ModelPrice> catalogPrice(std::string_view provider, std::string_view model);

/// `local:…`, or any model of the provider `local`: hosted by the customer, so that no list price applies.
bool isLocalModel(std::string_view provider, std::string_view model);

struct ExplicitCost
{
    Decimal amount;
    std::string currency;
};

/// Fills in cost, currency and status: the cost that was sent > the customer's price > the catalog's.
void resolveCost(AiUsage& usage, const std::optional<ExplicitCost>& sent, const std::optional<ModelPrice>& ofCustomer);

/// Tokens at a price per million, rounded half up to six places.
Decimal priceOf(std::int64_t tokens, Decimal perMillion);

} // namespace meterd
