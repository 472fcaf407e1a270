// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/overviewapi.h"

#include "client/auditapi.h"
#include "client/healthapi.h"
#include "client/jsonfields.h"
#include "client/keysapi.h"
#include "client/planapi.h"
#include "client/webhooksdecoder.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! A list of records of another resource; the first that cannot be read is told of.
template <class T, class Decode>
std::vector<T> records(JsonFields& fields, QLatin1StringView name, Decode decode)
{
    std::vector<T> all;
    const QJsonArray items = fields.array(name);
    for (const QJsonValue& item : items) {
        Result<T> record = decode(item.toObject());
        if (!record) {
            fields.blame(name, "records that can be read");
            return {};
        }
        all.push_back(std::move(*record));
    }
    return all;
}

//! Each item of a list, field by field.
template <class Take>
void each(JsonFields& fields, QLatin1StringView name, Take take)
{
    const QJsonArray items = fields.array(name);
    for (const QJsonValue& item : items) {
        JsonFields part(item.toObject(), name);
        take(part);
        fields.adopt(part);
    }
}

Overview::Usage readUsage(JsonFields& fields)
{
    Overview::Usage usage;
    usage.accepted = fields.number("accepted"_L1);
    usage.rejected = fields.number("rejected"_L1);
    usage.duplicate = fields.number("duplicate"_L1);
    usage.recentMinutes = std::max<qint64>(1, fields.number("recentMinutes"_L1));
    usage.recent = fields.number("recent"_L1);
    each(fields, "environments"_L1, [&](JsonFields& part) {
        usage.environments.push_back(
            {part.textOrNull("environment"_L1), part.number("events"_L1), part.number("recent"_L1)});
    });
    each(fields, "buckets"_L1, [&](JsonFields& part) {
        usage.pieces.push_back(
            {part.time("at"_L1), part.number("accepted"_L1), part.number("rejected"_L1), part.number("duplicate"_L1)});
    });
    return usage;
}

Overview::Health readHealth(JsonFields& fields)
{
    Overview::Health health;
    health.total = fields.number("total"_L1);
    health.degraded = fields.number("degraded"_L1);
    health.down = fields.number("down"_L1);
    health.noData = fields.number("noData"_L1);
    health.troubled = records<Meter>(fields, "troubled"_L1, decodeMeter);
    return health;
}

Overview::Limits readLimits(JsonFields& fields)
{
    Overview::Limits limits;
    limits.total = fields.number("total"_L1);
    limits.near = fields.number("near"_L1);
    limits.reached = fields.number("reached"_L1);
    limits.troubled = records<PlanLimit>(fields, "troubled"_L1, decodeLimit);
    return limits;
}

Overview::Webhooks readWebhooks(JsonFields& fields)
{
    Overview::Webhooks webhooks;
    webhooks.total = fields.number("total"_L1);
    webhooks.failing = fields.number("failing"_L1);
    webhooks.paused = fields.number("paused"_L1);
    webhooks.disabled = fields.number("disabled"_L1);
    webhooks.troubled = records<WebhookEndpoint>(fields, "troubled"_L1, decodeWebhookEndpoint);
    return webhooks;
}

Overview::Requests readRequests(JsonFields& fields)
{
    Overview::Requests requests;
    requests.total = fields.number("total"_L1);
    requests.refused = fields.number("refused"_L1);
    requests.failed = fields.number("failed"_L1);
    requests.rateLimited = fields.number("rateLimited"_L1);
    each(fields, "codes"_L1, [&](JsonFields& part) {
        requests.codes.push_back({part.text("code"_L1), int(part.number("status"_L1)), part.number("count"_L1)});
    });
    each(fields, "buckets"_L1, [&](JsonFields& part) { requests.pieces.push_back(part.number("count"_L1)); });
    return requests;
}

Overview::AiCost readAi(JsonFields& fields)
{
    Overview::AiCost ai;
    ai.known = fields.number("resolved"_L1) + fields.number("explicitZero"_L1);
    ai.unknownModel = fields.number("unknownModel"_L1);
    ai.missingPrice = fields.number("missingPrice"_L1);
    ai.missingTokens = fields.number("missingTokens"_L1);
    return ai;
}

Overview::Keys readKeys(JsonFields& fields)
{
    return {fields.number("working"_L1), records<ApiKey>(fields, "ending"_L1, decodeApiKey)};
}

Overview::Audit readAudit(JsonFields& fields)
{
    return {fields.number("total"_L1), records<AuditEntry>(fields, "content"_L1, decodeAuditEntry)};
}

} // namespace

Result<Overview> decodeOverview(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    Overview overview;
    overview.at = fields.time("at"_L1);
    overview.from = fields.time("from"_L1);
    overview.to = fields.time("to"_L1);
    overview.environment = fields.textOrNull("environment"_L1);
    // A part that is null is one that the key may not see; one that is missing is one that the server lacks.
    const auto part = [&](QLatin1StringView name, auto& where, auto read) {
        if (!data->value(name).isObject())
            return;
        JsonFields of = fields.object(name);
        where = read(of);
        fields.adopt(of);
    };
    part("usage"_L1, overview.usage, readUsage);
    part("health"_L1, overview.health, readHealth);
    part("limits"_L1, overview.limits, readLimits);
    part("webhooks"_L1, overview.webhooks, readWebhooks);
    part("requests"_L1, overview.requests, readRequests);
    part("ai"_L1, overview.ai, readAi);
    part("keys"_L1, overview.keys, readKeys);
    part("audit"_L1, overview.audit, readAudit);
    each(fields, "withheld"_L1,
         [&](JsonFields& one) { overview.withheld.insert(one.text("part"_L1), one.text("scope"_L1)); });
    return ifGood(fields, std::move(overview));
}

CallHandle OverviewApi::ask(const QString& environment, QObject* context, Callback<Overview> callback)
{
    Request request;
    request.path = u"/api/v1/overview"_s;
    request.query = {{u"environment"_s, environment}};
    return m_transport.send<Overview>(
        std::move(request), [](const Response& response) { return decodeOverview(response.body); }, context,
        std::move(callback));
}

} // namespace md
