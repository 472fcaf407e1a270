// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a tenant's AI calls are priced by: the catalogue, its own prices, its customers' prices, and other names of
// models. A value that never changes: a re-resolution keeps the one that it was made with.
#pragma once

#include "service/domain/decimal.h"
#include "service/domain/usageevent.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct ModelName
{
    std::string provider; //!< empty: sent without one
    std::string model;
    auto operator<=>(const ModelName&) const = default;
};

//! A price that the tenant set itself.
struct OwnPrice
{
    std::string provider;   //!< empty: of any
    std::string model;      //!< may end in `*`
    std::string customerId; //!< empty: for every customer
    Decimal inputPerMillion;
    Decimal outputPerMillion;
    std::string currency;
    std::optional<std::int64_t> validFrom; //!< ms; judged by the time of the call
    bool operator==(const OwnPrice&) const = default;

    //! Of the same model and customer from the same time on: only one can be right.
    bool isSameCase(const OwnPrice& other) const;
};

struct ModelAlias
{
    std::string id; //!< ali_…
    ModelName name;
    ModelName target;
    std::int64_t createdAt = 0;
    std::string createdBy;
    std::int64_t version = 1;
    bool operator==(const ModelAlias&) const = default;
};

struct FoundPrice
{
    Decimal inputPerMillion;
    Decimal outputPerMillion;
    std::string_view currency; //!< lives as long as the book
    CostSource source = CostSource::None;
};

//! `local:…`, or any model of the provider `local`: hosted by the customer, so that no list price applies.
bool isLocalModel(std::string_view provider, std::string_view model);

class PriceBook
{
public:
    //! The catalogue alone.
    PriceBook();
    PriceBook(std::vector<OwnPrice> prices, std::vector<ModelAlias> aliases);
    //! With a catalogue of another day.
    PriceBook(std::vector<OwnPrice> catalogue, std::vector<OwnPrice> prices, std::vector<ModelAlias> aliases);

    PriceBook(const PriceBook&) = delete;
    PriceBook& operator=(const PriceBook&) = delete;

    const std::vector<OwnPrice>& catalogue() const { return m_catalogue; }
    const std::vector<OwnPrice>& prices() const { return m_prices; }
    const std::vector<ModelAlias>& aliases() const { return m_aliases; }

    //! The price that applies to a call at a time: the customer's before the tenant's own before the catalogue's; an
    //! exact name before a prefix; the latest that has begun.
    std::optional<FoundPrice> find(std::string_view provider, std::string_view model, std::string_view customerId,
                                   std::int64_t at) const;
    //! Somebody knows this model, though perhaps no price of it for this customer and time.
    bool knows(std::string_view provider, std::string_view model) const;
    //! What a name stands for, where it is priced: itself, or what its alias leads to.
    std::optional<ModelName> target(std::string_view provider, std::string_view model) const;
    bool isInCatalogue(std::string_view provider, std::string_view model) const;
    const ModelAlias* aliasOf(std::string_view provider, std::string_view model) const;
    //! Names of the catalogue and of own prices that are near an unknown one, best first.
    std::vector<ModelName> suggestions(std::string_view provider, std::string_view model, std::size_t most = 3) const;

private:
    using Keys = std::multimap<ModelName, const OwnPrice*>;
    std::vector<ModelName> namesOf(std::string_view provider, std::string_view model) const;
    const OwnPrice* best(const ModelName& name, std::string_view customerId, std::int64_t at) const;
    const OwnPrice* listed(const ModelName& name) const;

    std::vector<OwnPrice> m_catalogue;
    std::vector<OwnPrice> m_prices;
    std::vector<ModelAlias> m_aliases;
    Keys m_byName;                           //!< own prices of whole names, in lower case
    std::vector<const OwnPrice*> m_prefixes; //!< own prices of prefixes
    std::map<ModelName, const OwnPrice*> m_listed;
    std::map<ModelName, const ModelAlias*> m_aliasByName;
};
using PriceBookPtr = std::shared_ptr<const PriceBook>;

//! The catalogue alone, for tenants that set nothing.
const PriceBookPtr& catalogueBook();

//! What a tenant set: the book, and the version of its prices.
struct AiPricing
{
    std::string tenantId;
    std::int64_t version = 0; //!< of the own prices; 0: none were ever set
    std::optional<std::int64_t> changedAt;
    PriceBookPtr book = catalogueBook();
};
using AiPricingPtr = std::shared_ptr<const AiPricing>;

} // namespace meterd
