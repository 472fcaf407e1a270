// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a support desk hears of and nobody else of the business does: a key of the other mode, half a key, a tenant's
// name for its id, a signature over another order of the members. And an application that came later than the rest.
#pragma once

#include "service/demo/founding.h"
#include "service/demo/random.h"
#include "service/demo/traffic.h"

namespace meterd::demo {

class Mixups
{
public:
    static constexpr std::string_view youngApp = "partner-portal";

    explicit Mixups(std::uint64_t seed)
        : m_random(seed)
    {}

    //! Makes the application when its hour lies between the two; `now` is the end of the past. The error is a sentence.
    std::optional<std::string> relive(Operator& colleague, Credentials& known, TimePoint from, TimePoint to,
                                      TimePoint now);
    //! Makes it at once, if there is none yet and the plan has room for one: for a server with another past.
    void catchUp(Operator& colleague, Credentials& known, TimePoint now);

    //! What is sent on a beat; the faults of the last day only.
    Happening onBeat(TimePoint time, TimePoint now);

private:
    std::optional<std::string> make(Operator& colleague, Credentials& known, TimePoint at);
    Request post(std::string_view path, std::string body, TimePoint time);
    void fromTheYoungApp(Happening& out, TimePoint time);
    void ofTheOtherMode(Happening& out, TimePoint time);
    void halfAKey(Happening& out, TimePoint time);
    void nameForTenant(Happening& out, TimePoint time);
    void signedInAnotherOrder(Happening& out, TimePoint time);

    Random m_random;
    const Credentials* m_known = nullptr;
};

} // namespace meterd::demo
