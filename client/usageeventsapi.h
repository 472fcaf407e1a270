// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Usage events on the server: pages, one by id, facets, histogram, extent, export.
#pragma once

#include "client/call.h"
#include "core/eventextent.h"
#include "core/eventquery.h"
#include "core/facets.h"
#include "core/histogram.h"

#include <QStringList>

class QIODevice;

namespace md {

class Transport;
struct EventPage; // core/eventbatch.h

struct PageRequest
{
    QString cursor; //!< empty: the newest page
    int limit = 500;
};

enum class ExportFormat { Ndjson, Csv };

struct ExportProgress
{
    qint64 events = 0;
    qint64 bytes = 0;
};

struct ExportSummary
{
    qint64 events = 0; //!< counted here and confirmed by the server's end record
    qint64 bytes = 0;  //!< written; the end record is not
};

class UsageEventsApi
{
public:
    explicit UsageEventsApi(Transport& transport);

    CallHandle page(const EventQuery& query, const PageRequest& page, QObject* context, Callback<EventPage> callback);

    //! The record's own bytes, as the server wrote them.
    CallHandle event(const QString& id, QObject* context, Callback<QByteArray> callback);

    //! `fields` by their filter names (status, environment, app, event, metric, customer, source, cost); all when
    //! empty.
    CallHandle facets(const EventQuery& query, const QStringList& fields, int top, QObject* context,
                      Callback<FacetResult> callback);

    CallHandle histogram(const EventQuery& query, int buckets, QObject* context, Callback<Histogram> callback);

    //! Where the nearest matches outside the range are, and why there is nothing older.
    CallHandle extent(const EventQuery& query, QObject* context, Callback<EventExtent> callback);

    //! Writes all that matches. `device` must be open and outlive the handle. A missing end record is a failure.
    CallHandle exportTo(QIODevice& device, const EventQuery& query, ExportFormat format, const QStringList& columns,
                        std::function<void(ExportProgress)> progress, QObject* context,
                        Callback<ExportSummary> callback);

    //! The same into a file that is there only when the export is whole.
    CallHandle exportToFile(const QString& path, const EventQuery& query, ExportFormat format,
                            const QStringList& columns, std::function<void(ExportProgress)> progress, QObject* context,
                            Callback<ExportSummary> callback);

private:
    Transport& m_transport;
};

} // namespace md
