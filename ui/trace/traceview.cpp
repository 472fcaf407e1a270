// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/traceview.h"

#include "ui/trace/tracedelegate.h"
#include "ui/trace/traceplaces.h"
#include "ui/widgets/focus.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace md {

TraceView::TraceView(const TimeSettings& times, TimeSource now, QWidget* parent)
    : QListView(parent)
    , m_model(new TraceModel(times, std::move(now), this))
    , m_delegate(new TraceDelegate(*m_model, times, this))
{
    setObjectName(u"traceView"_s);
    setAccessibleName(tr("Time line"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    ringFocus(*this);
}

void TraceView::setTrace(const Trace& trace)
{
    m_model->setTrace(trace);
    if (const int row = m_model->firstChoosable(); row >= 0)
        setCurrentIndex(m_model->index(row));
    scrollToTop();
}

void TraceView::setLeads(bool leads)
{
    m_leads = leads;
    m_delegate->setLeads(leads);
    viewport()->update();
}

PanePlace TraceView::currentPlace() const
{
    return currentIndex().isValid() && m_leads ? placeOf(m_model->trace(), m_model->line(currentIndex().row()))
                                               : PanePlace{};
}

QString TraceView::currentId() const
{
    return currentIndex().isValid() ? idOf(m_model->trace(), m_model->line(currentIndex().row())) : QString();
}

QRect TraceView::linkRect(int row) const
{
    return m_delegate->linkRect(visualRect(m_model->index(row)), row, layoutDirection());
}

int TraceView::stepped(int from, int by) const
{
    int found = from;
    for (int row = from + by; row >= 0 && row < m_model->rowCount(); row += by) {
        if (m_model->isChoosable(row))
            return row;
    }
    return found;
}

QModelIndex TraceView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int at = currentIndex().row();
    const int last = m_model->rowCount();
    int row = at;
    switch (action) {
    case MoveDown:
    case MoveNext: row = stepped(at, 1); break;
    case MoveUp:
    case MovePrevious: row = stepped(at, -1); break;
    case MoveHome: row = stepped(-1, 1); break;
    case MoveEnd: row = stepped(last, -1); break;
    case MovePageDown: {
        const int page = indexAt({8, viewport()->height() - 4}).row();
        row = page > at ? stepped(page + 1, -1) : stepped(at, 1);
        break;
    }
    case MovePageUp: {
        const int page = indexAt({8, 4}).row();
        row = page >= 0 && page < at ? stepped(page - 1, 1) : stepped(at, -1);
        break;
    }
    default: break;
    }
    return m_model->index(std::clamp(row, 0, std::max(0, last - 1)));
}

void TraceView::openRow(int row)
{
    const PanePlace place = m_leads ? placeOf(m_model->trace(), m_model->line(row)) : PanePlace{};
    if (!place.pane.isEmpty())
        emit opened(place);
}

void TraceView::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    if (event->modifiers() == Qt::NoModifier && row >= 0) {
        switch (event->key()) {
        case Qt::Key_J: setCurrentIndex(m_model->index(stepped(row, 1))); return;
        case Qt::Key_K: setCurrentIndex(m_model->index(stepped(row, -1))); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: openRow(row); return;
        default: break;
        }
    }
    if (event == QKeySequence::Copy && row >= 0) {
        QGuiApplication::clipboard()->setText(m_model->text(row));
        emit copied(tr("Line"));
        return;
    }
    QListView::keyPressEvent(event);
}

void TraceView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex at = indexAt(event->pos());
    const bool onLink = at.isValid() && linkRect(at.row()).contains(event->pos());
    viewport()->setCursor(onLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TraceView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid() && linkRect(at.row()).contains(event->pos()))
        openRow(at.row());
}

void TraceView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid())
        openRow(at.row());
}

void TraceView::fillMenu(QMenu& menu, int row)
{
    const PanePlace place = m_leads ? placeOf(m_model->trace(), m_model->line(row)) : PanePlace{};
    if (!place.pane.isEmpty())
        menu.addAction(tr("Open in %1").arg(placeName(place)), this, [this, row] { openRow(row); });
    const auto copy = [this, &menu](const QString& title, const QString& what, const QString& text) {
        menu.addAction(title, this, [this, what, text] {
            QGuiApplication::clipboard()->setText(text);
            emit copied(what);
        });
    };
    const QString id = idOf(m_model->trace(), m_model->line(row));
    if (!id.isEmpty()) {
        if (m_leads && id != m_model->trace().id)
            menu.addAction(tr("Trace %1").arg(id), this, [this, id] { emit traceAsked(id); });
        copy(tr("Copy id"), tr("Id"), id);
    }
    copy(tr("Copy line"), tr("Line"), m_model->text(row));
}

void TraceView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = byKey ? currentIndex() : indexAt(event->pos());
    if (!at.isValid() || !m_model->isChoosable(at.row()))
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, at.row());
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(at).center()) : event->globalPos());
}

} // namespace md
