// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The route, and what may be asked.
#include "service/api/trace.h"

#include "service/api/tracefind.h"
#include "service/api/usagequery.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t longestId = 256;

//! Characters, not bytes: a key may be in any script. None when it is no UTF-8.
std::optional<std::size_t> lengthOf(std::string_view text)
{
    if (validUtf8(text) != text)
        return std::nullopt;
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

Expected<std::string, Problem> readId(const Request& request)
{
    const auto query = readQuery(request, {"id"});
    if (!query)
        return Unexpected{query.error()};
    const auto id = query->get("id");
    if (!id || id->empty())
        return Unexpected{badParameter("id", "is required")};
    const auto length = lengthOf(*id);
    if (!length || *length > longestId)
        return Unexpected{badParameter("id", "must be 1 to 256 characters of UTF-8")};
    const bool control =
        std::any_of(id->begin(), id->end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7f; });
    if (control)
        return Unexpected{badParameter("id", "must not hold control characters")};
    return std::string(*id);
}

Response trace(const TraceParts& parts, Request& request)
{
    auto id = readId(request);
    if (!id)
        return toResponse(id.error(), request);
    return answer(request, toJson(TraceFinder(parts, request, std::move(*id)).find(), request.receivedAt));
}

} // namespace

void registerTrace(Router& router, const TraceParts& parts)
{
    Route route;
    route.pattern = "/api/v1/trace";
    route.runs = Runs::Reader;
    route.handler = [parts](Request& request) { return trace(parts, request); };
    router.add(std::move(route));
}

} // namespace meterd
