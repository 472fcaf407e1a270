// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which stretch of time the pane looks at: the last so long, all there is, or from here to there.
#pragma once

#include "core/timerange.h"

#include <QString>

namespace md {

struct RangeChoice
{
    enum class Kind { Last, All, Custom };

    Kind kind = Kind::Last;
    std::chrono::milliseconds span = std::chrono::hours(6); //!< of Last
    TimeRange custom;                                       //!< of Custom

    static RangeChoice last(std::chrono::milliseconds span) { return {Kind::Last, span, {}}; }
    static RangeChoice all() { return {Kind::All, {}, {}}; }
    static RangeChoice between(qint64 from, qint64 to) { return {Kind::Custom, {}, {from, to}}; }

    //! The choice at this moment. A "last" range begins on a whole bucket of its \a buckets, so that its bars do not
    //! creep with every refresh, and has no end: what arrives next belongs to it.
    TimeRange at(qint64 now, int buckets) const;

    //! How it is kept in settings and saved views: "last:21600000", "all", "between:…:…".
    QString toText() const;
    static RangeChoice fromText(const QString& text);

    bool operator==(const RangeChoice&) const = default;
};

} // namespace md
