// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to and from one client, plain or TLS, each step with its deadline. For http/ alone.
#pragma once

#include "service/http/loop.h"

#include <array>
#include <string>
#include <type_traits>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>

namespace meterd {

using TcpSocket = boost::asio::ip::tcp::socket;
using TlsStream = boost::asio::ssl::stream<TcpSocket>;
inline constexpr auto asTuple = boost::asio::as_tuple(boost::asio::use_awaitable);

// Overloads, not `if constexpr`: g++ 12 makes broken code of a co_await in a discarded branch.
inline boost::asio::awaitable<bool> handshakeOf(TcpSocket&)
{
    co_return true;
}

inline boost::asio::awaitable<bool> handshakeOf(TlsStream& stream)
{
    const auto [error] = co_await stream.async_handshake(boost::asio::ssl::stream_base::server, asTuple);
    co_return !error;
}

inline boost::asio::awaitable<void> closeNoticeOf(TcpSocket&)
{
    co_return;
}

inline boost::asio::awaitable<void> closeNoticeOf(TlsStream& stream)
{
    co_await stream.async_shutdown(asTuple);
}

template <class Stream>
class ClientSocket
{
    static constexpr bool isTls = std::is_same_v<Stream, TlsStream>;
    using Buffers = std::array<boost::asio::const_buffer, 2>;

public:
    //! The deadline is the connection's: whoever waits here sets it, its owner looks at it.
    ClientSocket(Stream stream, Deadline& deadline, const ServerParts& parts)
        : m_stream(std::move(stream))
        , m_deadline(deadline)
        , m_parts(parts)
    {
        boost::system::error_code error;
        const auto peer = socket().remote_endpoint(error);
        if (!error)
            m_address = peer.address().to_string();
        socket().set_option(boost::asio::ip::tcp::no_delay(true), error);
        socket().non_blocking(true, error);
    }

    const std::string& address() const { return m_address; }
    bool isOpen() { return socket().is_open(); }

    void cancel()
    {
        boost::system::error_code ignored;
        socket().cancel(ignored);
    }
    void close()
    {
        boost::system::error_code ignored;
        socket().close(ignored);
    }

    boost::asio::awaitable<bool> handshake() { return handshakeOf(m_stream); }

    //! More bytes into the buffer. False: gone, or the deadline has passed.
    boost::asio::awaitable<bool> fill(boost::beast::flat_buffer& buffer, std::size_t most)
    {
        const auto [error, size] = co_await m_stream.async_read_some(buffer.prepare(most), asTuple);
        if (error)
            co_return false;
        buffer.commit(size);
        m_parts.stats.bytesIn.fetch_add(size, std::memory_order_relaxed);
        co_return true;
    }

    //! 0 when the client is gone.
    boost::asio::awaitable<std::size_t> readSome(boost::asio::mutable_buffer into)
    {
        const auto [error, size] = co_await m_stream.async_read_some(into, asTuple);
        co_return error ? 0 : size;
    }

    //! All of it. Plain sockets are tried at once: a whole answer mostly fits, and the scheduler is spared.
    boost::asio::awaitable<bool> write(Buffers buffers)
    {
        if constexpr (!isTls) {
            boost::system::error_code error;
            const std::size_t done = socket().write_some(buffers, error);
            if (error && error != boost::asio::error::would_block)
                co_return false;
            advance(buffers, done);
        }
        // The deadline begins anew with each piece that the client takes.
        while (boost::asio::buffer_size(buffers) > 0) {
            m_deadline.set(m_parts.limits.writeTime);
            const auto [error, size] = co_await m_stream.async_write_some(buffers, asTuple);
            m_deadline.clear();
            if (error)
                co_return false;
            advance(buffers, size);
        }
        co_return true;
    }

    //! Says that no more comes, and leaves the other direction open.
    boost::asio::awaitable<void> sayGoodbye()
    {
        co_await closeNoticeOf(m_stream);
        boost::system::error_code ignored;
        socket().shutdown(TcpSocket::shutdown_send, ignored);
    }

    //! Reads away what still comes: closing with unread input would reset the connection, and with it an answer that
    //! the client has not read yet.
    boost::asio::awaitable<void> discard(boost::beast::flat_buffer& scratch)
    {
        std::size_t discarded = 0;
        scratch.clear();
        while (discarded < mostDiscarded) {
            const auto [error, size] = co_await socket().async_read_some(scratch.prepare(discardRead), asTuple);
            if (error)
                co_return;
            discarded += size;
        }
    }

private:
    static constexpr std::size_t discardRead = 64U << 10U;
    static constexpr std::size_t mostDiscarded = 64U << 20U;

    TcpSocket& socket()
    {
        if constexpr (isTls)
            return m_stream.next_layer();
        else
            return m_stream;
    }

    void advance(Buffers& buffers, std::size_t done)
    {
        m_parts.stats.bytesOut.fetch_add(done, std::memory_order_relaxed);
        for (boost::asio::const_buffer& buffer : buffers) {
            const std::size_t skip = std::min(done, buffer.size());
            buffer += skip;
            done -= skip;
        }
    }

    Stream m_stream;
    Deadline& m_deadline;
    const ServerParts& m_parts;
    std::string m_address;
};

} // namespace meterd
