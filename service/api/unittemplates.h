// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The units that are usual for each type of product.
#pragma once

#include "service/domain/billableunit.h"

#include <optional>
#include <string_view>
#include <vector>

namespace meterd {

struct UnitTemplate
{
    std::string_view name;
    std::string_view field;
    Aggregation aggregation = Aggregation::Sum;
    std::string_view unitLabel;
    std::string_view description;
    bool required = false;
};

//! Nothing for an unknown type of product.
const std::vector<UnitTemplate>* unitTemplates(std::string_view productType);

} // namespace meterd
