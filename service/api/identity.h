// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Proving identity with the keys that are configured.
#pragma once

#include "service/domain/clock.h"
#include "service/http/identity.h"
#include "service/store/configview.h"

namespace meterd {

class KeyAuthenticator final : public Authenticator
{
public:
    //! `live`: the server's mode; a key of the other kind is refused.
    KeyAuthenticator(const ConfigSource& config, bool live)
        : m_config(config)
        , m_live(live)
    {}

    Expected<PrincipalPtr, Problem> authenticate(const Request& request, TenantHeader header) const override;
    void noteRefusal(const Request& request, const Problem& problem) const override;
    Standing standing(const Principal& principal, Scope scope, TimePoint now) const override;

private:
    const ConfigSource& m_config;
    bool m_live;
};

} // namespace meterd
