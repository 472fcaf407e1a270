// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The right to answer a request once, from any thread.
#pragma once

#include "service/http/message.h"

#include <memory>
#include <utility>

namespace meterd {

class ReplySink
{
public:
    virtual ~ReplySink() = default;
    //! Called exactly once, from any thread.
    virtual void deliver(Response response) = 0;
};

//! Move-only. A reply that is dropped answers 500, so that no client waits for ever.
class Reply
{
public:
    Reply() = default;
    explicit Reply(std::shared_ptr<ReplySink> sink)
        : m_sink(std::move(sink))
    {}
    Reply(Reply&&) noexcept = default;
    Reply& operator=(Reply&& other) noexcept;
    ~Reply();

    void operator()(Response response);
    explicit operator bool() const { return m_sink != nullptr; }

private:
    void drop();

    std::shared_ptr<ReplySink> m_sink;
};

} // namespace meterd
