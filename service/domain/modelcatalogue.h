// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in catalogue: list prices of API models, as of a day.
#pragma once

#include "service/domain/decimal.h"

#include <span>
#include <string_view>

namespace meterd {

struct CatalogueModel
{
    std::string_view provider; //!< names are in lower case
    std::string_view model;
    Decimal inputPerMillion; //!< in catalogueCurrency
    Decimal outputPerMillion;
};

inline constexpr std::string_view catalogueName = "Meterdesk list prices";
inline constexpr std::string_view catalogueAsOf = "2026-11-01";
inline constexpr std::string_view catalogueCurrency = "USD";
inline constexpr std::string_view catalogueNote =
    "Public list prices per million tokens, without tax, discounts, caching or batches. What you pay may differ: set "
    "your own price, or send the cost with the event.";

//! By provider and model.
std::span<const CatalogueModel> modelCatalogue();

} // namespace meterd
