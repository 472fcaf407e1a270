// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the tables of organizations and of an import's refused rows.
#pragma once

#include "core/organization.h"
#include "models/pagedmodel.h"

namespace md {

using OrganizationModel = PagedModel<Organization>;
using RefusalRowModel = PagedModel<OrganizationImport::Refusal>;

std::vector<RecordColumnOf<Organization>> organizationColumns();
std::vector<RecordColumnOf<OrganizationImport::Refusal>> refusedImportColumns();

//! The filter's name and value of a cell; an empty name: it is not filtered by.
std::pair<QString, QString> organizationTerm(const Organization& organization, const QString& columnId);

} // namespace md
