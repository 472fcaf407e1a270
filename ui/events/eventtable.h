// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of events: columns as chosen, keys and menus on its cells, and the note that stands after the last event.
#pragma once

#include "models/eventtablemodel.h"
#include "ui/events/filteredit.h"
#include "ui/widgets/tableview.h"

namespace md {

class EventDelegate;
class TimeFormat;

class EventTable : public TableView
{
    Q_OBJECT
public:
    using Column = EventTableModel::Column;

    explicit EventTable(QWidget* parent = nullptr);

    //! The source must outlive the table or be replaced first.
    void setSource(EventSource* source);
    EventTableModel& events() { return *m_model; }

    void setMarks(const EventMarks* marks) { m_model->setMarks(marks); }
    void setTimeFormat(const TimeFormat& format);
    void setShowsDate(bool shows);

    //! "received:100": the columns in sight, in order, with their width. Unknown names are left out.
    QStringList columns() const;
    void setColumns(const QStringList& columns);
    void resetColumns();
    //! All columns, those in sight first and in order: what the chooser lists.
    std::vector<Column> columnOrder() const;
    void setColumnShown(Column column, bool shown);
    void moveColumn(Column column, int place);

    //! Says, after the last row, why there is nothing older. Empty: nothing stands there.
    void setEndNote(const QString& note);
    QString endNote() const { return m_endNote; }

    //! Whole values, tab-separated, head first: what Ctrl+Shift+C puts on the clipboard.
    QString rowsAsText(const QModelIndexList& rows) const;
    //! The rows selected, top first.
    std::vector<int> selectedRows() const;

signals:
    void cellPicked(md::FilterField field, const std::optional<QString>& value, md::TermEdit edit);
    void curlAsked(int row);
    void correlationAsked(const QString& id);
    void markAsked();
    void compareAsked();
    void columnsChanged();
    //! The screen shows other rows than before.
    void visibleRowsChanged(int first, int last);
    void leftTop();
    void endNoteActivated();
    //! A server lists in the order of receipt and in no other.
    void orderRefused();
    void copied(const QString& what);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void connectModel();
    void orderBy(int column);
    void measureColumns();
    void measureColumn(Column column);
    void fitLastColumn();
    void tellVisibleRows();
    void pickCell(const QModelIndex& cell, TermEdit edit);
    void copyCell();
    void copyRows();
    QRect endNoteRect() const;
    void showCellMenu(const QModelIndex& cell, const QPoint& at);

    EventTableModel* m_model = nullptr;
    EventDelegate* m_delegate = nullptr;
    QString m_endNote;
    std::pair<int, int> m_toldRows{-1, -1};
    bool m_arranging = false; //!< widths set by us are no choice of the operator's
};

} // namespace md
