// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what is asked of usage events.
#include "service/api/usagequery.h"

#include "service/domain/clock.h"

#include <charconv>

namespace meterd {

namespace {

template <class Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

Problem badParameter(std::string_view parameter, const std::string& rule)
{
    return badRequest("'" + std::string(parameter) + "' " + rule + ".", {{std::string(parameter), rule, {}}});
}

Expected<Query, Problem> readQuery(const Request& request, std::initializer_list<std::string_view> known)
{
    auto query = Query::parse(request.query);
    if (!query)
        return Unexpected{badRequest("The query holds a broken percent escape.")};
    if (const auto unknown = query->unknown(known))
        return Unexpected{badParameter(*unknown, "is not known here")};
    return std::move(*query);
}

Expected<FilterNode, Problem> readFilter(std::string_view parameter, std::string_view text)
{
    auto filter = parseFilter(text);
    if (filter)
        return std::move(*filter);
    const FilterError& error = filter.error();
    Problem problem = badRequest("The filter cannot be read: " + error.message,
                                 {{std::string(parameter), error.message, error.position}});
    problem.code = "BAD_FILTER";
    return Unexpected{std::move(problem)};
}

Expected<EventSelection, Problem> readSelection(const Request& request, const Query& query)
{
    EventSelection selection;
    selection.tenantId = request.principal->tenantId;
    auto filter = readFilter("filter", query.value("filter"));
    if (!filter)
        return Unexpected{filter.error()};
    selection.filter = std::move(*filter);
    for (const auto& [name, end] : {std::pair{"from", &selection.span.from}, {"to", &selection.span.to}}) {
        const auto text = query.get(name);
        if (!text)
            continue;
        const auto time = parseIso(*text);
        if (!time)
            return Unexpected{badParameter(name, "must be a time like 2026-11-20T14:00Z or a date like 2026-11-20")};
        *end = toMs(*time);
    }
    const std::string_view time = query.value("time", "received");
    if (time != "received" && time != "event")
        return Unexpected{badParameter("time", "must be 'received' or 'event'")};
    selection.span.ofEvent = time == "event";
    return selection;
}

Expected<std::size_t, Problem> readNumber(const Query& query, std::string_view parameter, std::size_t otherwise,
                                          std::size_t least, std::size_t most)
{
    const auto text = query.get(parameter);
    if (!text)
        return otherwise;
    const auto value = wholeNumber<std::size_t>(*text);
    if (!value || *value < least || *value > most) {
        return Unexpected{badParameter(parameter, "must be a whole number from " + std::to_string(least) + " to " +
                                                      std::to_string(most))};
    }
    return *value;
}

std::optional<std::uint64_t> sequenceFrom(std::string_view anchor)
{
    return wholeNumber<std::uint64_t>(anchor);
}

} // namespace meterd
