// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL at random moments under load: what was acknowledged is there once, what was not is there at most once.
#include "tests/service/world.h"

#include <atomic>
#include <chrono>
#include <iostream>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <sstream>
#include <thread>

namespace meterd {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using namespace meterd::test;
using Steady = std::chrono::steady_clock;

constexpr int rounds = 10;
constexpr auto timeForAllRounds = 30s;
constexpr std::size_t eventsARound = 8'000; //!< at full speed; then slower, so that what is read back stays small

unsigned seed()
{
    const char* given = std::getenv("MD_SEED");
    return given ? static_cast<unsigned>(std::stoul(given)) : std::random_device{}();
}

//! What was sent and what was answered, by a name that each event bears: its idempotency key, or its path.
class Ledger
{
public:
    void attempted(const std::vector<std::string>& names)
    {
        const std::lock_guard lock(m_mutex);
        m_attempted.insert(names.begin(), names.end());
    }
    void acknowledged(const std::vector<std::string>& names)
    {
        const std::lock_guard lock(m_mutex);
        m_acknowledged.insert(names.begin(), names.end());
    }
    void declared(const std::string& unit)
    {
        const std::lock_guard lock(m_mutex);
        m_units.insert(unit);
    }
    std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_attempted.size();
    }
    std::vector<std::string> unacknowledged(std::string_view prefix, std::size_t most) const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::string> names;
        for (const std::string& name : m_attempted) {
            if (names.size() < most && name.starts_with(prefix) && !m_acknowledged.contains(name))
                names.push_back(name);
        }
        return names;
    }
    // After the load has ended.
    const std::set<std::string>& allAttempted() const { return m_attempted; }
    const std::set<std::string>& allAcknowledged() const { return m_acknowledged; }
    const std::set<std::string>& units() const { return m_units; }

private:
    mutable std::mutex m_mutex;
    std::set<std::string> m_attempted;
    std::set<std::string> m_acknowledged;
    std::set<std::string> m_units;
};

class KillTest : public testing::Test
{
protected:
    void startServer()
    {
        const auto began = Steady::now();
        auto started = test::MeterdProcess::start(m_folder.path());
        ASSERT_TRUE(started) << started.error();
        m_server.emplace(std::move(*started));
        m_slowestStart =
            std::max(m_slowestStart, std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - began));
        m_world.address = m_server->hello().address;
        m_world.tenant = m_server->hello().tenant;
        m_world.operatorKey = m_server->hello().key;
    }

    void pace(int round) const
    {
        if (m_ledger.size() >= eventsARound * static_cast<std::size_t>(round + 1))
            std::this_thread::sleep_for(5ms);
    }

    //! Sends until the connection breaks; a broken one is the kill.
    void sendBatches(int round, int thread, unsigned chance)
    {
        Caller caller(m_world);
        std::minstd_rand random(chance);
        for (int i = 0; !m_over; ++i) {
            pace(round);
            std::vector<std::string> keys(1 + random() % 60);
            for (std::size_t k = 0; k < keys.size(); ++k)
                keys[k] = "b-" + std::to_string(round) + "-" + std::to_string(thread) + "-" + std::to_string(i) + "-" +
                          std::to_string(k);
            m_ledger.attempted(keys);
            const auto answer = caller.aforo("/v1/ingest/batch", batchOf(keys));
            if (!answer)
                return;
            if (answer->status == 202 &&
                dataOf(*answer).at("accepted").as_int64() == static_cast<std::int64_t>(keys.size()))
                m_ledger.acknowledged(keys);
        }
    }
    void sendSingles(int round, int thread)
    {
        Caller caller(m_world);
        for (int i = 0; !m_over; ++i) {
            pace(round);
            const std::string key =
                "s-" + std::to_string(round) + "-" + std::to_string(thread) + "-" + std::to_string(i);
            m_ledger.attempted({key});
            const auto answer = caller.aforo("/v1/ingest", aforoEvent(key));
            if (!answer)
                return;
            if (answer->status == 202)
                m_ledger.acknowledged({key});
        }
    }
    void sendPages(int round, int thread)
    {
        Caller caller(m_world);
        for (int i = 0; !m_over; ++i) {
            pace(round);
            const std::string path =
                "/p/" + std::to_string(round) + "/" + std::to_string(thread) + "/" + std::to_string(i);
            m_ledger.attempted({path});
            const auto answer = caller.saasTracker(R"({"event":"page_view","user_hash":")" + std::string(64, 'a') +
                                                   R"(","customer_org_id":"org_1","path":")" + path + "\"}");
            if (!answer)
                return;
            if (answer->status == 202)
                m_ledger.acknowledged({path});
        }
    }
    void declareUnits(int round)
    {
        Caller caller(m_world);
        for (int i = 0; !m_over; ++i) {
            const std::string name = "unit-" + std::to_string(round) + "-" + std::to_string(i);
            const auto answer = caller.asOperator(Method::Post, "/api/v1/metrics", {},
                                                  R"({"name":")" + name + R"(","aggregation":"SUM"})");
            if (!answer)
                return;
            if (answer->status == 201)
                m_ledger.declared(name);
            std::this_thread::sleep_for(25ms); // an operator's 600 a minute
        }
    }
    //! A client that did not hear the answer sends the same keys again: counted once all the same.
    void repeatUnheard()
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

    void round(int number, std::mt19937& random)
    {
        m_over = false;
        std::vector<std::thread> senders;
        for (int thread = 0; thread < 3; ++thread)
            senders.emplace_back([this, number, thread, chance = static_cast<unsigned>(random())] {
                sendBatches(number, thread, chance);
            });
        for (int thread = 0; thread < 2; ++thread)
            senders.emplace_back([this, number, thread] { sendSingles(number, thread); });
        senders.emplace_back([this, number] { sendPages(number, 0); });
        senders.emplace_back([this, number] { declareUnits(number); });
        std::this_thread::sleep_for(std::chrono::milliseconds(80 + random() % 900));
        m_server->kill();
        m_over = true;
        for (std::thread& sender : senders)
            sender.join();
    }

    void checkEvents()
    {
        Caller caller(m_world);
        const auto file = caller.asOperator(Method::Get, "/api/v1/usage-events/export", "format=ndjson");
        ASSERT_TRUE(file) << file.error();
        ASSERT_EQ(file->status, 200) << file->body.substr(0, 500);
        std::map<std::string, int> accepted;
        std::set<std::string> ids;
        std::set<std::int64_t> sequences;
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
            EXPECT_TRUE(ids.insert(row.at("id").as_string().c_str()).second);
            EXPECT_TRUE(sequences.insert(row.at("sequence").as_int64()).second);
            if (row.at("status").as_string() != "ACCEPTED")
                continue;
            const json::value& key = row.at("idempotencyKey");
            ++accepted[key.is_string() ? key.as_string().c_str() : row.at("path").as_string().c_str()];
        }
        EXPECT_EQ(rows, promised) << "the export is not whole";
        std::size_t missing = 0;
        for (const std::string& name : m_ledger.allAcknowledged())
            missing += accepted.contains(name) ? 0U : 1U;
        std::size_t twice = 0;
        std::size_t strange = 0;
        for (const auto& [name, times] : accepted) {
            twice += times > 1 ? 1U : 0U;
            strange += m_ledger.allAttempted().contains(name) ? 0U : 1U;
        }
        EXPECT_EQ(missing, 0U) << "acknowledged and lost";
        EXPECT_EQ(twice, 0U) << "there twice";
        EXPECT_EQ(strange, 0U) << "never sent";
        std::cout << "sent " << m_ledger.allAttempted().size() << ", acknowledged " << m_ledger.allAcknowledged().size()
                  << ", found " << accepted.size() << ", slowest start " << m_slowestStart.count() << " ms\n";
    }

    std::set<std::string> namesOf(const std::string& path, const std::function<std::string(const json::value&)>& name)
    {
        Caller caller(m_world);
        std::set<std::string> names;
        std::string query = "limit=1000";
        for (;;) {
            const auto page = caller.asOperator(Method::Get, path, query);
            if (!page || page->status != 200) {
                ADD_FAILURE() << path << ": " << (page ? page->body : page.error());
                return names;
            }
            const json::value data = dataOf(*page);
            for (const json::value& row : data.at("content").as_array())
                names.insert(name(row));
            const json::value& next = data.at("nextCursor");
            if (!next.is_string())
                return names;
            query = "limit=1000&cursor=" + std::string(next.as_string());
        }
    }

    void checkWrites()
    {
        const auto units =
            namesOf("/api/v1/metrics", [](const json::value& row) { return std::string(row.at("name").as_string()); });
        const auto audited = namesOf("/api/v1/audit-log", [](const json::value& row) {
            const json::value& name = row.at("target").at("name");
            return name.is_string() ? std::string(name.as_string()) : std::string();
        });
        EXPECT_GT(m_ledger.units().size(), 0U);
        for (const std::string& unit : m_ledger.units()) {
            EXPECT_TRUE(units.contains(unit)) << unit;
            EXPECT_TRUE(audited.contains(unit)) << "no audit entry of " << unit;
        }
    }

    test::TemporaryFolder m_folder;
    std::optional<test::MeterdProcess> m_server;
    World m_world;
    Ledger m_ledger;
    std::atomic<bool> m_over = false;
    std::chrono::milliseconds m_slowestStart{0};
};

TEST_F(KillTest, findsEveryAcknowledgedEventOnce)
{
    const unsigned chosen = seed();
    std::cout << "seed " << chosen << " (MD_SEED=" << chosen << " runs it again)\n";
    std::mt19937 random(chosen);
    startServer();
    if (HasFatalFailure())
        return;
    found(m_world);
    if (HasFatalFailure())
        return;
    const auto deadline = Steady::now() + timeForAllRounds;
    int done = 0;
    while (done < rounds && Steady::now() < deadline) {
        round(done++, random);
        startServer();
        if (HasFatalFailure())
            return;
        repeatUnheard();
    }
    std::cout << done << " rounds\n";
    EXPECT_GT(m_ledger.allAcknowledged().size(), 100U) << "no load, no proof";
    checkEvents();
    checkWrites();
    EXPECT_EQ(m_server->stop(), 0);
}

} // namespace
} // namespace meterd
