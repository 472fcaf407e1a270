// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adding a resource's routes: one line each.
#pragma once

#include "service/api/parts.h"

#include <string>

namespace meterd {

using ApiHandler = Response (*)(const ApiParts&, Request&);

//! What both of them refer to must outlive the router.
class ApiRoutes
{
public:
    ApiRoutes(Router& router, const ApiParts& parts)
        : m_router(router)
        , m_parts(parts)
    {}

    //! Writes go through Writes::perform and wait for the disk: Runs::Reader.
    void add(Method method, std::string pattern, Scope scope, Runs runs, ApiHandler handler,
             RateCategory category = RateCategory::Admin) const;

private:
    Router& m_router;
    const ApiParts& m_parts;
};

} // namespace meterd
