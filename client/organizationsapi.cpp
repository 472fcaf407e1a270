// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/organizationsapi.h"

#include "core/jsontext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

AiSums readAi(JsonFields& fields)
{
    JsonFields ai = fields.object("ai"_L1);
    AiSums sums;
    sums.calls = ai.number("calls"_L1);
    const QJsonArray cost = ai.array("cost"_L1);
    for (const QJsonValue& item : cost) {
        JsonFields amount(item.toObject(), u"cost"_s);
        sums.cost.push_back({amount.text("currency"_L1), amount.text("amount"_L1)});
        ai.adopt(amount);
    }
    JsonFields statuses = ai.object("statuses"_L1);
    for (const auto& [status, name] :
         {std::pair(CostStatus::Resolved, "RESOLVED"_L1), std::pair(CostStatus::ExplicitZero, "EXPLICIT_ZERO"_L1),
          std::pair(CostStatus::UnknownModel, "UNKNOWN_MODEL"_L1),
          std::pair(CostStatus::MissingPrice, "MISSING_PRICE"_L1),
          std::pair(CostStatus::MissingTokens, "MISSING_TOKENS"_L1)})
        sums.set(status, statuses.number(name));
    ai.adopt(statuses);
    fields.adopt(ai);
    return sums;
}

OrganizationSummary readSummary(JsonFields& fields)
{
    OrganizationSummary summary;
    summary.organizations = fields.number("organizations"_L1);
    summary.named = fields.number("named"_L1);
    summary.namedOnly = fields.number("namedOnly"_L1);
    summary.orgsMax = fields.number("orgsMax"_L1);
    summary.caseIds = fields.number("caseIds"_L1);
    summary.otherEvents = fields.number("otherEvents"_L1);
    summary.whole = fields.flag("whole"_L1);
    JsonFields without = fields.object("withoutOrganization"_L1);
    summary.without = without.number("total"_L1);
    summary.withoutRefused = without.number("rejected"_L1);
    fields.adopt(without);
    const QJsonArray groups = fields.array("caseGroups"_L1);
    for (const QJsonValue& group : groups) {
        QStringList ids;
        const QJsonArray members = group.toArray();
        for (const QJsonValue& id : members)
            ids.append(id.toString());
        summary.caseGroups.push_back(ids);
    }
    return summary;
}

} // namespace

Result<Organization> decodeOrganization(const QJsonObject& object)
{
    JsonFields fields(object);
    Organization organization;
    organization.id = fields.text("id"_L1);
    organization.name = fields.textOrNull("name"_L1);
    organization.seen = fields.flag("seen"_L1);
    organization.events = fields.number("events"_L1);
    organization.eventsEver = fields.number("eventsEver"_L1);
    organization.firstSeen = fields.timeOrNull("firstSeen"_L1);
    organization.lastSeen = fields.timeOrNull("lastSeen"_L1);
    JsonFields users = fields.object("users"_L1);
    organization.users = users.number("count"_L1);
    organization.usersExact = users.flag("exact"_L1);
    fields.adopt(users);
    const QJsonArray environments = fields.array("environments"_L1);
    for (const QJsonValue& item : environments) {
        JsonFields environment(item.toObject(), u"environments"_s);
        organization.environments.push_back(
            {environment.text("environment"_L1), environment.number("events"_L1), environment.time("lastSeen"_L1)});
        fields.adopt(environment);
    }
    organization.ai = readAi(fields);
    organization.caseTwins = fields.texts("caseTwins"_L1);
    return ifGood(fields, std::move(organization));
}

Result<OrganizationPage> decodeOrganizationPage(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    OrganizationPage answer;
    answer.page.nextCursor = fields.textOrNull("nextCursor"_L1);
    answer.page.prevCursor = fields.textOrNull("prevCursor"_L1);
    answer.page.total = fields.numberOrNull("total"_L1);
    const QJsonArray content = fields.array("content"_L1);
    for (const QJsonValue& item : content) {
        auto organization = decodeOrganization(item.toObject());
        if (!organization)
            return Unexpected{std::move(organization).error()};
        answer.page.records.push_back(std::move(*organization));
    }
    JsonFields meta(QJsonDocument::fromJson(body).object().value("meta"_L1).toObject(), u"meta"_s);
    JsonFields summary = meta.object("summary"_L1);
    answer.summary = readSummary(summary);
    fields.adopt(summary);
    fields.adopt(meta);
    return ifGood(fields, std::move(answer));
}

Result<OrganizationDetail> decodeOrganizationDetail(const QJsonObject& object)
{
    JsonFields fields(object);
    auto organization = decodeOrganization(object.value("organization"_L1).toObject());
    if (!organization)
        return Unexpected{std::move(organization).error()};
    OrganizationDetail detail;
    detail.organization = std::move(*organization);
    const QJsonArray twins = fields.array("twins"_L1);
    for (const QJsonValue& item : twins) {
        auto twin = decodeOrganization(item.toObject());
        if (!twin)
            return Unexpected{std::move(twin).error()};
        detail.twins.push_back(std::move(*twin));
    }
    JsonFields recent = fields.object("recent"_L1);
    const QJsonArray days = recent.array("days"_L1);
    for (const QJsonValue& item : days) {
        JsonFields day(item.toObject(), u"days"_s);
        detail.days.push_back({day.time("at"_L1), day.number("events"_L1)});
        recent.adopt(day);
    }
    const QJsonArray events = recent.array("topEvents"_L1);
    for (const QJsonValue& item : events) {
        JsonFields event(item.toObject(), u"topEvents"_s);
        detail.topEvents.push_back({event.text("event"_L1), event.number("count"_L1)});
        recent.adopt(event);
    }
    detail.otherEvents = recent.number("otherEvents"_L1);
    detail.rejected = recent.number("rejected"_L1);
    fields.adopt(recent);
    return ifGood(fields, std::move(detail));
}

Result<OrganizationImport> organizationImportOf(const QByteArray& data)
{
    JsonFields fields(QJsonDocument::fromJson(data).object());
    OrganizationImport import;
    import.dryRun = fields.flag("dryRun"_L1);
    import.rows = fields.number("rows"_L1);
    import.fresh = fields.number("new"_L1);
    import.changed = fields.number("changed"_L1);
    import.unchanged = fields.number("unchanged"_L1);
    import.unknown = fields.number("unknown"_L1);
    const QJsonArray names = fields.array("names"_L1);
    for (const QJsonValue& item : names) {
        JsonFields row(item.toObject(), u"names"_s);
        import.names.push_back({row.number("line"_L1), row.text("id"_L1), row.textOrNull("before"_L1),
                                row.text("name"_L1), row.flag("seen"_L1), row.texts("caseTwins"_L1)});
        fields.adopt(row);
    }
    const QJsonArray refused = fields.array("refusedRows"_L1);
    for (const QJsonValue& item : refused) {
        JsonFields row(item.toObject(), u"refusedRows"_s);
        import.refused.push_back(
            {row.number("line"_L1), row.textOrNull("field"_L1), row.text("value"_L1), row.text("reason"_L1)});
        fields.adopt(row);
    }
    return ifGood(fields, std::move(import));
}

WriteRequest importOrganizations(const QString& csv, bool dryRun)
{
    WriteRequest request;
    request.path = u"/api/v1/organizations/import"_s;
    request.body = JsonText().add("csv"_L1, csv).add("dryRun"_L1, dryRun).json();
    return request;
}

OrganizationsApi::OrganizationsApi(Transport& transport)
    : m_transport(transport)
    , m_list(transport, u"/api/v1/organizations"_s, decodeOrganization)
    , m_details(transport, u"/api/v1/organizations"_s, decodeOrganizationDetail)
{}

CallHandle OrganizationsApi::page(const RecordQuery& query, const QString& cursor, int limit, QObject* context,
                                  Callback<OrganizationPage> callback)
{
    return m_transport.send<OrganizationPage>(
        recordPageRequest(m_list.path(), query, cursor, limit),
        [](const Response& response) { return decodeOrganizationPage(response.body); }, context, std::move(callback));
}

CallHandle OrganizationsApi::detail(const QString& id, QObject* context, Callback<OrganizationDetail> callback)
{
    return m_details.one(id, context, std::move(callback));
}

} // namespace md
