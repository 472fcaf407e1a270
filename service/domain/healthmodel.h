// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes an organization count as active, in plans that let a tenant say so itself.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <string>

namespace meterd {

struct HealthModel
{
    std::string tenantId;
    std::int64_t activeDays = 7;    //!< with an event within so many days an organization is active
    std::int64_t inactiveDays = 30; //!< without one for so many it is inactive; between the two it is at risk
    TimePoint changedAt{};
    std::int64_t version = 0; //!< 0: the platform's own model
};

} // namespace meterd
