// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI calls of machines that run by the clock: one customer for each way in which a cost can be known or not.
#include "service/demo/traffic.h"

#include <algorithm>
#include <array>

namespace meterd::demo {

namespace {

enum class Cost : std::uint8_t { ByTokens, NoTokens, InDollars, Nothing, Failed };

struct Machine
{
    double share;
    std::string_view org;
    std::string_view feature;
    std::string_view provider;
    std::string_view model;
    Cost cost;
};

constexpr std::array<Machine, 6> machines = {{
    {.30, "orchard-hr", "document_tagging", "anthropic", "claude-sonnet-5", Cost::NoTokens},
    {.20, "lumen-labs", "search_answers", "anthropic", "claude-sonnet-5-preview", Cost::ByTokens}, // nobody knows it
    {.15, "bluefin", "translation", "local", "local:qwen-4-32b", Cost::ByTokens},                  // no price is set
    {.10, "tessera", "contract_review", "openai", "gpt-5.4", Cost::InDollars},
    {.10, "mosaic", "cached_answers", "openai", "gpt-5.4-mini", Cost::Nothing},
    {.15, "kestrel-air", "ticket_summary", "openai", "gpt-5.4", Cost::Failed},
}};

const Machine& oneOf(double at)
{
    for (const Machine& machine : machines) {
        at -= machine.share;
        if (at < 0)
            return machine;
    }
    return machines.back();
}

} // namespace

void Traffic::aiMachine()
{
    // A generator of its own: what everybody else sends stays what it was before there were such machines.
    std::swap(m_random, m_machineRandom);
    const Machine& machine = oneOf(m_random.unit());
    const auto org = std::find_if(organizations().begin(), organizations().end(),
                                  [&](const Organization& one) { return one.id == machine.org; });
    const int in = m_random.between(300, 6000);
    const int out = m_random.between(40, 1500);
    const int cents = m_random.between(1, 99);
    const bool failed = machine.cost == Cost::Failed;
    JsonLine properties;
    properties.open('{')
        .text("feature", machine.feature)
        .text("provider", machine.provider)
        .text("model", machine.model)
        .text("request_type", "batch");
    if (machine.cost != Cost::NoTokens && !failed)
        properties.number("input_tokens", in).number("output_tokens", out).number("total_tokens", in + out);
    if (machine.cost == Cost::InDollars)
        properties.raw("cost_amount", "\"0.0" + std::to_string(cents + 100) + "\"").text("cost_currency", "USD");
    if (machine.cost == Cost::Nothing)
        properties.raw("estimated_cost_eur", "0");
    if (failed)
        properties.text("error_type", "timeout");
    properties.number("latency_ms", m_random.between(400, 12'000)).raw("success", failed ? "false" : "true").close('}');
    ++m_happening.events;
    sign("support-assistant",
         page("production", *org,
              {.event = failed ? "ai_call_failed" : "ai_call_completed", .properties = properties.take()}));
    std::swap(m_random, m_machineRandom);
}

} // namespace meterd::demo
