// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands after the last event: why there is nothing older, and where a click on it leads.
#pragma once

#include "core/eventextent.h"
#include "ui/events/eventquestion.h"
#include "ui/timeformat.h"

namespace md {

struct EndNote
{
    enum class Leads { Nowhere, AllTime, Retention, Applications, OtherFilter };

    QString text;
    Leads leads = Leads::Nowhere;
    QString filter = {}; //!< the other one

    bool operator==(const EndNote&) const = default;
};

struct EndFacts
{
    EventQuestion question;
    std::optional<qint64> oldest;      //!< of the matches
    std::optional<EventExtent> extent; //!< nothing while, or where, nobody says
};

EndNote endNote(const EndFacts& facts, const TimeFormat& times);

//! "kept for 90 days by the plan Growth, since 22 Aug 2026".
QString keptText(const EventExtent::Kept& kept, const TimeFormat& times);

} // namespace md
