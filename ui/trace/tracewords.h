// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A trace in words: each line of its time line, what an id is, and what was looked through.
#pragma once

#include "models/recordcell.h"
#include "models/tracelines.h"
#include "ui/icons.h"
#include "ui/timeformat.h"
#include "ui/widgets/sentence.h"

namespace md {

//! What a line says. Which kind of thing it is stands in its icon and its word.
struct TraceCell
{
    std::optional<Icon> icon;
    Tone tone = Tone::Second; //!< of the icon
    QString kind;             //!< "Request", "Try 2"
    Sentence title;
    Tone titleTone = Tone::Text;
    Sentence detail;
    QString status; //!< at the right: how it ended, who did it, how long it took
    Sign sign = Sign::None;
    Tone statusTone = Tone::Second;
    QString code; //!< of a body, as lines

    bool operator==(const TraceCell&) const = default;
};

TraceCell traceCell(const Trace& trace, const TraceLine& line, const TimeFormat& times, qint64 now);

//! "48 min before", "+14 ms", "0 ms".
QString offsetText(qint64 offset);
//! "Correlation id", "idempotency key".
QString idKindWord(TraceIdKind kind);
//! "request id, correlation id": all that an id is; empty: nothing bears it.
QString matchesText(const Trace& trace);
//! "1 request, 1 event, 2 deliveries with 4 tries".
QString countsText(const Trace& trace);
//! "requests, usage events, …": what was looked through for the id.
QString searchedText(const Trace& trace);
QString rowKindWord(TraceRowKind kind);
//! "audit entries": of a kind that is withheld.
QString withheldWord(const QString& kind);

} // namespace md
