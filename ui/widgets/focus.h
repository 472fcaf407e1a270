// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace md {

//! Whoever gives the holder the focus gives it to the target. Not QWidget::setFocusProxy(): a holder that follows its
//! children in the chain of Tab, as those of our panes do, would send Tab back to its proxy for ever (Qt 6.4 asks for
//! the proxy's focus policy, not for the holder's). A later target takes the place of an earlier one.
void leadFocus(QWidget* holder, QWidget* target);

} // namespace md
