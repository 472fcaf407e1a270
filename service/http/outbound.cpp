// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One coroutine a request, all on one thread; names are looked up on others, as a slow one must delay nobody.
#include "service/http/outbound.h"

#include "service/domain/addressjudge.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <thread>
#include <vector>

namespace meterd {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using Steady = std::chrono::steady_clock;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;
constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

constexpr std::size_t lookUpThreads = 16;
constexpr std::size_t headerLimit = 32U << 10U;

struct Job
{
    Job(asio::io_context& io, OutboundRequest asked, Outbound::Done told)
        : request(std::move(asked))
        , done(std::move(told))
        , found(io)
    {}
    OutboundRequest request;
    Outbound::Done done;
    asio::steady_timer found; //!< cancelled when the name was looked up
    std::optional<Tcp::resolver::results_type> addresses;
    boost::system::error_code lookUpError;
    OutboundAnswer answer;
    Steady::time_point startedAt = Steady::now();
    Steady::time_point deadline;
};
using JobPtr = std::shared_ptr<Job>;

std::optional<std::string_view> judge(const asio::ip::address& address)
{
    if (address.is_v4())
        return notPublic(address.to_v4().to_bytes());
    return notPublic(address.to_v6().to_bytes());
}

std::string textOf(const Tcp::endpoint& endpoint)
{
    const std::string address = endpoint.address().to_string();
    return (endpoint.address().is_v6() ? "[" + address + "]" : address) + ":" + std::to_string(endpoint.port());
}

bool isTimeout(const boost::system::error_code& error)
{
    return error == beast::error::timeout || error == asio::error::timed_out;
}

} // namespace

struct Outbound::Parts
{
    Parts(WebhookUrlRules urlRules, OutboundLimits given)
        : rules(urlRules)
        , limits(given)
    {
        tls.set_default_verify_paths();
        tls.set_verify_mode(asio::ssl::verify_peer);
        SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
        thread = std::thread([this] { io.run(); });
    }

    asio::awaitable<void> exchange(JobPtr job);
    asio::awaitable<void> lookUp(JobPtr job, const WebhookUrl& url);
    asio::awaitable<bool> connect(JobPtr job, const WebhookUrl& url, PlainStream& stream);
    template <class Stream>
    asio::awaitable<void> talk(JobPtr job, const WebhookUrl& url, Stream& stream);
    asio::awaitable<void> talkTls(JobPtr job, const WebhookUrl& url, PlainStream stream);
    std::string timeoutText() const;
    std::string whyNot(const boost::system::error_code& error, const std::string& doing) const;

    WebhookUrlRules rules;
    OutboundLimits limits;
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    asio::ssl::context tls{asio::ssl::context::tls_client};
    asio::thread_pool lookUps{lookUpThreads};
    std::thread thread;
};

std::string Outbound::Parts::timeoutText() const
{
    return "No whole answer within " +
           std::to_string(std::chrono::duration_cast<std::chrono::seconds>(limits.time).count()) + " s.";
}

std::string Outbound::Parts::whyNot(const boost::system::error_code& error, const std::string& doing) const
{
    return isTimeout(error) ? timeoutText() : doing + ": " + error.message() + ".";
}

asio::awaitable<void> Outbound::Parts::lookUp(JobPtr job, const WebhookUrl& url)
{
    boost::system::error_code literal;
    const auto address = asio::ip::make_address(url.host, literal);
    if (!literal) {
        const Tcp::endpoint endpoint(address, static_cast<std::uint16_t>(std::stoul(url.port)));
        job->addresses = Tcp::resolver::results_type::create(endpoint, url.host, url.port);
        co_return;
    }
    job->found.expires_at(job->deadline);
    asio::post(lookUps, [this, job, host = url.host, port = url.port] {
        asio::io_context own;
        Tcp::resolver resolver(own);
        boost::system::error_code error;
        auto addresses = resolver.resolve(host, port, error);
        asio::post(io, [job, error, addresses = std::move(addresses)]() mutable {
            job->lookUpError = error;
            if (!error)
                job->addresses = std::move(addresses);
            job->found.cancel();
        });
    });
    co_await job->found.async_wait(asTuple);
    if (job->addresses)
        co_return;
    job->answer.error = job->lookUpError
                            ? "The name " + url.host + " has no address: " + job->lookUpError.message() + "."
                            : timeoutText();
}

asio::awaitable<bool> Outbound::Parts::connect(JobPtr job, const WebhookUrl& url, PlainStream& stream)
{
    stream.expires_at(job->deadline);
    std::string fault = "The name " + url.host + " has no address.";
    for (const auto& entry : *job->addresses) {
        const Tcp::endpoint endpoint = entry.endpoint();
        const auto refused = rules.local ? std::nullopt : judge(endpoint.address());
        if (refused) {
            fault = textOf(endpoint) + " is " + std::string(*refused) + ": webhooks do not go there.";
            continue;
        }
        const auto [error] = co_await stream.async_connect(endpoint, asTuple);
        if (!error) {
            // What counts is where the socket really is.
            boost::system::error_code none;
            const Tcp::endpoint peer = stream.socket().remote_endpoint(none);
            if (none || (!rules.local && judge(peer.address()))) {
                job->answer.error = "The connection is not where it should be: webhooks do not go there.";
                co_return false;
            }
            job->answer.address = textOf(peer);
            stream.socket().set_option(Tcp::no_delay(true), none);
            co_return true;
        }
        fault = whyNot(error, "No connection to " + textOf(endpoint));
        if (isTimeout(error))
            break;
        boost::system::error_code ignored;
        stream.socket().close(ignored);
    }
    job->answer.error = fault;
    co_return false;
}

template <class Stream>
asio::awaitable<void> Outbound::Parts::talk(JobPtr job, const WebhookUrl& url, Stream& stream)
{
    OutboundAnswer& answer = job->answer;
    http::request<http::string_body> out(http::verb::post, url.target, 11);
    out.set(http::field::host, url.authority);
    for (std::size_t i = 0; i < job->request.headers.size(); ++i)
        out.set(job->request.headers.name(i), job->request.headers.value(i));
    out.set(http::field::connection, "close");
    out.body() = job->request.body;
    out.prepare_payload();
    const auto [writeError, written] = co_await http::async_write(stream, out, asTuple);
    if (writeError) {
        answer.error = whyNot(writeError, "The request could not be sent");
        co_return;
    }

    beast::flat_buffer buffer;
    http::response_parser<http::buffer_body> parser;
    parser.header_limit(headerLimit);
    parser.body_limit(boost::none);
    const auto [headError, headSize] = co_await http::async_read_header(stream, buffer, parser, asTuple);
    if (headError) {
        answer.error = headError == http::error::end_of_stream ? "The connection was closed without an answer."
                                                               : whyNot(headError, "No answer that can be read");
        co_return;
    }
    answer.status = static_cast<int>(parser.get().result_int());
    for (const auto& field : parser.get())
        answer.headers.add(field.name_string(), field.value());
    std::vector<char> piece(16U << 10U);
    while (!parser.is_done()) {
        if (answer.body.size() >= limits.body) {
            answer.cut = true;
            break;
        }
        parser.get().body().data = piece.data();
        parser.get().body().size = std::min(piece.size(), limits.body - answer.body.size());
        const std::size_t room = parser.get().body().size;
        const auto [error, size] = co_await http::async_read(stream, buffer, parser, asTuple);
        answer.body.append(piece.data(), room - parser.get().body().size);
        if (error == http::error::need_buffer)
            continue;
        if (error) {
            answer.cut = true;
            answer.error = whyNot(error, "The answer broke off");
            break;
        }
    }
}

asio::awaitable<void> Outbound::Parts::talkTls(JobPtr job, const WebhookUrl& url, PlainStream stream)
{
    TlsStream secure(std::move(stream), tls);
    secure.set_verify_callback(asio::ssl::host_name_verification(url.host));
    std::string host = url.host;
    // What SSL_set_tlsext_host_name() does, without its old-style cast.
    SSL_ctrl(secure.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, host.data());
    const auto [error] = co_await secure.async_handshake(asio::ssl::stream_base::client, asTuple);
    if (error)
        job->answer.error = whyNot(error, "No trusted TLS connection to " + url.host);
    else
        co_await talk(job, url, secure);
}

asio::awaitable<void> Outbound::Parts::exchange(JobPtr job)
{
    job->deadline = job->startedAt + limits.time;
    // As it was judged when it was kept; rules may have become stricter since.
    const auto url = readWebhookUrl(job->request.url, rules);
    if (!url) {
        job->answer.error = "The address " + url.error() + ".";
    } else {
        co_await lookUp(job, *url);
        PlainStream stream(io);
        if (job->addresses && co_await connect(job, *url, stream)) {
            if (url->tls)
                co_await talkTls(job, *url, std::move(stream));
            else
                co_await talk(job, *url, stream);
        }
    }
    job->answer.duration = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - job->startedAt);
    job->done(std::move(job->answer));
}

Outbound::Outbound(WebhookUrlRules rules, OutboundLimits limits)
    : m_parts(std::make_unique<Parts>(rules, limits))
{}

Outbound::~Outbound()
{
    stop();
}

void Outbound::post(OutboundRequest request, Done done)
{
    auto job = std::make_shared<Job>(m_parts->io, std::move(request), std::move(done));
    asio::co_spawn(
        m_parts->io, [parts = m_parts.get(), job] { return parts->exchange(job); }, asio::detached);
}

void Outbound::stop()
{
    if (!m_parts->thread.joinable())
        return;
    m_parts->io.stop();
    m_parts->thread.join();
    // A look-up cannot be broken off, but ends by itself within the resolver's own time.
    m_parts->lookUps.stop();
    m_parts->lookUps.join();
}

} // namespace meterd
