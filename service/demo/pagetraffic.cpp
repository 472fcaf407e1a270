// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes through SaaS Tracker's door: page views, product events and AI calls, one signed request each.
#include "service/demo/traffic.h"

#include "service/domain/ids.h"

#include <array>

namespace meterd::demo {

namespace {

using namespace std::string_view_literals;

constexpr std::array pages = {
    "/"sv,         "/bookings"sv, "/bookings/new"sv, "/reports"sv,        "/reports/daily"sv,
    "/settings"sv, "/team"sv,     "/invoices"sv,     "/search?q=berth"sv, "/help/getting-started"sv};
constexpr std::array productNames = {"signup"sv, "invite_sent"sv, "report_opened"sv, "export_clicked"sv,
                                     "feature_used"sv};
constexpr std::array features = {"support_reply_generator"sv, "ticket_summary"sv, "search_answers"sv, "translation"sv};

std::string_view environmentOf(Random& random)
{
    return random.chance(.09) ? "staging"sv : "production"sv;
}

} // namespace

std::string Traffic::page(std::string_view environment, const Organization& org, const PageItem& item)
{
    // Some front end writes the ids in capitals; to the platform that is another organization.
    const bool shouted = org.id == laggard().id && m_random.chance(.03);
    JsonLine line;
    line.open('{')
        .text("event", item.event)
        .text("user_hash", userOf(org, m_random.between(1, org.users)))
        .text("customer_org_id", shouted ? "Kestrel-Air" : org.id)
        .textIf("path", item.path)
        .text("plan", org.plan)
        .text("environment", environment)
        .number("ts_epoch", toMs(m_now) / 1000 - m_random.between(0, 2));
    if (m_random.chance(.7))
        line.text("session_id", m_random.uuid());
    if (!item.properties.empty())
        line.raw("properties", item.properties);
    return line.close('}').take();
}

void Traffic::sign(std::string_view app, std::string body)
{
    const auto held = m_credentials.apps.find(app);
    if (held == m_credentials.apps.end())
        return;
    Request request;
    request.method = Method::Post;
    request.path = "/v1/events";
    request.headers.add("Content-Type", "application/json");
    request.headers.add("User-Agent", app == "web-console" ? "northbound-web/4.12.0" : "python-requests/2.32.3");
    request.headers.add("x-app-uuid", held->second.uuid);
    request.headers.add("x-signature", toHex(hmacSha256(held->second.secret, body)));
    request.correlationId = m_random.uuid();
    request.headers.add("X-Correlation-Id", request.correlationId);
    request.body = std::move(body);
    request.address = app == "web-console" ? "198.51.100.17" : "198.51.100.42";
    request.receivedAt = m_now;
    m_happening.requests.push_back(std::move(request));
}

void Traffic::pageViews()
{
    // Each is a request of its own, and an application may send 10,000 a minute: a big crowd sends through Aforo's
    // door.
    for (int i = m_crowd > 8 ? 1 : m_crowd; i > 0; --i) {
        const Organization& org = anyone();
        const std::string_view environment = environmentOf(m_random);
        ++m_happening.events;
        sign("web-console", page(environment, org,
                                 {.event = "page_view",
                                  .path = std::string(pages[m_random.below(pages.size())]),
                                  .properties = R"({"locale":"en-GB","viewport":"1440x900"})"}));
    }
}

void Traffic::productEvents()
{
    const Organization& org = anyone();
    const std::string_view environment = environmentOf(m_random);
    JsonLine properties;
    properties.open('{')
        .text("feature", m_random.chance(.5) ? "bookings" : "reports")
        .text("source", "web")
        .number("duration_ms", m_random.between(200, 90'000))
        .close('}');
    ++m_happening.events;
    sign("web-console", page(environment, org,
                             {.event = productNames[m_random.below(productNames.size())],
                              .path = "/reports",
                              .properties = properties.take()}));
}

void Traffic::aiCalls()
{
    const Organization& org = anyone();
    const std::string_view environment = environmentOf(m_random);
    const Model& model = anyModel();
    const bool failed = m_random.chance(.04);
    const int in = m_random.between(200, 9000);
    const int out = m_random.between(30, 2400);
    const std::string call = "call_" + m_random.hex(20);
    JsonLine properties;
    properties.open('{')
        .text("feature", features[m_random.below(features.size())])
        .text("provider", model.provider)
        .text("model", model.name)
        .text("request_type", "generate");
    // A client that forgets the tokens, and one that knows its own cost or that it was nothing.
    const bool counted = !failed && !m_random.chance(.06);
    if (counted)
        properties.number("input_tokens", in).number("output_tokens", out).number("total_tokens", in + out);
    if (counted && m_random.chance(.1))
        properties.raw("estimated_cost_eur",
                       m_random.chance(.4) ? "0" : "0.0" + std::to_string(m_random.between(1, 99)));
    properties.number("latency_ms", m_random.between(180, 9000))
        .raw("success", failed ? "false" : "true")
        .text("workflow_id", "support-ticket-" + std::to_string(m_random.between(1000, 9999)))
        .text("ai_call_id", call)
        .close('}');
    ++m_happening.events;
    sign("support-assistant",
         page(environment, org,
              {.event = failed ? "ai_call_failed" : "ai_call_completed", .properties = properties.take()}));
    if (failed || !m_random.chance(.35))
        return;
    ++m_happening.events;
    sign("support-assistant", page(environment, org,
                                   {.event = m_random.chance(.8) ? "ai_output_accepted" : "ai_output_edited",
                                    .properties = R"({"ai_call_id":")" + call + "\"}"}));
}

void Traffic::invalidPages()
{
    const Organization& org = anyone();
    std::string body = page("production", org, {.event = "page_view", .path = "/bookings"});
    switch (m_random.below(3)) {
    case 0: { // cut -c1-63
        const std::size_t hash = body.find("\"user_hash\":\"") + 13;
        body.erase(hash + 63, 1);
        break;
    }
    case 1: // no slash
        body.replace(body.find("\"/bookings\""), 11, "\"bookings\"");
        break;
    default: { // no organization
        const std::size_t org_id = body.find("\"customer_org_id\"");
        body.erase(org_id, body.find(',', org_id) + 1 - org_id);
    }
    }
    ++m_happening.events;
    sign("web-console", std::move(body));
}

void Traffic::badSignatures()
{
    sign("web-console", page("production", anyone(), {.event = "page_view", .path = "/reports"}));
    if (m_happening.requests.empty())
        return;
    Request& request = m_happening.requests.back();
    switch (m_random.below(3)) {
    case 0: // an old secret
        request.headers.set("x-signature", toHex(hmacSha256("the secret before the last rotation", request.body)));
        break;
    case 1: // written again between signing and sending
        for (std::size_t at = 0; (at = request.body.find("\":", at)) != std::string::npos; at += 3)
            request.body.insert(at + 2, " ");
        break;
    default: // an application that is not there
        request.headers.set("x-app-uuid", m_random.uuid());
    }
}

} // namespace meterd::demo
