// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// meterdesk://trace/<id>?server=<address>: an id that a colleague can open. It names an id and a server and can carry
// nothing else.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace md {

struct TraceLink
{
    QString id;
    QString server; //!< "https://metering.acme.example:8443"; empty: it does not say
    bool operator==(const TraceLink&) const = default;
};

//! Nothing when the text is no such link, or says more than it may.
std::optional<TraceLink> readTraceLink(const QString& text);
QString writeTraceLink(const TraceLink& link);

//! Scheme, host and port of a web address, as two of them are compared; empty: it is none.
QString serverOrigin(const QUrl& url);

//! Whether the text can be asked for: neither empty nor over 256 characters, nor with control characters.
bool isTraceableId(const QString& id);

} // namespace md
