// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who am I and health, from bytes to values. Pure functions, any bytes.
#pragma once

#include "client/accountapi.h"

namespace md {

Result<WhoAmI> decodeWhoAmI(const QByteArray& body);
Result<ServerHealth> decodeHealth(const QByteArray& body);

} // namespace md
