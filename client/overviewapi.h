// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How everything stands, in one answer.
#pragma once

#include "client/transport.h"
#include "core/overview.h"

namespace md {

Result<Overview> decodeOverview(const QByteArray& body);

class OverviewApi
{
public:
    explicit OverviewApi(Transport& transport)
        : m_transport(transport)
    {}

    //! The last hour; of all environments when `environment` is empty.
    CallHandle ask(const QString& environment, QObject* context, Callback<Overview> callback);

private:
    Transport& m_transport;
};

} // namespace md
