// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the event log's tables.
#pragma once

#include "core/requestlog.h"
#include "core/webhooks.h"
#include "models/pagedmodel.h"

namespace md {

using RequestModel = PagedModel<LoggedRequest>;
using PlatformModel = PagedModel<PlatformEvent>;
using LatencyModel = PagedModel<RouteLatency>;
using RefusalModel = PagedModel<RefusalCount>;

std::vector<RecordColumnOf<LoggedRequest>> requestColumns();
std::vector<RecordColumnOf<PlatformEvent>> platformColumns();
std::vector<RecordColumnOf<RouteLatency>> latencyColumns();
//! `refused`: of how many the bars are parts.
std::vector<RecordColumnOf<RefusalCount>> refusalColumns(std::function<qint64()> refused);

//! The filter's name and value of a cell; an empty name: it is not filtered by.
std::pair<QString, QString> requestTerm(const LoggedRequest& request, const QString& columnId);
std::pair<QString, QString> platformTerm(const PlatformEvent& event, const QString& columnId);

} // namespace md
