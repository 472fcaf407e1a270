// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the business.
#include "service/demo/business.h"

#include <array>

namespace meterd::demo {

namespace {

constexpr std::string_view java18 = "aforo-java/2.18.3";
constexpr std::string_view java19 = "aforo-java/2.19.0";
constexpr std::string_view node = "aforo-node/1.3.1";
constexpr std::string_view python = "aforo-python/1.1.2";
constexpr std::string_view go = "aforo-go/1.2.0";

constexpr std::array<Organization, 40> theOrganizations = {{
    {"kestrel-air", "enterprise", java18, 15, 64},
    {"northwind", "enterprise", java19, 13, 88},
    {"lumen-labs", "growth", node, 9, 41},
    {"bluefin", "growth", python, 7, 37},
    {"orchard-hr", "growth", node, 6, 52},
    {"tessera", "enterprise", go, 5.5, 29},
    {"harbor", "enterprise", java19, 5, 71},
    {"paperplane", "starter", node, 4, 18},
    {"meridian", "enterprise", java19, 4, 95},
    {"solstice", "growth", python, 3.5, 33},
    {"quill-press", "starter", node, 3, 14},
    {"alpenrose", "growth", go, 2.8, 26},
    {"copperleaf", "growth", python, 2.5, 22},
    {"fjord", "growth", java19, 2.3, 30},
    {"hazel", "enterprise", node, 2.1, 47},
    {"ironbark", "starter", go, 1.9, 11},
    {"juniper", "starter", node, 1.8, 16},
    {"kite-life", "enterprise", java19, 1.7, 58},
    {"larkspur", "starter", python, 1.6, 9},
    {"mosaic", "growth", node, 1.5, 24},
    {"nimbus", "growth", go, 1.4, 35},
    {"opal-media", "starter", node, 1.3, 12},
    {"pinecrest", "starter", python, 1.2, 8},
    {"quartz", "growth", java19, 1.1, 19},
    {"ravenswood", "starter", node, 1, 7},
    {"sable", "enterprise", java19, .95, 43},
    {"thistle", "starter", python, .9, 6},
    {"umbra", "growth", go, .85, 21},
    {"velvet", "starter", node, .8, 13},
    {"willow", "starter", python, .75, 27},
    {"xenia", "growth", node, .7, 17},
    {"yarrow", "enterprise", java19, .65, 39},
    {"zephyr-rail", "growth", go, .6, 15},
    {"amber", "trial", node, .5, 4},
    {"birch-co", "trial", python, .45, 3},
    {"cobalt", "trial", node, .4, 5},
    {"dune", "trial", go, .4, 6},
    {"ember", "trial", node, .35, 2},
    {"fable-books", "trial", python, .3, 3},
    {"zürich-ag", "growth", java19, .9, 20},
}};

constexpr std::array<Unit, 14> theUnits = {{
    {oldUnitName, "API calls", "call", "COUNT", "", "", "API"},
    {"tokens-in", "Input tokens", "token", "SUM", "inputTokens", "", "AI_AGENT"},
    {"tokens-out", "Output tokens", "token", "SUM", "outputTokens", "", "AI_AGENT"},
    {"agent-steps", "Agent steps", "step", "SUM", "", "", "AI_AGENT"},
    {"image-renders", "Images rendered", "image", "SUM", "", "", "API"},
    {"export-rows", "Rows exported", "row", "SUM", "", "", "API"},
    {"orders", "Orders", "order", "COUNT", "", "", "API"},
    {"seat-days", "Seat days", "seat", "COUNT", "", "", "API"},
    {"sms-sent", "Text messages", "message", "SUM", "", "", "API"},
    {"storage-gb-hours", "Storage", "GB h", "SUM", "", "", "API"},
    {"gpu-minutes", "GPU time", "min", "SUM", "", "", "API"},
    {"page-views", "Page views", "view", "COUNT", "", "page_view", "API"},
    {bandwidthUnit, "Bandwidth", "GB", "SUM", "", "", "API"},
    {unwiredUnit, "Pick lines", "line", "SUM", "", "", "API"},
}};

constexpr std::array<App, 8> theApps = {{
    {"checkout-api", "", false},
    {"reporting", "", false},
    {"media-studio", "", false},
    {"messaging", "", false},
    {"edge-cdn", "", false},
    {"warehouse-sync", "", false},
    {"web-console", "", true},
    {"support-assistant", "", true},
}};

constexpr std::array<KeySlot, 11> theKeySlots = {{
    {"checkout-api", "production"},
    {"checkout-api", "staging"},
    {"checkout-api", "development"},
    {"reporting", "production"},
    {"reporting", "staging"},
    {"media-studio", "production"},
    {"media-studio", "staging"},
    {"messaging", "production"},
    {"messaging", "staging"},
    {"edge-cdn", "production"},
    {"warehouse-sync", "production"},
}};

constexpr std::array<Model, 6> theModels = {{
    {"openai", "gpt-5.4-mini", 47},
    {"openai", "gpt-5.4", 16},
    {"anthropic", "claude-sonnet-5", 24},
    {"mistral", "mistral-large-3", 8},
    {"openai", "gpt-5.9-turbo-preview", 3},
    {"local", "local:llama-4-70b", 2},
}};

} // namespace

std::span<const Organization> organizations()
{
    return theOrganizations;
}

const Organization& laggard()
{
    return theOrganizations.front();
}

std::span<const Unit> units()
{
    return theUnits;
}

std::span<const App> apps()
{
    return theApps;
}

std::span<const KeySlot> keySlots()
{
    return theKeySlots;
}

std::span<const Model> models()
{
    return theModels;
}

} // namespace meterd::demo
