// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The business that the sandbox shows: its customers, applications, billable units and models, as tables.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace meterd::demo {

struct Organization
{
    std::string_view id;
    std::string_view plan;
    std::string_view client; //!< the User-Agent of its server side
    double weight;           //!< its share of the traffic
    int users;
};

struct Unit
{
    std::string_view name;
    std::string_view label;
    std::string_view unitLabel;
    std::string_view aggregation;
    std::string_view field;     //!< empty: none
    std::string_view onlyEvent; //!< fed by events of this name instead of by its own; empty: none
    std::string_view productType;
};

struct App
{
    std::string_view name;
    std::string_view environment; //!< empty: all
    bool signs;                   //!< sends through SaaS Tracker's door, with its own secret
};

struct KeySlot
{
    std::string_view app;
    std::string_view environment;
    std::string name() const { return std::string(app) + "/" + std::string(environment); }
};

struct Model
{
    std::string_view provider;
    std::string_view name;
    double weight; //!< of 100
};

std::span<const Organization> organizations();
//! The one whose old SDK goes on sending `api_calls` after the rename.
const Organization& laggard();
std::span<const Unit> units();
std::span<const App> apps();
std::span<const KeySlot> keySlots();
//! Priced, mostly; one that no catalog knows and one that runs on a customer's own machines.
std::span<const Model> models();

//! What the unit `api-calls` was called until an hour before now, and still is by some.
inline constexpr std::string_view oldUnitName = "api_calls";
inline constexpr std::string_view newUnitName = "api-calls";

//! Reported every three minutes by `edge-cdn`, whose key somebody takes for an unused one.
inline constexpr std::string_view bandwidthUnit = "bandwidth-gb";
//! Of `warehouse-sync`: its SDK is installed and says that it lives, but nothing calls it to record.
inline constexpr std::string_view unwiredUnit = "pick-lines";

} // namespace meterd::demo
