// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/requests: every request, newest first; one with its bodies; the same as a file; and as they happen.
#include "service/api/requests.h"

#include "service/api/listing.h"
#include "service/api/recordexport.h"
#include "service/api/recordquery.h"
#include "service/api/requestfields.h"
#include "service/api/requeststatistics.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t scannedAtOnce = 1000;
//! A page that looks for something rare ends here and says where to go on, so that no request takes long.
constexpr std::size_t scannedForAPage = 100'000;

//! A value that has to be there exactly, as far as the filter says so.
std::string exactValue(const FilterNode& filter, std::uint8_t slot)
{
    if (filter.kind == FilterNode::Kind::Any && slotOf(filter) == slot && filter.values.size() == 1 &&
        !filter.values.front().prefix)
        return filter.values.front().text;
    if (filter.kind == FilterNode::Kind::And) {
        for (const FilterNode& child : filter.children) {
            if (std::string value = exactValue(child, slot); !value.empty())
                return value;
        }
    }
    return {};
}

//! Goes through the log in one direction and gives what fits.
class RequestScan
{
public:
    RequestScan(const RequestLog& log, std::string tenant, const RecordAsk& ask, RequestRange range)
        : m_log(log)
        , m_tenant(std::move(tenant))
        , m_filter(ask.filter)
        , m_range(std::move(range))
    {
        m_range.from = ask.from;
        m_range.to = ask.to;
        m_range.limit = scannedAtOnce;
        m_range.id = exactValue(ask.filter, requestIdSlot());
        m_range.correlationId = exactValue(ask.filter, requestCorrelationSlot());
    }

    //! The next stretch; empty stretches may come in between. False: the end of the log.
    bool next(std::vector<RequestRecord>& fitting)
    {
        std::vector<RequestRecord> records = m_log.read(m_tenant, m_range);
        if (records.empty())
            return false;
        m_looked += records.size();
        m_place = records.back().sequence;
        (m_range.after ? m_range.after : m_range.before) = m_place;
        const bool last = records.size() < m_range.limit;
        for (RequestRecord& record : records) {
            if (m_filter.kind == FilterNode::Kind::All ||
                matches(m_filter, requestVocabulary(), RequestFilterRecord(record)))
                fitting.push_back(std::move(record));
        }
        return !last;
    }

    std::size_t looked() const { return m_looked; }
    std::int64_t place() const { return m_place; } //!< the last one that was looked at

private:
    const RequestLog& m_log;
    std::string m_tenant;
    FilterNode m_filter;
    RequestRange m_range;
    std::size_t m_looked = 0;
    std::int64_t m_place = 0;
};

//! How many requests of this server were not kept, so that a gap never looks like silence.
std::string lostMeta(const RequestLog& log)
{
    return ",\"requestsNotKept\":" + std::to_string(log.status().lost);
}

Response listRequests(const RequestParts& parts, Request& request)
{
    const auto ask = readRecordAsk(request, requestVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    parts.log.flush();
    const std::string& tenant = request.principal->tenantId;
    const bool newer = ask->page.anchor && ask->page.side == PageAsk::Side::Newer;
    RequestRange range;
    if (ask->page.anchor) {
        const auto anchor = sequenceFrom(*ask->page.anchor);
        if (!anchor || *anchor > static_cast<std::uint64_t>(INT64_MAX))
            return toResponse(badCursor(), request);
        (newer ? range.after : range.before) = static_cast<std::int64_t>(*anchor);
    }
    const std::int64_t newest = parts.log.newest(tenant);
    RequestScan walk(parts.log, tenant, *ask, range);
    std::vector<RequestRecord> found;
    bool whole = false;
    while (found.size() <= ask->page.limit && !whole && walk.looked() < scannedForAPage)
        whole = !walk.next(found);
    const bool full = found.size() > ask->page.limit;
    if (full)
        found.resize(ask->page.limit);
    const bool more = full || !whole;
    // Behind the last record of a full page, else behind all that was looked at.
    const std::int64_t reached = full ? found.back().sequence : walk.place();
    if (newer)
        std::reverse(found.begin(), found.end());

    PageOut page;
    for (const RequestRecord& record : found)
        page.items.push_back(toJson(record));
    const auto cursor = [](PageAsk::Side side, std::int64_t sequence) {
        return cursorFor(side, std::to_string(sequence));
    };
    if (newer) {
        if (!found.empty())
            page.nextCursor = cursor(PageAsk::Side::Older, found.back().sequence);
        if (more)
            page.prevCursor = cursor(PageAsk::Side::Newer, reached);
    } else {
        if (more)
            page.nextCursor = cursor(PageAsk::Side::Older, reached);
        if (!found.empty() && found.front().sequence < newest)
            page.prevCursor = cursor(PageAsk::Side::Newer, found.front().sequence);
    }
    if (ask->isAll())
        page.total = parts.log.rows(tenant);
    else if (!ask->page.anchor && !more)
        page.total = static_cast<std::int64_t>(found.size());
    return pageAnswer(request, page, lostMeta(parts.log));
}

Response oneRequest(const RequestParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    parts.log.flush();
    const std::string& id = request.param("id");
    auto record = parts.log.one(request.principal->tenantId, id);
    // One that proves nobody is nobody's: who holds its id is who sent it, or was told it by them.
    if (!record)
        record = parts.log.unproven(id);
    if (!record) {
        return toResponse(notFound("There is no request with this id. An accepted ingest request lives on its event "
                                   "rows: look for them with request:" +
                                   id + "."),
                          request);
    }
    return answer(request, toDetailJson(*record));
}

Response exportRequests(const RequestParts& parts, Request& request)
{
    const auto ask = readExportAsk(request, requestVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    parts.log.flush();
    const std::string& tenant = request.principal->tenantId;
    RequestRange range;
    range.before = parts.log.newest(tenant) + 1; // what comes while the file is written is not part of it
    auto walk = std::make_shared<RequestScan>(parts.log, tenant, *ask, range);
    RecordExport what;
    what.name = "requests";
    what.csv = ask->format == "csv";
    what.header = what.csv ? requestCsvHeader() : std::string();
    what.next = [walk, csv = what.csv](std::string& piece, std::size_t& count) {
        std::vector<RequestRecord> records;
        const bool more = walk->next(records);
        for (const RequestRecord& record : records) {
            if (csv)
                appendRequestCsv(piece, record);
            else
                piece += toJson(record) + "\n";
            ++count;
        }
        return more;
    };
    return exportAnswer(parts.workers, std::move(what));
}

using RequestHandler = Response (*)(const RequestParts&, Request&);

void add(Router& router, const RequestParts& parts, std::string pattern, RequestHandler handler)
{
    Route route;
    route.pattern = std::move(pattern);
    route.scope = Scope::RequestsRead;
    route.runs = Runs::Reader;
    route.handler = [parts, handler](Request& request) { return handler(parts, request); };
    router.add(std::move(route));
}

} // namespace

void registerRequests(Router& router, const RequestParts& parts)
{
    add(router, parts, "/api/v1/requests", listRequests);
    add(router, parts, "/api/v1/requests/export", exportRequests);
    add(router, parts, "/api/v1/requests/latency", requestLatency);
    add(router, parts, "/api/v1/requests/errors", requestErrors);
    add(router, parts, "/api/v1/requests/{id}", oneRequest);
}

std::uint64_t RequestTopic::newest(const std::string& tenantId) const
{
    return static_cast<std::uint64_t>(m_log.newest(tenantId));
}

TopicItems RequestTopic::after(const std::string& tenantId, std::uint64_t place, std::size_t limit)
{
    RequestRange range;
    range.after = static_cast<std::int64_t>(place);
    range.limit = limit;
    TopicItems out;
    out.upTo = place;
    for (const RequestRecord& record : m_log.read(tenantId, range)) {
        out.upTo = static_cast<std::uint64_t>(record.sequence);
        const bool reading = !record.isRefused() && record.route.starts_with("/api/v1/requests");
        if (!reading)
            out.items.push_back(toJson(record));
    }
    return out;
}

} // namespace meterd
