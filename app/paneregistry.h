// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panes there are, in the order of the rail. A new pane is one line in the .cpp.
#pragma once

#include "ui/panes/pane.h"

#include <vector>

namespace md {

class EventStore;
class QueryThread;
class Session;

//! What panes are made from. Without a session there is only what needs no server.
struct PaneParts
{
    Session* session = nullptr;
    EventStore* tail = nullptr;
    QueryThread* queries = nullptr;
};

std::vector<PaneEntry> paneRegistry(const PaneParts& parts);

} // namespace md
