// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The indexes of a configuration picture.
#include "service/store/configview.h"

namespace meterd {

namespace {

PrincipalPtr withPrefix(const Principal& principal, const std::string& prefix)
{
    auto other = std::make_shared<Principal>(principal);
    other->keyPrefix = prefix;
    return other;
}

} // namespace

ConfigView::ConfigView(ConfigRows rows)
    : m_rows(std::move(rows))
{
    for (const ApiKeyPtr& key : m_rows.keys) {
        m_keysByHash.emplace(key->hash, FoundKey{key, key->principal});
        for (const OldSecret& old : key->oldSecrets)
            m_keysByHash.emplace(old.hash, FoundKey{key, withPrefix(*key->principal, old.prefix), &old});
        m_keysById.emplace(key->principal->keyId, key);
        m_keysByPrefix[key->principal->keyPrefix].push_back(key);
        for (const OldSecret& old : key->oldSecrets) {
            auto& alike = m_keysByPrefix[old.prefix];
            if (alike.empty() || alike.back() != key)
                alike.push_back(key);
        }
    }
    for (const ApplicationPtr& app : m_rows.apps)
        m_appsByUuid.emplace(app->uuid, app);
    for (const BillableUnitPtr& unit : m_rows.units) {
        m_unitsById.emplace(unit->id, unit);
        TenantUnits& units = m_units[unit->tenantId];
        units.all.push_back(unit);
        units.names.push_back(unit->name);
        units.byName.emplace(unit->name, unit);
    }
    for (const MeterSettingsPtr& meter : m_rows.meters)
        m_meters.emplace(meter->unitId, meter);
    // Names before aliases: a name always means its own unit.
    for (const BillableUnitPtr& unit : m_rows.units) {
        for (const std::string& alias : unit->aliases)
            m_units[unit->tenantId].byName.emplace(alias, unit);
    }
}

const Tenant* ConfigView::tenant(std::string_view id) const
{
    for (const Tenant& tenant : m_rows.tenants) {
        if (tenant.id == id)
            return &tenant;
    }
    return nullptr;
}

FoundKey ConfigView::findSecret(std::string_view secret) const
{
    const auto found = m_keysByHash.find(sha256(secret));
    return found == m_keysByHash.end() ? FoundKey{} : found->second;
}

ApiKeyPtr ConfigView::keyById(std::string_view tenantId, std::string_view keyId) const
{
    const auto found = m_keysById.find(keyId);
    return found != m_keysById.end() && found->second->principal->tenantId == tenantId ? found->second : nullptr;
}

std::vector<ApiKeyPtr> ConfigView::keys(std::string_view tenantId) const
{
    std::vector<ApiKeyPtr> keys;
    for (const ApiKeyPtr& key : m_rows.keys) {
        if (key->principal->tenantId == tenantId)
            keys.push_back(key);
    }
    return keys;
}

std::vector<ApiKeyPtr> ConfigView::keysByPrefix(std::string_view tenantId, std::string_view prefix) const
{
    std::vector<ApiKeyPtr> keys;
    const auto found = m_keysByPrefix.find(prefix);
    if (found == m_keysByPrefix.end())
        return keys;
    for (const ApiKeyPtr& key : found->second) {
        if (key->principal->tenantId == tenantId)
            keys.push_back(key);
    }
    return keys;
}

ApplicationPtr ConfigView::findApp(std::string_view uuid) const
{
    const auto found = m_appsByUuid.find(uuid);
    return found == m_appsByUuid.end() ? nullptr : found->second;
}

ApplicationPtr ConfigView::appById(std::string_view tenantId, std::string_view uuid) const
{
    ApplicationPtr app = findApp(uuid);
    return app && app->tenantId == tenantId ? app : nullptr;
}

std::vector<ApplicationPtr> ConfigView::apps(std::string_view tenantId) const
{
    std::vector<ApplicationPtr> apps;
    for (const ApplicationPtr& app : m_rows.apps) {
        if (app->tenantId == tenantId)
            apps.push_back(app);
    }
    return apps;
}

BillableUnitPtr ConfigView::findUnit(std::string_view tenantId, std::string_view nameOrAlias) const
{
    const auto tenantUnits = m_units.find(tenantId);
    if (tenantUnits == m_units.end())
        return nullptr;
    const auto found = tenantUnits->second.byName.find(nameOrAlias);
    return found == tenantUnits->second.byName.end() ? nullptr : found->second;
}

BillableUnitPtr ConfigView::unitById(std::string_view tenantId, std::string_view id) const
{
    const auto found = m_unitsById.find(id);
    return found != m_unitsById.end() && found->second->tenantId == tenantId ? found->second : nullptr;
}

const std::vector<BillableUnitPtr>& ConfigView::units(std::string_view tenantId) const
{
    static const std::vector<BillableUnitPtr> none;
    const auto found = m_units.find(tenantId);
    return found == m_units.end() ? none : found->second.all;
}

MeterSettingsPtr ConfigView::meterSettings(std::string_view unitId) const
{
    static const auto usual = std::make_shared<const MeterSettings>();
    const auto found = m_meters.find(unitId);
    return found == m_meters.end() ? usual : found->second;
}

std::optional<std::string> ConfigView::nearName(std::string_view tenantId, std::string_view name) const
{
    const auto found = m_units.find(tenantId);
    return found == m_units.end() ? std::nullopt : nearestName(found->second.names, name);
}

} // namespace meterd
