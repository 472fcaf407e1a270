// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/usageeventsapi.h"

#include "client/countsdecoder.h"
#include "client/eventdecoder.h"
#include "client/exporttask.h"
#include "client/transport.h"
#include "core/isotime.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr auto root = "/api/v1/usage-events"_L1;

Request requestFor(const EventQuery& query, const QString& path)
{
    Request request;
    request.path = path;
    request.query = {{u"filter"_s, query.filter}};
    if (query.range.from)
        request.query.emplace_back(u"from"_s, isoTime(*query.range.from));
    if (query.range.to)
        request.query.emplace_back(u"to"_s, isoTime(*query.range.to));
    if (query.basis == TimeBasis::Occurred)
        request.query.emplace_back(u"time"_s, u"event"_s);
    return request;
}

Request exportRequest(const EventQuery& query, ExportFormat format, const QStringList& columns)
{
    Request request = requestFor(query, root + "/export"_L1);
    const bool csv = format == ExportFormat::Csv;
    request.query.emplace_back(u"format"_s, csv ? u"csv"_s : u"ndjson"_s);
    request.query.emplace_back(u"columns"_s, columns.join(u','));
    request.accept = csv ? "text/csv" : "application/x-ndjson";
    request.deadline = std::chrono::milliseconds(0); // as long as it takes, while bytes come
    request.idleTimeout = std::chrono::seconds(60);  // the first match of a rare filter takes a while to find
    return request;
}

} // namespace

UsageEventsApi::UsageEventsApi(Transport& transport)
    : m_transport(transport)
{}

CallHandle UsageEventsApi::page(const EventQuery& query, const PageRequest& page, QObject* context,
                                Callback<EventPage> callback)
{
    Request request = requestFor(query, root);
    request.query.emplace_back(u"cursor"_s, page.cursor);
    request.query.emplace_back(u"limit"_s, QString::number(std::clamp(page.limit, 1, 1000)));
    return m_transport.send<EventPage>(
        std::move(request), [](const Response& response) { return decodeEventPage(response.body); }, context,
        std::move(callback));
}

CallHandle UsageEventsApi::event(const QString& id, QObject* context, Callback<QByteArray> callback)
{
    Request request;
    request.path = root + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
    return m_transport.send<QByteArray>(
        std::move(request), [](const Response& response) { return decodeRawData(response.body); }, context,
        std::move(callback));
}

CallHandle UsageEventsApi::facets(const EventQuery& query, const QStringList& fields, int top, QObject* context,
                                  Callback<FacetResult> callback)
{
    Request request = requestFor(query, root + "/facets"_L1);
    request.query.emplace_back(u"fields"_s, fields.join(u','));
    request.query.emplace_back(u"top"_s, QString::number(std::max(1, top)));
    return m_transport.send<FacetResult>(
        std::move(request), [](const Response& response) { return decodeFacets(response.body); }, context,
        std::move(callback));
}

CallHandle UsageEventsApi::histogram(const EventQuery& query, int buckets, QObject* context,
                                     Callback<Histogram> callback)
{
    Request request = requestFor(query, root + "/histogram"_L1);
    request.query.emplace_back(u"buckets"_s, QString::number(std::clamp(buckets, 1, 500)));
    return m_transport.send<Histogram>(
        std::move(request), [](const Response& response) { return decodeHistogram(response.body); }, context,
        std::move(callback));
}

CallHandle UsageEventsApi::extent(const EventQuery& query, QObject* context, Callback<EventExtent> callback)
{
    return m_transport.send<EventExtent>(
        requestFor(query, root + "/extent"_L1), [](const Response& response) { return decodeExtent(response.body); },
        context, std::move(callback));
}

CallHandle UsageEventsApi::exportTo(QIODevice& device, const EventQuery& query, ExportFormat format,
                                    const QStringList& columns, std::function<void(ExportProgress)> progress,
                                    QObject* context, Callback<ExportSummary> callback)
{
    return m_transport.start(exportRequest(query, format, columns), context,
                             std::make_unique<ExportTask>(device, format, std::move(progress), std::move(callback)));
}

CallHandle UsageEventsApi::exportToFile(const QString& path, const EventQuery& query, ExportFormat format,
                                        const QStringList& columns, std::function<void(ExportProgress)> progress,
                                        QObject* context, Callback<ExportSummary> callback)
{
    return m_transport.start(exportRequest(query, format, columns), context,
                             std::make_unique<ExportTask>(std::make_unique<QSaveFile>(path), format,
                                                          std::move(progress), std::move(callback)));
}

} // namespace md
