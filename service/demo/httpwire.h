// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo from outside: its requests over HTTP, on a few kept connections.
#pragma once

#include "service/demo/wire.h"
#include "service/domain/expected.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace meterd {

class HttpClient;

class HttpWire final : public Wire
{
public:
    //! The error is a sentence: an address that is none, or plain http to another machine.
    static Expected<std::unique_ptr<HttpWire>, std::string> open(const std::string& origin, int connections);
    ~HttpWire() override;

    void send(Request request, Done done) override;
    bool carriesTime() const override { return false; }

private:
    HttpWire() = default;
    void run(HttpClient& client);

    struct Job
    {
        Request request;
        Done done;
    };
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::vector<std::unique_ptr<HttpClient>> m_clients;
    std::vector<std::thread> m_threads;
};

} // namespace meterd
