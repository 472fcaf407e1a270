// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AiStore: re-resolutions, as rows.
#include "service/domain/jsonobject.h"
#include "service/store/aistore.h"

#include <boost/json.hpp>
#include <sqlite3.h>

namespace meterd {

namespace json = boost::json;

namespace {

constexpr std::int64_t runsKept = 100; //!< of a tenant; those in force are kept besides

constexpr std::string_view runColumns =
    "SELECT id, tenant, state, dry, in_force, from_at, to_at, filter, price_version, up_to, started_at, ended_at, "
    "started_by, error, looked, changed, before, after, book FROM runs ";

std::string totalsText(const AiTotals& totals)
{
    std::vector<std::string> statuses;
    for (const std::int64_t count : totals.statuses)
        statuses.push_back(std::to_string(count));
    std::vector<std::string> costs;
    for (const auto& [currency, cost] : totals.costs) {
        JsonObject one;
        one.text("currency", currency)
            .number("calls", cost.calls)
            .text("amount", Decimal::fromMicros(cost.micros).toString());
        costs.push_back(one.take());
    }
    JsonObject out;
    out.number("calls", totals.calls).raw("statuses", jsonArray(statuses)).raw("costs", jsonArray(costs));
    return out.take();
}

std::int64_t numberOf(const json::value& value)
{
    return value.is_int64() ? value.get_int64() : 0;
}

//! An amount that we wrote: it may have more digits than one that is sent.
Int128 microsOf(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    Int128 micros = 0;
    int fraction = -1;
    for (const char c : text.substr(isNegative ? 1 : 0)) {
        if (c == '.')
            fraction = 0;
        else if (fraction < Decimal::fractionDigits) {
            micros = micros * 10 + (c - '0');
            fraction += fraction < 0 ? 0 : 1;
        }
    }
    for (int digit = std::max(fraction, 0); digit < Decimal::fractionDigits; ++digit)
        micros *= 10;
    return isNegative ? -micros : micros;
}

AiTotals totalsFrom(std::string_view text)
{
    AiTotals totals;
    boost::system::error_code error;
    const json::value value = json::parse({text.data(), text.size()}, error);
    const json::object* object = error ? nullptr : value.if_object();
    if (!object)
        return totals;
    if (const json::value* calls = object->if_contains("calls"))
        totals.calls = numberOf(*calls);
    const json::value* statuses = object->if_contains("statuses");
    if (const json::array* list = statuses ? statuses->if_array() : nullptr) {
        for (std::size_t i = 0; i < std::min(list->size(), totals.statuses.size()); ++i)
            totals.statuses[i] = numberOf((*list)[i]);
    }
    const json::value* costs = object->if_contains("costs");
    const json::array* list = costs ? costs->if_array() : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const json::object& one = (*list)[i].as_object();
        const json::string& amount = one.at("amount").as_string();
        totals.costs[std::string(one.at("currency").as_string())] = {numberOf(one.at("calls")),
                                                                     microsOf({amount.data(), amount.size()})};
    }
    return totals;
}

std::optional<std::int64_t> numberOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

void bindOrNull(Statement& row, int index, const std::optional<std::int64_t>& value)
{
    if (value)
        row.bind(index, *value);
    else
        row.bindNull(index);
}

} // namespace

bool AiStore::saveRun(const AiRun& run)
{
    const std::string before = totalsText(run.before);
    const std::string after = totalsText(run.after);
    Statement row = m_database.prepare(
        "INSERT INTO runs (id, tenant, state, dry, in_force, from_at, to_at, filter, book, price_version, up_to, "
        "started_at, ended_at, started_by, error, looked, changed, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
        "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) ON CONFLICT (id) DO UPDATE SET state = ?3, "
        "in_force = ?5, book = ?9, ended_at = ?13, error = ?15, looked = ?16, changed = ?17, before = ?18, after = "
        "?19");
    row.bind(1, std::string_view(run.id)).bind(2, std::string_view(run.tenantId));
    row.bind(3, static_cast<std::int64_t>(run.state)).bind(4, std::int64_t{run.dryRun});
    row.bind(5, std::int64_t{run.inForce});
    bindOrNull(row, 6, run.from);
    bindOrNull(row, 7, run.to);
    row.bind(8, std::string_view(run.filter)).bind(9, std::string_view(run.book)).bind(10, run.priceVersion);
    row.bind(11, run.upTo).bind(12, run.startedAt);
    bindOrNull(row, 13, run.endedAt);
    row.bind(14, std::string_view(run.startedBy)).bind(15, std::string_view(run.error));
    row.bind(16, run.looked).bind(17, run.changed);
    row.bind(18, std::string_view(before)).bind(19, std::string_view(after));
    return row.run() == SQLITE_OK;
}

bool AiStore::putRun(const AiRun& run)
{
    const std::lock_guard lock(m_mutex);
    return transact([&] {
        if (!saveRun(run))
            return false;
        Statement old = m_database.prepare(
            "DELETE FROM runs WHERE tenant = ?1 AND in_force = 0 AND state <> 0 AND number <= (SELECT number FROM runs "
            "WHERE tenant = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)");
        return old.bind(1, std::string_view(run.tenantId)).bind(2, runsKept).run() == SQLITE_OK;
    });
}

bool AiStore::removeRun(const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database.prepare("DELETE FROM runs WHERE id = ?1");
    return row.bind(1, std::string_view(id)).run() == SQLITE_OK;
}

std::vector<AiRun> AiStore::selectRuns(std::string_view where, const std::function<void(Statement&)>& bind)
{
    Statement row = m_database.prepare(std::string(runColumns) + std::string(where));
    bind(row);
    std::vector<AiRun> found;
    while (row.step()) {
        AiRun run;
        run.id = row.text(0);
        run.tenantId = row.text(1);
        run.state = static_cast<AiRun::State>(row.integer(2));
        run.dryRun = row.integer(3) != 0;
        run.inForce = row.integer(4) != 0;
        run.from = numberOrNone(row, 5);
        run.to = numberOrNone(row, 6);
        run.filter = row.text(7);
        run.priceVersion = row.integer(8);
        run.upTo = static_cast<std::uint64_t>(row.integer(9));
        run.startedAt = row.integer(10);
        run.endedAt = numberOrNone(row, 11);
        run.startedBy = row.text(12);
        run.error = row.text(13);
        run.looked = row.integer(14);
        run.changed = row.integer(15);
        run.before = totalsFrom(row.text(16));
        run.after = totalsFrom(row.text(17));
        run.book = row.text(18);
        found.push_back(std::move(run));
    }
    return found;
}

std::optional<AiRun> AiStore::run(const std::string& tenantId, const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    auto found = selectRuns("WHERE tenant = ?1 AND id = ?2", [&](Statement& row) {
        row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(id));
    });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<AiRun> AiStore::runs(const std::string& tenantId)
{
    const std::lock_guard lock(m_mutex);
    auto found = selectRuns("WHERE tenant = ?1 ORDER BY number",
                            [&](Statement& row) { row.bind(1, std::string_view(tenantId)); });
    for (AiRun& run : found)
        run.book.clear();
    return found;
}

std::vector<AiRun> AiStore::livingRuns()
{
    const std::lock_guard lock(m_mutex);
    return selectRuns("WHERE state = 0 OR in_force = 1 ORDER BY number", [](Statement&) {});
}

} // namespace meterd
