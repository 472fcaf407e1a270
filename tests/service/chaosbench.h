// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real meterd under all that its clients do at once, and what must be true of it whatever happened meanwhile.
#pragma once

#include "service/domain/clock.h"
#include "tests/service/chaosledger.h"
#include "tests/service/hooks.h"
#include "tests/service/world.h"

#include <atomic>
#include <functional>
#include <iostream>
#include <optional>
#include <random>
#include <thread>

namespace meterd::test {

using Steady = std::chrono::steady_clock;

class ChaosBench : public testing::Test
{
protected:
    //! MD_SEED runs an earlier one again.
    static unsigned seed();

    void startServer();
    //! A unit, an application, a key and an endpoint; the receiver listens.
    void foundWorld();
    //! All of them at once, until endLoad() or until the server is gone. `names` keep the loads of one test apart.
    void beginLoad(const std::string& names, std::mt19937& random, std::size_t fastEvents);
    void endLoad();
    //! A client that did not hear the answer sends the same keys again: counted once all the same.
    void repeatUnheard();

    void checkEvents();
    //! Each acknowledged write is in the audit log, whose chain is whole.
    void checkWrites();
    //! Waits until nothing is on its way any more.
    void checkDeliveries();

    boost::json::value ask(const std::string& path, const std::string& query = {});
    //! Newest first, as long as `take` wants more.
    void walk(const std::string& path, const std::function<void(const boost::json::value&)>& take);

    TemporaryFolder m_folder;
    Hooks m_hooks;
    std::optional<MeterdProcess> m_server;
    std::vector<std::string> m_environment; //!< of the server: NAME=value
    World m_world;
    Ledger m_ledger;
    std::chrono::milliseconds m_slowestStart{0};
    const TimePoint m_begun = SystemClock().now();

private:
    void exported(const std::string& span, const std::function<void(const boost::json::value&)>& take);
    void pace() const;
    //! False when the server is gone.
    bool hear(const Expected<Response, std::string>& answer, const std::function<void()>& good);
    void sendBatches(const std::string& names, unsigned chance);
    void sendSingles(const std::string& names);
    void sendPages(const std::string& names);
    void sendUploads(const std::string& names);
    void write(const std::string& names);

    std::atomic<bool> m_over{false};
    std::size_t m_fastEvents = 0;
    std::vector<std::thread> m_senders;
};

} // namespace meterd::test
