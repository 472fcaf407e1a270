// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what is asked of a list of records.
#include "service/api/recordquery.h"

#include "service/domain/clock.h"

#include <algorithm>

namespace meterd {

Expected<RecordAsk, Problem> readSelectionAsk(const Query& query, const FilterVocabulary& vocabulary)
{
    RecordAsk ask;
    auto filter = parseFilter(query.value("filter"), vocabulary);
    if (!filter) {
        const FilterError& error = filter.error();
        Problem problem =
            badRequest("The filter cannot be read: " + error.message, {{"filter", error.message, error.position}});
        problem.code = "BAD_FILTER";
        return Unexpected{std::move(problem)};
    }
    ask.filter = std::move(*filter);
    for (const auto& [name, end] : {std::pair{"from", &ask.from}, {"to", &ask.to}}) {
        const auto text = query.get(name);
        if (!text)
            continue;
        const auto time = parseIso(*text);
        if (!time)
            return Unexpected{badParameter(name, "must be a time like 2026-11-20T14:00Z or a date like 2026-11-20")};
        *end = toMs(*time);
    }
    return ask;
}

namespace {

Expected<RecordAsk, Problem> readPage(const Query& query, const FilterVocabulary& vocabulary)
{
    auto ask = readSelectionAsk(query, vocabulary);
    if (!ask)
        return ask;
    auto page = readPageAsk(query);
    if (!page)
        return Unexpected{page.error()};
    ask->page = std::move(*page);
    return ask;
}

} // namespace

Expected<RecordAsk, Problem> readRecordAsk(const Request& request, const FilterVocabulary& vocabulary)
{
    const auto query = readQuery(request, {"filter", "from", "to", "cursor", "limit"});
    return query ? readPage(*query, vocabulary) : Unexpected{query.error()};
}

Expected<RecordAsk, Problem> readSortedAsk(const Request& request, const FilterVocabulary& vocabulary,
                                           std::span<const std::string_view> fields)
{
    const auto query = readQuery(request, {"filter", "from", "to", "cursor", "limit", "sort"});
    if (!query)
        return Unexpected{query.error()};
    auto ask = readPage(*query, vocabulary);
    const auto sort = query->get("sort");
    if (!ask || !sort)
        return ask;
    std::string_view name = *sort;
    ask->descending = name.starts_with('-');
    name.remove_prefix(ask->descending ? 1 : 0);
    const auto found = std::find(fields.begin(), fields.end(), name);
    if (found == fields.end()) {
        std::string rule = "must be one of these, with a minus in front for descending:";
        for (const std::string_view field : fields)
            rule += " " + std::string(field);
        return Unexpected{badParameter("sort", rule)};
    }
    ask->sortedBy = static_cast<std::size_t>(found - fields.begin());
    return ask;
}

Expected<RecordAsk, Problem> readExportAsk(const Request& request, const FilterVocabulary& vocabulary)
{
    const auto query = readQuery(request, {"filter", "from", "to", "format"});
    if (!query)
        return Unexpected{query.error()};
    auto ask = readSelectionAsk(*query, vocabulary);
    if (!ask)
        return ask;
    const std::string_view format = query->value("format", "ndjson");
    if (format != "ndjson" && format != "csv")
        return Unexpected{badParameter("format", "must be 'ndjson' or 'csv'")};
    ask->format = format == "csv" ? "csv" : "ndjson"; // not the query's own memory
    return ask;
}

} // namespace meterd
