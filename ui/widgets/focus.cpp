// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTableView>

namespace md {

namespace {

const QString leadName = QStringLiteral("md_focusLead");
constexpr int edge = 8; // what is brought into sight does not stick to the border

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

//! What of a rectangle of a widget the widgets round it leave in sight.
QRect inSightOf(const QWidget& widget, const QRect& rect)
{
    QRect inSight = rect & widget.rect();
    const QWidget* at = &widget;
    while (const QWidget* above = at->isWindow() ? nullptr : at->parentWidget()) {
        inSight = inSight.translated(at->pos()) & above->rect();
        at = above;
    }
    return inSight;
}

//! The part of the current item that says that it is the current one.
QRect shownBy(const QAbstractItemView& view)
{
    const QRect item = view.visualRect(view.currentIndex());
    return qobject_cast<const QTableView*>(&view) ? currentMark(item) : item;
}

class FocusRing : public QWidget
{
public:
    explicit FocusRing(QAbstractScrollArea& area)
        : QWidget(&area)
        , m_area(area)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
        m_soon.setSingleShot(true);
        connect(&m_soon, &QTimer::timeout, this, &FocusRing::follow);
        area.installEventFilter(this);
        area.viewport()->installEventFilter(this);
    }

    // Whatever changes what is to be seen of the view paints some of it.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::FocusIn:
        case QEvent::FocusOut: follow(); break;
        case QEvent::Resize:
        case QEvent::Paint: m_soon.start(0); break; // nothing is shown or hidden while something is painted
        default: break;
        }
        return QWidget::eventFilter(watched, event);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawFocus(&painter, rect(), tokens(this).accent);
    }

private:
    void follow()
    {
        const auto* items = qobject_cast<const QAbstractItemView*>(&m_area);
        const QRect place = items ? m_area.viewport()->geometry() : m_area.rect();
        if (geometry() != place)
            setGeometry(place);
        const bool wanted =
            items ? m_area.hasFocus() && inSightOf(*m_area.viewport(), shownBy(*items)).isEmpty() : showsFocus(&m_area);
        if (wanted == isVisibleTo(&m_area))
            return;
        setVisible(wanted);
        raise();
    }

    QAbstractScrollArea& m_area;
    QTimer m_soon;
};

} // namespace

void leadFocus(QWidget* holder, QWidget* target)
{
    if (QObject* known = holder->findChild<QObject*>(leadName, Qt::FindDirectChildrenOnly))
        static_cast<Lead*>(known)->setTarget(target);
    else
        new Lead(holder, target);
}

void ringFocus(QAbstractScrollArea& area)
{
    new FocusRing(area);
}

QRect currentMark(const QRect& cell)
{
    return cell.isEmpty() ? QRect() : QRect(cell.left() + 4, cell.bottom() - 1, cell.width() - 12, 2);
}

void bringIntoSight(const QWidget& widget, const QRect& rect)
{
    for (QWidget* above = widget.parentWidget(); above; above = above->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(above);
        const QWidget* content = area ? area->widget() : nullptr;
        if (content && content->isAncestorOf(&widget)) {
            const QRect place(widget.mapTo(content, rect.topLeft()), rect.size());
            area->ensureVisible(place.right(), place.bottom(), 0, edge);
            area->ensureVisible(place.left(), place.top(), 0, edge);
        }
        if (above->isWindow())
            break;
    }
}

FocusInSight::FocusInSight(QObject& application)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FocusInSight::reveal);
    application.installEventFilter(this);
}

bool FocusInSight::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        // What is pressed is in sight, and must not move away from under the pointer; a window that comes back shows
        // what it showed.
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason ||
            reason == Qt::OtherFocusReason) {
            m_widget = static_cast<QWidget*>(watched);
            m_soon.start(0);
        }
    }
    return QObject::eventFilter(watched, event);
}

void FocusInSight::reveal()
{
    const QWidget* widget = m_widget.data();
    if (!widget || !widget->hasFocus())
        return;
    bringIntoSight(*widget, widget->rect());
    const auto* items = qobject_cast<const QAbstractItemView*>(widget);
    if (items && items->currentIndex().isValid())
        bringIntoSight(*items->viewport(), items->visualRect(items->currentIndex()));
}

} // namespace md
