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
    QString code;   //!< the server's code, e.g. KEY_REVOKED
    QString detail; //!< English, for logs and details; secrets are out
    QString method;
    QString path; //!< without the query
    QString requestId;
    QString correlationId;
    std::optional<std::chrono::milliseconds> retryAfter;
    std::vector<FieldError> fields;
    QByteArray current; //!< of a stale write (412): what is there now, JSON

    bool operator==(const ApiError&) const = default;
};

//! What stands in ApiError::code when it was not the server that said no.
namespace errorcode {
inline constexpr QLatin1StringView hostNotFound{"HOST_NOT_FOUND"};
inline constexpr QLatin1StringView connectionRefused{"CONNECTION_REFUSED"};
inline constexpr QLatin1StringView connectionLost{"CONNECTION_LOST"};
inline constexpr QLatin1StringView proxy{"PROXY"};
inline constexpr QLatin1StringView noAnswer{"NO_ANSWER"}; //!< not a byte for the idle limit
inline constexpr QLatin1StringView tooSlow{"TOO_SLOW"};   //!< the deadline passed before the answer was whole
inline constexpr QLatin1StringView tls{"TLS"};
inline constexpr QLatin1StringView plainHttp{"PLAIN_HTTP"}; //!< we do not send a key over http to another machine
inline constexpr QLatin1StringView badUrl{"BAD_URL"};
inline constexpr QLatin1StringView badKey{"BAD_KEY"}; //!< a key or tenant id that cannot stand in a header
inline constexpr QLatin1StringView redirect{"REDIRECT"};
inline constexpr QLatin1StringView cutShort{"CUT_SHORT"}; //!< the body or its end record is missing
inline constexpr QLatin1StringView tooLarge{"TOO_LARGE"};
inline constexpr QLatin1StringView wrongContentType{"WRONG_CONTENT_TYPE"};
inline constexpr QLatin1StringView wrongShape{"WRONG_SHAPE"}; //!< not what the contract says
inline constexpr QLatin1StringView fileWrite{"FILE_WRITE"};
} // namespace errorcode

template <class T>
using Result = Expected<T, ApiError>;

//! One line for logs: kind, status, code, detail, ids.
QString toLogLine(const ApiError& error);

} // namespace md
