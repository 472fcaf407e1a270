// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which thing happens, how often, and what all of them share.
#include "service/demo/traffic.h"

#include "service/domain/ids.h"

#include <algorithm>

namespace meterd::demo {

const std::vector<Traffic::Activity>& Traffic::activities()
{
    // Weights are shares of happenings, not of events: an API flush brings two or three, a page view one.
    static const std::vector<Activity> all = {
        {40, &Traffic::apiCalls},    {12, &Traffic::completions},  {30, &Traffic::pageViews},
        {8, &Traffic::aiCalls},      {5, &Traffic::productEvents}, {6, &Traffic::orders},
        {3, &Traffic::agentSteps},   {3, &Traffic::renders},       {3, &Traffic::messages},
        {3, &Traffic::seats},        {2.5, &Traffic::exports},     {1.5, &Traffic::gpu},
        {1, &Traffic::compound},     {.6, &Traffic::storage},      {2, &Traffic::heartbeats},
        {1.4, &Traffic::repeated},   {.7, &Traffic::delayed},      {.8, &Traffic::misnamed},
        {.3, &Traffic::badQuantity}, {.5, &Traffic::invalidPages}, {.7, &Traffic::badSignatures},
        {.15, &Traffic::wrongKey},   {.3, &Traffic::spreadsheet},
    };
    return all;
}

Traffic::Traffic(std::uint64_t seed, Credentials credentials)
    : m_random(seed)
    , m_machineRandom(~seed)
    , m_credentials(std::move(credentials))
{
    for (const Organization& org : organizations())
        m_weightOfAll += org.weight;
    for (const Activity& activity : activities())
        m_weightOfActivities += activity.weight;
}

Happening Traffic::next(TimePoint now, int crowd)
{
    m_now = now;
    m_crowd = crowd;
    m_happening = {};
    double at = m_random.unit() * m_weightOfActivities;
    for (const Activity& activity : activities()) {
        at -= activity.weight;
        if (at < 0) {
            (this->*activity.happen)();
            break;
        }
    }
    return std::move(m_happening);
}

Happening Traffic::onBeat(TimePoint now)
{
    static constexpr Organization warehouse{"northbound-logistics", "enterprise", "aforo-ruby/0.9.2", 0, 1};
    m_now = now;
    m_crowd = 1;
    m_happening = {};
    bandwidth();
    heartbeat({&warehouse, "warehouse-sync", "production"}, "ruby");
    aiMachine();
    return std::move(m_happening);
}

const Organization& Traffic::anyone()
{
    double at = m_random.unit() * m_weightOfAll;
    for (const Organization& org : organizations()) {
        at -= org.weight;
        if (at < 0)
            return org;
    }
    return organizations().back();
}

const Model& Traffic::anyModel()
{
    double at = m_random.unit() * 100; // the weights of all models together
    for (const Model& model : models()) {
        at -= model.weight;
        if (at < 0)
            return model;
    }
    return models().back();
}

std::string Traffic::userOf(const Organization& org, int index) const
{
    return toHex(sha256("user-" + std::to_string(index) + "@" + std::string(org.id)));
}

std::string Traffic::address(const Organization& org) const
{
    const auto at = std::find_if(organizations().begin(), organizations().end(),
                                 [&](const Organization& one) { return &one == &org; });
    if (at == organizations().end())
        return "198.51.100.80"; // the business's own machines
    return "203.0.113." + std::to_string(10 + (at - organizations().begin()));
}

std::string Traffic::instant(std::chrono::milliseconds age) const
{
    return toIso(m_now - age);
}

} // namespace meterd::demo
