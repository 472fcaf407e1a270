// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/ai/prices: the catalogue, and the prices that a tenant sets itself.
#include "service/api/ai.h"
#include "service/api/listing.h"
#include "service/api/planfeature.h"
#include "service/api/routes.h"
#include "service/domain/modelcatalogue.h"
#include "service/domain/pricejson.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t mostPrices = 1000;

std::string catalogueJson(const PriceBook& book)
{
    std::vector<std::string> models;
    for (const OwnPrice& price : book.catalogue()) {
        JsonObject one;
        one.text("provider", price.provider)
            .text("model", price.model)
            .text("inputPerMillion", price.inputPerMillion.toString())
            .text("outputPerMillion", price.outputPerMillion.toString())
            .text("currency", price.currency)
            .raw("validFrom", "null");
        models.push_back(one.take());
    }
    JsonObject out;
    out.text("name", catalogueName)
        .text("asOf", catalogueAsOf)
        .text("note", catalogueNote)
        .raw("models", jsonArray(models));
    return out.take();
}

std::string toJson(const AiPricing& pricing)
{
    JsonObject out;
    out.number("version", pricing.version)
        .timeOrNull("updatedAt", pricing.changedAt ? std::optional(fromMs(*pricing.changedAt)) : std::nullopt)
        .raw("catalogue", catalogueJson(*pricing.book))
        .raw("prices", pricesText(pricing.book->prices()));
    return out.take();
}

//! By what is priced, so that the audit log tells the prices that changed and not the whole list.
std::string auditJson(const AiPricing& pricing)
{
    JsonObject out;
    for (const OwnPrice& price : pricing.book->prices()) {
        std::string name = (price.provider.empty() ? std::string() : price.provider + "/") + price.model;
        if (!price.customerId.empty())
            name += " for " + price.customerId;
        if (price.validFrom)
            name += " from " + toIso(fromMs(*price.validFrom));
        out.text(name,
                 price.inputPerMillion.toString() + " / " + price.outputPerMillion.toString() + " " + price.currency);
    }
    return out.take();
}

Decimal readAmount(Fields& fields, std::string_view name)
{
    if (!fields.require(name))
        return {};
    const auto text = fields.text(name, 24, 1);
    const auto amount = text ? Decimal::parse(*text) : std::nullopt;
    if (text && (!amount || *amount < Decimal()))
        fields.fail(std::string(name), "must be a decimal of at most 14 + 6 digits, not negative, as a text");
    return amount.value_or(Decimal());
}

std::string readCurrency(Fields& fields)
{
    if (!fields.require("currency"))
        return {};
    const std::string text = fields.text("currency", 3).value_or("");
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text.size() != 3 || !std::all_of(text.begin(), text.end(), isCapital))
        fields.fail("currency", "must be three capital letters, such as EUR");
    return text;
}

OwnPrice readPrice(Fields& fields)
{
    OwnPrice price;
    price.provider = fields.text("provider", 64).value_or("");
    if (fields.require("model"))
        price.model = fields.text("model", 128, 1).value_or("");
    const std::size_t star = price.model.find('*');
    if (star != std::string::npos && star + 1 != price.model.size())
        fields.fail("model", "may hold a * at its end alone");
    if (price.model == "*" && price.provider.empty())
        fields.fail("model", "needs a provider when it is * alone");
    price.customerId = fields.text("customerId", 255).value_or("");
    price.inputPerMillion = readAmount(fields, "inputPerMillion");
    price.outputPerMillion = readAmount(fields, "outputPerMillion");
    price.currency = readCurrency(fields);
    if (const auto from = fields.time("validFrom"))
        price.validFrom = toMs(*from);
    return price;
}

std::vector<OwnPrice> readPrices(Fields& body)
{
    std::vector<OwnPrice> prices;
    const auto* list = body.require("prices") ? body.objects("prices", mostPrices) : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const std::string place = "prices[" + std::to_string(i) + "]";
        Fields fields = body.nested(place, (*list)[i].get_object());
        OwnPrice price = readPrice(fields);
        body.adopt(fields);
        const auto same = [&](const OwnPrice& other) { return other.isSameCase(price); };
        if (std::any_of(prices.begin(), prices.end(), same))
            body.fail(place, "is of the same model, customer and time as another one");
        prices.push_back(std::move(price));
    }
    return prices;
}

Response getPrices(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const AiPricingPtr pricing = parts.config.view()->aiPricing(request.principal->tenantId);
    Response response = answer(request, toJson(*pricing));
    response.headers.add("ETag", etagOf(pricing->version));
    return response;
}

Response putPrices(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseWithoutFeature(parts, request, aiCostFeature))
        return toResponse(*problem, request);
    const std::string& tenant = request.principal->tenantId;
    Write write;
    write.scope = Scope::AiWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const AiPricingPtr pricing = view.aiPricing(tenant);
        return Versioned{pricing->version, toJson(*pricing)};
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const AiPricingPtr before = change.before().aiPricing(tenant);
        std::vector<OwnPrice> prices = readPrices(body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        const auto after = std::make_shared<const AiPricing>(
            AiPricing{tenant, before->version + 1, toMs(request.receivedAt),
                      std::make_shared<const PriceBook>(std::move(prices), before->book->aliases())});
        change.putAiPricing(after);
        WriteResult result;
        result.data = toJson(*after);
        result.version = after->version;
        result.action = "AI_PRICES_UPDATED";
        result.target = {"ai-prices", tenant, "AI prices"};
        result.before = auditJson(*before);
        result.after = auditJson(*after);
        return result;
    };
    return parts.writes.perform(request, write);
}

} // namespace

void registerAiPrices(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    routes.add(Method::Get, "/api/v1/ai/prices", Scope::AiRead, Runs::Inline, getPrices);
    routes.add(Method::Put, "/api/v1/ai/prices", Scope::AiWrite, Runs::Reader, putPrices);
}

} // namespace meterd
