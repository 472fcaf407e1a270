// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/facetpanel.h"

#include "ui/events/facetdelegate.h"
#include "ui/events/facetlist.h"
#include "ui/events/plaintext.h"
#include "ui/events/slimscroll.h"
#include "ui/numberformat.h"
#include "ui/widgets/idlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace md {

FacetPanel::FacetPanel(QWidget* parent)
    : QListView(parent)
    , m_list(new FacetList(this))
{
    setObjectName(u"facetPanel"_s);
    setAccessibleName(tr("Facets"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setModel(m_list);
    setItemDelegate(new FacetDelegate(*m_list, this));
    setFixedWidth(152);
    new SlimScroll(*this);
    // What is seldom asked for begins folded.
    setCollapsed({u"event"_s, u"source"_s, u"cost"_s});
}

void FacetPanel::setNamed()
{
    m_named = true;
    m_list->setNamed();
    setCollapsed({});
}

void FacetPanel::setFacets(const FacetResult& facets)
{
    m_list->setFacets(facets);
}

void FacetPanel::setFilter(const QString& filter)
{
    m_list->setFilter(filter);
}

void FacetPanel::setBadValues(const QString& field, const QSet<QString>& values)
{
    m_list->setBadValues(field, values);
}

QStringList FacetPanel::collapsed() const
{
    return m_list->collapsed();
}

void FacetPanel::setCollapsed(const QStringList& fields)
{
    for (const QString& field : m_list->collapsed()) {
        if (!fields.contains(field))
            m_list->setCollapsed(field, false);
    }
    for (const QString& field : fields)
        m_list->setCollapsed(field, true);
}

QSize FacetPanel::sizeHint() const
{
    return {152, 400};
}

void FacetPanel::toggle(const QString& field)
{
    m_list->setCollapsed(field, !m_list->isCollapsed(field));
    emit collapsedChanged(m_list->collapsed());
}

void FacetPanel::activate(const QModelIndex& index, TermEdit edit)
{
    if (!index.isValid())
        return;
    const FacetList::Row row = m_list->row(index.row());
    switch (row.kind) {
    case FacetList::Kind::Head: toggle(row.field); break;
    case FacetList::Kind::More: emit moreAsked(row.field); break;
    case FacetList::Kind::Value: pick(row.field, row.value, edit); break;
    }
}

void FacetPanel::pick(const QString& field, const std::optional<QString>& value, TermEdit edit)
{
    if (m_named)
        emit namedPicked(field, value, edit == TermEdit::Exclude);
    else if (const auto known = filterFieldByName(field))
        emit valuePicked(*known, value, edit);
}

void FacetPanel::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
}

void FacetPanel::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && at.isValid() && at == m_pressed)
        activate(at, event->modifiers().testFlag(Qt::AltModifier) ? TermEdit::Exclude : TermEdit::Include);
    m_pressed = QModelIndex();
}

void FacetPanel::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(currentIndex(), event->modifiers().testFlag(Qt::AltModifier) ? TermEdit::Exclude : TermEdit::Include);
        return;
    case Qt::Key_Minus:
    case Qt::Key_Delete: activate(currentIndex(), TermEdit::Exclude); return;
    default: QListView::keyPressEvent(event);
    }
}

void FacetPanel::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex at = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!at.isValid() || m_list->row(at.row()).kind != FacetList::Kind::Value)
        return;
    // A copy: the row may be another one by the time the menu is answered.
    const FacetList::Row row = m_list->row(at.row());
    const QString shown = menuText(FacetList::label(row.field, row.value));
    QMenu menu(this);
    QAction* include = menu.addAction(row.state == FacetList::State::Included ? tr("No longer only %1").arg(shown)
                                                                              : tr("Only %1").arg(shown));
    QAction* exclude = menu.addAction(row.state == FacetList::State::Excluded ? tr("No longer without %1").arg(shown)
                                                                              : tr("Without %1").arg(shown));
    menu.addSeparator();
    QAction* copy = menu.addAction(tr("Copy value"));
    copy->setEnabled(row.value.has_value());
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == include)
        pick(row.field, row.value, TermEdit::Include);
    else if (chosen == exclude)
        pick(row.field, row.value, TermEdit::Exclude);
    else if (chosen == copy)
        QApplication::clipboard()->setText(*row.value);
}

bool FacetPanel::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex at = indexAt(help->pos());
    if (!at.isValid() || m_list->row(at.row()).kind != FacetList::Kind::Value) {
        QToolTip::hideText();
        return true;
    }
    const FacetList::Row& row = m_list->row(at.row());
    const double share = m_list->total() > 0 ? double(row.count) / double(m_list->total()) : 0;
    QToolTip::showText(help->globalPos(),
                       plainToolTip(tr("%1\n%2 events, %3\nClick: only these. Alt and click: without these.")
                                        .arg(FacetList::label(row.field, row.value), NumberFormat::count(row.count),
                                             NumberFormat::percent(share))),
                       this);
    return true;
}

} // namespace md
