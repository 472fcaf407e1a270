// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plans that a tenant can be on, with their features and limits; and what is agreed with one tenant beyond them.
#pragma once

#include "service/domain/clock.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace meterd {

//! From the smallest to the largest: each has what the ones before it have.
enum class PlanTier : std::uint8_t { Trial, AiCost, Starter, Growth, Enterprise };
inline constexpr std::array allPlans = {PlanTier::Trial, PlanTier::AiCost, PlanTier::Starter, PlanTier::Growth,
                                        PlanTier::Enterprise};

std::string_view toText(PlanTier plan); //!< `AI_COST`
std::string_view nameOf(PlanTier plan); //!< "AI Cost"
std::optional<PlanTier> planFrom(std::string_view text);

struct PlanFeature
{
    std::string_view key;
    std::string_view label;
    PlanTier from; //!< the smallest plan that has it
};
std::span<const PlanFeature> planFeatures();
const PlanFeature* featureOf(std::string_view key);

inline constexpr std::string_view healthModelFeature = "health_model_config";

enum class LimitKey : std::uint8_t { EventsPerMonth, AppsMax, OrgsMax, RetentionDays };
inline constexpr std::array allLimits = {LimitKey::EventsPerMonth, LimitKey::AppsMax, LimitKey::OrgsMax,
                                         LimitKey::RetentionDays};

//! Block: nothing goes beyond it. Alert: it is told, and everything goes on.
enum class Enforcement : std::uint8_t { Block, Alert };
std::string_view toText(Enforcement enforcement);
std::optional<Enforcement> enforcementFrom(std::string_view text);

struct LimitKind
{
    LimitKey key;
    std::string_view text; //!< `events_per_month`
    std::string_view label;
    std::string_view unit;
    Enforcement enforcement; //!< unless it is set otherwise
    bool enforcementIsFree;  //!< whether it can be
    bool perMonth;
    std::int64_t least; //!< the smallest that can be agreed
    std::int64_t most;
};
const LimitKind& kindOf(LimitKey key);
std::optional<LimitKey> limitKeyFrom(std::string_view text);
std::int64_t planLimit(PlanTier plan, LimitKey key);

//! What was agreed with one tenant on one limit.
struct LimitSetting
{
    struct Override
    {
        std::int64_t limit = 0;
        std::optional<TimePoint> validUntil; //!< not any more at this moment
        std::string reason;
        bool operator==(const Override&) const = default;
    };

    std::string tenantId;
    LimitKey key = LimitKey::EventsPerMonth;
    std::optional<Override> exception;
    std::optional<Enforcement> enforcement;
    TimePoint changedAt{};
    std::int64_t version = 1;

    //! The exception, while it is valid.
    const Override* validAt(TimePoint now) const;
};

struct UpgradeRequest
{
    std::string id; //!< upg_…
    std::string tenantId;
    PlanTier plan = PlanTier::Growth;
    std::string reason;
    std::string requestedBy;
    TimePoint requestedAt{};
};

} // namespace meterd
