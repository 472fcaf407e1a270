// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans, limits, quotas and applications out of the server's JSON.
#include "client/planapi.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! A count travels as text: it is one all the same.
qint64 countOf(JsonFields& fields, QLatin1StringView name)
{
    bool ok = false;
    const qint64 count = fields.text(name).toLongLong(&ok);
    if (!ok || count < 0)
        fields.blame(name, "a whole number as text");
    return count;
}

Enforcement enforcementOf(JsonFields& fields, QLatin1StringView name)
{
    const QString word = fields.text(name);
    if (word != "BLOCK"_L1 && word != "ALERT"_L1)
        fields.blame(name, "BLOCK or ALERT");
    return word == "BLOCK"_L1 ? Enforcement::Block : Enforcement::Alert;
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! Reads each object of a list, and keeps what was wrong in one of them.
template <class T, class Read>
std::vector<T> readAll(JsonFields& fields, QLatin1StringView name, Read read)
{
    std::vector<T> all;
    const QJsonArray list = fields.array(name);
    for (const QJsonValue& item : list) {
        JsonFields part(item.toObject(), QString(name));
        all.push_back(read(part));
        fields.adopt(part);
    }
    return all;
}

PlanFeature readFeature(JsonFields& fields)
{
    return {fields.text("key"_L1), fields.text("label"_L1), fields.flag("included"_L1), fields.text("fromPlan"_L1)};
}

} // namespace

Result<PlanLimit> decodeLimit(const QJsonObject& object)
{
    JsonFields fields(object);
    PlanLimit limit;
    limit.key = fields.text("key"_L1);
    limit.label = fields.text("label"_L1);
    limit.unit = fields.text("unit"_L1);
    limit.enforcement = enforcementOf(fields, "enforcement"_L1);
    limit.enforcementIsFree = fields.array("enforcements"_L1).size() > 1;
    limit.limit = countOf(fields, "limit"_L1);
    limit.used = countOf(fields, "used"_L1);
    limit.resetsAt = fields.timeOrNull("resetsAt"_L1);
    if (object.value("forecast"_L1).isObject()) {
        JsonFields part = fields.object("forecast"_L1);
        limit.forecast = PlanLimit::Forecast{part.timeOrNull("exhaustedAt"_L1), countOf(part, "atReset"_L1),
                                             countOf(part, "low"_L1), countOf(part, "high"_L1)};
        fields.adopt(part);
    }
    limit.overSince = fields.timeOrNull("overageSince"_L1);
    limit.planLimit = countOf(fields, "planLimit"_L1);
    if (object.value("override"_L1).isObject()) {
        JsonFields part = fields.object("override"_L1);
        limit.exception =
            PlanLimit::Override{countOf(part, "limit"_L1), part.timeOrNull("validUntil"_L1), part.text("reason"_L1)};
        fields.adopt(part);
    }
    limit.days = readAll<PlanLimit::Day>(fields, "daily"_L1, [](JsonFields& part) {
        return PlanLimit::Day{part.time("at"_L1), countOf(part, "used"_L1)};
    });
    limit.version = fields.number("version"_L1);
    limit.json = compact(object);
    return ifGood(fields, std::move(limit));
}

Result<Quota> decodeQuota(const QJsonObject& object)
{
    JsonFields fields(object);
    Quota quota;
    quota.id = fields.text("id"_L1);
    quota.customerId = fields.text("customerId"_L1);
    quota.metric = fields.text("metric"_L1);
    quota.limit = fields.text("limit"_L1);
    quota.used = fields.text("used"_L1);
    quota.period = fields.text("period"_L1) == "DAY"_L1 ? Quota::Period::Day : Quota::Period::Month;
    quota.enforcement = enforcementOf(fields, "enforcement"_L1);
    const QString state = fields.text("state"_L1);
    quota.level = state == "OVER"_L1 ? UseLevel::Over : state == "WARN"_L1 ? UseLevel::Near : UseLevel::Ok;
    quota.since = fields.timeOrNull("since"_L1);
    if (quota.level == UseLevel::Near && quota.since)
        quota.level = UseLevel::Reached;
    quota.resetsAt = fields.time("resetsAt"_L1);
    quota.createdAt = fields.time("createdAt"_L1);
    quota.version = fields.number("version"_L1);
    quota.json = compact(object);
    return ifGood(fields, std::move(quota));
}

Result<RegisteredApp> decodeApplication(const QJsonObject& object)
{
    JsonFields fields(object);
    RegisteredApp app;
    app.uuid = fields.text("uuid"_L1);
    app.name = fields.text("name"_L1);
    app.environment = fields.textOrNull("environment"_L1);
    app.active = fields.flag("active"_L1);
    app.ingestUrl = fields.text("ingestUrl"_L1);
    app.secretPrefix = fields.text("secretPrefix"_L1);
    app.createdAt = fields.time("createdAt"_L1);
    app.version = fields.number("version"_L1);
    QJsonObject shown = object;
    shown.remove("secret"_L1);
    app.json = compact(shown);
    return ifGood(fields, std::move(app));
}

Result<PlanOffer> decodePlanOffer(const QJsonObject& object)
{
    JsonFields fields(object);
    PlanOffer plan;
    plan.key = fields.text("key"_L1);
    plan.name = fields.text("name"_L1);
    plan.features = readAll<PlanFeature>(fields, "features"_L1, readFeature);
    const QJsonObject limits = object.value("limits"_L1).toObject();
    for (auto limit = limits.begin(); limit != limits.end(); ++limit)
        plan.limits.emplace_back(limit.key(), limit.value().toString().toLongLong());
    return ifGood(fields, std::move(plan));
}

Result<TenantPlan> decodeTenantPlan(const QJsonObject& object)
{
    JsonFields fields(object);
    TenantPlan plan;
    plan.key = fields.text("key"_L1);
    plan.name = fields.text("name"_L1);
    plan.since = fields.time("since"_L1);
    plan.features = readAll<PlanFeature>(fields, "features"_L1, readFeature);
    plan.upgrades = readAll<UpgradeRequest>(fields, "upgradeRequests"_L1, [](JsonFields& part) {
        return UpgradeRequest{part.text("plan"_L1), part.text("reason"_L1), part.text("requestedBy"_L1),
                              part.time("requestedAt"_L1)};
    });
    return ifGood(fields, std::move(plan));
}

std::optional<std::pair<RegisteredApp, QString>> decodeAppSecret(const QByteArray& data)
{
    const QJsonObject object = QJsonDocument::fromJson(data).object();
    auto app = decodeApplication(object);
    const QString secret = object.value("secret"_L1).toString();
    if (!app || secret.isEmpty())
        return std::nullopt;
    return std::pair(std::move(*app), secret);
}

} // namespace md
