// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filter parts that columns answer: numbers are compared, each text of the dictionary was matched once before.
#pragma once

#include "models/filtersteps.h"

namespace md {

FilterStepPtr makeEnvironmentStep(const std::vector<FilterValue>& values);
FilterStepPtr makeShapeStep(ShapeField field, const FilterNode& node);
FilterStepPtr makeCustomerStep(const std::vector<FilterValue>& values);
FilterStepPtr makeFlagsStep(const FilterNode& node);
FilterStepPtr makeQuantityStep(const FilterNode& node);
FilterStepPtr makeTimeStep(const FilterNode& node);

} // namespace md
