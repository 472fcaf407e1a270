// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the audit table, over typed entries.
#pragma once

#include "core/audit.h"
#include "models/pagedmodel.h"

namespace md {

using AuditModel = PagedModel<AuditEntry>;

std::vector<RecordColumnOf<AuditEntry>> auditColumns();
//! The filter's name for what a column shows; empty: it has none.
QString auditFilterName(const QString& columnId);
QString auditFilterValue(const AuditEntry& entry, const QString& columnId);

} // namespace md
