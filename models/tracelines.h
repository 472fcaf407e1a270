// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A trace as the lines of one time line: what changed before, what bears the id, the attempts under their delivery, and
// how far each is from the moment that is asked about.
#pragma once

#include "core/trace.h"

#include <functional>

namespace md {

struct TraceLine
{
    enum class Kind : quint8 {
        SuspectsHead, //!< over what changed before
        Head,         //!< over what bears the id
        Day,          //!< another day than the line before
        Suspect,
        Row,
        Body,    //!< of a refused request: what it was answered with
        Attempt, //!< of the delivery above
        Due,     //!< the next attempt, which is still to come
        Cut,     //!< there is more of a kind than is shown
        Withheld //!< a kind that the key may not see
    };

    Kind kind = Kind::Row;
    int index = 0;    //!< in rows, suspects, shown, withheld
    int attempt = -1; //!< in the delivery's attempts
    qint64 at = 0;
    std::optional<qint64> offset; //!< from the anchor, in ms
    bool joins = false;           //!< the axis goes on to the next line
    bool skips = false;           //!< and much time lies between

    bool operator==(const TraceLine&) const = default;
};

//! When what is asked about happened: the refused request, else what bears the id first.
std::optional<qint64> traceAnchor(const Trace& trace);

//! `dayOf`: the day of an instant in the window's zone, as any number that tells days apart.
std::vector<TraceLine> traceLines(const Trace& trace, qint64 now, const std::function<qint64(qint64)>& dayOf);

} // namespace md
