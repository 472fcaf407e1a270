// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told of a table. Qt's own answer makes every cell of the model a child: a table of five
// million rows then has fifty million children, and one question for them never returns. Here the children are the
// cells that can be seen; where a row stands in the whole is still said by its number.
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPair>

class QModelIndex;

namespace md {

class TableView;

class TableAccess : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TableAccess(TableView* table);
    ~TableAccess() override;

    //! Its part in what installAccessibility() installs.
    static QAccessibleInterface* make(const QString& className, QObject* object);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override;
    int rowCount() const override;
    int columnCount() const override;
    QString rowDescription(int row) const override;
    QString columnDescription(int column) const override;
    int selectedCellCount() const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    QList<QAccessibleInterface*> selectedCells() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* event) override;

private:
    struct Seen
    {
        int firstRow = 0;
        int rows = 0;
        QList<int> columns; //!< in the order in which they stand
    };

    TableView* table() const;
    Seen seen() const;
    int headCells(const Seen& seen) const;
    QAccessibleInterface* cell(int row, int column) const;
    void forget() const;

    // Row -1 is the head. What has scrolled away is forgotten when the table is asked again.
    mutable QHash<QPair<int, int>, QAccessible::Id> m_cells;
};

} // namespace md
