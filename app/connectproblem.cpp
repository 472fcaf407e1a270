// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectproblem.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct CodeMeaning
{
    QLatin1StringView code;
    ConnectProblem problem;
};

constexpr CodeMeaning meanings[] = {
    {errorcode::badUrl, ConnectProblem::BadUrl},
    {errorcode::badKey, ConnectProblem::KeyMalformed},
    {errorcode::plainHttp, ConnectProblem::PlainHttp},
    {errorcode::hostNotFound, ConnectProblem::HostNotFound},
    {errorcode::connectionRefused, ConnectProblem::Refused},
    {errorcode::connectionLost, ConnectProblem::ConnectionLost},
    {errorcode::cutShort, ConnectProblem::ConnectionLost},
    {errorcode::noAnswer, ConnectProblem::NoAnswer},
    {errorcode::tooSlow, ConnectProblem::NoAnswer},
    {errorcode::proxy, ConnectProblem::Proxy},
    {errorcode::tls, ConnectProblem::Tls},
    {errorcode::redirect, ConnectProblem::Redirected},
    {errorcode::wrongContentType, ConnectProblem::NotMeterdesk},
    {errorcode::wrongShape, ConnectProblem::NotMeterdesk},
    {errorcode::tooLarge, ConnectProblem::NotMeterdesk},
    {"TENANT_HEADER_MISSING"_L1, ConnectProblem::TenantMissing},
    {"TENANT_HEADER_MALFORMED"_L1, ConnectProblem::TenantMalformed},
    {"UNAUTHORIZED"_L1, ConnectProblem::KeyMissing},
    {"KEY_UNKNOWN"_L1, ConnectProblem::KeyUnknown},
    {"KEY_REVOKED"_L1, ConnectProblem::KeyRevoked},
    {"KEY_EXPIRED"_L1, ConnectProblem::KeyExpired},
    {"KEY_MODE"_L1, ConnectProblem::KeyMode},
    {"ADDRESS_NOT_ALLOWED"_L1, ConnectProblem::KeyElsewhere},
    {"ACCOUNT_SUSPENDED"_L1, ConnectProblem::Suspended},
};

} // namespace

ConnectProblem connectProblem(const ApiError& error)
{
    for (const CodeMeaning& meaning : meanings) {
        if (error.code == meaning.code)
            return meaning.problem;
    }
    switch (error.kind) {
    case ApiError::Kind::Cancelled: return ConnectProblem::Cancelled;
    case ApiError::Kind::RateLimited: return ConnectProblem::RateLimited;
    case ApiError::Kind::Server: return ConnectProblem::ServerTrouble;
    case ApiError::Kind::Tls: return ConnectProblem::Tls;
    case ApiError::Kind::Timeout: return ConnectProblem::NoAnswer;
    case ApiError::Kind::Network: return ConnectProblem::ConnectionLost;
    case ApiError::Kind::Schema: return ConnectProblem::NotMeterdesk;
    default: break;
    }
    // A refusal that names no code of ours comes from something else that listens there.
    if (error.code.isEmpty())
        return ConnectProblem::NotMeterdesk;
    if (error.kind == ApiError::Kind::NotFound)
        return ConnectProblem::TenantUnknown; // the path is there, so it is the tenant that is not
    if (error.kind == ApiError::Kind::Forbidden)
        return ConnectProblem::Forbidden;
    return ConnectProblem::Other;
}

} // namespace md
