// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/facetjson.h"

#include "service/domain/jsonobject.h"

#include <algorithm>

namespace meterd {

namespace {

std::string fieldJson(const FacetCounts& facet)
{
    std::vector<std::string> values;
    for (const FacetCounts::Value& value : facet.values) {
        JsonObject line;
        line.textUnlessEmpty("value", value.text).number("count", static_cast<std::int64_t>(value.count));
        values.push_back(line.take());
    }
    JsonObject out;
    out.text("name", facet.name)
        .raw("values", jsonArray(values))
        .number("otherValues", static_cast<std::int64_t>(facet.otherValues))
        .number("otherCount", static_cast<std::int64_t>(facet.otherCount));
    return out.take();
}

std::optional<TimePoint> timeOf(const std::optional<std::int64_t>& ms)
{
    return ms ? std::optional(fromMs(*ms)) : std::nullopt;
}

} // namespace

FacetCounts topOf(std::string_view name, const std::map<std::string, std::uint64_t, std::less<>>& counts,
                  std::size_t top)
{
    FacetCounts out{.name = name, .values = {}, .otherValues = 0, .otherCount = 0};
    for (const auto& [text, count] : counts)
        out.values.push_back({text, count});
    std::stable_sort(out.values.begin(), out.values.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    for (std::size_t i = top; i < out.values.size(); ++i) {
        ++out.otherValues;
        out.otherCount += out.values[i].count;
    }
    out.values.resize(std::min(top, out.values.size()));
    return out;
}

std::string toJson(const FacetsFound& found)
{
    std::vector<std::string> lines;
    for (const FacetCounts& facet : found.fields)
        lines.push_back(fieldJson(facet));
    JsonObject data;
    data.number("total", static_cast<std::int64_t>(found.total))
        .raw("fields", jsonArray(lines))
        .timeOrNull("oldest", timeOf(found.oldest))
        .timeOrNull("newest", timeOf(found.newest))
        .boolean("exact", found.exact);
    return data.take();
}

} // namespace meterd
