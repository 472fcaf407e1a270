// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Services with a key of their own that ask the operator's API: one in the middle of a rotation, one whose key ends
// soon, one that lacks a scope, one whose key was revoked and one whose key has expired, and that have not noticed; and
// who sends no tenant, a tenant's name, or a live server's key.
#pragma once

#include "service/demo/founding.h"

#include <array>

namespace meterd::demo {

class KeyHolders
{
public:
    KeyHolders(Wire& wire, std::string tenantId)
        : m_wire(wire)
        , m_tenantId(std::move(tenantId))
    {}

    //! What happened to their keys between two moments of the past, `now` being its end, and what they asked meanwhile.
    //! The error is a sentence.
    std::optional<std::string> relive(Operator& colleague, Credentials& known, TimePoint from, TimePoint to,
                                      TimePoint now);
    //! All that is not so yet, at once: for a server with another past.
    std::optional<std::string> catchUp(Operator& colleague, Credentials& known, TimePoint now);
    //! The next one asks; nobody minds what it is answered.
    void goOn(TimePoint at);

private:
    struct Step;
    static const std::array<Step, 7> life;
    std::optional<std::string> perform(Operator& colleague, const Step& step, TimePoint at, TimePoint now);
    std::optional<std::string> make(Operator& colleague, const Step& step, TimePoint at, TimePoint now);
    std::optional<std::string> act(Operator& colleague, const Step& step, TimePoint at);
    void ask(std::size_t turn, TimePoint at);

    Wire& m_wire;
    std::string m_tenantId;
    Credentials* m_known = nullptr;
    std::size_t m_turn = 0;
};

} // namespace meterd::demo
