// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of every list of records: its columns from the model, older pages as they come into sight, one row current.
#pragma once

#include "models/recordtablemodel.h"
#include "ui/timeformat.h"
#include "ui/widgets/tableview.h"

#include <QTimer>

class QMenu;

namespace md {

class RecordDelegate;

class RecordTable : public TableView
{
    Q_OBJECT
public:
    //! The model outlives the table.
    RecordTable(const QString& name, RecordTableModel& model, const TimeSettings& times, TimeSource now,
                QWidget* parent = nullptr);

    RecordTableModel& records() { return m_model; }
    const RecordDelegate& cells() const { return *m_delegate; }

    //! Of the current row; empty: none.
    QString currentId() const;
    //! False when it is not among the loaded ones.
    bool setCurrentId(const QString& id);
    void clearCurrent();

    //! The column by which the server orders: marked, not clickable.
    void setOrderedBy(const QString& columnId, Qt::SortOrder order = Qt::DescendingOrder);

    //! "name:136": what is shown, in order, with its width; for the settings.
    QStringList columnState() const;
    void setColumnState(const QStringList& state);
    //! Ticks for each column; owned by the parent.
    QMenu* makeColumnMenu(QWidget* parent);

    //! Entries on top of the cell menu: the owner adds "include", "exclude", its own actions.
    using MenuFiller = std::function<void(QMenu& menu, const QModelIndex& cell)>;
    void setMenuFiller(MenuFiller filler) { m_fillMenu = std::move(filler); }

    //! Whole values of the rows, tab-separated, head first.
    QString rowsAsText(const QModelIndexList& rows) const;

signals:
    void currentIdChanged(const QString& id);
    void columnsChanged();
    //! Scrolled away from the newest row, or back to it.
    void atTopChanged(bool atTop);
    void copied(const QString& what);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void updateGeometries() override;

private:
    void measureColumns();
    int lastColumn() const;
    void fitColumns();
    void keepWidths(int column);
    void keepCurrent();
    void watchScrolling();
    void fetchWhatIsNear();
    void sortBy(int section);
    void copyCell();
    void copyRows();

    RecordTableModel& m_model;
    RecordDelegate* m_delegate;
    MenuFiller m_fillMenu;
    std::vector<int> m_widths; //!< by column: what each should have, if there is room
    QString m_currentId;
    QTimer m_ageTimer;
    int m_orderedBy = -1;
    Qt::SortOrder m_serverOrder = Qt::DescendingOrder;
    bool m_atTop = true;
    bool m_resetting = false;
    bool m_arranging = false; //!< widths set by us are no choice of the operator's
};

} // namespace md
