// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/pricejson.h"

#include "service/domain/clock.h"
#include "service/domain/jsonobject.h"

#include <boost/json.hpp>

namespace meterd {

namespace json = boost::json;

namespace {

json::value parsed(std::string_view text)
{
    boost::system::error_code error;
    json::value value = json::parse({text.data(), text.size()}, error);
    return error ? json::value() : value;
}

std::string textOf(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains({name.data(), name.size()});
    const json::string* text = value ? value->if_string() : nullptr;
    return text ? std::string(text->data(), text->size()) : std::string();
}

std::optional<std::int64_t> timeOf(const json::object& object, std::string_view name)
{
    const auto time = parseIso(textOf(object, name));
    return time ? std::optional(toMs(*time)) : std::nullopt;
}

ModelName nameOf(const json::value& value)
{
    const json::object* object = value.if_object();
    return object ? ModelName{textOf(*object, "provider"), textOf(*object, "model")} : ModelName{};
}

std::vector<OwnPrice> pricesOf(const json::value& value)
{
    std::vector<OwnPrice> prices;
    const json::array* list = value.if_array();
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const json::object* one = (*list)[i].if_object();
        if (!one)
            continue;
        prices.push_back({textOf(*one, "provider"), textOf(*one, "model"), textOf(*one, "customerId"),
                          Decimal::parse(textOf(*one, "inputPerMillion")).value_or(Decimal()),
                          Decimal::parse(textOf(*one, "outputPerMillion")).value_or(Decimal()),
                          textOf(*one, "currency"), timeOf(*one, "validFrom")});
    }
    return prices;
}

std::vector<ModelAlias> aliasesOf(const json::value& value)
{
    std::vector<ModelAlias> aliases;
    const json::array* list = value.if_array();
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const json::object* one = (*list)[i].if_object();
        const json::value* target = one ? one->if_contains("target") : nullptr;
        if (!target)
            continue;
        aliases.push_back({textOf(*one, "id"), nameOf((*list)[i]), nameOf(*target),
                           timeOf(*one, "createdAt").value_or(0), textOf(*one, "createdBy"), 1});
    }
    return aliases;
}

template <class Item>
std::string listOf(const std::vector<Item>& items)
{
    std::vector<std::string> texts;
    for (const Item& item : items)
        texts.push_back(toJson(item));
    return jsonArray(texts);
}

} // namespace

std::string toJson(const ModelName& name)
{
    JsonObject out;
    out.textUnlessEmpty("provider", name.provider).text("model", name.model);
    return out.take();
}

std::string toJson(const OwnPrice& price)
{
    JsonObject out;
    out.textUnlessEmpty("provider", price.provider)
        .text("model", price.model)
        .textUnlessEmpty("customerId", price.customerId)
        .text("inputPerMillion", price.inputPerMillion.toString())
        .text("outputPerMillion", price.outputPerMillion.toString())
        .text("currency", price.currency)
        .timeOrNull("validFrom", price.validFrom ? std::optional(fromMs(*price.validFrom)) : std::nullopt);
    return out.take();
}

std::string toJson(const ModelAlias& alias)
{
    JsonObject out;
    out.text("id", alias.id)
        .textUnlessEmpty("provider", alias.name.provider)
        .text("model", alias.name.model)
        .raw("target", toJson(alias.target))
        .time("createdAt", fromMs(alias.createdAt))
        .text("createdBy", alias.createdBy)
        .number("version", alias.version);
    return out.take();
}

std::string pricesText(const std::vector<OwnPrice>& prices)
{
    return listOf(prices);
}

std::string aliasesText(const std::vector<ModelAlias>& aliases)
{
    return listOf(aliases);
}

std::vector<OwnPrice> pricesFrom(std::string_view text)
{
    return pricesOf(parsed(text));
}

std::vector<ModelAlias> aliasesFrom(std::string_view text)
{
    return aliasesOf(parsed(text));
}

std::string bookText(const PriceBook& book)
{
    JsonObject out;
    out.raw("catalogue", pricesText(book.catalogue()))
        .raw("prices", pricesText(book.prices()))
        .raw("aliases", aliasesText(book.aliases()));
    return out.take();
}

PriceBookPtr bookFrom(std::string_view text)
{
    const json::value value = parsed(text);
    const json::object* object = value.if_object();
    if (!object)
        return catalogueBook();
    const auto member = [object](std::string_view name) {
        const json::value* found = object->if_contains({name.data(), name.size()});
        return found ? *found : json::value();
    };
    return std::make_shared<const PriceBook>(pricesOf(member("catalogue")), pricesOf(member("prices")),
                                             aliasesOf(member("aliases")));
}

} // namespace meterd
