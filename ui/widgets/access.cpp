// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/access.h"

#include "ui/widgets/tableaccess.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QVariant>

namespace md {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* roleProperty = "_md_accessibleRole";

std::optional<QAccessible::Role> declaredRole(const QObject* object)
{
    const QVariant role = object->property(roleProperty);
    return role.isValid() ? std::optional(QAccessible::Role(role.toInt())) : std::nullopt;
}

//! A widget of our own: what it declared itself to be, or a text when it has words and neither focus nor widgets in it.
class PaintedAccess : public QAccessibleWidget
{
public:
    explicit PaintedAccess(QWidget* widget)
        : QAccessibleWidget(widget, QAccessible::Client)
    {}

    QAccessible::Role role() const override
    {
        if (const auto declared = declaredRole(object()))
            return *declared;
        const bool says = !widget()->accessibleName().isEmpty() && widget()->focusPolicy() == Qt::NoFocus &&
                          QAccessibleWidget::childCount() == 0;
        return says ? QAccessible::StaticText : QAccessible::Client;
    }
};

//! A picture is one thing: what Qt finds inside a chart's view is only the parts that it is painted with.
class ChartAccess : public QAccessibleWidget
{
public:
    explicit ChartAccess(QWidget* widget)
        : QAccessibleWidget(widget, QAccessible::Chart)
    {}
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
};

class ButtonAccess : public QAccessibleWidget
{
public:
    explicit ButtonAccess(QAbstractButton* button)
        : QAccessibleWidget(button, declaredRole(button).value_or(QAccessible::Button))
    {}

    QAccessible::State state() const override
    {
        const auto* button = static_cast<const QAbstractButton*>(widget());
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = button->isCheckable();
        state.selected = button->isChecked();
        state.pressed = button->isDown();
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (widget()->isEnabled())
            names.prepend(QAccessibleActionInterface::pressAction());
        return names;
    }
    void doAction(const QString& action) override
    {
        if (action == QAccessibleActionInterface::pressAction())
            static_cast<QAbstractButton*>(widget())->click();
        else
            QAccessibleWidget::doAction(action);
    }
};

//! Qt asks for each class of an object in turn, from its own up to QObject.
QAccessibleInterface* answerFor(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (QAccessibleInterface* table = TableAccess::make(className, object))
        return table;
    if (className == "QChartView"_L1)
        return new ChartAccess(widget);
    if (className == "QAbstractButton"_L1 && declaredRole(object))
        return new ButtonAccess(qobject_cast<QAbstractButton*>(object));
    const bool ownFrame = className == "QFrame"_L1 && declaredRole(object);
    return className == "QWidget"_L1 || ownFrame ? new PaintedAccess(widget) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(roleProperty, int(role));
}

void installAccessibility()
{
    // Qt keeps each factory once.
    QAccessible::installFactory(&answerFor);
}

} // namespace md
