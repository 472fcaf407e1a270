// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a server's list and counts are asked by. `app` joins these to the client; models know no socket.
#pragma once

#include "core/apierror.h"
#include "core/eventbatch.h"
#include "core/eventextent.h"
#include "core/eventquery.h"
#include "core/facets.h"
#include "core/histogram.h"
#include "models/pendingrequest.h"

#include <QStringList>

#include <functional>

namespace md {

struct EventPageRequest
{
    EventQuery query;
    QString cursor; //!< empty: the newest
    int limit = 200;
};

struct EventFacetsRequest
{
    EventQuery query;
    QStringList fields;
    int top = 8;
};

struct EventHistogramRequest
{
    EventQuery query;
    int buckets = 72;
};

//! Each calls back once on this thread, never from inside the call, and not after its PendingRequest died.
struct EventFetchers
{
    template <class T>
    using Done = std::function<void(Result<T>)>;

    std::function<PendingRequestPtr(const EventPageRequest&, Done<EventPage>)> page;
    std::function<PendingRequestPtr(const EventFacetsRequest&, Done<FacetResult>)> facets;
    std::function<PendingRequestPtr(const EventHistogramRequest&, Done<Histogram>)> histogram;
    //! None where the server does not offer it.
    std::function<PendingRequestPtr(const EventQuery&, Done<EventExtent>)> extent;
};

} // namespace md
