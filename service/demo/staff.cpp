// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a week, as a table, and the calls that they take.
#include "service/demo/staff.h"

#include "service/demo/jsonline.h"
#include "service/domain/roles.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace meterd::demo {

namespace {

namespace json = boost::json;
using Person = Staff::Person;

struct Desk
{
    Person person;
    std::string_view name;
    std::string_view email;
    std::string_view role;
    std::string_view address;
};

constexpr std::array<Desk, 3> desks = {{
    {Person::Dana, "Dana Whitfield", "dana@northbound.example", "OWNER", "198.51.100.41"},
    {Person::Marek, "Marek Novák", "marek@northbound.example", "ADMIN", "198.51.100.63"},
    {Person::Jo, "Jo Lindqvist", "jo@northbound.example", "ADMIN", "203.0.113.9"},
}};

struct Edit
{
    enum class Kind : std::uint8_t { Put, Post, Revoke };

    double hoursAgo;
    Person person;
    Kind kind;
    std::string_view list; //!< where the thing is found by its name, or made
    std::string_view name;
    std::string_view body;
    std::string_view reason;
};

constexpr std::string_view metricsPath = "/api/v1/metrics";
constexpr std::string_view appsPath = "/api/v1/apps";
constexpr std::string_view keysPath = "/api/v1/api-keys";

// Oldest first.
constexpr std::array<Edit, 16> week = {{
    {150.3, Person::Jo, Edit::Kind::Put, metricsPath, "sms-sent", R"({"label":"SMS sent"})", "as the price list says"},
    {126.1, Person::Marek, Edit::Kind::Put, appsPath, "messaging", R"({"activeIn":{"staging":false}})",
     "provider maintenance"},
    {122.6, Person::Marek, Edit::Kind::Put, appsPath, "messaging", R"({"activeIn":{"staging":true}})",
     "maintenance is over"},
    {101.4, Person::Dana, Edit::Kind::Post, keysPath, "export-worker",
     R"({"name":"export-worker","role":"MEMBER","scopes":["events:read"],"owner":{"type":"service","name":"export-worker","email":"data@northbound.example"}})",
     "nightly export, OPS-4088"},
    {98.2, Person::Jo, Edit::Kind::Post, metricsPath, "video-minutes",
     R"({"name":"video-minutes","label":"Video","unitLabel":"min","aggregation":"SUM","productTypes":["API"]})",
     "launches in December"},
    {77.9, Person::Jo, Edit::Kind::Put, metricsPath, "video-minutes",
     R"({"label":"Video minutes","unitLabel":"minute"})", ""},
    {54.5, Person::Marek, Edit::Kind::Post, keysPath, "legacy-portal",
     R"({"name":"legacy-portal","role":"MEMBER","scopes":["events:write"],"environment":"production","owner":{"type":"service","name":"legacy-portal","email":"it@northbound.example"}})",
     "until the portal is switched off"},
    {52.0, Person::Marek, Edit::Kind::Put, keysPath, "legacy-portal", R"({"ingestLimit":500})", "it sent in a loop"},
    {29.7, Person::Marek, Edit::Kind::Revoke, keysPath, "legacy-portal", "{}", "the portal is off"},
    {27.2, Person::Dana, Edit::Kind::Put, metricsPath, "gpu-minutes", R"({"unitLabel":"minute"})", ""},
    {26.8, Person::Jo, Edit::Kind::Put, metricsPath, "seat-days", R"({"label":"Seats per day"})", "OPS-4119"},
    {6.4, Person::Jo, Edit::Kind::Put, metricsPath, "orders", R"({"label":"Orders placed"})", "OPS-4127"},
    {3.1, Person::Marek, Edit::Kind::Put, keysPath, "export-worker", R"({"name":"export-worker nightly"})", ""},
    {0.78, Person::Marek, Edit::Kind::Revoke, keysPath, "edge-cdn production", "{}",
     "nobody knew it any more, OPS-4133"},
    {0.55, Person::Dana, Edit::Kind::Put, metricsPath, "tokens-out", R"({"label":"Output tokens, all models"})",
     "asked by finance"},
    {0.2, Person::Marek, Edit::Kind::Put, appsPath, "reporting", R"({"activeIn":{"development":false}})",
     "nobody uses it there"},
}};

// One after the other, round and round.
constexpr std::array<Edit, 6> present = {{
    {0, Person::Jo, Edit::Kind::Put, metricsPath, "orders", R"({"label":"Orders"})", "wording, OPS-4131"},
    {0, Person::Marek, Edit::Kind::Put, appsPath, "reporting", R"({"activeIn":{"development":true}})",
     "it was used after all"},
    {0, Person::Dana, Edit::Kind::Put, metricsPath, "tokens-out", R"({"label":"Output tokens"})", ""},
    {0, Person::Jo, Edit::Kind::Put, metricsPath, "orders", R"({"label":"Orders placed"})", "back again, OPS-4131"},
    {0, Person::Marek, Edit::Kind::Put, appsPath, "reporting", R"({"activeIn":{"development":false}})",
     "now really nobody"},
    {0, Person::Dana, Edit::Kind::Put, metricsPath, "tokens-out", R"({"label":"Output tokens, all models"})",
     "asked by finance"},
}};

std::string member(const json::value& row, std::string_view name)
{
    const json::object* object = row.if_object();
    const json::value* found = object ? object->if_contains(name) : nullptr;
    const json::string* text = found ? found->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

//! "/api/v1/metrics/met_…" of the thing of that name; empty when there is none.
Expected<std::string, std::string> pathOf(Operator& desk, const Edit& edit, TimePoint at)
{
    const auto list = desk.call({.path = std::string(edit.list), .query = "limit=1000"}, at);
    if (!list)
        return Unexpected{list.error()};
    const json::object* data = list->data.if_object();
    const json::value* content = data ? data->if_contains("content") : nullptr;
    if (content && content->is_array()) {
        for (const json::value& row : content->as_array()) {
            if (member(row, "name") == edit.name)
                return std::string(edit.list) + "/" + member(row, edit.list == appsPath ? "uuid" : "id");
        }
    }
    return std::string();
}

std::optional<std::string> perform(Operator& desk, const Edit& edit, TimePoint at)
{
    const auto path = pathOf(desk, edit, at);
    if (!path)
        return path.error();
    Operator::Ask ask{.method = edit.kind == Edit::Kind::Put ? Method::Put : Method::Post,
                      .path = *path,
                      .body = std::string(edit.body),
                      .reason = std::string(edit.reason)};
    if (edit.kind == Edit::Kind::Post) {
        if (!path->empty())
            return std::nullopt; // made in an earlier life
        ask.path = edit.list;
    } else {
        if (path->empty())
            return std::nullopt;
        const auto now = desk.call({.path = *path}, at);
        if (!now)
            return now.error();
        ask.ifMatch = now->etag;
        if (edit.kind == Edit::Kind::Revoke)
            ask.path += "/revoke";
    }
    const auto done = desk.call(ask, at);
    return done ? std::nullopt : std::optional(done.error());
}

} // namespace

std::optional<std::string> Staff::hire(Operator& owner, Credentials& known, TimePoint at)
{
    for (const Desk& desk : desks) {
        const std::string name = "staff/" + std::string(desk.email);
        if (!known.keys.contains(name)) {
            JsonLine line;
            line.open('{').text("name", std::string(desk.name) + ", console").open("owner", '{');
            line.text("type", "person").text("name", desk.name).text("email", desk.email).close('}');
            line.text("role", desk.role).open("scopes", '[');
            for (const Scope scope : scopesOf(desk.role == "OWNER" ? Role::Owner : Role::Admin).list())
                line.itemText(toText(scope));
            line.close(']').close('}');
            const auto key =
                owner.call({.method = Method::Post, .path = std::string(keysPath), .body = line.take()}, at);
            if (!key)
                return key.error();
            known.keys[name] = member(key->data, "secret");
        }
        m_desks[desk.person] = std::make_unique<Operator>(m_wire, m_tenantId, known.keys[name],
                                                          Operator::Look{std::string(desk.address), "meterdesk/0.1.0"});
    }
    return std::nullopt;
}

std::optional<std::string> Staff::relive(TimePoint from, TimePoint to, TimePoint now)
{
    for (const Edit& edit : week) {
        const TimePoint at = now - std::chrono::round<std::chrono::milliseconds>(
                                       std::chrono::duration<double, std::ratio<3600>>(edit.hoursAgo));
        if (at < from || at >= to)
            continue;
        if (auto fault = perform(this->at(edit.person), edit, at))
            return fault;
    }
    return std::nullopt;
}

void Staff::goOn(TimePoint at)
{
    const Edit& edit = present[m_turn++ % present.size()];
    (void)perform(this->at(edit.person), edit, at);
}

} // namespace meterd::demo
