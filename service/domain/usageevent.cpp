// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a usage event's enumerations, and its JSON record.
#include "service/domain/usageevent.h"

#include "service/domain/asciicase.h"
#include "service/domain/clock.h"
#include "service/domain/jsontext.h"

#include <array>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 3> statuses = {"ACCEPTED", "DUPLICATE", "REJECTED"};
constexpr std::array<std::string_view, eventSourceCount> sources = {
    "aforo-single", "aforo-event",  "aforo-batch", "aforo-async",   "aforo-compound",
    "aforo-meter",  "aforo-upload", "saastracker", "aforo-webhook", "openmonetize"};
constexpr std::array<std::string_view, 6> costs = {
    "", "RESOLVED", "EXPLICIT_ZERO", "UNKNOWN_MODEL", "MISSING_PRICE", "MISSING_TOKENS"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& words, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (!words[i].empty() && equalAnyCase(words[i], text))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

void appendText(std::string& out, std::string_view key, std::string_view value)
{
    out += key;
    appendJsonString(out, value);
}

void appendTextOrNull(std::string& out, std::string_view key, std::string_view value)
{
    out += key;
    appendJsonStringOrNull(out, value);
}

void appendTokens(std::string& out, std::string_view key, const std::optional<std::int64_t>& value)
{
    out += key;
    out += value ? std::to_string(*value) : "null";
}

void appendAi(std::string& out, const std::optional<AiUsage>& ai)
{
    out += ",\"ai\":";
    if (!ai) {
        out += "null";
        return;
    }
    appendTextOrNull(out, "{\"provider\":", ai->provider);
    appendTextOrNull(out, ",\"model\":", ai->model);
    appendTokens(out, ",\"inputTokens\":", ai->inputTokens);
    appendTokens(out, ",\"outputTokens\":", ai->outputTokens);
    appendTokens(out, ",\"totalTokens\":", ai->totalTokens);
    out += ",\"cost\":";
    if (ai->cost) {
        out += '"';
        ai->cost->appendTo(out);
        out += '"';
    } else {
        out += "null";
    }
    appendTextOrNull(out, ",\"currency\":", ai->currency);
    appendText(out, ",\"costStatus\":", toText(ai->costStatus));
    out += '}';
}

void appendOrigin(std::string& out, const EventOrigin& origin)
{
    appendText(out, ",\"source\":", toText(origin.source));
    appendTextOrNull(out, ",\"client\":", origin.client);
    appendText(out, ",\"requestId\":", origin.requestId);
    appendText(out, ",\"correlationId\":", origin.correlationId);
}

} // namespace

std::string_view toText(EventStatus status)
{
    return statuses[static_cast<std::size_t>(status)];
}

std::string_view toText(EventSource source)
{
    return sources[static_cast<std::size_t>(source)];
}

std::string_view toText(CostStatus status)
{
    return costs[static_cast<std::size_t>(status)];
}

std::optional<EventStatus> eventStatusFrom(std::string_view text)
{
    return find<EventStatus>(statuses, text);
}

std::optional<EventSource> eventSourceFrom(std::string_view text)
{
    return find<EventSource>(sources, text);
}

std::optional<CostStatus> costStatusFrom(std::string_view text)
{
    return find<CostStatus>(costs, text);
}

void appendJson(std::string& out, const UsageEvent& e)
{
    static const EventOrigin nowhere;
    const EventOrigin& origin = e.origin ? *e.origin : nowhere;
    out += "{\"sequence\":";
    out += std::to_string(e.sequence);
    appendText(out, ",\"id\":", e.id);
    appendText(out, ",\"environment\":", e.environment);
    appendTextOrNull(out, ",\"app\":", e.app);
    appendTextOrNull(out, ",\"appUuid\":", e.appUuid);
    appendText(out, ",\"event\":", e.event);
    appendTextOrNull(out, ",\"metric\":", e.metric);
    appendTextOrNull(out, ",\"unit\":", e.unit);
    appendTextOrNull(out, ",\"customerId\":", e.customerId);
    appendTextOrNull(out, ",\"userHash\":", e.userHash);
    appendTextOrNull(out, ",\"feature\":", e.feature);
    out += ",\"quantity\":\"";
    e.quantity.appendTo(out);
    appendText(out, "\",\"occurredAt\":", toIso(fromMs(e.occurredAt)));
    appendText(out, ",\"receivedAt\":", toIso(fromMs(e.receivedAt)));
    appendText(out, ",\"status\":", toText(e.status));
    appendTextOrNull(out, ",\"code\":", e.code);
    appendTextOrNull(out, ",\"reason\":", e.reason);
    appendTextOrNull(out, ",\"nearName\":", e.nearName);
    out += e.late ? ",\"late\":true" : ",\"late\":false";
    appendOrigin(out, origin);
    appendTextOrNull(out, ",\"idempotencyKey\":", e.idempotencyKey);
    appendTextOrNull(out, ",\"sessionId\":", e.sessionId);
    appendTextOrNull(out, ",\"path\":", e.path);
    appendTextOrNull(out, ",\"plan\":", e.plan);
    appendTextOrNull(out, ",\"keyPrefix\":", origin.keyPrefix);
    appendTextOrNull(out, ",\"address\":", origin.address);
    appendAi(out, e.ai);
    out += ",\"properties\":";
    out += e.properties;
    out += '}';
}

} // namespace meterd
