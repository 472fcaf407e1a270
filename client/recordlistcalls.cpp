// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recordlistcalls.h"

#include "client/countsdecoder.h"
#include "client/exporttask.h"
#include "client/transport.h"
#include "core/isotime.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

Request queryRequest(const QString& path, const RecordQuery& query)
{
    Request request;
    request.path = path;
    request.query = {{u"filter"_s, query.filter}};
    if (query.range.from)
        request.query.emplace_back(u"from"_s, isoTime(*query.range.from));
    if (query.range.to)
        request.query.emplace_back(u"to"_s, isoTime(*query.range.to));
    return request;
}

} // namespace

Request recordPageRequest(const QString& path, const RecordQuery& query, const QString& cursor, int limit)
{
    Request request = queryRequest(path, query);
    request.query.emplace_back(u"cursor"_s, cursor);
    request.query.emplace_back(u"limit"_s, QString::number(std::clamp(limit, 1, 1000)));
    return request;
}

Request recordRequest(const QString& path, const QString& id)
{
    Request request;
    request.path = path + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
    return request;
}

CallHandle recordFacets(Transport& transport, const QString& path, const RecordQuery& query, int top, QObject* context,
                        Callback<FacetResult> callback)
{
    Request request = queryRequest(path + u"/facets"_s, query);
    request.query.emplace_back(u"top"_s, QString::number(std::clamp(top, 1, 100)));
    return transport.send<FacetResult>(
        std::move(request), [](const Response& response) { return decodeFacets(response.body); }, context,
        std::move(callback));
}

CallHandle exportRecords(Transport& transport, const QString& path, const QString& file, const RecordQuery& query,
                         ExportFormat format, std::function<void(ExportProgress)> progress, QObject* context,
                         Callback<ExportSummary> callback)
{
    Request request = queryRequest(path + u"/export"_s, query);
    const bool csv = format == ExportFormat::Csv;
    request.query.emplace_back(u"format"_s, csv ? u"csv"_s : u"ndjson"_s);
    request.accept = csv ? "text/csv" : "application/x-ndjson";
    request.deadline = std::chrono::milliseconds(0); // as long as it takes, while bytes come
    request.idleTimeout = std::chrono::seconds(60);
    return transport.start(std::move(request), context,
                           std::make_unique<ExportTask>(std::make_unique<QSaveFile>(file), format, std::move(progress),
                                                        std::move(callback)));
}

} // namespace md
