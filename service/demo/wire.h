// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way that the demo's requests take to a server. It has no other: what it does, a client could do.
#pragma once

#include "service/http/message.h"

#include <functional>

namespace meterd {

class Router;

class Wire
{
public:
    using Done = std::function<void(const Response&)>;

    virtual ~Wire() = default;
    //! Requests are taken in the order of the calls. `done` comes once, from any thread; status 0: no answer was had.
    virtual void send(Request request, Done done) = 0;
    //! Whether `receivedAt` goes along, so that the past can be lived again.
    virtual bool carriesTime() const = 0;
};

//! Straight into the server's router: the same admission, doors and store as over a socket, without the socket.
class RouterWire final : public Wire
{
public:
    explicit RouterWire(const Router& router)
        : m_router(router)
    {}
    void send(Request request, Done done) override;
    bool carriesTime() const override { return true; }

private:
    const Router& m_router;
};

} // namespace meterd
