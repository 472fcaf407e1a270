// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the business calls its customers, as somebody imported it from the CRM.
#pragma once

#include "service/demo/founding.h"

namespace meterd::demo {

//! Changes nothing when it was done in an earlier life.
std::optional<std::string> nameCustomers(Operator& owner, TimePoint at);

} // namespace meterd::demo
