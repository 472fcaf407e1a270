// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/apierror.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

QLatin1StringView kindName(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Cancelled: return "cancelled"_L1;
    case ApiError::Kind::Timeout: return "timeout"_L1;
    case ApiError::Kind::Network: return "network"_L1;
    case ApiError::Kind::Tls: return "tls"_L1;
    case ApiError::Kind::Unauthorised: return "unauthorised"_L1;
    case ApiError::Kind::Forbidden: return "forbidden"_L1;
    case ApiError::Kind::NotFound: return "not-found"_L1;
    case ApiError::Kind::Conflict: return "conflict"_L1;
    case ApiError::Kind::RateLimited: return "rate-limited"_L1;
    case ApiError::Kind::Rejected: return "rejected"_L1;
    case ApiError::Kind::Server: return "server"_L1;
    case ApiError::Kind::Protocol: return "protocol"_L1;
    case ApiError::Kind::Schema: return "schema"_L1;
    case ApiError::Kind::Storage: return "storage"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

QString toLogLine(const ApiError& error)
{
    return u"%1 %2 %3 %4 %5 request=%6 correlation=%7: %8"_s.arg(kindName(error.kind))
        .arg(error.httpStatus)
        .arg(error.code, error.method, error.path, error.requestId, error.correlationId, error.detail);
}

} // namespace md
