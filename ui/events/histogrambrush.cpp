// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram's brush: what mouse and keyboard do to it.
#include "ui/events/histogramview.h"

#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace md {

namespace {
constexpr qreal handleReach = 5; //!< how near an edge the pointer takes hold of it
constexpr qreal dragStart = 3;   //!< a click that trembles is still a click
} // namespace

std::optional<TimeSpan> HistogramView::snapped(qint64 from, qint64 to) const
{
    const qint64 bucket = m_histogram.bucketMs;
    if (bucket <= 0 || m_histogram.buckets.empty())
        return std::nullopt;
    const qint64 last = m_histogram.buckets.back().at + bucket;
    from = std::clamp(from, m_histogram.from, last - 1);
    to = std::clamp(to, m_histogram.from + 1, last);
    const qint64 first = (from - m_histogram.from) / bucket;
    const qint64 end = (to - m_histogram.from + bucket - 1) / bucket;
    return TimeSpan{m_histogram.from + first * bucket, m_histogram.from + std::max(end, first + 1) * bucket};
}

void HistogramView::changeBrush(std::optional<TimeSpan> brush)
{
    if (m_brush == brush)
        return;
    setBrush(brush);
    if (m_grip == Grip::None)
        emit brushChanged(brush);
}

HistogramView::Grip HistogramView::gripAt(const QPointF& position) const
{
    if (m_brush) {
        const qreal left = xOf(m_brush->from);
        const qreal right = xOf(m_brush->to);
        if (std::abs(position.x() - left) <= handleReach)
            return Grip::Left;
        if (std::abs(position.x() - right) <= handleReach)
            return Grip::Right;
        if (position.x() > left && position.x() < right)
            return Grip::Move;
    }
    return plotRect().adjusted(-handleReach, -4, handleReach, 4).contains(position) ? Grip::NewSpan : Grip::None;
}

void HistogramView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_histogram.buckets.empty())
        return;
    m_grip = gripAt(event->position());
    m_pressedX = event->position().x();
    m_pressedAt = timeAt(m_pressedX);
    m_brushAtPress = m_brush;
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip == Grip::None) {
        const Grip grip = m_histogram.buckets.empty() ? Grip::None : gripAt(event->position());
        viewport()->setCursor(grip == Grip::Left || grip == Grip::Right ? Qt::SizeHorCursor
                              : grip == Grip::Move                      ? Qt::OpenHandCursor
                              : grip == Grip::NewSpan                   ? Qt::CrossCursor
                                                                        : Qt::ArrowCursor);
        return;
    }
    dragTo(event->position().x());
}

void HistogramView::dragTo(qreal x)
{
    const qint64 at = timeAt(x);
    switch (m_grip) {
    case Grip::NewSpan:
        if (m_brush != m_brushAtPress || std::abs(x - m_pressedX) >= dragStart)
            changeBrush(snapped(std::min(m_pressedAt, at), std::max(m_pressedAt, at)));
        break;
    case Grip::Left: changeBrush(snapped(std::min(at, m_brushAtPress->to - 1), m_brushAtPress->to)); break;
    case Grip::Right: changeBrush(snapped(m_brushAtPress->from, std::max(at, m_brushAtPress->from + 1))); break;
    case Grip::Move: {
        const qint64 span = m_brushAtPress->to - m_brushAtPress->from;
        const qint64 bucket = std::max<qint64>(1, m_histogram.bucketMs);
        const qint64 last = m_histogram.buckets.back().at + bucket;
        const qint64 moved = m_brushAtPress->from + (at - m_pressedAt) / bucket * bucket;
        const qint64 from = std::clamp(moved, m_histogram.from, std::max(m_histogram.from, last - span));
        changeBrush(TimeSpan{from, from + span});
        break;
    }
    case Grip::None: break;
    }
}

void HistogramView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_grip == Grip::None || event->button() != Qt::LeftButton)
        return;
    const Grip grip = m_grip;
    m_grip = Grip::None;
    const bool clicked = std::abs(event->position().x() - m_pressedX) < dragStart;
    // A click beside the brush lets go of it, as in every list of things selected.
    if (grip == Grip::NewSpan && clicked)
        setBrush(std::nullopt);
    if (m_brush != m_brushAtPress)
        emit brushChanged(m_brush);
}

void HistogramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_brush && gripAt(event->position()) == Grip::Move)
        emit zoomed(*m_brush);
}

void HistogramView::moveBrush(int buckets)
{
    if (m_histogram.buckets.empty())
        return;
    const qint64 bucket = m_histogram.bucketMs;
    if (!m_brush) {
        // The newest slice is what is looked at first.
        changeBrush(snapped(m_histogram.buckets.back().at, m_histogram.buckets.back().at + bucket));
        return;
    }
    const qint64 span = m_brush->to - m_brush->from;
    const qint64 last = m_histogram.buckets.back().at + bucket;
    const qint64 from =
        std::clamp(m_brush->from + buckets * bucket, m_histogram.from, std::max(m_histogram.from, last - span));
    changeBrush(TimeSpan{from, from + span});
}

void HistogramView::growBrush(int buckets)
{
    if (!m_brush) {
        moveBrush(0);
        return;
    }
    const qint64 to = std::max(m_brush->to + buckets * m_histogram.bucketMs, m_brush->from + m_histogram.bucketMs);
    changeBrush(snapped(m_brush->from, to));
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int step = event->modifiers().testFlag(Qt::ControlModifier) ? 6 : 1;
    switch (event->key()) {
    case Qt::Key_Left: shift ? growBrush(-step) : moveBrush(-step); return;
    case Qt::Key_Right: shift ? growBrush(step) : moveBrush(step); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_brush)
            emit zoomed(*m_brush);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Escape:
        if (m_brush) {
            changeBrush(std::nullopt);
            return;
        }
        break;
    default: break;
    }
    // The view's own keys would scroll the scene.
    event->ignore();
}

void HistogramView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* zoom = menu.addAction(tr("Zoom into the brush"));
    zoom->setEnabled(m_brush.has_value());
    QAction* clear = menu.addAction(tr("Clear range"));
    clear->setEnabled(m_brush.has_value());
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == zoom)
        emit zoomed(*m_brush);
    else if (chosen == clear)
        changeBrush(std::nullopt);
}

void HistogramView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void HistogramView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace md
