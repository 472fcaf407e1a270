// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decideerror.h"

#include "client/problem.h"
#include "core/redact.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Kind = ApiError::Kind;

std::optional<ApiError> byOurFlags(const CallOutcome& outcome)
{
    if (outcome.cancelled)
        return errorFor(outcome.head, Kind::Cancelled, {}, u"cancelled"_s);
    if (outcome.timedOut == CallOutcome::TimedOut::Idle)
        return errorFor(outcome.head, Kind::Timeout, errorcode::noAnswer, u"the server fell silent"_s);
    if (outcome.timedOut == CallOutcome::TimedOut::Deadline)
        return errorFor(outcome.head, Kind::Timeout, errorcode::tooSlow, u"the answer was not whole in time"_s);
    if (outcome.overLimit)
        return errorFor(outcome.head, Kind::Protocol, errorcode::tooLarge, u"the answer is larger than we take"_s);
    return std::nullopt;
}

Kind kindOfStatus(int status)
{
    switch (status) {
    case 401: return Kind::Unauthorised;
    case 403: return Kind::Forbidden;
    case 404: return Kind::NotFound;
    case 409:
    case 412:
    case 428: return Kind::Conflict;
    case 429: return Kind::RateLimited;
    default: break;
    }
    if (status >= 400 && status < 500)
        return Kind::Rejected;
    return status >= 500 && status < 600 ? Kind::Server : Kind::Protocol;
}

std::optional<ApiError> byStatus(const CallOutcome& outcome)
{
    const int status = outcome.head.status;
    if (status == 0 || (status >= 200 && status < 300))
        return std::nullopt;
    if (status >= 300 && status < 400)
        return errorFor(outcome.head, Kind::Protocol, errorcode::redirect,
                        u"the server sends us elsewhere, which we do not follow: the key would go along"_s);
    ApiError error = errorFor(outcome.head, kindOfStatus(status), {}, u"HTTP %1"_s.arg(status));
    readProblem(outcome.body, error);
    return error;
}

struct NetworkMeaning
{
    Kind kind;
    QLatin1StringView code;
};

NetworkMeaning meaningOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return {Kind::Network, errorcode::hostNotFound};
    case QNetworkReply::ConnectionRefusedError: return {Kind::Network, errorcode::connectionRefused};
    case QNetworkReply::TimeoutError: return {Kind::Timeout, errorcode::noAnswer};
    case QNetworkReply::SslHandshakeFailedError: return {Kind::Tls, errorcode::tls};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError: return {Kind::Network, errorcode::proxy};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError: return {Kind::Protocol, errorcode::wrongShape};
    default: return {Kind::Network, errorcode::connectionLost};
    }
}

std::optional<ApiError> byNetwork(const CallOutcome& outcome)
{
    if (outcome.network == QNetworkReply::NoError && outcome.head.status != 0)
        return std::nullopt;
    if (outcome.network == QNetworkReply::NoError)
        return errorFor(outcome.head, Kind::Protocol, errorcode::wrongShape, u"the answer is not HTTP"_s);
    // With a good status in hand, whatever the network says means that the rest of the body is missing.
    if (outcome.head.status != 0)
        return errorFor(outcome.head, Kind::Protocol, errorcode::cutShort, outcome.networkText);
    const NetworkMeaning meaning = meaningOf(outcome.network);
    return errorFor(outcome.head, meaning.kind, meaning.code, outcome.networkText);
}

std::optional<ApiError> byType(const CallOutcome& outcome)
{
    if (outcome.head.status == 204) // nothing has no type
        return std::nullopt;
    if (outcome.expectedType.isEmpty() || outcome.head.contentType == outcome.expectedType)
        return std::nullopt;
    return errorFor(outcome.head, Kind::Protocol, errorcode::wrongContentType,
                    u"expected %1, got %2"_s.arg(QString::fromLatin1(outcome.expectedType),
                                                 QString::fromLatin1(outcome.head.contentType.left(100))));
}

} // namespace

std::optional<ApiError> decideError(const CallOutcome& outcome)
{
    for (const auto decide : {byOurFlags, byStatus, byNetwork, byType}) {
        if (auto error = decide(outcome))
            return error;
    }
    return std::nullopt;
}

} // namespace md
