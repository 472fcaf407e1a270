// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cost over time in one currency, and below it, on the same time, how many calls are in none of these bars because
// nobody knows what they cost.
#pragma once

#include "core/aicost.h"
#include "ui/timeformat.h"

#include <QWidget>

namespace md {

class CostChart : public QWidget
{
    Q_OBJECT
public:
    explicit CostChart(const TimeSettings& times, QWidget* parent = nullptr);

    void setUsage(const AiUsage& usage, const QString& currency);
    //! What is said of the piece of time under this place; empty: no call.
    QString textAt(int x) const;

    QSize sizeHint() const override { return {600, 132}; }
    QSize minimumSizeHint() const override { return {240, 132}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int gutter() const;
    QRectF plot() const;
    QRectF unknownPlot() const;
    QRectF barAt(const QRectF& in, std::size_t slot, double share) const;
    double costOf(const AiUsage::Slot& slot) const;
    void drawCosts(QPainter& painter) const;
    void drawUnknown(QPainter& painter) const;
    int slotAt(int x) const;

    const TimeSettings& m_times;
    AiUsage m_usage;
    QString m_currency;
    double m_top = 1;
    double m_step = 1;
    qint64 m_mostUnknown = 0;
    int m_hover = -1;
};

} // namespace md
