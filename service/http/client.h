// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP client, for what meterd itself says to a server: the demo from outside, and tests.
#pragma once

#include "service/domain/expected.h"
#include "service/http/message.h"

#include <chrono>
#include <memory>
#include <string>

namespace meterd {

//! One kept connection, one request at a time, in the calling thread. Not for several threads at once.
class HttpClient
{
public:
    //! `origin` is `http://127.0.0.1:8080` or `https://host`; https proves the server's name with the system's roots.
    //! A plain connection goes to loopback only, since the requests bear keys. The error is a sentence.
    static Expected<std::unique_ptr<HttpClient>, std::string> open(const std::string& origin,
                                                                   std::chrono::milliseconds timeout);
    ~HttpClient();

    //! Method, path, query, headers and body are sent; a connection that the server has closed meanwhile is opened
    //! again once. The error is a sentence, and then nobody knows whether the request was taken.
    Expected<Response, std::string> send(const Request& request);

private:
    class Connection;
    explicit HttpClient(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace meterd
