// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A month's use as it grew, the limit across it, and where it is going.
#pragma once

#include "core/plan.h"
#include "ui/timeformat.h"

#include <QWidget>

namespace md {

class UsageChart : public QWidget
{
    Q_OBJECT
public:
    UsageChart(const TimeSettings& times, TimeSource now, QWidget* parent = nullptr);

    void setLimit(const PlanLimit& limit);
    //! A limit that is being thought of, drawn dashed.
    void setDraft(std::optional<qint64> draft);

    QSize sizeHint() const override { return {880, 176}; }
    QSize minimumSizeHint() const override { return {360, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Label
    {
        double y;
        QString text;
        QColor ink;
    };
    struct Scale;
    Scale scale() const;
    void drawAxes(QPainter& painter, const Scale& to) const;
    void drawForecast(QPainter& painter, const Scale& to) const;
    void drawUse(QPainter& painter, const Scale& to) const;
    void drawCrossing(QPainter& painter, const Scale& to) const;
    void drawLabels(QPainter& painter, const Scale& to) const;
    void describe();

    const TimeSettings& m_times;
    TimeSource m_now;
    PlanLimit m_limit;
    std::optional<qint64> m_draft;
};

} // namespace md
