// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a printed usage event back, for tests that start from records.
#pragma once

#include "service/domain/usageevent.h"

#include <boost/json.hpp>

namespace meterd {

UsageEvent eventFromJson(const boost::json::object& record);

} // namespace meterd
