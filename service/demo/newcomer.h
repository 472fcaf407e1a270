// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An application that came later than the rest, and whose next version signs its members in another order than it
// sends them.
#pragma once

#include "service/demo/founding.h"
#include "service/demo/random.h"
#include "service/demo/traffic.h"

namespace meterd::demo {

class Newcomer
{
public:
    static constexpr std::string_view app = "partner-portal";

    explicit Newcomer(std::uint64_t seed)
        : m_random(seed)
    {}

    //! Makes the application when its hour lies between the two; `now` is the end of the past. The error is a sentence.
    std::optional<std::string> relive(Operator& colleague, Credentials& known, TimePoint from, TimePoint to,
                                      TimePoint now);
    //! Makes it at once, if there is none yet and the plan has room for one: for a server with another past.
    void catchUp(Operator& colleague, Credentials& known, TimePoint now);

    //! What is sent on a beat; by the next version on the last day only.
    Happening onBeat(TimePoint time, TimePoint now);

private:
    std::optional<std::string> make(Operator& colleague, Credentials& known, TimePoint at);
    Request pageView(TimePoint time, bool byNextVersion);

    Random m_random;
    const Credentials* m_known = nullptr;
};

} // namespace meterd::demo
