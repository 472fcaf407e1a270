// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a handler's answer comes back to the connection that waits for it. For http/ alone.
#pragma once

#include "service/http/reply.h"
#include "service/http/signal.h"

namespace meterd {

//! Used again for each request of a connection: a Reply lets go of it when it has answered.
class Exchange final : public ReplySink
{
public:
    explicit Exchange(boost::asio::any_io_executor executor)
        : m_signal(std::make_shared<Signal>(std::move(executor)))
    {}

    void deliver(Response response) override
    {
        m_response = std::move(response);
        m_signal->notify();
    }

    Signal& signal() { return *m_signal; }
    Response take() { return std::move(m_response); }

private:
    std::shared_ptr<Signal> m_signal;
    Response m_response;
};

} // namespace meterd
