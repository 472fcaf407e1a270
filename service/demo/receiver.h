// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Those who take the business's webhooks: on this machine, one well, one slow, one in trouble, one gone; and the
// endpoints that lead to them, made as an operator makes them.
#pragma once

#include "service/demo/founding.h"
#include "service/http/router.h"
#include "service/http/server.h"
#include "service/http/workers.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace meterd::demo {

class Receiver
{
public:
    explicit Receiver(const Clock& clock);
    ~Receiver();
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    //! Listens where the endpoints of an earlier life lead to, if that is free. The error is a sentence.
    std::optional<std::string> open(Operator& colleague, TimePoint at);
    //! Makes the endpoints that are not there yet, and leads the others here.
    std::optional<std::string> makeEndpoints(Operator& colleague, TimePoint at);
    void stop();

private:
    void addRoutes();
    Response slowly();

    Workers m_workers;
    Router m_router;
    Log m_log;
    HttpStats m_stats;
    std::unique_ptr<Server> m_server;
    std::uint16_t m_port = 0;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_stopping = false;
};

} // namespace meterd::demo
