// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to others, over real sockets: what is judged, what is read, and what ends it.
#include "service/http/outbound.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

namespace meterd {
namespace {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
using namespace std::chrono_literals;

//! Takes one connection and says what it is told to; without a word it waits until the other side leaves.
class OneAnswer
{
public:
    explicit OneAnswer(std::string answer)
        : m_acceptor(m_io, Tcp::endpoint(asio::ip::address_v4::loopback(), 0))
        , m_thread([this, text = std::move(answer)] { serve(text); })
    {}
    ~OneAnswer()
    {
        // Whoever was never connected to is not waited for.
        boost::system::error_code ignored;
        Tcp::socket knock(m_io);
        knock.connect(m_acceptor.local_endpoint(), ignored);
        knock.close(ignored);
        m_thread.join();
    }
    std::string url(const std::string& path = "/hooks?a=b") const
    {
        return "http://127.0.0.1:" + std::to_string(m_acceptor.local_endpoint().port()) + path;
    }
    std::string request() const { return m_request; }
    bool wasAsked() const { return m_asked; }

private:
    void serve(const std::string& answer)
    {
        boost::system::error_code error;
        Tcp::socket socket(m_io);
        m_acceptor.accept(socket, error);
        m_request.resize(asio::read_until(socket, asio::dynamic_buffer(m_request), "{}", error));
        m_asked = !m_request.empty();
        if (!answer.empty())
            asio::write(socket, asio::buffer(answer), error);
        else
            asio::read(socket, asio::dynamic_buffer(m_request), error);
    }

    asio::io_context m_io;
    Tcp::acceptor m_acceptor;
    std::string m_request;
    std::atomic<bool> m_asked{false};
    std::thread m_thread;
};

constexpr WebhookUrlRules anywhere{.plain = true, .local = true};

OutboundAnswer post(const std::string& url, WebhookUrlRules rules = anywhere, OutboundLimits limits = {})
{
    Outbound outbound(rules, limits);
    std::promise<OutboundAnswer> promise;
    Headers headers;
    headers.add("webhook-id", "msg_1");
    outbound.post({url, headers, "{}"}, [&](OutboundAnswer answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

TEST(Outbound, postsAndReadsTheAnswer)
{
    OneAnswer server("HTTP/1.1 202 Accepted\r\nX-One: 1\r\nContent-Length: 6\r\n\r\nqueued");
    const auto answer = post(server.url());
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.body, "queued");
    EXPECT_EQ(answer.headers.get("x-one"), "1");
    EXPECT_EQ(answer.error, "");
    EXPECT_FALSE(answer.cut);
    EXPECT_TRUE(answer.address.starts_with("127.0.0.1:"));
    EXPECT_TRUE(server.request().starts_with("POST /hooks?a=b HTTP/1.1\r\n")) << server.request();
    EXPECT_NE(server.request().find("webhook-id: msg_1\r\n"), std::string::npos);
}

TEST(Outbound, followsNoRedirect)
{
    OneAnswer other("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    OneAnswer server("HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: " + other.url() + "\r\n\r\n");
    EXPECT_EQ(post(server.url()).status, 307);
    EXPECT_FALSE(other.wasAsked());
}

TEST(Outbound, readsNoMoreThanItsLimit)
{
    OneAnswer server("HTTP/1.1 200 OK\r\n\r\n" + std::string(200'000, 'x'));
    const auto answer = post(server.url(), anywhere, {.body = 1000});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body.size(), 1000U);
    EXPECT_TRUE(answer.cut);
    EXPECT_EQ(answer.error, "");
}

TEST(Outbound, endsAtItsDeadline)
{
    OneAnswer server("");
    const auto answer = post(server.url(), anywhere, {.time = 300ms});
    EXPECT_FALSE(answer.status);
    EXPECT_NE(answer.error.find("No whole answer within"), std::string::npos) << answer.error;
}

TEST(Outbound, saysWhatWentWrong)
{
    EXPECT_NE(post("http://127.0.0.1:9/").error.find("refused"), std::string::npos);
    EXPECT_NE(post("http://nobody.invalid/").error.find("has no address"), std::string::npos);
    OneAnswer cut("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort");
    const auto answer = post(cut.url());
    EXPECT_EQ(answer.status, 200);
    EXPECT_NE(answer.error.find("broke off"), std::string::npos) << answer.error;
    OneAnswer garbage("what?\r\n\r\n");
    EXPECT_NE(post(garbage.url()).error.find("No answer that can be read"), std::string::npos);
}

TEST(Outbound, judgesWhatANameStandsFor)
{
    // The name passes the look at the URL under these rules; what it stands for is judged on its way to the socket.
    OneAnswer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    const WebhookUrlRules live{.plain = true, .local = false};
    const auto answer = post(server.url(), live);
    EXPECT_FALSE(answer.status);
    EXPECT_NE(answer.error.find("loopback"), std::string::npos) << answer.error;
    EXPECT_FALSE(server.wasAsked());
}

TEST(Outbound, breaksOffWhatIsUnderWayWhenItEnds)
{
    OneAnswer server("");
    Outbound outbound(anywhere);
    bool told = false;
    outbound.post({server.url(), {}, "{}"}, [&](OutboundAnswer) { told = true; });
    while (!server.wasAsked())
        std::this_thread::sleep_for(1ms);
    outbound.stop();
    EXPECT_FALSE(told);
}

} // namespace
} // namespace meterd
