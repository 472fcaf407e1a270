// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The query that every list of records takes: filter, from, to, cursor, limit.
#pragma once

#include "service/api/listing.h"
#include "service/api/usagequery.h"
#include "service/domain/recordfilter.h"

#include <span>

namespace meterd {

struct RecordAsk
{
    FilterNode filter;
    std::optional<std::int64_t> from; //!< ms, included
    std::optional<std::int64_t> to;   //!< ms, excluded
    PageAsk page;
    std::string_view format = "ndjson"; //!< of an export
    std::size_t sortedBy = 0;           //!< of a list that is sorted: the field's place among those there are
    bool descending = true;

    bool isAll() const { return filter.kind == FilterNode::Kind::All && !from && !to; }
    bool contains(std::int64_t at) const { return (!from || at >= *from) && (!to || at < *to); }
};

//! Of a list.
Expected<RecordAsk, Problem> readRecordAsk(const Request& request, const FilterVocabulary& vocabulary);
//! Of a list that takes `sort`: a field's name, with a minus in front for descending. The first is the usual one.
Expected<RecordAsk, Problem> readSortedAsk(const Request& request, const FilterVocabulary& vocabulary,
                                           std::span<const std::string_view> fields);
//! Of its export: without cursor and limit, with a format.
Expected<RecordAsk, Problem> readExportAsk(const Request& request, const FilterVocabulary& vocabulary);

//! What all of them share: filter, from and to. Looks at no other parameter.
Expected<RecordAsk, Problem> readSelectionAsk(const Query& query, const FilterVocabulary& vocabulary);

//! A page of a list that is whole in memory, oldest first. `look` gives what a filter sees of an item; `timeOf` its
//! place in time for from and to.
template <class Item, class IdOf, class ToJson, class Look, class TimeOf>
Response recordListAnswer(const Request& request, const FilterVocabulary& vocabulary, const std::vector<Item>& items,
                          IdOf idOf, ToJson toJson, Look look, TimeOf timeOf)
{
    const auto ask = readRecordAsk(request, vocabulary);
    if (!ask)
        return toResponse(ask.error(), request);
    std::vector<Item> matching;
    for (const Item& item : items) {
        if (!ask->contains(timeOf(item)))
            continue;
        if (ask->filter.kind == FilterNode::Kind::All || matches(ask->filter, vocabulary, look(item)))
            matching.push_back(item);
    }
    return listPage(request, ask->page, matching, idOf, toJson);
}

} // namespace meterd
