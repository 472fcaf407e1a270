// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/aicall.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

enum Slot : std::uint8_t { Organization, Feature, Provider, Model, Environment, Cost, Currency };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 12> names = {{{"org", Organization},
                                                            {"customer", Organization},
                                                            {"customerId", Organization},
                                                            {"customer_org_id", Organization},
                                                            {"feature", Feature},
                                                            {"provider", Provider},
                                                            {"model", Model},
                                                            {"environment", Environment},
                                                            {"env", Environment},
                                                            {"cost", Cost, Kind::AnyCase},
                                                            {"costStatus", Cost, Kind::AnyCase},
                                                            {"currency", Currency, Kind::AnyCase}}};

class CallRecord final : public FilterRecord
{
public:
    explicit CallRecord(const AiCall& call)
        : m_call(call)
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        switch (slot) {
        case Organization: return {m_call.organization};
        case Feature: return {m_call.feature};
        case Provider: return {m_call.provider};
        case Model: return {m_call.model};
        case Environment: return {m_call.environment};
        case Cost: return {toText(m_call.status)};
        case Currency: return {m_call.currency};
        default: return {};
        }
    }
    std::string_view json() const override
    {
        if (m_json.empty()) {
            JsonObject json;
            json.textUnlessEmpty("org", m_call.organization)
                .textUnlessEmpty("feature", m_call.feature)
                .textUnlessEmpty("provider", m_call.provider)
                .textUnlessEmpty("model", m_call.model)
                .textUnlessEmpty("environment", m_call.environment)
                .text("costStatus", toText(m_call.status))
                .textUnlessEmpty("currency", m_call.currency);
            m_json = json.take();
        }
        return m_json;
    }

private:
    const AiCall& m_call;
    mutable std::string m_json;
};

} // namespace

AiCall AiCall::of(const UsageEvent& event)
{
    const AiUsage& ai = *event.ai;
    return {event.customerId,  event.feature, ai.provider,   ai.model,
            event.environment, ai.costStatus, ai.costSource, ai.currency};
}

std::size_t AiCallHash::operator()(const AiCall& call) const noexcept
{
    std::size_t hash = static_cast<std::size_t>(call.status) * 8 + static_cast<std::size_t>(call.source);
    for (const std::string* text :
         {&call.organization, &call.feature, &call.provider, &call.model, &call.environment, &call.currency})
        hash = hash * 0x9e3779b97f4a7c15U + std::hash<std::string>{}(*text);
    return hash;
}

AiSums AiSums::of(const UsageEvent& event)
{
    const AiUsage& ai = *event.ai;
    return {1,
            ai.inputTokens.value_or(0),
            ai.outputTokens.value_or(0),
            ai.cost ? ai.cost->micros() : Int128(0),
            event.receivedAt,
            event.receivedAt};
}

void AiSums::add(const AiSums& other)
{
    first = calls == 0 ? other.first : std::min(first, other.first);
    last = std::max(last, other.last);
    calls += other.calls;
    inputTokens += other.inputTokens;
    outputTokens += other.outputTokens;
    micros += other.micros;
}

//! Of the times it stays unknown whose they were: they are left as they are.
void AiSums::subtract(const AiSums& other)
{
    if (calls == 0 && first == 0)
        first = other.first;
    last = std::max(last, other.last);
    calls -= other.calls;
    inputTokens -= other.inputTokens;
    outputTokens -= other.outputTokens;
    micros -= other.micros;
}

const FilterVocabulary& aiVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

bool matches(const FilterNode& filter, const AiCall& call)
{
    return filter.kind == FilterNode::Kind::All || matches(filter, aiVocabulary(), CallRecord(call));
}

bool dependsOnCost(const FilterNode& filter)
{
    switch (filter.kind) {
    case FilterNode::Kind::All: return false;
    case FilterNode::Kind::And:
    case FilterNode::Kind::Or:
    case FilterNode::Kind::Not: return std::any_of(filter.children.begin(), filter.children.end(), dependsOnCost);
    case FilterNode::Kind::Text: return true;
    default: return slotOf(filter) == Cost || slotOf(filter) == Currency;
    }
}

} // namespace meterd
