// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/rejectiondigest.h"

#include "service/domain/jsonobject.h"

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;

} // namespace

void RejectionDigest::note(std::string_view tenantId, std::span<const UsageEvent> events)
{
    for (const UsageEvent& event : events) {
        if (event.status != EventStatus::Rejected)
            continue;
        const std::string prefix = event.origin ? event.origin->keyPrefix : std::string();
        const std::lock_guard lock(m_mutex);
        Kind kind{std::string(tenantId), event.receivedAt / minuteMs, event.code,
                  event.metric,          event.environment,           prefix};
        // Whoever makes names up fills no memory.
        if (m_kinds.size() >= mostOfAMinute && !m_kinds.contains(kind))
            kind = {std::string(tenantId), event.receivedAt / minuteMs, event.code, "", "", ""};
        Seen& seen = m_kinds[kind];
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

std::vector<PlatformEventDraft> RejectionDigest::take(TimePoint now)
{
    const std::int64_t present = toMs(now) / minuteMs;
    std::vector<PlatformEventDraft> drafts;
    const std::lock_guard lock(m_mutex);
    for (auto at = m_kinds.begin(); at != m_kinds.end();) {
        const auto& [tenantId, minute, code, metric, environment, prefix] = at->first;
        if (minute >= present) {
            ++at;
            continue;
        }
        const Seen& seen = at->second;
        const bool unknownMetric = code == "UNKNOWN_METRIC";
        PlatformEventDraft draft;
        draft.tenantId = tenantId;
        draft.type = unknownMetric ? "metric.unknown" : "event.rejected";
        draft.at = fromMs(seen.lastAt);
        draft.source = "metering";
        draft.targetType = unknownMetric ? "metric" : "api-key";
        draft.targetId = unknownMetric ? metric : prefix;
        draft.correlationId = seen.correlationId;
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
        drafts.push_back(std::move(draft));
        at = m_kinds.erase(at);
    }
    return drafts;
}

} // namespace meterd
