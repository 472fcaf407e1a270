// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of Aforo's fields.
#include "service/doors/aforofields.h"

#include "service/doors/eventparts.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

using Kind = AforoField::Kind;
using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 11> executionStatuses = {
    "SUCCESS", "PARTIAL",   "TIMEOUT", "ERROR",   "VALIDATION_FAILED", "FAILED",
    "FAILURE", "CANCELLED", "PENDING", "BLOCKED", "HITL_REQUIRED"};
constexpr std::array<std::string_view, 3> boundaries = {"SESSION_START", "HEARTBEAT", "SESSION_END"};
constexpr std::array<std::string_view, 4> callTypes = {"UNARY", "CLIENT_STREAM", "SERVER_STREAM", "BIDI_STREAM"};
constexpr std::array<std::string_view, 3> operations = {"QUERY", "MUTATION", "SUBSCRIPTION"};
constexpr std::array<std::string_view, 2> directions = {"CLIENT_TO_SERVER", "SERVER_TO_CLIENT"};
constexpr std::array<std::string_view, 5> frames = {"TEXT", "BINARY", "PING", "PONG", "CLOSE"};
constexpr std::array<std::string_view, 6> mqttEvents = {"PUBLISH",     "DELIVER", "SUBSCRIBE",
                                                        "UNSUBSCRIBE", "CONNECT", "DISCONNECT"};

constexpr AforoField column(std::string_view name, Kind kind, std::size_t length = 0)
{
    return {name, kind, length, {}, true};
}
constexpr AforoField text(std::string_view name, std::size_t length)
{
    return {name, Kind::Text, length, {}, false};
}
constexpr AforoField word(std::string_view name, Words words)
{
    return {name, Kind::Word, 20, words, false};
}
constexpr AforoField plain(std::string_view name, Kind kind)
{
    return {name, kind, 0, {}, false};
}

// In the order of their names: looked up by halving.
constexpr std::array fields = {
    text("agentId", 36),
    column("capabilityName", Kind::Text, 64),
    column("customerId", Kind::Text, 64),
    plain("dataBytes", Kind::Integer),
    plain("durationMs", Kind::Integer),
    column("endpointPath", Kind::Text, 512),
    column("eventType", Kind::Text, 255),
    plain("executionDurationMs", Kind::Integer),
    word("executionStatus", executionStatuses),
    plain("gqlComplexity", Kind::Integer),
    plain("gqlFieldCount", Kind::Integer),
    plain("gqlHasErrors", Kind::Boolean),
    text("gqlOperationName", 255),
    word("gqlOperationType", operations),
    word("grpcCallType", callTypes),
    text("grpcMethod", 128),
    text("grpcService", 255),
    plain("grpcStatusCode", Kind::Integer),
    text("httpMethod", 16),
    column("idempotencyKey", Kind::Text, 255),
    plain("messageCount", Kind::Integer),
    column("metadata", Kind::Object),
    column("metricId", Kind::Text, 255),
    column("metricKey", Kind::Text, 255),
    column("metricName", Kind::Text, 255),
    text("mqttClientId", 128),
    word("mqttEventType", mqttEvents),
    plain("mqttQos", Kind::Integer),
    plain("mqttRetained", Kind::Boolean),
    text("mqttTopic", 500),
    column("occurredAt", Kind::Any),
    text("productType", 20),
    column("properties", Kind::Object),
    column("quantity", Kind::Any),
    plain("responseTimeMs", Kind::Integer),
    word("sessionBoundary", boundaries),
    column("sessionId", Kind::Text, 64),
    text("spanId", 32),
    plain("statusCode", Kind::Integer),
    text("subscriptionId", 64),
    column("tenantId", Kind::Any),
    column("timestamp", Kind::Any),
    text("toolName", 64),
    text("traceId", 128),
    column("value", Kind::Any),
    text("wsCloseReason", 32),
    text("wsConnectionId", 64),
    word("wsDirection", directions),
    word("wsFrameType", frames),
};
static_assert(std::is_sorted(fields.begin(), fields.end(),
                             [](const AforoField& a, const AforoField& b) { return a.name < b.name; }));

std::string listOf(Words words)
{
    std::string out;
    for (const std::string_view one : words)
        out += (out.empty() ? "" : ", ") + std::string(one);
    return out;
}

} // namespace

const AforoField* aforoField(std::string_view name)
{
    const auto* found =
        std::lower_bound(fields.begin(), fields.end(), name,
                         [](const AforoField& field, std::string_view wanted) { return field.name < wanted; });
    return found != fields.end() && found->name == name ? found : nullptr;
}

std::optional<std::string> brokenRule(const AforoField& field, const JsonValue& value)
{
    if (value.isNothing())
        return std::nullopt;
    switch (field.kind) {
    case Kind::Any: return std::nullopt;
    case Kind::Text:
        if (!value.isString())
            return "must be a string";
        // A text has at most as many code units as bytes: the count is for the few that are longer.
        if (value.text().size() > field.length && utf16Length(value.text()) > field.length)
            return "must be at most " + std::to_string(field.length) + " characters";
        return std::nullopt;
    case Kind::Word:
        if (!value.isString() || std::find(field.words.begin(), field.words.end(), value.text()) == field.words.end())
            return "must be one of " + listOf(field.words);
        return std::nullopt;
    case Kind::Integer: return integerOf(value) ? std::nullopt : std::optional<std::string>("must be an integer");
    case Kind::Boolean: return value.isBoolean() ? std::nullopt : std::optional<std::string>("must be true or false");
    case Kind::Object: return value.isObject() ? std::nullopt : std::optional<std::string>("must be an object");
    }
    return std::nullopt;
}

} // namespace meterd
