// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of billable units, and the near name for one that is not declared.
#include "service/domain/billableunit.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 6> aggregations = {"COUNT", "SUM", "UNIQUE", "MAX", "AVG", "PERCENTILE_95"};
constexpr std::array<std::string_view, 8> operators = {"EQUALS",   "NOT_EQUALS",   "GREATER_THAN", "LESS_THAN",
                                                       "CONTAINS", "NOT_CONTAINS", "IN",           "NOT_IN"};
constexpr std::size_t longestCompared = 128;

//! Letters and digits in lower case: `API_Calls`, `api-calls` and `apiCalls` are one.
std::string folded(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if (c != '_' && c != '-' && c != '.' && c != ' ' && c != '/')
            out += c;
    }
    return out;
}

//! Edits (insert, delete, replace, swap of neighbours) between two short texts.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

} // namespace

std::string_view toText(Aggregation aggregation)
{
    return aggregations[static_cast<std::size_t>(aggregation)];
}

std::optional<Aggregation> aggregationFrom(std::string_view text)
{
    // The platform's own descriptors say COUNT_DISTINCT where its pages say UNIQUE.
    if (text == "COUNT_DISTINCT")
        return Aggregation::Unique;
    const auto* found = std::find(aggregations.begin(), aggregations.end(), text);
    if (found == aggregations.end())
        return std::nullopt;
    return static_cast<Aggregation>(found - aggregations.begin());
}

std::string_view toText(UnitOperator op)
{
    return operators[static_cast<std::size_t>(op)];
}

std::optional<UnitOperator> unitOperatorFrom(std::string_view text)
{
    const auto* found = std::find(operators.begin(), operators.end(), text);
    if (found == operators.end())
        return std::nullopt;
    return static_cast<UnitOperator>(found - operators.begin());
}

std::optional<std::string> nearestName(const std::vector<std::string>& declared, std::string_view name)
{
    const std::string wanted = folded(name.substr(0, longestCompared));
    if (wanted.empty())
        return std::nullopt;
    const std::string* best = nullptr;
    std::size_t bestDistance = 0;
    for (const std::string& candidate : declared) {
        const std::string other = folded(std::string_view(candidate).substr(0, longestCompared));
        const std::size_t longer = std::max(wanted.size(), other.size());
        const std::size_t shorter = std::min(wanted.size(), other.size());
        // A quarter of the name may be wrong; a longer way off is another word.
        const std::size_t allowed = std::max<std::size_t>(1, longer / 4);
        if (longer - shorter > allowed || shorter < 3)
            continue;
        const std::size_t edits = distance(wanted, other);
        if (edits <= allowed && (best == nullptr || edits < bestDistance)) {
            best = &candidate;
            bestDistance = edits;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

} // namespace meterd
