// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/organizationfile.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <charconv>

#include <boost/json/parse.hpp>
#include <sqlite3.h>

namespace meterd {

namespace {

constexpr const char* schema = R"sql(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS counted (tenant TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS organizations (
  tenant TEXT NOT NULL, id TEXT NOT NULL, events INTEGER NOT NULL, first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL, users BLOB NOT NULL, environments TEXT NOT NULL, ai_cost TEXT NOT NULL,
  ai_calls TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
)sql";

//! The row of `counted` that is no tenant's: up to which event all of them are counted.
constexpr std::string_view sequenceRow = "";

boost::json::object objectFrom(std::string_view text)
{
    boost::json::error_code error;
    const boost::json::value value = boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
    return error || !value.is_object() ? boost::json::object() : value.get_object();
}

//! `{"production":[events,lastSeen]}`
std::string environmentsText(const OrganizationUse& use)
{
    JsonObject out;
    for (const auto& [name, seen] : use.environments)
        out.raw(name, "[" + std::to_string(seen.events) + "," + std::to_string(seen.lastSeen) + "]");
    return out.take();
}

void readEnvironments(OrganizationUse& use, std::string_view text)
{
    for (const auto& member : objectFrom(text)) {
        const auto* pair = member.value().if_array();
        if (!pair || pair->size() != 2 || !(*pair)[0].is_int64() || !(*pair)[1].is_int64())
            continue;
        use.environments[std::string(member.key().data(), member.key().size())] = {
            static_cast<std::uint64_t>((*pair)[0].get_int64()), (*pair)[1].get_int64()};
    }
}

std::string costText(const std::map<std::string, Decimal>& costs)
{
    JsonObject out;
    for (const auto& [currency, amount] : costs)
        out.text(currency, amount.toString());
    return out.take();
}

std::map<std::string, Decimal> costsFrom(std::string_view text)
{
    std::map<std::string, Decimal> costs;
    for (const auto& member : objectFrom(text)) {
        const auto* amount = member.value().if_string();
        const auto parsed = amount ? Decimal::parse({amount->data(), amount->size()}) : std::nullopt;
        if (parsed)
            costs.emplace(std::string(member.key().data(), member.key().size()), *parsed);
    }
    return costs;
}

std::string callsText(const std::array<std::uint64_t, 6>& calls)
{
    std::string out;
    for (const std::uint64_t count : calls)
        out += (out.empty() ? "" : " ") + std::to_string(count);
    return out;
}

std::array<std::uint64_t, 6> callsFrom(std::string_view text)
{
    std::array<std::uint64_t, 6> calls{};
    for (std::uint64_t& count : calls) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (error != std::errc())
            break;
        text.remove_prefix(std::min(static_cast<std::size_t>(end - text.data()) + 1, text.size()));
    }
    return calls;
}

} // namespace

Expected<OrganizationFile, std::string> OrganizationFile::open(const std::filesystem::path& file)
{
    const auto failed = [&](const std::string& why) {
        return Unexpected{"The organizations in '" + file.string() + "' cannot be opened: " + why + "."};
    };
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return failed(database.error().message);
    if (database->exec(schema) != SQLITE_OK)
        return failed(database->error().message);
    return OrganizationFile(std::move(*database));
}

OrganizationFile::Content OrganizationFile::load()
{
    Content content;
    Statement counted = m_database.prepare("SELECT tenant, value FROM counted");
    while (counted.step()) {
        const auto value = static_cast<std::uint64_t>(counted.integer(1));
        if (counted.text(0) == sequenceRow)
            content.sequence = value;
        else
            content.uncounted.emplace(counted.text(0), value);
    }
    Statement row = m_database.prepare(
        "SELECT tenant, id, events, first_seen, last_seen, users, environments, ai_cost, ai_calls FROM organizations");
    while (row.step()) {
        CountedOrganization organization;
        OrganizationUse& use = organization.use;
        use.id = row.text(1);
        use.events = static_cast<std::uint64_t>(row.integer(2));
        use.firstSeen = row.integer(3);
        use.lastSeen = row.integer(4);
        organization.users = DistinctCount::fromBytes(row.text(5)).value_or(DistinctCount());
        readEnvironments(use, row.text(6));
        use.aiCost = costsFrom(row.text(7));
        use.aiCalls = callsFrom(row.text(8));
        content.byTenant[std::string(row.text(0))].push_back(std::move(organization));
    }
    return content;
}

int OrganizationFile::put(Statement& row, const std::string& tenantId, const CountedOrganization& organization)
{
    const OrganizationUse& use = organization.use;
    const std::string users = organization.users.bytes();
    const std::string environments = environmentsText(use);
    const std::string cost = costText(use.aiCost);
    const std::string calls = callsText(use.aiCalls);
    row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(use.id)).bind(3, use.events);
    row.bind(4, use.firstSeen).bind(5, use.lastSeen).bindBlob(6, users);
    row.bind(7, std::string_view(environments)).bind(8, std::string_view(cost)).bind(9, std::string_view(calls));
    return row.run();
}

bool OrganizationFile::save(const Content& changed)
{
    if (m_database.exec("BEGIN IMMEDIATE") != SQLITE_OK)
        return false;
    int code = SQLITE_OK;
    Statement row = m_database.prepare("INSERT OR REPLACE INTO organizations (tenant, id, events, first_seen, "
                                       "last_seen, users, environments, ai_cost, ai_calls) "
                                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    for (const auto& [tenantId, organizations] : changed.byTenant) {
        for (const CountedOrganization& organization : organizations)
            code = code == SQLITE_OK ? put(row, tenantId, organization) : code;
    }
    Statement counted = m_database.prepare("INSERT OR REPLACE INTO counted (tenant, value) VALUES (?1, ?2)");
    const auto count = [&](std::string_view name, std::uint64_t value) {
        counted.bind(1, name).bind(2, value);
        code = code == SQLITE_OK ? counted.run() : code;
    };
    for (const auto& [tenantId, events] : changed.uncounted)
        count(tenantId, events);
    count(sequenceRow, changed.sequence);
    if (code == SQLITE_OK)
        code = m_database.exec("COMMIT");
    if (code != SQLITE_OK)
        m_database.exec("ROLLBACK");
    return code == SQLITE_OK;
}

bool OrganizationFile::clear()
{
    return m_database.exec("BEGIN IMMEDIATE; DELETE FROM organizations; DELETE FROM counted; COMMIT") == SQLITE_OK;
}

} // namespace meterd
