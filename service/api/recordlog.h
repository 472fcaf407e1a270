// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a log that lies on the disk in the order of its sequence: stretches are read until the page is full.
#pragma once

#include "service/api/recordquery.h"
#include "service/store/auditlog.h"

#include <algorithm>

namespace meterd {

//! `read(range)` gives a stretch; `look(record)` what a filter sees of one; `toJson(record)` how it is shown. A record
//! has a `sequence`. `head` is the newest sequence, had before the first stretch is read; `total` how many there are.
template <class Read, class Look, class ToJson>
Response logPage(const Request& request, const FilterVocabulary& vocabulary, const RecordAsk& ask, std::int64_t head,
                 std::int64_t total, Read read, Look look, ToJson toJson)
{
    constexpr std::size_t stretch = 500;
    const bool newer = ask.page.anchor && ask.page.side == PageAsk::Side::Newer;
    AuditRange range;
    range.from = ask.from;
    range.to = ask.to;
    range.limit = stretch;
    if (ask.page.anchor) {
        const auto anchor = sequenceFrom(*ask.page.anchor);
        if (!anchor || *anchor > static_cast<std::uint64_t>(INT64_MAX))
            return toResponse(badCursor(), request);
        (newer ? range.after : range.before) = static_cast<std::int64_t>(*anchor);
    }
    auto records = read(range);
    decltype(records) found;
    bool whole = false;
    while (found.size() <= ask.page.limit) {
        const bool last = records.size() < stretch;
        if (!records.empty())
            (newer ? range.after : range.before) = records.back().sequence;
        for (auto& record : records) {
            if (ask.filter.kind == FilterNode::Kind::All || matches(ask.filter, vocabulary, look(record)))
                found.push_back(std::move(record));
        }
        if (last) {
            whole = true;
            break;
        }
        records = read(range);
    }
    const bool more = found.size() > ask.page.limit;
    found.resize(std::min(found.size(), ask.page.limit));
    if (newer)
        std::reverse(found.begin(), found.end());

    PageOut page;
    for (const auto& record : found)
        page.items.push_back(toJson(record));
    if (!found.empty()) {
        const std::int64_t oldest = found.back().sequence;
        const std::int64_t newest = found.front().sequence;
        if (newer ? oldest > 1 : more)
            page.nextCursor = cursorFor(PageAsk::Side::Older, std::to_string(oldest));
        if (newer ? more : newest < head)
            page.prevCursor = cursorFor(PageAsk::Side::Newer, std::to_string(newest));
    }
    if (ask.isAll())
        page.total = total;
    else if (!ask.page.anchor && whole && !more)
        page.total = static_cast<std::int64_t>(found.size());
    return pageAnswer(request, page);
}

} // namespace meterd
