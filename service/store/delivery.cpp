// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/delivery.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 5> stateNames = {"PENDING", "DELIVERED", "RETRYING", "FAILED", "SKIPPED"};

template <class Number>
std::string numberOrNull(const std::optional<Number>& number)
{
    return number ? std::to_string(*number) : std::string("null");
}

std::optional<TimePoint> timeOf(const std::optional<std::int64_t>& ms)
{
    return ms ? std::optional(fromMs(*ms)) : std::nullopt;
}

JsonObject objectOf(const Delivery& delivery)
{
    JsonObject out;
    out.number("sequence", delivery.sequence)
        .text("id", delivery.id)
        .text("messageId", delivery.messageId)
        .text("endpointId", delivery.endpointId)
        .text("endpointUrl", delivery.endpointUrl)
        .text("eventType", delivery.eventType)
        .textUnlessEmpty("eventId", delivery.eventId)
        .text("state", toText(delivery.state))
        .textUnlessEmpty("reason", delivery.reason)
        .number("attempts", delivery.attempts)
        .raw("lastStatus", numberOrNull(delivery.lastStatus))
        .textUnlessEmpty("lastError", delivery.lastError)
        .raw("lastDurationMs", numberOrNull(delivery.lastDurationMs))
        .timeOrNull("nextAttemptAt", timeOf(delivery.nextAttemptAt))
        .time("createdAt", fromMs(delivery.createdAt))
        .timeOrNull("completedAt", timeOf(delivery.completedAt))
        .text("correlationId", delivery.correlationId)
        .textUnlessEmpty("replayId", delivery.replayId);
    return out;
}

std::string attemptJson(const DeliveryAttempt& attempt, TimePoint now)
{
    const std::int64_t soFar = std::max<std::int64_t>(0, toMs(now) - attempt.at);
    JsonObject out;
    out.number("number", attempt.number)
        .time("at", fromMs(attempt.at))
        .number("durationMs", attempt.durationMs.value_or(soFar))
        .boolean("underWay", !attempt.durationMs)
        .text("url", attempt.url)
        .raw("requestHeaders", attempt.requestHeaders)
        .raw("status", numberOrNull(attempt.status))
        .raw("responseHeaders", attempt.responseHeaders)
        .text("responseBody", attempt.responseBody)
        .boolean("truncated", attempt.truncated)
        .textUnlessEmpty("error", attempt.error)
        .textUnlessEmpty("address", attempt.address);
    return out.take();
}

} // namespace

std::string_view toText(DeliveryState state)
{
    return stateNames[static_cast<std::size_t>(state)];
}

std::optional<DeliveryState> deliveryStateFrom(std::string_view text)
{
    const auto found = std::find(stateNames.begin(), stateNames.end(), text);
    return found == stateNames.end() ? std::nullopt : std::optional(DeliveryState(found - stateNames.begin()));
}

std::string toJson(const Delivery& delivery)
{
    return objectOf(delivery).take();
}

std::string toJson(const Delivery& delivery, const std::vector<DeliveryAttempt>& attempts, TimePoint now)
{
    std::vector<std::string> log;
    for (const DeliveryAttempt& attempt : attempts)
        log.push_back(attemptJson(attempt, now));
    return objectOf(delivery).raw("payload", delivery.payload).raw("attemptLog", jsonArray(log)).take();
}

std::string toJson(const Replay& replay)
{
    constexpr std::array<std::string_view, 3> names = {"RUNNING", "DONE", "CANCELLED"};
    JsonObject out;
    out.text("id", replay.id)
        .text("state", names[static_cast<std::size_t>(replay.state)])
        .text("filter", replay.filter)
        .timeOrNull("from", timeOf(replay.from))
        .timeOrNull("to", timeOf(replay.to))
        .number("ratePerSecond", replay.ratePerSecond)
        .number("matched", replay.matched)
        .number("skipped", replay.skipped)
        .number("done", replay.done)
        .number("succeeded", replay.succeeded)
        .number("failed", replay.failed)
        .time("startedAt", fromMs(replay.startedAt))
        .timeOrNull("endedAt", timeOf(replay.endedAt))
        .text("startedBy", replay.startedBy);
    return out.take();
}

} // namespace meterd
