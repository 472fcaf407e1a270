// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a pane reaches the server of the session: requests, the live stream, writes. Panes are made anew for each
// session, so what stands here holds as long as a pane lives.
#pragma once

#include "client/livestream.h"
#include "client/transport.h"
#include "client/writeapi.h"
#include "ui/overview/overviewfeed.h"
#include "ui/writes/writeproposal.h"

namespace md {

struct ServerAccess
{
    Transport& transport;
    LiveStream& live;
    WriteSender send;
    WriteTarget target;
    QString id;                       //!< of the profile: what is remembered of a server is remembered under it
    OverviewFeed* overview = nullptr; //!< none where the server offers none

    WriteContext writeContext(const PaneContext& pane) const
    {
        return {pane.session, pane.navigator, pane.now, send, target};
    }
};

} // namespace md
