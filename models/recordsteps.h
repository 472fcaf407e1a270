// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filter parts that only the record can answer: ids by way of the index, members and free text by reading.
#pragma once

#include "models/filtersteps.h"

namespace md {

FilterStepPtr makeIdStep(const char* member, const std::vector<FilterValue>& values);
FilterStepPtr makeMemberStep(const char* member, const std::vector<FilterValue>& values);
FilterStepPtr makeTextStep(const QString& text);

} // namespace md
