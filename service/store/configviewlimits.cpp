// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a configuration picture says of plans, limits and quotas.
#include "service/store/configview.h"

#include <algorithm>

namespace meterd {

namespace {

template <class Row>
std::vector<Row> ofTenant(const std::vector<Row>& rows, std::string_view tenantId)
{
    std::vector<Row> own;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(own),
                 [&](const Row& row) { return row.tenantId == tenantId; });
    return own;
}

} // namespace

LimitSetting ConfigView::limitSetting(std::string_view tenantId, LimitKey key) const
{
    for (const LimitSetting& setting : m_rows.limits) {
        if (setting.tenantId == tenantId && setting.key == key)
            return setting;
    }
    LimitSetting none;
    none.tenantId = tenantId;
    none.key = key;
    none.version = 0;
    return none;
}

std::int64_t ConfigView::limitAt(std::string_view tenantId, LimitKey key, TimePoint now) const
{
    const LimitSetting setting = limitSetting(tenantId, key);
    const LimitSetting::Override* exception = setting.validAt(now);
    const Tenant* who = tenant(tenantId);
    return exception ? exception->limit : planLimit(who ? who->plan : PlanTier::Starter, key);
}

Enforcement ConfigView::enforcementOf(std::string_view tenantId, LimitKey key) const
{
    return limitSetting(tenantId, key).enforcement.value_or(kindOf(key).enforcement);
}

bool ConfigView::hasFeature(std::string_view tenantId, std::string_view feature) const
{
    const Tenant* who = tenant(tenantId);
    const PlanFeature* wanted = featureOf(feature);
    return who && wanted && who->plan >= wanted->from;
}

QuotaPtr ConfigView::quotaById(std::string_view tenantId, std::string_view id) const
{
    for (const QuotaPtr& quota : m_rows.quotas) {
        if (quota->id == id && quota->tenantId == tenantId)
            return quota;
    }
    return nullptr;
}

std::vector<QuotaPtr> ConfigView::quotas(std::string_view tenantId) const
{
    std::vector<QuotaPtr> own;
    std::copy_if(m_rows.quotas.begin(), m_rows.quotas.end(), std::back_inserter(own),
                 [&](const QuotaPtr& quota) { return quota->tenantId == tenantId; });
    return own;
}

std::vector<LimitMark> ConfigView::marks(std::string_view tenantId) const
{
    return ofTenant(m_rows.marks, tenantId);
}

std::vector<UpgradeRequest> ConfigView::upgradeRequests(std::string_view tenantId) const
{
    return ofTenant(m_rows.upgrades, tenantId);
}

HealthModel ConfigView::healthModel(std::string_view tenantId) const
{
    for (const HealthModel& model : m_rows.healthModels) {
        if (model.tenantId == tenantId)
            return model;
    }
    HealthModel own;
    own.tenantId = tenantId;
    return own;
}

} // namespace meterd
