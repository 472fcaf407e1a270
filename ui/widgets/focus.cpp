// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

namespace md {

namespace {

const QString leadName = QStringLiteral("md_focusLead");

class Lead : public QObject
{
public:
    Lead(QWidget* holder, QWidget* target)
        : QObject(holder)
        , m_target(target)
    {
        setObjectName(leadName);
        holder->installEventFilter(this);
    }
    void setTarget(QWidget* target) { m_target = target; }

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
    if (QObject* known = holder->findChild<QObject*>(leadName, Qt::FindDirectChildrenOnly))
        static_cast<Lead*>(known)->setTarget(target);
    else
        new Lead(holder, target);
}

} // namespace md
