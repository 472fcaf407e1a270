// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a client calls itself.
#pragma once

#include "service/http/message.h"

#include <string>

namespace meterd {

/// `aforo-java/2.18.3`: what X-SDK-Lang and X-SDK-Version say, else the first product of the User-Agent.
std::string clientOf(const Request& request);

} // namespace meterd
