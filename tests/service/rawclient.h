// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A client of bare sockets, for sending what no well-behaved library would send.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace meterd::test {

struct RawAnswer
{
    int status = 0;
    std::string head;
    std::string body;

    std::string header(std::string_view name) const
    {
        const std::string wanted = "\r\n" + std::string(name) + ": ";
        const auto at = head.find(wanted);
        if (at == std::string::npos)
            return {};
        const auto from = at + wanted.size();
        return head.substr(from, head.find("\r\n", from) - from);
    }
};

class RawClient
{
public:
    explicit RawClient(std::uint16_t port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(m_socket); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return m_connected; }

    //! False when the server has closed its side while there was more to send.
    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    //! One answer with Content-Length or chunks; nothing when the connection ends before it is whole.
    std::optional<RawAnswer> read(bool bodyless = false)
    {
        std::size_t end = 0;
        while ((end = m_input.find("\r\n\r\n")) == std::string::npos) {
            if (!more())
                return std::nullopt;
        }
        RawAnswer answer;
        answer.head = m_input.substr(0, end + 2);
        answer.status = std::stoi(answer.head.substr(9, 3));
        m_input.erase(0, end + 4);
        if (bodyless || answer.status == 100 || answer.status == 204)
            return answer;
        if (answer.header("Transfer-Encoding") == "chunked")
            return readChunks(answer) ? std::optional(answer) : std::nullopt;
        const std::size_t length = std::stoul(answer.header("Content-Length"));
        while (m_input.size() < length) {
            if (!more())
                return std::nullopt;
        }
        answer.body = m_input.substr(0, length);
        m_input.erase(0, length);
        return answer;
    }

    //! Everything up to the end of the connection.
    std::string readToEnd()
    {
        while (more()) {
        }
        return std::exchange(m_input, {});
    }

    //! What has come, until `wanted` is among it.
    bool readUntil(std::string_view wanted)
    {
        while (m_input.find(wanted) == std::string::npos) {
            if (!more())
                return false;
        }
        return true;
    }

    bool atEnd() { return !more(); }

    std::optional<RawAnswer> ask(std::string_view bytes)
    {
        send(bytes);
        return read();
    }

private:
    static constexpr int patience = 20'000;

    bool more()
    {
        pollfd wait{m_socket, POLLIN, 0};
        if (::poll(&wait, 1, patience) != 1)
            return false;
        char bytes[16384];
        const ssize_t got = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (got <= 0)
            return false;
        m_input.append(bytes, static_cast<std::size_t>(got));
        return true;
    }

    bool readChunks(RawAnswer& answer)
    {
        for (;;) {
            std::size_t line = 0;
            while ((line = m_input.find("\r\n")) == std::string::npos) {
                if (!more())
                    return false;
            }
            const std::size_t size = std::stoul(m_input.substr(0, line), nullptr, 16);
            while (m_input.size() < line + 2 + size + 2) {
                if (!more())
                    return false;
            }
            answer.body += m_input.substr(line + 2, size);
            m_input.erase(0, line + 2 + size + 2);
            if (size == 0)
                return true;
        }
    }

    int m_socket;
    bool m_connected = false;
    std::string m_input;
};

} // namespace meterd::test
