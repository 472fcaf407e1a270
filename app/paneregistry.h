// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panes there are, in the order of the rail. A new pane is one line in the .cpp.
#pragma once

#include "ui/panes/pane.h"

#include <vector>

namespace md {

class EventsAccess;
struct DoctorAccess;
struct ServerAccess;

//! What panes reach the server through; outlives them all.
struct PaneParts
{
    EventsAccess& events;
    ServerAccess* server = nullptr; //!< none while only a file is looked at; what needs one is left out then
    DoctorAccess* doctor = nullptr; //!< works with and without a server
};

std::vector<PaneEntry> paneRegistry(const PaneParts& parts);
//! Of a connection that does not work: what can be asked and looked up all the same.
std::vector<PaneEntry> doctorAlone(DoctorAccess& doctor);

} // namespace md
