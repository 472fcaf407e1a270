// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Aforo's validation rules, one event at a time.
#include "service/doors/aforoevent.h"

#include "service/domain/aicost.h"
#include "service/domain/clock.h"
#include "service/domain/jsontext.h"
#include "service/doors/aforofields.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t futureMs = 5 * minuteMs;
constexpr std::int64_t lateMs = 24 * 60 * minuteMs;
constexpr std::size_t longestMetadata = 65'536;
constexpr std::size_t longestEnvironment = 32;

/// Members of an event by name, looked up once instead of once a question.
struct Members
{
    JsonValue customerId, metric, quantity, time, key, eventType, session, path, capability, tool, product, metadata;

    explicit Members(const JsonValue& event)
    {
        for (const JsonValue member : event)
            note(member);
    }

    void note(const JsonValue& member)
    {
        const std::string_view name = member.key();
        if (name == "customerId")
            customerId = member;
        else if (name == "metricName" || name == "metricKey" || name == "metricId")
            keep(metric, member);
        else if (name == "quantity" || name == "value")
            keep(quantity, member);
        else if (name == "occurredAt" || name == "timestamp")
            keep(time, member);
        else if (name == "idempotencyKey")
            key = member;
        else if (name == "eventType")
            eventType = member;
        else if (name == "sessionId")
            session = member;
        else if (name == "endpointPath")
            path = member;
        else if (name == "capabilityName")
            capability = member;
        else if (name == "toolName")
            tool = member;
        else if (name == "productType")
            product = member;
        else if (name == "metadata" || name == "properties")
            keep(metadata, member);
    }

    static void keep(JsonValue& slot, const JsonValue& member)
    {
        if (!member.isNothing())
            slot = member;
    }
};

std::string textOf(const JsonValue& value, std::size_t length)
{
    return value.isString() ? std::string(utf16Front(value.text(), length)) : std::string();
}

class Reader
{
public:
    Reader(const JsonValue& value, const AforoShape& shape, const AforoContext& context)
        : m_value(value)
        , m_members(value)
        , m_shape(shape)
        , m_context(context)
    {}

    AforoEvent read()
    {
        UsageEvent& e = m_out.event;
        e.origin = m_context.origin;
        e.occurredAt = m_context.now;
        e.metric = textOf(m_members.metric, 255);
        if (e.metric == heartbeatMetric) {
            m_out.isHeartbeat = true;
            return std::move(m_out);
        }
        identity();
        required();
        rules();
        contents();
        if (!m_out.errors.empty())
            refuseFor(e, m_out.errors);
        else
            checkMetric(e, m_context);
        return std::move(m_out);
    }

private:
    void broken(std::string_view field, const std::string& rule)
    {
        m_out.errors.push_back({std::string(field), std::string(field) + " " + rule + ".", std::nullopt});
    }

    void identity()
    {
        UsageEvent& e = m_out.event;
        e.customerId = textOf(m_members.customerId, 64);
        e.idempotencyKey = textOf(m_members.key, 255);
        e.sessionId = textOf(m_members.session, 64);
        e.path = textOf(m_members.path, 512);
        e.feature = textOf(m_members.capability, 64);
        if (e.feature.empty())
            e.feature = textOf(m_members.tool, 64);
        e.event = textOf(m_members.eventType, 255);
        if (e.event.empty())
            e.event = e.metric.empty() ? "unknown" : e.metric;
        e.app = m_context.principal.appName.value_or("");
        e.appUuid = m_context.principal.appUuid.value_or("");
        e.environment = m_context.principal.environment.value_or("production");
        const JsonValue sent = m_members.metadata["environment"];
        if (sent.isString() && !sent.text().empty())
            e.environment = utf16Front(sent.text(), longestEnvironment);
    }

    void requiredText(std::string_view name, const JsonValue& value)
    {
        if (value.isNothing())
            broken(name, "is missing");
        else if (value.isString() && value.text().find_first_not_of(" \t\r\n") == std::string_view::npos)
            broken(name, "must not be blank");
    }

    void required()
    {
        UsageEvent& e = m_out.event;
        requiredText("customerId", m_members.customerId);
        if (m_shape.needsEventType)
            requiredText("eventType", m_members.eventType);
        requiredText(m_members.metric.exists() ? m_members.metric.key() : m_shape.metric, m_members.metric);
        const auto nameOf = [](const JsonValue& value, std::string_view otherwise) {
            return value.exists() ? value.key() : otherwise;
        };
        if (const auto rule = readAforoQuantity(m_members.quantity, e))
            broken(nameOf(m_members.quantity, m_shape.quantity), *rule);
        if (m_shape.needsTime || !m_members.time.isNothing()) {
            if (const auto rule = readAforoTime(m_members.time, m_context, e))
                broken(nameOf(m_members.time, m_shape.time), *rule);
        }
        if (m_shape.needsKey || !m_members.key.isNothing())
            requiredText("idempotencyKey", m_members.key);
    }

    void rules()
    {
        for (const JsonValue member : m_value) {
            const AforoField* field = aforoField(member.key());
            if (!field)
                continue;
            if (const auto rule = brokenRule(*field, member))
                broken(field->name, *rule);
        }
        const JsonValue sent = m_members.metadata["environment"];
        if (sent.isString() && utf16Length(sent.text()) > longestEnvironment)
            broken("metadata.environment", "must be at most " + std::to_string(longestEnvironment) + " characters");
    }

    void appendMember(std::string& out, std::string_view key)
    {
        out += out.size() > 1 ? "," : "";
        appendJsonString(out, key);
        out += ':';
    }

    /// Aforo's other fields first, then what the client added: a name that is taken stays with Aforo.
    void contents()
    {
        UsageEvent& e = m_out.event;
        std::string& out = e.properties;
        out = "{";
        if (m_members.product.isNothing()) {
            const bool isAgent = e.event.starts_with("agent_") || e.event == "token_usage";
            out += isAgent ? R"("productType":"AI_AGENT")" : R"("productType":"API")";
        }
        for (const JsonValue member : m_value) {
            const AforoField* field = aforoField(member.key());
            const bool isFeature = member == m_members.tool && m_members.capability.isNothing();
            if (member.isNothing() || (field && field->isColumn) || isFeature || isNeverStored(member.key()))
                continue;
            appendMember(out, member.key());
            appendJson(out, member, isNeverStored);
        }
        if (m_members.metadata.isObject()) {
            readAi();
            appendMetadata(out);
        }
        out += '}';
        if (out.size() > longestMetadata) {
            broken("metadata", "must be at most " + std::to_string(longestMetadata) + " bytes");
            out = "{}";
        }
    }

    void appendMetadata(std::string& out)
    {
        const bool ai = m_out.event.ai.has_value();
        for (const JsonValue member : m_members.metadata) {
            const std::string_view key = member.key();
            const bool isAi = ai && (key == "modelProvider" || key == "modelName" || key == "inputTokens" ||
                                     key == "outputTokens" || key == "totalTokens");
            if (isAi || key == "environment" || isNeverStored(key) || member.isNothing() || m_value[key].exists() ||
                (key == "productType" && m_members.product.isNothing()))
                continue;
            if (key == "sessionId" && m_out.event.sessionId.empty() && member.isString()) {
                m_out.event.sessionId = utf16Front(member.text(), 64);
                continue;
            }
            appendMember(out, key);
            appendJson(out, member, isNeverStored);
        }
    }

    /// Cost belongs to the one event that carries both token counts; one of them alone is a client's fault, none is
    /// none.
    void readAi()
    {
        const JsonValue& metadata = m_members.metadata;
        AiUsage ai;
        ai.provider = textOf(metadata["modelProvider"], 64);
        ai.model = textOf(metadata["modelName"], 128);
        ai.inputTokens = tokens(metadata["inputTokens"]);
        ai.outputTokens = tokens(metadata["outputTokens"]);
        ai.totalTokens = tokens(metadata["totalTokens"]);
        if (!ai.inputTokens && !ai.outputTokens)
            return;
        if (ai.provider.empty() && ai.model.empty())
            return;
        if (!ai.totalTokens && ai.inputTokens && ai.outputTokens)
            ai.totalTokens = *ai.inputTokens + *ai.outputTokens;
        const AiPricingPtr pricing = m_context.config.aiPricing(m_context.principal.tenantId);
        resolveCost(ai, *pricing->book, m_out.event.customerId, m_out.event.occurredAt);
        m_out.event.ai = std::move(ai);
    }

    static std::optional<std::int64_t> tokens(const JsonValue& value)
    {
        const auto count = integerOf(value);
        return count && *count >= 0 && *count <= 1'000'000'000'000 ? count : std::nullopt;
    }

    const JsonValue& m_value;
    const Members m_members;
    const AforoShape& m_shape;
    const AforoContext& m_context;
    AforoEvent m_out;
};

} // namespace

std::optional<std::string> readAforoQuantity(const JsonValue& value, UsageEvent& event)
{
    if (value.isNothing())
        return "is missing";
    DecimalFault fault = DecimalFault::None;
    const auto quantity = decimalOf(value, &fault);
    if (!quantity)
        return fault == DecimalFault::NotANumber ? "must be a number"
                                                 : "must have at most 14 digits before the point and 6 behind it";
    if (!quantity->isPositive())
        return "must be greater than 0";
    event.quantity = *quantity;
    return std::nullopt;
}

std::optional<std::string> judgeAforoTime(std::int64_t time, const AforoContext& context, UsageEvent& event)
{
    if (time > context.now + futureMs)
        return "must not be more than 5 minutes in the future";
    if (time < context.now - context.maxAgeMs)
        return "must not be more than " + std::to_string(context.maxAgeMs / (24 * 60 * minuteMs)) + " days old";
    event.occurredAt = time;
    event.late = time < context.now - lateMs;
    return std::nullopt;
}

std::optional<std::string> readAforoTime(const JsonValue& value, const AforoContext& context, UsageEvent& event)
{
    if (value.isNothing())
        return "is missing";
    std::optional<std::int64_t> time;
    // A date alone is no instant, though our parser would take it.
    if (value.isString() && value.text().size() > 10) {
        if (const auto parsed = parseIso(value.text()))
            time = toMs(*parsed);
    } else if (value.isNumber()) {
        time = integerOf(value);
    }
    if (!time)
        return "must be an instant like 2026-11-20T14:00:00Z, or milliseconds since 1970 as a number";
    return judgeAforoTime(*time, context, event);
}

bool checkMetric(UsageEvent& event, const AforoContext& context)
{
    if (assignUnit(event, context.config, context.principal.tenantId))
        return true;
    event.nearName = context.config.nearName(context.principal.tenantId, event.metric).value_or("");
    refuse(event, "UNKNOWN_METRIC", "No billable unit is called \"" + event.metric + "\".");
    return false;
}

void refuseFor(UsageEvent& event, const std::vector<FieldError>& errors)
{
    std::string reason;
    for (const FieldError& error : errors)
        reason += (reason.empty() ? "" : " ") + error.message;
    refuse(event, "BAD_REQUEST", std::move(reason));
}

AforoEvent readAforoEvent(const JsonValue& value, const AforoShape& shape, const AforoContext& context)
{
    if (value.isObject())
        return Reader(value, shape, context).read();
    AforoEvent out;
    out.event.origin = context.origin;
    out.event.event = "unknown";
    out.event.environment = context.principal.environment.value_or("production");
    out.event.occurredAt = context.now;
    out.errors.push_back({"event", "An event must be an object.", std::nullopt});
    refuseFor(out.event, out.errors);
    return out;
}

} // namespace meterd
