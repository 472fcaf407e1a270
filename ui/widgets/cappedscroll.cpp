// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cappedscroll.h"

#include <QEvent>

namespace md {

CappedScroll::CappedScroll(QWidget* content, int mostHeight, QWidget* parent)
    : QScrollArea(parent)
    , m_mostHeight(mostHeight)
{
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
}

QSize CappedScroll::sizeHint() const
{
    if (!widget())
        return {};
    const QSize whole = widget()->sizeHint().expandedTo(widget()->minimumSize());
    return {whole.width(), std::min(whole.height(), m_mostHeight)};
}

QSize CappedScroll::minimumSizeHint() const
{
    return {widget() ? widget()->minimumSizeHint().width() : 0, sizeHint().height()};
}

bool CappedScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace md
