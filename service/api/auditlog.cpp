// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/audit-log: who changed what, newest first; the same as a file; whether its chain holds; and as it happens.
#include "service/api/auditlog.h"

#include "service/api/auditfields.h"
#include "service/api/listing.h"
#include "service/api/recordexport.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t scannedAtOnce = 500;

std::string headJson(const AuditRecord& head)
{
    JsonObject json;
    json.number("sequence", head.sequence).textUnlessEmpty("hmac", head.hmac);
    return json.take();
}

//! Every answer says where the log stands, so that a reader can say "continues what was seen before".
Response withHead(Response response, const AuditRecord& head)
{
    if (head.sequence > 0)
        response.headers.add("X-Audit-Head", std::to_string(head.sequence) + ":" + head.hmac);
    return response;
}

std::string headMeta(const AuditRecord& head)
{
    return ",\"auditHead\":" + headJson(head);
}

//! Goes through the log in one direction and gives what fits.
class AuditScan
{
public:
    AuditScan(ConfigStore& store, std::string tenant, const RecordAsk& ask, AuditRange range)
        : m_store(store)
        , m_tenant(std::move(tenant))
        , m_ask(ask)
        , m_range(range)
    {
        m_range.from = ask.from;
        m_range.to = ask.to;
        m_range.limit = scannedAtOnce;
    }

    //! The next stretch; empty stretches may come in between. False: the end of the log.
    bool next(std::vector<AuditRecord>& fitting)
    {
        std::vector<AuditRecord> entries = m_store.auditEntries(m_tenant, m_range);
        if (entries.empty())
            return false;
        (m_range.after ? m_range.after : m_range.before) = entries.back().sequence;
        const bool last = entries.size() < m_range.limit;
        for (AuditRecord& record : entries) {
            const bool fits = m_ask.filter.kind == FilterNode::Kind::All ||
                              matches(m_ask.filter, auditVocabulary(), AuditFilterRecord(record));
            if (fits)
                fitting.push_back(std::move(record));
        }
        return !last;
    }

private:
    ConfigStore& m_store;
    std::string m_tenant;
    RecordAsk m_ask;
    AuditRange m_range;
};

struct Found
{
    std::vector<AuditRecord> entries; //!< at most one more than asked for
    bool whole = false;               //!< the end of the log was reached
};

Found scan(const ApiParts& parts, const std::string& tenant, const RecordAsk& ask, const AuditRange& range)
{
    Found found;
    AuditScan walk(parts.config, tenant, ask, range);
    while (found.entries.size() <= ask.page.limit) {
        if (!walk.next(found.entries)) {
            found.whole = true;
            break;
        }
    }
    return found;
}

Response listAudit(const ApiParts& parts, Request& request)
{
    const auto ask = readRecordAsk(request, auditVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    const std::string& tenant = request.principal->tenantId;
    const bool newer = ask->page.anchor && ask->page.side == PageAsk::Side::Newer;
    AuditRange range;
    if (ask->page.anchor) {
        const auto anchor = sequenceFrom(*ask->page.anchor);
        if (!anchor || *anchor > static_cast<std::uint64_t>(INT64_MAX))
            return toResponse(badCursor(), request);
        (newer ? range.after : range.before) = static_cast<std::int64_t>(*anchor);
    }
    // The head first: what is written meanwhile is in no page that claims to end before it.
    const AuditRecord head = parts.config.auditHead(tenant);
    Found found = scan(parts, tenant, *ask, range);
    const bool more = found.entries.size() > ask->page.limit;
    if (more)
        found.entries.resize(ask->page.limit);
    if (newer)
        std::reverse(found.entries.begin(), found.entries.end());

    PageOut page;
    for (const AuditRecord& record : found.entries)
        page.items.push_back(toJson(record));
    if (!found.entries.empty()) {
        const auto cursor = [](PageAsk::Side side, std::int64_t sequence) {
            return cursorFor(side, std::to_string(sequence));
        };
        const std::int64_t oldest = found.entries.back().sequence;
        const std::int64_t newest = found.entries.front().sequence;
        if (newer ? oldest > 1 : more)
            page.nextCursor = cursor(PageAsk::Side::Older, oldest);
        if (newer ? more : newest < head.sequence)
            page.prevCursor = cursor(PageAsk::Side::Newer, newest);
    }
    if (ask->isAll())
        page.total = head.sequence;
    else if (!ask->page.anchor && found.whole && !more)
        page.total = static_cast<std::int64_t>(found.entries.size());
    return withHead(pageAnswer(request, page, headMeta(head)), head);
}

Response oneEntry(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const std::string& tenant = request.principal->tenantId;
    RecordAsk ask;
    ask.filter.kind = FilterNode::Kind::Any;
    ask.filter.field = EventField(auditVocabulary().find("id")->slot);
    ask.filter.values.push_back({.text = request.param("id")});
    ask.page.limit = 1;
    const Found found = scan(parts, tenant, ask, {});
    if (found.entries.empty())
        return toResponse(notFound("There is no audit entry with this id."), request);
    const AuditRecord head = parts.config.auditHead(tenant);
    return withHead(answer(request, toJson(found.entries.front()), 200, headMeta(head)), head);
}

Response verifyAudit(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const AuditVerdict verdict = parts.config.verifyAudit(request.principal->tenantId);
    JsonObject data;
    data.number("entries", verdict.entries)
        .boolean("ok", !verdict.firstBroken)
        .raw("firstBroken", verdict.firstBroken ? std::to_string(*verdict.firstBroken) : "null")
        .raw("head", headJson(verdict.head));
    return withHead(answer(request, data.take(), 200, headMeta(verdict.head)), verdict.head);
}

Response exportAudit(const ApiParts& parts, Request& request)
{
    const auto ask = readExportAsk(request, auditVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    const std::string& tenant = request.principal->tenantId;
    const AuditRecord head = parts.config.auditHead(tenant);
    AuditRange range;
    range.before = head.sequence + 1; // what comes while the file is written is not part of it
    auto walk = std::make_shared<AuditScan>(parts.config, tenant, *ask, range);
    RecordExport what;
    what.name = "audit-log";
    what.csv = ask->format == "csv";
    what.header = what.csv ? auditCsvHeader() : std::string();
    what.next = [walk, csv = what.csv](std::string& piece, std::size_t& count) {
        std::vector<AuditRecord> entries;
        const bool more = walk->next(entries);
        for (const AuditRecord& record : entries) {
            if (csv) {
                count += appendAuditCsv(piece, record);
            } else {
                piece += toJson(record) + "\n";
                ++count;
            }
        }
        return more;
    };
    return withHead(exportAnswer(parts.workers, std::move(what)), head);
}

} // namespace

std::uint64_t AuditTopic::newest(const std::string& tenantId) const
{
    return static_cast<std::uint64_t>(m_store.auditCount(tenantId));
}

TopicItems AuditTopic::after(const std::string& tenantId, std::uint64_t place, std::size_t limit)
{
    AuditRange range;
    range.after = static_cast<std::int64_t>(place);
    range.limit = limit;
    TopicItems out;
    out.upTo = place;
    for (const AuditRecord& record : m_store.auditEntries(tenantId, range)) {
        out.items.push_back(toJson(record));
        out.upTo = static_cast<std::uint64_t>(record.sequence);
    }
    return out;
}

void registerAuditLog(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/audit-log", Scope::AuditRead, Runs::Reader, listAudit);
    routes.add(Method::Get, "/api/v1/audit-log/export", Scope::AuditRead, Runs::Reader, exportAudit);
    routes.add(Method::Get, "/api/v1/audit-log/verify", Scope::AuditRead, Runs::Reader, verifyAudit);
    routes.add(Method::Get, "/api/v1/audit-log/{id}", Scope::AuditRead, Runs::Reader, oneEntry);
}

} // namespace meterd
