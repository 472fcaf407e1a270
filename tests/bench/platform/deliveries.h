// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast webhooks go out when one receiver of ten is dead.
#pragma once

#include <cstdint>
#include <string>

namespace meterd::bench {

struct DeliveryResult
{
    double perSecond = 0;
    std::uint64_t delivered = 0;
    double bareClientPerSecond = 0; //!< one Beast client a connection, as many connections, the same body, nothing else
    int connections = 0;
};

//! `events` platform events to nine living endpoints and a tenth that takes connections and never answers.
DeliveryResult measureDeliveries(const std::string& folder, int events);

} // namespace meterd::bench
