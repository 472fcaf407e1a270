// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of lists: limit, cursors both ways, JSON or NDJSON.
#pragma once

#include "service/domain/expected.h"
#include "service/http/message.h"
#include "service/http/problem.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct PageAsk
{
    enum class Side : std::uint8_t { Older, Newer };
    std::size_t limit = 100;
    Side side = Side::Older;
    std::optional<std::string> anchor; //!< older or newer than this one
};

struct PageOut
{
    std::vector<std::string> items; //!< JSON, newest first
    std::optional<std::string> nextCursor;
    std::optional<std::string> prevCursor;
    std::optional<std::int64_t> total;
};

//! `limit` and `cursor`, and nothing else.
Expected<PageAsk, Problem> parsePageAsk(const Request& request);
//! The same of a query whose other parameters the caller knows.
Expected<PageAsk, Problem> readPageAsk(const Query& query);
//! 400 with its name, when the query holds a parameter that is not in `known` or cannot be read.
std::optional<Problem> refuseUnknown(const Request& request, std::initializer_list<std::string_view> known);
Problem badCursor();
std::string cursorFor(PageAsk::Side side, std::string_view anchor);
//! `moreMeta` is members for "meta", each with its comma in front.
Response pageAnswer(const Request& request, const PageOut& page, std::string_view moreMeta = {});

//! A page of a list that is whole in memory, oldest first.
template <class Item, class IdOf, class ToJson>
Response listPage(const Request& request, const PageAsk& ask, const std::vector<Item>& items, IdOf idOf, ToJson toJson)
{
    // [first, last) of the list as it is kept; the answer turns it round.
    std::size_t first = 0;
    std::size_t last = items.size();
    if (ask.anchor) {
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const Item& item) { return idOf(item) == *ask.anchor; });
        if (found == items.end())
            return toResponse(badCursor(), request);
        const auto at = static_cast<std::size_t>(found - items.begin());
        if (ask.side == PageAsk::Side::Older)
            last = at;
        else
            first = at + 1;
    }
    if (ask.side == PageAsk::Side::Older)
        first = last > ask.limit ? last - ask.limit : 0;
    else
        last = std::min(last, first + ask.limit);
    PageOut page;
    for (std::size_t i = last; i > first; --i)
        page.items.push_back(toJson(items[i - 1]));
    if (first > 0 && last > first)
        page.nextCursor = cursorFor(PageAsk::Side::Older, idOf(items[first]));
    if (last < items.size() && last > first)
        page.prevCursor = cursorFor(PageAsk::Side::Newer, idOf(items[last - 1]));
    page.total = static_cast<std::int64_t>(items.size());
    return pageAnswer(request, page);
}

template <class Item, class IdOf, class ToJson>
Response listAnswer(const Request& request, const std::vector<Item>& items, IdOf idOf, ToJson toJson)
{
    const auto ask = parsePageAsk(request);
    return ask ? listPage(request, *ask, items, idOf, toJson) : toResponse(ask.error(), request);
}

} // namespace meterd
