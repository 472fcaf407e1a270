// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP server over a real loopback socket, against clients that behave and clients that do not.
#include "httpfixture.h"

#include <sys/resource.h>

using namespace meterd;
using namespace meterd::test;

namespace {

using HttpServer = HttpFixture;

TEST_F(HttpServer, keepsAConnectionForManyRequests)
{
    RawClient client(start());
    for (int i = 0; i < 50; ++i) {
        const auto answered = client.ask(getHello);
        ASSERT_TRUE(answered);
        EXPECT_EQ(answered->status, 200);
        EXPECT_EQ(answered->header("Connection"), "keep-alive");
        EXPECT_EQ(answered->header("X-Request-Id").substr(0, 4), "req_");
        EXPECT_NE(answered->body.find("\"success\":true"), std::string::npos);
    }
    EXPECT_EQ(m_stats.acceptedConnections.load(), 1U);
}

TEST_F(HttpServer, answersPipelinedRequestsInTheirOrder)
{
    add(
        Method::Get, "/slow",
        [](Request& r) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return answer(r, "\"slow\"");
        },
        Runs::Reader);
    RawClient client(start());
    client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n" + post("/echo", "{\"n\":1}") + getHello +
                post("/echo", "{\"n\":2}"));
    EXPECT_NE(client.read()->body.find("slow"), std::string::npos);
    EXPECT_EQ(client.read()->body, "{\"n\":1}");
    EXPECT_NE(client.read()->body.find("hello"), std::string::npos);
    EXPECT_EQ(client.read()->body, "{\"n\":2}");
}

TEST_F(HttpServer, takesARequestByteByByteAndAChunkedBody)
{
    RawClient client(start());
    for (const char c : getHello)
        client.send(std::string_view(&c, 1));
    EXPECT_EQ(client.read()->status, 200);
    const auto chunked = client.ask("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "4\r\n{\"a\"\r\n3;x=y\r\n:1}\r\n0\r\n\r\n");
    EXPECT_EQ(chunked->body, "{\"a\":1}");
}

TEST_F(HttpServer, takesABodyUpToTheRoutesLimitAndRefusesOneByteMore)
{
    RawClient client(start());
    EXPECT_EQ(client.ask(post("/echo", std::string(1024, 'a')))->status, 200);
    const auto over = client.ask(post("/echo", std::string(1025, 'a')));
    ASSERT_TRUE(over);
    EXPECT_EQ(over->status, 413);
    EXPECT_NE(over->body.find("\"code\":\"BODY_TOO_LARGE\""), std::string::npos);
    EXPECT_EQ(over->header("Content-Type"), "application/problem+json");
    EXPECT_EQ(over->header("Connection"), "close");
    EXPECT_TRUE(client.atEnd());
}

TEST_F(HttpServer, refusesAnOversizeChunkedBodyOfUnknownLength)
{
    RawClient client(start());
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 20; ++i)
        client.send("64\r\n" + std::string(100, 'b') + "\r\n");
    EXPECT_EQ(client.read()->status, 413);
}

TEST_F(HttpServer, answersAClientThatSendsAHugeBodyBeforeItReads)
{
    RawClient client(start());
    const std::string huge(20U << 20U, 'x');
    client.send(post("/echo", huge));
    const auto over = client.read();
    ASSERT_TRUE(over);
    EXPECT_EQ(over->status, 413);
}

TEST_F(HttpServer, asksForTheBodyWhenTheClientWaitsForIt)
{
    RawClient client(start());
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(client.read()->status, 100);
    EXPECT_EQ(client.ask("{}")->body, "{}");
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n");
    EXPECT_EQ(client.read()->status, 413);
}

TEST_F(HttpServer, refusesAHeadOverItsLimit)
{
    RawClient client(start());
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(20'000, 'a') + "\r\n\r\n");
    const auto refused = client.read();
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 431);
    EXPECT_NE(refused->body.find("HEADERS_TOO_LARGE"), std::string::npos);
}

TEST_F(HttpServer, refusesWhatIsNoHttp)
{
    const auto port = start();
    for (const std::string_view text :
         {"GARBAGE\r\n\r\n", "GET /hello\r\n\r\n", "GET /hello HTTP/1.1\r\nHost x\r\n\r\n",
          "GET hello HTTP/1.1\r\nHost: x\r\n\r\n", "GET /hello HTTP/1.1\r\n\r\n",
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n",
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
          "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
        RawClient client(port);
        client.send(text);
        const auto refused = client.read();
        ASSERT_TRUE(refused) << text;
        EXPECT_EQ(refused->status, 400) << text;
        EXPECT_NE(refused->body.find("\"code\":\"BAD_REQUEST\""), std::string::npos) << text;
    }
    RawClient old(port);
    EXPECT_EQ(old.ask("GET /hello HTTP/2.0\r\nHost: x\r\n\r\n")->status, 505);
    RawClient expects(port);
    EXPECT_EQ(expects.ask("GET /hello HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n")->status, 417);
}

TEST_F(HttpServer, tellsUnknownPathsAndMethodsApart)
{
    RawClient client(start());
    EXPECT_EQ(client.ask("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")->status, 404);
    const auto method = client.ask("DELETE /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(method->status, 405);
    EXPECT_EQ(method->header("Allow"), "GET, HEAD");
    EXPECT_NE(client.ask("GET /items/a%20b HTTP/1.1\r\nHost: x\r\n\r\n")->body.find("a b"), std::string::npos);
    EXPECT_EQ(client.ask("GET /items/a%2 HTTP/1.1\r\nHost: x\r\n\r\n")->status, 400);
    // A refused body is read away, so that the next request is not taken for its tail.
    EXPECT_EQ(client.ask(post("/nothing", getHello))->status, 404);
    EXPECT_EQ(client.ask(getHello)->status, 200);
}

TEST_F(HttpServer, givesTheHeadOfAGetWithoutItsBody)
{
    RawClient client(start());
    client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto head = client.read(true);
    EXPECT_EQ(head->status, 200);
    EXPECT_GT(std::stoi(head->header("Content-Length")), 0);
    EXPECT_EQ(client.ask(getHello)->status, 200);
}

TEST_F(HttpServer, closesForHttp10AndWhenAsked)
{
    const auto port = start();
    RawClient old(port);
    EXPECT_EQ(old.ask("GET /hello HTTP/1.0\r\n\r\n")->status, 200);
    EXPECT_TRUE(old.atEnd());
    RawClient closing(port);
    EXPECT_EQ(closing.ask("GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")->header("Connection"),
              "close");
    EXPECT_TRUE(closing.atEnd());
}

TEST_F(HttpServer, keepsAWellFormedCorrelationIdAndMakesOneForTheRest)
{
    RawClient client(start());
    EXPECT_EQ(client.ask("GET /hello HTTP/1.1\r\nHost: x\r\nX-Correlation-Id: order-7:a.b_c\r\n\r\n")
                  ->header("X-Correlation-Id"),
              "order-7:a.b_c");
    const auto made = client.ask("GET /hello HTTP/1.1\r\nHost: x\r\nX-Correlation-Id: a\"b\r\n\r\n");
    EXPECT_EQ(made->header("X-Correlation-Id").substr(0, 4), "cor_");
    EXPECT_EQ(made->header("X-Correlation-Id").size(), 30U);
}

TEST_F(HttpServer, refusesAKeyInTheAddressAndNeverLogsIt)
{
    RawClient client(start());
    const std::string key = "sk_live_" + std::string(40, 'Z');
    EXPECT_EQ(client.ask("GET /hello?key=" + key + " HTTP/1.1\r\nHost: x\r\n\r\n")->status, 400);
    EXPECT_EQ(client.ask("GET /items/" + key + " HTTP/1.1\r\nHost: x\r\n\r\n")->status, 400);
    const auto escaped = client.ask("GET /items/sk%5Flive_" + std::string(40, 'Z') + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(escaped->status, 400);
    EXPECT_EQ(escaped->body.find("ZZZZ"), std::string::npos);
    EXPECT_NE(lines().find("request refused"), std::string::npos);
    EXPECT_EQ(lines().find("ZZZZ"), std::string::npos);
}

TEST_F(HttpServer, answers500WhenAHandlerThrowsOrLosesItsReply)
{
    addAsync("/lost", [](const std::shared_ptr<Request>&, Reply) {});
    RawClient client(start());
    const auto thrown = client.ask("GET /throws HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(thrown->status, 500);
    EXPECT_NE(thrown->body.find("INTERNAL_SERVER_ERROR"), std::string::npos);
    EXPECT_EQ(thrown->body.find("inside\""), std::string::npos);
    EXPECT_EQ(client.ask("GET /lost HTTP/1.1\r\nHost: x\r\n\r\n")->status, 500);
    EXPECT_EQ(client.ask(getHello)->status, 200);
}

TEST_F(HttpServer, waitsForAnswersThatComeFromAnotherThread)
{
    std::vector<std::thread> threads;
    std::mutex mutex;
    addAsync("/later", [&](std::shared_ptr<Request> request, Reply reply) {
        auto held = std::make_shared<Reply>(std::move(reply));
        const std::lock_guard lock(mutex);
        threads.emplace_back([request = std::move(request), held] { (*held)(answer(*request, "\"later\"")); });
    });
    const auto port = start();
    {
        RawClient one(port);
        RawClient two(port);
        for (int i = 0; i < 100; ++i) {
            one.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
            two.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
            EXPECT_EQ(one.read()->status, 200);
            EXPECT_EQ(two.read()->status, 200);
        }
    }
    m_server->stop();
    for (std::thread& thread : threads)
        thread.join();
}

TEST_F(HttpServer, endsAHeadThatDripsAndABodyThatStops)
{
    m_options.limits.headTime = std::chrono::milliseconds(80);
    m_options.limits.bodyTime = std::chrono::milliseconds(80);
    m_options.limits.idleTime = std::chrono::milliseconds(5000);
    const auto port = start();
    RawClient drips(port);
    drips.send("GET /hello HTTP/1.1\r\nHost: ");
    const auto head = drips.read();
    ASSERT_TRUE(head);
    EXPECT_EQ(head->status, 408);
    EXPECT_TRUE(drips.atEnd());
    RawClient stops(port);
    stops.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    const auto body = stops.read();
    ASSERT_TRUE(body);
    EXPECT_EQ(body->status, 408);
    EXPECT_TRUE(stops.atEnd());
}

TEST_F(HttpServer, closesAnIdleConnectionWithoutAWord)
{
    m_options.limits.idleTime = std::chrono::milliseconds(60);
    RawClient client(start());
    EXPECT_EQ(client.ask(getHello)->status, 200);
    EXPECT_EQ(client.readToEnd(), "");
}

TEST_F(HttpServer, servesOthersWhileManyConnectionsAreIdle)
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    const auto port = start();
    // Both ends live in this process.
    const std::size_t many = std::min<std::size_t>(2000, (files.rlim_cur - 100) / 2);
    std::vector<std::unique_ptr<RawClient>> idle;
    for (std::size_t i = 0; i < many; ++i)
        idle.push_back(std::make_unique<RawClient>(port));
    RawClient client(port);
    for (int i = 0; i < 100; ++i)
        ASSERT_EQ(client.ask(getHello)->status, 200);
    EXPECT_TRUE(idle.front()->connected());
    EXPECT_EQ(idle.front()->ask(getHello)->status, 200);
}

TEST_F(HttpServer, saysWhyItCannotListen)
{
    const auto port = start();
    Server second(m_router, m_clock, m_log, m_stats);
    ListenOptions options;
    options.port = port;
    const auto refused = second.listen(options);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().find("Cannot listen on 127.0.0.1:" + std::to_string(port)), std::string::npos);
    Server third(m_router, m_clock, m_log, m_stats);
    options.tls = TlsFiles{"/nowhere/cert.pem", "/nowhere/key.pem"};
    EXPECT_NE(third.listen(options).error().find("/nowhere/cert.pem"), std::string::npos);
}

TEST(ListenText, isAnAddressAndAPort)
{
    EXPECT_EQ(parseListen("127.0.0.1:80")->port, 80);
    EXPECT_TRUE(parseListen("localhost:0")->loopback);
    EXPECT_TRUE(parseListen("[::1]:9")->loopback);
    EXPECT_FALSE(parseListen("0.0.0.0:9")->loopback);
    for (const std::string_view wrong :
         {"", "80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", "a.b:1"})
        EXPECT_FALSE(parseListen(wrong)) << wrong;
}

} // namespace
