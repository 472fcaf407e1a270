// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of writing a file.
#pragma once

#include <QSaveFile>

namespace md {

//! True when all of it is on the disk under its name. In Qt 6.4 commit() alone does not tell of what it could not write
//! for want of room, and puts a shorter file in place.
inline bool saveWhole(QSaveFile& file)
{
    return file.flush() && file.commit();
}

} // namespace md
