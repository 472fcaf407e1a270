// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The organizations' resource.
#pragma once

#include "service/api/parts.h"
#include "service/store/eventstore.h"
#include "service/store/organizationbook.h"

namespace meterd {

struct OrganizationParts
{
    const ApiParts& api;
    const EventStore& events;
    const OrganizationBook& book;
};

//! `parts` is copied; what it refers to must outlive the router.
void registerOrganizations(Router& router, const OrganizationParts& parts);

//! POST /api/v1/organizations/import
Response importOrganizations(const OrganizationParts& parts, Request& request);

} // namespace meterd
