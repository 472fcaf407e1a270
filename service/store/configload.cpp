// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading config.db into a picture, once at the start.
#include "service/store/configjson.h"
#include "service/store/configstore.h"
#include "service/store/keyusestore.h"

#include <map>

namespace meterd {

namespace {

std::string text(const Statement& row, int column)
{
    return std::string(row.text(column));
}

std::optional<std::string> textOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(text(row, column));
}

std::optional<TimePoint> timeOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMs(row.integer(column)));
}

ScopeSet scopesFrom(std::string_view json)
{
    ScopeSet scopes;
    for (const std::string& name : listFrom(json)) {
        if (const auto scope = scopeFrom(name))
            scopes.add(*scope);
    }
    return scopes;
}

void loadTenants(Database& database, ConfigRows& rows)
{
    Statement row =
        database.prepare("SELECT id, name, suspended, created_at, plan FROM tenants ORDER BY created_at, rowid");
    while (row.step()) {
        rows.tenants.push_back({text(row, 0), text(row, 1), row.integer(2) != 0, fromMs(row.integer(3)),
                                planFrom(row.text(4)).value_or(PlanTier::Starter)});
    }
}

void loadUnits(Database& database, ConfigRows& rows)
{
    Statement row = database.prepare(
        "SELECT id, tenant, name, aliases, label, unit_label, aggregation, field, filters, product_types, created_at, "
        "updated_at, version FROM units ORDER BY rowid");
    while (row.step()) {
        auto unit = std::make_shared<BillableUnit>();
        unit->id = row.text(0);
        unit->tenantId = row.text(1);
        unit->name = row.text(2);
        unit->aliases = listFrom(row.text(3));
        unit->label = row.text(4);
        unit->unitLabel = row.text(5);
        unit->aggregation = aggregationFrom(row.text(6)).value_or(Aggregation::Sum);
        unit->field = textOrNone(row, 7);
        unit->filters = filtersFrom(row.text(8));
        unit->productTypes = listFrom(row.text(9));
        unit->createdAt = fromMs(row.integer(10));
        unit->updatedAt = fromMs(row.integer(11));
        unit->version = row.integer(12);
        rows.units.push_back(std::move(unit));
    }
}

void loadMeters(Database& database, ConfigRows& rows)
{
    Statement row = database.prepare("SELECT unit, window_minutes, snoozes, version FROM meters ORDER BY unit");
    while (row.step()) {
        auto meter = std::make_shared<MeterSettings>();
        meter->unitId = row.text(0);
        meter->windowMinutes = static_cast<std::uint32_t>(row.integer(1));
        meter->snoozedUntil = timesFrom(row.text(2));
        meter->version = row.integer(3);
        rows.meters.push_back(std::move(meter));
    }
}

bool loadApps(Database& database, const SecretBox& box, ConfigRows& rows)
{
    Statement row = database.prepare("SELECT uuid, tenant, name, environment, active, active_in, secret, "
                                     "secret_prefix, created_at, updated_at, version FROM apps ORDER BY rowid");
    while (row.step()) {
        auto app = std::make_shared<Application>();
        app->uuid = row.text(0);
        app->tenantId = row.text(1);
        app->name = row.text(2);
        app->environment = textOrNone(row, 3);
        app->active = row.integer(4) != 0;
        app->activeIn = flagsFrom(row.text(5));
        auto secret = box.open(row.text(6), "app:" + app->uuid);
        if (!secret)
            return false;
        app->secret = std::move(*secret);
        app->secretPrefix = row.text(7);
        app->createdAt = fromMs(row.integer(8));
        app->updatedAt = fromMs(row.integer(9));
        app->version = row.integer(10);
        rows.apps.push_back(std::move(app));
    }
    return true;
}

std::vector<AddressRange> addressesFrom(std::string_view json)
{
    std::vector<AddressRange> ranges;
    for (const std::string& text : listFrom(json)) {
        if (auto range = AddressRange::parse(text))
            ranges.push_back(std::move(*range));
    }
    return ranges;
}

std::map<std::string, std::vector<OldSecret>> loadOldSecrets(Database& database)
{
    std::map<std::string, std::vector<OldSecret>> secrets; // by key
    Statement row = database.prepare(
        "SELECT key, hash, prefix, replaced_at, grace_until, new_uses FROM old_secrets ORDER BY key, replaced_at");
    while (row.step()) {
        OldSecret old;
        old.hash = digestFrom(row.text(1));
        old.prefix = row.text(2);
        old.replacedAt = fromMs(row.integer(3));
        old.graceUntil = fromMs(row.integer(4));
        old.use->restoreNew(row.integer(5));
        secrets[text(row, 0)].push_back(std::move(old));
    }
    return secrets;
}

using KeyRates = decltype(Principal::ownRates);

std::map<std::string, KeyRates> loadKeyRates(Database& database)
{
    std::map<std::string, KeyRates> rates; // by key
    Statement row = database.prepare("SELECT key, category, per_minute FROM key_rates");
    while (row.step()) {
        if (const auto category = rateCategoryFrom(row.text(1)))
            rates[text(row, 0)][static_cast<std::size_t>(*category)] = static_cast<int>(row.integer(2));
    }
    return rates;
}

void loadKeys(Database& database, ConfigRows& rows)
{
    const auto rates = loadKeyRates(database);
    auto oldSecrets = loadOldSecrets(database);
    Statement row = database.prepare(
        "SELECT k.id, k.tenant, t.name, t.suspended, o.type, o.name, o.email, k.hash, k.prefix, k.name, k.role, "
        "k.scopes, k.environment, k.app, a.name, k.live, k.ingest_limit, k.created_at, k.expires_at, k.revoked_at, "
        "k.last_used_at, k.last_used_from, k.version, k.addresses FROM keys k JOIN tenants t ON t.id = k.tenant "
        "JOIN owners o ON o.id = k.owner LEFT JOIN apps a ON a.uuid = k.app ORDER BY k.rowid");
    while (row.step()) {
        auto principal = std::make_shared<Principal>();
        principal->keyId = row.text(0);
        principal->tenantId = row.text(1);
        principal->tenantName = row.text(2);
        principal->tenantSuspended = row.integer(3) != 0;
        principal->owner = {row.text(4) == "person" ? Owner::Type::Person : Owner::Type::Service, text(row, 5),
                            text(row, 6)};
        principal->keyPrefix = row.text(8);
        principal->keyName = row.text(9);
        principal->role = roleFrom(row.text(10)).value_or(Role::Viewer);
        principal->scopes = scopesFrom(row.text(11));
        principal->environment = textOrNone(row, 12);
        principal->appUuid = textOrNone(row, 13);
        principal->appName = textOrNone(row, 14);
        if (!row.isNull(16))
            principal->ingestLimit = static_cast<int>(row.integer(16));
        if (const auto own = rates.find(principal->keyId); own != rates.end())
            principal->ownRates = own->second;
        principal->expiresAt = timeOrNone(row, 18);
        auto key = std::make_shared<ApiKey>();
        key->hash = digestFrom(row.text(7));
        key->live = row.integer(15) != 0;
        key->createdAt = fromMs(row.integer(17));
        key->revokedAt = timeOrNone(row, 19);
        if (!row.isNull(20))
            key->use->restore(fromMs(row.integer(20)), text(row, 21));
        key->version = row.integer(22);
        principal->addresses = addressesFrom(row.text(23));
        if (const auto old = oldSecrets.find(principal->keyId); old != oldSecrets.end())
            key->oldSecrets = std::move(old->second);
        key->principal = std::move(principal);
        rows.keys.push_back(std::move(key));
    }
    loadKeyUse(database, rows.keys);
}

} // namespace

Expected<ConfigRows, std::string> ConfigStore::load()
{
    ConfigRows rows;
    loadTenants(m_database, rows);
    loadUnits(m_database, rows);
    loadMeters(m_database, rows);
    if (!loadApps(m_database, m_box, rows))
        return Unexpected{std::string("An application's secret does not open with this secret key.")};
    loadKeys(m_database, rows);
    loadLimits(rows);
    loadAiPricing(rows);
    loadOrganizationNames(rows);
    if (!loadEndpoints(rows))
        return Unexpected{std::string("A webhook's secret does not open with this secret key.")};
    if (!loadSources(rows))
        return Unexpected{std::string("An inbound source's secret does not open with this secret key.")};
    return rows;
}

} // namespace meterd
