// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One request to a server and what comes back, as values.
#pragma once

#include "core/apierror.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <utility>
#include <vector>

namespace md {

struct Request
{
    enum class Method { Get, Post, Put, Delete };
    enum class Retry { WhenSafe, Never };

    Method method = Method::Get;
    QString path; //!< from the server's root, percent-encoded where it must be, e.g. "/api/v1/whoami"
    std::vector<std::pair<QString, QString>> query; //!< not encoded; what is empty is left out
    QByteArray body;                                //!< JSON
    QByteArray accept = "application/json";
    QByteArray idempotencyKey; //!< of a write; empty: the transport makes one
    QByteArray ifMatch;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    Retry retry = Retry::WhenSafe;
    std::chrono::milliseconds idleTimeout{15'000}; //!< between two bytes
    std::chrono::milliseconds deadline{30'000};    //!< for all of it, retries included; 0: none
    qint64 bodyLimit = 32 * 1024 * 1024;           //!< of a collected body

    bool isSafeToRepeat() const
    {
        return retry == Retry::WhenSafe && (method == Method::Get || !idempotencyKey.isEmpty());
    }
};

QLatin1StringView methodName(Request::Method method);

struct ResponseHead
{
    int status = 0;
    QByteArray contentType; //!< lower case, without parameters
    QString method;
    QString path;
    QString requestId;
    QString correlationId;
    QByteArray etag;
    bool replayed = false; //!< the answer to an earlier request with the same Idempotency-Key
    std::optional<std::chrono::milliseconds> retryAfter;
};

struct Response
{
    ResponseHead head;
    QByteArray body;
};

//! An error that knows which request it belongs to.
ApiError errorFor(const ResponseHead& head, ApiError::Kind kind, QLatin1StringView code, const QString& detail);

} // namespace md
