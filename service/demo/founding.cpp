// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's calls that the business is made of.
#include "service/demo/founding.h"

#include "service/demo/business.h"
#include "service/demo/jsonline.h"

#include <boost/json.hpp>

#include <algorithm>
#include <future>
#include <set>

namespace meterd::demo {

namespace {

namespace json = boost::json;

std::string textOf(const json::value& value, std::string_view member)
{
    const json::object* object = value.if_object();
    const json::value* found = object ? object->if_contains(member) : nullptr;
    const json::string* text = found ? found->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

//! The rows of a list's answer.
const json::array& rowsOf(const json::value& data)
{
    static const json::array none;
    const json::object* object = data.if_object();
    const json::value* content = object ? object->if_contains("content") : nullptr;
    const json::array* rows = content ? content->if_array() : nullptr;
    return rows ? *rows : none;
}

const json::value* rowNamed(const json::value& data, std::string_view name)
{
    const json::array& rows = rowsOf(data);
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const json::value& row) { return textOf(row, "name") == name; });
    return found == rows.end() ? nullptr : &*found;
}

std::string unitBody(const Unit& unit)
{
    JsonLine line;
    line.open('{').text("name", unit.name).open("aliases", '[');
    if (unit.name == oldUnitName)
        line.itemText(newUnitName);
    line.close(']')
        .text("label", unit.label)
        .text("unitLabel", unit.unitLabel)
        .text("aggregation", unit.aggregation)
        .textIf("field", unit.field)
        .open("filters", '[');
    if (!unit.onlyEvent.empty())
        line.open('{').text("field", "event").text("operator", "EQUALS").text("value", unit.onlyEvent).close('}');
    return line.close(']').open("productTypes", '[').itemText(unit.productType).close(']').close('}').take();
}

std::optional<std::string> foundUnits(Operator& owner, TimePoint at)
{
    const auto list = owner.call({.path = "/api/v1/metrics", .query = "limit=1000"}, at);
    if (!list)
        return list.error();
    for (const Unit& unit : units()) {
        if (rowNamed(list->data, unit.name) || (unit.name == oldUnitName && rowNamed(list->data, newUnitName)))
            continue;
        const auto made = owner.call({.method = Method::Post, .path = "/api/v1/metrics", .body = unitBody(unit)}, at);
        if (!made)
            return made.error();
    }
    return std::nullopt;
}

std::optional<std::string> foundApps(Operator& owner, Credentials& held, TimePoint at)
{
    const auto list = owner.call({.path = "/api/v1/apps", .query = "limit=1000"}, at);
    if (!list)
        return list.error();
    for (const App& app : apps()) {
        const json::value* row = rowNamed(list->data, app.name);
        auto known = held.apps.find(app.name);
        if (row && known != held.apps.end() && known->second.uuid == textOf(*row, "uuid"))
            continue;
        Operator::Ask ask{.method = Method::Post, .path = "/api/v1/apps"};
        if (row) {
            // It was made by an earlier life that could not keep its secret.
            ask.path += "/" + textOf(*row, "uuid");
            const auto present = owner.call({.path = ask.path}, at);
            if (!present)
                return present.error();
            ask.path += "/rotate-secret";
            ask.ifMatch = present->etag;
            ask.body = "{}";
        } else {
            JsonLine line;
            line.open('{').text("name", app.name).textIf("environment", app.environment).close('}');
            ask.body = line.take();
        }
        const auto made = owner.call(ask, at);
        if (!made)
            return made.error();
        held.apps[std::string(app.name)] = {textOf(made->data, "uuid"), textOf(made->data, "secret")};
    }
    return std::nullopt;
}

std::optional<std::string> foundKeys(Operator& owner, Credentials& held, TimePoint at)
{
    for (const KeySlot& slot : keySlots()) {
        const std::string name = slot.name();
        if (held.keys.contains(name))
            continue;
        JsonLine line;
        line.open('{')
            .text("name", std::string(slot.app) + " " + std::string(slot.environment))
            .open("owner", '{')
            .text("type", "service")
            .text("name", slot.app)
            .text("email", std::string(slot.app) + "@northbound.example")
            .close('}')
            .text("role", "MEMBER")
            .open("scopes", '[')
            .itemText("events:write")
            .close(']')
            .text("environment", slot.environment)
            .text("app", held.apps[std::string(slot.app)].uuid)
            .raw("ingestLimit", "null")
            .close('}');
        const auto made = owner.call({.method = Method::Post, .path = "/api/v1/api-keys", .body = line.take()}, at);
        if (!made)
            return made.error();
        held.keys[name] = textOf(made->data, "secret");
    }
    return std::nullopt;
}

} // namespace

Operator::Operator(Wire& wire, std::string tenantId, std::string key)
    : Operator(wire, std::move(tenantId), std::move(key), Look{})
{}

Operator::Operator(Wire& wire, std::string tenantId, std::string key, Look look)
    : m_wire(wire)
    , m_tenantId(std::move(tenantId))
    , m_key(std::move(key))
    , m_look(std::move(look))
{}

Expected<Operator::Answer, std::string> Operator::call(const Ask& ask, TimePoint at)
{
    Request request;
    request.method = ask.method;
    request.path = ask.path;
    request.query = ask.query;
    request.body = ask.body;
    request.address = m_look.address;
    request.receivedAt = at;
    request.headers.add("Authorization", "Bearer " + m_key);
    if (!m_tenantId.empty())
        request.headers.add("X-Tenant-Id", m_tenantId);
    request.headers.add("User-Agent", m_look.client);
    if (!ask.body.empty())
        request.headers.add("Content-Type", "application/json");
    if (!ask.ifMatch.empty())
        request.headers.add("If-Match", ask.ifMatch);
    if (!ask.reason.empty())
        request.headers.add("X-Reason", ask.reason);

    std::promise<Response> promise;
    auto future = promise.get_future();
    m_wire.send(std::move(request), [&](const Response& response) { promise.set_value(response); });
    const Response response = future.get();

    boost::system::error_code error;
    const json::value document = json::parse(response.body, error);
    if (response.status < 200 || response.status > 299 || error) {
        std::string words = error ? response.body : textOf(document, "detail");
        return Unexpected{std::string(toText(ask.method)) + " " + ask.path + " was answered " +
                          std::to_string(response.status) + ": " + words};
    }
    const json::value* data = document.is_object() ? document.as_object().if_contains("data") : nullptr;
    return Answer{data ? *data : json::value(), std::string(response.headers.get("ETag"))};
}

Expected<Credentials, std::string> foundBusiness(Operator& owner, Credentials known, TimePoint at)
{
    if (auto fault = foundUnits(owner, at))
        return Unexpected{std::move(*fault)};
    if (auto fault = foundApps(owner, known, at))
        return Unexpected{std::move(*fault)};
    if (auto fault = foundKeys(owner, known, at))
        return Unexpected{std::move(*fault)};
    return known;
}

Expected<bool, std::string> hasEvents(Operator& owner, TimePoint at)
{
    const auto page = owner.call({.path = "/api/v1/usage-events", .query = "limit=1"}, at);
    if (!page)
        return Unexpected{page.error()};
    return !rowsOf(page->data).empty();
}

Expected<bool, std::string> renameUnit(Operator& colleague, TimePoint at)
{
    const auto list = colleague.call({.path = "/api/v1/metrics", .query = "limit=1000"}, at);
    if (!list)
        return Unexpected{list.error()};
    const json::value* unit = rowNamed(list->data, oldUnitName);
    if (!unit)
        return false;
    const std::string path = "/api/v1/metrics/" + textOf(*unit, "id");
    const auto present = colleague.call({.path = path}, at);
    if (!present)
        return Unexpected{present.error()};
    JsonLine change;
    change.open('{').text("name", newUnitName).open("aliases", '[').close(']').raw("keepAlias", "false").close('}');
    const auto renamed = colleague.call({.method = Method::Put,
                                         .path = path,
                                         .body = change.take(),
                                         .ifMatch = present->etag,
                                         .reason = "one spelling for all units"},
                                        at);
    if (!renamed)
        return Unexpected{renamed.error()};
    return true;
}

} // namespace meterd::demo
