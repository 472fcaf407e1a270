// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/log.h"

namespace md {

Q_LOGGING_CATEGORY(lcClient, "md.client", QtInfoMsg)

} // namespace md
