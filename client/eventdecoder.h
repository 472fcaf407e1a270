// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Usage events from bytes to columns: pages, NDJSON lines, stream messages. Pure functions, any thread, any bytes.
#pragma once

#include "core/apierror.h"
#include "core/eventbatch.h"

#include <QByteArrayView>

namespace md {

//! `{"success":true,"data":{"content":[…],"nextCursor":…,"prevCursor":…,"total":…},…}`: whole and with all its keys, or
//! an error.
Result<EventPage> decodeEventPage(QByteArrayView body);

//! `{"success":true,"data":{…}}`: one event, as a batch of one row.
Result<EventBatch> decodeEvent(QByteArrayView body);

//! A stream message `{"topic":"usage","items":[…]}`.
Result<EventBatch> decodeUsageMessage(QByteArrayView data);

//! An NDJSON answer: every line must be an event and the last one the end record with the right count.
Result<LinesDecoded> decodeEventLines(QByteArrayView body);

//! Lines of a file that begin at `base` there: bad ones are listed and the rest is kept; records stay in the file.
LinesDecoded decodeFileLines(QByteArrayView lines, quint64 base, bool atEndOfFile);

} // namespace md
