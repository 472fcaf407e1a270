// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ingest/subject.h"

#include "service/domain/clock.h"
#include "service/domain/ids.h"

#include <cstring>
#include <random>
#include <stdexcept>
#include <string_view>

namespace meterd::bench {

namespace json = boost::json;
using std::chrono::milliseconds;

namespace {

test::MeterdProcess started(const std::string& folder)
{
    auto process = test::MeterdProcess::start(folder);
    if (!process)
        throw std::runtime_error(process.error());
    return std::move(*process);
}

std::string keyOf(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    return "key-" + std::string(16 - digits.size(), '0') + digits;
}

void head(std::string& bytes, std::string_view path, const std::string& correlation, std::size_t size)
{
    bytes.append("POST ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
    bytes.append("User-Agent: bench-ingest/1\r\nX-Correlation-Id: ").append(correlation).append("\r\nContent-Length: ");
    bytes.append(std::to_string(size)).append("\r\n");
}

} // namespace

Subject::Subject(const std::string& folder, int applications, std::uint64_t firstKey)
    : m_process(started(folder))
    , m_client(std::move(HttpClient::open(m_process.hello().address, std::chrono::seconds(20))).value())
    , m_firstKey(firstKey)
    , m_nextKey(firstKey)
{
    if (call(Method::Get, "/api/v1/metrics", {}).at("content").as_array().empty())
        call(Method::Post, "/api/v1/metrics", R"({"name":"api-calls","aggregation":"COUNT"})");
    const auto key = call(Method::Post, "/api/v1/api-keys",
                          R"({"name":"bench","role":"MEMBER","scopes":["events:write"],"ingestLimit":null})");
    m_key = key.at("secret").as_string().c_str();
    m_page = R"({"event":"page_view","user_hash":")" + std::string(64, 'a') +
             R"(","customer_org_id":"org_4711","path":"/reports/daily","plan":"growth","environment":"production",)" +
             R"("session_id":"550e8400-e29b-41d4-a716-446655440000"})";
    for (int i = 0; i < applications; ++i) {
        const auto app = call(Method::Post, "/api/v1/apps", R"({"name":"bench )" + std::to_string(i) + "\"}");
        const std::string secret(app.at("secret").as_string());
        m_signers.push_back({app.at("uuid").as_string().c_str(), toHex(hmacSha256(secret, m_page))});
    }
}

std::uint16_t Subject::port() const
{
    const std::string& address = m_process.hello().address;
    return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
}

LoadResult Subject::singles(int connections, milliseconds time)
{
    m_sent.clear();
    return runLoad(port(), connections, time, 202, [this](std::string& bytes) { nextSingle(bytes); });
}

LoadResult Subject::batches(int connections, int size, milliseconds time)
{
    m_sent.clear();
    m_batch = size;
    return runLoad(port(), connections, time, 202, [this](std::string& bytes) { nextBatch(bytes); });
}

LoadResult Subject::emptySingles(std::uint16_t port, int connections, milliseconds time)
{
    return runLoad(port, connections, time, 202, [this](std::string& bytes) { nextSingle(bytes); });
}

int Subject::lost(const LoadResult& result, int eventsEach)
{
    std::minstd_rand random(1);
    // The last request of each connection may have been refused; the first ones were all answered.
    const std::size_t sure = std::min<std::size_t>(m_sent.size(), result.answered);
    int missing = 0;
    for (int i = 0; i < sampleSize && sure > 32; ++i) {
        const std::string& id = m_sent[random() % (sure - 32)];
        const json::value page = call(Method::Get, "/api/v1/usage-events", {}, "limit=1000&filter=correlation:" + id);
        missing += page.at("content").as_array().size() == static_cast<std::size_t>(eventsEach) ? 0 : 1;
    }
    return missing;
}

int Subject::lostKeys()
{
    std::minstd_rand random(2);
    const std::uint64_t sent = m_nextKey - m_firstKey;
    int missing = 0;
    for (int i = 0; i < sampleSize && sent > 100'000; ++i) {
        const std::string key = keyOf(m_firstKey + random() % (sent - 100'000));
        const json::value page = call(Method::Get, "/api/v1/usage-events", {}, "filter=key:" + key);
        missing += page.at("content").as_array().size() == 1 ? 0 : 1;
    }
    return missing;
}

std::vector<std::string> Subject::aRow()
{
    const json::value page = call(Method::Get, "/api/v1/usage-events", {}, "limit=1");
    std::vector<std::string> row;
    for (const auto& [name, value] : page.at("content").at(0).as_object()) {
        if (name != "sequence" && !value.is_null())
            row.push_back(value.is_string() ? std::string(value.as_string()) : json::serialize(value));
    }
    return row;
}

json::value Subject::call(Method method, const std::string& path, std::string body, std::string query)
{
    Request request;
    request.method = method;
    request.path = path;
    request.query = std::move(query);
    request.body = std::move(body);
    request.headers.add("Authorization", "Bearer " + m_process.hello().key);
    request.headers.add("X-Tenant-Id", m_process.hello().tenant);
    if (!request.body.empty())
        request.headers.add("Content-Type", "application/json");
    const auto answer = m_client->send(request);
    if (!answer)
        throw std::runtime_error(answer.error());
    if (answer->status >= 300)
        throw std::runtime_error(path + " was answered " + answer->body);
    return json::parse(answer->body).at("data");
}

std::string Subject::nextCorrelation()
{
    m_sent.push_back("bench-" + std::to_string(m_firstKey) + '-' + std::to_string(++m_requests));
    return m_sent.back();
}

void Subject::nextSingle(std::string& bytes)
{
    const Signer& signer = m_signers[m_nextSigner++ % m_signers.size()];
    head(bytes, "/v1/events", nextCorrelation(), m_page.size());
    bytes.append("x-app-uuid: ").append(signer.uuid).append("\r\nx-signature: ").append(signer.signature);
    bytes.append("\r\n\r\n").append(m_page);
}

void Subject::nextBatch(std::string& bytes)
{
    // The same events with other keys: writing the digits costs the generator little.
    if (m_bodySize != m_batch) {
        m_body = R"({"events":[)";
        m_keyAt.clear();
        const std::string now = toIso(SystemClock().now());
        for (int i = 0; i < m_batch; ++i) {
            m_body +=
                std::string(i ? "," : "") +
                R"({"customerId":"kestrel-air","metricName":"api-calls","eventType":"api.request","quantity":1,)" +
                R"("occurredAt":")" + now +
                R"(","productType":"API","endpointPath":"/v2/bookings","metadata":{"route":"POST /v2/bookings","region":"eu-west-1"},"idempotencyKey":")";
            m_keyAt.push_back(m_body.size() + 4);
            m_body += keyOf(0) + "\"}";
        }
        m_body += "]}";
        m_bodySize = m_batch;
    }
    for (const std::size_t at : m_keyAt) {
        const std::string key = keyOf(m_nextKey++);
        std::memcpy(m_body.data() + at, key.data() + 4, 16);
    }
    head(bytes, "/v1/ingest/batch", nextCorrelation(), m_body.size());
    bytes.append("X-API-Key: ").append(m_key).append("\r\n\r\n").append(m_body);
}

} // namespace meterd::bench
