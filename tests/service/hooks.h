// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A receiver of webhooks on loopback that counts the messages it was sent.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace meterd::test {

//! Takes webhooks, one a connection; while it is told to hold, it reads them and never answers.
class Hooks
{
public:
    Hooks()
        : m_acceptor(m_io, boost::asio::ip::tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0))
        , m_thread([this] { serve(); })
    {}
    ~Hooks()
    {
        m_ending = true;
        boost::system::error_code ignored;
        boost::asio::ip::tcp::socket knock(m_io);
        knock.connect(m_acceptor.local_endpoint(), ignored);
        m_thread.join();
    }
    std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(m_acceptor.local_endpoint().port()) + "/hooks";
    }
    void hold(bool on) { m_holding = on; }
    //! Message ids and how often each came.
    std::map<std::string, int> seen()
    {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }
    bool waitFor(std::size_t messages, int times)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20), [&] {
            std::size_t enough = 0;
            for (const auto& [id, count] : m_seen)
                enough += count >= times ? 1U : 0U;
            return enough >= messages;
        });
    }

private:
    void serve()
    {
        std::vector<boost::asio::ip::tcp::socket> held;
        for (;;) {
            boost::system::error_code error;
            boost::asio::ip::tcp::socket socket(m_io);
            m_acceptor.accept(socket, error);
            if (m_ending)
                return;
            std::string head;
            head.resize(boost::asio::read_until(socket, boost::asio::dynamic_buffer(head), "\r\n\r\n", error));
            constexpr std::string_view name = "webhook-id: ";
            const std::size_t at = head.find(name);
            if (at == std::string::npos)
                continue;
            const std::string id = head.substr(at + name.size(), head.find('\r', at) - at - name.size());
            {
                const std::lock_guard lock(m_mutex);
                ++m_seen[id];
                m_changed.notify_all();
            }
            if (m_holding)
                held.push_back(std::move(socket));
            else
                boost::asio::write(
                    socket, boost::asio::buffer(std::string_view("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")),
                    error);
        }
    }

    boost::asio::io_context m_io;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, int> m_seen;
    std::atomic<bool> m_holding{false};
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

} // namespace meterd::test
