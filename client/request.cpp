// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/request.h"

#include "core/redact.h"

using namespace Qt::StringLiterals;

namespace md {

QLatin1StringView methodName(Request::Method method)
{
    switch (method) {
    case Request::Method::Get: return "GET"_L1;
    case Request::Method::Post: return "POST"_L1;
    case Request::Method::Put: return "PUT"_L1;
    case Request::Method::Delete: return "DELETE"_L1;
    }
    Q_UNREACHABLE();
}

ApiError errorFor(const ResponseHead& head, ApiError::Kind kind, QLatin1StringView code, const QString& detail)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = head.status;
    error.code = code;
    error.detail = redacted(detail);
    error.method = head.method;
    error.path = head.path;
    error.requestId = head.requestId;
    error.correlationId = head.correlationId;
    error.retryAfter = head.retryAfter;
    return error;
}

} // namespace md
