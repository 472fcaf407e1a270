// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeaxis.h"

#include "ui/theme.h"

#include <QPainter>
#include <QWidget>

#include <array>
#include <cmath>

namespace md {

namespace {

constexpr int labels = 6;
constexpr int labelWidth = 96;
constexpr int labelHeight = 14;
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
//! Spans that people read clocks in.
constexpr std::array<qint64, 15> spans{minute,      2 * minute, 5 * minute, 10 * minute, 15 * minute,
                                       30 * minute, hour,       2 * hour,   4 * hour,    8 * hour,
                                       day,         2 * day,    7 * day,    30 * day,    91 * day};

} // namespace

void drawTimeAxis(QPainter& painter, const QRectF& plot, qint64 from, qint64 to, const TimeFormat& format,
                  const QWidget& chart)
{
    const Tokens& t = tokens(&chart);
    painter.setFont(md::font(FontRole::Label));
    painter.fillRect(QRectF(plot.left(), std::round(plot.bottom()), plot.width(), 1), t.controlBorder);
    if (to <= from)
        return;
    const auto* span =
        std::find_if(spans.begin(), spans.end(), [&](qint64 step) { return (to - from) / step <= labels; });
    const qint64 every = span == spans.end() ? (to - from) / labels : *span;
    // Whole hours of the chosen zone, not of UTC.
    const qint64 offset = qint64(format.zone().offsetFromUtc(QDateTime::fromMSecsSinceEpoch(from, Qt::UTC))) * 1000;
    painter.setPen(t.secondText);
    for (qint64 at = (from + offset + every - 1) / every * every - offset; at < to; at += every) {
        const double x = std::round(plot.left() + plot.width() * double(at - from) / double(to - from));
        painter.fillRect(QRectF(x, plot.bottom(), 1, 4), t.controlBorder);
        const QString text = every < day ? format.hourMinute(at) : format.day(at);
        const QRectF box(x + 4, plot.bottom() + 4, labelWidth, labelHeight);
        if (box.left() + painter.fontMetrics().horizontalAdvance(text) <= chart.width())
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace md
