// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A listening socket and the threads behind it.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/expected.h"
#include "service/domain/log.h"
#include "service/http/limits.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace meterd {

class Router;

struct TlsFiles
{
    std::string certificate; //!< PEM, the whole chain
    std::string key;
};

struct ListenOptions
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; //!< 0: any free one
    std::size_t threads = 1;
    std::optional<TlsFiles> tls;
    HttpLimits limits;
};

class Server
{
public:
    //! What is given must outlive the server, and the server must outlive everything that may still hold a Reply.
    Server(const Router& router, const Clock& clock, const Log& log, HttpStats& stats);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    //! Binds; clients can connect and wait from here on. The port, or a sentence for a person.
    Expected<std::uint16_t, std::string> listen(const ListenOptions& options);
    //! Begins to answer.
    void run();

    //! Takes no new connection, finishes what is in flight (at most HttpLimits::drainTime), then closes the rest.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

//! "127.0.0.1:8080", "[::1]:8080", "localhost:0"
struct HostPort
{
    std::string address;
    std::uint16_t port = 0;
    bool loopback = false;
};
Expected<HostPort, std::string> parseListen(std::string_view text);

} // namespace meterd
