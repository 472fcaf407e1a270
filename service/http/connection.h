// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One client's connection, served by a coroutine until it is closed. For http/ alone.
#pragma once

#include "service/http/loop.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace meterd {

//! Both run on the loop's thread. `tls` must outlive the connections.
void serveConnection(boost::asio::ip::tcp::socket socket, Loop& loop, const ServerParts& parts);
void serveTlsConnection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& tls, Loop& loop,
                        const ServerParts& parts);

} // namespace meterd
