// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/ai/…: what AI calls cost, what is unknown about it, and what changes that.
#pragma once

#include "service/api/parts.h"
#include "service/domain/jsonobject.h"
#include "service/store/aibook.h"
#include "service/store/reresolver.h"

namespace meterd {

struct AiParts
{
    AiStore& store;
    AiBook& book;
    ReResolver& resolver;
    EventStore& events;
    const Clock& clock;
};

inline constexpr std::string_view aiCostFeature = "ai_cost_analytics";

//! `parts.ai` is set.
void registerAiCost(Router& router, const ApiParts& parts);

// Its resources, each in its own file.
void registerAiUsage(Router& router, const ApiParts& parts);
void registerAiModels(Router& router, const ApiParts& parts);
void registerAiAliases(Router& router, const ApiParts& parts);
void registerAiPrices(Router& router, const ApiParts& parts);
void registerAiReResolve(Router& router, const ApiParts& parts);

//! `[{"currency":"EUR","amount":"1.2","calls":3}]`
std::string costsJson(const AiTotals& totals);
//! `{"RESOLVED":3,…}`, all five.
std::string statusesJson(const AiTotals& totals);
//! calls, tokens, cost, statuses, unknownCalls.
JsonObject& addTotals(JsonObject& json, const AiTotals& totals);

//! `ai_model.unmapped`
PlatformEventDraft eventOf(const UnmappedNews& news, const PriceBook& book);

} // namespace meterd
