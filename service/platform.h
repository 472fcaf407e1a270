// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a running server, put together: stores, routes, listeners, demo.
#pragma once

#include "service/domain/expected.h"
#include "service/options.h"

#include <memory>
#include <string>

namespace meterd {

class Platform
{
public:
    //! Opens the data folder and binds. The error is a sentence.
    static Expected<std::unique_ptr<Platform>, std::string> open(const ServeOptions& options);
    ~Platform();

    //! Begins to answer, and to live when there is a demo. The demo's history comes first, so that what was received
    //! later has the higher sequence. False when it was hurried before it served; the error is a sentence.
    Expected<bool, std::string> run();
    //! From another thread: run() comes back soon, whatever it is at. stop() still has to follow.
    void hurry();
    //! One line of JSON for a parent process.
    std::string hello() const;
    //! What a person is told of a sandbox that was just made; empty otherwise.
    std::string firstKeyText() const;
    void logStart() const;
    //! Every half minute.
    void maintain();
    //! Finishes what is in flight and closes everything.
    void stop();

private:
    struct Parts;
    explicit Platform(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace meterd
