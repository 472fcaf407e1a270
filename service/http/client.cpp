// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The client's connection, plain or TLS, with one deadline for each exchange.
#include "service/http/client.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <optional>

namespace meterd {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

constexpr std::uint64_t answerLimit = 256U << 20U;

http::verb verbOf(Method method)
{
    return http::string_to_verb(toText(method));
}

bool isClosed(const boost::system::error_code& error)
{
    return error == http::error::end_of_stream || error == asio::error::connection_reset ||
           error == asio::error::broken_pipe;
}

bool isLoopback(const std::string& host)
{
    if (host == "localhost")
        return true;
    boost::system::error_code error;
    const auto address = asio::ip::make_address(host, error);
    return !error && address.is_loopback();
}

} // namespace

class HttpClient::Connection
{
public:
    Connection(std::string host, std::string port, bool tls, std::chrono::milliseconds timeout)
        : m_host(std::move(host))
        , m_port(std::move(port))
        , m_timeout(timeout)
    {
        if (!tls)
            return;
        m_tls.emplace(asio::ssl::context::tls_client);
        m_tls->set_default_verify_paths();
        m_tls->set_verify_mode(asio::ssl::verify_peer);
    }

    Expected<Response, std::string> send(const Request& request)
    {
        const bool kept = m_plain || m_secure;
        auto answer = attempt(request);
        return answer || !kept || !m_closedByServer ? std::move(answer) : attempt(request);
    }

private:
    Expected<Response, std::string> attempt(const Request& request)
    {
        std::optional<Response> response;
        std::string fault;
        m_closedByServer = false;
        m_io.restart();
        asio::co_spawn(m_io, exchange(request, response), [&](std::exception_ptr failed) {
            try {
                if (failed)
                    std::rethrow_exception(failed);
            } catch (const boost::system::system_error& error) {
                m_closedByServer = isClosed(error.code());
                fault = error.code().message();
            } catch (const std::exception& error) {
                fault = error.what();
            }
        });
        m_io.run();
        if (response)
            return std::move(*response);
        close();
        return Unexpected{"No answer from " + m_host + ":" + m_port + ": " + fault};
    }

    asio::awaitable<void> exchange(const Request& request, std::optional<Response>& response)
    {
        if (!m_plain && !m_secure)
            co_await connect();
        if (m_secure)
            co_await talk(*m_secure, request, response);
        else
            co_await talk(*m_plain, request, response);
    }

    asio::awaitable<void> connect()
    {
        Tcp::resolver resolver(m_io);
        const auto addresses = co_await resolver.async_resolve(m_host, m_port, asio::use_awaitable);
        PlainStream stream(m_io);
        stream.expires_after(m_timeout);
        co_await stream.async_connect(addresses, asio::use_awaitable);
        stream.socket().set_option(Tcp::no_delay(true));
        if (!m_tls) {
            m_plain.emplace(std::move(stream));
            co_return;
        }
        TlsStream secure(std::move(stream), *m_tls);
        secure.set_verify_callback(asio::ssl::host_name_verification(m_host));
        // What SSL_set_tlsext_host_name() does, without its old-style cast.
        if (SSL_ctrl(secure.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, m_host.data()) !=
            1)
            throw std::runtime_error("TLS could not be set up");
        co_await secure.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
        m_secure.emplace(std::move(secure));
    }

    template <class Stream>
    asio::awaitable<void> talk(Stream& stream, const Request& request, std::optional<Response>& response)
    {
        http::request<http::string_body> out(
            verbOf(request.method), request.query.empty() ? request.path : request.path + "?" + request.query, 11);
        out.set(http::field::host, m_host + ":" + m_port);
        for (std::size_t i = 0; i < request.headers.size(); ++i)
            out.set(request.headers.name(i), request.headers.value(i));
        out.body() = request.body;
        out.prepare_payload();
        beast::get_lowest_layer(stream).expires_after(m_timeout);
        co_await http::async_write(stream, out, asio::use_awaitable);

        http::response_parser<http::string_body> parser;
        parser.body_limit(answerLimit);
        co_await http::async_read(stream, m_buffer, parser, asio::use_awaitable);
        beast::get_lowest_layer(stream).expires_never();
        auto in = parser.release();
        Response got;
        got.status = static_cast<int>(in.result_int());
        for (const auto& field : in)
            got.headers.add(field.name_string(), field.value());
        got.body = std::move(in.body());
        const bool again = in.keep_alive();
        response = std::move(got);
        if (!again)
            close();
    }

    void close()
    {
        m_plain.reset();
        m_secure.reset();
        m_buffer.clear();
    }

    std::string m_host;
    std::string m_port;
    std::chrono::milliseconds m_timeout;
    asio::io_context m_io{1};
    std::optional<asio::ssl::context> m_tls;
    std::optional<PlainStream> m_plain;
    std::optional<TlsStream> m_secure;
    beast::flat_buffer m_buffer;
    bool m_closedByServer = false;
};

HttpClient::HttpClient(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}

HttpClient::~HttpClient() = default;

Expected<std::unique_ptr<HttpClient>, std::string> HttpClient::open(const std::string& origin,
                                                                    std::chrono::milliseconds timeout)
{
    const auto url = boost::urls::parse_uri(origin);
    if (!url || (url->scheme() != "http" && url->scheme() != "https") || url->host().empty())
        return Unexpected{"\"" + origin + "\" is not an address: it should look like http://127.0.0.1:8080"};
    const bool tls = url->scheme() == "https";
    const std::string host(url->host_address());
    if (!tls && !isLoopback(host))
        return Unexpected{"A key goes over plain http to this machine only: use https for " + host};
    const std::string port = url->has_port() ? std::string(url->port()) : tls ? "443" : "80";
    return std::unique_ptr<HttpClient>(new HttpClient(std::make_unique<Connection>(host, port, tls, timeout)));
}

Expected<Response, std::string> HttpClient::send(const Request& request)
{
    return m_connection->send(request);
}

} // namespace meterd
