// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/ai/usage: calls, tokens and costs by group and over time, from counts.
#include "service/api/ai.h"
#include "service/api/planfeature.h"
#include "service/api/routes.h"
#include "service/api/usagequery.h"
#include "service/http/answer.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace meterd {

namespace {

constexpr std::int64_t usualRange = std::int64_t(7) * 24 * 3'600'000;
//! Younger than the minutes that are kept, so that none of the range is missing while the answer is made.
constexpr std::int64_t minutesFor = AiStore::minutesKeptMs - 3'600'000;
constexpr std::int64_t longestRange = std::int64_t(3'660) * 24 * 3'600'000;

using Field = std::string AiCall::*;
struct GroupBy
{
    std::string_view name;
    Field field;
};
constexpr std::array groupings = {GroupBy{"org", &AiCall::organization}, GroupBy{"feature", &AiCall::feature},
                                  GroupBy{"model", &AiCall::model}, GroupBy{"provider", &AiCall::provider},
                                  GroupBy{"environment", &AiCall::environment}};

struct Ask
{
    GroupBy by = groupings[2];
    FilterNode filter;
    AiUnit unit = AiUnit::Hour;
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::size_t buckets = 72;
    std::size_t top = 100;
};

std::int64_t roundedUp(std::int64_t value, std::int64_t step)
{
    return (value + step - 1) / step * step;
}

std::optional<Problem> readRange(const Query& query, std::int64_t now, Ask& ask)
{
    std::optional<std::int64_t> from;
    ask.to = now + 1; // what came just now is part of it
    for (const std::string_view name : {"from", "to"}) {
        const auto text = query.get(name);
        if (!text)
            continue;
        const auto time = parseIso(*text);
        if (!time)
            return badParameter(name, "must be a time like 2026-11-20T14:00Z or a date like 2026-11-20");
        if (name == "from")
            from = toMs(*time);
        else
            ask.to = toMs(*time);
    }
    ask.from = from.value_or(ask.to - usualRange);
    if (ask.from >= ask.to)
        return badParameter("from", "must be before 'to'");
    if (ask.to - ask.from > longestRange)
        return badParameter("from", "must be at most ten years before 'to'");
    ask.unit = ask.from >= now - minutesFor ? AiUnit::Minute : AiUnit::Hour;
    const std::int64_t step = msOf(ask.unit);
    ask.from = ask.from / step * step;
    ask.to = roundedUp(ask.to, step);
    return std::nullopt;
}

Expected<Ask, Problem> readAsk(const Request& request, std::int64_t now)
{
    const auto query = readQuery(request, {"groupBy", "from", "to", "filter", "buckets", "top"});
    if (!query)
        return Unexpected{query.error()};
    Ask ask;
    const std::string_view name = query->value("groupBy", "model");
    const auto by =
        std::find_if(groupings.begin(), groupings.end(), [&](const GroupBy& one) { return one.name == name; });
    if (by == groupings.end())
        return Unexpected{badParameter("groupBy", "must be org, feature, model, provider or environment")};
    ask.by = *by;
    auto filter = parseFilter(query->value("filter"), aiVocabulary());
    if (!filter) {
        const FilterError& error = filter.error();
        Problem problem =
            badRequest("The filter cannot be read: " + error.message, {{"filter", error.message, error.position}});
        problem.code = "BAD_FILTER";
        return Unexpected{std::move(problem)};
    }
    ask.filter = std::move(*filter);
    if (auto problem = readRange(*query, now, ask))
        return Unexpected{std::move(*problem)};
    const auto buckets = readNumber(*query, "buckets", ask.buckets, 1, 500);
    if (!buckets)
        return Unexpected{buckets.error()};
    ask.buckets = *buckets;
    const auto top = readNumber(*query, "top", ask.top, 1, 1000);
    if (!top)
        return Unexpected{top.error()};
    ask.top = *top;
    return ask;
}

struct Group
{
    std::string key;
    std::string provider; //!< of a model
    AiTotals totals;
};

//! Gathers counts into groups and buckets; a kind is judged once.
class Usage
{
public:
    explicit Usage(const Ask& ask)
        : m_ask(ask)
        , m_bucketMs(roundedUp((ask.to - ask.from - 1) / static_cast<std::int64_t>(ask.buckets) + 1, msOf(ask.unit)))
        , m_series(static_cast<std::size_t>((ask.to - ask.from + m_bucketMs - 1) / m_bucketMs))
    {}

    void take(const AiBook::Count& count)
    {
        const int group = groupOf(count.kind);
        if (group < 0)
            return;
        const AiCall& call = count.kind.call;
        m_totals.add(call, count.sums);
        m_groups[static_cast<std::size_t>(group)].totals.add(call, count.sums);
        m_series[static_cast<std::size_t>((count.at - m_ask.from) / m_bucketMs)].add(call, count.sums);
    }

    std::string json(bool exact)
    {
        std::sort(m_groups.begin(), m_groups.end(), [](const Group& a, const Group& b) {
            return a.totals.calls != b.totals.calls ? a.totals.calls > b.totals.calls
                                                    : std::tie(a.key, a.provider) < std::tie(b.key, b.provider);
        });
        std::erase_if(m_groups, [](const Group& group) { return group.totals.calls == 0; });
        JsonObject totals;
        JsonObject data;
        data.text("groupBy", m_ask.by.name)
            .time("from", fromMs(m_ask.from))
            .time("to", fromMs(m_ask.to))
            .text("resolution", m_ask.unit == AiUnit::Minute ? "MINUTE" : "HOUR")
            .boolean("exact", exact)
            .raw("totals", addTotals(totals, m_totals).take())
            .raw("groups", groupsJson());
        addOther(data);
        return data.raw("series", seriesJson()).take();
    }

private:
    int groupOf(const AiKind& kind)
    {
        if (m_groupOfKind.size() <= kind.id)
            m_groupOfKind.resize(kind.id + 1, unjudged);
        int& group = m_groupOfKind[kind.id];
        if (group != unjudged)
            return group;
        group = filteredOut;
        if (!matches(m_ask.filter, kind.call))
            return group;
        const std::string& key = kind.call.*m_ask.by.field;
        const std::string provider = m_ask.by.field == &AiCall::model ? kind.call.provider : std::string();
        const auto [found, isNew] = m_byKey.try_emplace({key, provider}, static_cast<int>(m_groups.size()));
        if (isNew)
            m_groups.push_back({key, provider, {}});
        return group = found->second;
    }

    std::string groupsJson() const
    {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < std::min(m_ask.top, m_groups.size()); ++i) {
            const Group& group = m_groups[i];
            JsonObject line;
            line.textUnlessEmpty("key", group.key).textUnlessEmpty("provider", group.provider);
            lines.push_back(addTotals(line, group.totals).time("lastSeen", fromMs(group.totals.last)).take());
        }
        return jsonArray(lines);
    }

    void addOther(JsonObject& data) const
    {
        AiTotals other;
        for (std::size_t i = m_ask.top; i < m_groups.size(); ++i)
            other.add(m_groups[i].totals);
        const std::size_t others = m_groups.size() - std::min(m_ask.top, m_groups.size());
        JsonObject sums;
        data.number("otherGroups", static_cast<std::int64_t>(others))
            .raw("other", others > 0 ? addTotals(sums, other).take() : "null");
    }

    std::string seriesJson() const
    {
        std::vector<std::string> bars;
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            JsonObject bar;
            bar.time("at", fromMs(m_ask.from + static_cast<std::int64_t>(i) * m_bucketMs))
                .number("calls", m_series[i].calls)
                .number("unknownCalls", m_series[i].unknownCalls())
                .raw("cost", costsJson(m_series[i]));
            bars.push_back(bar.take());
        }
        JsonObject series;
        series.number("bucketMs", m_bucketMs).raw("buckets", jsonArray(bars));
        return series.take();
    }

    static constexpr int unjudged = -2;
    static constexpr int filteredOut = -1;

    const Ask& m_ask;
    const std::int64_t m_bucketMs;
    AiTotals m_totals;
    std::vector<Group> m_groups;
    std::map<std::pair<std::string, std::string>, int> m_byKey;
    std::vector<int> m_groupOfKind; //!< by the kind's id
    std::vector<AiTotals> m_series;
};

Response getUsage(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    const auto ask = readAsk(request, toMs(parts.ai->clock.now()));
    if (!ask)
        return toResponse(ask.error(), request);
    Usage usage(*ask);
    const bool exact = parts.ai->book.isComplete();
    parts.ai->book.visit(request.principal->tenantId, ask->unit, ask->from, ask->to,
                         [&](const AiBook::Count& count) { usage.take(count); });
    return answer(request, usage.json(exact));
}

} // namespace

void registerAiUsage(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/ai/usage", Scope::AiRead, Runs::Reader, getUsage, RateCategory::Analytics);
}

} // namespace meterd
