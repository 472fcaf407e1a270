// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing billable units.
#include "service/api/unitfields.h"

#include "service/domain/jsonobject.h"
#include "service/store/configjson.h"

#include <algorithm>
#include <array>

#include <boost/json/array.hpp>

namespace meterd {

namespace {

constexpr std::size_t mostAliases = 100;
constexpr std::size_t mostFilters = 20;
constexpr std::array<std::string_view, 8> productTypes = {"API",      "AGENTIC_API", "AI_AGENT",      "MCP_SERVER",
                                                          "GRPC_API", "GRAPHQL_API", "WEBSOCKET_API", "MQTT_BROKER"};

void readFilters(BillableUnit& unit, Fields& body)
{
    const auto* list = body.objects("filters", mostFilters);
    if (!list)
        return;
    std::vector<UnitFilter> filters;
    for (std::size_t i = 0; i < list->size(); ++i) {
        Fields filter = body.nested("filters[" + std::to_string(i) + "]", (*list)[i].as_object());
        const bool complete = filter.require("field") && filter.require("operator") && filter.require("value");
        const auto field = filter.text("field", 255, 1);
        const auto name = filter.text("operator");
        const auto value = filter.text("value", 1000);
        const auto op = name ? unitOperatorFrom(*name) : std::nullopt;
        if (name && !op)
            filter.fail("operator", "must be EQUALS, NOT_EQUALS, GREATER_THAN, LESS_THAN, CONTAINS, NOT_CONTAINS, IN "
                                    "or NOT_IN");
        body.adopt(filter);
        if (complete && field && op && value)
            filters.push_back({*field, *op, *value});
    }
    unit.filters = std::move(filters);
}

void readProductTypes(BillableUnit& unit, Fields& body)
{
    auto types = body.texts("productTypes", productTypes.size());
    if (!types)
        return;
    for (std::size_t i = 0; i < types->size(); ++i) {
        if (std::find(productTypes.begin(), productTypes.end(), (*types)[i]) == productTypes.end())
            body.fail("productTypes[" + std::to_string(i) + "]", "is not a product type");
    }
    unit.productTypes = std::move(*types);
}

void rename(BillableUnit& unit, std::string name, bool keepAlias)
{
    if (keepAlias && !unit.name.empty() && unit.name != name)
        unit.aliases.push_back(unit.name);
    unit.name = std::move(name);
    std::erase(unit.aliases, unit.name);
}

} // namespace

std::string toJson(const BillableUnit& unit)
{
    JsonObject out;
    out.text("id", unit.id)
        .text("name", unit.name)
        .texts("aliases", unit.aliases)
        .text("label", unit.label)
        .text("unitLabel", unit.unitLabel)
        .text("aggregation", toText(unit.aggregation))
        .textOrNull("field", unit.field)
        .raw("filters", filtersText(unit.filters))
        .texts("productTypes", unit.productTypes)
        .time("createdAt", unit.createdAt)
        .time("updatedAt", unit.updatedAt)
        .number("version", unit.version);
    return out.take();
}

void readUnit(BillableUnit& unit, Fields& body)
{
    if (auto aliases = body.texts("aliases", mostAliases))
        unit.aliases = std::move(*aliases);
    const bool keepAlias = body.boolean("keepAlias").value_or(true);
    if (auto name = body.text("name", 255, 1))
        rename(unit, std::move(*name), keepAlias);
    else if (body.isNull("name"))
        body.fail("name", "must not be null");
    std::sort(unit.aliases.begin(), unit.aliases.end());
    unit.aliases.erase(std::unique(unit.aliases.begin(), unit.aliases.end()), unit.aliases.end());
    if (auto label = body.text("label", 255))
        unit.label = std::move(*label);
    if (auto unitLabel = body.text("unitLabel", 255))
        unit.unitLabel = std::move(*unitLabel);
    if (const auto name = body.text("aggregation")) {
        if (const auto aggregation = aggregationFrom(*name))
            unit.aggregation = *aggregation;
        else
            body.fail("aggregation", "must be COUNT, SUM, UNIQUE, MAX, AVG or PERCENTILE_95");
    }
    if (body.isNull("field"))
        unit.field.reset();
    else if (auto field = body.text("field", 255, 1))
        unit.field = std::move(field);
    readFilters(unit, body);
    readProductTypes(unit, body);
}

std::optional<Problem> unitNameTaken(const ConfigView& view, const BillableUnit& unit)
{
    std::vector<std::string> names = unit.aliases;
    names.push_back(unit.name);
    for (const std::string& name : names) {
        const BillableUnitPtr other = view.findUnit(unit.tenantId, name);
        if (other && other->id != unit.id) {
            const bool alias = other->name != name;
            return conflict(
                "'" + name + "' is " +
                (alias ? "an alias of the billable unit '" + other->name + "'" : "the name of another billable unit") +
                " already.");
        }
    }
    return std::nullopt;
}

} // namespace meterd
