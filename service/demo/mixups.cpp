// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/demo/mixups.h"

#include "service/domain/ids.h"

#include <boost/json.hpp>

namespace meterd::demo {

namespace {

namespace json = boost::json;

constexpr std::chrono::hours born{52};
constexpr std::chrono::hours heardOf{24};
constexpr double oftenPerBeat = .1;
constexpr std::string_view appsPath = "/api/v1/apps";
constexpr std::string_view tenantsName = "northbound";

std::string textOf(const json::value& value, std::string_view member)
{
    const json::object* object = value.if_object();
    const json::value* found = object ? object->if_contains(member) : nullptr;
    const json::string* text = found ? found->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

std::string orderOf(std::string_view customer, std::string key, TimePoint time)
{
    JsonLine line;
    return line.open('{')
        .text("customerId", customer)
        .text("metricName", "sms-sent")
        .raw("quantity", "1")
        .text("occurredAt", toIso(time))
        .text("idempotencyKey", "mix_" + std::move(key))
        .text("productType", "API")
        .close('}')
        .take();
}

std::string userHash(Random& random)
{
    return toHex(sha256("partner-" + std::to_string(random.between(1, 40))));
}

} // namespace

std::optional<std::string> Mixups::relive(Operator& colleague, Credentials& known, TimePoint from, TimePoint to,
                                          TimePoint now)
{
    m_known = &known;
    const TimePoint at = now - born;
    return at >= from && at < to ? make(colleague, known, at) : std::nullopt;
}

void Mixups::catchUp(Operator& colleague, Credentials& known, TimePoint now)
{
    m_known = &known;
    // A sandbox of before there was such a thing has no room for it, or has it and its secret is lost.
    (void)make(colleague, known, now);
}

std::optional<std::string> Mixups::make(Operator& colleague, Credentials& known, TimePoint at)
{
    if (known.apps.contains(youngApp))
        return std::nullopt;
    const auto made = colleague.call({.method = Method::Post,
                                      .path = std::string(appsPath),
                                      .body = R"({"name":")" + std::string(youngApp) + "\"}",
                                      .reason = "for the resellers, OPS-4098"},
                                     at);
    if (!made)
        return made.error();
    known.apps[std::string(youngApp)] = {textOf(made->data, "uuid"), textOf(made->data, "secret")};
    return std::nullopt;
}

Happening Mixups::onBeat(TimePoint time, TimePoint now)
{
    Happening out;
    if (!m_known)
        return out;
    fromTheYoungApp(out, time);
    using Fault = void (Mixups::*)(Happening&, TimePoint);
    for (const Fault fault :
         {&Mixups::ofTheOtherMode, &Mixups::halfAKey, &Mixups::nameForTenant, &Mixups::signedInAnotherOrder}) {
        if (m_random.chance(oftenPerBeat) && now - time <= heardOf)
            (this->*fault)(out, time);
    }
    return out;
}

Request Mixups::post(std::string_view path, std::string body, TimePoint time)
{
    Request request;
    request.method = Method::Post;
    request.path = path;
    request.body = std::move(body);
    request.receivedAt = time;
    request.correlationId = m_random.uuid();
    request.headers.add("Content-Type", "application/json");
    request.headers.add("X-Correlation-Id", request.correlationId);
    return request;
}

void Mixups::fromTheYoungApp(Happening& out, TimePoint time)
{
    const auto app = m_known->apps.find(youngApp);
    if (app == m_known->apps.end())
        return;
    for (int i = m_random.between(0, 2); i > 0; --i) {
        JsonLine line;
        line.open('{')
            .text("event", "page_view")
            .text("user_hash", userHash(m_random))
            .text("customer_org_id", organizations()[m_random.below(6)].id)
            .text("path", "/partners")
            .text("environment", "production")
            .number("ts_epoch", toMs(time) / 1000)
            .close('}');
        Request request = post("/v1/events", line.take(), time);
        request.headers.add("x-app-uuid", app->second.uuid);
        request.headers.add("x-signature", toHex(hmacSha256(app->second.secret, request.body)));
        request.headers.add("User-Agent", "northbound-partners/1.0.2");
        request.address = "198.51.100.19";
        out.requests.push_back(std::move(request));
        ++out.events;
    }
}

void Mixups::ofTheOtherMode(Happening& out, TimePoint time)
{
    Request request = post("/v1/ingest", orderOf("birch-co", m_random.hex(16), time), time);
    request.headers.add("X-API-Key", "sk_live_" + m_random.hex(40));
    request.headers.add("User-Agent", "aforo-node/1.3.1");
    request.address = "203.0.113.140";
    out.requests.push_back(std::move(request));
}

void Mixups::halfAKey(Happening& out, TimePoint time)
{
    JsonLine event;
    event.open('{')
        .text("event_id", m_random.uuid())
        .text("user_id", "u-7")
        .text("event_type", "TOKEN_USAGE")
        .text("feature_id", "search")
        .text("provider", "OPENAI")
        .text("model", "gpt-4o")
        .raw("input_tokens", "900")
        .raw("output_tokens", "120")
        .text("timestamp", toIso(time))
        .close('}');
    Request request = post("/v1/events/ingest", R"({"events":[)" + event.take() + "]}", time);
    request.headers.add("Authorization", "Bearer sk_test_" + m_random.hex(17)); // the rest was not marked
    request.headers.add("User-Agent", "@openmonetize/sdk/0.8.1");
    request.address = "203.0.113.93";
    out.requests.push_back(std::move(request));
}

void Mixups::nameForTenant(Happening& out, TimePoint time)
{
    const auto key = m_known->keys.find("messaging/production");
    if (key == m_known->keys.end())
        return;
    Request request = post("/v1/meter", orderOf("fjord", m_random.hex(16), time), time);
    request.headers.add("X-API-Key", key->second);
    if (m_random.chance(.5))
        request.headers.add("X-Tenant-Id", std::string(tenantsName));
    request.headers.add("User-Agent", "aforo-python/1.1.2");
    request.address = "203.0.113.141";
    out.requests.push_back(std::move(request));
}

void Mixups::signedInAnotherOrder(Happening& out, TimePoint time)
{
    const auto app = m_known->apps.find("web-console");
    if (app == m_known->apps.end())
        return;
    const std::string user = userHash(m_random);
    // Signed as one library writes it, by the alphabet, and sent as another does.
    JsonLine sorted;
    sorted.open('{')
        .text("customer_org_id", "willow")
        .text("environment", "production")
        .text("event", "page_view")
        .text("path", "/team")
        .text("user_hash", user)
        .close('}');
    JsonLine line;
    line.open('{')
        .text("event", "page_view")
        .text("user_hash", user)
        .text("customer_org_id", "willow")
        .text("path", "/team")
        .text("environment", "production")
        .close('}');
    Request request = post("/v1/events", line.take(), time);
    request.headers.add("x-app-uuid", app->second.uuid);
    request.headers.add("x-signature", toHex(hmacSha256(app->second.secret, sorted.take())));
    request.headers.add("User-Agent", "northbound-web/4.13.0-rc1");
    request.address = "198.51.100.17";
    out.requests.push_back(std::move(request));
}

} // namespace meterd::demo
