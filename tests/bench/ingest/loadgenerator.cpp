// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// epoll and no HTTP library: what the generator spends is taken from the server on a machine of two cores.
#include "tests/bench/ingest/loadgenerator.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string_view>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace meterd::bench {

namespace {

using Steady = std::chrono::steady_clock;

class Line
{
public:
    explicit Line(std::uint16_t port)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        // connect() wants the general type: this is the socket API's own idiom.
        if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("the server on port " + std::to_string(port) + " cannot be reached");
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    ~Line() { ::close(m_fd); }

    int fd() const { return m_fd; }

    //! False when there is nothing more to send.
    bool sendNext(const NextRequest& next)
    {
        m_out.clear();
        next(m_out);
        if (m_out.empty())
            return false;
        m_in.clear();
        m_need = 0;
        m_sentAt = Steady::now();
        for (std::size_t sent = 0; sent < m_out.size();) {
            const ssize_t wrote = ::send(m_fd, m_out.data() + sent, m_out.size() - sent, MSG_NOSIGNAL);
            if (wrote <= 0)
                throw std::runtime_error("the server closed a connection");
            sent += static_cast<std::size_t>(wrote);
        }
        return true;
    }

    //! True when the whole answer is there.
    bool receive()
    {
        std::array<char, 65'536> part;
        const ssize_t got = ::recv(m_fd, part.data(), part.size(), 0);
        if (got <= 0)
            throw std::runtime_error("the server closed a connection");
        m_in.append(part.data(), static_cast<std::size_t>(got));
        if (m_need == 0) {
            const std::size_t head = m_in.find("\r\n\r\n");
            if (head == std::string::npos)
                return false;
            m_need = head + 4 + contentLength(std::string_view(m_in).substr(0, head));
        }
        return m_in.size() >= m_need;
    }

    int status() const
    {
        int status = 0;
        if (m_in.size() > 12)
            std::from_chars(m_in.data() + 9, m_in.data() + 12, status);
        return status;
    }
    const std::string& answer() const { return m_in; }
    std::uint32_t microseconds() const
    {
        const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - m_sentAt);
        return static_cast<std::uint32_t>(took.count());
    }

private:
    static std::size_t contentLength(std::string_view head)
    {
        static constexpr std::string_view name = "content-length:";
        for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
            const std::string_view line = head.substr(at + 2);
            if (line.size() < name.size() || ::strncasecmp(line.data(), name.data(), name.size()) != 0)
                continue;
            const std::size_t digits = line.find_first_not_of(' ', name.size());
            std::size_t length = 0;
            std::from_chars(line.data() + digits, line.data() + line.size(), length);
            return length;
        }
        return 0;
    }

    int m_fd;
    std::string m_out;
    std::string m_in;
    std::size_t m_need = 0;
    Steady::time_point m_sentAt;
};

} // namespace

double LoadResult::percentileMs(double share) const
{
    if (microseconds.empty())
        return 0;
    std::vector<std::uint32_t> sorted = microseconds;
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), sorted.begin() + at, sorted.end());
    return static_cast<double>(sorted[static_cast<std::size_t>(at)]) / 1000;
}

LoadResult runLoad(std::uint16_t port, int connections, std::chrono::milliseconds time, int wantedStatus,
                   const NextRequest& next)
{
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<std::unique_ptr<Line>> lines;
    int active = 0;
    for (int i = 0; i < connections; ++i) {
        lines.push_back(std::make_unique<Line>(port));
        epoll_event wanted{};
        wanted.events = EPOLLIN;
        wanted.data.u64 = static_cast<std::uint64_t>(i);
        ::epoll_ctl(poll, EPOLL_CTL_ADD, lines.back()->fd(), &wanted);
    }
    LoadResult result;
    result.microseconds.reserve(1U << 20U);
    const auto begin = Steady::now();
    const auto end = begin + time;
    auto last = begin;
    for (const auto& line : lines)
        active += line->sendNext(next) ? 1 : 0;
    std::array<epoll_event, 64> ready{};
    while (active > 0) {
        const int count = ::epoll_wait(poll, ready.data(), static_cast<int>(ready.size()), 10'000);
        if (count <= 0)
            throw std::runtime_error("no answer within ten seconds");
        for (int i = 0; i < count; ++i) {
            Line& line = *lines[ready[static_cast<std::size_t>(i)].data.u64];
            if (!line.receive())
                continue;
            if (line.status() == wantedStatus) {
                ++result.answered;
                result.microseconds.push_back(line.microseconds());
            } else if (result.refused++ == 0) {
                result.firstRefusal = line.answer();
            }
            last = Steady::now();
            if (last >= end || !line.sendNext(next))
                --active;
        }
    }
    ::close(poll);
    result.seconds = std::chrono::duration<double>(last - begin).count();
    return result;
}

} // namespace meterd::bench
