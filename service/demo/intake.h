// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in by other ways than the SDKs of the business: webhooks of its payment provider and its CRM, files of its
// partners, and a team that brought OpenMonetize's SDK along. With chance of its own, so that nothing else changes.
#pragma once

#include "service/demo/founding.h"
#include "service/demo/random.h"
#include "service/demo/traffic.h"

#include <chrono>
#include <optional>
#include <string>

namespace meterd::demo {

class Intake
{
public:
    explicit Intake(std::uint64_t seed)
        : m_random(seed)
    {}

    //! Declares the sources; their secrets go to `credentials`. The error is a sentence.
    std::optional<std::string> found(Operator& owner, Credentials& credentials, TimePoint at);
    //! What came since the beat before; nothing that is longer ago than a day.
    Happening onBeat(TimePoint time, TimePoint now);

private:
    Request webhook(const AppCredential& source, std::string body, bool signedWrongly, TimePoint time);
    void payments(Happening& out, TimePoint time);
    void contacts(Happening& out, TimePoint time);
    void tracked(Happening& out, TimePoint time);
    void files(Happening& out, TimePoint time);

    Random m_random;
    AppCredential m_payments;
    AppCredential m_contacts;
    std::string m_key;
    std::optional<TimePoint> m_filed;
};

} // namespace meterd::demo
