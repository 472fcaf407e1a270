// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/eventfetchers.h"

#include "client/usageeventsapi.h"

namespace md {

namespace {

struct ClientRequest final : PendingRequest
{
    explicit ClientRequest(CallHandle handle)
        : call(std::move(handle))
    {}
    CallHandle call;
};

} // namespace

EventFetchers eventFetchers(UsageEventsApi& api, bool offersExtent, QObject* context)
{
    EventFetchers fetchers;
    fetchers.page = [&api, context](const EventPageRequest& request, EventFetchers::Done<EventPage> done) {
        return std::make_unique<ClientRequest>(
            api.page(request.query, {request.cursor, request.limit}, context, std::move(done)));
    };
    fetchers.facets = [&api, context](const EventFacetsRequest& request, EventFetchers::Done<FacetResult> done) {
        return std::make_unique<ClientRequest>(
            api.facets(request.query, request.fields, request.top, context, std::move(done)));
    };
    fetchers.histogram = [&api, context](const EventHistogramRequest& request, EventFetchers::Done<Histogram> done) {
        return std::make_unique<ClientRequest>(api.histogram(request.query, request.buckets, context, std::move(done)));
    };
    if (offersExtent) {
        fetchers.extent = [&api, context](const EventQuery& query, EventFetchers::Done<EventExtent> done) {
            return std::make_unique<ClientRequest>(api.extent(query, context, std::move(done)));
        };
    }
    return fetchers;
}

ExportToFile exportFetcher(UsageEventsApi& api, QObject* context)
{
    return [&api, context](const EventExportRequest& request, std::function<void(ExportProgress)> progress,
                           std::function<void(Result<ExportSummary>)> done) {
        return std::make_unique<ClientRequest>(api.exportToFile(request.path, request.query, request.format,
                                                                request.columns, std::move(progress), context,
                                                                std::move(done)));
    };
}

} // namespace md
