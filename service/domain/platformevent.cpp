// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue, and the event as JSON.
#include "service/domain/platformevent.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

using S = Severity;

constexpr std::array<PlatformEventType, 35> catalogue = {{
    {"ai_model.unmapped", S::Warn, "AI calls name a model that no price is known for"},
    {"api_key.created", S::Info, "An API key was made"},
    {"api_key.revoked", S::Warn, "An API key was revoked"},
    {"api_key.rotated", S::Info, "An API key got a new secret"},
    {"api_key.updated", S::Info, "An API key was changed"},
    {"application.created", S::Info, "An application was made"},
    {"application.secret_rotated", S::Info, "An application got a new secret"},
    {"application.updated", S::Info, "An application was changed"},
    {"event.rejected", S::Warn, "Usage events were refused: one a key, code, metric and minute"},
    {"limit.overage", S::Warn, "Usage went over a soft limit; nothing is refused"},
    {"limit.reached", S::Error, "A hard limit is used up"},
    {"limit.threshold", S::Warn, "80 or 100 % of a limit are used"},
    {"limit.updated", S::Info, "A limit or its override was changed"},
    {"metric.created", S::Info, "A billable unit was declared"},
    {"metric.deleted", S::Warn, "A billable unit was deleted"},
    {"metric.down", S::Critical, "A unit that has a rhythm is silent"},
    {"metric.no_data", S::Warn, "Nothing came for a unit within its window"},
    {"metric.recovered", S::Info, "A unit is well again"},
    {"metric.unknown", S::Warn, "Usage events named a metric that is not declared: one a key, metric and minute"},
    {"metric.updated", S::Info, "A billable unit was changed"},
    {"organizations.imported", S::Info, "Display names of organizations were imported"},
    {"plan.changed", S::Info, "The plan was changed"},
    {"plan.upgrade_requested", S::Info, "Somebody asked for another plan"},
    {"quota.blocked", S::Error, "A customer's quota that blocks is used up"},
    {"quota.created", S::Info, "A customer was given a quota"},
    {"quota.deleted", S::Warn, "A customer's quota was taken away"},
    {"quota.threshold", S::Warn, "80 or 100 % of a customer's quota are used"},
    {"quota.updated", S::Info, "A customer's quota was changed"},
    {"rate_limit.hit", S::Warn, "Requests were over a rate limit: one a key or application, category and minute"},
    {"rate_limit.updated", S::Info, "A key got other rate limits"},
    {"webhook.created", S::Info, "A webhook endpoint was made"},
    {"webhook.deleted", S::Warn, "A webhook endpoint was deleted"},
    {"webhook.disabled", S::Error, "A webhook endpoint was disabled after its failures"},
    {"webhook.test", S::Info, "A test send; it is in no log and goes to one endpoint"},
    {"webhook.updated", S::Info, "A webhook endpoint was changed, paused or resumed, or got a new secret"},
}};
static_assert(std::is_sorted(catalogue.begin(), catalogue.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));

} // namespace

std::string_view toText(Severity severity)
{
    constexpr std::array<std::string_view, 4> names = {"INFO", "WARN", "ERROR", "CRITICAL"};
    return names[static_cast<std::size_t>(severity)];
}

std::span<const PlatformEventType> platformEventTypes()
{
    return catalogue;
}

const PlatformEventType* findPlatformEventType(std::string_view name)
{
    const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                    [name](const PlatformEventType& type) { return type.name == name; });
    return found == catalogue.end() ? nullptr : &*found;
}

bool patternTakes(std::string_view pattern, std::string_view eventType)
{
    if (pattern == "*" || pattern == eventType)
        return true;
    // "limit.*" takes what begins with "limit.".
    return pattern.size() > 2 && pattern.ends_with(".*") &&
           eventType.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool patternIsKnown(std::string_view pattern)
{
    return std::any_of(catalogue.begin(), catalogue.end(),
                       [pattern](const PlatformEventType& type) { return patternTakes(pattern, type.name); });
}

std::string platformEventJson(const PlatformEventDraft& draft, std::int64_t sequence, std::string_view id)
{
    const PlatformEventType* type = findPlatformEventType(draft.type);
    JsonObject out;
    out.number("sequence", sequence)
        .text("eventId", id)
        .text("tenantId", draft.tenantId)
        .text("eventType", draft.type)
        .text("source", draft.source)
        .text("severity", toText(type ? type->severity : Severity::Info))
        .textUnlessEmpty("actorType", draft.actorType)
        .textUnlessEmpty("actorId", draft.actorId)
        .textUnlessEmpty("targetType", draft.targetType)
        .textUnlessEmpty("targetId", draft.targetId)
        .raw("payload", draft.payload)
        .text("correlationId", draft.correlationId)
        .time("createdAt", draft.at);
    return out.take();
}

} // namespace meterd
