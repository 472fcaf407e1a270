// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a request did not give what was asked for. Words for people are made of it in ui/errortext.
#pragma once

#include "core/expected.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace md {

struct FieldError
{
    QString field;
    QString message;
    bool operator==(const FieldError&) const = default;
};

struct ApiError
{
    enum class Kind {
        Cancelled,    //!< we stopped asking
        Timeout,      //!< our deadline or idle limit passed
        Network,      //!< no connection, or it broke
        Tls,          //!< the certificate or the handshake is not acceptable
        Unauthorised, //!< 401
        Forbidden,    //!< 403
        NotFound,     //!< 404
        Conflict,     //!< 409, 412, 428
        RateLimited,  //!< 429
        Rejected,     //!< any other 4xx: the server understood and refused
        Server,       //!< 5xx
        Protocol,     //!< not the HTTP we speak: a redirect, a cut body, a body over the limit
        Schema,       //!< whole, but not what the contract says
        Storage       //!< a local file could not be read or written
    };

    Kind kind = Kind::Network;
    int httpStatus = 0;
    QString code;          //!< the server's code, e.g. KEY_REVOKED
    QString detail;        //!< English, for logs and details; secrets are out
    QString method;
    QString path;          //!< without the query
    QString requestId;
    QString correlationId;
    std::optional<std::chrono::milliseconds> retryAfter;
    std::vector<FieldError> fields;

    bool operator==(const ApiError&) const = default;
};

template <class T>
using Result = Expected<T, ApiError>;

//! One line for logs: kind, status, code, detail, ids.
QString toLogLine(const ApiError& error);

} // namespace md
