// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /metrics in Prometheus' text form, for a loopback listener of its own. Tenants are not told apart.
#pragma once

#include "service/http/limits.h"
#include "service/http/router.h"
#include "service/store/eventstore.h"

#include <functional>

namespace meterd {

void registerPrometheus(Router& router, const HttpStats& stats, std::function<StoreStatus()> storeStatus);

} // namespace meterd
