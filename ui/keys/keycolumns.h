// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table of keys, over typed keys.
#pragma once

#include "core/apikey.h"
#include "models/pagedmodel.h"
#include "ui/timeformat.h"

namespace md {

using KeyModel = PagedModel<ApiKey>;

//! The settings outlive the columns; `own` gives the id of the key that this console signs in with.
std::vector<RecordColumnOf<ApiKey>> keyColumns(const TimeSettings& times, TimeSource now, std::function<QString()> own);
//! The filter's name for what a column shows; empty: it has none.
QString keyFilterName(const QString& columnId);
QString keyFilterValue(const ApiKey& key, const QString& columnId);

} // namespace md
