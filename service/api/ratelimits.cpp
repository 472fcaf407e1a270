// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/rate-limits: how far each rate is used, and rates of a key's own.
#include "service/api/ratelimits.h"

#include "service/api/keyfields.h"
#include "service/api/listing.h"
#include "service/api/recordquery.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t highestRate = 1'000'000;

//! Of the last 24 hours, with what was refused a moment ago.
LimitedBook readLimited(const RateParts& parts, const std::string& tenantId, TimePoint now)
{
    parts.log.flush();
    const std::int64_t to = toMs(now) + 1;
    return LimitedBook(parts.log.counts().limited(tenantId, to - 24 * RequestCounts::hour, to));
}

Response listRates(const RateParts& parts, Request& request)
{
    const std::string& tenant = request.principal->tenantId;
    const ConfigViewPtr view = parts.config.view();
    const LimitedBook limited = readLimited(parts, tenant, request.receivedAt);
    auto rows = RateTable(*view, parts.limiter, parts.book, limited, request.receivedAt).rows(tenant);
    // A list is answered from its end.
    std::reverse(rows.begin(), rows.end());
    return recordListAnswer(
        request, rateVocabulary(), rows, [](const RateRow& row) -> const std::string& { return row.id; },
        [](const RateRow& row) { return toJson(row); }, [](const RateRow& row) { return RateFilterRecord(row); },
        [](const RateRow& row) { return row.limited.lastAt; });
}

std::string keyRatesJson(const RateParts& parts, const ConfigView& view, const ApiKey& key, const LimitedBook& limited,
                         TimePoint now)
{
    const Principal& who = *key.principal;
    std::vector<std::string> rates;
    for (const RateRow& row : RateTable(view, parts.limiter, parts.book, limited, now).rowsOf(key))
        rates.push_back(toJson(row));
    JsonObject out;
    out.text("keyId", who.keyId)
        .text("prefix", who.keyPrefix)
        .text("name", who.keyName)
        .raw("limits", jsonArray(rates))
        .number("version", key.version);
    return out.take();
}

//! `{"ingest":10000,"admin":300,…}`: what is set, for the audit log.
std::string settingsJson(const Principal& who)
{
    JsonObject out;
    for (const RateCategory category : allRateCategories) {
        const auto rate = who.rateOf(category);
        out.raw(toText(category), rate ? std::to_string(*rate) : "null");
    }
    return out.take();
}

Response getRates(const RateParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const ConfigViewPtr view = parts.config.view();
    const ApiKeyPtr key = view->keyById(request.principal->tenantId, request.param("keyId"));
    if (!key)
        return toResponse(notFound("There is no API key with this id."), request);
    const LimitedBook limited = readLimited(parts, key->principal->tenantId, request.receivedAt);
    Response response = answer(request, keyRatesJson(parts, *view, *key, limited, request.receivedAt));
    response.headers.add("ETag", etagOf(key->version));
    return response;
}

//! `{"admin":300,"ai":null}`: null = the category's own.
void readRates(Principal& key, Fields& body)
{
    body.require("limits");
    const auto* members = body.object("limits");
    if (!members)
        return;
    Fields limits = body.nested("limits", *members);
    if (limits.empty())
        limits.fail("", "must name at least one category");
    for (const RateCategory category : allRateCategories) {
        const std::string name(toText(category));
        // A key that may send nothing is a use of its own; one that may ask nothing could not even be looked at.
        const std::int64_t least = category == RateCategory::Ingest ? 0 : 1;
        if (limits.isNull(name))
            key.setRate(category, std::nullopt);
        else if (const auto rate = limits.integer(name, least, highestRate))
            key.setRate(category, static_cast<int>(*rate));
    }
    body.adopt(limits);
}

Response putRates(const RateParts& parts, Request& request)
{
    const std::string& tenant = request.principal->tenantId;
    const std::string& id = request.param("keyId");
    const TimePoint now = request.receivedAt;
    // Before the transaction, which waits for no other file.
    const LimitedBook limited = readLimited(parts, tenant, now);
    Write write;
    write.scope = Scope::RatesWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const ApiKeyPtr key = view.keyById(tenant, id);
        return key ? std::optional(Versioned{key->version, keyRatesJson(parts, view, *key, limited, now)})
                   : std::nullopt;
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const ApiKeyPtr before = change.before().keyById(tenant, id);
        if (auto problem = overreach(*before->principal, *request.principal, before->principal.get()))
            return Unexpected{std::move(*problem)};
        auto principal = std::make_shared<Principal>(*before->principal);
        readRates(*principal, body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (before->revokedAt)
            return Unexpected{conflict("A revoked key cannot be changed.")};
        if (auto problem = overreach(*principal, *request.principal, before->principal.get()))
            return Unexpected{std::move(*problem)};
        auto key = std::make_shared<ApiKey>(*before);
        key->principal = principal;
        ++key->version;
        change.putKey(key);
        WriteResult result;
        result.data = keyRatesJson(parts, change.before(), *key, limited, now);
        result.version = key->version;
        result.action = "RATE_LIMIT_UPDATED";
        result.event = "rate_limit.updated";
        result.target = {"api-key", principal->keyId, principal->keyName};
        result.before = settingsJson(*before->principal);
        result.after = settingsJson(*principal);
        return result;
    };
    return parts.writes.perform(request, write);
}

using RateHandler = Response (*)(const RateParts&, Request&);

} // namespace

void registerRateLimits(Router& router, const RateParts& parts)
{
    const auto add = [&](Method method, std::string pattern, Scope scope, RateHandler handler) {
        Route route;
        route.method = method;
        route.pattern = std::move(pattern);
        route.scope = scope;
        route.runs = Runs::Reader;
        route.handler = [parts, handler](Request& request) { return handler(parts, request); };
        router.add(std::move(route));
    };
    add(Method::Get, "/api/v1/rate-limits", Scope::LimitsRead, listRates);
    add(Method::Get, "/api/v1/rate-limits/{keyId}", Scope::LimitsRead, getRates);
    add(Method::Put, "/api/v1/rate-limits/{keyId}", Scope::RatesWrite, putRates);
}

void RateWatch::begin(TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    const ConfigViewPtr view = m_parts.config.view(); // held: a write exchanges it
    for (const Tenant& tenant : view->tenants())
        look(tenant.id, now, false);
}

void RateWatch::tick(TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    const ConfigViewPtr view = m_parts.config.view(); // held: a write exchanges it
    for (const Tenant& tenant : view->tenants())
        look(tenant.id, now, true);
}

void RateWatch::look(const std::string& tenantId, TimePoint now, bool tell)
{
    const ConfigViewPtr view = m_parts.config.view();
    Day& day = m_days[tenantId];
    const auto rowsNow = [&] { return RateTable(*view, m_parts.limiter, m_parts.book, day.book, now).rows(tenantId); };
    std::vector<RateRow> rows = rowsNow();
    std::int64_t refused = 0;
    for (const RateRow& row : rows)
        refused += row.use.hour.refused;
    const std::int64_t minute = toMs(now) / RequestCounts::minute;
    if (minute != day.readAt || refused != day.refused) {
        day = {readLimited(m_parts, tenantId, now), minute, refused};
        rows = rowsNow();
    }
    for (const RateRow& row : rows) {
        Told is{row.limit, row.subjectName, row.used, row.use, row.limited.count, row.version};
        Told& told = m_told[row.id];
        if (told == is)
            continue;
        told = std::move(is);
        if (tell)
            m_topic.push(tenantId, toJson(row));
    }
}

} // namespace meterd
