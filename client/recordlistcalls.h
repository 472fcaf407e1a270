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
//! Of a list that has facets: how often each value of its fields occurs.
CallHandle recordFacets(Transport& transport, const QString& path, const RecordQuery& query, int top, QObject* context,
                        Callback<FacetResult> callback);
CallHandle exportRecords(Transport& transport, const QString& path, const QString& file, const RecordQuery& query,
                         ExportFormat format, std::function<void(ExportProgress)> progress, QObject* context,
                         Callback<ExportSummary> callback);

} // namespace md
