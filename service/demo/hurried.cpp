// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/demo/hurried.h"

#include "service/demo/jsonline.h"
#include "service/demo/random.h"

#include <boost/json.hpp>

namespace meterd::demo {

namespace {

namespace json = boost::json;
using std::chrono::milliseconds;

constexpr std::string_view keysPath = "/api/v1/api-keys";
constexpr std::string_view sender = "pos-bridge";
constexpr std::string_view asker = "status-wall";
constexpr int senderLimit = 30;
constexpr int fewestSent = 26; // near the limit, and over it in two minutes of five
constexpr int mostSent = 34;
constexpr std::string_view askerLimits = R"({"limits":{"admin":12}})";
constexpr int askedInALoop = 16;
constexpr int askedElse = 5;
constexpr std::uint64_t seed = 20261121;

std::string textOf(const json::value& value, std::string_view member)
{
    const json::object* object = value.if_object();
    const json::value* found = object ? object->if_contains(member) : nullptr;
    const json::string* text = found ? found->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

bool isThere(const json::value& list)
{
    const json::object* object = list.if_object();
    const json::value* content = object ? object->if_contains("content") : nullptr;
    return content && content->is_array() && !content->as_array().empty();
}

std::string keyBody(std::string_view name, std::string_view members)
{
    JsonLine line;
    line.open('{').text("name", name).text("role", "MEMBER").open("owner", '{');
    line.text("type", "service").text("name", name).text("email", std::string(name) + "@northbound.example").close('}');
    return line.take() + "," + std::string(members) + "}";
}

//! Moments of a minute, evenly spread.
template <class Each>
void spread(int count, std::int64_t minute, TimePoint from, TimePoint to, Each each)
{
    const TimePoint begin{std::chrono::minutes(minute)};
    for (int i = 0; i < count; ++i) {
        const TimePoint at = begin + milliseconds(60'000 * i / count);
        if (at > from && at <= to)
            each(i, at);
    }
}

} // namespace

std::optional<std::string> Hurried::found(Operator& colleague, Credentials& known, TimePoint at)
{
    struct Wanted
    {
        std::string_view name;
        std::string_view members;
        std::string_view reason;
        std::string& secret;
    };
    const std::string sends =
        R"("scopes":["events:write"],"environment":"production","ingestLimit":)" + std::to_string(senderLimit);
    for (const Wanted& one : {Wanted{sender, sends, "the tills of the airport shops", m_sending},
                              Wanted{asker, R"("scopes":["health:read"])", "the screen in the hall", m_asking}}) {
        const std::string held = "hurried/" + std::string(one.name);
        if (const auto secret = known.keys.find(held); secret != known.keys.end()) {
            one.secret = secret->second;
            continue;
        }
        const auto list =
            colleague.call({.path = std::string(keysPath), .query = "filter=name:" + std::string(one.name)}, at);
        if (!list)
            return list.error();
        if (isThere(list->data))
            continue; // of an earlier life, and its secret is lost
        const auto made = colleague.call({.method = Method::Post,
                                          .path = std::string(keysPath),
                                          .body = keyBody(one.name, one.members),
                                          .reason = std::string(one.reason)},
                                         at);
        if (!made)
            return made.error();
        one.secret = known.keys[held] = textOf(made->data, "secret");
        if (one.name != asker)
            continue;
        const std::string path = "/api/v1/rate-limits/" + textOf(made->data, "id");
        const auto present = colleague.call({.path = path}, at);
        if (!present)
            return present.error();
        const auto limited = colleague.call({.method = Method::Put,
                                             .path = path,
                                             .body = std::string(askerLimits),
                                             .ifMatch = present->etag,
                                             .reason = "it asks in a loop, OPS-4131"},
                                            at);
        if (!limited)
            return limited.error();
    }
    return std::nullopt;
}

Hurried::Due Hurried::due(TimePoint from, TimePoint to) const
{
    Due out;
    const std::int64_t last = std::chrono::floor<std::chrono::minutes>(to).time_since_epoch().count();
    for (std::int64_t minute = std::chrono::floor<std::chrono::minutes>(from).time_since_epoch().count();
         minute <= last; ++minute) {
        if (!m_sending.empty())
            send(out, minute, from, to);
        if (!m_asking.empty())
            ask(out, minute, from, to);
    }
    return out;
}

void Hurried::send(Due& out, std::int64_t minute, TimePoint from, TimePoint to) const
{
    Random random(seed ^ static_cast<std::uint64_t>(minute) * 0x9E3779B97F4A7C15U);
    const int count = random.between(fewestSent, mostSent);
    const std::string stem = random.hex(16);
    spread(count, minute, from, to, [&](int i, TimePoint at) {
        JsonLine line;
        line.open('{')
            .text("customerId", "northwind")
            .text("metricName", "orders")
            .raw("quantity", "1")
            .text("occurredAt", toIso(at - milliseconds(40)))
            .text("idempotencyKey", "pos_" + stem + "_" + std::to_string(i))
            .text("productType", "API")
            .close('}');
        Request request;
        request.method = Method::Post;
        request.path = "/v1/ingest";
        request.body = line.take();
        request.address = "198.51.100.40";
        request.receivedAt = at;
        request.headers.add("Content-Type", "application/json");
        request.headers.add("User-Agent", "pos-bridge/0.3.1");
        request.headers.add("X-API-Key", m_sending);
        out.requests.push_back(std::move(request));
        out.events += i < senderLimit ? 1 : 0;
    });
}

void Hurried::ask(Due& out, std::int64_t minute, TimePoint from, TimePoint to) const
{
    const int count = minute % 4 == 0 ? askedInALoop : askedElse;
    spread(count, minute, from, to, [&](int, TimePoint at) {
        Request request;
        request.path = "/api/v1/metering-health";
        request.query = "limit=100";
        request.address = "203.0.113.90";
        request.receivedAt = at;
        request.headers.add("User-Agent", "status-wall/2.0");
        request.headers.add("Authorization", "Bearer " + m_asking);
        request.headers.add("X-Tenant-Id", m_tenantId);
        out.requests.push_back(std::move(request));
    });
}

} // namespace meterd::demo
