// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thin thumb over the edge of a narrow list: it takes no room, and is there while the pointer is.
#pragma once

#include <QAbstractScrollArea>
#include <QWidget>

namespace md {

class SlimScroll : public QWidget
{
    Q_OBJECT
public:
    //! Takes the place of the area's own vertical bar.
    explicit SlimScroll(QAbstractScrollArea& area);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    QRect thumb() const;

    QAbstractScrollArea& m_area;
    int m_grabbedAt = 0;
    int m_grabbedValue = 0;
};

} // namespace md
