// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who we are on a server, and whether it is well.
#pragma once

#include "client/call.h"
#include "core/whoami.h"

namespace md {

class Transport;

struct ServerHealth
{
    bool up = false;
    QString version;
    std::vector<std::pair<QString, bool>> components;

    bool operator==(const ServerHealth&) const = default;
};

class AccountApi
{
public:
    explicit AccountApi(Transport& transport);

    CallHandle whoami(QObject* context, Callback<WhoAmI> callback);
    CallHandle health(QObject* context, Callback<ServerHealth> callback);

private:
    Transport& m_transport;
};

} // namespace md
