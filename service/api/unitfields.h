// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Billable units as they are sent and shown.
#pragma once

#include "service/api/fields.h"
#include "service/domain/billableunit.h"
#include "service/store/configview.h"

#include <optional>
#include <string>

namespace meterd {

std::string toJson(const BillableUnit& unit);
//! Members that are left out stay as they are. With a new name the old one stays as an alias, unless `keepAlias:false`.
void readUnit(BillableUnit& unit, Fields& body);
//! 409 when a name or alias of the unit is another unit's.
std::optional<Problem> unitNameTaken(const ConfigView& view, const BillableUnit& unit);

} // namespace meterd
