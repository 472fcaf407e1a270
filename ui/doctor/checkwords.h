// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the first checks found, in words, and what to do next.
#pragma once

#include "core/firstchecks.h"
#include "models/recordcell.h"
#include "ui/timeformat.h"
#include "ui/widgets/sentence.h"

#include <QVariantMap>

namespace md {

struct CheckWords
{
    QString title;  //!< of the check: "Key"
    QString answer; //!< "Test key, live server"
    Sentence text;
    QString next; //!< the step as a link's words; empty: none
    QString pane; //!< where it leads; empty with a next: the connection is edited
    QVariantMap state;
    Tone tone = Tone::Second;
    Sign sign = Sign::None;
};

QString checkTitle(FirstCheck check);
CheckWords checkWords(const CheckResult& result, const CheckedConnection& connection, const TimeFormat& times,
                      qint64 now);
//! The one sentence over all of them.
QString checkHeadline(const std::vector<CheckResult>& results, const CheckedConnection& connection,
                      const TimeFormat& times, qint64 now);
//! "GET /api/v1/whoami → 401 KEY_MODE, 12 ms"
QString evidenceLine(const CheckStep& step);

} // namespace md
