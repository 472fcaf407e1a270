// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which the console changes anything on a server, and the same change as text before it is sent.
#pragma once

#include "client/call.h"
#include "core/write.h"

namespace md {

class Transport;

//! Who is going to be written to, as the preview says it.
struct WriteTarget
{
    QString server;    //!< "https://meter.acme.example", without a path
    QString tenant;    //!< "ten_…"
    QString keyPrefix; //!< "sk_live_9fQ2"

    bool operator==(const WriteTarget&) const = default;
};

class WriteApi
{
public:
    explicit WriteApi(Transport& transport);

    //! A refusal tells what it refuses: 412 has ApiError::current, 422 and 400 have ApiError::fields. Without an
    //! Idempotency-Key one is made; with one the same change is done once, however often it is sent.
    CallHandle send(const WriteRequest& write, QObject* context, Callback<WriteAnswer> callback);

private:
    Transport& m_transport;
};

//! What a panel needs to send with; `app` makes it of a WriteApi, a test of a lambda.
using WriteSender = std::function<CallHandle(const WriteRequest&, QObject*, Callback<WriteAnswer>)>;

//! The body as it is sent: with the reason, unless it goes in a header.
QByteArray writeBody(const WriteRequest& write);
//! The HTTP request, line by line, body indented; secrets are out, and a line of thousands of letters is cut.
QString writeAsHttp(const WriteRequest& write, const WriteTarget& target);
//! The same for a shell; the key is $KEY.
QString writeAsCurl(const WriteRequest& write, const WriteTarget& target);

} // namespace md
