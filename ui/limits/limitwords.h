// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How limits and quotas are put into words.
#pragma once

#include "core/plan.h"
#include "models/recordcell.h"
#include "ui/timeformat.h"
#include "ui/widgets/sentence.h"

namespace md {

QString kindWord(Enforcement enforcement);    //!< "Hard", "Soft"
QString atLimitWord(Enforcement enforcement); //!< "Block", "Alert"
Sign kindSign(Enforcement enforcement);
QString levelWord(UseLevel level);
Tone levelTone(UseLevel level);
Sign levelSign(UseLevel level);
//! Of a bar: the chart's blue while all is well.
Tone barTone(UseLevel level);

//! 1.043 → "104.3 %"; whole figures without a fraction.
QString exactPercent(double share);
//! "1.5 M", "600 k", "12": for axes.
QString shortCount(qint64 value);

//! The one thing of the pane: "43,210 over", "956,790 left".
QString headline(const PlanLimit& limit);
//! "Soft: ingest goes on.": what happens at the limit.
QString consequence(const PlanLimit& limit);
//! "Forecast for 30 Nov: 1,566,000." or why there is none.
QString forecastSentence(const PlanLimit& limit, const TimeFormat& format);
QString resetsText(const PlanLimit& limit);

//! "2026-12-01 00:00" in UTC, as forms take it; empty text: nothing.
QString utcMinute(qint64 ms);
std::optional<qint64> fromUtcMinute(const QString& text);
//! "1,600,000" and "1 600 000" as well as 1600000; nothing for anything else.
std::optional<qint64> countFrom(QString text);

} // namespace md
