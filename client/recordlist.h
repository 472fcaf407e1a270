// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any list of the contract: pages by cursor, one record by its id, all of it into a file, and what the live stream
// brings of it. What a record is, a function says.
#pragma once

#include "client/jsonfields.h"
#include "client/livestream.h"
#include "client/recordlistcalls.h"
#include "client/transport.h"
#include "core/recordquery.h"

namespace md {

template <class T>
class RecordList
{
public:
    //! A pure function: it may run on the decode thread.
    using Decode = std::function<Result<T>(const QJsonObject&)>;

    //! `path`: "/api/v1/audit-log".
    RecordList(Transport& transport, QString path, Decode decode)
        : m_transport(transport)
        , m_path(std::move(path))
        , m_decode(std::move(decode))
    {}

    CallHandle page(const RecordQuery& query, const QString& cursor, int limit, QObject* context,
                    Callback<RecordPage<T>> callback)
    {
        return m_transport.send<RecordPage<T>>(
            recordPageRequest(m_path, query, cursor, limit),
            [decode = m_decode](const Response& response) { return decodePage(response.body, decode); }, context,
            std::move(callback));
    }

    CallHandle one(const QString& id, QObject* context, Callback<T> callback)
    {
        return m_transport.send<T>(
            recordRequest(m_path, id),
            [decode = m_decode](const Response& response) -> Result<T> {
                auto data = envelopeData(response.body);
                if (!data)
                    return Unexpected{std::move(data).error()};
                return decode(*data);
            },
            context, std::move(callback));
    }

    CallHandle facets(const RecordQuery& query, int top, QObject* context, Callback<FacetResult> callback)
    {
        return recordFacets(m_transport, m_path, query, top, context, std::move(callback));
    }

    //! Writes all that matches; the file is there only when it is whole.
    CallHandle exportToFile(const QString& file, const RecordQuery& query, ExportFormat format,
                            std::function<void(ExportProgress)> progress, QObject* context,
                            Callback<ExportSummary> callback)
    {
        return exportRecords(m_transport, m_path, file, query, format, std::move(progress), context,
                             std::move(callback));
    }

    //! From now on, until the context dies: what the stream brings under this topic. What cannot be read is left out,
    //! and told of: the list itself says then what is wrong.
    void follow(LiveStream& stream, const QString& topic, QObject* context, std::function<void(std::vector<T>)> arrived,
                std::function<void()> unreadable = {})
    {
        QObject::connect(&stream, &LiveStream::recordsArrived, context,
                         [decode = m_decode, topic, arrived = std::move(arrived),
                          unreadable = std::move(unreadable)](const QString& of, const QJsonArray& items) {
                             if (of != topic)
                                 return;
                             std::vector<T> records;
                             for (const QJsonValue& item : items) {
                                 if (auto record = decode(item.toObject()))
                                     records.push_back(std::move(*record));
                             }
                             const bool whole = records.size() == std::size_t(items.size());
                             arrived(std::move(records));
                             if (!whole && unreadable)
                                 unreadable();
                         });
    }

    Transport& transport() { return m_transport; }
    const QString& path() const { return m_path; }

private:
    static Result<RecordPage<T>> decodePage(const QByteArray& body, const Decode& decode)
    {
        auto data = envelopeData(body);
        if (!data)
            return Unexpected{std::move(data).error()};
        JsonFields fields(*data);
        RecordPage<T> page;
        page.nextCursor = fields.textOrNull(QLatin1StringView("nextCursor"));
        page.prevCursor = fields.textOrNull(QLatin1StringView("prevCursor"));
        page.total = fields.numberOrNull(QLatin1StringView("total"));
        const QJsonArray content = fields.array(QLatin1StringView("content"));
        for (const QJsonValue& item : content) {
            auto record = decode(item.toObject());
            if (!record)
                return Unexpected{std::move(record).error()};
            page.records.push_back(std::move(*record));
        }
        return ifGood(fields, std::move(page));
    }

    Transport& m_transport;
    QString m_path;
    Decode m_decode;
};

} // namespace md
