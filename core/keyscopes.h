// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The contract's table of roles and scopes.
#pragma once

#include <QStringList>

namespace md {

//! OWNER first.
const QStringList& keyRoles();
//! In the contract's order: reading, sending, looking after, changing.
const QStringList& keyScopes();
bool roleHolds(const QString& role, const QString& scope);
//! A key may hand out its own role and those under it.
bool roleMayGrant(const QString& own, const QString& wanted);
//! The least role that can hold all of them, at least `from`; null: none can.
QString leastRoleFor(const QStringList& scopes, const QString& from);

} // namespace md
