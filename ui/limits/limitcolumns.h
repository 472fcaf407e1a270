// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of limits and of quotas.
#pragma once

#include "core/plan.h"
#include "models/pagedmodel.h"

namespace md {

using LimitModel = PagedModel<PlanLimit>;
using QuotaModel = PagedModel<Quota>;

std::vector<RecordColumnOf<PlanLimit>> limitColumns();
std::vector<RecordColumnOf<Quota>> quotaColumns();

} // namespace md
