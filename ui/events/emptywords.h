// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the empty pane says and offers: the environment, the time or the filter term that hides the events.
#pragma once

#include "models/eventsource.h"
#include "ui/events/eventquestion.h"
#include "ui/timeformat.h"
#include "ui/widgets/statepage.h"

namespace md {

//! A term taken out of the filter, and how many events there would then be.
struct WithoutTerm
{
    QString name;   //!< "metric"
    QString filter; //!< without it
    std::optional<qint64> count;
};

struct EmptyFindings
{
    EventQuestion question;
    std::optional<EventElsewhere> elsewhere; //!< nothing while it is being counted
    std::vector<WithoutTerm> without;
    qint64 now = 0;
};

struct EmptyActions
{
    std::function<void(const QString& environment)> showEnvironment;
    std::function<void(const RangeChoice& range)> showRange;
    std::function<void(const QString& filter)> showFilter;
    std::function<void()> showRetention;
    std::function<void()> showApplications;
};

EmptyState emptyState(const EmptyFindings& findings, const TimeFormat& times, const EmptyActions& actions);

//! The terms whose removal is worth counting: those about a field, not the environment; three at most.
std::vector<WithoutTerm> removableTerms(const QString& filter);

//! The shortest of the usual ranges in which the newest match lies.
RangeChoice rangeReaching(qint64 newest, qint64 now);

//! As long as the one that was asked for, at the match that is nearest to it; nothing when there is none outside.
std::optional<RangeChoice> nearestRange(const EventExtent& extent, const TimeRange& asked);

} // namespace md
