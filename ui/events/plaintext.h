// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a server, made harmless for the places that would read it as a mnemonic or as typesetting.
#pragma once

#include <QString>

namespace md {

//! With characters that turn the direction, hide, or break the line written out (a right-to-left override as
//! "⟨U+202E⟩"), so that what is read is what is there. Line breaks and tabs become signs too.
QString visibleText(QStringView text);

//! For menu entries and buttons: an ampersand is an ampersand; long text is shortened in the middle.
QString menuText(const QString& text);

} // namespace md
