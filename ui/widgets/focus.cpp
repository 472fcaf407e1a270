// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

namespace md {

namespace {

class Lead : public QObject
{
public:
    Lead(QWidget* holder, QWidget* target)
        : QObject(holder)
        , m_target(target)
    {
        holder->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn && m_target)
            m_target->setFocus(static_cast<QFocusEvent*>(event)->reason());
        return QObject::eventFilter(watched, event);
    }

private:
    QPointer<QWidget> m_target;
};

} // namespace

void leadFocus(QWidget* holder, QWidget* target)
{
    new Lead(holder, target);
}

} // namespace md
