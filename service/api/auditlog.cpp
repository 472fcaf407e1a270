// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/audit-log: who changed what, newest first.
#include "service/api/listing.h"
#include "service/api/parts.h"

#include <charconv>

namespace meterd {

namespace {

std::optional<std::int64_t> numberOf(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Response listAudit(const ApiParts& parts, Request& request)
{
    const auto ask = parsePageAsk(request);
    if (!ask)
        return toResponse(ask.error(), request);
    std::optional<std::int64_t> anchor;
    if (ask->anchor) {
        anchor = numberOf(*ask->anchor);
        if (!anchor)
            return toResponse(badCursor(), request);
    }
    const std::string& tenant = request.principal->tenantId;
    const AuditPage found = anchor && ask->side == PageAsk::Side::Newer
                                ? parts.config.auditPageAfter(tenant, *anchor, ask->limit)
                                : parts.config.auditPage(tenant, anchor, ask->limit);
    PageOut page;
    for (const AuditRecord& record : found.entries)
        page.items.push_back(toJson(record));
    if (found.older)
        page.nextCursor = cursorFor(PageAsk::Side::Older, std::to_string(*found.older));
    if (found.newer)
        page.prevCursor = cursorFor(PageAsk::Side::Newer, std::to_string(*found.newer));
    page.total = found.total;
    Response response = pageAnswer(request, page);
    // So that a reader can say "continues what was seen before".
    if (found.head.sequence > 0)
        response.headers.add("X-Audit-Head", std::to_string(found.head.sequence) + ":" + found.head.hmac);
    return response;
}

} // namespace

void registerAuditLog(Router& router, const ApiParts& parts)
{
    Route route;
    route.pattern = "/api/v1/audit-log";
    route.scope = Scope::AuditRead;
    route.runs = Runs::Reader;
    route.handler = [&parts](Request& request) { return listAudit(parts, request); };
    router.add(std::move(route));
}

} // namespace meterd
