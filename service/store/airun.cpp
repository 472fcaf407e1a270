// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/airun.h"

#include "service/domain/aicost.h"

#include <algorithm>

namespace meterd {

void AiTotals::add(const AiCall& call, const AiSums& sums)
{
    calls += sums.calls;
    inputTokens += sums.inputTokens;
    outputTokens += sums.outputTokens;
    last = std::max(last, sums.last);
    statuses[static_cast<std::size_t>(call.status)] += sums.calls;
    if (!isUnknown(call.status) && !call.currency.empty()) {
        Cost& cost = costs[call.currency];
        cost.calls += sums.calls;
        cost.micros += sums.micros;
    }
}

void AiTotals::add(const AiTotals& other)
{
    calls += other.calls;
    inputTokens += other.inputTokens;
    outputTokens += other.outputTokens;
    last = std::max(last, other.last);
    for (std::size_t i = 0; i < statuses.size(); ++i)
        statuses[i] += other.statuses[i];
    for (const auto& [currency, cost] : other.costs) {
        costs[currency].calls += cost.calls;
        costs[currency].micros += cost.micros;
    }
}

std::int64_t AiTotals::unknownCalls() const
{
    std::int64_t unknown = 0;
    for (std::size_t i = 0; i < statuses.size(); ++i)
        unknown += isUnknown(static_cast<CostStatus>(i)) ? statuses[i] : 0;
    return unknown;
}

std::string_view toText(AiRun::State state)
{
    switch (state) {
    case AiRun::State::Running: return "RUNNING";
    case AiRun::State::Done: return "DONE";
    case AiRun::State::Failed: return "FAILED";
    }
    return "";
}

} // namespace meterd
