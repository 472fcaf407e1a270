// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/keyusestore.h"

#include "service/store/configjson.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include <sqlite3.h>

namespace meterd {

namespace {

std::string text(const Statement& row, int column)
{
    return std::string(row.text(column));
}

void loadRefusals(Database& database, const std::unordered_map<std::string, ApiKeyPtr>& keys)
{
    Statement row =
        database.prepare("SELECT key, at, code, scope, method, path, address, client, correlation FROM key_refusals");
    while (row.step()) {
        const auto key = keys.find(text(row, 0));
        if (key == keys.end())
            continue;
        KeyRefusal refusal;
        refusal.at = fromMs(row.integer(1));
        refusal.code = row.text(2);
        if (!row.isNull(3))
            refusal.scope = text(row, 3);
        refusal.method = row.text(4);
        refusal.path = row.text(5);
        refusal.address = row.text(6);
        refusal.client = row.text(7);
        refusal.correlationId = row.text(8);
        key->second->use->restore(std::move(refusal));
    }
}

void loadOldUses(Database& database, const std::vector<ApiKeyPtr>& keys)
{
    std::unordered_map<std::string, std::shared_ptr<OldSecretUse>> uses; // by hash
    for (const ApiKeyPtr& key : keys) {
        for (const OldSecret& old : key->oldSecrets)
            uses.emplace(bytesOf(old.hash), old.use);
    }
    Statement row = database.prepare("SELECT hash, address, client, count, last_at FROM old_secret_uses");
    while (row.step()) {
        if (const auto use = uses.find(text(row, 0)); use != uses.end())
            use->second->restore({text(row, 1), text(row, 2), row.integer(3), fromMs(row.integer(4))});
    }
}

} // namespace

void loadKeyUse(Database& database, const std::vector<ApiKeyPtr>& keys)
{
    std::unordered_map<std::string, ApiKeyPtr> byId;
    for (const ApiKeyPtr& key : keys)
        byId.emplace(key->principal->keyId, key);
    Statement row = database.prepare("SELECT key, hour, requests, refusals FROM key_hours");
    while (row.step()) {
        if (const auto key = byId.find(text(row, 0)); key != byId.end())
            key->second->use->restoreHour(row.integer(1), row.integer(2), row.integer(3));
    }
    loadRefusals(database, byId);
    loadOldUses(database, keys);
}

KeyUseRows::KeyUseRows(Database& database)
    : m_last(database.prepare("UPDATE keys SET last_used_at = ?2, last_used_from = ?3 WHERE id = ?1 AND "
                              "ifnull(last_used_at, 0) < ?2"))
    , m_hour(database.prepare("INSERT INTO key_hours (key, hour, requests, refusals) VALUES (?1, ?2, ?3, ?4) "
                              "ON CONFLICT (key, hour) DO UPDATE SET requests = ?3, refusals = ?4"))
    , m_forgetHours(database.prepare("DELETE FROM key_hours WHERE key = ?1 AND hour < ?2"))
    , m_refusal(database.prepare("INSERT OR REPLACE INTO key_refusals (key, at, code, scope, method, path, address, "
                                 "client, correlation) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"))
    , m_newUses(database.prepare("UPDATE old_secrets SET new_uses = ?2 WHERE hash = ?1"))
    , m_oldUse(database.prepare("INSERT INTO old_secret_uses (hash, address, client, count, last_at) "
                                "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (hash, address, client) DO UPDATE SET "
                                "count = ?4, last_at = ?5"))
{}

int KeyUseRows::write(const ApiKey& key)
{
    if (const auto last = key.use->last()) {
        m_last.bind(1, std::string_view(key.principal->keyId)).bind(2, toMs(last->at));
        m_last.bind(3, std::string_view(last->address));
        if (const int code = m_last.run(); code != SQLITE_OK)
            return code;
    }
    if (const int code = writeHours(key); code != SQLITE_OK)
        return code;
    if (const int code = writeRefusal(key); code != SQLITE_OK)
        return code;
    for (const OldSecret& old : key.oldSecrets) {
        if (const int code = writeOldSecret(old); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int KeyUseRows::writeHours(const ApiKey& key)
{
    struct Both
    {
        std::int64_t requests = 0;
        std::int64_t refusals = 0;
    };
    std::unordered_map<std::int64_t, Both> hours;
    for (const DayCount::Hour& hour : key.use->requests().hours())
        hours[hour.hour].requests = hour.count;
    for (const DayCount::Hour& hour : key.use->refusals().hours())
        hours[hour.hour].refusals = hour.count;
    std::int64_t newest = 0;
    for (const auto& [hour, both] : hours) {
        newest = std::max(newest, hour);
        m_hour.bind(1, std::string_view(key.principal->keyId)).bind(2, hour);
        m_hour.bind(3, both.requests).bind(4, both.refusals);
        if (const int code = m_hour.run(); code != SQLITE_OK)
            return code;
    }
    m_forgetHours.bind(1, std::string_view(key.principal->keyId)).bind(2, newest - DayCount::kept);
    return m_forgetHours.run();
}

int KeyUseRows::writeRefusal(const ApiKey& key)
{
    const auto refusal = key.use->lastRefusal();
    if (!refusal)
        return SQLITE_OK;
    m_refusal.bind(1, std::string_view(key.principal->keyId)).bind(2, toMs(refusal->at));
    m_refusal.bind(3, std::string_view(refusal->code));
    if (refusal->scope)
        m_refusal.bind(4, std::string_view(*refusal->scope));
    else
        m_refusal.bindNull(4);
    m_refusal.bind(5, std::string_view(refusal->method)).bind(6, std::string_view(refusal->path));
    m_refusal.bind(7, std::string_view(refusal->address)).bind(8, std::string_view(refusal->client));
    m_refusal.bind(9, std::string_view(refusal->correlationId));
    return m_refusal.run();
}

int KeyUseRows::writeOldSecret(const OldSecret& old)
{
    m_newUses.bindBlob(1, bytesOf(old.hash)).bind(2, old.use->newUses());
    if (const int code = m_newUses.run(); code != SQLITE_OK)
        return code;
    for (const OldSecretUse::By& by : old.use->all()) {
        m_oldUse.bindBlob(1, bytesOf(old.hash)).bind(2, std::string_view(by.address));
        m_oldUse.bind(3, std::string_view(by.client)).bind(4, by.count).bind(5, toMs(by.lastAt));
        if (const int code = m_oldUse.run(); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

} // namespace meterd
