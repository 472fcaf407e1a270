// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted of requests: how long each route took over time, and which were refused by code and sender.
#pragma once

#include "service/api/requests.h"

namespace meterd {

Response requestLatency(const RequestParts& parts, Request& request);
Response requestErrors(const RequestParts& parts, Request& request);

} // namespace meterd
