// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a platform event to what each endpoint gets of it, or why it gets nothing.
#pragma once

#include "service/domain/platformevent.h"
#include "service/domain/webhookendpoint.h"
#include "service/store/delivery.h"

#include <vector>

namespace meterd {

//! One for each endpoint that was there when it happened.
std::vector<Delivery> deliveriesOf(const std::string& tenantId, const PlatformEvent& event,
                                   const std::vector<WebhookEndpointPtr>& endpoints, TimePoint now);

} // namespace meterd
