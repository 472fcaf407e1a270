// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to quote a cell for CSV and an argument for a shell.
#pragma once

#include <QString>

namespace md {

//! RFC 4180; and a cell that a spreadsheet would run (it begins with = + - @, a tab or a return) gets an apostrophe in
//! front. A plain number keeps its sign.
QString csvCell(QStringView text);

//! One argument for a POSIX shell. NUL cannot be passed and is left out.
QString shellArgument(QStringView text);

} // namespace md
