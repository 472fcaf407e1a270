// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What AI calls cost, and how many of them at a cost that nobody knows; the models, aliases and prices behind it.
// Amounts are decimals as text, one a currency: they are never added up over currencies.
#pragma once

#include "core/eventbatch.h"
#include "core/timerange.h"

namespace md {

struct AiAmount
{
    QString currency; //!< "USD"
    QString amount;
    qint64 calls = 0; //!< that cost it
    bool operator==(const AiAmount&) const = default;
};

//! Calls by what became of their cost, and what the known ones cost.
struct AiSums
{
    //! In the order in which they are shown.
    static constexpr std::array statuses{CostStatus::Resolved, CostStatus::ExplicitZero, CostStatus::UnknownModel,
                                         CostStatus::MissingPrice, CostStatus::MissingTokens};

    qint64 calls = 0;
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    std::vector<AiAmount> cost;
    std::array<qint64, statuses.size()> counts{};

    qint64 of(CostStatus status) const;
    void set(CostStatus status, qint64 count);
    //! Their cost is not known, which is not zero.
    qint64 unknown() const;
    //! Nothing where no call cost anything in this currency.
    const AiAmount* in(const QString& currency) const;
    //! In which most calls are; empty: no cost is known.
    QString mainCurrency() const;

    bool operator==(const AiSums&) const = default;
};

//! By what calls are counted.
enum class AiAxis : quint8 { Organization, Feature, Model, Provider, Environment };

struct AiGroup
{
    QString key;      //!< null: the calls that name none
    QString provider; //!< of a model; null: the calls name none
    AiSums sums;
    std::optional<qint64> lastSeen;
    bool isOther = false; //!< all that lie beyond the largest

    bool operator==(const AiGroup&) const = default;
};

struct AiUsage
{
    struct Slot
    {
        qint64 at = 0;
        qint64 calls = 0;
        qint64 unknown = 0;
        std::vector<AiAmount> cost;
        bool operator==(const Slot&) const = default;
    };

    AiAxis axis = AiAxis::Model;
    qint64 from = 0;
    qint64 to = 0;
    bool exact = true; //!< no: the server still counts what it holds
    AiSums totals;
    std::vector<AiGroup> groups; //!< most calls first; the others, where there are, as the last
    qint64 otherGroups = 0;
    qint64 slotMs = 0;
    std::vector<Slot> series; //!< without a gap

    bool operator==(const AiUsage&) const = default;
};

struct AiUsageQuery
{
    AiAxis axis = AiAxis::Organization;
    TimeRange range;
    QString filter;
    int pieces = 72; //!< of the series
    int top = 100;   //!< groups

    bool operator==(const AiUsageQuery&) const = default;
};

struct AiModelName
{
    QString provider; //!< null: none
    QString model;

    QString text() const { return provider.isEmpty() ? model : provider + u'/' + model; }
    //! As the server compares names.
    bool isSame(const AiModelName& other) const;
    bool operator==(const AiModelName&) const = default;
};

//! A name that is neither in the catalogue nor an alias, or was not when its calls came.
struct UnmappedModel
{
    QString id;
    AiModelName name;
    qint64 calls = 0;
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    QStringList organizations; //!< ten at most
    QStringList features;
    qint64 firstSeen = 0;
    qint64 lastSeen = 0;
    std::vector<AiModelName> suggestions;  //!< the nearest first
    std::optional<AiModelName> resolvesTo; //!< now; the calls wait to be resolved again

    bool operator==(const UnmappedModel&) const = default;
};

struct ModelAlias
{
    QString id;
    AiModelName name;
    AiModelName target;
    qint64 createdAt = 0;
    QString createdBy;
    qint64 version = 0;

    bool operator==(const ModelAlias&) const = default;
};

struct ModelPrice
{
    AiModelName name;   //!< the model may end in a star
    QString customerId; //!< null: for all
    QString inputPerMillion;
    QString outputPerMillion;
    QString currency;
    std::optional<qint64> validFrom; //!< nothing: always

    //! The same place in a list of prices: a new one takes it.
    bool isSamePlace(const ModelPrice& other) const;
    bool operator==(const ModelPrice&) const = default;
};

//! The tenant's own prices are one record; the catalogue comes with the server.
struct PriceList
{
    qint64 version = 0;
    std::optional<qint64> updatedAt;
    std::vector<ModelPrice> own;
    QString catalogueName;
    QString catalogueAsOf;
    QString catalogueNote;
    std::vector<ModelPrice> catalogue;
    QByteArray json; //!< what is edited, as the server wrote it

    bool operator==(const PriceList&) const = default;
};

//! Which calls are resolved again.
struct ResolveScope
{
    TimeRange range;
    QString filter;
    bool operator==(const ResolveScope&) const = default;
};

struct ResolveRun
{
    enum class State : quint8 { Running, Done, Failed };

    QString id;
    State state = State::Running;
    bool dryRun = false;
    ResolveScope scope;
    qint64 looked = 0;
    qint64 changed = 0;
    AiSums before; //!< of the calls that were looked at; empty while it runs
    AiSums after;
    QString error;

    bool operator==(const ResolveRun&) const = default;
};

} // namespace md
