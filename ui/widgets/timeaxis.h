// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The time under a painted chart: a hairline, ticks at round moments of the chosen zone, and their names.
#pragma once

#include "ui/timeformat.h"

class QPainter;
class QRectF;
class QWidget;

namespace md {

constexpr int timeAxisHeight = 20;

//! Below the plot, which spans the whole time; names end within the widget.
void drawTimeAxis(QPainter& painter, const QRectF& plot, qint64 from, qint64 to, const TimeFormat& format,
                  const QWidget& chart);

} // namespace md
