// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// p50, p95 and p99 of one route over time: three lines with their names at their ends.
#pragma once

#include "core/requestlog.h"
#include "ui/timeformat.h"

#include <QWidget>

namespace md {

class LatencyChart : public QWidget
{
    Q_OBJECT
public:
    explicit LatencyChart(const TimeSettings& times, QWidget* parent = nullptr);

    void setSeries(const LatencyReport& report, const RouteLatency& route);
    void clear();
    //! What is said of the piece of time under this place; empty: nothing happened there.
    QString textAt(int x) const;

    QSize sizeHint() const override { return {600, 200}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    using Value = qint64 Percentiles::*;
    QRectF plot() const;
    double xOf(qint64 at) const;
    double yOf(qint64 us) const;
    void drawAxes(QPainter& painter) const;
    void drawLine(QPainter& painter, Value value, const QPen& pen) const;
    void drawNames(QPainter& painter) const;
    void drawHover(QPainter& painter) const;
    const RouteLatency::Slot* slotAt(int x) const;

    const TimeSettings& m_times;
    qint64 m_from = 0;
    qint64 m_to = 0;
    qint64 m_slotMs = 60'000;
    qint64 m_topUs = 1;
    qint64 m_stepUs = 1;
    RouteLatency m_route;
    int m_hover = -1;
};

} // namespace md
