// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way out, as the dispatcher sees it: the network, or a test's.
#pragma once

#include "service/http/outbound.h"

#include <functional>

namespace meterd {

class DeliveryTransport
{
public:
    virtual ~DeliveryTransport() = default;
    //! `done` is called once, from any thread, this call's own too; not at all after the transport was stopped.
    virtual void post(OutboundRequest request, std::function<void(OutboundAnswer)> done) = 0;
};

} // namespace meterd
