// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenMonetize's fields and rules. What its own services drop (videos, newer providers) is taken: its SDK sends it.
#include "service/doors/openmonetizeevent.h"

#include "service/domain/aicost.h"
#include "service/domain/asciicase.h"
#include "service/domain/clock.h"
#include "service/domain/jsonobject.h"
#include "service/domain/jsontext.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::size_t longestProperties = 65'536;
constexpr std::size_t longestText = 255;
constexpr std::size_t longestEnvironment = 32;
constexpr std::int64_t mostTokens = 1'000'000'000'000;

constexpr std::array<std::string_view, 6> eventTypes = {"TOKEN_USAGE",      "API_CALL",         "FEATURE_ACCESS",
                                                        "IMAGE_GENERATION", "VIDEO_GENERATION", "CUSTOM"};
constexpr std::array<std::string_view, 11> providers = {"OPENAI",  "ANTHROPIC",         "GOOGLE", "COHERE",
                                                        "MISTRAL", "STABILITY_AI",      "RUNWAY", "REPLICATE",
                                                        "AMAZON",  "BLACK_FOREST_LABS", "CUSTOM"};
//! What is shown beside the event's own fields. Others are stripped, as OpenMonetize strips them.
constexpr std::array<std::string_view, 12> kept = {"event_id",     "team_id",          "provider",    "model",
                                                   "input_tokens", "output_tokens",    "image_count", "image_size",
                                                   "quality",      "duration_seconds", "resolution",  "metadata"};

std::string_view kindOf(const JsonValue& value)
{
    if (!value.exists())
        return "undefined";
    switch (value.type()) {
    case JsonValue::Type::Null: return "null";
    case JsonValue::Type::Boolean: return "boolean";
    case JsonValue::Type::Number: return "number";
    case JsonValue::Type::String: return "string";
    case JsonValue::Type::Array: return "array";
    case JsonValue::Type::Object: return "object";
    }
    return {};
}

class Reader
{
public:
    Reader(const JsonValue& value, std::size_t index, const OpenMonetizeContext& context)
        : m_value(value)
        , m_place("body/events/" + std::to_string(index))
        , m_context(context)
    {}

    OpenMonetizeEvent read()
    {
        UsageEvent& e = m_out.event;
        e.origin = m_context.origin;
        e.occurredAt = m_context.now;
        e.environment = m_context.principal.environment.value_or("production");
        e.app = m_context.principal.appName.value_or("");
        e.appUuid = m_context.principal.appUuid.value_or("");
        e.customerId = m_context.principal.tenantId;
        e.event = "unknown";
        e.quantity = Decimal::fromInteger(1);
        if (!m_value.isObject()) {
            fail("", "Invalid input: expected object, received " + std::string(kindOf(m_value)));
        } else {
            identity();
            usage();
            tokens();
            properties();
        }
        if (!m_out.errors.empty())
            refuseAll();
        else if (!assignUnit(e, m_context.config, m_context.principal.tenantId))
            unknownMetric();
        return std::move(m_out);
    }

private:
    void fail(std::string_view field, std::string rule)
    {
        const std::string place = field.empty() ? m_place : m_place + "/" + std::string(field);
        m_out.errors.push_back({place, std::move(rule), std::nullopt});
    }

    std::string text(std::string_view field, bool required = false)
    {
        const JsonValue value = m_value[field];
        if (!value.exists() && !required)
            return {};
        if (!value.isString()) {
            fail(field, "Invalid input: expected string, received " + std::string(kindOf(value)));
            return {};
        }
        if (utf16Length(value.text()) > longestText)
            fail(field, "Too big: expected string to have <=255 characters");
        return std::string(utf16Front(value.text(), longestText));
    }

    template <std::size_t N>
    std::string word(std::string_view field, const std::array<std::string_view, N>& words, bool required)
    {
        const JsonValue value = m_value[field];
        if (!value.exists() && !required)
            return {};
        if (value.isString() && std::find(words.begin(), words.end(), value.text()) != words.end())
            return std::string(value.text());
        std::string rule = "Invalid option: expected one of ";
        for (const std::string_view one : words)
            rule += (one == words.front() ? "\"" : "|\"") + std::string(one) + "\"";
        fail(field, std::move(rule));
        return {};
    }

    void identity()
    {
        UsageEvent& e = m_out.event;
        const std::string id = text("event_id", true);
        if (m_value["event_id"].isString() && !isUuid(id))
            fail("event_id", "Invalid UUID");
        const std::string key = text("idempotency_key");
        e.idempotencyKey = key.empty() ? id : key;
        // Whose events they are the key says, whatever the body says.
        e.userHash = text("user_id");
        e.feature = text("feature_id", true);
        (void)text("team_id");
        const std::string type = word("event_type", eventTypes, true);
        if (!type.empty())
            e.event = type;
        const JsonValue metadata = m_value["metadata"];
        if (metadata.exists() && !metadata.isObject())
            fail("metadata", "Invalid input: expected record, received " + std::string(kindOf(metadata)));
        const JsonValue environment = metadata["environment"];
        if (environment.isString() && !environment.text().empty())
            e.environment = utf16Front(environment.text(), longestEnvironment);
    }

    void usage()
    {
        UsageEvent& e = m_out.event;
        e.metric = text("unit_type");
        if (const JsonValue quantity = m_value["quantity"]; quantity.exists()) {
            const auto count = quantity.isNumber() ? Decimal::parse(quantity.text()) : std::nullopt;
            if (!count)
                fail("quantity", "Invalid input: expected number, received " + std::string(kindOf(quantity)));
            else if (!count->isPositive())
                fail("quantity", "Too small: expected number to be >0");
            else
                e.quantity = *count;
        }
        const JsonValue time = m_value["timestamp"];
        const auto parsed = time.isString() && time.text().size() > 10 && time.text().ends_with('Z') &&
                                    time.text().find(' ') == std::string_view::npos
                                ? parseIso(time.text())
                                : std::nullopt;
        if (parsed)
            e.occurredAt = toMs(*parsed);
        else
            fail("timestamp", time.isString()
                                  ? "Invalid ISO datetime"
                                  : "Invalid input: expected string, received " + std::string(kindOf(time)));
    }

    std::optional<std::int64_t> count(std::string_view field)
    {
        const JsonValue value = m_value[field];
        if (!value.exists())
            return std::nullopt;
        const auto number = integerOf(value);
        if (!number)
            fail(field, "Invalid input: expected int, received " + std::string(kindOf(value)));
        else if (*number < 0)
            fail(field, "Too small: expected number to be >=0");
        else if (*number > mostTokens)
            fail(field, "Too big: expected number to be <=1000000000000");
        else
            return number;
        return std::nullopt;
    }

    void tokens()
    {
        const std::string provider = word("provider", providers, false);
        AiUsage ai;
        ai.provider = asciiLower(provider);
        ai.model = text("model");
        ai.inputTokens = count("input_tokens");
        ai.outputTokens = count("output_tokens");
        const bool namesNothing = ai.provider.empty() && ai.model.empty();
        // A call whose counts are missing is a call all the same: its cost is unknown and not nothing.
        if (namesNothing || m_out.event.event != "TOKEN_USAGE")
            return;
        if (ai.inputTokens && ai.outputTokens)
            ai.totalTokens = *ai.inputTokens + *ai.outputTokens;
        const AiPricingPtr pricing = m_context.config.aiPricing(m_context.principal.tenantId);
        resolveCost(ai, *pricing->book, m_out.event.customerId, m_out.event.occurredAt);
        m_out.event.ai = std::move(ai);
    }

    void properties()
    {
        JsonObject out;
        for (const std::string_view name : kept) {
            const JsonValue value = m_value[name];
            if (value.isNothing())
                continue;
            std::string json;
            appendJson(json, value, isNeverStored);
            out.raw(name, json);
        }
        m_out.event.properties = out.take();
        if (m_out.event.properties.size() > longestProperties) {
            fail("metadata", "Too big: expected record to have <=65536 bytes");
            m_out.event.properties = "{}";
        }
    }

    void refuseAll()
    {
        std::string reason;
        for (const FieldError& error : m_out.errors)
            reason += (reason.empty() ? "" : "; ") + error.field + " " + error.message;
        refuse(m_out.event, "BAD_REQUEST", std::move(reason));
    }

    //! Its own services would have counted a unit that nobody declared to nobody's bill. Here it is a row that says so.
    void unknownMetric()
    {
        UsageEvent& e = m_out.event;
        e.nearName = m_context.config.nearName(m_context.principal.tenantId, e.metric).value_or("");
        refuse(e, "UNKNOWN_METRIC", "No billable unit is called \"" + e.metric + "\".");
    }

    const JsonValue& m_value;
    const std::string m_place;
    const OpenMonetizeContext& m_context;
    OpenMonetizeEvent m_out;
};

std::string jsonOf(const JsonValue& value, std::string_view otherwise)
{
    std::string out;
    if (value.isNothing())
        return std::string(otherwise);
    appendJson(out, value, isNeverStored);
    return out;
}

//! A count in quotation marks, as its clients read them.
std::string quoted(const std::optional<std::int64_t>& count)
{
    return count ? "\"" + std::to_string(*count) + "\"" : "null";
}

//! With ten digits behind the point, in dollars or not at all.
std::string costOf(const std::optional<AiUsage>& ai)
{
    if (!ai || !ai->cost || ai->currency != "USD")
        return "null";
    std::string text = ai->cost->toString();
    const std::size_t point = text.find('.');
    std::string digits = point == std::string::npos ? std::string() : text.substr(point + 1);
    digits.resize(10, '0');
    return "\"" + text.substr(0, point) + "." + digits + "\"";
}

} // namespace

OpenMonetizeEvent readOpenMonetizeEvent(const JsonValue& value, std::size_t index, const OpenMonetizeContext& context)
{
    return Reader(value, index, context).read();
}

std::string openMonetizeJson(const UsageEvent& event)
{
    JsonDocument document;
    std::string text = event.properties;
    const auto sent = document.parse(text);
    const JsonValue properties = sent ? *sent : JsonValue();
    const std::optional<AiUsage>& ai = event.ai;
    JsonObject out;
    out.raw("id", jsonOf(properties["event_id"], "null"))
        .text("eventType", event.event)
        .text("featureId", event.feature)
        .raw("provider", jsonOf(properties["provider"], "null"))
        .raw("model", jsonOf(properties["model"], "null"))
        .raw("inputTokens", quoted(integerOf(properties["input_tokens"])))
        .raw("outputTokens", quoted(integerOf(properties["output_tokens"])))
        .text("creditsBurned", "0")
        .raw("costUsd", costOf(ai))
        .time("timestamp", fromMs(event.occurredAt))
        .raw("metadata", jsonOf(properties["metadata"], "null"));
    return out.take();
}

} // namespace meterd
