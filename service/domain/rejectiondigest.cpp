// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/rejectiondigest.h"

#include "service/domain/jsonobject.h"

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::string_view overLimitCode = "RATE_LIMITED";

} // namespace

RejectionDigest::Seen& RejectionDigest::seenOf(Kind kind)
{
    // Whoever makes names up fills no memory.
    if (m_kinds.size() >= mostOfAMinute && !m_kinds.contains(kind))
        kind = {std::get<0>(kind), std::get<1>(kind), std::get<2>(kind), "", "", ""};
    return m_kinds[std::move(kind)];
}

void RejectionDigest::note(std::string_view tenantId, std::span<const UsageEvent> events)
{
    for (const UsageEvent& event : events) {
        if (event.status != EventStatus::Rejected)
            continue;
        const std::string prefix = event.origin ? event.origin->keyPrefix : std::string();
        const std::lock_guard lock(m_mutex);
        Seen& seen = seenOf(
            {std::string(tenantId), event.receivedAt / minuteMs, event.code, event.metric, event.environment, prefix});
        ++seen.count;
        seen.lastAt = event.receivedAt;
        if (seen.ids.size() < mostIds)
            seen.ids.push_back(event.id);
        if (seen.count > 1)
            continue;
        seen.nearName = event.nearName;
        seen.app = event.app;
        if (event.origin)
            seen.correlationId = event.origin->correlationId;
    }
}

void RejectionDigest::noteOverLimit(const OverLimit& request)
{
    const std::lock_guard lock(m_mutex);
    Seen& seen = seenOf({request.tenantId, toMs(request.at) / minuteMs, std::string(overLimitCode),
                         std::string(toText(request.category)), "", request.targetId});
    ++seen.count;
    seen.lastAt = toMs(request.at);
    seen.over = request;
    seen.correlationId = request.correlationId;
}

void RejectionDigest::describeLimit(PlatformEventDraft& draft, const Kind& kind, const Seen& seen)
{
    draft.type = "rate_limit.hit";
    draft.source = "api";
    draft.targetType = seen.over.targetType;
    draft.targetId = seen.over.targetId;
    JsonObject payload;
    payload.text("code", overLimitCode)
        .textUnlessEmpty("category", std::get<3>(kind))
        .textUnlessEmpty("keyPrefix", seen.over.keyPrefix)
        .number("limit", seen.over.limit)
        .number("count", seen.count)
        .time("minute", fromMs(std::get<1>(kind) * minuteMs));
    draft.payload = payload.take();
}

PlatformEventDraft RejectionDigest::draftOf(const Kind& kind, const Seen& seen)
{
    const auto& [tenantId, minute, code, metric, environment, prefix] = kind;
    PlatformEventDraft draft;
    draft.tenantId = tenantId;
    draft.at = fromMs(seen.lastAt);
    draft.correlationId = seen.correlationId;
    if (code == overLimitCode) {
        describeLimit(draft, kind, seen);
        return draft;
    }
    const bool unknownMetric = code == "UNKNOWN_METRIC";
    draft.type = unknownMetric ? "metric.unknown" : "event.rejected";
    draft.source = "metering";
    draft.targetType = unknownMetric ? "metric" : "api-key";
    draft.targetId = unknownMetric ? metric : prefix;
    JsonObject payload;
    payload.text("code", code)
        .textUnlessEmpty("metric", metric)
        .textUnlessEmpty("nearName", seen.nearName)
        .textUnlessEmpty("environment", environment)
        .textUnlessEmpty("app", seen.app)
        .textUnlessEmpty("keyPrefix", prefix)
        .number("count", seen.count)
        .texts("eventIds", seen.ids)
        .time("minute", fromMs(minute * minuteMs));
    draft.payload = payload.take();
    return draft;
}

std::vector<PlatformEventDraft> RejectionDigest::take(TimePoint now)
{
    const std::int64_t present = toMs(now) / minuteMs;
    std::vector<PlatformEventDraft> drafts;
    const std::lock_guard lock(m_mutex);
    for (auto at = m_kinds.begin(); at != m_kinds.end();) {
        if (std::get<1>(at->first) >= present) {
            ++at;
            continue;
        }
        drafts.push_back(draftOf(at->first, at->second));
        at = m_kinds.erase(at);
    }
    return drafts;
}

} // namespace meterd
