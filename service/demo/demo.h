// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A believable business that fills a sandbox and goes on living, faults included.
#pragma once

#include "service/demo/wire.h"
#include "service/domain/clock.h"
#include "service/domain/expected.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace meterd {

struct DemoOptions
{
    double rate = 2; //!< events a second at the busiest hour
    std::uint64_t seed = 20261120;
    std::string tenantId = {};
    std::string operatorKey = {}; //!< OWNER or ADMIN: the business declares its units, applications and keys with it
    std::string stateFile = {};   //!< keeps the secrets that were shown once, mode 0600; empty: nothing is kept
    std::chrono::hours history{24 * 7}; //!< lived at once when the tenant has no event yet; 0: none
    bool receivesWebhooks = false;      //!< the server is on this machine: somebody here takes its webhooks
};

struct DemoSummary
{
    std::uint64_t events = 0; //!< of the history
    std::uint64_t requests = 0;
};

//! prepare(), then start(); stop() from any thread at any time ends either.
class Demo
{
public:
    //! `wire` and `clock` must outlive the demo.
    Demo(Wire& wire, const Clock& clock, DemoOptions options);
    ~Demo();
    Demo(const Demo&) = delete;
    Demo& operator=(const Demo&) = delete;

    //! Declares the business and lives its history. Blocks for some seconds in a new sandbox. The error is a sentence.
    Expected<DemoSummary, std::string> prepare();
    //! Lives on, on a thread of its own.
    void start();
    //! Returns when no request is under way any more.
    void stop();

private:
    class Life;
    std::unique_ptr<Life> m_life;
};

} // namespace meterd
