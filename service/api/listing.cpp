// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading limit and cursor, writing pages.
#include "service/api/listing.h"

#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <charconv>

namespace meterd {

namespace {

constexpr std::string_view olderMark = "o.";
constexpr std::string_view newerMark = "n.";
constexpr std::size_t mostPerPage = 1000;

Response ndjson(const PageOut& page)
{
    Response response;
    response.headers.add("Content-Type", "application/x-ndjson");
    for (const std::string& item : page.items)
        response.body += item + "\n";
    JsonObject end;
    end.number("count", static_cast<std::int64_t>(page.items.size())).textOrNull("nextCursor", page.nextCursor);
    response.body += "{\"end\":" + end.take() + "}\n";
    return response;
}

} // namespace

Problem badCursor()
{
    return badRequest("The cursor is not one that was given out here, or what it stood at is gone. Begin without one.",
                      {{"cursor", "is not known", {}}});
}

std::string cursorFor(PageAsk::Side side, std::string_view anchor)
{
    return std::string(side == PageAsk::Side::Older ? olderMark : newerMark) + std::string(anchor);
}

std::optional<Problem> refuseUnknown(const Request& request, std::initializer_list<std::string_view> known)
{
    const auto query = Query::parse(request.query);
    if (!query)
        return badRequest("The query holds a broken percent escape.");
    const auto unknown = query->unknown(known);
    if (!unknown)
        return std::nullopt;
    return badRequest("The query parameter '" + std::string(*unknown) + "' is not known here.",
                      {{std::string(*unknown), "is not known here", {}}});
}

Expected<PageAsk, Problem> parsePageAsk(const Request& request)
{
    if (auto problem = refuseUnknown(request, {"limit", "cursor"}))
        return Unexpected{std::move(*problem)};
    return readPageAsk(*Query::parse(request.query));
}

Expected<PageAsk, Problem> readPageAsk(const Query& query)
{
    PageAsk ask;
    if (const auto limit = query.get("limit")) {
        const auto [end, error] = std::from_chars(limit->data(), limit->data() + limit->size(), ask.limit);
        if (error != std::errc() || end != limit->data() + limit->size() || ask.limit < 1 || ask.limit > mostPerPage) {
            return Unexpected{badRequest("'limit' must be a whole number from 1 to 1000.",
                                         {{"limit", "must be a whole number from 1 to 1000", {}}})};
        }
    }
    if (const auto cursor = query.get("cursor")) {
        const std::string_view mark = cursor->substr(0, olderMark.size());
        if (mark != olderMark && mark != newerMark)
            return Unexpected{badCursor()};
        ask.side = mark == olderMark ? PageAsk::Side::Older : PageAsk::Side::Newer;
        ask.anchor = std::string(cursor->substr(mark.size()));
    }
    return ask;
}

Response pageAnswer(const Request& request, const PageOut& page, std::string_view moreMeta)
{
    if (request.headers.get("Accept").find("application/x-ndjson") != std::string_view::npos)
        return ndjson(page);
    JsonObject data;
    data.raw("content", jsonArray(page.items))
        .textOrNull("nextCursor", page.nextCursor)
        .textOrNull("prevCursor", page.prevCursor)
        .raw("total", page.total ? std::to_string(*page.total) : "null");
    return answer(request, data.take(), 200, moreMeta);
}

} // namespace meterd
