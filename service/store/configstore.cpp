// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, migrating, committing, and reading the audit log.
#include "service/store/configstore.h"

#include "service/store/configschema.h"
#include "service/store/keyusestore.h"

#include <sqlite3.h>

namespace meterd {

namespace {

constexpr std::string_view keyCheck = "meterd secret key";

ConfigFault faultOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return ConfigFault::Full;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR: return ConfigFault::ReadOnly;
    case SQLITE_CONSTRAINT: return ConfigFault::Conflict;
    default: return ConfigFault::Failed;
    }
}

} // namespace

ConfigStore::ConfigStore(Database database, const SecretBox& box)
    : m_database(std::move(database))
    , m_box(box)
    , m_auditKey(box.derived("meterd audit log"))
    , m_source(std::make_shared<ConfigView>(ConfigRows{}))
{}

ConfigStore::~ConfigStore() = default;

Expected<std::unique_ptr<ConfigStore>, std::string> ConfigStore::open(const std::filesystem::path& folder,
                                                                      const SecretBox& box)
{
    const std::filesystem::path file = folder / "config.db";
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return Unexpected{"Cannot open '" + file.string() + "': " + database.error().message + "."};
    std::unique_ptr<ConfigStore> store(new ConfigStore(std::move(*database), box));
    if (auto problem = store->migrate())
        return Unexpected{"Cannot use '" + file.string() + "': " + *problem};
    if (auto problem = store->checkSecretKey())
        return Unexpected{std::move(*problem)};
    auto rows = store->load();
    if (!rows)
        return Unexpected{std::move(rows).error()};
    store->m_source.publish(std::make_shared<ConfigView>(std::move(*rows)));
    store->loadAuditCounts();
    store->loadEventCounts();
    if (auto measuring = Database::open(file, Database::Mode::ReadOnly))
        store->m_measuring = std::move(*measuring);
    return store;
}

std::optional<std::string> ConfigStore::migrate()
{
    // FULL: a key that was revoked stays revoked after a power cut.
    if (m_database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;") != SQLITE_OK)
        return m_database.error().message + ".";
    Statement version = m_database.prepare("PRAGMA user_version");
    if (!version.step())
        return m_database.error().message + ".";
    auto at = static_cast<std::size_t>(version.integer(0));
    version.reset();
    if (at > configMigrations.size())
        return "it was written by a newer meterd (version " + std::to_string(at) + ").";
    for (; at < configMigrations.size(); ++at) {
        const std::string script = "BEGIN IMMEDIATE;" + std::string(configMigrations[at]) +
                                   "PRAGMA user_version=" + std::to_string(at + 1) + "; COMMIT;";
        if (m_database.exec(script) != SQLITE_OK) {
            const std::string why = m_database.error().message;
            m_database.exec("ROLLBACK");
            return why + ".";
        }
    }
    return std::nullopt;
}

//! A folder opened with another key would sign audit entries that do not fit the chain, and lose every secret.
std::optional<std::string> ConfigStore::checkSecretKey()
{
    Statement row = m_database.prepare("SELECT value FROM meta WHERE name = 'keycheck'");
    if (row.step()) {
        if (m_box.open(row.text(0), "keycheck") == keyCheck)
            return std::nullopt;
        return "The secret key does not belong to this data folder.";
    }
    row.reset();
    const std::string sealed = m_box.seal(keyCheck, "keycheck");
    Statement insert = m_database.prepare("INSERT INTO meta (name, value) VALUES ('keycheck', ?1)");
    insert.bindBlob(1, sealed);
    if (insert.run() != SQLITE_OK)
        return "Cannot write config.db: " + m_database.error().message + ".";
    return std::nullopt;
}

std::string ConfigStore::mode()
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("SELECT value FROM meta WHERE name = 'mode'");
    return row.step() ? std::string(row.text(0)) : std::string();
}

std::optional<ConfigFault> ConfigStore::setMode(const std::string& mode)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('mode', ?1)");
    row.bind(1, std::string_view(mode));
    const int code = row.run();
    return code == SQLITE_OK ? std::nullopt : std::optional(faultOf(code));
}

std::optional<ConfigFault> ConfigStore::change(const What& what)
{
    const std::lock_guard lock(m_mutex);
    if (const int code = m_database.exec("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return finish(code);
    ConfigChange change(*this, m_source.view());
    const bool commit = what(change);
    if (change.m_code != SQLITE_OK)
        return finish(change.m_code);
    if (!commit) {
        m_database.exec("ROLLBACK");
        return std::nullopt;
    }
    if (const int code = m_database.exec("COMMIT"); code != SQLITE_OK)
        return finish(code);
    m_source.publish(std::make_shared<ConfigView>(std::move(change.m_rows)));
    publishEvents(change.m_eventCounts);
    if (change.m_auditCounts.empty())
        return std::nullopt;
    {
        const std::lock_guard countLock(m_countMutex);
        for (const auto& [tenant, count] : change.m_auditCounts)
            m_auditCounts[tenant] = count;
    }
    if (m_audited)
        m_audited();
    return std::nullopt;
}

std::optional<ConfigFault> ConfigStore::finish(int code)
{
    if (sqlite3_get_autocommit(m_database.handle()) == 0)
        m_database.exec("ROLLBACK");
    return faultOf(code);
}

std::optional<ConfigFault> ConfigStore::saveKeyUse()
{
    const ConfigViewPtr view = m_source.view();
    const std::lock_guard lock(m_mutex);
    if (const int code = m_database.exec("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return finish(code);
    std::map<std::string, KeyUse::Mark> saved;
    KeyUseRows rows(m_database);
    for (const Tenant& tenant : view->tenants()) {
        for (const ApiKeyPtr& key : view->keys(tenant.id)) {
            const std::string& id = key->principal->keyId;
            const KeyUse::Mark mark = key->use->mark();
            saved.emplace(id, mark);
            const auto before = m_savedUse.find(id);
            if (mark == (before == m_savedUse.end() ? KeyUse::Mark{} : before->second))
                continue;
            if (const int code = rows.write(*key); code != SQLITE_OK)
                return finish(code);
        }
    }
    if (const int code = m_database.exec("COMMIT"); code != SQLITE_OK)
        return finish(code);
    m_savedUse = std::move(saved);
    return std::nullopt;
}

} // namespace meterd
