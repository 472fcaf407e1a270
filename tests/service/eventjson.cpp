// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reverse of appendJson.
#include "tests/service/eventjson.h"

#include "service/domain/clock.h"

namespace meterd {

namespace {

std::string text(const boost::json::object& record, std::string_view key)
{
    const auto& value = record.at(key);
    return value.is_null() ? std::string() : std::string(value.as_string());
}

std::optional<std::int64_t> number(const boost::json::object& record, std::string_view key)
{
    const auto& value = record.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.as_int64());
}

} // namespace

UsageEvent eventFromJson(const boost::json::object& record)
{
    UsageEvent e;
    e.sequence = std::uint64_t(record.at("sequence").as_int64());
    e.id = text(record, "id");
    e.environment = text(record, "environment");
    e.app = text(record, "app");
    e.appUuid = text(record, "appUuid");
    e.event = text(record, "event");
    e.metric = text(record, "metric");
    e.unit = text(record, "unit");
    e.customerId = text(record, "customerId");
    e.userHash = text(record, "userHash");
    e.feature = text(record, "feature");
    e.quantity = *Decimal::parse(text(record, "quantity"));
    e.occurredAt = toMs(*parseIso(text(record, "occurredAt")));
    e.receivedAt = toMs(*parseIso(text(record, "receivedAt")));
    e.status = *eventStatusFrom(text(record, "status"));
    e.late = record.at("late").as_bool();
    e.code = text(record, "code");
    e.reason = text(record, "reason");
    e.nearName = text(record, "nearName");
    e.origin = std::make_shared<EventOrigin>(
        EventOrigin{text(record, "requestId"), text(record, "correlationId"), text(record, "client"),
                    text(record, "keyPrefix"), text(record, "address"), *eventSourceFrom(text(record, "source"))});
    e.idempotencyKey = text(record, "idempotencyKey");
    e.sessionId = text(record, "sessionId");
    e.path = text(record, "path");
    e.plan = text(record, "plan");
    if (const auto& ai = record.at("ai"); ai.is_object()) {
        const auto& o = ai.as_object();
        e.ai =
            AiUsage{text(o, "provider"),      text(o, "model"),
                    number(o, "inputTokens"), number(o, "outputTokens"),
                    number(o, "totalTokens"), o.at("cost").is_null() ? std::nullopt : Decimal::parse(text(o, "cost")),
                    text(o, "currency"),      *costStatusFrom(text(o, "costStatus"))};
    }
    e.properties = boost::json::serialize(record.at("properties"));
    return e;
}

} // namespace meterd
