// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about AI cost.
#include "client/aicostapi.h"

#include "core/isotime.h"
#include "core/jsontext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString pricesPath = u"/api/v1/ai/prices"_s;
const QString aliasesPath = u"/api/v1/ai/aliases"_s;
const QString runsPath = u"/api/v1/ai/re-resolve"_s;

QString word(AiAxis axis)
{
    switch (axis) {
    case AiAxis::Organization: return u"org"_s;
    case AiAxis::Feature: return u"feature"_s;
    case AiAxis::Model: return u"model"_s;
    case AiAxis::Provider: return u"provider"_s;
    case AiAxis::Environment: break;
    }
    return u"environment"_s;
}

void addText(JsonText& json, QLatin1StringView name, const QString& text)
{
    if (text.isEmpty())
        json.addNull(name);
    else
        json.add(name, text);
}

void addTime(JsonText& json, QLatin1StringView name, const std::optional<qint64>& at)
{
    addText(json, name, at ? isoTime(*at) : QString());
}

QByteArray nameText(const AiModelName& name)
{
    JsonText json;
    addText(json, "provider"_L1, name.provider);
    return json.add("model"_L1, name.model).json();
}

QByteArray priceText(const ModelPrice& price)
{
    JsonText json;
    addText(json, "provider"_L1, price.name.provider);
    json.add("model"_L1, price.name.model);
    addText(json, "customerId"_L1, price.customerId);
    json.add("inputPerMillion"_L1, price.inputPerMillion)
        .add("outputPerMillion"_L1, price.outputPerMillion)
        .add("currency"_L1, price.currency);
    addTime(json, "validFrom"_L1, price.validFrom);
    return json.json();
}

WriteRequest change(WriteRequest::Method method, const QString& path, const QByteArray& body,
                    std::optional<qint64> version = {})
{
    WriteRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.version = version;
    return request;
}

} // namespace

AiCostApi::AiCostApi(Transport& transport)
    : m_transport(transport)
    , m_unmapped(transport, u"/api/v1/ai/unmapped-models"_s, decodeUnmappedModel)
    , m_aliases(transport, aliasesPath, decodeModelAlias)
    , m_runs(transport, runsPath, decodeResolveRun)
{}

CallHandle AiCostApi::usage(const AiUsageQuery& query, QObject* context, Callback<AiUsage> callback)
{
    Request request;
    request.path = u"/api/v1/ai/usage"_s;
    request.query.emplace_back(u"groupBy"_s, word(query.axis));
    if (query.range.from)
        request.query.emplace_back(u"from"_s, isoTime(*query.range.from));
    if (query.range.to)
        request.query.emplace_back(u"to"_s, isoTime(*query.range.to));
    if (!query.filter.isEmpty())
        request.query.emplace_back(u"filter"_s, query.filter);
    request.query.emplace_back(u"buckets"_s, QString::number(query.pieces));
    request.query.emplace_back(u"top"_s, QString::number(query.top));
    return m_transport.send<AiUsage>(
        std::move(request), [](const Response& response) { return decodeAiUsage(response.body); }, context,
        std::move(callback));
}

CallHandle AiCostApi::prices(QObject* context, Callback<PriceList> callback)
{
    Request request;
    request.path = pricesPath;
    return m_transport.send<PriceList>(
        std::move(request),
        [](const Response& response) -> Result<PriceList> {
            auto data = envelopeData(response.body);
            return data ? decodePriceList(*data) : Result<PriceList>(Unexpected{std::move(data).error()});
        },
        context, std::move(callback));
}

CallHandle AiCostApi::run(const QString& id, QObject* context, Callback<ResolveRun> callback)
{
    return m_runs.one(id, context, std::move(callback));
}

WriteRequest newAliasRequest(const AiModelName& name, const AiModelName& target)
{
    JsonText body;
    addText(body, "provider"_L1, name.provider);
    body.add("model"_L1, name.model).addRaw("target"_L1, nameText(target));
    return change(WriteRequest::Method::Post, aliasesPath, body.json());
}

WriteRequest dropAliasRequest(const ModelAlias& alias)
{
    return change(WriteRequest::Method::Delete,
                  aliasesPath + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(alias.id)), {}, alias.version);
}

WriteRequest pricesRequest(const PriceList& list, const std::vector<ModelPrice>& own)
{
    QByteArray prices;
    for (const ModelPrice& price : own)
        prices += (prices.isEmpty() ? "" : ",") + priceText(price);
    return change(WriteRequest::Method::Put, pricesPath, JsonText().addRaw("prices"_L1, '[' + prices + ']').json(),
                  list.version);
}

WriteRequest resolveRequest(const ResolveScope& scope, bool dryRun)
{
    JsonText body;
    addTime(body, "from"_L1, scope.range.from);
    addTime(body, "to"_L1, scope.range.to);
    body.add("filter"_L1, scope.filter).add("dryRun"_L1, dryRun);
    return change(WriteRequest::Method::Post, runsPath, body.json());
}

} // namespace md
