// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo in a real meterd: filled at its first start, not filled again at its second, and driven from outside.
#include "service/demo/demo.h"
#include "service/demo/httpwire.h"
#include "service/http/client.h"
#include "tests/service/meterdprocess.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <map>
#include <thread>

namespace meterd {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

class Sandbox
{
public:
    explicit Sandbox(const std::string& folder, std::vector<std::string> more = {})
    {
        auto started = test::MeterdProcess::start(folder, std::move(more));
        EXPECT_TRUE(started) << started.error();
        if (!started)
            return;
        m_process.emplace(std::move(*started));
        m_client = std::move(HttpClient::open(m_process->hello().address, 20s)).value();
    }
    bool runs() const { return m_process.has_value(); }
    const test::Hello& hello() const { return m_process->hello(); }
    int stop() { return m_process->stop(); }

    json::value get(const std::string& path, const std::string& query = {})
    {
        Request request;
        request.path = path;
        request.query = query;
        request.headers.add("Authorization", "Bearer " + hello().key);
        request.headers.add("X-Tenant-Id", hello().tenant);
        const auto answer = m_client->send(request);
        EXPECT_TRUE(answer && answer->status == 200) << path << ' ' << (answer ? answer->body : answer.error());
        return answer && answer->status == 200 ? json::parse(answer->body).at("data") : json::value();
    }
    std::int64_t count(const std::string& filter = {})
    {
        return get("/api/v1/usage-events/facets", "fields=status&filter=" + filter).at("total").as_int64();
    }
    std::map<std::string, std::int64_t> facet(const std::string& field)
    {
        std::map<std::string, std::int64_t> counts;
        const json::value data = get("/api/v1/usage-events/facets", "top=60&fields=" + field);
        for (const json::value& value : data.at("fields").at(0).at("values").as_array()) {
            const json::value& name = value.at("value");
            counts[name.is_string() ? name.as_string().c_str() : ""] = value.at("count").as_int64();
        }
        return counts;
    }
    json::array requests(const std::string& code)
    {
        return get("/api/v1/requests", "limit=5&filter=code:" + code).at("content").as_array();
    }
    std::int64_t total(const std::string& path) { return get(path, "limit=1").at("total").as_int64(); }
    //! What people did: an endpoint that is given up is meterd's own doing, at its own time.
    std::size_t edits()
    {
        const auto page = get("/api/v1/audit-log", "limit=1000&filter=-action:WEBHOOK_DISABLED");
        return page.at("content").as_array().size();
    }

private:
    std::optional<test::MeterdProcess> m_process;
    std::unique_ptr<HttpClient> m_client;
};

bool within(std::chrono::seconds time, const std::function<bool()>& fits)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    while (!fits()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::sleep_for(50ms);
    }
    return true;
}

TEST(DemoInMeterd, fillsASandboxOnceAndLivesOnInIt)
{
    const test::TemporaryFolder folder;
    std::int64_t afterFirst = 0;
    std::size_t audited = 0;
    std::int64_t units = 0;
    std::int64_t apps = 0;
    {
        Sandbox first(folder.path(), {"--demo", "0.5"});
        ASSERT_TRUE(first.runs());
        EXPECT_GT(first.count(), 20'000);
        apps = first.total("/api/v1/apps");
        EXPECT_GE(apps, 6);
        units = first.total("/api/v1/metrics");
        EXPECT_GE(units, 12);
        const auto environments = first.facet("environment");
        EXPECT_EQ(environments.size(), 3U);
        EXPECT_LT(environments.at("development"), environments.at("staging") / 20);
        EXPECT_GE(first.facet("customer").size(), 41U); // and no organization at all
        for (const char* cost : {"RESOLVED", "EXPLICIT_ZERO", "UNKNOWN_MODEL", "MISSING_PRICE", "MISSING_TOKENS"})
            EXPECT_GT(first.facet("cost")[cost], 0) << cost;
        EXPECT_GT(first.count("status:duplicate"), 10);
        EXPECT_GT(first.count("late:true"), 10);
        EXPECT_GT(first.count("code:UNKNOWN_METRIC%20metric:api_calls%20customer:kestrel-air"), 0);
        EXPECT_EQ(first.count("metric:api_calls%20-customer:kestrel-air"), 0);
        EXPECT_EQ(first.count("metric:gpu-minutes%20env:staging"), 0);
        EXPECT_GT(first.count("metric:gpu-minutes%20env:production"), 0);
        EXPECT_GT(first.count("app:partner-portal"), 0) << "younger than its workspace";
        for (const char* code : {"KEY_EXPIRED", "KEY_REVOKED", "FORBIDDEN", "SIGNATURE_INVALID", "UPGRADE_REQUIRED"})
            EXPECT_FALSE(first.requests(code).empty()) << code;
        EXPECT_NE(json::serialize(first.get("/api/v1/limits/apps_max")).find("\"used\":\"9\""), std::string::npos);
        afterFirst = first.count();
        EXPECT_EQ(first.stop(), 0);
    }
    {
        Sandbox second(folder.path(), {"--demo", "40"});
        ASSERT_TRUE(second.runs());
        EXPECT_EQ(second.total("/api/v1/apps"), apps) << "made twice";
        EXPECT_EQ(second.total("/api/v1/metrics"), units) << "made twice";
        audited = second.edits();
        EXPECT_TRUE(within(20s, [&] { return second.count() > afterFirst + 50; }));
        EXPECT_LT(second.count(), afterFirst + 10'000) << "the past was lived twice";
        EXPECT_EQ(second.edits(), audited) << "living writes no audit entries";
        EXPECT_EQ(second.stop(), 0);
    }
}

TEST(DemoFromOutside, speaksHttpAndStops)
{
    const test::TemporaryFolder folder;
    Sandbox server(folder.path());
    ASSERT_TRUE(server.runs());
    auto wire = HttpWire::open(server.hello().address, 3);
    ASSERT_TRUE(wire) << wire.error();
    const SystemClock clock;
    Demo demo(**wire, clock, {.rate = 300, .tenantId = server.hello().tenant, .operatorKey = server.hello().key});
    const auto prepared = demo.prepare();
    ASSERT_TRUE(prepared) << prepared.error();
    EXPECT_EQ(prepared->events, 0U) << "no past can be sent over a socket";
    demo.start();
    EXPECT_TRUE(within(20s, [&] { return server.count() > 100; }));
    demo.stop();
    const auto stopped = server.count();
    std::this_thread::sleep_for(200ms);
    EXPECT_EQ(server.count(), stopped);
    EXPECT_GT(server.facet("source").size(), 2U);
    EXPECT_EQ(server.stop(), 0);
}

TEST(DemoFromOutside, sendsNoKeyOverPlainHttpToAnotherMachine)
{
    const auto wire = HttpWire::open("http://203.0.113.5:8080", 1);
    ASSERT_FALSE(wire);
    EXPECT_NE(wire.error().find("https"), std::string::npos);
    EXPECT_FALSE(HttpWire::open("localhost:8080", 1));
}

} // namespace
} // namespace meterd
