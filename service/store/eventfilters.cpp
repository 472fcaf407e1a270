// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/eventfilters.h"

#include "service/domain/usageevent.h"

#include <utility>

namespace meterd {

FilterNode isOneOf(EventField field, const std::vector<std::string_view>& values)
{
    FilterNode node{.kind = FilterNode::Kind::Any, .field = field};
    for (const std::string_view value : values)
        node.values.push_back({.text = std::string(value)});
    return node;
}

FilterNode allOf(std::vector<FilterNode> nodes)
{
    FilterNode all{.kind = FilterNode::Kind::And};
    all.children = std::move(nodes);
    return all;
}

FilterNode acceptedOnly()
{
    return isOneOf(EventField::Status, {toText(EventStatus::Accepted)});
}

FilterNode eventsOf(const BillableUnit& unit)
{
    std::vector<std::string_view> names(unit.aliases.begin(), unit.aliases.end());
    names.push_back(unit.name);
    FilterNode any{.kind = FilterNode::Kind::Or};
    any.children.push_back(isOneOf(EventField::Metric, names));
    for (const UnitFilter& condition : unit.filters) {
        if (condition.field == "event" && condition.op == UnitOperator::Equals)
            any.children.push_back(isOneOf(EventField::Event, {condition.value}));
    }
    return any;
}

} // namespace meterd
