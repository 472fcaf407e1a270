// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the event log: how long, how it ended, what a platform event says, and the names of its filters.
#pragma once

#include "core/filterwords.h"
#include "core/requestlog.h"
#include "core/webhooks.h"
#include "models/recordcell.h"
#include "ui/countsview.h"

namespace md {

//! "0.42 ms", "123 ms", "1.24 s", "2 min 3 s".
QString durationText(qint64 us);

Tone statusTone(int status);
Sign statusSign(int status);
Tone severityTone(PlatformEvent::Severity severity);
Sign severitySign(PlatformEvent::Severity severity);
QString severityWord(PlatformEvent::Severity severity);

//! "POST /v1/events", by its route where there is one.
QString requestName(const LoggedRequest& request);
//! What a person wants to read first: the refusal's sentence, else how it ended and how long it took.
QString requestTitle(const LoggedRequest& request);
//! "webhook-endpoint whe_…"; empty where the event has no target.
QString platformTarget(const PlatformEvent& event);

FilterWords requestFilterWords();
FilterWords platformFilterWords();

//! A question that comes up often, by its name.
struct LogPreset
{
    QString name;
    QString filter;
};
std::vector<LogPreset> requestPresets();
std::vector<LogPreset> platformPresets();

//! What the views of latencies and of refusals count.
CountsView::Subject requestCounts();

} // namespace md
