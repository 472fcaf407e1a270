// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server's request log: one request, how long routes took over time, and what was refused by code and sender.
#pragma once

#include <QString>

#include <vector>

namespace md {

struct LoggedRequest
{
    qint64 sequence = 0;
    QString id;
    qint64 at = 0; //!< ms since 1970 UTC
    QString method;
    QString path;
    QString route; //!< empty: no route fits
    QString category;
    int status = 0;
    QString code;   //!< of a refusal
    QString reason; //!< its sentence
    QString hint;   //!< what would have fitted
    qint64 durationUs = 0;
    QString keyId;
    QString keyPrefix;
    QString keyName;
    QString appUuid;
    QString appName;
    QString address;
    QString client;
    qint64 requestBytes = 0;
    qint64 responseBytes = 0;
    QString correlationId;
    QByteArray json; //!< the whole record

    bool isRefused() const { return status >= 400; }
    bool isFailed() const { return status >= 500; }
    //! The application that signed it, else the key.
    QString sender() const;

    bool operator==(const LoggedRequest&) const = default;
};

//! With what was kept of its body and its answer.
struct RequestDetail
{
    enum class Body : quint8 { None, Kept, OverLimit };
    struct FieldFault
    {
        QString field;
        QString rule;
        bool operator==(const FieldFault&) const = default;
    };

    LoggedRequest request;
    bool provesTenant = true;
    Body bodyKept = Body::None;
    bool bodyTruncated = false;
    QByteArray requestBody;
    QByteArray responseBody;
    std::vector<FieldFault> faults; //!< as the answer named them, in either door's shape

    bool operator==(const RequestDetail&) const = default;
};

struct Percentiles
{
    qint64 count = 0;
    qint64 p50Us = 0;
    qint64 p95Us = 0;
    qint64 p99Us = 0;
    qint64 maxUs = 0;
    bool operator==(const Percentiles&) const = default;
};

struct RouteLatency
{
    struct Slot
    {
        qint64 at = 0;
        Percentiles times;
        bool operator==(const Slot&) const = default;
    };
    QString method;
    QString route;
    QString category;
    qint64 refused = 0; //!< 4xx
    qint64 failed = 0;  //!< 5xx
    Percentiles times;
    std::vector<Slot> series; //!< oldest first

    QString name() const { return method + QLatin1Char(' ') + route; }
    bool operator==(const RouteLatency&) const = default;
};

struct LatencyReport
{
    qint64 from = 0;
    qint64 to = 0;
    qint64 slotMs = 0;
    std::vector<RouteLatency> routes; //!< the slowest first
    bool operator==(const LatencyReport&) const = default;
};

struct RefusalCount
{
    QString code;
    int status = 0;
    bool isApp = false;
    QString sender; //!< id of a key, uuid of an application
    QString senderName;
    qint64 count = 0;
    qint64 lastAt = 0;
    QString lastRequestId;
    bool operator==(const RefusalCount&) const = default;

    //! Finds these requests in the log.
    QString filter() const;
};

struct RefusalReport
{
    qint64 from = 0;
    qint64 to = 0;
    qint64 requests = 0;
    qint64 refused = 0;
    qint64 notKept = 0;               //!< more came than the log could write, since the server started
    std::vector<RefusalCount> counts; //!< most first
    bool operator==(const RefusalReport&) const = default;
};

} // namespace md
