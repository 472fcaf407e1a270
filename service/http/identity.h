// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a request proves who sent it. The keys are in the store; http and doors see this interface alone.
#pragma once

#include "service/domain/expected.h"
#include "service/domain/principal.h"
#include "service/http/message.h"
#include "service/http/problem.h"

namespace meterd {

enum class TenantHeader : std::uint8_t {
    Required, //!< the operator's API and /v1/meter
    Optional  //!< the doors: where it is sent it must be right
};

class Authenticator
{
public:
    virtual ~Authenticator() = default;

    //! `X-API-Key` or `Authorization: Bearer`, the peer's address, and `X-Tenant-Id`. Does not look at scopes.
    virtual Expected<PrincipalPtr, Problem> authenticate(const Request& request, TenantHeader header) const = 0;

    //! A request whose key is good was refused for what the key may not: its operator is told.
    virtual void noteRefusal(const Request& request, const Problem& problem) const = 0;

    enum class Standing : std::uint8_t { Good, KeyRevoked, KeyExpired, ScopeLost };
    //! Whether a stream that was begun with this key may go on: asked every second.
    virtual Standing standing(const Principal& principal, Scope scope, TimePoint now) const = 0;
};

//! 403 with the scope's name, or nothing.
std::optional<Problem> missingScope(const Principal& principal, Scope scope);

} // namespace meterd
