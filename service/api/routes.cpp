// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/routes.h"

namespace meterd {

void ApiRoutes::add(Method method, std::string pattern, Scope scope, Runs runs, ApiHandler handler,
                    RateCategory category) const
{
    Route route;
    route.method = method;
    route.pattern = std::move(pattern);
    route.scope = scope;
    route.runs = runs;
    route.category = category;
    route.handler = [&parts = m_parts, handler](Request& request) { return handler(parts, request); };
    m_router.add(std::move(route));
}

} // namespace meterd
