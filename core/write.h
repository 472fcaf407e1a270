// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A change that is going to be sent, as a value: it can be looked at before it is.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace md {

struct WriteRequest
{
    enum class Method { Post, Put, Delete };

    Method method = Method::Post;
    QString path;                  //!< from the server's root, e.g. "/api/v1/limits/events_per_month"
    QByteArray body;               //!< a JSON object in the order in which it is shown; empty: none
    std::optional<qint64> version; //!< of what was loaded: If-Match
    QString reason;                //!< goes to the audit log
    std::vector<std::pair<QString, QString>> query = {}; //!< e.g. confirm=WARN
    QByteArray idempotencyKey = {}; //!< made by writeKey(); stays over retries, new for another change

    bool operator==(const WriteRequest&) const = default;
};

struct WriteAnswer
{
    int status = 0;
    QByteArray data; //!< the new state: JSON, "data" of the envelope; may hold a secret that is shown once
    std::optional<qint64> version; //!< from its ETag
    bool replayed = false;         //!< the server had done it before
    QString requestId;
    QString correlationId;
};

//! A fresh Idempotency-Key.
QByteArray writeKey();

} // namespace md
