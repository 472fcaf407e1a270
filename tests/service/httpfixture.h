// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server on a free port with a few routes of its own.
#pragma once

#include "rawclient.h"

#include "service/http/answer.h"
#include "service/http/router.h"
#include "service/http/server.h"
#include "service/http/stream.h"
#include "service/http/workers.h"

#include <gtest/gtest.h>

#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace meterd::test {

class HttpFixture : public testing::Test
{
protected:
    HttpFixture()
        : m_log(LogLevel::Info, m_clock,
                [this](std::string_view line) {
                    const std::lock_guard lock(m_mutex);
                    m_lines += line;
                })
        , m_workers(2, 64)
        , m_router({nullptr, nullptr, &m_workers})
    {
        add(Method::Get, "/hello", [](Request& request) { return answer(request, "\"hello\""); });
        add(Method::Post, "/echo", [](Request& request) { return Response::json(200, request.body); });
        add(Method::Get, "/items/{id}", [](Request& r) { return answer(r, jsonQuoted(r.param("id"))); });
        add(Method::Get, "/throws", [](Request&) -> Response { throw std::runtime_error("inside"); });
    }

    void add(Method method, std::string pattern, Handler handler, Runs runs = Runs::Inline, std::size_t limit = 1024)
    {
        Route route;
        route.method = method;
        route.pattern = std::move(pattern);
        route.identity = IdentityKind::None;
        route.category = RateCategory::None;
        route.runs = runs;
        route.bodyLimit = limit;
        route.handler = std::move(handler);
        m_router.add(std::move(route));
    }

    void addAsync(std::string pattern, AsyncHandler handler)
    {
        Route route;
        route.pattern = std::move(pattern);
        route.identity = IdentityKind::None;
        route.category = RateCategory::None;
        route.runs = Runs::Async;
        route.asyncHandler = std::move(handler);
        m_router.add(std::move(route));
    }

    std::uint16_t start()
    {
        m_options.threads = 2;
        m_server = std::make_unique<Server>(m_router, m_clock, m_log, m_stats);
        const auto port = m_server->listen(m_options);
        if (!port) {
            ADD_FAILURE() << port.error();
            return 0;
        }
        m_server->run();
        return *port;
    }

    std::string lines()
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }

    SystemClock m_clock;
    std::mutex m_mutex;
    std::string m_lines;
    Log m_log;
    Workers m_workers;
    Router m_router;
    HttpStats m_stats;
    ListenOptions m_options;
    std::unique_ptr<Server> m_server;
};

inline const std::string getHello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

inline std::string post(std::string_view path, std::string_view body, std::string_view more = {})
{
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n" + std::string(more) +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

} // namespace meterd::test
