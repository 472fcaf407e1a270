// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why signing in to a server did not work, as precisely as it can be told.
#pragma once

#include "core/apierror.h"

namespace md {

enum class ConnectProblem {
    Cancelled,
    BadUrl,       //!< not an http(s) URL, or one with a key or user in it
    PlainHttp,    //!< http to another machine: the key would go over the wire in clear
    HostNotFound, //!< DNS
    Refused,      //!< the machine is there, nothing listens
    NoAnswer,     //!< silent until the limit
    ConnectionLost,
    Proxy,
    Tls,
    Redirected,   //!< it sends us elsewhere, which we do not follow: the key would go along
    NotMeterdesk, //!< something answers, but not this API
    TenantMissing,
    TenantMalformed,
    TenantUnknown, //!< well formed, but not there or not this key's
    KeyMissing,
    KeyMalformed, //!< cannot stand in a header: a space, a line break, an umlaut
    KeyUnknown,
    KeyRevoked,
    KeyExpired,
    KeyElsewhere, //!< its address list leaves this machine out
    KeyMode,      //!< a test key at a live server, or a live key at a sandbox
    Suspended,
    Forbidden, //!< signed in, but not allowed even to ask who it is
    RateLimited,
    ServerTrouble, //!< 5xx
    Other
};

//! `error` is what GET /api/v1/whoami gave.
ConnectProblem connectProblem(const ApiError& error);

} // namespace md
