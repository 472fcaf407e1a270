// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two services that come too fast: one that posts its events one by one, one that asks a single endpoint in a loop.
#pragma once

#include "service/demo/founding.h"
#include "service/http/message.h"

#include <string>
#include <vector>

namespace meterd::demo {

class Hurried
{
public:
    explicit Hurried(std::string tenantId)
        : m_tenantId(std::move(tenantId))
    {}

    //! Gives each a key with a limit of its own, or finds it among those that are known. The error is a sentence.
    std::optional<std::string> found(Operator& colleague, Credentials& known, TimePoint at);

    struct Due
    {
        std::vector<Request> requests;
        int events = 0; //!< rows that they become: those over the limit become none
    };
    //! What they send after `from`, up to `to`: a pure function of the two.
    Due due(TimePoint from, TimePoint to) const;

    static constexpr std::chrono::minutes past{70}; //!< of the history that they are part of

private:
    void send(Due& out, std::int64_t minute, TimePoint from, TimePoint to) const;
    void ask(Due& out, std::int64_t minute, TimePoint from, TimePoint to) const;

    std::string m_tenantId;
    std::string m_sending; //!< secrets
    std::string m_asking;
};

} // namespace meterd::demo
