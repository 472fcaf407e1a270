// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the business, who change things in the console: what they did last week, and what they go on doing.
#pragma once

#include "service/demo/founding.h"

#include <map>
#include <memory>

namespace meterd::demo {

class Staff
{
public:
    enum class Person : std::uint8_t { Dana, Marek, Jo };

    Staff(Wire& wire, std::string tenantId)
        : m_wire(wire)
        , m_tenantId(std::move(tenantId))
    {}

    //! Gives each a key of their own, or finds it among those that are known.
    std::optional<std::string> hire(Operator& owner, Credentials& known, TimePoint at);
    Operator& at(Person person) { return *m_desks.at(person); }

    //! Does what was done between two moments of the past, `now` being its end. The error is a sentence.
    std::optional<std::string> relive(TimePoint from, TimePoint to, TimePoint now);
    //! The next small change of the present; nobody minds when it is refused.
    void goOn(TimePoint at);

private:
    Wire& m_wire;
    std::string m_tenantId;
    std::map<Person, std::unique_ptr<Operator>> m_desks;
    std::size_t m_turn = 0;
};

} // namespace meterd::demo
