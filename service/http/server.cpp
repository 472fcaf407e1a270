// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accepting, the loops' ticks, and an orderly end.
#include "service/http/server.h"

#include "service/http/connection.h"
#include "service/http/responsehead.h"
#include "service/http/router.h"

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace meterd {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr int acceptBacklog = 4096;
constexpr std::chrono::milliseconds longestTick{500};
constexpr std::chrono::milliseconds shortestTick{5};

std::chrono::milliseconds tickFor(const HttpLimits& limits)
{
    const auto shortest = std::min({limits.headTime, limits.bodyTime, limits.idleTime, limits.writeTime});
    return std::clamp(shortest / 4, shortestTick, longestTick);
}

//! Looks at every deadline of a loop. 10,000 idle connections cost some 20 µs a tick.
asio::awaitable<void> tickLoop(Loop& loop, const Clock& clock)
{
    asio::steady_timer timer(loop.io);
    for (;;) {
        loop.now = std::chrono::steady_clock::now();
        loop.date = httpDate(clock.now());
        for (ConnectionBase* connection : loop.connections) {
            if (connection->deadline.hasPassed())
                connection->expire();
        }
        timer.expires_after(loop.tick);
        co_await timer.async_wait(asTuple);
    }
}

Expected<std::unique_ptr<asio::ssl::context>, std::string> loadTls(const TlsFiles& files)
{
    auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    ErrorCode error;
    context->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                             asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                             asio::ssl::context::no_tlsv1_1 | asio::ssl::context::single_dh_use,
                         error);
    context->use_certificate_chain_file(files.certificate, error);
    if (error)
        return Unexpected{"The TLS certificate '" + files.certificate + "' cannot be used: " + error.message() + "."};
    context->use_private_key_file(files.key, asio::ssl::context::pem, error);
    if (error)
        return Unexpected{"The TLS key '" + files.key + "' cannot be used: " + error.message() + "."};
    if (SSL_CTX_check_private_key(context->native_handle()) != 1)
        return Unexpected{"The TLS key '" + files.key + "' does not belong to the certificate '" + files.certificate +
                          "'."};
    return context;
}

} // namespace

struct Server::Inside
{
    Inside(const Router& router, const Clock& clock, const Log& log, HttpStats& stats)
        : parts{router, clock, log, stats, {}}
    {}

    using Work = asio::executor_work_guard<asio::io_context::executor_type>;

    ServerParts parts;
    std::unique_ptr<asio::ssl::context> tls;
    std::vector<std::unique_ptr<Loop>> loops;
    std::vector<Work> work;
    std::unique_ptr<tcp::acceptor> acceptor;
    std::vector<std::thread> threads;
    std::size_t next = 0;

    Expected<std::uint16_t, std::string> listen(const ListenOptions& options);
    asio::awaitable<void> accept();
    void hand(tcp::socket socket, Loop& loop);
    bool drained();
    template <class Do>
    void onEach(Do what);
};

Server::Server(const Router& router, const Clock& clock, const Log& log, HttpStats& stats)
    : m_inside(std::make_unique<Inside>(router, clock, log, stats))
{}

Server::~Server()
{
    stop();
}

Expected<std::uint16_t, std::string> Server::Inside::listen(const ListenOptions& options)
{
    const std::string where = options.address + ":" + std::to_string(options.port);
    ErrorCode error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error)
        return Unexpected{"'" + options.address + "' is not an address to listen on."};
    acceptor = std::make_unique<tcp::acceptor>(loops.front()->io);
    const tcp::endpoint endpoint(address, options.port);
    acceptor->open(endpoint.protocol(), error);
    if (!error)
        acceptor->set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor->bind(endpoint, error);
    if (!error)
        acceptor->listen(acceptBacklog, error);
    if (error)
        return Unexpected{"Cannot listen on " + where + ": " + error.message() + "."};
    return acceptor->local_endpoint().port();
}

Expected<std::uint16_t, std::string> Server::listen(const ListenOptions& options)
{
    Inside& in = *m_inside;
    in.parts.limits = options.limits;
    if (options.tls) {
        auto tls = loadTls(*options.tls);
        if (!tls)
            return Unexpected{std::move(tls).error()};
        in.tls = std::move(*tls);
    }
    for (std::size_t i = 0; i < std::max<std::size_t>(1, options.threads); ++i) {
        in.loops.push_back(std::make_unique<Loop>());
        in.loops.back()->tick = tickFor(options.limits);
        in.work.emplace_back(in.loops.back()->io.get_executor());
    }
    return in.listen(options);
}

void Server::run()
{
    Inside& in = *m_inside;
    for (const auto& loop : in.loops)
        asio::co_spawn(loop->io, tickLoop(*loop, in.parts.clock), asio::detached);
    asio::co_spawn(in.loops.front()->io, in.accept(), asio::detached);
    for (const auto& loop : in.loops)
        in.threads.emplace_back([io = &loop->io] { io->run(); });
}

asio::awaitable<void> Server::Inside::accept()
{
    asio::steady_timer pause(loops.front()->io);
    while (acceptor->is_open()) {
        Loop& loop = *loops[next++ % loops.size()];
        auto [error, socket] = co_await acceptor->async_accept(loop.io, asTuple);
        if (error == asio::error::operation_aborted)
            co_return;
        if (error) {
            // Out of descriptors, mostly: asking again at once would burn the core that serves the others.
            pause.expires_after(std::chrono::milliseconds(50));
            co_await pause.async_wait(asTuple);
            continue;
        }
        ++parts.stats.acceptedConnections;
        if (parts.stats.openConnections.load() >= static_cast<std::int64_t>(parts.limits.connections)) {
            ++parts.stats.refusedConnections;
            continue;
        }
        if (&loop == loops.front().get())
            hand(std::move(socket), loop);
        else
            asio::post(loop.io, [this, &loop, taken = std::move(socket)]() mutable { hand(std::move(taken), loop); });
    }
}

void Server::Inside::hand(tcp::socket socket, Loop& loop)
{
    if (loop.stopping)
        return;
    if (tls)
        serveTlsConnection(std::move(socket), *tls, loop, parts);
    else
        serveConnection(std::move(socket), loop, parts);
}

//! On each loop's own thread; returns when all have done it.
template <class Do>
void Server::Inside::onEach(Do what)
{
    std::mutex mutex;
    std::condition_variable done;
    std::size_t left = loops.size();
    for (const auto& loop : loops) {
        asio::post(loop->io, [&, loop = loop.get()] {
            what(*loop);
            const std::lock_guard lock(mutex);
            if (--left == 0)
                done.notify_one();
        });
    }
    std::unique_lock lock(mutex);
    done.wait(lock, [&] { return left == 0; });
}

bool Server::Inside::drained()
{
    std::atomic<std::size_t> open{0};
    onEach([&open](const Loop& loop) { open += loop.connections.size(); });
    return open == 0;
}

void Server::stop()
{
    Inside& in = *m_inside;
    if (in.threads.empty())
        return;
    in.onEach([&in](Loop& loop) {
        loop.stopping = true;
        if (&loop == in.loops.front().get()) {
            ErrorCode ignored;
            in.acceptor->close(ignored);
        }
        for (ConnectionBase* connection : loop.connections)
            connection->beginStop();
    });
    const auto until = std::chrono::steady_clock::now() + in.parts.limits.drainTime;
    while (!in.drained() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    in.onEach([](Loop& loop) {
        for (ConnectionBase* connection : loop.connections)
            connection->closeNow();
    });
    in.work.clear();
    for (const auto& loop : in.loops)
        loop->io.stop();
    for (std::thread& thread : in.threads)
        thread.join();
    in.threads.clear();
}

Expected<HostPort, std::string> parseListen(std::string_view text)
{
    const auto wrong = [&] {
        return Unexpected{"'" + std::string(text) + "' is not ADDRESS:PORT, as in 127.0.0.1:8080 or [::1]:8080."};
    };
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return wrong();
    std::string_view host = text.substr(0, colon);
    const std::string_view digits = text.substr(colon + 1);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    HostPort result;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), result.port);
    if (digits.empty() || problem != std::errc() || end != digits.data() + digits.size())
        return wrong();
    result.address = host == "localhost" ? "127.0.0.1" : std::string(host);
    ErrorCode error;
    const auto address = asio::ip::make_address(result.address, error);
    if (error)
        return wrong();
    result.loopback = address.is_loopback();
    return result;
}

} // namespace meterd
