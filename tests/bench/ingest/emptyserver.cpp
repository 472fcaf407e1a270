// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers that do nothing but HTTP, each in a process of its own, as meterd is.
#include "tests/bench/ingest/peers.h"

#include "service/domain/log.h"
#include "service/http/router.h"
#include "service/http/server.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace meterd::bench {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;

constexpr std::string_view accepted = R"({"accepted":true})";

void report(int pipe, std::uint16_t port)
{
    if (::write(pipe, &port, sizeof port) != static_cast<ssize_t>(sizeof port))
        ::_exit(1);
}

asio::awaitable<void> answerAll(beast::tcp_stream stream)
{
    beast::flat_buffer buffer;
    try {
        for (;;) {
            http::request<http::string_body> request;
            co_await http::async_read(stream, buffer, request, asio::use_awaitable);
            http::response<http::string_body> response(http::status::accepted, request.version());
            response.set(http::field::content_type, "application/json");
            response.keep_alive(request.keep_alive());
            response.body() = accepted;
            response.prepare_payload();
            co_await http::async_write(stream, response, asio::use_awaitable);
        }
    } catch (const boost::system::system_error&) {
        // The client has left.
    }
}

asio::awaitable<void> acceptAll(Tcp::acceptor acceptor)
{
    for (;;) {
        Tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
        socket.set_option(Tcp::no_delay(true));
        asio::co_spawn(acceptor.get_executor(), answerAll(beast::tcp_stream(std::move(socket))), asio::detached);
    }
}

[[noreturn]] void runBareBeast(int pipe)
{
    asio::io_context io(1);
    Tcp::acceptor acceptor(io, {asio::ip::address_v4::loopback(), 0});
    report(pipe, acceptor.local_endpoint().port());
    asio::co_spawn(io, acceptAll(std::move(acceptor)), asio::detached);
    io.run();
    ::_exit(0);
}

[[noreturn]] void runOurListener(int pipe)
{
    const SystemClock clock;
    const Log log(LogLevel::Off, clock, Log::toStandardError());
    HttpStats stats;
    Router router({});
    Route route;
    route.method = Method::Post;
    route.pattern = "/v1/events";
    route.identity = IdentityKind::None;
    route.category = RateCategory::None;
    route.handler = [](Request&) { return Response::json(202, std::string(accepted)); };
    router.add(std::move(route));
    Server server(router, clock, log, stats);
    ListenOptions options;
    options.threads = 1;
    const auto port = server.listen(options);
    if (!port)
        ::_exit(1);
    server.run();
    report(pipe, *port);
    for (;;)
        ::pause();
}

} // namespace

EmptyServer::EmptyServer(EmptyKind kind)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        throw std::runtime_error("no pipe");
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        kind == EmptyKind::BareBeast ? runBareBeast(ends[1]) : runOurListener(ends[1]);
    }
    ::close(ends[1]);
    const bool told = ::read(ends[0], &m_port, sizeof m_port) == static_cast<ssize_t>(sizeof m_port);
    ::close(ends[0]);
    if (!told)
        throw std::runtime_error("an empty server did not start");
}

EmptyServer::~EmptyServer()
{
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

} // namespace meterd::bench
