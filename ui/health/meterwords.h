// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A meter in words: its state, the one figure that it is about, why it is so, and what can be done about it.
#pragma once

#include "core/filterwords.h"
#include "core/meter.h"
#include "models/recordcell.h"
#include "ui/timeformat.h"
#include "ui/widgets/sentence.h"

namespace md {

struct MeterLook
{
    QString word; //!< "No data"
    Tone tone = Tone::Ok;
    Sign sign = Sign::Ok;
};
MeterLook meterLook(const Meter& meter);
//! The edge of its card.
Tone meterTone(MeterState state);

struct MeterHeadline
{
    QString figure; //!< "47 min silent"
    QString note;   //!< "usually every 60 s"
};
MeterHeadline meterHeadline(const Meter& meter, qint64 now);

//! "47 min", "2 h 5 min", "60 s": as exact as somebody says it.
QString spanText(qint64 ms);
//! "every 5.9 s"; empty: no rhythm is known.
QString rhythmText(const Meter& meter);
//! "2 s ago", "14:03:12" when it is long ago, "never".
QString lastEventText(const Meter& meter, const TimeFormat& times, qint64 now);
//! "14:03:12", "18 Nov 09:00" on another day.
QString momentText(qint64 at, const TimeFormat& times, qint64 now);
//! "18.7 %"
QString shareText(double share);

//! In the operator's language where the code is known, else in the server's words.
Sentence causeSentence(const MeterCause& cause, const Meter& meter, const TimeFormat& times, qint64 now);

struct CauseAction
{
    enum class Kind { Show, Alias };
    QString text;
    Kind kind = Kind::Show;
    QString pane = {};
    QString filter = {};
    QString alias = {};       //!< of Alias: the name to be taken for the unit
    QString environment = {}; //!< that the events are in; empty: any
};
//! What a cause leads to, most useful first.
std::vector<CauseAction> causeActions(const MeterCause& cause, const Meter& meter);

FilterWords meterFilterWords();

//! What is down, what is degraded, what has no data, then what is well; by name within.
bool comesBefore(const Meter& one, const Meter& other);

} // namespace md
