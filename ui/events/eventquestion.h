// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator is asking: a filter, a range and the brush inside it.
#pragma once

#include "core/eventquery.h"
#include "ui/events/histogramview.h"
#include "ui/events/rangechoice.h"

namespace md {

struct EventQuestion
{
    static constexpr int Buckets = 72;

    QString filter;
    RangeChoice range;
    std::optional<TimeSpan> brush;
    TimeBasis basis = TimeBasis::Received;

    //! What the histogram spans.
    TimeRange whole(qint64 now) const { return range.at(now, Buckets); }
    //! What the list shows: the brush, or all of it.
    TimeRange looked(qint64 now) const { return brush ? TimeRange{brush->from, brush->to} : whole(now); }
    EventQuery query(qint64 now) const { return {filter, looked(now), basis}; }

    bool operator==(const EventQuestion&) const = default;
};

} // namespace md
