// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of plans. Feature names and tiers are those of the platform's own pages.
#include "service/domain/plan.h"

#include <algorithm>

namespace meterd {

namespace {

struct Tier
{
    PlanTier plan;
    std::string_view text;
    std::string_view name;
    std::array<std::int64_t, allLimits.size()> limits; //!< in the order of LimitKey
};

constexpr std::array<Tier, allPlans.size()> tiers = {{
    {PlanTier::Trial, "TRIAL", "Trial", {100'000, 2, 100, 60}},
    {PlanTier::AiCost, "AI_COST", "AI Cost", {500'000, 5, 500, 90}},
    {PlanTier::Starter, "STARTER", "Starter", {2'000'000, 15, 1'000, 180}},
    {PlanTier::Growth, "GROWTH", "Growth", {20'000'000, 50, 10'000, 400}},
    {PlanTier::Enterprise, "ENTERPRISE", "Enterprise", {500'000'000, 250, 100'000, 1'095}},
}};

constexpr std::array<PlanFeature, 8> features = {{
    {"ai_cost_analytics", "AI cost analytics", PlanTier::AiCost},
    {"product_analytics", "Product analytics", PlanTier::Starter},
    {"feature_adoption", "Feature adoption", PlanTier::Starter},
    {"revenue_analytics", "Revenue analytics", PlanTier::Starter},
    {"health_scoring", "Organization health scores", PlanTier::Starter},
    {"signals", "Signals and prioritization", PlanTier::Growth},
    {"ai_value_signals", "AI value signals", PlanTier::Growth},
    {healthModelFeature, "Health model configuration", PlanTier::Growth},
}};

// A month's counts are rebuilt from the events that are kept: less than a month and a half would lose some.
constexpr std::int64_t shortestRetention = 45;

constexpr std::array<LimitKind, allLimits.size()> kinds = {{
    {LimitKey::EventsPerMonth, "events_per_month", "Events per month", "events", Enforcement::Alert, false, true, 1,
     1'000'000'000'000},
    {LimitKey::AppsMax, "apps_max", "Applications", "applications", Enforcement::Block, true, false, 0, 10'000},
    {LimitKey::OrgsMax, "orgs_max", "Organizations", "organizations", Enforcement::Alert, false, false, 1, 10'000'000},
    {LimitKey::RetentionDays, "retention_days", "Retention", "days", Enforcement::Block, false, false,
     shortestRetention, 3'650},
}};

const Tier& tierOf(PlanTier plan)
{
    return tiers[static_cast<std::size_t>(plan)];
}

template <class Table, class Text>
auto found(const Table& table, std::string_view text, Text member)
{
    return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.*member == text; });
}

} // namespace

std::string_view toText(PlanTier plan)
{
    return tierOf(plan).text;
}

std::string_view nameOf(PlanTier plan)
{
    return tierOf(plan).name;
}

std::optional<PlanTier> planFrom(std::string_view text)
{
    const auto tier = found(tiers, text, &Tier::text);
    return tier == tiers.end() ? std::nullopt : std::optional(tier->plan);
}

std::span<const PlanFeature> planFeatures()
{
    return features;
}

const PlanFeature* featureOf(std::string_view key)
{
    const auto feature = found(features, key, &PlanFeature::key);
    return feature == features.end() ? nullptr : &*feature;
}

std::string_view toText(Enforcement enforcement)
{
    return enforcement == Enforcement::Block ? "BLOCK" : "ALERT";
}

std::optional<Enforcement> enforcementFrom(std::string_view text)
{
    if (text == "BLOCK")
        return Enforcement::Block;
    return text == "ALERT" ? std::optional(Enforcement::Alert) : std::nullopt;
}

const LimitKind& kindOf(LimitKey key)
{
    return kinds[static_cast<std::size_t>(key)];
}

std::optional<LimitKey> limitKeyFrom(std::string_view text)
{
    const auto kind = found(kinds, text, &LimitKind::text);
    return kind == kinds.end() ? std::nullopt : std::optional(kind->key);
}

std::int64_t planLimit(PlanTier plan, LimitKey key)
{
    return tierOf(plan).limits[static_cast<std::size_t>(key)];
}

const LimitSetting::Override* LimitSetting::validAt(TimePoint now) const
{
    const bool valid = exception && (!exception->validUntil || now < *exception->validUntil);
    return valid ? &*exception : nullptr;
}

} // namespace meterd
