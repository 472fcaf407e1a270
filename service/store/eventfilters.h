// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that the server itself asks with, put together without their text.
#pragma once

#include "service/domain/billableunit.h"
#include "service/domain/filter.h"

#include <string_view>
#include <vector>

namespace meterd {

//! The field is one of these.
FilterNode isOneOf(EventField field, const std::vector<std::string_view>& values);
FilterNode allOf(std::vector<FilterNode> nodes);
FilterNode acceptedOnly();
//! What may count for a unit: sent under one of its names, or as the event that its conditions select.
FilterNode eventsOf(const BillableUnit& unit);

} // namespace meterd
