// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told of the widgets that paint themselves: to Qt each of them is a "filler", focus or not.
#pragma once

#include <QAccessible>

class QWidget;

namespace md {

//! A widget that is more than a text or a holder of others says what it is, first thing in its constructor.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

//! Tables, charts and painted widgets answer for themselves from now on. The main window does it; more than once is
//! well.
void installAccessibility();

} // namespace md
