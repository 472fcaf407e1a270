// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that hangs on an id, in one answer.
#pragma once

#include "client/transport.h"
#include "core/trace.h"

namespace md {

//! Of a whole answer: deliveries keep their payloads byte for byte.
Result<Trace> decodeTrace(const QByteArray& body);

class TraceApi
{
public:
    explicit TraceApi(Transport& transport)
        : m_transport(transport)
    {}

    CallHandle ask(const QString& id, QObject* context, Callback<Trace> callback);

private:
    Transport& m_transport;
};

} // namespace md
