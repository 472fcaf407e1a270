// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SaaS Tracker's schema: unknown keys are ignored, known ones have to fit.
#include "service/doors/saastrackerevent.h"

#include "service/domain/aicost.h"
#include "service/domain/jsontext.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::int64_t yearMs = std::int64_t(366) * 24 * 3'600'000;
constexpr std::string_view aiCall = "ai_call_completed";
constexpr std::array<std::string_view, 8> aiKeys = {"provider",      "model",        "input_tokens",
                                                    "output_tokens", "total_tokens", "estimated_cost_eur",
                                                    "cost_amount",   "cost_currency"};

/// The schema counts characters; a surrogate pair is one.
std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class Reader
{
public:
    Reader(const JsonValue& body, const Application& app, const ConfigView& config, std::int64_t now)
        : m_body(body)
        , m_app(app)
        , m_config(config)
        , m_now(now)
    {}

    SaasTrackerEvent read()
    {
        m_out.event.app = m_app.name;
        m_out.event.appUuid = m_app.uuid;
        m_out.event.quantity = Decimal::fromInteger(1);
        name();
        user();
        organization();
        place();
        time();
        properties();
        return std::move(m_out);
    }

private:
    void broken(std::string_view field, const std::string& rule)
    {
        m_out.errors.push_back({std::string(field), std::string(field) + " " + rule + ".", std::nullopt});
    }

    /// The member's text when it is a string that fits; a cut one is kept for the refused row.
    std::string text(std::string_view field, std::size_t most, bool required)
    {
        const JsonValue value = m_body[field];
        if (value.isNothing()) {
            if (required)
                broken(field, "is missing");
            return {};
        }
        if (!value.isString()) {
            broken(field, "must be a string");
            return {};
        }
        if (required && value.text().empty())
            broken(field, "must not be empty");
        else if (characters(value.text()) > most)
            broken(field, "must have at most " + std::to_string(most) + " characters");
        return std::string(utf16Front(value.text(), most));
    }

    void name()
    {
        m_out.event.event = text("event", 255, true);
        if (m_out.event.event.empty())
            m_out.event.event = "unknown";
    }

    void user()
    {
        const JsonValue value = m_body["user_hash"];
        if (value.isNothing())
            broken("user_hash", "is missing");
        else if (!value.isString())
            broken("user_hash", "must be a string");
        else if (characters(value.text()) != 64)
            broken("user_hash", "must have exactly 64 characters");
        if (value.isString())
            m_out.event.userHash = utf16Front(value.text(), 64);
    }

    void organization()
    {
        const JsonValue value = m_body["customer_org_id"];
        if (value.isNothing() || (value.isString() && value.text().empty()))
            broken("customer_org_id", value.isNothing() ? "is missing" : "must not be empty");
        else if (!value.isString() && !value.isNumber())
            broken("customer_org_id", "must be a string or a number");
        else if (characters(value.text()) > 255)
            broken("customer_org_id", "must have at most 255 characters");
        if (value.isString() || value.isNumber())
            m_out.event.customerId = utf16Front(value.text(), 255);
    }

    void place()
    {
        UsageEvent& e = m_out.event;
        e.path = text("path", 2048, false);
        if (const JsonValue path = m_body["path"]; path.isString() && !path.text().starts_with('/'))
            broken("path", "must start with /");
        e.sessionId = text("session_id", 64, false);
        if (const JsonValue session = m_body["session_id"]; session.isString() && !isUuid(session.text()))
            broken("session_id", "must be a UUID");
        e.plan = text("plan", 255, false);
        e.environment = text("environment", 32, false);
        if (e.environment.empty())
            e.environment = m_app.environment.value_or("production");
    }

    void time()
    {
        m_out.event.occurredAt = m_now;
        const JsonValue value = m_body["ts_epoch"];
        if (value.isNothing())
            return;
        const auto seconds = integerOf(value);
        if (!seconds)
            broken("ts_epoch", "must be an integer: seconds since 1970");
        else if (*seconds < 0)
            broken("ts_epoch", "must not be negative");
        else if (*seconds > (m_now + yearMs) / 1000)
            broken("ts_epoch", "must not be more than a year in the future");
        else
            m_out.event.occurredAt = *seconds * 1000;
    }

    void properties()
    {
        const JsonValue value = m_body["properties"];
        if (value.isNothing())
            return;
        if (!value.isObject()) {
            broken("properties", "must be an object");
            return;
        }
        UsageEvent& e = m_out.event;
        const JsonValue feature = value["feature"];
        if (feature.isString())
            e.feature = utf16Front(feature.text(), 255);
        readAi(value);
        std::string& out = e.properties;
        out = "{";
        for (const JsonValue member : value) {
            const bool isAi = e.ai && std::find(aiKeys.begin(), aiKeys.end(), member.key()) != aiKeys.end();
            if (isAi || member == feature || isNeverStored(member.key()))
                continue;
            out += out.size() > 1 ? "," : "";
            appendJsonString(out, member.key());
            out += ':';
            appendJson(out, member, isNeverStored);
        }
        out += '}';
    }

    static std::optional<std::int64_t> tokens(const JsonValue& value)
    {
        const auto count = integerOf(value);
        return count && *count >= 0 && *count <= 1'000'000'000'000 ? count : std::nullopt;
    }

    static std::optional<ExplicitCost> sentCost(const JsonValue& properties)
    {
        const auto euros = decimalOf(properties["estimated_cost_eur"]);
        if (euros && *euros >= Decimal())
            return ExplicitCost{*euros, "EUR"};
        const auto amount = decimalOf(properties["cost_amount"]);
        const JsonValue currency = properties["cost_currency"];
        const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (amount && *amount >= Decimal() && currency.isString() && currency.text().size() == 3 &&
            std::all_of(currency.text().begin(), currency.text().end(), isCapital))
            return ExplicitCost{*amount, std::string(currency.text())};
        return std::nullopt;
    }

    /// A failed call without tokens is not costed, by intention; an `ai_output_…` event never is.
    void readAi(const JsonValue& properties)
    {
        UsageEvent& e = m_out.event;
        AiUsage ai;
        if (const JsonValue provider = properties["provider"]; provider.isString())
            ai.provider = utf16Front(provider.text(), 64);
        if (const JsonValue model = properties["model"]; model.isString())
            ai.model = utf16Front(model.text(), 128);
        ai.inputTokens = tokens(properties["input_tokens"]);
        ai.outputTokens = tokens(properties["output_tokens"]);
        ai.totalTokens = tokens(properties["total_tokens"]);
        const auto cost = sentCost(properties);
        const bool whole = !ai.model.empty() && ai.inputTokens && ai.outputTokens;
        if (e.event != aiCall && !cost && !whole)
            return;
        if (!ai.totalTokens && ai.inputTokens && ai.outputTokens)
            ai.totalTokens = *ai.inputTokens + *ai.outputTokens;
        if (cost)
            takeSentCost(ai, *cost);
        else
            resolveCost(ai, *m_config.aiPricing(m_app.tenantId)->book, e.customerId, e.occurredAt);
        e.ai = std::move(ai);
    }

    const JsonValue& m_body;
    const Application& m_app;
    const ConfigView& m_config;
    const std::int64_t m_now;
    SaasTrackerEvent m_out;
};

} // namespace

SaasTrackerEvent readSaasTrackerEvent(const JsonValue& body, const Application& app, const ConfigView& config,
                                      std::shared_ptr<const EventOrigin> origin, std::int64_t now)
{
    SaasTrackerEvent out = Reader(body, app, config, now).read();
    out.event.origin = std::move(origin);
    if (out.errors.empty()) {
        assignUnit(out.event, config, app.tenantId);
        return out;
    }
    std::string reason;
    for (const FieldError& error : out.errors)
        reason += (reason.empty() ? "" : " ") + error.message;
    refuse(out.event, "BAD_REQUEST", std::move(reason));
    return out;
}

} // namespace meterd
