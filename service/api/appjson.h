// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An application as it is told, without its secret.
#pragma once

#include "service/api/parts.h"

#include <string>

namespace meterd {

std::string toJson(const ApiParts& parts, const Application& app);

} // namespace meterd
