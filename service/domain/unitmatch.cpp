// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions of billable units, held against an event.
#include "service/domain/unitmatch.h"

#include "service/domain/filter.h"

#include <boost/json.hpp>

#include <algorithm>

namespace meterd {

namespace {

/// A scalar member of the properties as text; empty when there is none.
std::string propertyText(const UsageEvent& event, std::string_view name)
{
    if (event.properties.size() <= 2)
        return {};
    boost::system::error_code error;
    const auto value = boost::json::parse(event.properties, error);
    const auto* object = error ? nullptr : value.if_object();
    const auto* member = object ? object->if_contains(name) : nullptr;
    if (!member || member->is_object() || member->is_array() || member->is_null())
        return {};
    return member->is_string() ? std::string(member->as_string()) : boost::json::serialize(*member);
}

std::string valueOf(const UsageEvent& event, std::string_view field)
{
    if (field == "quantity")
        return event.quantity.toString();
    if (const auto known = eventFieldFrom(field))
        return std::string(fieldText(event, *known));
    if (field.starts_with("properties."))
        field.remove_prefix(11);
    return propertyText(event, field);
}

bool isListed(std::string_view value, std::string_view list)
{
    while (true) {
        const std::size_t end = std::min(list.find(','), list.size());
        std::string_view item = list.substr(0, end);
        while (item.starts_with(' '))
            item.remove_prefix(1);
        while (item.ends_with(' '))
            item.remove_suffix(1);
        if (item == value)
            return true;
        if (end == list.size())
            return false;
        list.remove_prefix(end + 1);
    }
}

bool meets(const UnitFilter& condition, const std::string& value)
{
    switch (condition.op) {
    case UnitOperator::Equals: return value == condition.value;
    case UnitOperator::NotEquals: return value != condition.value;
    case UnitOperator::Contains: return value.find(condition.value) != std::string::npos;
    case UnitOperator::NotContains: return value.find(condition.value) == std::string::npos;
    case UnitOperator::In: return isListed(value, condition.value);
    case UnitOperator::NotIn: return !isListed(value, condition.value);
    case UnitOperator::GreaterThan:
    case UnitOperator::LessThan: break;
    }
    const auto have = Decimal::parse(value);
    const auto bound = Decimal::parse(condition.value);
    if (!have || !bound)
        return false;
    return condition.op == UnitOperator::GreaterThan ? *have > *bound : *have < *bound;
}

} // namespace

bool meetsConditions(const BillableUnit& unit, const UsageEvent& event)
{
    return std::all_of(unit.filters.begin(), unit.filters.end(),
                       [&](const UnitFilter& condition) { return meets(condition, valueOf(event, condition.field)); });
}

const BillableUnit* unitByConditions(const std::vector<std::shared_ptr<const BillableUnit>>& units,
                                     const UsageEvent& event)
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const auto& unit) {
        return !unit->filters.empty() && meetsConditions(*unit, event);
    });
    return found == units.end() ? nullptr : found->get();
}

} // namespace meterd
