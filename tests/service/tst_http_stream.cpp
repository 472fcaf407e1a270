// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Streamed bodies and the server's end, over a real loopback socket.
#include "httpfixture.h"

#include <future>

using namespace meterd;
using namespace meterd::test;

namespace {

using HttpStream = HttpFixture;

TEST_F(HttpStream, streamsABodyPieceByPieceAndMarksItsEnd)
{
    std::promise<std::shared_ptr<BodyStream>> opened;
    add(Method::Get, "/stream", [&](Request&) {
        Response response;
        response.headers.add("Content-Type", "application/x-ndjson");
        response.stream = [&](std::shared_ptr<BodyStream> body) { opened.set_value(std::move(body)); };
        return response;
    });
    RawClient client(start());
    client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto body = opened.get_future().get();
    EXPECT_EQ(body->write("one\n"), BodyStream::Write::Taken);
    ASSERT_TRUE(client.readUntil("one\n"));
    EXPECT_EQ(body->write("two\n"), BodyStream::Write::Taken);
    body->end();
    EXPECT_EQ(body->write("three\n"), BodyStream::Write::Closed);
    const auto whole = client.read();
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->body, "one\ntwo\n");
    EXPECT_TRUE(client.atEnd());
}

TEST_F(HttpStream, cutsABrokenStreamWithoutAnEndMark)
{
    add(Method::Get, "/broken", [&](Request&) {
        Response response;
        response.stream = [](const std::shared_ptr<BodyStream>& body) {
            body->write("half");
            body->abort();
        };
        return response;
    });
    RawClient client(start());
    EXPECT_FALSE(client.ask("GET /broken HTTP/1.1\r\nHost: x\r\n\r\n"));
}

TEST_F(HttpStream, tellsTheProducerThatTheClientDoesNotKeepUp)
{
    m_options.limits.streamQueue = 64U << 10U;
    std::promise<std::shared_ptr<BodyStream>> opened;
    add(Method::Get, "/flood", [&](Request&) {
        Response response;
        response.stream = [&](std::shared_ptr<BodyStream> body) { opened.set_value(std::move(body)); };
        return response;
    });
    RawClient client(start());
    client.send("GET /flood HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto body = opened.get_future().get();
    const std::string piece(8192, 'p');
    std::size_t taken = 0;
    while (body->write(piece) == BodyStream::Write::Taken)
        ++taken;
    EXPECT_GE(taken, 8U);
    std::promise<void> drained;
    body->onDrained([&] { drained.set_value(); });
    std::thread reader([&] { EXPECT_EQ(client.read()->body.size(), (taken + 1) * piece.size()); });
    drained.get_future().wait();
    EXPECT_EQ(body->write(piece), BodyStream::Write::Taken);
    body->end();
    reader.join();
}

TEST_F(HttpStream, tellsTheProducerThatTheClientIsGone)
{
    std::promise<void> closed;
    add(Method::Get, "/watch", [&](Request&) {
        Response response;
        response.stream = [&](const std::shared_ptr<BodyStream>& body) {
            body->write(": hello\n\n");
            body->onClosed([&] { closed.set_value(); });
        };
        return response;
    });
    const auto port = start();
    {
        RawClient client(port);
        client.send("GET /watch HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_TRUE(client.readUntil(": hello"));
    }
    EXPECT_EQ(closed.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
}

TEST_F(HttpStream, finishesWhatIsInFlightWhenItStops)
{
    std::promise<void> begun;
    std::promise<void> goOn;
    auto wait = goOn.get_future().share();
    add(
        Method::Get, "/work",
        [&, wait](Request& r) {
            begun.set_value();
            wait.wait();
            return answer(r, "\"done\"");
        },
        Runs::Reader);
    add(Method::Get, "/live", [](Request&) {
        Response response;
        response.stream = [](const std::shared_ptr<BodyStream>& body) {
            body->write("event: hello\n\n");
            body->onStopping([body] {
                body->write("event: end\n\n");
                body->end();
            });
        };
        return response;
    });
    const auto port = start();
    RawClient idle(port);
    EXPECT_EQ(idle.ask(getHello)->status, 200);
    RawClient live(port);
    live.send("GET /live HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(live.readUntil("event: hello"));
    RawClient busy(port);
    busy.send("GET /work HTTP/1.1\r\nHost: x\r\n\r\n");
    begun.get_future().wait();
    std::thread stopping([this] { m_server->stop(); });
    EXPECT_TRUE(idle.atEnd());
    EXPECT_NE(live.read()->body.find("event: end"), std::string::npos);
    goOn.set_value();
    const auto done = busy.read();
    ASSERT_TRUE(done);
    EXPECT_EQ(done->status, 200);
    EXPECT_EQ(done->header("Connection"), "close");
    stopping.join();
    EXPECT_FALSE(RawClient(port).connected());
}

TEST_F(HttpStream, cutsWhatDoesNotFinishInTime)
{
    m_options.limits.drainTime = std::chrono::milliseconds(50);
    add(Method::Get, "/endless", [](Request&) {
        Response response;
        response.stream = [](const std::shared_ptr<BodyStream>& body) { body->write("x"); };
        return response;
    });
    RawClient client(start());
    client.send("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(client.readUntil("x"));
    m_server->stop();
    EXPECT_FALSE(client.read());
}

} // namespace
