// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thread a connection: few enough, and the client stays simple.
#include "service/demo/httpwire.h"

#include "service/http/client.h"

namespace meterd {

namespace {

constexpr auto patience = std::chrono::seconds(10);

} // namespace

Expected<std::unique_ptr<HttpWire>, std::string> HttpWire::open(const std::string& origin, int connections)
{
    std::unique_ptr<HttpWire> wire(new HttpWire);
    for (int i = 0; i < connections; ++i) {
        auto client = HttpClient::open(origin, patience);
        if (!client)
            return Unexpected{client.error()};
        wire->m_clients.push_back(std::move(*client));
    }
    for (const auto& client : wire->m_clients)
        wire->m_threads.emplace_back([&wire = *wire, &client = *client] { wire.run(client); });
    return wire;
}

HttpWire::~HttpWire()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void HttpWire::send(Request request, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({std::move(request), std::move(done)});
    }
    m_wake.notify_one();
}

void HttpWire::run(HttpClient& client)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        const auto answer = client.send(job.request);
        if (answer) {
            job.done(*answer);
            continue;
        }
        Response none = Response::json(0, answer.error());
        job.done(none);
    }
}

} // namespace meterd
