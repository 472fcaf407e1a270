// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes through Aforo's door: metered events of the customers' servers, in batches and one by one.
#include "service/demo/traffic.h"

#include <array>

namespace meterd::demo {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using namespace std::string_view_literals;

constexpr std::array routes = {"GET /v2/bookings"sv,        "POST /v2/bookings"sv, "GET /v2/bookings/{id}"sv,
                               "PATCH /v2/bookings/{id}"sv, "GET /v2/fares"sv,     "POST /v2/quotes"sv,
                               "GET /v2/customers/{id}"sv,  "POST /v2/payments"sv, "GET /v2/reports/daily"sv,
                               "DELETE /v2/holds/{id}"sv};
constexpr std::array regions = {"eu-west-1"sv, "eu-central-1"sv, "us-east-1"sv};
constexpr std::size_t recentLimit = 256;

std::string decimal(Random& random, int whole)
{
    return std::to_string(random.between(0, whole)) + "." + std::to_string(random.between(1, 999'999));
}

} // namespace

Traffic::Sender Traffic::sender(std::string_view app, double stagingShare)
{
    return {&anyone(), app, m_random.chance(stagingShare) ? "staging"sv : "production"sv};
}

std::string Traffic::event(const Sender& from, const AforoItem& item)
{
    // An SDK flushes every five seconds; now and then one has been offline for some minutes.
    milliseconds lag(m_random.between(12, 1900));
    if (m_random.chance(.01))
        lag += minutes(m_random.between(2, 4));
    JsonLine line;
    line.open('{')
        .text("customerId", from.org->id)
        .text("metricName", item.metric)
        .textIf("eventType", item.event)
        .raw("quantity", item.quantity)
        .text("occurredAt", instant(lag + item.age))
        .text("idempotencyKey", "ik_" + m_random.hex(24));
    if (from.org->client.find("java/2.18") == std::string_view::npos)
        line.text("productType", "API"); // June's generation sends none
    line.textIf("endpointPath", item.path).textIf("capabilityName", item.feature).textIf("sessionId", item.session);
    if (!item.metadata.empty())
        line.raw("metadata", "{" + item.metadata + "}");
    return line.close('}').take();
}

void Traffic::post(const Sender& from, std::string_view path, std::string body, std::string correlation)
{
    const auto key = m_credentials.keys.find(KeySlot{from.app, from.environment}.name());
    if (key == m_credentials.keys.end())
        return;
    Request request;
    request.method = Method::Post;
    request.path = path;
    request.body = std::move(body);
    request.address = address(*from.org);
    request.receivedAt = m_now;
    request.correlationId = correlation.empty() ? m_random.uuid() : std::move(correlation);
    request.headers.add("Content-Type", "application/json");
    request.headers.add("User-Agent", from.org->client);
    request.headers.add("X-Correlation-Id", request.correlationId);
    // The two generations of the SDKs differ in where the key stands.
    if (from.org->client.find("java/2.18") != std::string_view::npos)
        request.headers.add("Authorization", "Bearer " + key->second);
    else
        request.headers.add("X-API-Key", key->second);
    if (path.ends_with("/meter"))
        request.headers.add("X-Tenant-Id", m_credentials.tenantId);
    m_happening.requests.push_back(std::move(request));
}

void Traffic::postBatch(const Sender& from, std::string_view path, const std::vector<AforoItem>& items,
                        std::string correlation)
{
    const bool bare = path.ends_with("/async-batch");
    JsonLine line;
    if (bare)
        line.open('[');
    else
        line.open('{').open("events", '[');
    for (const AforoItem& item : items)
        line.item(event(from, item));
    line.close(']');
    if (!bare)
        line.close('}');
    m_happening.events += static_cast<int>(items.size());
    post(from, path, line.take(), std::move(correlation));
}

void Traffic::apiCalls()
{
    Sender from = sender("checkout-api");
    if (m_random.chance(.003))
        from.environment = "development";
    const std::string_view metric = from.org == &laggard() ? oldUnitName : newUnitName;
    std::vector<AforoItem> items(static_cast<std::size_t>(crowded(2.6)));
    for (AforoItem& item : items) {
        const std::string_view route = routes[m_random.below(routes.size())];
        JsonLine data;
        data.text("route", route)
            .text("region", regions[m_random.below(regions.size())])
            .open("http", '{')
            .number("status", m_random.chance(.02)   ? 500
                              : m_random.chance(.05) ? 404
                                                     : 200)
            .number("ms", 8 + static_cast<int>(60 * m_random.gap()))
            .number("bytes", m_random.between(180, 24'000))
            .close('}');
        item = {.event = "api.request",
                .metric = metric,
                .metadata = data.take(),
                .path = std::string(route.substr(route.find(' ') + 1))};
    }
    postBatch(from, "/v1/ingest/batch", items);
}

void Traffic::completions()
{
    const Sender from = sender("reporting");
    for (int i = 0; i < m_crowd; ++i) {
        const Model& model = anyModel();
        const int in = m_random.between(120, 4200);
        const int out = m_random.between(40, 1900);
        JsonLine both;
        both.text("modelProvider", model.provider).text("modelName", model.name);
        if (!m_random.chance(.02)) // a client that forgets half of it
            both.number("inputTokens", in);
        both.number("outputTokens", out).text("region", regions[m_random.below(regions.size())]);
        postBatch(from, "/v1/ingest/batch",
                  {{.event = "ai.completion", .metric = "tokens-in", .quantity = std::to_string(in)},
                   {.event = "ai.completion",
                    .metric = "tokens-out",
                    .quantity = std::to_string(out),
                    .metadata = both.take(),
                    .feature = "report_summary"}});
    }
}

void Traffic::agentSteps()
{
    // The agent SDK of October sends one request an event, in Apigee's format.
    const Sender from = sender("reporting");
    const std::string session = "ses_" + m_random.hex(12);
    const std::string correlation = m_random.uuid();
    const int steps = crowded(2.2);
    for (int step = 0; step < steps; ++step) {
        JsonLine line;
        line.open('{')
            .text("eventType", "agent_step")
            .text("metricKey", "agent-steps")
            .number("value", 1)
            .text("idempotencyKey", "ik_" + m_random.hex(24))
            .text("customerId", from.org->id)
            .text("timestamp", instant(milliseconds(m_random.between(20, 700))))
            .open("properties", '{')
            .text("sessionId", session)
            .text("stepKind", m_random.chance(.6) ? "tool_call" : "reasoning")
            .number("stepIndex", step)
            .number("durationMs", m_random.between(60, 4000))
            .close('}')
            .close('}');
        ++m_happening.events;
        post(from, "/v1/ingest/events", line.take(), correlation);
    }
}

void Traffic::renders()
{
    std::vector<AforoItem> items;
    for (int i = crowded(1.3); i > 0; --i)
        items.push_back({.event = "image.render",
                         .metric = "image-renders",
                         .quantity = std::to_string(m_random.between(1, 12)),
                         .metadata = R"("size":"1024x1024","format":"webp")"});
    postBatch(sender("media-studio"), "/v1/ingest/batch", items);
}

void Traffic::exports()
{
    std::vector<AforoItem> items;
    for (int i = crowded(1); i > 0; --i)
        items.push_back({.event = "export.run",
                         .metric = "export-rows",
                         .quantity = std::to_string(m_random.between(40, 24'000)),
                         .metadata = R"("format":"csv","schedule":"daily")",
                         .feature = "exports"});
    postBatch(sender("reporting"), "/api/v1/ingest/batch", items);
}

void Traffic::orders()
{
    const Sender from = sender("checkout-api");
    for (int i = 0; i < m_crowd; ++i) {
        const std::string total = std::to_string(m_random.between(9, 900)) + ".90";
        ++m_happening.events;
        post(from, "/v1/ingest",
             event(from, {.event = "order.placed",
                          .metric = "orders",
                          .metadata = R"("currency":"EUR","total":")" + total + "\"",
                          .path = "/v2/orders",
                          .feature = m_random.chance(.3) ? "express_checkout" : "checkout"}));
        if (m_happening.requests.empty())
            continue;
        if (m_recent.size() < recentLimit)
            m_recent.push_back(m_happening.requests.back());
        else
            m_recent[m_nextRecent++ % recentLimit] = m_happening.requests.back();
    }
}

void Traffic::seats()
{
    std::vector<AforoItem> items;
    for (int i = crowded(2); i > 0; --i)
        items.push_back({.event = "seat.active", .metric = "seat-days", .metadata = R"("role":"editor")"});
    postBatch(sender("reporting"), "/v1/ingest/events/batch", items);
}

void Traffic::messages()
{
    const Sender from = sender("messaging");
    for (int i = 0; i < m_crowd; ++i) {
        ++m_happening.events;
        post(from, "/v1/meter",
             event(from, {.event = "sms.send",
                          .metric = "sms-sent",
                          .quantity = std::to_string(m_random.between(1, 4)),
                          .metadata = R"("carrier":"tele-eu","country":"DE")"}));
    }
}

void Traffic::storage()
{
    std::vector<AforoItem> items;
    for (int i = crowded(6); i > 0; --i)
        items.push_back(
            {.event = "storage.snapshot", .metric = "storage-gb-hours", .quantity = decimal(m_random, 480)});
    postBatch(sender("media-studio"), "/v1/ingest/async-batch", items);
}

void Traffic::gpu()
{
    // Declared everywhere, but nobody leases a GPU in staging: the unit is silent there.
    Sender from = sender("media-studio", 0);
    std::vector<AforoItem> items;
    for (int i = crowded(1); i > 0; --i)
        items.push_back({.event = "gpu.lease",
                         .metric = "gpu-minutes",
                         .quantity = decimal(m_random, 45),
                         .metadata = R"("gpu":"L40S")"});
    postBatch(from, "/v1/ingest/batch", items);
}

void Traffic::bandwidth()
{
    static constexpr Organization network{"northbound-network", "enterprise", "edge-agent/3.4.0", 0, 1};
    postBatch({&network, "edge-cdn", "production"}, "/v1/ingest/batch",
              {{.event = "cdn.report", .metric = bandwidthUnit, .quantity = decimal(m_random, 60)}});
}

void Traffic::compound()
{
    const Sender from = sender("reporting");
    const std::string correlation = m_random.uuid();
    JsonLine line;
    line.open('{')
        .text("correlationId", correlation)
        .text("customerId", from.org->id)
        .text("occurredAt", instant(milliseconds(m_random.between(20, 900))))
        .open("measurements", '[');
    for (const std::string_view metric : {"tokens-in"sv, "tokens-out"sv, "agent-steps"sv}) {
        line.open('{').text("metricName", metric).number("quantity", m_random.between(1, 900)).close('}');
        ++m_happening.events;
    }
    line.close(']').close('}');
    post(from, "/api/v1/ingest/compound", line.take(), correlation);
}

void Traffic::heartbeats()
{
    heartbeat(sender("reporting", 0), "java");
}

void Traffic::heartbeat(const Sender& from, std::string_view language)
{
    JsonLine line;
    line.open('{').open("events", '[').open('{');
    line.text("metricName", "system.session.heartbeat")
        .text("customerId", "system")
        .number("quantity", 1)
        .text("occurredAt", instant(milliseconds(5)))
        .text("idempotencyKey", "hb:" + m_random.hex(16))
        .text("productType", "API")
        .text("sessionId", "ses_" + m_random.hex(12))
        .text("sessionBoundary", "HEARTBEAT")
        .open("metadata", '{')
        .text("heartbeatType", "PERIODIC")
        .number("uptimeMs", m_random.between(30'000, 90'000'000))
        .text("sdkLanguage", language)
        .close('}');
    line.close('}').close(']').close('}');
    post(from, "/v1/ingest/batch", line.take());
}

void Traffic::repeated()
{
    // A client that did not hear the answer sends the same key again.
    if (m_recent.empty())
        return orders();
    Request again = m_recent[m_random.below(m_recent.size())];
    again.receivedAt = m_now;
    again.correlationId = m_random.uuid();
    again.headers.set("X-Correlation-Id", again.correlationId);
    ++m_happening.events;
    m_happening.requests.push_back(std::move(again));
}

void Traffic::delayed()
{
    std::vector<AforoItem> items;
    for (int i = crowded(2); i > 0; --i)
        items.push_back({.event = "api.request",
                         .metric = newUnitName,
                         .metadata = R"("replayed":true,"queue":"offline-buffer")",
                         .path = "/v2/bookings",
                         .age = hours(m_random.between(25, 70))});
    Sender from = sender("checkout-api", 0);
    if (from.org == &laggard())
        from.org = &organizations()[1];
    postBatch(from, "/v1/ingest/batch", items);
}

void Traffic::misnamed()
{
    static constexpr std::array names = {"gpu-minute"sv, "sms_sent"sv, "Image-Renders"sv, "frobnications"sv};
    const Sender from = sender("messaging", .3);
    AforoItem item{.event = "usage.report", .metric = names[m_random.below(names.size())]};
    if (m_random.chance(.5)) {
        postBatch(from, "/v1/ingest/batch", {item, {.event = "sms.send", .metric = "sms-sent"}});
        return;
    }
    ++m_happening.events;
    post(from, "/v1/ingest", event(from, item));
}

void Traffic::badQuantity()
{
    postBatch(sender("media-studio"), "/v1/ingest/batch",
              {{.event = "image.render", .metric = "image-renders", .quantity = "0"},
               {.event = "image.render", .metric = "image-renders", .quantity = "-3"},
               {.event = "image.render", .metric = "image-renders", .quantity = "2"}});
}

//! An importer of one key that sends the rows of its spreadsheet where events belong, again and again.
void Traffic::spreadsheet()
{
    const Sender from{&anyone(), "media-studio", "staging"};
    for (int i = 0; i < 4; ++i)
        post(from, "/v1/ingest/batch",
             R"({"rows":[["customer","metric","amount"],["kestrel-air","image-renders","2,5"]]})");
}

//! Of another server, cut while it was copied, or of the live platform.
void Traffic::wrongKey()
{
    const Sender from = sender("checkout-api", 0);
    post(from, "/v1/ingest", event(from, {.event = "order.placed", .metric = "orders"}));
    if (m_happening.requests.empty())
        return;
    Headers& headers = m_happening.requests.back().headers;
    std::string strange = "sk_test_" + m_random.hex(40);
    switch (strange.back() % 3) {
    case 0: strange.resize(31); break;
    case 1: strange.replace(0, 8, "sk_live_"); break;
    default: break;
    }
    if (headers.has("X-API-Key"))
        headers.set("X-API-Key", strange);
    else
        headers.set("Authorization", "Bearer " + strange);
}

} // namespace meterd::demo
