// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Senders, and the checks.
#include "tests/service/chaosbench.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace meterd::test {

namespace json = boost::json;
using namespace std::chrono_literals;

unsigned ChaosBench::seed()
{
    const char* given = std::getenv("MD_SEED");
    const unsigned chosen = given ? static_cast<unsigned>(std::stoul(given)) : std::random_device{}();
    std::cout << "seed " << chosen << " (MD_SEED=" << chosen << " runs it again)\n";
    return chosen;
}

void ChaosBench::startServer()
{
    const auto began = Steady::now();
    auto started = MeterdProcess::start(m_folder.path(), {}, m_environment);
    ASSERT_TRUE(started) << started.error();
    m_server.emplace(std::move(*started));
    m_slowestStart =
        std::max(m_slowestStart, std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - began));
    m_world.address = m_server->hello().address;
    m_world.tenant = m_server->hello().tenant;
    m_world.operatorKey = m_server->hello().key;
}

void ChaosBench::foundWorld()
{
    found(m_world);
    if (HasFatalFailure())
        return;
    Caller caller(m_world);
    const auto endpoint = caller.asOperator(Method::Post, "/api/v1/webhook-endpoints", {},
                                            R"({"url":")" + m_hooks.url() + R"(","eventTypes":["*"]})");
    ASSERT_TRUE(endpoint && endpoint->status == 201) << (endpoint ? endpoint->body : endpoint.error());
}

void ChaosBench::pace() const
{
    if (m_ledger.size() >= m_fastEvents)
        std::this_thread::sleep_for(5ms);
}

bool ChaosBench::hear(const Expected<Response, std::string>& answer, const std::function<void()>& good)
{
    if (!answer)
        return false;
    if (answer->status < 300) {
        good();
        return true;
    }
    boost::system::error_code error;
    const json::value problem = json::parse(answer->body, error);
    const auto* code = !error && problem.is_object() ? problem.as_object().if_contains("code") : nullptr;
    m_ledger.refused(code && code->is_string() ? std::string_view(code->as_string()) : "?");
    EXPECT_TRUE(answer->status != 503 || answer->headers.find("Retry-After")) << answer->body;
    std::this_thread::sleep_for(2ms);
    return true;
}

void ChaosBench::sendBatches(const std::string& names, unsigned chance)
{
    Caller caller(m_world);
    std::minstd_rand random(chance);
    for (int i = 0; !m_over; ++i) {
        pace();
        std::vector<std::string> keys(1 + random() % 60);
        for (std::size_t k = 0; k < keys.size(); ++k)
            keys[k] = "b-" + names + "-" + std::to_string(i) + "-" + std::to_string(k);
        m_ledger.attempted(keys);
        const auto answer = caller.aforo("/v1/ingest/batch", batchOf(keys));
        const bool heard = hear(answer, [&] {
            if (dataOf(*answer).at("accepted").as_int64() == static_cast<std::int64_t>(keys.size()))
                m_ledger.acknowledged(keys);
        });
        if (!heard)
            return;
    }
}

void ChaosBench::sendSingles(const std::string& names)
{
    Caller caller(m_world);
    for (int i = 0; !m_over; ++i) {
        pace();
        const std::string key = "s-" + names + "-" + std::to_string(i);
        m_ledger.attempted({key});
        if (!hear(caller.aforo("/v1/ingest", aforoEvent(key)), [&] { m_ledger.acknowledged({key}); }))
            return;
    }
}

void ChaosBench::sendPages(const std::string& names)
{
    Caller caller(m_world);
    for (int i = 0; !m_over; ++i) {
        pace();
        const std::string path = "/p/" + names + "/" + std::to_string(i);
        m_ledger.attempted({path});
        const auto answer = caller.saasTracker(R"({"event":"page_view","user_hash":")" + std::string(64, 'a') +
                                               R"(","customer_org_id":"org_1","path":")" + path + "\"}");
        if (!hear(answer, [&] { m_ledger.acknowledged({path}); }))
            return;
    }
}

void ChaosBench::sendUploads(const std::string& names)
{
    Caller caller(m_world);
    for (int i = 0; !m_over; ++i) {
        std::vector<std::string> keys(20);
        for (std::size_t k = 0; k < keys.size(); ++k)
            keys[k] = "u-" + names + "-" + std::to_string(i) + "-" + std::to_string(k);
        m_ledger.attempted(keys);
        const auto answer = caller.upload(keys);
        const bool heard = hear(answer, [&] {
            if (dataOf(*answer).at("accepted").as_int64() == static_cast<std::int64_t>(keys.size()))
                m_ledger.acknowledged(keys);
        });
        if (!heard)
            return;
        std::this_thread::sleep_for(60ms);
    }
}

//! Units, keys, quotas and limits in turn.
void ChaosBench::write(const std::string& names)
{
    Caller caller(m_world);
    for (int i = 0; !m_over; ++i) {
        const std::string name = "w-" + names + "-" + std::to_string(i);
        const std::string reason = R"(,"reason":")" + name + "\"}";
        Expected<Response, std::string> answer = [&] {
            switch (i % 4) {
            case 0:
                return caller.asOperator(Method::Post, "/api/v1/metrics", {},
                                         R"({"name":")" + name + R"(","aggregation":"SUM")" + reason);
            case 1:
                return caller.asOperator(Method::Post, "/api/v1/api-keys", {},
                                         R"({"name":")" + name + R"(","role":"MEMBER","scopes":["events:write"])" +
                                             reason);
            case 2:
                return caller.asOperator(Method::Post, "/api/v1/quotas", {},
                                         R"({"customerId":")" + name +
                                             R"(","metric":"api-calls","limit":"5","period":"MONTH","enforcement":)"
                                             R"("ALERT")" +
                                             reason);
            default:
                return caller.change(Method::Put, "/api/v1/limits/orgs_max",
                                     R"({"override":{"limit":")" + std::to_string(5000 + i) + "\"}" + reason);
            }
        }();
        if (!hear(answer, [&] { m_ledger.written(name); }))
            return;
        std::this_thread::sleep_for(25ms); // an operator's 600 a minute
    }
}

void ChaosBench::beginLoad(const std::string& names, std::mt19937& random, std::size_t fastEvents)
{
    m_over = false;
    m_fastEvents = fastEvents;
    for (int thread = 0; thread < 3; ++thread)
        m_senders.emplace_back([this, name = names + "-" + std::to_string(thread),
                                chance = static_cast<unsigned>(random())] { sendBatches(name, chance); });
    for (int thread = 0; thread < 2; ++thread)
        m_senders.emplace_back([this, name = names + "-" + std::to_string(thread)] { sendSingles(name); });
    m_senders.emplace_back([this, names] { sendPages(names); });
    m_senders.emplace_back([this, names] { sendUploads(names); });
    m_senders.emplace_back([this, names] { write(names); });
}

void ChaosBench::endLoad()
{
    m_over = true;
    for (std::thread& sender : m_senders)
        sender.join();
    m_senders.clear();
}

void ChaosBench::repeatUnheard()
{
    const auto keys = m_ledger.unacknowledged("b-", 100);
    if (keys.empty())
        return;
    Caller caller(m_world);
    const auto answer = caller.aforo("/v1/ingest/batch", batchOf(keys));
    ASSERT_TRUE(answer) << answer.error();
    ASSERT_EQ(answer->status, 202) << answer->body;
    const json::value counts = dataOf(*answer);
    EXPECT_EQ(counts.at("accepted").as_int64() + counts.at("duplicates").as_int64(),
              static_cast<std::int64_t>(keys.size()));
    m_ledger.acknowledged(keys);
}

json::value ChaosBench::ask(const std::string& path, const std::string& query)
{
    Caller caller(m_world);
    const auto answer = caller.asOperator(Method::Get, path, query);
    EXPECT_TRUE(answer && answer->status == 200) << path << ' ' << (answer ? answer->body : answer.error());
    return answer && answer->status == 200 ? dataOf(*answer) : json::value(json::object());
}

void ChaosBench::walk(const std::string& path, const std::function<void(const json::value&)>& take)
{
    std::string query = "limit=1000";
    for (;;) {
        const json::value page = ask(path, query);
        if (!page.as_object().contains("content"))
            return;
        for (const json::value& row : page.at("content").as_array())
            take(row);
        if (!page.at("nextCursor").is_string())
            return;
        query = "limit=1000&cursor=" + std::string(page.at("nextCursor").as_string());
    }
}

//! All events of a span of receipt, which ends in the number that the server says there are.
void ChaosBench::exported(const std::string& span, const std::function<void(const json::value&)>& take)
{
    Caller caller(m_world);
    const auto file = caller.asOperator(Method::Get, "/api/v1/usage-events/export", "format=ndjson" + span);
    ASSERT_TRUE(file) << file.error();
    ASSERT_EQ(file->status, 200) << file->body.substr(0, 500);
    std::int64_t rows = 0;
    std::int64_t promised = -1;
    std::istringstream lines(file->body);
    for (std::string line; std::getline(lines, line);) {
        const json::value row = json::parse(line);
        if (const json::value* end = row.as_object().if_contains("end")) {
            promised = end->at("count").as_int64();
            continue;
        }
        ++rows;
        take(row);
    }
    EXPECT_EQ(rows, promised) << "the export is not whole: " << span;
}

void ChaosBench::checkEvents()
{
    std::map<std::string, int> accepted;
    std::set<std::string> ids;
    std::set<std::int64_t> sequences;
    const auto take = [&](const json::value& row) {
        EXPECT_TRUE(ids.insert(row.at("id").as_string().c_str()).second);
        EXPECT_TRUE(sequences.insert(row.at("sequence").as_int64()).second);
        if (row.at("status").as_string() != "ACCEPTED")
            return;
        const json::value& key = row.at("idempotencyKey");
        ++accepted[key.is_string() ? key.as_string().c_str() : row.at("path").as_string().c_str()];
    };
    // A fast machine sends more than one answer may hold: span by span, the first and the last without an end.
    constexpr std::chrono::seconds step{5};
    const TimePoint now = SystemClock().now();
    std::string from;
    for (TimePoint at = m_begun; at < now && !HasFatalFailure(); at += step) {
        exported(from + "&to=" + toIso(at), take);
        from = "&from=" + toIso(at);
    }
    exported(from, take);
    const EventVerdict verdict = judgeEvents(m_ledger, accepted);
    EXPECT_EQ(verdict.lost, 0U) << "acknowledged and lost";
    EXPECT_EQ(verdict.twice, 0U) << "there twice";
    EXPECT_EQ(verdict.strange, 0U) << "never sent";
    std::cout << "sent " << m_ledger.allAttempted().size() << ", acknowledged " << m_ledger.allAcknowledged().size()
              << ", found " << accepted.size() << ", slowest start " << m_slowestStart.count() << " ms\n";
}

void ChaosBench::checkWrites()
{
    std::set<std::string> audited;
    walk("/api/v1/audit-log", [&](const json::value& row) {
        const auto* reason = row.at("metadata").as_object().if_contains("reason");
        if (!reason || !reason->is_string() || !reason->as_string().starts_with("w-"))
            return;
        EXPECT_TRUE(audited.insert(reason->as_string().c_str()).second) << "two entries of " << *reason;
    });
    EXPECT_GT(m_ledger.allWritten().size(), 0U);
    for (const std::string& reason : m_ledger.allWritten())
        EXPECT_TRUE(audited.contains(reason)) << "no audit entry of " << reason;
    const json::value chain = ask("/api/v1/audit-log/verify");
    EXPECT_TRUE(chain.at("ok").as_bool()) << chain;
    EXPECT_GE(chain.at("entries").as_int64(), static_cast<std::int64_t>(m_ledger.allWritten().size()));
    // What was written without an answer is there with its entry, or not at all.
    std::size_t units = 0;
    walk("/api/v1/metrics", [&](const json::value& row) {
        const std::string name = row.at("name").as_string().c_str();
        units += name.starts_with("w-") ? 1U : 0U;
        EXPECT_TRUE(!name.starts_with("w-") || audited.contains(name)) << "made, and not in the audit log: " << name;
    });
    std::cout << "written " << m_ledger.allWritten().size() << ", audited " << audited.size() << ", units " << units
              << ", chain of " << chain.at("entries").as_int64() << '\n';
}

void ChaosBench::checkDeliveries()
{
    // Newest first; before the endpoint there was nobody to deliver to.
    std::set<std::string> events;
    bool hasEndpoint = true;
    walk("/api/v1/events", [&](const json::value& row) {
        if (hasEndpoint)
            events.insert(row.at("eventId").as_string().c_str());
        hasEndpoint = hasEndpoint && row.at("eventType").as_string() != "webhook.created";
    });
    EXPECT_GT(events.size(), m_ledger.allWritten().size() / 2);
    std::vector<DeliveryRow> rows;
    for (int look = 0; look < 600; ++look) {
        rows.clear();
        std::size_t waiting = 0;
        walk("/api/v1/webhook-deliveries", [&](const json::value& row) {
            rows.push_back({row.at("eventId").as_string().c_str(), row.at("messageId").as_string().c_str(),
                            row.at("state").as_string().c_str(), row.at("attempts").as_int64()});
            waiting += rows.back().state == "DELIVERED" ? 0U : 1U;
        });
        if (waiting == 0 && rows.size() >= events.size())
            break;
        std::this_thread::sleep_for(200ms);
    }
    const auto repeated =
        std::count_if(rows.begin(), rows.end(), [](const DeliveryRow& row) { return row.attempts > 1; });
    const DeliveryVerdict verdict = judgeDeliveries(events, rows, m_hooks.seen());
    EXPECT_EQ(verdict.missing, 0U) << "events without a delivery";
    EXPECT_EQ(verdict.doubled, 0U) << "events with two message ids";
    EXPECT_EQ(verdict.undelivered, 0U) << "not delivered in time";
    EXPECT_EQ(verdict.unseen, 0U) << "said to be delivered, never received";
    EXPECT_EQ(verdict.strange, 0U) << "received and in no log";
    std::cout << "deliveries " << rows.size() << ", made more than once " << repeated << ", received "
              << m_hooks.seen().size() << '\n';
}

} // namespace meterd::test
