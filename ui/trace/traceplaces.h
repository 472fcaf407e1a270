// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a line of a trace leads: the pane that shows it among its like, with the filter set.
#pragma once

#include "core/trace.h"
#include "models/tracelines.h"
#include "ui/overview/overviewtiles.h"
#include "ui/panes/pane.h"

namespace md {

//! An empty pane: nowhere.
PanePlace placeOf(const Trace& trace, const TraceLine& line);
//! "Event log"; what the link to it says.
QString placeName(const PanePlace& place);
//! The id of what a line shows; empty: it has none.
QString idOf(const Trace& trace, const TraceLine& line);

} // namespace md
