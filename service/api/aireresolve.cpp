// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/ai/re-resolve: past calls resolved anew with today's prices and aliases; first as a dry run.
#include "service/api/ai.h"
#include "service/api/planfeature.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/domain/pricejson.h"
#include "service/http/answer.h"

#include <array>

namespace meterd {

namespace {

enum Slot : std::uint8_t { Id, State, DryRun, Created };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 4> names = {
    {{"id", Id}, {"state", State, Kind::AnyCase}, {"dryRun", DryRun, Kind::Flag}, {"created", Created, Kind::Time}}};
constexpr FilterVocabulary vocabulary{names};

std::optional<TimePoint> timeOf(const std::optional<std::int64_t>& ms)
{
    return ms ? std::optional(fromMs(*ms)) : std::nullopt;
}

std::string totalsJson(const AiTotals& totals)
{
    JsonObject out;
    out.number("calls", totals.calls).raw("statuses", statusesJson(totals)).raw("cost", costsJson(totals));
    return out.take();
}

std::string toJson(const AiRun& run)
{
    JsonObject out;
    out.text("id", run.id)
        .text("state", toText(run.state))
        .boolean("dryRun", run.dryRun)
        .timeOrNull("from", timeOf(run.from))
        .timeOrNull("to", timeOf(run.to))
        .text("filter", run.filter)
        .number("priceVersion", run.priceVersion)
        .number("looked", run.looked)
        .number("changed", run.changed)
        .raw("before", totalsJson(run.before))
        .raw("after", totalsJson(run.after))
        .time("startedAt", fromMs(run.startedAt))
        .timeOrNull("endedAt", timeOf(run.endedAt))
        .text("startedBy", run.startedBy)
        .textUnlessEmpty("error", run.error);
    return out.take();
}

class RunRecord final : public FilterRecord
{
public:
    explicit RunRecord(const AiRun& run)
        : m_run(run)
        , m_json(toJson(run))
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        switch (slot) {
        case Id: return {m_run.id};
        case State: return {toText(m_run.state)};
        case DryRun: return {m_run.dryRun ? "true" : "false"};
        default: return {};
        }
    }
    std::optional<std::int64_t> time(std::uint8_t) const override { return m_run.startedAt; }
    std::string_view json() const override { return m_json; }

private:
    const AiRun& m_run;
    std::string m_json;
};

Response listRuns(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    return recordListAnswer(
        request, vocabulary, parts.ai->store.runs(request.principal->tenantId),
        [](const AiRun& run) -> const std::string& { return run.id; }, [](const AiRun& run) { return toJson(run); },
        [](const AiRun& run) { return RunRecord(run); }, [](const AiRun& run) { return run.startedAt; });
}

Response getRun(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto run = parts.ai->store.run(request.principal->tenantId, request.param("id"));
    if (!run)
        return toResponse(notFound("There is no re-resolution with this id."), request);
    return answer(request, toJson(*run));
}

AiRun readRun(Fields& body, Request& request)
{
    AiRun run;
    run.id = newId("rer_");
    run.tenantId = request.principal->tenantId;
    run.startedBy = request.principal->owner.name;
    run.startedAt = toMs(request.receivedAt);
    run.filter = body.text("filter", filterMaxBytes).value_or("");
    if (const auto filter = parseFilter(run.filter, aiVocabulary()); !filter)
        body.fail("filter", filter.error().message + " (at " + std::to_string(filter.error().position) + ")");
    if (const auto from = body.time("from"))
        run.from = toMs(*from);
    if (const auto to = body.time("to"))
        run.to = toMs(*to);
    if (run.from && run.to && *run.from >= *run.to)
        body.fail("from", "must be before 'to'");
    run.dryRun = body.boolean("dryRun").value_or(false);
    return run;
}

//! A dry run changes nothing, and one over everything takes the place of all that are in force.
std::optional<Problem> notNow(ReResolver& resolver, const AiRun& run)
{
    if (run.dryRun)
        return std::nullopt;
    if (resolver.isRunning(run.tenantId))
        return conflict("A re-resolution is running. Wait for its end.");
    const bool isOverAll = run.filter.empty() && !run.from && !run.to;
    if (!isOverAll && resolver.inForce(run.tenantId) >= ReResolver::mostInForce) {
        return conflict("There are " + std::to_string(ReResolver::mostInForce) +
                        " re-resolutions with filters and ranges of their own. Run one without a filter over the "
                        "whole time: it takes their place.");
    }
    return std::nullopt;
}

Response startRun(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    const AiParts& ai = *parts.ai;
    std::string id; // of a run that is kept and waits for the transaction's end
    Write write;
    write.scope = Scope::AiWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        AiRun run = readRun(body, request);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        const AiPricingPtr pricing = change.before().aiPricing(run.tenantId);
        run.priceVersion = pricing->version;
        run.book = bookText(*pricing->book);
        run.upTo = ai.events.newestSequence();
        if (auto problem = notNow(ai.resolver, run))
            return Unexpected{std::move(*problem)};
        if (!ai.resolver.add(run))
            return Unexpected{storageProblem(ConfigFault::Failed)};
        id = run.id;
        WriteResult result;
        result.status = 202;
        result.data = toJson(run);
        result.location = "/api/v1/ai/re-resolve/" + run.id;
        result.isLook = run.dryRun;
        result.action = "AI_RE_RESOLUTION_STARTED";
        result.target = {"ai-re-resolution", run.id, run.filter.empty() ? "all AI calls" : run.filter};
        JsonObject after;
        after.text("filter", run.filter)
            .timeOrNull("from", timeOf(run.from))
            .timeOrNull("to", timeOf(run.to))
            .number("priceVersion", run.priceVersion);
        result.after = after.take();
        return result;
    };
    Response response = parts.writes.perform(request, write);
    if (response.status < 300)
        ai.resolver.begin(id);
    else if (!id.empty())
        ai.resolver.forget(id);
    return response;
}

} // namespace

void registerAiReResolve(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/ai/re-resolve", Scope::AiRead, Runs::Reader, listRuns);
    routes.add(Method::Post, "/api/v1/ai/re-resolve", Scope::AiWrite, Runs::Reader, startRun, RateCategory::Ai);
    routes.add(Method::Get, "/api/v1/ai/re-resolve/{id}", Scope::AiRead, Runs::Reader, getRun);
}

} // namespace meterd
