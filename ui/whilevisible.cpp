// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whilevisible.h"

#include "models/recordtablemodel.h"

#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace md {

VisibleWatch::VisibleWatch(QWidget& widget, std::function<void(bool visible)> changed)
    : QObject(&widget)
    , m_changed(std::move(changed))
{
    widget.installEventFilter(this);
    m_changed(widget.isVisible());
}

bool VisibleWatch::eventFilter(QObject* watched, QEvent* event)
{
    // Spontaneous ones come of a window that is minimised: its panes are looked at again in a moment.
    if (event->type() == QEvent::Show && !event->spontaneous())
        m_changed(true);
    else if (event->type() == QEvent::Hide && !event->spontaneous())
        m_changed(false);
    return QObject::eventFilter(watched, event);
}

void askWhileVisible(RecordTableModel& model, QWidget& widget)
{
    new VisibleWatch(widget, [guarded = QPointer<RecordTableModel>(&model)](bool visible) {
        if (RecordTableModel* there = guarded.data())
            there->setWatched(visible);
    });
}

} // namespace md
