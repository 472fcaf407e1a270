// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The client's log. What is written here never holds a key.
#pragma once

#include <QLoggingCategory>

namespace md {

Q_DECLARE_LOGGING_CATEGORY(lcClient)

} // namespace md
