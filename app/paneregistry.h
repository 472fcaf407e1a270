// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panes there are, in the order of the rail. A new pane is one line in the .cpp.
#pragma once

#include "ui/panes/pane.h"

#include <vector>

namespace md {

class EventsAccess;

//! What panes reach the server through; outlives them all.
struct PaneParts
{
    EventsAccess& events;
};

std::vector<PaneEntry> paneRegistry(const PaneParts& parts);

} // namespace md
