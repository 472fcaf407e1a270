// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An event's record as a tree: folded, searched, copied, and a filter made of any of its values.
#pragma once

#include "models/jsontree.h"
#include "ui/events/filteredit.h"
#include "ui/timeformat.h"

#include <QTreeView>

namespace md {

class InspectorTree : public QTreeView
{
    Q_OBJECT
public:
    explicit InspectorTree(QWidget* parent = nullptr);

    bool setRecord(const QByteArray& record);
    JsonTree& json() { return *m_json; }
    void setTimeFormat(const TimeFormat& format);
    const TimeFormat& times() const { return m_times; }

    //! The member that made the event be refused; empty: none.
    void setOffendingPath(const QString& path);
    const QString& offendingPath() const { return m_offending; }
    //! Stands behind the receive time: "+14 ms".
    void setDelay(const QString& delay);
    const QString& delay() const { return m_delay; }

    //! Marks what contains the text and goes to the first; gives how many.
    int search(const QString& text);
    //! Goes to the next (or, negative, the previous) that was found.
    void stepFound(int steps);
    bool isFound(const QModelIndex& index) const;

    //! The filter's field for a member of the record, if it has one.
    static std::optional<FilterField> fieldOf(const QString& path);
    //! What a cell shows: ids shortened, times in the zone of the window.
    QString shownValue(const QModelIndex& index, int width) const;

signals:
    void valuePicked(md::FilterField field, const std::optional<QString>& value, md::TermEdit edit);
    void copied(const QString& what);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void copyValue(const QModelIndex& index);
    void copyPath(const QModelIndex& index);
    void pick(const QModelIndex& index, TermEdit edit);
    void layOutColumns();

    JsonTree* m_json = nullptr;
    TimeFormat m_times;
    QString m_offending;
    QString m_delay;
    QList<QPersistentModelIndex> m_found;
    int m_foundAt = -1;
};

} // namespace md
