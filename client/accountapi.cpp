// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/accountapi.h"

#include "client/accountdecoder.h"
#include "client/transport.h"

using namespace Qt::StringLiterals;

namespace md {

AccountApi::AccountApi(Transport& transport)
    : m_transport(transport)
{}

CallHandle AccountApi::whoami(QObject* context, Callback<WhoAmI> callback)
{
    Request request;
    request.path = u"/api/v1/whoami"_s;
    // Asked while somebody looks at a dialog: the answer is wanted now, not after three quiet tries.
    request.retry = Request::Retry::Never;
    request.deadline = std::chrono::seconds(15);
    request.idleTimeout = std::chrono::seconds(10);
    return m_transport.send<WhoAmI>(
        std::move(request), [](const Response& response) { return decodeWhoAmI(response.body); }, context,
        std::move(callback));
}

CallHandle AccountApi::health(QObject* context, Callback<ServerHealth> callback)
{
    Request request;
    request.path = u"/health"_s;
    request.retry = Request::Retry::Never;
    request.deadline = std::chrono::seconds(5);
    request.idleTimeout = std::chrono::seconds(5);
    return m_transport.send<ServerHealth>(
        std::move(request), [](const Response& response) { return decodeHealth(response.body); }, context,
        std::move(callback));
}

} // namespace md
