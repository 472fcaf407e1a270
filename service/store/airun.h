// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One re-resolution as a job: what was asked, and what it came to.
#pragma once

#include "service/domain/aicall.h"
#include "service/domain/pricebook.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace meterd {

//! What calls cost together, currency by currency: nothing is ever added over currencies.
struct AiTotals
{
    struct Cost
    {
        std::int64_t calls = 0;
        Int128 micros = 0;
    };
    std::int64_t calls = 0;
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    std::int64_t last = 0;                  //!< received at, in ms
    std::array<std::int64_t, 6> statuses{}; //!< by CostStatus
    std::map<std::string, Cost> costs;      //!< by currency

    void add(const AiCall& call, const AiSums& sums);
    void add(const AiTotals& other);
    std::int64_t unknownCalls() const;
};

struct AiRun
{
    enum class State : std::uint8_t { Running, Done, Failed };

    std::string id; //!< rer_…
    std::string tenantId;
    State state = State::Running;
    bool dryRun = false;
    bool inForce = false; //!< events are read by it
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    std::string filter;
    std::string book; //!< the prices, as text
    std::int64_t priceVersion = 0;
    std::uint64_t upTo = 0;
    std::int64_t startedAt = 0;
    std::optional<std::int64_t> endedAt;
    std::string startedBy;
    std::string error;
    std::int64_t looked = 0;
    std::int64_t changed = 0;
    AiTotals before;
    AiTotals after;
};

std::string_view toText(AiRun::State state);

} // namespace meterd
