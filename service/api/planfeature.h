// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan leaves out is refused with the plan that has it.
#pragma once

#include "service/api/parts.h"
#include "service/http/problem.h"

#include <optional>
#include <string_view>

namespace meterd {

//! 403 UPGRADE_REQUIRED; nothing when the tenant's plan has the feature.
std::optional<Problem> refuseWithoutFeature(const ApiParts& parts, const Request& request, std::string_view feature);

} // namespace meterd
