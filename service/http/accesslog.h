// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line for each refused request.
#pragma once

#include "service/domain/log.h"
#include "service/http/message.h"

#include <chrono>

namespace meterd {

void logRefusal(const Log& log, const Request& request, const Response& response, std::chrono::microseconds took);

} // namespace meterd
