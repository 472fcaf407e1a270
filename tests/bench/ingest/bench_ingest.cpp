// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// meterd's ingest beside its peers, on this machine, in this run. Usage: bench_ingest [--out FILE] [--seconds N]
// Every event that is counted was answered after its commit, and a sample of them is looked up again.
#include "service/domain/clock.h"
#include "service/domain/ids.h"
#include "service/http/client.h"
#include "tests/bench/ingest/loadgenerator.h"
#include "tests/bench/ingest/peers.h"
#include "tests/service/meterdprocess.h"

#include <boost/json.hpp>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <stdexcept>

namespace meterd::bench {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;

// An application may send 10,000 a minute, so the signed load is spread over as many as it needs.
constexpr int applications = 64;
constexpr int sampleSize = 40;
// So many that the wait for the disk does not decide, but the work.
constexpr int manyConnections = 512;

struct Signer
{
    std::string uuid;
    std::string signature;
};

std::string fixed(double value, int places)
{
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%.*f", places, value);
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string withCommas(double value)
{
    std::string digits = fixed(value, 0);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

//! meterd with a tenant that may send without a limit, and what was sent to it.
class Subject
{
public:
    explicit Subject(const std::string& folder)
        : m_process(started(folder))
        , m_client(std::move(HttpClient::open(m_process.hello().address, std::chrono::seconds(20))).value())
    {
        call(Method::Post, "/api/v1/metrics", R"({"name":"api-calls","aggregation":"COUNT"})");
        const auto key = call(Method::Post, "/api/v1/api-keys",
                              R"({"name":"bench","role":"MEMBER","scopes":["events:write"],"ingestLimit":null})");
        m_key = key.at("secret").as_string().c_str();
        m_page =
            R"({"event":"page_view","user_hash":")" + std::string(64, 'a') +
            R"(","customer_org_id":"org_4711","path":"/reports/daily","plan":"growth","environment":"production",)" +
            R"("session_id":"550e8400-e29b-41d4-a716-446655440000"})";
        for (int i = 0; i < applications; ++i) {
            const auto app = call(Method::Post, "/api/v1/apps", R"({"name":"bench )" + std::to_string(i) + "\"}");
            const std::string secret(app.at("secret").as_string());
            m_signers.push_back({app.at("uuid").as_string().c_str(), toHex(hmacSha256(secret, m_page))});
        }
    }

    std::uint16_t port() const
    {
        const std::string& address = m_process.hello().address;
        return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    }

    LoadResult singles(int connections, milliseconds time)
    {
        m_sent.clear();
        return runLoad(port(), connections, time, 202, [this](std::string& bytes) { nextSingle(bytes); });
    }
    LoadResult batches(int connections, int size, milliseconds time)
    {
        m_sent.clear();
        m_batch = size;
        return runLoad(port(), connections, time, 202, [this](std::string& bytes) { nextBatch(bytes); });
    }
    //! What the empty servers get: the same bytes.
    LoadResult emptySingles(std::uint16_t port, int connections, milliseconds time)
    {
        return runLoad(port, connections, time, 202, [this](std::string& bytes) { nextSingle(bytes); });
    }

    //! How many of a sample of acknowledged requests are not found, whole, by their correlation id.
    int lost(const LoadResult& result, int eventsEach)
    {
        std::minstd_rand random(1);
        // The last request of each connection may have been refused; the first ones were all answered.
        const std::size_t sure = std::min<std::size_t>(m_sent.size(), result.answered);
        int missing = 0;
        for (int i = 0; i < sampleSize && sure > 32; ++i) {
            const std::string& id = m_sent[random() % (sure - 32)];
            const json::value page =
                call(Method::Get, "/api/v1/usage-events", {}, "limit=1000&filter=correlation:" + id);
            missing += page.at("content").as_array().size() == static_cast<std::size_t>(eventsEach) ? 0 : 1;
        }
        return missing;
    }
    int lostKeys()
    {
        std::minstd_rand random(2);
        int missing = 0;
        for (int i = 0; i < sampleSize && m_nextKey > 100'000; ++i) {
            const std::string key = keyOf(random() % (m_nextKey - 100'000));
            const json::value page = call(Method::Get, "/api/v1/usage-events", {}, "filter=key:" + key);
            missing += page.at("content").as_array().size() == 1 ? 0 : 1;
        }
        return missing;
    }

    //! The newest event's members as texts: the row that the bare peer inserts.
    std::vector<std::string> aRow()
    {
        const json::value page = call(Method::Get, "/api/v1/usage-events", {}, "limit=1");
        std::vector<std::string> row;
        for (const auto& [name, value] : page.at("content").at(0).as_object()) {
            if (name != "sequence" && !value.is_null())
                row.push_back(value.is_string() ? std::string(value.as_string()) : json::serialize(value));
        }
        return row;
    }

private:
    static test::MeterdProcess started(const std::string& folder)
    {
        auto process = test::MeterdProcess::start(folder);
        if (!process)
            throw std::runtime_error(process.error());
        return std::move(*process);
    }

    json::value call(Method method, const std::string& path, std::string body, std::string query = {})
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

    std::string nextCorrelation()
    {
        m_sent.push_back("bench-" + std::to_string(++m_requests));
        return m_sent.back();
    }
    static std::string keyOf(std::uint64_t number)
    {
        std::string digits = std::to_string(number);
        return "key-" + std::string(16 - digits.size(), '0') + digits;
    }
    static void head(std::string& bytes, std::string_view path, const std::string& correlation, std::size_t size)
    {
        bytes.append("POST ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
        bytes.append("User-Agent: bench-ingest/1\r\nX-Correlation-Id: ")
            .append(correlation)
            .append("\r\nContent-Length: ");
        bytes.append(std::to_string(size)).append("\r\n");
    }
    void nextSingle(std::string& bytes)
    {
        const Signer& signer = m_signers[m_nextSigner++ % m_signers.size()];
        head(bytes, "/v1/events", nextCorrelation(), m_page.size());
        bytes.append("x-app-uuid: ").append(signer.uuid).append("\r\nx-signature: ").append(signer.signature);
        bytes.append("\r\n\r\n").append(m_page);
    }
    void nextBatch(std::string& bytes)
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

    test::MeterdProcess m_process;
    std::unique_ptr<HttpClient> m_client;
    std::string m_key;
    std::string m_page;
    std::vector<Signer> m_signers;
    std::size_t m_nextSigner = 0;
    std::uint64_t m_requests = 0;
    std::vector<std::string> m_sent;
    int m_batch = 0;
    int m_bodySize = 0;
    std::string m_body;
    std::vector<std::size_t> m_keyAt;
    std::uint64_t m_nextKey = 0;
};

class Report
{
public:
    void line(const std::string& text) { m_text << text << '\n'; }
    void row(const std::string& work, double rate, const std::string& p50, const std::string& p99,
             const std::string& beside, const std::string& ratio, const std::string& aim)
    {
        line("| " + work + " | " + withCommas(rate) + " | " + p50 + " | " + p99 + " | " + beside + " | " + ratio +
             " | " + aim + " |");
    }
    void measured(const std::string& work, const LoadResult& result, int each, double peer, const std::string& aim)
    {
        const double rate = result.perSecond() * each;
        row(work, rate, fixed(result.percentileMs(.5), 2), fixed(result.percentileMs(.99), 2), withCommas(peer),
            fixed(100 * rate / peer, 0) + " %", aim);
    }
    std::string text() const { return m_text.str(); }

private:
    std::ostringstream m_text;
};

void demandAll(const LoadResult& result, const std::string& what)
{
    if (result.refused > 0)
        throw std::runtime_error(what + ": " + std::to_string(result.refused) +
                                 " requests were refused, the first with " + result.firstRefusal);
}

//! Figures that OpenMonetize's service reached on two cores: batches of 100 on 10 connections.
constexpr double openMonetizeAcknowledged = 22'008;

int measure(const std::string& out, milliseconds phase)
{
    const test::TemporaryFolder folder;
    Subject meterd(folder.path());
    LoadResult bare;
    LoadResult bareMany;
    LoadResult empty;
    {
        const EmptyServer server(EmptyKind::BareBeast);
        bare = meterd.emptySingles(server.port(), 16, phase / 2);
        bareMany = meterd.emptySingles(server.port(), manyConnections, phase / 2);
    }
    {
        const EmptyServer server(EmptyKind::OurListener);
        empty = meterd.emptySingles(server.port(), 16, phase / 2);
    }
    const double syncBefore = fdatasyncMedianMs(folder.path());
    const LoadResult singles = meterd.singles(16, phase);
    const double syncAfter = fdatasyncMedianMs(folder.path());
    demandAll(singles, "single events");
    int missing = meterd.lost(singles, 1);
    const LoadResult manySingles = meterd.singles(manyConnections, phase);
    demandAll(manySingles, "single events on many connections");
    missing += meterd.lost(manySingles, 1);
    const LoadResult hundreds = meterd.batches(10, 100, phase);
    demandAll(hundreds, "batches of 100");
    missing += meterd.lost(hundreds, 100);
    const LoadResult thousands = meterd.batches(10, 1000, phase);
    demandAll(thousands, "batches of 1,000");
    missing += meterd.lost(thousands, 1000) + meterd.lostKeys();

    const std::vector<std::string> row = meterd.aRow();
    std::size_t rowBytes = 0;
    for (const std::string& value : row)
        rowBytes += value.size();
    const double sqliteHundreds = sqliteInserts(folder.path(), row, 100, phase / 2);
    const double sqliteThousands = sqliteInserts(folder.path(), row, 1000, phase / 2);

    Report report;
    report.line("## Ingest\n");
    report.line("Every event was answered after its commit. Looked up again: " + std::to_string(4 * sampleSize) +
                " requests by correlation id, " + std::to_string(sampleSize) + " events by idempotency key; " +
                std::to_string(missing) + " not found whole.");
    const double sync = std::min(syncBefore, syncAfter);
    report.line("fdatasync of 4 KiB: p50 " + fixed(syncBefore, 2) + " ms before the single events, " +
                fixed(syncAfter, 2) + " ms after. 16 clients that each wait for a commit of " + fixed(sync, 2) +
                " ms get about " + withCommas(16'000 / sync) + " events/s. The bare row has " +
                std::to_string(rowBytes) + " bytes in " + std::to_string(row.size()) + " columns.\n");
    report.line("| work | events/s | p50 ms | p99 ms | beside, events/s | ratio | aim |");
    report.line("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    report.measured("empty Beast handler, 16 connections", bare, 1, bare.perSecond(), "");
    report.measured("meterd's listener, nothing behind it", empty, 1, bare.perSecond(), "");
    report.measured("single signed POSTs, 16 connections", singles, 1, bare.perSecond(),
                    "at least 40 % of the empty handler");
    report.measured("empty Beast handler, 512 connections", bareMany, 1, bareMany.perSecond(), "");
    report.measured("single signed POSTs, 512 connections", manySingles, 1, bareMany.perSecond(), "");
    report.row("bare SQLite, 100 rows a commit", sqliteHundreds, "", "", "", "", "");
    report.measured("batches of 100, 10 connections", hundreds, 100, sqliteHundreds, "");
    report.measured("the same beside OpenMonetize's acknowledged rate", hundreds, 100, openMonetizeAcknowledged,
                    "at least 400 %");
    report.row("bare SQLite, 1,000 rows a commit", sqliteThousands, "", "", "", "", "");
    report.measured("batches of 1,000, 10 connections", thousands, 1000, sqliteThousands,
                    "at least 40 % of bare SQLite");

    std::cout << report.text();
    if (!out.empty() && !(std::ofstream(out) << report.text()))
        throw std::runtime_error("cannot write " + out);
    return missing == 0 ? 0 : 1;
}

} // namespace
} // namespace meterd::bench

int main(int argc, char** argv)
{
    std::string out;
    double seconds = 6;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--out") == 0)
            out = argv[i + 1];
        else if (std::strcmp(argv[i], "--seconds") == 0)
            seconds = std::stod(argv[i + 1]);
    }
    try {
        return meterd::bench::measure(out, std::chrono::milliseconds(static_cast<int>(seconds * 1000)));
    } catch (const std::exception& fault) {
        std::cerr << "bench_ingest: " << fault.what() << '\n';
        return 1;
    }
}
