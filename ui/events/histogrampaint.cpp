// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram: what is drawn under and over Qt's bars (brush, grid, our own axes).
#include "ui/events/histogramview.h"

#include "ui/numberformat.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QLocale>
#include <QPainter>
#include <QValueAxis>

namespace md {

namespace {

constexpr QSizeF handleSize{5, 16};
constexpr qreal labelSpace = 112; //!< a time label and the quiet beside it

//! Spans between labels that people read clocks in.
constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr std::array<qint64, 22> labelSteps{second,     5 * second,  10 * second, 30 * second, minute,  2 * minute,
                                            5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,    2 * hour,
                                            3 * hour,   6 * hour,    12 * hour,   day,         2 * day, 7 * day,
                                            14 * day,   30 * day,    91 * day,    365 * day};

QString countLabel(const QLocale& locale, qint64 count)
{
    if (count >= 10'000'000)
        return locale.toString(double(count) / 1e6, 'f', 0) + u'M';
    if (count >= 1'000'000)
        return locale.toString(double(count) / 1e6, 'g', 2) + u'M';
    if (count >= 10'000)
        return locale.toString(double(count) / 1e3, 'f', 0) + u'k';
    return NumberFormat::count(count);
}

} // namespace

void HistogramView::drawBackground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    const Tokens& t = tokens(this);
    painter->fillRect(viewport()->rect(), t.window);
    const QRectF plot = plotRect();
    if (m_brush) {
        const qreal left = std::round(xOf(m_brush->from));
        const qreal right = std::round(xOf(m_brush->to));
        painter->fillRect(QRectF(left, 0, right - left, plot.bottom()), t.selection);
    }
    // Two lines are enough to read a height by; an empty chart keeps them, so that it is seen to be a chart.
    const double top = m_countAxis->max();
    for (const qint64 count : {m_step, 2 * m_step}) {
        const qreal y = std::round(plot.bottom() - plot.height() * double(count) / std::max(1.0, top));
        painter->fillRect(QRectF(plot.left(), y, plot.width(), 1), t.line);
    }
    painter->restore();
}

void HistogramView::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    const Tokens& t = tokens(this);
    drawGaps(*painter, t);
    drawAxes(*painter, t);
    if (m_brush)
        drawBrush(*painter, t);
    if (hasFocus() && !m_brush)
        drawFocus(painter, QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), t.accent);
    painter->restore();
}

void HistogramView::drawGaps(QPainter& painter, const Tokens& t) const
{
    // One pixel between the parts of a bar: they differ without colour, too.
    const QRectF plot = plotRect();
    const double perEvent = plot.height() / std::max(1.0, m_countAxis->max());
    const qreal pitch = plot.width() / double(std::max<std::size_t>(1, m_histogram.buckets.size()));
    for (std::size_t i = 0; i < m_histogram.buckets.size(); ++i) {
        const HistogramBucket& bucket = m_histogram.buckets[i];
        const bool inside = m_brush && bucket.at >= m_brush->from && bucket.at < m_brush->to;
        const qreal left = plot.left() + double(i) * pitch;
        const auto gapAbove = [&](qint64 below, qint64 part) {
            if (below == 0 || double(part) * perEvent <= 2)
                return;
            const qreal y = std::round(plot.bottom() - double(below) * perEvent);
            painter.fillRect(QRectF(left, y, pitch, 1), inside ? t.selection : t.window);
        };
        gapAbove(bucket.accepted, bucket.duplicate);
        gapAbove(bucket.accepted + bucket.duplicate, bucket.rejected);
    }
}

void HistogramView::drawAxes(QPainter& painter, const Tokens& t) const
{
    const QRectF plot = plotRect();
    const QFont label = md::font(FontRole::Label);
    painter.setFont(label);
    painter.fillRect(QRectF(plot.left(), std::round(plot.bottom()), plot.width(), 1), t.controlBorder);
    painter.setPen(t.secondText);

    if (!m_histogram.buckets.empty() && m_histogram.total > 0) {
        for (const qint64 count : {m_step, 2 * m_step}) {
            const qreal y = plot.bottom() - plot.height() * double(count) / std::max(1.0, m_countAxis->max());
            painter.drawText(QRectF(0, y - 8, plot.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                             countLabel(locale(), count));
        }
    }
    const qint64 span = m_histogram.to - m_histogram.from;
    if (span <= 0)
        return;
    const qint64 least = qint64(double(span) * labelSpace / plot.width());
    const auto step = std::find_if(labelSteps.begin(), labelSteps.end(), [least](qint64 s) { return s >= least; });
    const qint64 every = step == labelSteps.end() ? span : *step;
    // Whole hours of the chosen zone, not of UTC.
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_histogram.from, Qt::UTC);
    const qint64 offset = qint64(m_times.zone().offsetFromUtc(start)) * 1000;
    qint64 at = (m_histogram.from + offset + every - 1) / every * every - offset;
    for (; at < m_histogram.to; at += every) {
        const QString text = every < minute ? m_times.timeOfDay(at)
                             : every < day  ? m_times.hourMinute(at)
                                            : m_times.day(at);
        const qreal x = std::round(xOf(at));
        painter.fillRect(QRectF(x, plot.bottom(), 1, 4), t.controlBorder);
        const QRectF box(x + 3, plot.bottom() + 3, labelSpace, 14);
        if (box.left() + painter.fontMetrics().horizontalAdvance(text) <= width())
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void HistogramView::drawBrush(QPainter& painter, const Tokens& t) const
{
    const QRectF plot = plotRect();
    for (const qint64 edge : {m_brush->from, m_brush->to}) {
        const qreal x = std::round(xOf(edge));
        painter.fillRect(QRectF(x, 0, 1, plot.bottom()), t.accent);
        const QRectF handle(QPointF(x + 0.5 - handleSize.width() / 2, plot.center().y() - handleSize.height() / 2),
                            handleSize);
        drawBox(&painter, handle, t.raised, t.accent, 2);
    }
    if (hasFocus())
        drawFocus(&painter, QRectF(xOf(m_brush->from), 0, xOf(m_brush->to) - xOf(m_brush->from), plot.bottom()),
                  t.accent);
}

} // namespace md
