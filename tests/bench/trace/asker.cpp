// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/trace/asker.h"

#include "service/domain/clock.h"

#include <stdexcept>

namespace meterd::bench {

namespace json = boost::json;

namespace {

constexpr int keys = 12;
constexpr std::string_view everything =
    R"(["events:read","requests:read","metrics:read","limits:read","orgs:read","events:write","audit:read","keys:read",)"
    R"("webhooks:read","metrics:write","apps:write","webhooks:write"])";

} // namespace

Asker::Asker(Subject& meterd)
    : m_client(std::move(HttpClient::open(meterd.hello().address, std::chrono::seconds(60))).value())
    , m_tenant(meterd.hello().tenant)
{
    for (int i = 0; i < keys; ++i) {
        const auto key = meterd.call(Method::Post, "/api/v1/api-keys",
                                     R"({"name":"asks","role":"OWNER","ingestLimit":null,"scopes":)" +
                                         std::string(everything) + "}");
        m_keys.emplace_back(key.at("secret").as_string());
    }
}

Response Asker::send(Method method, const std::string& path, const std::string& query, std::string body)
{
    Request request;
    request.method = method;
    request.path = path;
    request.query = query;
    request.body = std::move(body);
    request.headers.add("Authorization", "Bearer " + m_keys[m_turn++ % m_keys.size()]);
    request.headers.add("X-Tenant-Id", m_tenant);
    if (method == Method::Put)
        request.headers.add("If-Match", "*");
    if (!request.body.empty())
        request.headers.add("Content-Type", "application/json");
    auto answer = m_client->send(request);
    if (!answer)
        throw std::runtime_error(answer.error());
    return std::move(*answer);
}

std::string Asker::body(Method method, const std::string& path, const std::string& query, std::string body)
{
    Response answer = send(method, path, query, std::move(body));
    if (answer.status >= 300)
        throw std::runtime_error(path + "?" + query + " was answered " + answer.body);
    return std::move(answer.body);
}

json::value Asker::data(Method method, const std::string& path, const std::string& query, std::string sent)
{
    return json::parse(body(method, path, query, std::move(sent))).at("data");
}

json::array Asker::newest(const std::string& list, const std::string& query)
{
    return data(Method::Get, list, query).at("content").as_array();
}

void Asker::sendRefused(const std::string& key)
{
    const Response answer = send(Method::Post, "/v1/ingest", {},
                                 R"({"customerId":"kestrel-air","metricName":"api_callz","quantity":1,"occurredAt":")" +
                                     toIso(SystemClock().now()) + R"(","idempotencyKey":")" + key + "\"}");
    if (answer.status != 422)
        throw std::runtime_error("a name that nobody declared was answered " + answer.body);
}

} // namespace meterd::bench
