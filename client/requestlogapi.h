// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The request log of a server: pages, one request with its bodies, files, latencies, refusals.
#pragma once

#include "client/recordlist.h"
#include "core/requestlog.h"

namespace md {

Result<LoggedRequest> decodeLoggedRequest(const QJsonObject& object);
Result<RequestDetail> decodeRequestDetail(const QJsonObject& object);
Result<LatencyReport> decodeLatencyReport(const QByteArray& body);
Result<RefusalReport> decodeRefusalReport(const QByteArray& body);

class RequestLogApi
{
public:
    explicit RequestLogApi(Transport& transport);

    RecordList<LoggedRequest>& list() { return m_list; }
    CallHandle detail(const QString& id, QObject* context, Callback<RequestDetail> callback);
    //! `pieces`: how many parts of the time at most; the server makes whole minutes or hours of them.
    CallHandle latency(const TimeRange& range, int pieces, QObject* context, Callback<LatencyReport> callback);
    CallHandle refusals(const TimeRange& range, QObject* context, Callback<RefusalReport> callback);

private:
    Transport& m_transport;
    RecordList<LoggedRequest> m_list;
    RecordList<RequestDetail> m_details;
};

} // namespace md
