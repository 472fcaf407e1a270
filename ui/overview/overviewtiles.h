// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tiles of the overview say: pure functions of what the server said. What wants an operator comes first.
#pragma once

#include "core/overview.h"
#include "models/recordcell.h"
#include "ui/timeformat.h"
#include "ui/widgets/sparkline.h"

#include <QVariantMap>

namespace md {

//! Where a tile leads, with the filter set.
struct PanePlace
{
    QString pane;
    QVariantMap state;
    bool operator==(const PanePlace&) const = default;
};

struct OverviewTile
{
    //! One of those that want an operator: the meter, the limit, the endpoint, the code.
    struct Line
    {
        Sign sign = Sign::None;
        Tone tone = Tone::Text;
        QString word;
        QString name;
        QString note;
        PanePlace place;
        bool operator==(const Line&) const = default;
    };

    QString id; //!< "meters": stays the same for ever
    QString name;
    Sign sign = Sign::Ok;
    Tone tone = Tone::Ok;
    QString word;   //!< "OK", "Down"
    QString figure; //!< "79/min"
    QString note;   //!< "production 64/min, staging 15/min"
    std::vector<Sparkline::Bar> bars;
    std::vector<Line> lines;
    PanePlace place; //!< no pane: it leads nowhere
    bool ofAllEnvironments = false;

    bool wantsAttention() const { return tone == Tone::Bad || tone == Tone::Warning || tone == Tone::Silent; }
    bool operator==(const OverviewTile&) const = default;
};

//! Bad ones first, then warnings, then silence, then all that is well; each group in the order of the rail.
std::vector<OverviewTile> overviewTiles(const Overview& overview, const TimeFormat& times, qint64 now);

//! Nothing was ever sent, declared or set up here.
bool isUntouched(const Overview& overview);

} // namespace md
