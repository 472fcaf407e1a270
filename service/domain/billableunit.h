// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A billable unit as it is declared: the name that events count for, and how.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

enum class Aggregation : std::uint8_t { Count, Sum, Unique, Max, Avg, Percentile95 };

enum class UnitOperator : std::uint8_t { Equals, NotEquals, GreaterThan, LessThan, Contains, NotContains, In, NotIn };

//! One condition on an event's field; all conditions of a unit must hold. `In` lists values with commas.
struct UnitFilter
{
    std::string field;
    UnitOperator op = UnitOperator::Equals;
    std::string value;
    bool operator==(const UnitFilter&) const = default;
};

struct BillableUnit
{
    std::string id; //!< met_…
    std::string tenantId;
    std::string name;
    std::vector<std::string> aliases;
    std::string label;
    std::string unitLabel;
    Aggregation aggregation = Aggregation::Sum;
    std::optional<std::string> field;
    std::vector<UnitFilter> filters;
    std::vector<std::string> productTypes;
    TimePoint createdAt{};
    TimePoint updatedAt{};
    std::int64_t version = 1;
    bool operator==(const BillableUnit&) const = default;
};

std::string_view toText(Aggregation aggregation);
std::optional<Aggregation> aggregationFrom(std::string_view text);
std::string_view toText(UnitOperator op);
std::optional<UnitOperator> unitOperatorFrom(std::string_view text);

//! The declared name that `name` was probably meant to be, or nothing: letters that differ in case or separators, or a
//! slip.
std::optional<std::string> nearestName(const std::vector<std::string>& declared, std::string_view name);

} // namespace meterd
