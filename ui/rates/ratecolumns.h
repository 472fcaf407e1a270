// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table of rates.
#pragma once

#include "core/ratelimit.h"
#include "models/pagedmodel.h"
#include "ui/timeformat.h"

namespace md {

using RateModel = PagedModel<RateLimit>;

//! `own`: the id of the key that this console signs in with.
std::vector<RecordColumnOf<RateLimit>> rateColumns(TimeSource now, std::function<QString()> own);
//! Shown unless chosen otherwise.
QStringList standardRateColumns();

} // namespace md
