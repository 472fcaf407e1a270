// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The request that made an event, written again as a cURL command: by the door it came in through, secrets as
// placeholders.
#pragma once

#include <QByteArray>
#include <QString>

namespace md {

//! `record` as the server prints it; `server` without a path ("https://ingest.example"); `tenant` "ten_…" or empty.
//! $KEY and $APP_SECRET stand where secrets were. Empty when the record is not JSON.
QString eventAsCurl(const QByteArray& record, const QString& server, const QString& tenant);

} // namespace md
