// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/ai/aliases: other names of models that are priced.
#include "service/api/ai.h"
#include "service/api/planfeature.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/domain/ids.h"
#include "service/domain/pricejson.h"
#include "service/http/answer.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::size_t mostAliases = 1000;

enum Slot : std::uint8_t { Id, Provider, Model, Target, Created };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 5> names = {
    {{"id", Id}, {"provider", Provider}, {"model", Model}, {"target", Target}, {"created", Created, Kind::Time}}};
constexpr FilterVocabulary vocabulary{names};

class AliasRecord final : public FilterRecord
{
public:
    explicit AliasRecord(const ModelAlias& alias)
        : m_alias(alias)
        , m_json(toJson(alias))
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        switch (slot) {
        case Id: return {m_alias.id};
        case Provider: return {m_alias.name.provider};
        case Model: return {m_alias.name.model};
        case Target: return {m_alias.target.model};
        default: return {};
        }
    }
    std::optional<std::int64_t> time(std::uint8_t) const override { return m_alias.createdAt; }
    std::string_view json() const override { return m_json; }

private:
    const ModelAlias& m_alias;
    std::string m_json;
};

const ModelAlias* aliasById(const PriceBook& book, std::string_view id)
{
    const auto& aliases = book.aliases();
    const auto found =
        std::find_if(aliases.begin(), aliases.end(), [&](const ModelAlias& one) { return one.id == id; });
    return found == aliases.end() ? nullptr : &*found;
}

std::string nameText(const ModelName& name)
{
    return (name.provider.empty() ? std::string() : name.provider + "/") + name.model;
}

Response listAliases(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    return recordListAnswer(
        request, vocabulary, parts.config.view()->aiPricing(request.principal->tenantId)->book->aliases(),
        [](const ModelAlias& alias) -> const std::string& { return alias.id; },
        [](const ModelAlias& alias) { return toJson(alias); },
        [](const ModelAlias& alias) { return AliasRecord(alias); },
        [](const ModelAlias& alias) { return alias.createdAt; });
}

Response getAlias(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const AiPricingPtr pricing = parts.config.view()->aiPricing(request.principal->tenantId);
    const ModelAlias* alias = aliasById(*pricing->book, request.param("id"));
    if (!alias)
        return toResponse(notFound("There is no alias with this id."), request);
    Response response = answer(request, toJson(*alias));
    response.headers.add("ETag", etagOf(alias->version));
    return response;
}

ModelName readName(Fields& body)
{
    ModelName name;
    name.provider = body.text("provider", 64).value_or("");
    if (body.require("model"))
        name.model = body.text("model", 128, 1).value_or("");
    return name;
}

ModelName readTarget(Fields& body)
{
    ModelName target;
    if (body.require("target")) {
        if (const auto* members = body.object("target")) {
            Fields fields = body.nested("target", *members);
            target = readName(fields);
            body.adopt(fields);
        }
    }
    return target;
}

void judge(const ModelAlias& alias, const PriceBook& book, Fields& body)
{
    if (!body.good())
        return;
    if (book.isInCatalogue(alias.name.provider, alias.name.model))
        body.fail("model", "is in the catalogue under its own name");
    const ModelName& target = alias.target;
    if (book.aliasOf(target.provider, target.model))
        body.fail("target", "is an alias itself");
    else if (!book.target(target.provider, target.model))
        body.fail("target", "is neither in the catalogue nor has a price of your own");
    if (book.aliases().size() >= mostAliases)
        body.fail("", "there are " + std::to_string(mostAliases) + " aliases already");
}

AiPricingPtr withAliases(const AiPricing& before, const std::string& tenantId, std::vector<ModelAlias> aliases)
{
    AiPricing pricing = before;
    pricing.tenantId = tenantId;
    pricing.book = std::make_shared<const PriceBook>(before.book->prices(), std::move(aliases));
    return std::make_shared<const AiPricing>(std::move(pricing));
}

std::string auditJson(const ModelAlias& alias)
{
    JsonObject out;
    out.text("name", nameText(alias.name)).text("target", nameText(alias.target));
    return out.take();
}

Response createAlias(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    const std::string& tenant = request.principal->tenantId;
    Write write;
    write.scope = Scope::AiWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const AiPricingPtr before = change.before().aiPricing(tenant);
        ModelAlias alias;
        alias.id = newId("ali_");
        alias.name = readName(body);
        alias.target = readTarget(body);
        alias.createdAt = toMs(request.receivedAt);
        alias.createdBy = request.principal->owner.name;
        judge(alias, *before->book, body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (before->book->aliasOf(alias.name.provider, alias.name.model))
            return Unexpected{conflict("'" + nameText(alias.name) + "' has an alias already.")};
        std::vector<ModelAlias> aliases = before->book->aliases();
        aliases.push_back(alias);
        change.putAiPricing(withAliases(*before, tenant, std::move(aliases)));
        WriteResult result;
        result.status = 201;
        result.data = toJson(alias);
        result.version = alias.version;
        result.location = "/api/v1/ai/aliases/" + alias.id;
        result.action = "AI_ALIAS_CREATED";
        result.target = {"ai-alias", alias.id, nameText(alias.name)};
        result.after = auditJson(alias);
        return result;
    };
    return parts.writes.perform(request, write);
}

Response deleteAlias(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    const std::string& tenant = request.principal->tenantId;
    Write write;
    write.scope = Scope::AiWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const AiPricingPtr pricing = view.aiPricing(tenant);
        const ModelAlias* alias = aliasById(*pricing->book, request.param("id"));
        return alias ? std::optional(Versioned{alias->version, toJson(*alias)}) : std::nullopt;
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const AiPricingPtr before = change.before().aiPricing(tenant);
        const ModelAlias alias = *aliasById(*before->book, request.param("id"));
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        std::vector<ModelAlias> aliases = before->book->aliases();
        std::erase_if(aliases, [&](const ModelAlias& one) { return one.id == alias.id; });
        change.putAiPricing(withAliases(*before, tenant, std::move(aliases)));
        WriteResult result;
        result.data = toJson(alias);
        result.action = "AI_ALIAS_DELETED";
        result.target = {"ai-alias", alias.id, nameText(alias.name)};
        result.before = auditJson(alias);
        return result;
    };
    return parts.writes.perform(request, write);
}

} // namespace

void registerAiAliases(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/ai/aliases", Scope::AiRead, Runs::Inline, listAliases);
    routes.add(Method::Post, "/api/v1/ai/aliases", Scope::AiWrite, Runs::Reader, createAlias);
    routes.add(Method::Get, "/api/v1/ai/aliases/{id}", Scope::AiRead, Runs::Inline, getAlias);
    routes.add(Method::Delete, "/api/v1/ai/aliases/{id}", Scope::AiWrite, Runs::Reader, deleteAlias);
}

} // namespace meterd
