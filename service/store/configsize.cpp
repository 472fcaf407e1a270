// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigStore: how large its logs are, how far back they reach, and the server's own notes.
#include "service/store/configstore.h"

namespace meterd {

namespace {

//! Of a row, beside its text: keys, ids, its place in the indexes.
constexpr std::int64_t bytesBeside = 160;

std::string_view tableOf(ConfigStore::Log log)
{
    return log == ConfigStore::Log::Platform ? "platform_events" : "audit";
}

std::string_view textOf(ConfigStore::Log log)
{
    return log == ConfigStore::Log::Platform ? "event" : "entry";
}

} // namespace

std::string ConfigStore::note(std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("SELECT value FROM meta WHERE name = ?1");
    row.bind(1, name);
    return row.step() ? std::string(row.text(0)) : std::string();
}

std::optional<ConfigFault> ConfigStore::putNote(std::string_view name, std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)");
    row.bind(1, name).bind(2, text);
    const int code = row.run();
    return code == 0 ? std::nullopt : finish(code);
}

std::uint64_t ConfigStore::bytes(Log log)
{
    const ConfigViewPtr view = m_source.view();
    const std::lock_guard lock(m_measureMutex);
    if (!m_measuring)
        return 0;
    std::uint64_t sum = 0;
    Statement rows = m_measuring->prepare("SELECT ifnull(max(sequence), 0), ifnull(sum(length(CAST(" +
                                          std::string(textOf(log)) + " AS BLOB)) + ?3), 0) FROM " +
                                          std::string(tableOf(log)) + " WHERE tenant = ?1 AND sequence > ?2");
    for (const Tenant& tenant : view->tenants()) {
        Measured& measured = m_measured[{log, tenant.id}];
        rows.bind(1, std::string_view(tenant.id)).bind(2, measured.upTo).bind(3, bytesBeside);
        if (rows.step()) {
            measured.upTo = std::max(measured.upTo, rows.integer(0));
            measured.bytes += static_cast<std::uint64_t>(rows.integer(1));
        }
        rows.reset();
        sum += measured.bytes;
    }
    return sum;
}

std::optional<std::int64_t> ConfigStore::platformFloorFor(std::uint64_t bytes)
{
    const std::uint64_t used = this->bytes(Log::Platform);
    const std::lock_guard lock(m_measureMutex);
    if (used <= bytes || !m_measuring)
        return std::nullopt;
    std::uint64_t tooMuch = used - bytes;
    Statement rows = m_measuring->prepare("SELECT at, length(CAST(event AS BLOB)) FROM platform_events ORDER BY at");
    while (rows.step()) {
        const auto size = static_cast<std::uint64_t>(rows.integer(1) + bytesBeside);
        if (size >= tooMuch)
            return rows.integer(0) + 1;
        tooMuch -= size;
    }
    return std::nullopt;
}

std::optional<std::pair<std::int64_t, std::int64_t>> ConfigStore::span(Log log, const std::string& tenantId)
{
    const std::lock_guard lock(m_measureMutex);
    if (!m_measuring)
        return std::nullopt;
    const std::string one = "(SELECT at FROM " + std::string(tableOf(log)) + " WHERE tenant = ?1 ORDER BY sequence ";
    Statement row = m_measuring->prepare("SELECT " + one + "LIMIT 1), " + one + "DESC LIMIT 1)");
    row.bind(1, std::string_view(tenantId));
    if (!row.step() || row.isNull(0))
        return std::nullopt;
    return std::pair(row.integer(0), row.integer(1));
}

} // namespace meterd
