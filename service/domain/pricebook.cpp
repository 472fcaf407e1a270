// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which price applies.
#include "service/domain/pricebook.h"

#include "service/domain/asciicase.h"
#include "service/domain/modelcatalogue.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

ModelName lowered(std::string_view provider, std::string_view model)
{
    return {asciiLower(provider), asciiLower(model)};
}

//! `-2024-08-06` or `-20250514` at the end of a name: a dated name counts as its model.
std::string_view withoutDate(std::string_view model)
{
    const auto endsAs = [model](std::string_view pattern) {
        if (model.size() <= pattern.size())
            return false;
        const std::string_view tail = model.substr(model.size() - pattern.size());
        return std::equal(tail.begin(), tail.end(), pattern.begin(),
                          [](char c, char p) { return p == '0' ? c >= '0' && c <= '9' : c == p; });
    };
    for (const std::string_view pattern : {"-0000-00-00", "-00000000"}) {
        if (endsAs(pattern))
            return model.substr(0, model.size() - pattern.size());
    }
    return model;
}

std::vector<OwnPrice> listPrices()
{
    std::vector<OwnPrice> prices;
    for (const CatalogueModel& one : modelCatalogue()) {
        prices.push_back({std::string(one.provider),
                          std::string(one.model),
                          {},
                          one.inputPerMillion,
                          one.outputPerMillion,
                          std::string(catalogueCurrency),
                          std::nullopt});
    }
    return prices;
}

bool isPrefix(std::string_view model)
{
    return model.ends_with('*');
}

bool fitsPrefix(const OwnPrice& price, const ModelName& name)
{
    const std::string prefix = asciiLower(std::string_view(price.model).substr(0, price.model.size() - 1));
    return (price.provider.empty() || equalAnyCase(price.provider, name.provider)) && name.model.starts_with(prefix);
}

//! The whole name before a prefix, a long prefix before a short one; then what began last.
bool isBetter(const OwnPrice& one, const OwnPrice& than)
{
    if (one.customerId.empty() != than.customerId.empty())
        return than.customerId.empty();
    if (isPrefix(one.model) != isPrefix(than.model))
        return isPrefix(than.model);
    if (one.model.size() != than.model.size())
        return one.model.size() > than.model.size();
    if (one.provider.empty() != than.provider.empty())
        return than.provider.empty();
    return one.validFrom.value_or(INT64_MIN) > than.validFrom.value_or(INT64_MIN);
}

//! Edits from one to the other, a swap of neighbours being one; at most `most`, beyond it does not matter.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t exchanged = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({exchanged, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

std::size_t commonFront(std::string_view a, std::string_view b)
{
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[same] == b[same])
        ++same;
    return same;
}

} // namespace

bool OwnPrice::isSameCase(const OwnPrice& other) const
{
    return equalAnyCase(provider, other.provider) && equalAnyCase(model, other.model) &&
           customerId == other.customerId && validFrom == other.validFrom;
}

bool isLocalModel(std::string_view provider, std::string_view model)
{
    return equalAnyCase(provider, "local") || equalAnyCase(model.substr(0, 6), "local:");
}

PriceBook::PriceBook()
    : PriceBook({}, {})
{}

PriceBook::PriceBook(std::vector<OwnPrice> prices, std::vector<ModelAlias> aliases)
    : PriceBook(listPrices(), std::move(prices), std::move(aliases))
{}

PriceBook::PriceBook(std::vector<OwnPrice> catalogue, std::vector<OwnPrice> prices, std::vector<ModelAlias> aliases)
    : m_catalogue(std::move(catalogue))
    , m_prices(std::move(prices))
    , m_aliases(std::move(aliases))
{
    for (const OwnPrice& price : m_catalogue)
        m_listed.emplace(lowered(price.provider, price.model), &price);
    for (const OwnPrice& price : m_prices) {
        if (isPrefix(price.model))
            m_prefixes.push_back(&price);
        else
            m_byName.emplace(lowered(price.provider, price.model), &price);
    }
    for (const ModelAlias& alias : m_aliases)
        m_aliasByName.emplace(lowered(alias.name.provider, alias.name.model), &alias);
}

//! The name itself, then the one that its alias leads to.
std::vector<ModelName> PriceBook::namesOf(std::string_view provider, std::string_view model) const
{
    std::vector<ModelName> names{lowered(provider, model)};
    if (const auto alias = m_aliasByName.find(names.front()); alias != m_aliasByName.end())
        names.push_back(lowered(alias->second->target.provider, alias->second->target.model));
    return names;
}

const OwnPrice* PriceBook::best(const ModelName& name, std::string_view customerId, std::int64_t at) const
{
    const OwnPrice* best = nullptr;
    const auto look = [&](const OwnPrice& price) {
        const bool applies =
            (price.customerId.empty() || price.customerId == customerId) && price.validFrom.value_or(INT64_MIN) <= at;
        if (applies && (!best || isBetter(price, *best)))
            best = &price;
    };
    for (const ModelName& key : {name, ModelName{{}, name.model}}) {
        const auto [from, to] = m_byName.equal_range(key);
        for (auto found = from; found != to; ++found)
            look(*found->second);
    }
    for (const OwnPrice* price : m_prefixes) {
        if (fitsPrefix(*price, name))
            look(*price);
    }
    return best;
}

const OwnPrice* PriceBook::listed(const ModelName& name) const
{
    auto found = m_listed.find(name);
    if (found == m_listed.end())
        found = m_listed.find({name.provider, std::string(withoutDate(name.model))});
    return found == m_listed.end() ? nullptr : found->second;
}

std::optional<FoundPrice> PriceBook::find(std::string_view provider, std::string_view model,
                                          std::string_view customerId, std::int64_t at) const
{
    const std::vector<ModelName> names = namesOf(provider, model);
    const OwnPrice* own = nullptr;
    const OwnPrice* list = nullptr;
    for (const ModelName& name : names) {
        const OwnPrice* one = best(name, customerId, at);
        if (one && (!own || (own->customerId.empty() && !one->customerId.empty())))
            own = one;
        if (!list)
            list = listed(name);
    }
    const OwnPrice* price = own ? own : list;
    if (!price)
        return std::nullopt;
    const CostSource source = !own                      ? CostSource::Catalogue
                              : own->customerId.empty() ? CostSource::Own
                                                        : CostSource::Customer;
    return FoundPrice{price->inputPerMillion, price->outputPerMillion, price->currency, source};
}

bool PriceBook::knows(std::string_view provider, std::string_view model) const
{
    return target(provider, model).has_value() || isLocalModel(provider, model);
}

std::optional<ModelName> PriceBook::target(std::string_view provider, std::string_view model) const
{
    for (const ModelName& name : namesOf(provider, model)) {
        if (const OwnPrice* list = listed(name))
            return ModelName{list->provider, list->model};
        for (const ModelName& key : {name, ModelName{{}, name.model}}) {
            if (m_byName.contains(key))
                return name;
        }
        const auto fits = [&](const OwnPrice* price) { return fitsPrefix(*price, name); };
        if (std::any_of(m_prefixes.begin(), m_prefixes.end(), fits))
            return name;
    }
    return std::nullopt;
}

bool PriceBook::isInCatalogue(std::string_view provider, std::string_view model) const
{
    return listed(lowered(provider, model)) != nullptr;
}

const ModelAlias* PriceBook::aliasOf(std::string_view provider, std::string_view model) const
{
    const auto found = m_aliasByName.find(lowered(provider, model));
    return found == m_aliasByName.end() ? nullptr : found->second;
}

std::vector<ModelName> PriceBook::suggestions(std::string_view provider, std::string_view model, std::size_t most) const
{
    struct Near
    {
        std::size_t cost;
        ModelName name;
    };
    const ModelName wanted = lowered(provider, model);
    // A long name may be near a short one: what both begin with counts.
    constexpr std::size_t shortestFront = 4;
    constexpr std::size_t otherProvider = 2;
    std::vector<Near> near;
    const auto look = [&](const OwnPrice& price) {
        const ModelName name = lowered(price.provider, price.model);
        // `gpt-5-turbo` is a `gpt-5` first of all.
        const bool isFamily = wanted.model.starts_with(name.model + "-");
        const std::size_t edits = isFamily ? 1 : distance(wanted.model, name.model);
        const std::size_t front = commonFront(wanted.model, name.model);
        const bool alike = edits <= std::max<std::size_t>(2, name.model.size() / 3) ||
                           (front >= shortestFront && front * 2 >= std::min(name.model.size(), wanted.model.size()));
        if (alike)
            near.push_back(
                {edits + (name.provider == wanted.provider ? 0 : otherProvider), {price.provider, price.model}});
    };
    std::for_each(m_catalogue.begin(), m_catalogue.end(), look);
    for (const OwnPrice& price : m_prices) {
        if (!isPrefix(price.model) && price.customerId.empty() &&
            !m_listed.contains(lowered(price.provider, price.model)))
            look(price);
    }
    std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) {
        return a.cost != b.cost ? a.cost < b.cost : a.name.model.size() > b.name.model.size();
    });
    std::vector<ModelName> names;
    for (const Near& one : near) {
        if (names.size() < most && std::find(names.begin(), names.end(), one.name) == names.end())
            names.push_back(one.name);
    }
    return names;
}

const PriceBookPtr& catalogueBook()
{
    static const PriceBookPtr book = std::make_shared<const PriceBook>();
    return book;
}

} // namespace meterd
