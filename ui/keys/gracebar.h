// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a grace has gone by: a thin track, when it began at the left, how long it is at the right.
#pragma once

#include "ui/timeformat.h"

#include <QWidget>

namespace md {

class GraceBar : public QWidget
{
    Q_OBJECT
public:
    explicit GraceBar(QWidget* parent = nullptr);

    void setGrace(qint64 from, qint64 until, qint64 now, const TimeFormat& format);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_gone = 0;
    QString m_from;
    QString m_span;
};

} // namespace md
