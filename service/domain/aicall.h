// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What AI calls are counted by, and the filter language over it.
#pragma once

#include "service/domain/recordfilter.h"
#include "service/domain/usageevent.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace meterd {

//! Calls that are alike.
struct AiCall
{
    std::string organization;
    std::string feature;
    std::string provider;
    std::string model;
    std::string environment;
    CostStatus status = CostStatus::UnknownModel;
    CostSource source = CostSource::None;
    std::string currency;
    bool operator==(const AiCall&) const = default;

    //! Of an event that carries AI facts.
    static AiCall of(const UsageEvent& event);
};

struct AiCallHash
{
    std::size_t operator()(const AiCall& call) const noexcept;
};

//! Accepted events alone are calls.
inline bool isAiCall(const UsageEvent& event)
{
    return event.ai.has_value() && event.status == EventStatus::Accepted;
}

//! So many calls that are alike.
struct AiSums
{
    std::int64_t calls = 0;
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    Int128 micros = 0;      //!< of their cost, in the call's currency
    std::int64_t first = 0; //!< received at, in ms
    std::int64_t last = 0;

    static AiSums of(const UsageEvent& event);
    void add(const AiSums& other);
    void subtract(const AiSums& other);
    bool isNothing() const { return calls == 0 && inputTokens == 0 && outputTokens == 0 && micros == 0; }
};

const FilterVocabulary& aiVocabulary();
bool matches(const FilterNode& filter, const AiCall& call);
//! Whether it asks for what a resolution changes: cost or currency, or a bare word.
bool dependsOnCost(const FilterNode& filter);

} // namespace meterd
