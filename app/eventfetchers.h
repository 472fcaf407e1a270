// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the event pane's server source to the client: models know no socket, the client knows no table.
#pragma once

#include "models/servereventsource.h"
#include "ui/events/eventsaccess.h"

namespace md {

class UsageEventsApi;

//! Answers stop with `context`, or when the request handle dies.
EventFetchers eventFetchers(UsageEventsApi& api, bool offersExtent, QObject* context);
ExportToFile exportFetcher(UsageEventsApi& api, QObject* context);

} // namespace md
