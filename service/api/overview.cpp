// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/overview.h"

#include "service/api/auditfields.h"
#include "service/api/keyrecord.h"
#include "service/api/limitstate.h"
#include "service/api/usagequery.h"
#include "service/api/webhookfields.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"
#include "service/store/eventfilters.h"

#include <algorithm>
#include <array>
#include <map>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t recentMinutes = 5;
//! Of what wants an operator, the worst; the rest stands in its own list.
constexpr std::size_t shownTroubled = 20;
constexpr std::chrono::days keyEndsSoon{30};
constexpr std::size_t shownEntries = 6;
constexpr std::size_t shownCodes = 3;
constexpr std::size_t shownEnvironments = 12;
constexpr std::int64_t mostBuckets = 60;

//! Whole minutes in round slots, so that rollups answer alone, however many rows there are.
struct OverviewAsk
{
    std::string tenantId;
    std::string environment; //!< empty: all
    TimePoint now{};
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t bucketMs = minuteMs;
};

std::int64_t roundUp(std::int64_t value, std::int64_t step)
{
    return (value + step - 1) / step * step;
}

void alignToSlots(OverviewAsk& ask)
{
    constexpr std::array<std::int64_t, 13> minutes = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 10'080};
    const auto slots = [&ask](std::int64_t slot) { return (roundUp(ask.to, slot) - roundUp(ask.from, slot)) / slot; };
    std::size_t size = 0;
    while (size + 1 < minutes.size() && slots(minutes[size] * minuteMs) > mostBuckets)
        ++size;
    ask.bucketMs = minutes[size] * minuteMs;
    while (slots(ask.bucketMs) > mostBuckets)
        ask.bucketMs *= 2;
    ask.to = roundUp(ask.to, ask.bucketMs);
    ask.from = std::min(roundUp(ask.from, ask.bucketMs), ask.to - ask.bucketMs);
}

//! The last hour unless told otherwise.
Expected<OverviewAsk, Problem> readAsk(const Request& request)
{
    const auto query = readQuery(request, {"from", "to", "environment"});
    if (!query)
        return Unexpected{query.error()};
    OverviewAsk ask;
    ask.tenantId = request.principal->tenantId;
    ask.environment = query->get("environment").value_or("");
    ask.now = request.receivedAt;
    ask.to = toMs(ask.now) + 1; // what came this moment is in it
    std::optional<std::int64_t> from;
    for (const std::string_view name : {"from", "to"}) {
        const auto text = query->get(name);
        if (!text)
            continue;
        const auto time = parseIso(*text);
        if (!time)
            return Unexpected{badParameter(name, "must be a time like 2026-11-20T14:00Z or a date like 2026-11-20")};
        (name == "from" ? from.emplace() : ask.to) = toMs(*time);
    }
    ask.from = from.value_or(ask.to - 60 * minuteMs);
    if (ask.from >= ask.to)
        return Unexpected{badParameter("from", "must be before 'to'")};
    alignToSlots(ask);
    return ask;
}

EventSelection selectionOf(const OverviewAsk& ask, std::int64_t from, std::int64_t to)
{
    EventSelection selection;
    selection.tenantId = ask.tenantId;
    if (!ask.environment.empty())
        selection.filter = isOneOf(EventField::Environment, {ask.environment});
    selection.span.from = from;
    selection.span.to = to;
    return selection;
}

std::uint64_t countOf(const FacetValues& values, std::string_view text)
{
    const auto found = std::find_if(values.values.begin(), values.values.end(),
                                    [text](const FacetValues::Value& value) { return value.text == text; });
    return found == values.values.end() ? 0 : found->count;
}

std::string environmentsJson(const FacetValues& all, const FacetValues& recent)
{
    std::vector<std::string> out;
    for (const FacetValues::Value& value : all.values) {
        JsonObject json;
        json.textUnlessEmpty("environment", value.text)
            .number("events", std::int64_t(value.count))
            .number("recent", std::int64_t(countOf(recent, value.text)));
        out.push_back(json.take());
    }
    return jsonArray(out);
}

std::string usageJson(const OverviewParts& parts, const OverviewAsk& ask, const FacetAnswer& facets)
{
    const HistogramAnswer histogram =
        parts.events.histogram({selectionOf(ask, ask.from, ask.to), std::size_t((ask.to - ask.from) / ask.bucketMs)});
    const std::int64_t minute = toMs(ask.now) / minuteMs * minuteMs;
    const FacetAnswer recent = parts.events.facets(
        {selectionOf(ask, minute - recentMinutes * minuteMs, minute), {FacetField::Environment}, shownEnvironments});
    HistogramAnswer::Bucket sum;
    std::vector<std::string> buckets;
    for (const HistogramAnswer::Bucket& bucket : histogram.buckets) {
        sum.accepted += bucket.accepted;
        sum.rejected += bucket.rejected;
        sum.duplicate += bucket.duplicate;
        JsonObject json;
        json.time("at", fromMs(bucket.at))
            .number("accepted", std::int64_t(bucket.accepted))
            .number("rejected", std::int64_t(bucket.rejected))
            .number("duplicate", std::int64_t(bucket.duplicate));
        buckets.push_back(json.take());
    }
    JsonObject out;
    out.number("accepted", std::int64_t(sum.accepted))
        .number("rejected", std::int64_t(sum.rejected))
        .number("duplicate", std::int64_t(sum.duplicate))
        .number("recentMinutes", recentMinutes)
        .number("recent", std::int64_t(recent.total))
        .raw("environments", environmentsJson(facets.fields.front(), recent.fields.front()))
        .raw("buckets", jsonArray(buckets))
        .boolean("exact", histogram.exact && facets.exact && recent.exact);
    return out.take();
}

//! What is not priced is told apart from what costs nothing.
std::string aiJson(const FacetValues& costs)
{
    const auto count = [&costs](CostStatus status) { return std::int64_t(countOf(costs, toText(status))); };
    JsonObject out;
    out.number("resolved", count(CostStatus::Resolved))
        .number("explicitZero", count(CostStatus::ExplicitZero))
        .number("unknownModel", count(CostStatus::UnknownModel))
        .number("missingPrice", count(CostStatus::MissingPrice))
        .number("missingTokens", count(CostStatus::MissingTokens));
    return out.take();
}

//! Down before silent before degraded.
int urgency(MeterState state)
{
    switch (state) {
    case MeterState::Down: return 0;
    case MeterState::NoData: return 1;
    case MeterState::Degraded: return 2;
    case MeterState::Ok: return 3;
    }
    return 3;
}

std::string healthJson(const OverviewParts& parts, const OverviewAsk& ask)
{
    std::vector<Meter> meters = parts.meters.meters(ask.tenantId, ask.now);
    if (!ask.environment.empty())
        std::erase_if(meters, [&](const Meter& meter) { return meter.picture.environment != ask.environment; });
    std::array<std::int64_t, 4> counts{};
    for (const Meter& meter : meters)
        ++counts[std::size_t(meter.state())];
    const std::size_t all = meters.size();
    std::erase_if(meters, [](const Meter& meter) { return meter.state() == MeterState::Ok; });
    std::stable_sort(meters.begin(), meters.end(), [](const Meter& one, const Meter& other) {
        return urgency(one.state()) < urgency(other.state());
    });
    std::vector<std::string> troubled;
    for (std::size_t i = 0; i < std::min(meters.size(), shownTroubled); ++i)
        troubled.push_back(toJson(meters[i], ask.now));
    JsonObject out;
    out.number("total", std::int64_t(all))
        .number("ok", counts[std::size_t(MeterState::Ok)])
        .number("degraded", counts[std::size_t(MeterState::Degraded)])
        .number("down", counts[std::size_t(MeterState::Down)])
        .number("noData", counts[std::size_t(MeterState::NoData)])
        .raw("troubled", jsonArray(troubled));
    return out.take();
}

double shareOf(const LimitState& state)
{
    return state.limit > 0 ? double(state.used) / double(state.limit) : 0;
}

std::string limitsJson(const OverviewParts& parts, const OverviewAsk& ask)
{
    const ConfigViewPtr view = parts.api.config.view();
    std::vector<LimitState> states = LimitBook(*view, parts.api.counts, ask.now).limits(ask.tenantId);
    const std::size_t all = states.size();
    std::erase_if(states, [](const LimitState& state) { return state.level() == LimitLevel::Below; });
    const auto reached = std::count_if(states.begin(), states.end(),
                                       [](const LimitState& state) { return state.level() >= LimitLevel::Reached; });
    std::stable_sort(states.begin(), states.end(),
                     [](const LimitState& one, const LimitState& other) { return shareOf(one) > shareOf(other); });
    std::vector<std::string> troubled;
    for (const LimitState& state : states)
        troubled.push_back(toJson(state));
    JsonObject out;
    out.number("total", std::int64_t(all))
        .number("near", std::int64_t(states.size()) - std::int64_t(reached))
        .number("reached", std::int64_t(reached))
        .raw("troubled", jsonArray(troubled));
    return out.take();
}

std::string webhooksJson(const OverviewParts& parts, const OverviewAsk& ask)
{
    struct Shown
    {
        WebhookEndpointPtr endpoint;
        EndpointStats stats;
    };
    std::map<std::string_view, std::int64_t> counts;
    std::array<std::vector<Shown>, 2> bad; // what is switched off comes first
    const auto endpoints = parts.api.config.view()->endpoints(ask.tenantId);
    for (const WebhookEndpointPtr& endpoint : endpoints) {
        EndpointStats stats = statsOf(parts.api, endpoint->id, ask.now);
        const std::string_view state = endpointState(*endpoint, stats.health);
        ++counts[state];
        if (state == "DISABLED" || state == "FAILING")
            bad[state == "DISABLED" ? 0 : 1].push_back({endpoint, std::move(stats)});
    }
    std::vector<std::string> troubled;
    for (const auto& group : bad) {
        for (const Shown& shown : group) {
            if (troubled.size() < shownTroubled)
                troubled.push_back(endpointJson(*shown.endpoint, shown.stats, ask.now));
        }
    }
    JsonObject out;
    out.number("total", std::int64_t(endpoints.size()))
        .number("active", counts["ACTIVE"])
        .number("failing", counts["FAILING"])
        .number("paused", counts["PAUSED"])
        .number("disabled", counts["DISABLED"])
        .raw("troubled", jsonArray(troubled));
    return out.take();
}

//! Those that end soon, the first one first; and how many work.
std::string keysJson(const OverviewParts& parts, const OverviewAsk& ask)
{
    const std::vector<ApiKeyPtr> keys = parts.api.config.view()->keys(ask.tenantId);
    std::int64_t working = 0;
    std::vector<ApiKeyPtr> ending;
    for (const ApiKeyPtr& key : keys) {
        const KeyState state = key->stateAt(ask.now);
        if (state != KeyState::Active && state != KeyState::Rotating)
            continue;
        ++working;
        const auto& end = key->principal->expiresAt;
        if (end && *end < ask.now + keyEndsSoon)
            ending.push_back(key);
    }
    std::sort(ending.begin(), ending.end(), [](const ApiKeyPtr& one, const ApiKeyPtr& other) {
        return *one->principal->expiresAt < *other->principal->expiresAt;
    });
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(ending.size(), shownTroubled); ++i)
        shown.push_back(keyJson(*ending[i], ask.now));
    JsonObject out;
    out.number("total", std::int64_t(keys.size())).number("working", working).raw("ending", jsonArray(shown));
    return out.take();
}

std::string auditJson(const OverviewParts& parts, const OverviewAsk& ask)
{
    AuditRange range;
    range.limit = shownEntries;
    std::vector<std::string> entries;
    for (const AuditRecord& record : parts.api.config.auditEntries(ask.tenantId, range))
        entries.push_back(toJson(record));
    JsonObject out;
    out.number("total", parts.api.config.auditCount(ask.tenantId)).raw("content", jsonArray(entries));
    return out.take();
}

struct RequestSums
{
    std::int64_t total = 0;
    std::int64_t refused = 0;
    std::int64_t failed = 0;
    std::map<std::int64_t, std::int64_t> slots;
};

RequestSums sumsOf(const RequestCounts& counts, const OverviewAsk& ask)
{
    RequestSums sums;
    for (const RouteLatency& route : counts.latencies(ask.tenantId, ask.from, ask.to, ask.bucketMs)) {
        sums.total += std::int64_t(route.times.count());
        sums.refused += route.refused;
        sums.failed += route.failed;
        for (const RouteLatency::Slot& slot : route.slots)
            sums.slots[slot.at] += std::int64_t(slot.times.count());
    }
    return sums;
}

//! Of all environments: a request that was refused may name none.
std::string requestsJson(const OverviewParts& parts, const OverviewAsk& ask)
{
    parts.requests.flush();
    const RequestSums sums = sumsOf(parts.requests.counts(), ask);
    std::map<std::pair<std::string, int>, std::int64_t> byCode;
    std::int64_t rateLimited = 0;
    for (const RefusalCount& refusal : parts.requests.counts().refusals(ask.tenantId, ask.from, ask.to)) {
        byCode[{refusal.code, refusal.status}] += refusal.count;
        rateLimited += refusal.status == 429 ? refusal.count : 0;
    }
    std::vector<std::pair<std::int64_t, std::pair<std::string, int>>> most;
    for (const auto& [code, count] : byCode)
        most.emplace_back(-count, code);
    std::sort(most.begin(), most.end());
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < std::min(most.size(), shownCodes); ++i) {
        const auto& [count, code] = most[i];
        codes.push_back(
            JsonObject().text("code", code.first).number("status", code.second).number("count", -count).take());
    }
    std::vector<std::string> buckets;
    for (std::int64_t at = ask.from; at < ask.to; at += ask.bucketMs) {
        const auto slot = sums.slots.find(at);
        buckets.push_back(
            JsonObject().time("at", fromMs(at)).number("count", slot == sums.slots.end() ? 0 : slot->second).take());
    }
    JsonObject out;
    out.number("total", sums.total)
        .number("refused", sums.refused)
        .number("failed", sums.failed)
        .number("rateLimited", rateLimited)
        .raw("codes", jsonArray(codes))
        .raw("buckets", jsonArray(buckets));
    return out.take();
}

//! Parts whose scope the key lacks are null, and named.
class OverviewJson
{
public:
    explicit OverviewJson(ScopeSet scopes)
        : m_scopes(scopes)
    {}

    template <class Make>
    void part(std::string_view name, Scope scope, Make make)
    {
        if (m_scopes.has(scope)) {
            m_out.raw(name, make());
            return;
        }
        m_out.raw(name, "null");
        m_withheld.push_back(JsonObject().text("part", name).text("scope", toText(scope)).take());
    }
    JsonObject& head() { return m_out; }
    std::string take() { return m_out.raw("withheld", jsonArray(m_withheld)).take(); }

private:
    ScopeSet m_scopes;
    JsonObject m_out;
    std::vector<std::string> m_withheld;
};

Response overview(const OverviewParts& parts, Request& request)
{
    const auto ask = readAsk(request);
    if (!ask)
        return toResponse(ask.error(), request);
    const ScopeSet scopes = request.principal->scopes;
    FacetAnswer facets;
    if (scopes.has(Scope::EventsRead) || scopes.has(Scope::AiRead))
        facets = parts.events.facets(
            {selectionOf(*ask, ask->from, ask->to), {FacetField::Environment, FacetField::Cost}, shownEnvironments});
    OverviewJson out(scopes);
    out.head()
        .time("at", ask->now)
        .time("from", fromMs(ask->from))
        .time("to", fromMs(ask->to))
        .number("bucketMs", ask->bucketMs)
        .textUnlessEmpty("environment", ask->environment);
    out.part("usage", Scope::EventsRead, [&] { return usageJson(parts, *ask, facets); });
    out.part("health", Scope::HealthRead, [&] { return healthJson(parts, *ask); });
    out.part("limits", Scope::LimitsRead, [&] { return limitsJson(parts, *ask); });
    out.part("webhooks", Scope::WebhooksRead, [&] { return webhooksJson(parts, *ask); });
    out.part("requests", Scope::RequestsRead, [&] { return requestsJson(parts, *ask); });
    out.part("ai", Scope::AiRead, [&] { return aiJson(facets.fields.back()); });
    out.part("keys", Scope::KeysRead, [&] { return keysJson(parts, *ask); });
    out.part("audit", Scope::AuditRead, [&] { return auditJson(parts, *ask); });
    return answer(request, out.take());
}

} // namespace

void registerOverview(Router& router, const OverviewParts& parts)
{
    Route route;
    route.pattern = "/api/v1/overview";
    route.runs = Runs::Reader;
    route.handler = [parts](Request& request) { return overview(parts, request); };
    router.add(std::move(route));
}

} // namespace meterd
