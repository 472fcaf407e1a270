// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event table: what keys, the mouse and the menu do to a cell.
#include "ui/events/eventtable.h"

#include "ui/events/eventdelegate.h"
#include "ui/events/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace md {

std::vector<int> EventTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString EventTable::rowsAsText(const QModelIndexList& rows) const
{
    std::vector<Column> shown;
    QStringList head;
    for (const Column column : columnOrder()) {
        if (isColumnHidden(column))
            break;
        shown.push_back(column);
        head.append(EventTableModel::columnKey(column));
    }
    QStringList lines{head.join(u'\t')};
    for (const QModelIndex& index : rows) {
        const EventRow row = m_model->row(index.row());
        if (!row.isLoaded())
            continue;
        QStringList cells;
        for (const Column column : shown)
            cells.append(EventTableModel::text(row, column).simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void EventTable::copyCell()
{
    const QModelIndex cell = currentIndex();
    const EventRow row = cell.isValid() ? m_model->row(cell.row()) : EventRow();
    if (!row.isLoaded())
        return;
    QApplication::clipboard()->setText(EventTableModel::text(row, Column(cell.column())));
    emit copied(tr("Value copied"));
}

void EventTable::copyRows()
{
    constexpr std::size_t most = 10'000;
    std::vector<int> rows = selectedRows();
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    if (rows.empty())
        return;
    // More than a clipboard is for: that is what the export does.
    rows.resize(std::min(rows.size(), most));
    QModelIndexList indexes;
    for (const int row : rows)
        indexes.append(m_model->index(row, 0));
    QApplication::clipboard()->setText(rowsAsText(indexes));
    emit copied(tr("%n row(s) copied", nullptr, int(indexes.size())));
}

void EventTable::pickCell(const QModelIndex& cell, TermEdit edit)
{
    const EventRow row = cell.isValid() ? m_model->row(cell.row()) : EventRow();
    const auto field = cell.isValid() ? EventTableModel::filterField(Column(cell.column())) : std::nullopt;
    if (!row.isLoaded() || !field)
        return;
    const QString value = cell.data(EventTableModel::FilterValueRole).toString();
    emit cellPicked(*field, value.isNull() ? std::nullopt : std::optional(value), edit);
}

void EventTable::keyPressEvent(QKeyEvent* event)
{
    const int last = m_model->rowCount() - 1;
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int column = std::max(0, currentIndex().isValid() ? currentIndex().column() : int(Column::Received));
    if (event->matches(QKeySequence::Copy)) {
        copyCell();
    } else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyRows();
    } else if (plain && event->key() == Qt::Key_Home && last >= 0) {
        setCurrentIndex(m_model->index(0, column));
    } else if (plain && event->key() == Qt::Key_End && last >= 0) {
        setCurrentIndex(m_model->index(last, column));
        // One further than the last row: the note after it.
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else if (event->key() == Qt::Key_Equal || event->key() == Qt::Key_Plus) {
        pickCell(currentIndex(), TermEdit::Include);
    } else if (plain && event->key() == Qt::Key_Minus) {
        pickCell(currentIndex(), TermEdit::Exclude);
    } else {
        TableView::keyPressEvent(event);
    }
}

void EventTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::AltModifier) && cell.isValid()) {
        pickCell(cell, event->modifiers().testFlag(Qt::ShiftModifier) ? TermEdit::Exclude : TermEdit::Include);
        return;
    }
    TableView::mousePressEvent(event);
}

void EventTable::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && endNoteRect().contains(event->position().toPoint()))
        emit endNoteActivated();
    TableView::mouseReleaseEvent(event);
}

void EventTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid() || !m_model->row(cell.row()).isLoaded())
        return;
    showCellMenu(cell, byKey ? viewport()->mapToGlobal(visualRect(cell).bottomLeft()) : event->globalPos());
}

void EventTable::showCellMenu(const QModelIndex& cell, const QPoint& at)
{
    const EventRow row = m_model->row(cell.row());
    const auto field = EventTableModel::filterField(Column(cell.column()));
    const QString value = cell.data(EventTableModel::FilterValueRole).toString();
    const QString correlation = row.correlationId();
    // A click elsewhere in the menu takes time, and rows arrive meanwhile.
    const QPersistentModelIndex keep(cell);

    auto* menu = new QMenu(this);
    menu->setObjectName(u"eventCellMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (field) {
        const QString shown = value.isNull() ? tr("those without %1").arg(filterFieldName(*field)) : menuText(value);
        const auto pick = [this, field, value](TermEdit edit) {
            emit cellPicked(*field, value.isNull() ? std::nullopt : std::optional(value), edit);
        };
        menu->addAction(tr("Only %1\t=").arg(shown), this, [pick] { pick(TermEdit::Include); });
        menu->addAction(tr("Without %1\t-").arg(shown), this, [pick] { pick(TermEdit::Exclude); });
        menu->addSeparator();
    }
    menu->addAction(tr("Copy value\tCtrl+C"), this, [this, keep] {
        if (keep.isValid())
            setCurrentIndex(keep);
        copyCell();
    });
    menu->addAction(tr("Copy row\tCtrl+Shift+C"), this, &EventTable::copyRows);
    menu->addAction(tr("Copy as cURL\tC"), this, [this, keep] {
        if (keep.isValid())
            emit curlAsked(keep.row());
    });
    menu->addSeparator();
    // Of the rows that are selected, when the menu was asked for on one of them.
    const auto selectIt = [this, keep] {
        if (keep.isValid() && !selectionModel()->isRowSelected(keep.row(), {}))
            setCurrentIndex(keep);
    };
    menu->addAction(tr("Mark, or take the mark away\tM"), this, [this, selectIt] {
        selectIt();
        emit markAsked();
    });
    menu->addAction(tr("Compare with …\tD"), this, [this, selectIt] {
        selectIt();
        emit compareAsked();
    });
    if (!correlation.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Find correlation id, all dates\tT"), this,
                        [this, correlation] { emit correlationAsked(correlation); });
    }
    menu->popup(at);
}

} // namespace md
