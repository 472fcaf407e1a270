// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A trace as JSON: one time line of all kinds.
#include "service/api/tracerows.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <tuple>

namespace meterd {

namespace {

//! More requests than these are told as lists tell them: bodies are up to 32 KiB each.
constexpr std::size_t mostWithBodies = 20;

struct Line
{
    std::int64_t at = 0;
    TraceKind kind = TraceKind::Request;
    std::uint64_t place = 0; //!< among its kind
    TracedAs as = TracedAs::Direct;
    std::string item;

    auto order() const { return std::tuple(at, kind, place); }
};

std::string lineJson(const Line& line)
{
    JsonObject out;
    out.text("kind", toText(line.kind))
        .time("at", fromMs(line.at))
        .raw("item", line.item)
        .text("of", line.as == TracedAs::Related ? "related" : "direct");
    return out.take();
}

std::vector<Line> linesOf(const Trace& trace, TimePoint now)
{
    std::vector<Line> lines;
    const bool whole = trace.requests.size() <= mostWithBodies;
    for (const auto& [id, row] : trace.requests)
        lines.push_back({row.item.at, TraceKind::Request, std::uint64_t(row.item.sequence), row.as,
                         whole ? toDetailJson(row.item) : toJson(row.item)});
    for (const auto& [sequence, row] : trace.events) {
        std::string json;
        json.reserve(1024);
        appendJson(json, row.item);
        lines.push_back({row.item.receivedAt, TraceKind::UsageEvent, sequence, row.as, std::move(json)});
    }
    for (const auto& [sequence, row] : trace.platform)
        lines.push_back({row.item.at, TraceKind::PlatformEvent, std::uint64_t(sequence), row.as, row.item.json});
    for (const auto& [sequence, row] : trace.deliveries)
        lines.push_back({row.item.delivery.createdAt, TraceKind::Delivery, std::uint64_t(sequence), row.as,
                         toJson(row.item.delivery, row.item.attempts, now)});
    for (const auto& [sequence, row] : trace.audit)
        lines.push_back({row.item.at, TraceKind::AuditEntry, std::uint64_t(sequence), row.as, toJson(row.item)});
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.order() < b.order(); });
    return lines;
}

std::string shownJson(std::string_view kind, std::size_t shown, bool counted, std::uint64_t total)
{
    JsonObject out;
    out.text("kind", kind)
        .number("shown", static_cast<std::int64_t>(shown))
        .raw("total", counted ? std::to_string(total) : "null");
    return out.take();
}

template <class Rows>
void tellShown(std::vector<std::string>& out, TraceKind kind, const Rows& rows)
{
    if (rows.size() > 0 || !rows.isCounted() || rows.total() > 0)
        out.push_back(shownJson(toText(kind), rows.size(), rows.isCounted(), rows.total()));
}

std::string shownOf(const Trace& trace)
{
    std::vector<std::string> shown;
    tellShown(shown, TraceKind::Request, trace.requests);
    tellShown(shown, TraceKind::UsageEvent, trace.events);
    tellShown(shown, TraceKind::PlatformEvent, trace.platform);
    tellShown(shown, TraceKind::Delivery, trace.deliveries);
    tellShown(shown, TraceKind::AuditEntry, trace.audit);
    if (trace.suspectsSeen > 0)
        shown.push_back(shownJson("SUSPECT", trace.suspects.size(), trace.suspectsCounted, trace.suspectsSeen));
    return jsonArray(shown);
}

std::string matchesOf(const Trace& trace)
{
    std::vector<std::string> matches;
    for (const TraceMatch& match : trace.matches) {
        JsonObject out;
        out.text("kind", match.kind)
            .text("value", match.value)
            .number("rows", static_cast<std::int64_t>(match.rows))
            .raw("item", match.item);
        matches.push_back(out.take());
    }
    return jsonArray(matches);
}

std::string suspectsOf(const Trace& trace)
{
    std::vector<std::string> suspects;
    for (const TraceSuspect& suspect : trace.suspects) {
        JsonObject out;
        out.text("kind", toText(TraceKind::AuditEntry))
            .time("at", fromMs(suspect.entry.at))
            .raw("item", toJson(suspect.entry))
            .text("weight", suspect.weight)
            .text("why", suspect.why);
        suspects.push_back(out.take());
    }
    return jsonArray(suspects);
}

} // namespace

std::string_view toText(TraceKind kind)
{
    switch (kind) {
    case TraceKind::Request: return "REQUEST";
    case TraceKind::AuditEntry: return "AUDIT_ENTRY";
    case TraceKind::UsageEvent: return "USAGE_EVENT";
    case TraceKind::PlatformEvent: return "PLATFORM_EVENT";
    case TraceKind::Delivery: break;
    }
    return "DELIVERY";
}

Scope scopeOf(TraceKind kind)
{
    switch (kind) {
    case TraceKind::Request: return Scope::RequestsRead;
    case TraceKind::AuditEntry: return Scope::AuditRead;
    case TraceKind::Delivery: return Scope::WebhooksRead;
    case TraceKind::UsageEvent:
    case TraceKind::PlatformEvent: break;
    }
    return Scope::EventsRead;
}

std::string toJson(const Trace& trace, TimePoint now)
{
    std::vector<std::string> rows;
    for (const Line& line : linesOf(trace, now))
        rows.push_back(lineJson(line));
    std::vector<std::string> withheld;
    for (const TraceKind kind : trace.withheld)
        withheld.push_back(JsonObject().text("kind", toText(kind)).text("scope", toText(scopeOf(kind))).take());
    std::vector<std::string> searched;
    for (const TraceKind kind : trace.searched)
        searched.emplace_back(toText(kind));
    JsonObject out;
    out.text("id", trace.id)
        .raw("matches", matchesOf(trace))
        .raw("rows", jsonArray(rows))
        .raw("suspects", suspectsOf(trace))
        .raw("shown", shownOf(trace))
        .raw("withheld", jsonArray(withheld))
        .texts("searched", searched);
    return out.take();
}

} // namespace meterd
