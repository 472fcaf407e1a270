// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/ai/unmapped-models: models that calls named and nobody knows, with what they may have meant.
#include "service/api/ai.h"
#include "service/api/planfeature.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/domain/pricejson.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace meterd {

namespace {

constexpr std::size_t mostNames = 10;

struct Unmapped
{
    std::string id;
    ModelName name;
    AiTotals totals;
    std::int64_t first = 0;
    std::set<std::string> organizations;
    std::set<std::string> features;
    std::vector<ModelName> suggestions;
    std::optional<ModelName> resolvesTo;
};

enum Slot : std::uint8_t { Id, Provider, Model, Organization, Feature, Resolvable };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 7> names = {{{"id", Id},
                                                           {"provider", Provider},
                                                           {"model", Model},
                                                           {"org", Organization},
                                                           {"customer", Organization},
                                                           {"feature", Feature},
                                                           {"resolvable", Resolvable, Kind::Flag}}};
constexpr FilterVocabulary vocabulary{names};

//! Some of them; the filter sees all.
std::vector<std::string> someOf(const std::set<std::string>& all)
{
    std::vector<std::string> some;
    for (const std::string& one : all) {
        if (!one.empty() && some.size() < mostNames)
            some.push_back(one);
    }
    return some;
}

std::string toJson(const Unmapped& model)
{
    std::vector<std::string> suggestions;
    for (const ModelName& name : model.suggestions)
        suggestions.push_back(toJson(name));
    JsonObject out;
    out.text("id", model.id)
        .textUnlessEmpty("provider", model.name.provider)
        .text("model", model.name.model)
        .number("calls", model.totals.calls)
        .number("inputTokens", model.totals.inputTokens)
        .number("outputTokens", model.totals.outputTokens)
        .texts("organizations", someOf(model.organizations))
        .texts("features", someOf(model.features))
        .time("firstSeen", fromMs(model.first))
        .time("lastSeen", fromMs(model.totals.last))
        .raw("suggestions", jsonArray(suggestions))
        .raw("resolvesTo", model.resolvesTo ? toJson(*model.resolvesTo) : "null");
    return out.take();
}

class UnmappedRecord final : public FilterRecord
{
public:
    explicit UnmappedRecord(const Unmapped& model)
        : m_model(model)
        , m_json(toJson(model))
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        switch (slot) {
        case Id: return {m_model.id};
        case Provider: return {m_model.name.provider};
        case Model: return {m_model.name.model};
        case Organization: return {m_model.organizations.begin(), m_model.organizations.end()};
        case Feature: return {m_model.features.begin(), m_model.features.end()};
        case Resolvable: return {m_model.resolvesTo ? "true" : "false"};
        default: return {};
        }
    }
    std::string_view json() const override { return m_json; }

private:
    const Unmapped& m_model;
    std::string m_json;
};

std::string idOf(const ModelName& name)
{
    constexpr std::size_t length = 26;
    return "unm_" + toHex(sha256(name.provider + '\n' + name.model)).substr(0, length);
}

//! The one that was seen last comes last.
std::vector<Unmapped> unmappedModels(const ApiParts& parts, const std::string& tenantId)
{
    std::map<ModelName, Unmapped> found;
    const auto take = [&](const AiBook::Count& count) {
        const AiCall& call = count.kind.call;
        if (call.status != CostStatus::UnknownModel || count.sums.calls <= 0)
            return;
        Unmapped& model = found[{call.provider, call.model}];
        model.first = model.totals.calls == 0 ? count.sums.first : std::min(model.first, count.sums.first);
        model.totals.add(call, count.sums);
        model.organizations.insert(call.organization);
        model.features.insert(call.feature);
    };
    parts.ai->book.visit(tenantId, AiUnit::Hour, 0, std::numeric_limits<std::int64_t>::max(), take);
    const PriceBookPtr book = parts.config.view()->aiPricing(tenantId)->book;
    std::vector<Unmapped> models;
    for (auto& [name, model] : found) {
        model.id = idOf(name);
        model.name = name;
        model.suggestions = book->suggestions(name.provider, name.model);
        model.resolvesTo = book->target(name.provider, name.model);
        models.push_back(std::move(model));
    }
    std::stable_sort(models.begin(), models.end(),
                     [](const Unmapped& a, const Unmapped& b) { return a.totals.last < b.totals.last; });
    return models;
}

Response listUnmapped(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    return recordListAnswer(
        request, vocabulary, unmappedModels(parts, request.principal->tenantId),
        [](const Unmapped& model) -> const std::string& { return model.id; },
        [](const Unmapped& model) { return toJson(model); },
        [](const Unmapped& model) { return UnmappedRecord(model); },
        [](const Unmapped& model) { return model.totals.last; });
}

} // namespace

PlatformEventDraft eventOf(const UnmappedNews& news, const PriceBook& book)
{
    const ModelName name{news.model.provider, news.model.model};
    std::vector<std::string> suggestions;
    for (const ModelName& near : book.suggestions(name.provider, name.model))
        suggestions.push_back(toJson(near));
    JsonObject payload;
    payload.textUnlessEmpty("provider", name.provider)
        .text("model", name.model)
        .number("calls", news.calls)
        .texts("organizations", news.organizations)
        .raw("suggestions", jsonArray(suggestions));
    PlatformEventDraft draft;
    draft.tenantId = news.model.tenantId;
    draft.type = "ai_model.unmapped";
    draft.at = fromMs(news.lastAt);
    draft.source = "metering";
    draft.targetType = "ai-model";
    draft.targetId = (name.provider.empty() ? std::string() : name.provider + "/") + name.model;
    draft.payload = payload.take();
    return draft;
}

void registerAiModels(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/ai/unmapped-models", Scope::AiRead, Runs::Reader, listUnmapped);
}

} // namespace meterd
