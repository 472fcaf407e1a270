// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading requests, waiting for their answers, writing them: in order, so that pipelining is safe.
#include "service/http/connection.h"

#include "service/http/accesslog.h"
#include "service/http/chunkedstream.h"
#include "service/http/clientsocket.h"
#include "service/http/exchange.h"
#include "service/http/headcheck.h"
#include "service/http/requestparser.h"
#include "service/http/requestwatch.h"
#include "service/http/responsehead.h"
#include "service/http/router.h"

#include <array>
#include <charconv>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>

namespace meterd {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {

constexpr std::size_t headRead = 4U << 10U;
constexpr std::size_t bodyRead = 64U << 10U;
constexpr std::size_t keptCapacity = 64U << 10U;
constexpr std::chrono::milliseconds lingerTime{3'000};
constexpr std::chrono::milliseconds stopGrace{500};

template <class Stream>
class Connection final : public ConnectionBase, public std::enable_shared_from_this<Connection<Stream>>
{
public:
    Connection(Stream stream, Loop& loop, const ServerParts& parts)
        : ConnectionBase(loop)
        , m_client(std::move(stream), deadline, parts)
        , m_loop(loop)
        , m_parts(parts)
        , m_place(loop.connections.insert(loop.connections.end(), this))
    {
        ++m_parts.stats.openConnections;
    }

    ~Connection() override
    {
        --m_parts.stats.openConnections;
        m_loop.connections.erase(m_place);
    }

    asio::awaitable<void> run()
    {
        deadline.set(m_parts.limits.headTime);
        bool more = co_await m_client.handshake();
        while (more)
            more = co_await serveOne();
        deadline.clear();
        closeNow();
    }

    void expire() override
    {
        deadline.clear();
        m_expired = true;
        if (m_phase == Phase::Idle || m_phase == Phase::Answering)
            closeNow();
        else
            m_client.cancel();
    }

    void beginStop() override
    {
        // Whoever has not sent a whole request yet, or only reads the rest, gets a moment more and not its full time.
        if (m_phase == Phase::Idle)
            closeNow();
        else if (m_body)
            m_body->stopping();
        else if (m_phase == Phase::Reading || m_lingers)
            deadline.shorten(stopGrace);
    }

    void closeNow() override
    {
        m_client.close();
        if (m_body)
            m_body->close();
    }

private:
    enum class Phase { Idle, Reading, Waiting, Answering };
    enum class Read { Done, Gone, Refused };

    //! A Request is used again only after handlers that ran on this thread: others may still hold it.
    void freshRequest()
    {
        if (m_request && m_request.use_count() == 1 && m_reusable && m_request->body.capacity() <= keptCapacity) {
            m_request->headers.clear();
            m_request->body.clear();
            m_request->params.clear();
            m_request->principal.reset();
            m_request->rate.reset();
            m_request->route = nullptr;
            m_request->admitted = false;
            m_request->events = 0;
            m_request->proven.reset();
            m_request->application.reset();
        } else {
            m_request = std::make_shared<Request>();
            m_request->address = m_client.address();
        }
        m_reusable = false;
        m_keepAlive = false;
        m_unreadInput = false;
        m_refusal.reset();
    }

    //! One request and its answer. False: the connection is over.
    asio::awaitable<bool> serveOne()
    {
        freshRequest();
        RequestParser parser(*m_request, m_parts.limits.headBytes);
        m_phase = m_buffer.size() > 0 ? Phase::Reading : Phase::Idle;
        if (m_phase == Phase::Idle && m_loop.stopping)
            co_return false;
        deadline.set(m_phase == Phase::Idle ? m_parts.limits.idleTime : m_parts.limits.headTime);

        Read read = co_await readHead(parser);
        m_begun = std::chrono::steady_clock::now();
        m_request->receivedAt = m_parts.clock.now();
        nameRequest(*m_request);
        if (read == Read::Done)
            read = co_await readBody(parser);
        deadline.clear();
        if (read == Read::Gone)
            co_return false;

        Response response;
        if (read == Read::Done) {
            m_phase = Phase::Waiting;
            response = co_await handle();
        } else {
            m_keepAlive = m_keepAlive && !m_unreadInput;
            response = Router::refuse(*m_refusal, *m_request);
        }
        if (m_loop.stopping || !m_client.isOpen())
            m_keepAlive = false;
        Router::finish(*m_request, response);
        co_return co_await send(std::move(response), parser.version() >= 11);
    }

    Read refuse(Problem problem)
    {
        m_refusal = std::move(problem);
        return Read::Refused;
    }

    asio::awaitable<Read> readHead(RequestParser& parser)
    {
        while (!parser.is_header_done()) {
            if (m_buffer.size() > 0) {
                ErrorCode error;
                m_buffer.consume(parser.put(m_buffer.cdata(), error));
                if (error && error != beast::http::error::need_more) {
                    m_unreadInput = true;
                    co_return refuse(headProblem(error, m_parts.limits));
                }
                if (parser.is_header_done())
                    break;
            }
            const bool got = co_await m_client.fill(m_buffer, headRead);
            if (!got && !(m_expired && m_client.isOpen()))
                co_return Read::Gone;
            if (!got)
                co_return refuse(timeoutProblem("head"));
            if (m_phase == Phase::Idle) {
                m_phase = Phase::Reading;
                deadline.set(m_parts.limits.headTime);
            }
        }
        m_keepAlive = parser.keep_alive();
        co_return Read::Done;
    }

    asio::awaitable<Read> readBody(RequestParser& parser)
    {
        std::optional<Problem> problem = checkHead(parser, m_loop.stopping);
        if (!problem)
            problem = m_parts.router.match(*m_request);
        // Before the body: who may not send it is told so at once.
        if (!problem)
            problem = m_parts.router.admit(*m_request);
        const std::size_t limit = problem ? refusedBodyLimit : m_request->route->bodyLimit;
        if (!parser.limitBody(limit)) {
            m_unreadInput = true;
            co_return refuse(problem ? std::move(*problem) : tooLarge(limit));
        }
        if (parser.expectsContinue() && !problem && !parser.is_done() && !co_await sendContinue())
            co_return Read::Gone;
        if (!parser.is_done())
            deadline.set(m_parts.limits.bodyTime);
        while (!parser.is_done()) {
            if (m_buffer.size() > 0) {
                ErrorCode error;
                m_buffer.consume(parser.put(m_buffer.cdata(), error));
                if (error && error != beast::http::error::need_more) {
                    m_unreadInput = true;
                    co_return refuse(error == beast::http::error::body_limit ? tooLarge(limit)
                                                                             : headProblem(error, m_parts.limits));
                }
                if (!error)
                    continue;
            }
            const bool got = co_await m_client.fill(m_buffer, bodyRead);
            if (!got && !(m_expired && m_client.isOpen()))
                co_return Read::Gone;
            if (!got) {
                m_unreadInput = true;
                co_return refuse(timeoutProblem("body"));
            }
        }
        if (m_buffer.size() == 0 && m_buffer.capacity() > headRead * 4)
            m_buffer.shrink_to_fit();
        if (problem)
            co_return refuse(std::move(*problem));
        co_return Read::Done;
    }

    asio::awaitable<bool> sendContinue()
    {
        static constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
        co_return co_await m_client.write({asio::buffer(text), asio::const_buffer()});
    }

    asio::awaitable<Response> handle()
    {
        if (!m_exchange)
            m_exchange = std::make_shared<Exchange>(m_loop.io.get_executor());
        m_reusable = m_request->route->runs == Runs::Inline;
        m_parts.router.dispatch(m_request, Reply(m_exchange));
        if (!m_exchange->signal().tryTake())
            co_await m_exchange->signal().wait();
        co_return m_exchange->take();
    }

    asio::awaitable<bool> send(Response response, bool chunks)
    {
        m_phase = Phase::Answering;
        const bool isHead = m_request->method == Method::Head;
        if (response.stream && !isHead)
            co_return co_await sendStream(std::move(response), chunks);
        writeHead(m_head, response, Framing::Length, response.body.size(), m_keepAlive, m_loop.date);
        if (isHead)
            response.body.clear();
        // Before it is sent: who has read an answer finds its request in the log.
        note(response);
        watched(response, response.body.size());
        const bool sent = co_await m_client.write({asio::buffer(m_head), asio::buffer(response.body)});
        if (!sent)
            co_return false;
        if (!m_keepAlive)
            co_await linger();
        co_return m_keepAlive;
    }

    void note(const Response& response)
    {
        const auto took = sinceThen(m_begun);
        m_parts.stats.noteAnswer(response.status, took);
        if (response.status >= 400)
            logRefusal(m_parts.log, *m_request, response, took);
    }

    void watched(const Response& response, std::uint64_t sent)
    {
        m_parts.router.answered(*m_request, response, sinceThen(m_begun), sent);
    }

    //! A streamed answer is the connection's last: the end of the body is the end of the watch on the client.
    asio::awaitable<bool> sendStream(Response response, bool chunks)
    {
        writeHead(m_head, response, chunks ? Framing::Chunked : Framing::UntilClose, 0, false, m_loop.date);
        if (!co_await m_client.write({asio::buffer(m_head), asio::const_buffer()}))
            co_return false;
        note(response);
        if (response.live)
            watched(response, 0);
        ++m_parts.stats.openStreams;
        m_body = std::make_shared<ChunkedStream>(m_loop.io.get_executor(), m_parts.limits.streamQueue);
        asio::co_spawn(m_loop.io, watch(this->shared_from_this()), asio::detached);
        response.stream(m_body);
        if (m_loop.stopping)
            m_body->stopping();
        const bool whole = co_await pump(chunks);
        m_body->close();
        --m_parts.stats.openStreams;
        // An export takes as long as its last byte.
        if (!response.live)
            watched(response, m_streamed);
        if (whole)
            co_await linger();
        co_return false;
    }

    asio::awaitable<bool> pump(bool chunks)
    {
        std::string piece;
        m_streamed = 0;
        for (;;) {
            const ChunkedStream::Next next = co_await m_body->next(piece);
            if (next == ChunkedStream::Next::Aborted)
                co_return false;
            if (next == ChunkedStream::Next::Ended)
                break;
            m_streamed += piece.size();
            if (!chunks) {
                if (!co_await m_client.write({asio::buffer(piece), asio::const_buffer()}))
                    co_return false;
            } else {
                char size[24];
                auto* const end = std::to_chars(size, size + 16, piece.size(), 16).ptr;
                m_head.assign(size, end);
                m_head += "\r\n";
                piece += "\r\n";
                if (!co_await m_client.write({asio::buffer(m_head), asio::buffer(piece)}))
                    co_return false;
            }
            m_body->written();
        }
        static constexpr std::string_view lastChunk = "0\r\n\r\n";
        co_return !chunks || co_await m_client.write({asio::buffer(lastChunk), asio::const_buffer()});
    }

    //! While a body streams nobody else reads: this tells when the client is gone.
    static asio::awaitable<void> watch(std::shared_ptr<Connection> self)
    {
        std::array<char, 512> ignored;
        const std::shared_ptr<ChunkedStream> body = self->m_body;
        for (;;) {
            if (co_await self->m_client.readSome(asio::buffer(ignored)) == 0)
                break;
        }
        body->close();
    }

    asio::awaitable<void> linger()
    {
        m_lingers = true;
        deadline.set(m_loop.stopping ? stopGrace : lingerTime);
        co_await m_client.sayGoodbye();
        // While a body streamed, the watch reads on until the socket is closed.
        if (!m_body)
            co_await m_client.discard(m_buffer);
    }

    ClientSocket<Stream> m_client;
    Loop& m_loop;
    const ServerParts& m_parts;
    std::list<ConnectionBase*>::iterator m_place;
    beast::flat_buffer m_buffer;
    std::shared_ptr<Request> m_request;
    std::shared_ptr<Exchange> m_exchange;
    std::shared_ptr<ChunkedStream> m_body;
    std::optional<Problem> m_refusal;
    std::string m_head;
    std::chrono::steady_clock::time_point m_begun{};
    std::uint64_t m_streamed = 0;
    Phase m_phase = Phase::Idle;
    bool m_reusable = false;
    bool m_keepAlive = false;
    bool m_unreadInput = false;
    bool m_expired = false;
    bool m_lingers = false;
};

template <class Stream>
void start(Stream stream, Loop& loop, const ServerParts& parts)
{
    auto connection = std::make_shared<Connection<Stream>>(std::move(stream), loop, parts);
    asio::co_spawn(
        loop.io, [connection]() -> asio::awaitable<void> { co_await connection->run(); }, asio::detached);
}

} // namespace

void serveConnection(tcp::socket socket, Loop& loop, const ServerParts& parts)
{
    start(std::move(socket), loop, parts);
}

void serveTlsConnection(tcp::socket socket, asio::ssl::context& tls, Loop& loop, const ServerParts& parts)
{
    start(TlsStream(std::move(socket), tls), loop, parts);
}

} // namespace meterd
