// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is agreed on limits and quotas, into config.db and out of it.
#include "service/store/configstore.h"

#include <algorithm>

namespace meterd {

namespace {

Statement& bindTime(Statement& statement, int index, const std::optional<TimePoint>& time)
{
    return time ? statement.bind(index, toMs(*time)) : statement.bindNull(index);
}

std::optional<TimePoint> timeOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMs(row.integer(column)));
}

template <class List, class Value, class Same>
void exchange(List& list, Value value, Same same)
{
    const auto found = std::find_if(list.begin(), list.end(), same);
    if (found != list.end())
        *found = std::move(value);
    else
        list.push_back(std::move(value));
}

void loadSettings(Database& database, std::vector<LimitSetting>& settings)
{
    Statement row = database.prepare("SELECT tenant, key, exception, valid_until, reason, enforcement, changed_at, "
                                     "version FROM limit_settings");
    while (row.step()) {
        const auto key = limitKeyFrom(row.text(1));
        if (!key)
            continue;
        LimitSetting setting;
        setting.tenantId = row.text(0);
        setting.key = *key;
        if (!row.isNull(2))
            setting.exception = {row.integer(2), timeOrNone(row, 3), std::string(row.text(4))};
        if (!row.isNull(5))
            setting.enforcement = enforcementFrom(row.text(5));
        setting.changedAt = fromMs(row.integer(6));
        setting.version = row.integer(7);
        settings.push_back(std::move(setting));
    }
}

void loadQuotas(Database& database, std::vector<QuotaPtr>& quotas)
{
    Statement row = database.prepare("SELECT id, tenant, customer, metric, most, period, enforcement, created_at, "
                                     "changed_at, version, unit FROM quotas ORDER BY rowid");
    while (row.step()) {
        auto quota = std::make_shared<Quota>();
        quota->id = row.text(0);
        quota->tenantId = row.text(1);
        quota->customerId = row.text(2);
        quota->metric = row.text(3);
        quota->limit = Decimal::parse(row.text(4)).value_or(Decimal());
        quota->period = quotaPeriodFrom(row.text(5)).value_or(QuotaPeriod::Month);
        quota->enforcement = enforcementFrom(row.text(6)).value_or(Enforcement::Alert);
        quota->createdAt = fromMs(row.integer(7));
        quota->changedAt = fromMs(row.integer(8));
        quota->version = row.integer(9);
        quota->unitId = row.text(10);
        quotas.push_back(std::move(quota));
    }
}

} // namespace

void ConfigStore::loadLimits(ConfigRows& rows)
{
    loadSettings(m_database, rows.limits);
    loadQuotas(m_database, rows.quotas);
    Statement mark = m_database.prepare("SELECT tenant, subject, period, level, at FROM limit_marks");
    while (mark.step()) {
        rows.marks.push_back({std::string(mark.text(0)), std::string(mark.text(1)), mark.integer(2),
                              static_cast<LimitLevel>(mark.integer(3)), fromMs(mark.integer(4))});
    }
    Statement upgrade = m_database.prepare(
        "SELECT id, tenant, plan, reason, requested_by, requested_at FROM upgrade_requests ORDER BY rowid");
    while (upgrade.step()) {
        rows.upgrades.push_back({std::string(upgrade.text(0)), std::string(upgrade.text(1)),
                                 planFrom(upgrade.text(2)).value_or(PlanTier::Growth), std::string(upgrade.text(3)),
                                 std::string(upgrade.text(4)), fromMs(upgrade.integer(5))});
    }
    Statement model =
        m_database.prepare("SELECT tenant, active_days, inactive_days, changed_at, version FROM health_models");
    while (model.step()) {
        rows.healthModels.push_back({std::string(model.text(0)), model.integer(1), model.integer(2),
                                     fromMs(model.integer(3)), model.integer(4)});
    }
}

void ConfigChange::putLimit(const LimitSetting& setting)
{
    Statement row = m_store.m_database.prepare(
        "INSERT OR REPLACE INTO limit_settings (tenant, key, exception, valid_until, reason, enforcement, changed_at, "
        "version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    row.bind(1, std::string_view(setting.tenantId)).bind(2, kindOf(setting.key).text);
    if (setting.exception)
        row.bind(3, setting.exception->limit);
    else
        row.bindNull(3);
    bindTime(row, 4, setting.exception ? setting.exception->validUntil : std::nullopt);
    row.bind(5, setting.exception ? std::string_view(setting.exception->reason) : std::string_view());
    if (setting.enforcement)
        row.bind(6, toText(*setting.enforcement));
    else
        row.bindNull(6);
    row.bind(7, toMs(setting.changedAt)).bind(8, setting.version);
    check(row.run());
    exchange(m_rows.limits, setting,
             [&](const LimitSetting& other) { return other.tenantId == setting.tenantId && other.key == setting.key; });
}

void ConfigChange::putQuota(const QuotaPtr& quota)
{
    const std::string limit = quota->limit.toString();
    Statement row = m_store.m_database.prepare(
        "INSERT INTO quotas (id, tenant, customer, metric, most, period, enforcement, created_at, changed_at, version, "
        "unit) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO UPDATE SET customer = ?3, "
        "metric = ?4, "
        "most = ?5, period = ?6, enforcement = ?7, changed_at = ?9, version = ?10, unit = ?11");
    row.bind(1, std::string_view(quota->id)).bind(2, std::string_view(quota->tenantId));
    row.bind(3, std::string_view(quota->customerId)).bind(4, std::string_view(quota->metric));
    row.bind(5, std::string_view(limit)).bind(6, toText(quota->period)).bind(7, toText(quota->enforcement));
    row.bind(8, toMs(quota->createdAt)).bind(9, toMs(quota->changedAt)).bind(10, quota->version);
    row.bind(11, std::string_view(quota->unitId));
    check(row.run());
    exchange(m_rows.quotas, quota, [&](const QuotaPtr& other) { return other->id == quota->id; });
}

void ConfigChange::removeQuota(const std::string& id)
{
    Statement row = m_store.m_database.prepare("DELETE FROM quotas WHERE id = ?1");
    row.bind(1, std::string_view(id));
    check(row.run());
    std::erase_if(m_rows.quotas, [&](const QuotaPtr& quota) { return quota->id == id; });
}

void ConfigChange::putMark(const LimitMark& mark)
{
    Statement row = m_store.m_database.prepare(
        "INSERT OR REPLACE INTO limit_marks (tenant, subject, period, level, at) VALUES (?1, ?2, ?3, ?4, ?5)");
    row.bind(1, std::string_view(mark.tenantId)).bind(2, std::string_view(mark.subject)).bind(3, mark.period);
    row.bind(4, static_cast<std::int64_t>(mark.level)).bind(5, toMs(mark.at));
    check(row.run());
    exchange(m_rows.marks, mark, [&](const LimitMark& other) { return other.isOf(mark); });
}

void ConfigChange::removeMark(const LimitMark& mark)
{
    Statement row = m_store.m_database.prepare(
        "DELETE FROM limit_marks WHERE tenant = ?1 AND subject = ?2 AND period = ?3 AND level = ?4");
    row.bind(1, std::string_view(mark.tenantId)).bind(2, std::string_view(mark.subject)).bind(3, mark.period);
    row.bind(4, static_cast<std::int64_t>(mark.level));
    check(row.run());
    // By value: `mark` may be one of those that move.
    const LimitMark gone = mark;
    std::erase_if(m_rows.marks, [&](const LimitMark& other) { return other.isOf(gone); });
}

void ConfigChange::removeUpgradeRequest(const UpgradeRequest& request)
{
    Statement old = m_store.m_database.prepare("DELETE FROM upgrade_requests WHERE tenant = ?1 AND plan = ?2");
    old.bind(1, std::string_view(request.tenantId)).bind(2, toText(request.plan));
    check(old.run());
    std::erase_if(m_rows.upgrades, [&](const UpgradeRequest& other) {
        return other.tenantId == request.tenantId && other.plan == request.plan;
    });
}

void ConfigChange::putUpgradeRequest(const UpgradeRequest& request)
{
    removeUpgradeRequest(request);
    Statement row = m_store.m_database.prepare(
        "INSERT INTO upgrade_requests (id, tenant, plan, reason, requested_by, requested_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    row.bind(1, std::string_view(request.id)).bind(2, std::string_view(request.tenantId));
    row.bind(3, toText(request.plan)).bind(4, std::string_view(request.reason));
    row.bind(5, std::string_view(request.requestedBy)).bind(6, toMs(request.requestedAt));
    check(row.run());
    m_rows.upgrades.push_back(request);
}

void ConfigChange::putHealthModel(const HealthModel& model)
{
    Statement row = m_store.m_database.prepare("INSERT OR REPLACE INTO health_models (tenant, active_days, "
                                               "inactive_days, changed_at, version) VALUES (?1, ?2, ?3, ?4, ?5)");
    row.bind(1, std::string_view(model.tenantId)).bind(2, model.activeDays).bind(3, model.inactiveDays);
    row.bind(4, toMs(model.changedAt)).bind(5, model.version);
    check(row.run());
    exchange(m_rows.healthModels, model, [&](const HealthModel& other) { return other.tenantId == model.tenantId; });
}

} // namespace meterd
