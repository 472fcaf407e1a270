// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"

#include <QAccessible>

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace md {

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(QHeaderView::Interactive);
    setHighlightSections(false);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(32);
    setStretchLastSection(true);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(),
            std::max(metrics::tableHead, QFontMetrics(md::font(FontRole::Label)).height() + 8)};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!rect.isValid() || !model())
        return;
    const Tokens& t = tokens(this);
    painter->fillRect(rect, t.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    const QFont label = md::font(FontRole::Label);
    const auto stored = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool right = stored.isValid() && (stored.toInt() & Qt::AlignRight);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int left = visualIndex(section) == 0 ? m_firstPadding : metrics::cellLeft;
    const QRect cell = rect.adjusted(left, 0, right ? -metrics::numberRight : -4, 0);
    const int room = cell.width() - (sorted ? 18 : 0);
    const QString text = QFontMetrics(label).elidedText(
        model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), Qt::ElideRight, room);
    painter->setFont(label);
    painter->setPen(sorted ? t.text : t.secondText);
    const auto side = QStyle::visualAlignment(layoutDirection(), right ? Qt::AlignRight : Qt::AlignLeft);
    painter->drawText(cell, int(side) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (!sorted || room < 0)
        return;
    const int width = QFontMetrics(label).horizontalAdvance(text);
    const int x = right ? cell.right() - width - 18 : cell.left() + width + 5;
    const QRect mark = QStyle::visualRect(layoutDirection(), cell, QRect(x, cell.center().y() - 5, 12, 12));
    paintIcon(painter, mark, sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown, t.text);
}

TableView::TableView(const QString& name, QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setHorizontalHeader(new TableHeader(this));
    horizontalHeader()->setAccessibleName(name);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    ringFocus(*this);
    applyFont();
    connect(this, &QTableView::activated, this, &TableView::rowOpened);
}

void TableView::applyFont()
{
    const int height = std::max(metrics::row, QFontMetrics(md::font(FontRole::Body)).height() + 6);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::setColumnSample(int column, const QString& sample, int designWidth, bool mono)
{
    const QFontMetrics fm(md::font(mono ? FontRole::Mono : FontRole::Body));
    setColumnWidth(column,
                   std::max(designWidth, fm.horizontalAdvance(sample) + metrics::cellLeft + metrics::cellRight));
}

void TableView::selectAll()
{
    emit allSelected();
}

void TableView::step(int rows)
{
    if (!model() || model()->rowCount(rootIndex()) == 0)
        return;
    const QModelIndex now = currentIndex();
    const int last = model()->rowCount(rootIndex()) - 1;
    int row = now.isValid() ? std::clamp(now.row() + rows, 0, last) : 0;
    const int column = now.isValid() ? now.column() : std::max(0, columnAt(horizontalHeader()->offset()));
    // Heads over groups of rows are no stop.
    const int direction = rows < 0 ? -1 : 1;
    while (row >= 0 && row <= last && !(model()->flags(model()->index(row, column, rootIndex())) & Qt::ItemIsEnabled))
        row += direction;
    if (row >= 0 && row <= last)
        setCurrentIndex(model()->index(row, column, rootIndex()));
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    const QPersistentModelIndex before(currentIndex());
    takeKey(event);
    // A table that does not scroll stands in a pane that does.
    if (currentIndex().isValid() && currentIndex() != before)
        bringIntoSight(*viewport(), visualRect(currentIndex()));
}

void TableView::takeKey(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J: step(1); return;
        case Qt::Key_K: step(-1); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid())
                emit rowOpened(currentIndex());
            return;
        default: break;
        }
    }
    // Letters are shortcuts here, not a search through millions of rows by QAbstractItemView.
    if (!event->text().isEmpty() && event->text().front().isPrint() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

// What QTableView tells a screen reader names cells by their number in the whole model: TableAccess has others.
void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
        return;
    QAccessibleInterface* whole = QAccessible::queryAccessibleInterface(this);
    if (QAccessibleInterface* cell = whole ? whole->focusChild() : nullptr) {
        QAccessibleEvent focused(cell, QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

void TableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent changed(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&changed);
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

} // namespace md
