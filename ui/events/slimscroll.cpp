// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/slimscroll.h"

#include "ui/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace md {

namespace {
constexpr int barWidth = 8;
constexpr int thumbWidth = 4;
constexpr int leastThumb = 24;
} // namespace

SlimScroll::SlimScroll(QAbstractScrollArea& area)
    : QWidget(&area)
    , m_area(area)
{
    area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.viewport()->installEventFilter(this);
    area.installEventFilter(this);
    const QScrollBar* bar = area.verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this] { update(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this] { update(); });
    hide();
}

QRect SlimScroll::thumb() const
{
    const QScrollBar& bar = *m_area.verticalScrollBar();
    const int span = bar.maximum() - bar.minimum();
    if (span <= 0)
        return {};
    const int length = std::max(leastThumb, height() * bar.pageStep() / (span + bar.pageStep()));
    const int top = (height() - length) * (bar.value() - bar.minimum()) / span;
    return {(barWidth - thumbWidth) / 2, top, thumbWidth, length};
}

void SlimScroll::place()
{
    const QRect view = m_area.viewport()->geometry();
    setGeometry(view.right() - barWidth + 1, view.top(), barWidth, view.height());
    raise();
}

bool SlimScroll::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize: place(); break;
    case QEvent::Enter:
        place();
        setVisible(m_area.verticalScrollBar()->maximum() > 0);
        break;
    case QEvent::Leave:
        if (watched == &m_area)
            hide();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void SlimScroll::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens(this).controlBorder);
    painter.drawRoundedRect(thumb(), 2, 2);
}

void SlimScroll::mousePressEvent(QMouseEvent* event)
{
    QScrollBar& bar = *m_area.verticalScrollBar();
    const int y = event->position().toPoint().y();
    if (y < thumb().top())
        bar.setValue(bar.value() - bar.pageStep());
    else if (y > thumb().bottom())
        bar.setValue(bar.value() + bar.pageStep());
    m_grabbedAt = y;
    m_grabbedValue = bar.value();
}

void SlimScroll::mouseMoveEvent(QMouseEvent* event)
{
    QScrollBar& bar = *m_area.verticalScrollBar();
    const int room = height() - thumb().height();
    if (room > 0)
        bar.setValue(m_grabbedValue +
                     (event->position().toPoint().y() - m_grabbedAt) * (bar.maximum() - bar.minimum()) / room);
}

} // namespace md
