// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one transaction puts: each thing into its table and into the next picture.
#include "service/store/configjson.h"
#include "service/store/configstore.h"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

namespace meterd {

namespace {

constexpr std::int64_t answersKeptMs = 24LL * 3600 * 1000;

Statement& bindOptional(Statement& statement, int index, const std::optional<std::string>& value)
{
    return value ? statement.bind(index, std::string_view(*value)) : statement.bindNull(index);
}

Statement& bindOptional(Statement& statement, int index, const std::optional<TimePoint>& value)
{
    return value ? statement.bind(index, toMs(*value)) : statement.bindNull(index);
}

std::string scopesText(const ScopeSet& scopes)
{
    std::vector<std::string> names;
    for (const Scope scope : scopes.list())
        names.emplace_back(toText(scope));
    return listText(names);
}

std::string addressesText(const std::vector<AddressRange>& ranges)
{
    std::vector<std::string> texts;
    for (const AddressRange& range : ranges)
        texts.push_back(range.toText());
    return listText(texts);
}

//! Exchanges the one that `same` finds, or adds it at the end.
template <class List, class Value, class Same>
void put(List& list, Value value, Same same)
{
    const auto found = std::find_if(list.begin(), list.end(), same);
    if (found != list.end())
        *found = std::move(value);
    else
        list.push_back(std::move(value));
}

} // namespace

ConfigChange::ConfigChange(ConfigStore& store, ConfigViewPtr before)
    : m_store(store)
    , m_before(std::move(before))
    , m_rows(m_before->rows())
{}

void ConfigChange::check(int code)
{
    if (m_code == SQLITE_OK)
        m_code = code;
}

void ConfigChange::putTenant(const Tenant& tenant)
{
    Statement row =
        m_store.m_database.prepare("INSERT INTO tenants (id, name, suspended, created_at, plan) VALUES (?1, ?2, ?3, "
                                   "?4, ?5) ON CONFLICT (id) DO UPDATE SET name = ?2, suspended = ?3, plan = ?5");
    row.bind(1, std::string_view(tenant.id)).bind(2, std::string_view(tenant.name));
    row.bind(3, std::int64_t{tenant.suspended}).bind(4, toMs(tenant.createdAt));
    row.bind(5, toText(tenant.plan));
    check(row.run());
    put(m_rows.tenants, tenant, [&](const Tenant& other) { return other.id == tenant.id; });
    // Keys carry their tenant's name and state.
    for (ApiKeyPtr& key : m_rows.keys) {
        if (key->principal->tenantId != tenant.id)
            continue;
        auto principal = std::make_shared<Principal>(*key->principal);
        principal->tenantName = tenant.name;
        principal->tenantSuspended = tenant.suspended;
        auto changed = std::make_shared<ApiKey>(*key);
        changed->principal = std::move(principal);
        key = std::move(changed);
    }
}

std::int64_t ConfigChange::ownerId(const std::string& tenantId, const Owner& owner)
{
    const std::string_view type = owner.type == Owner::Type::Person ? "person" : "service";
    Statement insert =
        m_store.m_database.prepare("INSERT OR IGNORE INTO owners (tenant, type, name, email) VALUES (?1, ?2, ?3, ?4)");
    insert.bind(1, std::string_view(tenantId)).bind(2, type);
    insert.bind(3, std::string_view(owner.name)).bind(4, std::string_view(owner.email));
    check(insert.run());
    Statement find = m_store.m_database.prepare(
        "SELECT id FROM owners WHERE tenant = ?1 AND type = ?2 AND name = ?3 AND email = ?4");
    find.bind(1, std::string_view(tenantId)).bind(2, type);
    find.bind(3, std::string_view(owner.name)).bind(4, std::string_view(owner.email));
    return find.step() ? find.integer(0) : 0;
}

void ConfigChange::putKey(const ApiKeyPtr& key)
{
    const Principal& who = *key->principal;
    const std::string scopes = scopesText(who.scopes);
    const std::string addresses = addressesText(who.addresses);
    Statement row = m_store.m_database.prepare(
        "INSERT INTO keys (id, tenant, owner, hash, prefix, name, role, scopes, environment, app, live, ingest_limit, "
        "created_at, expires_at, revoked_at, version, addresses) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
        "ON CONFLICT (id) DO UPDATE SET owner = ?3, hash = ?4, prefix = ?5, name = ?6, role = ?7, scopes = ?8, "
        "environment = ?9, app = ?10, ingest_limit = ?12, expires_at = ?14, revoked_at = ?15, version = ?16, "
        "addresses = ?17");
    row.bind(1, std::string_view(who.keyId)).bind(2, std::string_view(who.tenantId));
    row.bind(3, ownerId(who.tenantId, who.owner)).bindBlob(4, bytesOf(key->hash));
    row.bind(5, std::string_view(who.keyPrefix)).bind(6, std::string_view(who.keyName));
    row.bind(7, toText(who.role)).bind(8, std::string_view(scopes));
    bindOptional(row, 9, who.environment);
    bindOptional(row, 10, who.appUuid);
    row.bind(11, std::int64_t{key->live});
    if (who.ingestLimit)
        row.bind(12, std::int64_t{*who.ingestLimit});
    else
        row.bindNull(12);
    row.bind(13, toMs(key->createdAt));
    bindOptional(row, 14, who.expiresAt);
    bindOptional(row, 15, key->revokedAt);
    row.bind(16, key->version).bind(17, std::string_view(addresses));
    check(row.run());
    for (const OldSecret& old : key->oldSecrets)
        putOldSecret(who.keyId, old);
    putRates(who);
    put(m_rows.keys, key, [&](const ApiKeyPtr& other) { return other->principal->keyId == who.keyId; });
}

void ConfigChange::putRates(const Principal& who)
{
    Statement clear = m_store.m_database.prepare("DELETE FROM key_rates WHERE key = ?1");
    clear.bind(1, std::string_view(who.keyId));
    check(clear.run());
    for (const RateCategory category : allRateCategories) {
        const auto own = who.ownRates[static_cast<std::size_t>(category)];
        if (!own)
            continue;
        Statement row =
            m_store.m_database.prepare("INSERT INTO key_rates (key, category, per_minute) VALUES (?1, ?2, ?3)");
        row.bind(1, std::string_view(who.keyId)).bind(2, toText(category)).bind(3, std::int64_t{*own});
        check(row.run());
    }
}

void ConfigChange::putOldSecret(const std::string& keyId, const OldSecret& old)
{
    Statement row = m_store.m_database.prepare(
        "INSERT INTO old_secrets (hash, key, prefix, replaced_at, grace_until) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (hash) DO UPDATE SET grace_until = ?5");
    row.bindBlob(1, bytesOf(old.hash)).bind(2, std::string_view(keyId)).bind(3, std::string_view(old.prefix));
    row.bind(4, toMs(old.replacedAt)).bind(5, toMs(old.graceUntil));
    check(row.run());
}

void ConfigChange::removeKey(const std::string& id)
{
    Statement row = m_store.m_database.prepare("DELETE FROM keys WHERE id = ?1");
    row.bind(1, std::string_view(id));
    check(row.run());
    std::erase_if(m_rows.keys, [&](const ApiKeyPtr& key) { return key->principal->keyId == id; });
}

void ConfigChange::putApp(const ApplicationPtr& app)
{
    const std::string sealed = m_store.m_box.seal(app->secret, "app:" + app->uuid);
    const std::string activeIn = flagsText(app->activeIn);
    Statement row = m_store.m_database.prepare(
        "INSERT INTO apps (uuid, tenant, name, environment, active, active_in, secret, secret_prefix, created_at, "
        "updated_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
        "ON CONFLICT (uuid) DO UPDATE SET name = ?3, environment = ?4, active = ?5, active_in = ?6, secret = ?7, "
        "secret_prefix = ?8, updated_at = ?10, version = ?11");
    row.bind(1, std::string_view(app->uuid)).bind(2, std::string_view(app->tenantId));
    row.bind(3, std::string_view(app->name));
    bindOptional(row, 4, app->environment);
    row.bind(5, std::int64_t{app->active}).bind(6, std::string_view(activeIn)).bindBlob(7, sealed);
    row.bind(8, std::string_view(app->secretPrefix)).bind(9, toMs(app->createdAt)).bind(10, toMs(app->updatedAt));
    row.bind(11, app->version);
    check(row.run());
    put(m_rows.apps, app, [&](const ApplicationPtr& other) { return other->uuid == app->uuid; });
    // Keys carry the name of the application that they belong to.
    for (ApiKeyPtr& key : m_rows.keys) {
        if (key->principal->appUuid != app->uuid || key->principal->appName == app->name)
            continue;
        auto principal = std::make_shared<Principal>(*key->principal);
        principal->appName = app->name;
        auto changed = std::make_shared<ApiKey>(*key);
        changed->principal = std::move(principal);
        key = std::move(changed);
    }
}

void ConfigChange::putUnit(const BillableUnitPtr& unit)
{
    const std::string aliases = listText(unit->aliases);
    const std::string filters = filtersText(unit->filters);
    const std::string products = listText(unit->productTypes);
    Statement row = m_store.m_database.prepare(
        "INSERT INTO units (id, tenant, name, aliases, label, unit_label, aggregation, field, filters, product_types, "
        "created_at, updated_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
        "ON CONFLICT (id) DO UPDATE SET name = ?3, aliases = ?4, label = ?5, unit_label = ?6, aggregation = ?7, "
        "field = ?8, filters = ?9, product_types = ?10, updated_at = ?12, version = ?13");
    row.bind(1, std::string_view(unit->id)).bind(2, std::string_view(unit->tenantId));
    row.bind(3, std::string_view(unit->name)).bind(4, std::string_view(aliases));
    row.bind(5, std::string_view(unit->label)).bind(6, std::string_view(unit->unitLabel));
    row.bind(7, toText(unit->aggregation));
    bindOptional(row, 8, unit->field);
    row.bind(9, std::string_view(filters)).bind(10, std::string_view(products));
    row.bind(11, toMs(unit->createdAt)).bind(12, toMs(unit->updatedAt)).bind(13, unit->version);
    check(row.run());
    put(m_rows.units, unit, [&](const BillableUnitPtr& other) { return other->id == unit->id; });
}

void ConfigChange::removeUnit(const std::string& id)
{
    Statement row = m_store.m_database.prepare("DELETE FROM units WHERE id = ?1");
    row.bind(1, std::string_view(id));
    check(row.run());
    std::erase_if(m_rows.units, [&](const BillableUnitPtr& unit) { return unit->id == id; });
    std::erase_if(m_rows.meters, [&](const MeterSettingsPtr& meter) { return meter->unitId == id; });
}

void ConfigChange::putMeter(const MeterSettingsPtr& meter)
{
    Statement row = m_store.m_database.prepare(
        "INSERT INTO meters (unit, window_minutes, snoozes, version) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (unit) DO UPDATE SET window_minutes = ?2, snoozes = ?3, version = ?4");
    const std::string snoozes = timesText(meter->snoozedUntil);
    row.bind(1, std::string_view(meter->unitId)).bind(2, std::int64_t{meter->windowMinutes});
    row.bind(3, std::string_view(snoozes)).bind(4, meter->version);
    check(row.run());
    put(m_rows.meters, meter, [&](const MeterSettingsPtr& other) { return other->unitId == meter->unitId; });
}

std::optional<KeptAnswer> ConfigChange::answerTo(const std::string& tenantId, const std::string& key, TimePoint now)
{
    Statement row = m_store.m_database.prepare(
        "SELECT fingerprint, status, data, etag, location FROM answers WHERE tenant = ?1 AND key = ?2 AND at > ?3");
    row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(key)).bind(3, toMs(now) - answersKeptMs);
    if (!row.step()) {
        check(row.failed() ? row.code() : SQLITE_OK);
        return std::nullopt;
    }
    KeptAnswer answer;
    const std::string_view fingerprint = row.text(0);
    std::memcpy(answer.fingerprint.data(), fingerprint.data(), std::min(fingerprint.size(), answer.fingerprint.size()));
    answer.status = static_cast<int>(row.integer(1));
    answer.data = row.text(2);
    answer.etag = row.text(3);
    answer.location = row.text(4);
    return answer;
}

void ConfigChange::keepAnswer(const std::string& tenantId, const std::string& key, const KeptAnswer& answer,
                              TimePoint now)
{
    Statement old = m_store.m_database.prepare("DELETE FROM answers WHERE at <= ?1");
    old.bind(1, toMs(now) - answersKeptMs);
    check(old.run());
    Statement row = m_store.m_database.prepare("INSERT OR REPLACE INTO answers (tenant, key, fingerprint, status, "
                                               "data, etag, location, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(key)).bindBlob(3, bytesOf(answer.fingerprint));
    row.bind(4, std::int64_t{answer.status}).bind(5, std::string_view(answer.data));
    row.bind(6, std::string_view(answer.etag)).bind(7, std::string_view(answer.location)).bind(8, toMs(now));
    check(row.run());
}

void ConfigChange::audit(const AuditDraft& draft)
{
    Statement last =
        m_store.m_database.prepare("SELECT sequence, hmac FROM audit WHERE tenant = ?1 ORDER BY sequence DESC LIMIT 1");
    last.bind(1, std::string_view(draft.tenantId));
    std::int64_t sequence = 1;
    std::string before;
    if (last.step()) {
        sequence = last.integer(0) + 1;
        before = last.text(1);
    }
    check(last.failed() ? last.code() : SQLITE_OK);
    last.reset();
    const std::string id = newId("audit_");
    const std::string entry = auditEntry(draft, sequence, id);
    const std::string hmac = auditHmac(m_store.m_auditKey, before, entry);
    Statement row = m_store.m_database.prepare(
        "INSERT INTO audit (tenant, sequence, id, at, entry, hmac) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    row.bind(1, std::string_view(draft.tenantId)).bind(2, sequence).bind(3, std::string_view(id));
    row.bind(4, toMs(draft.at)).bind(5, std::string_view(entry)).bind(6, std::string_view(hmac));
    check(row.run());
    m_auditCounts[draft.tenantId] = sequence;
}

} // namespace meterd
