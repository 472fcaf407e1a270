// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/unitsapi.h"

#include "core/jsontext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int mostUnits = 1000;

QByteArray conditionsJson(const std::vector<UnitCondition>& conditions)
{
    QByteArray out = "[";
    for (const UnitCondition& condition : conditions) {
        if (out.size() > 1)
            out += ',';
        out += JsonText()
                   .add("field"_L1, condition.field)
                   .add("operator"_L1, condition.op)
                   .add("value"_L1, condition.value)
                   .json();
    }
    return out + ']';
}

Result<DeletionCheck> decodeCheck(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    DeletionCheck check;
    const QString decision = fields.text("decision"_L1);
    check.decision = decision == "ALLOW"_L1  ? DeletionCheck::Decision::Allow
                     : decision == "WARN"_L1 ? DeletionCheck::Decision::Warn
                                             : DeletionCheck::Decision::Block;
    check.reasons = fields.texts("reasons"_L1);
    return ifGood(fields, std::move(check));
}

Result<std::vector<UnitTemplate>> decodeTemplates(const QByteArray& body)
{
    auto data = envelopeValue(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    std::vector<UnitTemplate> templates;
    for (const QJsonValue& item : data->toArray()) {
        JsonFields fields(item.toObject());
        templates.push_back({fields.text("name"_L1), fields.textOrNull("unitLabel"_L1),
                             fields.text("aggregationType"_L1), fields.textOrNull("eventField"_L1),
                             fields.textOrNull("description"_L1)});
        if (!fields.isGood())
            return Unexpected{fields.error()};
    }
    return templates;
}

} // namespace

Result<BillableUnit> decodeUnit(const QJsonObject& object)
{
    JsonFields fields(object);
    BillableUnit unit;
    unit.id = fields.text("id"_L1);
    unit.name = fields.text("name"_L1);
    unit.aliases = fields.texts("aliases"_L1);
    unit.label = fields.textOrNull("label"_L1);
    unit.unitLabel = fields.textOrNull("unitLabel"_L1);
    unit.aggregation = fields.text("aggregation"_L1);
    unit.field = fields.textOrNull("field"_L1);
    const QJsonArray conditions = fields.array("filters"_L1);
    for (const QJsonValue& value : conditions) {
        JsonFields condition(value.toObject(), u"filters"_s);
        unit.conditions.push_back(
            {condition.text("field"_L1), condition.text("operator"_L1), condition.text("value"_L1)});
        fields.adopt(condition);
    }
    unit.productTypes = fields.texts("productTypes"_L1);
    unit.createdAt = fields.time("createdAt"_L1);
    unit.updatedAt = fields.time("updatedAt"_L1);
    unit.version = fields.number("version"_L1);
    unit.json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(unit));
}

Result<BillableUnit> decodeUnit(const QByteArray& json)
{
    return decodeUnit(QJsonDocument::fromJson(json).object());
}

WriteRequest unitRequest(const BillableUnit& unit, const BillableUnit* before, bool keepAlias)
{
    const auto changed = [&](auto member) { return !before || before->*member != unit.*member; };
    JsonText body;
    if (changed(&BillableUnit::name)) {
        body.add("name"_L1, unit.name);
        if (before)
            body.add("keepAlias"_L1, keepAlias);
    }
    if (changed(&BillableUnit::aliases))
        body.add("aliases"_L1, unit.aliases);
    if (changed(&BillableUnit::label))
        body.add("label"_L1, unit.label);
    if (changed(&BillableUnit::unitLabel))
        body.add("unitLabel"_L1, unit.unitLabel);
    if (changed(&BillableUnit::aggregation))
        body.add("aggregation"_L1, unit.aggregation);
    if (before ? changed(&BillableUnit::field) : !unit.field.isEmpty()) {
        if (unit.field.isEmpty())
            body.addNull("field"_L1);
        else
            body.add("field"_L1, unit.field);
    }
    if (before ? changed(&BillableUnit::conditions) : !unit.conditions.empty())
        body.addRaw("filters"_L1, conditionsJson(unit.conditions));
    if (before ? changed(&BillableUnit::productTypes) : !unit.productTypes.isEmpty())
        body.add("productTypes"_L1, unit.productTypes);
    WriteRequest request;
    request.method = before ? WriteRequest::Method::Put : WriteRequest::Method::Post;
    request.path = before ? u"/api/v1/metrics/"_s + before->id : u"/api/v1/metrics"_s;
    request.body = body.isEmpty() ? QByteArray() : body.json();
    if (before)
        request.version = before->version;
    return request;
}

WriteRequest deleteUnitRequest(const BillableUnit& unit, bool confirmed)
{
    WriteRequest request;
    request.method = WriteRequest::Method::Delete;
    request.path = u"/api/v1/metrics/"_s + unit.id;
    request.version = unit.version;
    if (confirmed)
        request.query = {{u"confirm"_s, u"true"_s}};
    return request;
}

WriteRequest templatesRequest(const QString& productType, const QStringList& names)
{
    WriteRequest request;
    request.method = WriteRequest::Method::Post;
    request.path = u"/api/v1/metrics/bulk"_s;
    request.body = JsonText().add("productType"_L1, productType).add("templateNames"_L1, names).json();
    return request;
}

QStringList unitAggregations()
{
    return {u"SUM"_s, u"COUNT"_s, u"UNIQUE"_s, u"MAX"_s, u"AVG"_s, u"PERCENTILE_95"_s};
}

QStringList unitOperators()
{
    return {u"EQUALS"_s,   u"NOT_EQUALS"_s,   u"IN"_s,           u"NOT_IN"_s,
            u"CONTAINS"_s, u"NOT_CONTAINS"_s, u"GREATER_THAN"_s, u"LESS_THAN"_s};
}

QStringList unitProductTypes()
{
    return {u"API"_s,      u"AGENTIC_API"_s, u"AI_AGENT"_s,      u"MCP_SERVER"_s,
            u"GRPC_API"_s, u"GRAPHQL_API"_s, u"WEBSOCKET_API"_s, u"MQTT_BROKER"_s};
}

UnitsApi::UnitsApi(Transport& transport)
    : m_list(transport, u"/api/v1/metrics"_s, [](const QJsonObject& object) { return decodeUnit(object); })
{}

CallHandle UnitsApi::all(QObject* context, Callback<std::vector<BillableUnit>> callback)
{
    return m_list.page({}, {}, mostUnits, context,
                       [callback = std::move(callback)](Result<RecordPage<BillableUnit>> page) {
                           if (page)
                               callback(std::move(page->records));
                           else
                               callback(Unexpected{std::move(page).error()});
                       });
}

CallHandle UnitsApi::checkDeletion(const QString& id, QObject* context, Callback<DeletionCheck> callback)
{
    Request request;
    request.path = u"/api/v1/metrics/%1/deletion-check"_s.arg(id);
    return m_list.transport().send<DeletionCheck>(
        std::move(request), [](const Response& response) { return decodeCheck(response.body); }, context,
        std::move(callback));
}

CallHandle UnitsApi::templates(const QString& productType, QObject* context,
                               Callback<std::vector<UnitTemplate>> callback)
{
    Request request;
    request.path = u"/api/v1/metrics/templates/"_s + productType;
    return m_list.transport().send<std::vector<UnitTemplate>>(
        std::move(request), [](const Response& response) { return decodeTemplates(response.body); }, context,
        std::move(callback));
}

} // namespace md
