// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/ratestate.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

enum Slot : std::uint8_t { Id, Key, App, Category, State, Own, Used, Limited };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 8> names = {{{"id", Id},
                                                           {"key", Key},
                                                           {"app", App},
                                                           {"category", Category, Kind::AnyCase},
                                                           {"state", State, Kind::AnyCase},
                                                           {"own", Own, Kind::AnyCase},
                                                           {"used", Used, Kind::Decimal},
                                                           {"limited", Limited, Kind::Decimal}}};

bool sendsOnly(const ScopeSet& scopes)
{
    return scopes.within({Scope::EventsWrite});
}

//! Whether this key's bearer has any use for the category.
bool isUsable(const Principal& who, RateCategory category)
{
    if (category == RateCategory::Ingest)
        return who.scopes.has(Scope::EventsWrite);
    return category == RateCategory::Admin && !sendsOnly(who.scopes);
}

bool isWorthShowing(const RateRow& row)
{
    return row.own || row.limited.count > 0 || row.use.hour.requests + row.use.hour.refused > 0;
}

//! Limited, near, limited today (the last one first), the rest.
bool isMoreUrgent(const RateRow& a, const RateRow& b)
{
    if (a.level() != b.level())
        return a.level() > b.level();
    return a.limited.lastAt > b.limited.lastAt;
}

} // namespace

std::string_view toText(RateLevel level)
{
    static constexpr std::array<std::string_view, 3> words = {"OK", "NEAR", "LIMITED"};
    return words[static_cast<std::size_t>(level)];
}

RateLevel RateRow::level() const
{
    if (use.now.refused + use.before.refused > 0)
        return RateLevel::Limited;
    const std::int64_t busiest = std::max(used, use.before.requests);
    return limit && *limit > 0 && busiest * 5 >= std::int64_t{*limit} * 4 ? RateLevel::Near : RateLevel::Ok;
}

LimitedBook::LimitedBook(const std::vector<LimitedCount>& counts)
{
    for (const LimitedCount& count : counts)
        m_counts.emplace(std::tuple(count.isApp, count.sender, count.category), count);
}

const LimitedCount* LimitedBook::find(bool isApp, const std::string& sender, RateCategory category) const
{
    const auto found = m_counts.find({isApp, sender, category});
    return found == m_counts.end() ? nullptr : &found->second;
}

RateRow RateTable::row(bool isApp, const std::string& subjectId, const std::string& bucket, RateCategory category,
                       std::optional<int> limit) const
{
    RateRow row;
    row.id = subjectId + ":" + std::string(toText(category));
    row.isApp = isApp;
    row.subjectId = subjectId;
    row.category = category;
    row.limit = limit;
    row.use = m_book.use(bucket, category, m_now);
    const RateState state = m_limiter.look(bucket, category, limit, m_now);
    row.remaining = state.remaining;
    // Without a limit the limiter counts nothing.
    row.used = limit ? *limit - state.remaining : row.use.now.requests;
    row.resetsAt = fromMs(state.resetAt * 1000);
    if (const LimitedCount* limited = m_limited.find(isApp, subjectId, category))
        row.limited = *limited;
    return row;
}

RateRow RateTable::rowOf(const ApiKey& key, RateCategory category) const
{
    const Principal& who = *key.principal;
    RateRow out = row(false, who.keyId, who.keyId, category, who.rateOf(category));
    out.subjectName = who.keyName;
    out.prefix = who.keyPrefix;
    out.own = who.hasOwnRate(category);
    out.version = key.version;
    return out;
}

std::vector<RateRow> RateTable::rowsOf(const ApiKey& key) const
{
    std::vector<RateRow> rows;
    for (const RateCategory category : allRateCategories)
        rows.push_back(rowOf(key, category));
    return rows;
}

std::vector<RateRow> RateTable::rows(const std::string& tenantId) const
{
    std::vector<RateRow> rows;
    for (const ApiKeyPtr& key : m_view.keys(tenantId)) {
        const KeyState state = key->stateAt(m_now);
        const bool works = state == KeyState::Active || state == KeyState::Rotating;
        for (RateRow& row : rowsOf(*key)) {
            if (works && (isUsable(*key->principal, row.category) || isWorthShowing(row)))
                rows.push_back(std::move(row));
        }
    }
    for (const ApplicationPtr& app : m_view.apps(tenantId)) {
        RateRow of =
            row(true, app->uuid, rateBucketOfApp(app->uuid), RateCategory::Ingest, defaultLimit(RateCategory::Ingest));
        of.subjectName = app->name;
        rows.push_back(std::move(of));
    }
    std::stable_sort(rows.begin(), rows.end(), isMoreUrgent);
    return rows;
}

std::string toJson(const RateRow& row)
{
    JsonObject subject;
    subject.text("type", row.isApp ? "APPLICATION" : "KEY")
        .text("id", row.subjectId)
        .text("name", row.subjectName)
        .textUnlessEmpty("prefix", row.prefix);
    const auto numberOrNull = [](const std::optional<int>& number) {
        return number ? std::to_string(*number) : std::string("null");
    };
    JsonObject hour;
    hour.number("requests", row.use.hour.requests).number("refused", row.use.hour.refused);
    hour.raw("events",
             row.category == RateCategory::Ingest ? std::to_string(row.use.hour.events) : std::string("null"));
    const bool everLimited = row.limited.count > 0;
    JsonObject out;
    out.text("id", row.id)
        .raw("subject", subject.take())
        .text("category", toText(row.category))
        .text("state", toText(row.level()))
        .raw("limit", numberOrNull(row.limit))
        .raw("defaultLimit", numberOrNull(defaultLimit(row.category)))
        .boolean("own", row.own)
        .number("used", row.used)
        .raw("remaining", row.limit ? std::to_string(row.remaining) : "null")
        .time("resetsAt", row.resetsAt)
        .number("refused", row.use.now.refused)
        .number("usedBefore", row.use.before.requests)
        .number("limited24h", row.limited.count)
        .timeOrNull("lastLimitedAt", everLimited ? std::optional(fromMs(row.limited.lastAt)) : std::nullopt)
        .textUnlessEmpty("lastLimitedRequestId", row.limited.lastRequestId)
        .raw("lastHour", hour.take())
        .raw("version", row.version ? std::to_string(*row.version) : "null");
    return out.take();
}

const FilterVocabulary& rateVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

std::vector<std::string_view> RateFilterRecord::texts(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    case Id: return {m_row.id};
    case Key:
        if (m_row.isApp)
            return {};
        return {m_row.prefix, m_row.subjectName, m_row.subjectId};
    case App:
        if (!m_row.isApp)
            return {};
        return {m_row.subjectName, m_row.subjectId};
    case Category: return {toText(m_row.category)};
    case State: return {toText(m_row.level())};
    case Own: return {m_row.own ? "true" : "false"};
    case Used:
    case Limited: break;
    }
    return {};
}

std::optional<Decimal> RateFilterRecord::decimal(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    case Used: return Decimal::fromInteger(m_row.used);
    case Limited: return Decimal::fromInteger(m_row.limited.count);
    default: return std::nullopt;
    }
}

std::string_view RateFilterRecord::json() const
{
    if (m_json.empty())
        m_json = toJson(m_row);
    return m_json;
}

} // namespace meterd
