// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An audit entry in words: what happened to what; which entries can be undone; what its filter knows.
#pragma once

#include "core/audit.h"
#include "core/filterwords.h"

namespace md {

//! "api_calls became api-calls", "checkout-api: active is false now", "Key export-worker was made".
QString auditTitle(const AuditEntry& entry);
//! "name, aliases, +1", "9 fields"; empty: nothing.
QString changedFieldsText(const AuditEntry& entry);
//! "dana@acme.example", or "system" for what the server did by itself.
QString auditActor(const AuditEntry& entry);

//! Why an entry cannot be undone; empty: it can.
QString whyNotUndone(const AuditEntry& entry);
//! The scope that its target needs; empty: not known.
QString scopeOfTarget(const QString& targetType);

FilterWords auditFilterWords();

} // namespace md
