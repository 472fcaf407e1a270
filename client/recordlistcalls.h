// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of RecordList, which are the same whatever a record is.
#pragma once

#include "client/usageeventsapi.h"
#include "core/recordquery.h"

namespace md {

struct Request;

Request recordPageRequest(const QString& path, const RecordQuery& query, const QString& cursor, int limit);
Request recordRequest(const QString& path, const QString& id);
CallHandle exportRecords(Transport& transport, const QString& path, const QString& file, const RecordQuery& query,
                         ExportFormat format, std::function<void(ExportProgress)> progress, QObject* context,
                         Callback<ExportSummary> callback);

} // namespace md
