// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/planfeature.h"

namespace meterd {

std::optional<Problem> refuseWithoutFeature(const ApiParts& parts, const Request& request, std::string_view feature)
{
    if (parts.config.view()->hasFeature(request.principal->tenantId, feature))
        return std::nullopt;
    const PlanFeature& wanted = *featureOf(feature);
    Problem problem = problemOf(403, "UPGRADE_REQUIRED",
                                "Upgrade required: " + std::string(wanted.key) + " comes with the plan " +
                                    std::string(nameOf(wanted.from)) + ".");
    problem.errors.push_back({std::string(wanted.key), "is not in the plan", {}});
    return problem;
}

} // namespace meterd
