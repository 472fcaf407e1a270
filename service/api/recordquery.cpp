// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what is asked of a list of records.
#include "service/api/recordquery.h"

#include "service/domain/clock.h"

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

Expected<RecordAsk, Problem> readRecordAsk(const Request& request, const FilterVocabulary& vocabulary)
{
    const auto query = readQuery(request, {"filter", "from", "to", "cursor", "limit"});
    if (!query)
        return Unexpected{query.error()};
    auto ask = readSelectionAsk(*query, vocabulary);
    if (!ask)
        return ask;
    auto page = readPageAsk(*query);
    if (!page)
        return Unexpected{page.error()};
    ask->page = std::move(*page);
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
