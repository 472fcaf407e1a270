// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableaccess.h"

#include "ui/widgets/tableview.h"

#include <QPointer>

namespace md {

using namespace Qt::StringLiterals;

namespace {

constexpr int headRow = -1;
constexpr qsizetype keptCells = 4096;

QRect onScreen(const QWidget* viewport, const QRect& rect)
{
    const QRect inside = rect & viewport->rect();
    return inside.isEmpty() ? QRect() : QRect(viewport->mapToGlobal(inside.topLeft()), inside.size());
}

//! A cell of the head or of a row. It holds a place and not an index: rows come and go under it.
class Cell : public QAccessibleInterface, public QAccessibleTableCellInterface, public QAccessibleActionInterface
{
public:
    Cell(TableView* table, int row, int column)
        : m_table(table)
        , m_row(row)
        , m_column(column)
    {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface*>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }
    bool isValid() const override
    {
        if (!m_table || !m_table->model() || m_column >= m_table->model()->columnCount())
            return false;
        return m_row == headRow || index().isValid();
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_table ? m_table->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_table); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

    QAccessible::Role role() const override { return m_row == headRow ? QAccessible::ColumnHeader : QAccessible::Cell; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (m_row == headRow)
            return kind == QAccessible::Name ? m_table->model()->headerData(m_column, Qt::Horizontal).toString()
                                             : QString();
        if (kind == QAccessible::Description)
            return index().data(Qt::AccessibleDescriptionRole).toString();
        if (kind != QAccessible::Name)
            return {};
        const QString spoken = index().data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? index().data(Qt::DisplayRole).toString() : spoken;
    }

    QRect rect() const override
    {
        const TableView* table = m_table;
        if (!table || !isValid())
            return {};
        if (m_row != headRow)
            return onScreen(table->viewport(), table->visualRect(index()));
        const QHeaderView* head = table->horizontalHeader();
        return onScreen(head->viewport(),
                        QRect(head->sectionViewportPosition(m_column), 0, head->sectionSize(m_column), head->height()));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.offscreen = rect().isEmpty();
        if (m_row == headRow)
            return state;
        const QModelIndex at = index();
        state.disabled = !(at.flags() & Qt::ItemIsEnabled);
        state.selectable = bool(at.flags() & Qt::ItemIsSelectable);
        state.focusable = !state.disabled;
        state.selected = m_table->selectionModel() && m_table->selectionModel()->isSelected(at);
        state.focused = m_table->hasFocus() && m_table->currentIndex() == at;
        return state;
    }

    bool isSelected() const override { return state().selected; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> columnHeaderCells() const override
    {
        auto* whole = static_cast<TableAccess*>(parent());
        return m_row != headRow && whole ? QList<QAccessibleInterface*>{whole->cellAt(headRow, m_column)}
                                         : QList<QAccessibleInterface*>();
    }
    QAccessibleInterface* table() const override { return parent(); }

    //! A row is gone to, a head sorts: what a click does.
    QStringList actionNames() const override
    {
        const bool can = isValid() && (m_row != headRow ? bool(index().flags() & Qt::ItemIsEnabled)
                                                        : m_table->horizontalHeader()->sectionsClickable());
        return can ? QStringList{QAccessibleActionInterface::pressAction()} : QStringList();
    }
    void doAction(const QString& action) override
    {
        if (!actionNames().contains(action))
            return;
        if (m_row == headRow)
            emit m_table->horizontalHeader()->sectionClicked(m_column);
        else
            m_table->setCurrentIndex(index());
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QModelIndex index() const { return m_table->model()->index(m_row, m_column, m_table->rootIndex()); }

    QPointer<TableView> m_table;
    int m_row;
    int m_column;
};

} // namespace

TableAccess::TableAccess(TableView* table)
    : QAccessibleWidget(table, QAccessible::Table)
{}

TableAccess::~TableAccess()
{
    forget();
}

QAccessibleInterface* TableAccess::make(const QString& className, QObject* object)
{
    auto* table = className == "md::TableView"_L1 ? qobject_cast<TableView*>(object) : nullptr;
    return table ? new TableAccess(table) : nullptr;
}

void* TableAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

TableView* TableAccess::table() const
{
    return qobject_cast<TableView*>(object());
}

QAccessible::State TableAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = table() && table()->selectionMode() == QAbstractItemView::ExtendedSelection;
    return state;
}

TableAccess::Seen TableAccess::seen() const
{
    Seen seen;
    const TableView* view = table();
    if (!view || !view->model() || !view->isVisible())
        return seen;
    const QRect room = view->viewport()->rect();
    const QHeaderView* head = view->horizontalHeader();
    for (int i = 0; i < head->count(); ++i) {
        const int column = head->logicalIndex(i);
        const int x = head->sectionViewportPosition(column);
        if (!head->isSectionHidden(column) && x <= room.right() && x + head->sectionSize(column) > 0)
            seen.columns.append(column);
    }
    seen.firstRow = std::max(0, view->rowAt(0));
    const int last = view->rowAt(room.bottom());
    const int rows = view->model()->rowCount(view->rootIndex());
    seen.rows = rows == 0 || view->rowAt(0) < 0 ? 0 : (last < 0 ? rows - 1 : last) - seen.firstRow + 1;
    return seen;
}

int TableAccess::headCells(const Seen& seen) const
{
    return table()->horizontalHeader()->isHidden() ? 0 : int(seen.columns.size());
}

int TableAccess::childCount() const
{
    const Seen now = seen();
    return table() ? headCells(now) + now.rows * int(now.columns.size()) : 0;
}

QAccessibleInterface* TableAccess::child(int index) const
{
    const Seen now = seen();
    if (!table() || index < 0 || now.columns.isEmpty())
        return nullptr;
    const int heads = headCells(now);
    if (index < heads)
        return cell(headRow, now.columns.at(index));
    const int width = int(now.columns.size());
    const int row = (index - heads) / width;
    return row < now.rows ? cell(now.firstRow + row, now.columns.at((index - heads) % width)) : nullptr;
}

int TableAccess::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* place = child ? const_cast<QAccessibleInterface*>(child)->tableCellInterface() : nullptr;
    if (!place || !table())
        return -1;
    const Seen now = seen();
    const int column = int(now.columns.indexOf(place->columnIndex()));
    if (column < 0)
        return -1;
    if (place->rowIndex() == headRow)
        return headCells(now) > 0 ? column : -1;
    const int row = place->rowIndex() - now.firstRow;
    return row >= 0 && row < now.rows ? headCells(now) + row * int(now.columns.size()) + column : -1;
}

QAccessibleInterface* TableAccess::childAt(int x, int y) const
{
    const TableView* view = table();
    if (!view)
        return nullptr;
    const QPoint at = view->viewport()->mapFromGlobal(QPoint(x, y));
    const QModelIndex index = view->viewport()->rect().contains(at) ? view->indexAt(at) : QModelIndex();
    return index.isValid() ? cell(index.row(), index.column()) : nullptr;
}

QAccessibleInterface* TableAccess::focusChild() const
{
    const TableView* view = table();
    const QModelIndex now = view ? view->currentIndex() : QModelIndex();
    return now.isValid() ? cell(now.row(), now.column()) : nullptr;
}

QAccessibleInterface* TableAccess::cellAt(int row, int column) const
{
    const bool inside = row >= headRow && row < rowCount() && column >= 0 && column < columnCount();
    return inside ? cell(row, column) : nullptr;
}

QAccessibleInterface* TableAccess::cell(int row, int column) const
{
    const auto key = qMakePair(row, column);
    if (const QAccessible::Id id = m_cells.value(key, 0)) {
        if (QAccessibleInterface* known = QAccessible::accessibleInterface(id))
            return known;
    }
    if (m_cells.size() >= keptCells)
        forget();
    auto* made = new Cell(table(), row, column);
    m_cells.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

void TableAccess::forget() const
{
    for (const QAccessible::Id id : std::exchange(m_cells, {}))
        QAccessible::deleteAccessibleInterface(id);
}

int TableAccess::rowCount() const
{
    const TableView* view = table();
    return view && view->model() ? view->model()->rowCount(view->rootIndex()) : 0;
}

int TableAccess::columnCount() const
{
    const TableView* view = table();
    return view && view->model() ? view->model()->columnCount(view->rootIndex()) : 0;
}

QString TableAccess::rowDescription(int) const
{
    return {};
}

QString TableAccess::columnDescription(int column) const
{
    const TableView* view = table();
    return view && view->model() ? view->model()->headerData(column, Qt::Horizontal).toString() : QString();
}

int TableAccess::selectedCellCount() const
{
    return int(selectedRows().size()) * columnCount();
}

int TableAccess::selectedRowCount() const
{
    return int(selectedRows().size());
}

//! Of those that can be seen, as everything here.
QList<int> TableAccess::selectedRows() const
{
    QList<int> rows;
    const Seen now = seen();
    for (int row = now.firstRow; row < now.firstRow + now.rows; ++row) {
        if (isRowSelected(row))
            rows.append(row);
    }
    return rows;
}

QList<QAccessibleInterface*> TableAccess::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    const Seen now = seen();
    for (const int row : selectedRows()) {
        for (const int column : now.columns)
            cells.append(cell(row, column));
    }
    return cells;
}

bool TableAccess::isRowSelected(int row) const
{
    const TableView* view = table();
    return view && view->selectionModel() && view->selectionModel()->isRowSelected(row, view->rootIndex());
}

bool TableAccess::selectRow(int row)
{
    TableView* view = table();
    if (!view || row < 0 || row >= rowCount())
        return false;
    view->setCurrentIndex(view->model()->index(row, 0, view->rootIndex()));
    return true;
}

bool TableAccess::unselectRow(int row)
{
    TableView* view = table();
    if (!view || row < 0 || row >= rowCount() || !view->selectionModel())
        return false;
    view->selectionModel()->select(view->model()->index(row, 0, view->rootIndex()),
                                   QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

void TableAccess::modelChange(QAccessibleTableModelChangeEvent*)
{
    forget();
}

} // namespace md
