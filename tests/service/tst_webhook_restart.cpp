// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL while an attempt is under way: the next start makes it again, with the same message id, and nothing is lost.
#include "service/http/client.h"
#include "tests/service/hooks.h"
#include "tests/service/meterdprocess.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <thread>

namespace meterd {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

class Desk
{
public:
    explicit Desk(const test::Hello& hello)
        : m_hello(hello)
        , m_client(std::move(HttpClient::open(hello.address, 20s)).value())
    {}
    json::value call(Method method, const std::string& path, const std::string& body = {},
                     const std::string& query = {})
    {
        Request request;
        request.method = method;
        request.path = path;
        request.query = query;
        request.body = body;
        request.headers.add("Authorization", "Bearer " + m_hello.key);
        request.headers.add("X-Tenant-Id", m_hello.tenant);
        if (!body.empty())
            request.headers.add("Content-Type", "application/json");
        const auto answer = m_client->send(request);
        EXPECT_TRUE(answer && answer->status < 300) << path << ' ' << (answer ? answer->body : answer.error());
        return answer && answer->status < 300 ? json::parse(answer->body).at("data") : json::value();
    }
    //! Of the deliveries of applications that were made.
    std::map<std::string, json::object> deliveries()
    {
        const json::value page =
            call(Method::Get, "/api/v1/webhook-deliveries", {}, "limit=1000&filter=type:application.created");
        std::map<std::string, json::object> found;
        for (const json::value& delivery : page.at("content").as_array())
            found[delivery.at("messageId").as_string().c_str()] = delivery.as_object();
        return found;
    }

private:
    test::Hello m_hello;
    std::unique_ptr<HttpClient> m_client;
};

TEST(WebhooksOverARestart, areMadeAgainWithTheSameMessageId)
{
    constexpr std::size_t messages = 8;
    test::TemporaryFolder folder;
    test::Hooks hooks;
    std::map<std::string, json::object> before;
    {
        auto meterd = test::MeterdProcess::start(folder.path());
        ASSERT_TRUE(meterd) << meterd.error();
        Desk desk(meterd->hello());
        desk.call(Method::Post, "/api/v1/webhook-endpoints",
                  R"({"url":")" + hooks.url() + R"(","eventTypes":["application.created"],"concurrency":3})");
        hooks.hold(true);
        for (std::size_t i = 0; i < messages; ++i)
            desk.call(Method::Post, "/api/v1/apps", R"({"name":"app )" + std::to_string(i) + "\"}");
        ASSERT_TRUE(hooks.waitFor(3, 1)); // as many as may be under way
        before = desk.deliveries();
        meterd->kill();
    }
    hooks.hold(false);
    auto meterd = test::MeterdProcess::start(folder.path());
    ASSERT_TRUE(meterd) << meterd.error();
    ASSERT_TRUE(hooks.waitFor(messages, 1));
    ASSERT_TRUE(hooks.waitFor(3, 2)); // those that were under way came twice
    Desk desk(meterd->hello());
    std::map<std::string, json::object> after;
    for (int i = 0; i < 400; ++i) {
        after = desk.deliveries();
        const bool all = std::all_of(after.begin(), after.end(),
                                     [](const auto& one) { return one.second.at("state") == "DELIVERED"; });
        if (all && after.size() == messages)
            break;
        std::this_thread::sleep_for(50ms);
    }
    ASSERT_EQ(after.size(), messages);
    std::size_t twice = 0;
    for (const auto& [id, delivery] : after) {
        EXPECT_EQ(delivery.at("state"), "DELIVERED") << id;
        EXPECT_EQ(hooks.seen()[id], delivery.at("attempts").as_int64()) << id;
        twice += delivery.at("attempts") == 2 ? 1U : 0U;
        const json::value whole =
            desk.call(Method::Get, "/api/v1/webhook-deliveries/" + std::string(delivery.at("id").as_string()));
        EXPECT_EQ(whole.at("attemptLog").as_array().size(),
                  static_cast<std::size_t>(delivery.at("attempts").as_int64()));
    }
    EXPECT_EQ(twice, 3U);
    for (const auto& [id, delivery] : before)
        EXPECT_TRUE(after.contains(id)) << id;
    EXPECT_EQ(hooks.seen().size(), messages);
}

} // namespace
} // namespace meterd
