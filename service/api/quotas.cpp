// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/quotas: how much of a billable unit each customer may use.
#include "service/api/limitstate.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

enum Slot : std::uint8_t { Id, Customer, Metric, Period, EnforcementSlot, State, Created };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 8> names = {{{"id", Id},
                                                           {"customer", Customer},
                                                           {"customerId", Customer},
                                                           {"metric", Metric},
                                                           {"period", Period, Kind::AnyCase},
                                                           {"enforcement", EnforcementSlot, Kind::AnyCase},
                                                           {"state", State, Kind::AnyCase},
                                                           {"created", Created, Kind::Time}}};
constexpr FilterVocabulary vocabulary{names};

std::string_view stateOf(const QuotaState& state)
{
    if (state.level == LimitLevel::Over)
        return "OVER";
    return state.level == LimitLevel::Below ? "OK" : "WARN";
}

class QuotaFilterRecord final : public FilterRecord
{
public:
    explicit QuotaFilterRecord(const QuotaState& state)
        : m_state(state)
        , m_json(toJson(state))
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        const Quota& quota = *m_state.quota;
        switch (slot) {
        case Id: return {quota.id};
        case Customer: return {quota.customerId};
        case Metric: return {m_state.metric};
        case Period: return {toText(quota.period)};
        case EnforcementSlot: return {toText(quota.enforcement)};
        case State: return {stateOf(m_state)};
        default: return {};
        }
    }
    std::optional<std::int64_t> time(std::uint8_t slot) const override
    {
        return slot == Created ? std::optional(toMs(m_state.quota->createdAt)) : std::nullopt;
    }
    std::string_view json() const override { return m_json; }

private:
    const QuotaState& m_state;
    std::string m_json;
};

Response listQuotas(const ApiParts& parts, Request& request)
{
    const ConfigViewPtr view = parts.config.view();
    const LimitBook book(*view, parts.counts, request.receivedAt);
    std::vector<QuotaState> states;
    for (const QuotaPtr& quota : view->quotas(request.principal->tenantId))
        states.push_back(book.quota(quota));
    return recordListAnswer(
        request, vocabulary, states, [](const QuotaState& state) -> const std::string& { return state.quota->id; },
        [](const QuotaState& state) { return toJson(state); },
        [](const QuotaState& state) { return QuotaFilterRecord(state); },
        [](const QuotaState& state) { return toMs(state.quota->createdAt); });
}

Response getQuota(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const ConfigViewPtr view = parts.config.view();
    const QuotaPtr quota = view->quotaById(request.principal->tenantId, request.param("id"));
    if (!quota)
        return toResponse(notFound("There is no quota with this id."), request);
    Response response = answer(request, toJson(LimitBook(*view, parts.counts, request.receivedAt).quota(quota)));
    response.headers.add("ETag", etagOf(quota->version));
    return response;
}

void readMetric(Quota& quota, Fields& body, const ConfigView& view)
{
    const auto metric = body.text("metric", 255, 1);
    if (!metric)
        return;
    if (const BillableUnitPtr unit = view.findUnit(quota.tenantId, *metric)) {
        quota.unitId = unit->id;
        quota.metric = unit->name;
        return;
    }
    const auto near = view.nearName(quota.tenantId, *metric);
    body.fail("metric", "is not a declared unit" + (near ? "; did you mean '" + *near + "'?" : std::string()));
}

void readInto(Quota& quota, Fields& body, const ConfigView& view)
{
    for (const std::string_view name : {"customerId", "metric", "limit", "period", "enforcement"}) {
        if (body.isNull(name))
            body.fail(std::string(name), "must not be null");
    }
    if (auto customer = body.text("customerId", 64, 1))
        quota.customerId = std::move(*customer);
    readMetric(quota, body, view);
    if (const auto text = body.text("limit", 24, 1)) {
        const auto limit = Decimal::parse(*text);
        if (!limit || *limit < Decimal())
            body.fail("limit", "must be a decimal of at most 14 + 6 digits, not negative, as a text");
        quota.limit = limit.value_or(Decimal());
    }
    if (const auto text = body.text("period")) {
        const auto period = quotaPeriodFrom(*text);
        if (!period)
            body.fail("period", "must be DAY or MONTH");
        quota.period = period.value_or(QuotaPeriod::Month);
    }
    if (const auto text = body.text("enforcement")) {
        const auto enforcement = enforcementFrom(*text);
        if (!enforcement)
            body.fail("enforcement", "must be BLOCK or ALERT");
        quota.enforcement = enforcement.value_or(Enforcement::Alert);
    }
}

std::optional<Problem> alreadyThere(const ConfigView& view, const Quota& quota)
{
    for (const QuotaPtr& other : view.quotas(quota.tenantId)) {
        const bool same =
            other->customerId == quota.customerId && other->unitId == quota.unitId && other->period == quota.period;
        if (same && other->id != quota.id)
            return conflict("'" + quota.customerId + "' has such a quota of " + quota.metric + " already.");
    }
    return std::nullopt;
}

//! As it was agreed, for the audit log.
std::string agreedJson(const Quota& quota)
{
    JsonObject json;
    json.text("customerId", quota.customerId)
        .text("metric", quota.metric)
        .text("limit", quota.limit.toString())
        .text("period", toText(quota.period))
        .text("enforcement", toText(quota.enforcement));
    return json.take();
}

WriteResult resultOf(const ApiParts& parts, const ConfigView& view, const QuotaPtr& quota, TimePoint now)
{
    WriteResult result;
    result.data = toJson(LimitBook(view, parts.counts, now).quota(quota));
    result.version = quota->version;
    result.target = {"quota", quota->id, quota->customerId + ", " + quota->metric};
    return result;
}

//! The answer as it stands now: a new quota is counted once it is there.
Response finished(const ApiParts& parts, const Request& request, Response response, const std::string& id)
{
    if (response.status >= 300)
        return response;
    if (parts.limitsChanged)
        parts.limitsChanged(request.principal->tenantId);
    const ConfigViewPtr view = parts.config.view();
    if (const QuotaPtr quota = view->quotaById(request.principal->tenantId, id)) {
        const QuotaState state = LimitBook(*view, parts.counts, request.receivedAt).quota(quota);
        response.body = answer(request, toJson(state), response.status).body;
    }
    return response;
}

Response createQuota(const ApiParts& parts, Request& request)
{
    std::string id;
    Write write;
    write.scope = Scope::LimitsWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        auto quota = std::make_shared<Quota>();
        quota->id = id = newId("quo_");
        quota->tenantId = request.principal->tenantId;
        quota->createdAt = quota->changedAt = request.receivedAt;
        for (const std::string_view name : {"customerId", "metric", "limit", "period", "enforcement"})
            body.require(name);
        readInto(*quota, body, change.before());
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = alreadyThere(change.before(), *quota))
            return Unexpected{std::move(*problem)};
        change.putQuota(quota);
        WriteResult result = resultOf(parts, change.before(), quota, request.receivedAt);
        result.status = 201;
        result.location = "/api/v1/quotas/" + quota->id;
        result.action = "QUOTA_CREATED";
        result.event = "quota.created";
        result.after = agreedJson(*quota);
        return result;
    };
    Response response = parts.writes.perform(request, write);
    return finished(parts, request, std::move(response), id);
}

std::function<std::optional<Versioned>(const ConfigView&)> presentQuota(const ApiParts& parts, const Request& request)
{
    return [&](const ConfigView& view) -> std::optional<Versioned> {
        const QuotaPtr quota = view.quotaById(request.principal->tenantId, request.param("id"));
        if (!quota)
            return std::nullopt;
        return Versioned{quota->version, toJson(LimitBook(view, parts.counts, request.receivedAt).quota(quota))};
    };
}

Response updateQuota(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::LimitsWrite;
    write.current = presentQuota(parts, request);
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const QuotaPtr before = change.before().quotaById(request.principal->tenantId, request.param("id"));
        auto quota = std::make_shared<Quota>(*before);
        if (body.empty())
            body.fail("", "nothing to change was sent");
        readInto(*quota, body, change.before());
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = alreadyThere(change.before(), *quota))
            return Unexpected{std::move(*problem)};
        quota->changedAt = request.receivedAt;
        ++quota->version;
        change.putQuota(quota);
        WriteResult result = resultOf(parts, change.before(), quota, request.receivedAt);
        result.action = "QUOTA_UPDATED";
        result.event = "quota.updated";
        result.before = agreedJson(*before);
        result.after = agreedJson(*quota);
        return result;
    };
    return finished(parts, request, parts.writes.perform(request, write), request.param("id"));
}

Response deleteQuota(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::LimitsWrite;
    write.current = presentQuota(parts, request);
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const QuotaPtr quota = change.before().quotaById(request.principal->tenantId, request.param("id"));
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        change.removeQuota(quota->id);
        WriteResult result = resultOf(parts, change.before(), quota, request.receivedAt);
        result.version.reset();
        result.action = "QUOTA_DELETED";
        result.event = "quota.deleted";
        result.before = agreedJson(*quota);
        return result;
    };
    return finished(parts, request, parts.writes.perform(request, write), request.param("id"));
}

} // namespace

void registerQuotas(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/quotas", Scope::LimitsRead, Runs::Inline, listQuotas);
    routes.add(Method::Post, "/api/v1/quotas", Scope::LimitsWrite, Runs::Reader, createQuota);
    routes.add(Method::Get, "/api/v1/quotas/{id}", Scope::LimitsRead, Runs::Inline, getQuota);
    routes.add(Method::Put, "/api/v1/quotas/{id}", Scope::LimitsWrite, Runs::Reader, updateQuota);
    routes.add(Method::Delete, "/api/v1/quotas/{id}", Scope::LimitsWrite, Runs::Reader, deleteQuota);
}

} // namespace meterd
