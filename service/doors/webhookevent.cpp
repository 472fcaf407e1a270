// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every field that a path should have led to, judged; what is wrong names the path.
#include "service/doors/webhookevent.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t longestProperties = 65'536;
constexpr std::size_t longestEventId = 200;
// Seconds since 1970 stay below this until the year 5138, milliseconds are above it since 1973.
constexpr std::int64_t leastMs = 100'000'000'000;

JsonValue elementAt(const JsonValue& list, std::size_t index)
{
    if (!list.isArray())
        return {};
    for (const JsonValue element : list) {
        if (index-- == 0)
            return element;
    }
    return {};
}

std::string shown(const FieldPath& path)
{
    return path.text() + " ";
}

bool isPlain(const JsonValue& value)
{
    return value.isString() || value.isNumber();
}

class Reader
{
public:
    Reader(const JsonValue& body, const WebhookSource& source, const AforoContext& context)
        : m_body(body)
        , m_source(source)
        , m_context(context)
    {}

    WebhookEvent read()
    {
        if (!m_body.isObject()) {
            fail("body", "The body must be one JSON object.");
            refuseFor(m_out.event, m_out.errors);
            return std::move(m_out);
        }
        type();
        if (m_out.isIgnored)
            return std::move(m_out);
        customer();
        metric();
        quantity();
        time();
        key();
        properties();
        if (!m_out.errors.empty())
            refuseFor(m_out.event, m_out.errors);
        else
            checkMetric(m_out.event, m_context);
        return std::move(m_out);
    }

    void begin()
    {
        UsageEvent& e = m_out.event;
        e.origin = m_context.origin;
        e.occurredAt = m_context.now;
        e.environment = m_context.principal.environment.value_or("production");
        e.app = m_source.name;
        e.appUuid = m_source.id;
        e.event = m_source.provider.empty() ? "webhook" : m_source.provider;
    }

private:
    void fail(std::string field, std::string message)
    {
        m_out.errors.push_back({std::move(field), std::move(message), std::nullopt});
    }

    //! The value, or an error: a path that is given leads somewhere.
    std::optional<JsonValue> find(const char* field, const FieldPath& path)
    {
        const JsonValue value = valueAt(m_body, path);
        if (value.isNothing()) {
            fail(field, shown(path) + "finds nothing in the body.");
            return std::nullopt;
        }
        return value;
    }

    std::string text(const char* field, const FieldPath& path, std::size_t longest)
    {
        const auto value = find(field, path);
        if (!value)
            return {};
        if (!isPlain(*value)) {
            fail(field, shown(path) + "must lead to a text or a number.");
        } else if (value->text().find_first_not_of(" \t\r\n") == std::string_view::npos) {
            fail(field, shown(path) + "leads to a text that is blank.");
        } else if (utf16Length(value->text()) > longest) {
            fail(field, shown(path) + "leads to a text of more than " + std::to_string(longest) + " characters.");
        } else {
            return std::string(value->text());
        }
        return std::string(utf16Front(isPlain(*value) ? value->text() : std::string_view(), longest));
    }

    void type()
    {
        if (m_source.eventType.isEmpty())
            return;
        const JsonValue value = valueAt(m_body, m_source.eventType);
        if (value.isString())
            m_out.type = utf16Front(value.text(), 255);
        if (!m_out.type.empty())
            m_out.event.event = m_out.type;
        // What has no type is none of the types that are wanted.
        m_out.isIgnored = !m_source.takes(m_out.type);
    }

    void customer() { m_out.event.customerId = text("customerIdPath", m_source.customerId, 64); }

    void metric()
    {
        UsageEvent& e = m_out.event;
        e.metric = m_source.metricKey.isEmpty() ? m_source.metric : text("metricKeyPath", m_source.metricKey, 255);
        if (m_out.type.empty() && !e.metric.empty())
            e.event = e.metric;
    }

    void quantity()
    {
        if (m_source.quantity.isEmpty()) {
            m_out.event.quantity = Decimal::fromInteger(1);
            return;
        }
        const auto value = find("quantityPath", m_source.quantity);
        if (!value)
            return;
        if (const auto rule = readAforoQuantity(*value, m_out.event))
            fail("quantityPath", "What " + shown(m_source.quantity) + "leads to " + *rule + ".");
    }

    static std::optional<std::int64_t> instant(const JsonValue& value)
    {
        const std::string_view text = isPlain(value) ? value.text() : std::string_view();
        if (value.isString() && text.size() > 10 && text.find_first_not_of("0123456789") != std::string_view::npos) {
            const auto parsed = parseIso(text);
            return parsed ? std::optional(toMs(*parsed)) : std::nullopt;
        }
        // Fractions of a second are taken: what some providers call an epoch is a decimal.
        const auto number = Decimal::parse(text);
        if (!number)
            return std::nullopt;
        const bool isMs = number->micros() >= Int128(leastMs) * 1'000'000;
        return static_cast<std::int64_t>(number->micros() / (isMs ? 1'000'000 : 1'000));
    }

    void time()
    {
        if (m_source.timestamp.isEmpty())
            return;
        const auto value = find("timestampPath", m_source.timestamp);
        if (!value)
            return;
        const auto time = instant(*value);
        if (!time) {
            fail("timestampPath", shown(m_source.timestamp) +
                                      "must lead to an instant like 2026-11-20T14:00:00Z, or to "
                                      "seconds or milliseconds since 1970.");
        } else if (const auto rule = judgeAforoTime(*time, m_context, m_out.event)) {
            fail("timestampPath", "What " + shown(m_source.timestamp) + "leads to " + *rule + ".");
        }
    }

    //! The provider's id, apart from those of other sources: a repetition within 72 hours is none.
    void key()
    {
        std::string id;
        if (!m_source.eventId.isEmpty()) {
            id = text("idPath", m_source.eventId, longestEventId);
        } else if (const JsonValue usual = m_body["id"];
                   isPlain(usual) && utf16Length(usual.text()) <= longestEventId) {
            id = usual.text();
        }
        if (!id.empty())
            m_out.event.idempotencyKey = m_source.id + ":" + id;
    }

    void properties()
    {
        std::string& out = m_out.event.properties;
        out.clear();
        appendJson(out, m_body, isNeverStored);
        // The event counts all the same: its body is the provider's and no fault of the sender.
        if (out.size() > longestProperties)
            out = "{\"bodyLeftOut\":\"It has more than 65,536 bytes.\"}";
    }

    const JsonValue& m_body;
    const WebhookSource& m_source;
    const AforoContext& m_context;
    WebhookEvent m_out;
};

} // namespace

JsonValue valueAt(const JsonValue& body, const FieldPath& path)
{
    JsonValue at = path.isEmpty() ? JsonValue() : body;
    for (const FieldPath::Step& step : path.steps()) {
        if (!at.exists())
            return {};
        at = step.index ? elementAt(at, *step.index) : at[step.name];
    }
    return at;
}

Principal principalOf(const WebhookSource& source)
{
    Principal principal;
    principal.tenantId = source.tenantId;
    principal.appUuid = source.id;
    principal.appName = source.name;
    if (!source.environment.empty())
        principal.environment = source.environment;
    return principal;
}

WebhookEvent readWebhookEvent(const JsonValue& body, const WebhookSource& source, const AforoContext& context)
{
    Reader reader(body, source, context);
    reader.begin();
    return reader.read();
}

} // namespace meterd
