// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a scope that a key does not have.
#include "service/http/identity.h"

namespace meterd {

std::optional<Problem> missingScope(const Principal& principal, Scope scope)
{
    if (principal.scopes.has(scope))
        return std::nullopt;
    const std::string name(toText(scope));
    Problem problem;
    problem.status = 403;
    problem.code = "FORBIDDEN";
    problem.detail = "This key has no scope '" + name + "'. Its role is " + std::string(toText(principal.role)) + ".";
    problem.errors = {{"scope", name, {}}};
    return problem;
}

} // namespace meterd
