// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which usage events are meant: what a page, a facet, a histogram and an export are asked for.
#pragma once

#include "core/timerange.h"

#include <QString>

namespace md {

struct EventQuery
{
    QString filter; //!< in the filter language; empty: all
    TimeRange range;
    TimeBasis basis = TimeBasis::Received;

    bool operator==(const EventQuery&) const = default;
};

} // namespace md
