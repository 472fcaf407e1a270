// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Delivers in a running server: the dispatcher on a thread of its own, and the network.
#pragma once

#include "service/delivery/dispatcher.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace meterd {

class Postman
{
public:
    Postman(ConfigStore& config, DeliveryStore& deliveries, WebhookUrlRules rules, const Clock& clock, const Log& log);
    ~Postman();
    Postman(const Postman&) = delete;
    Postman& operator=(const Postman&) = delete;

    //! Begins to deliver.
    void start();
    //! There is something new. From any thread, at any time.
    void wake();
    //! Breaks off what is under way: it is made again after the next start.
    void stop();

private:
    class Network;
    void run();

    const Clock& m_clock;
    std::unique_ptr<Network> m_network;
    Dispatcher m_dispatcher;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = true;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace meterd
