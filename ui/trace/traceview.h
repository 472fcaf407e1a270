// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The time line of a trace. J and K and the arrows go from thing to thing, Enter and a click on its link lead to where
// it stands among its like.
#pragma once

#include "ui/panes/pane.h"
#include "ui/trace/tracemodel.h"
#include "ui/trace/traceplaces.h"

#include <QListView>

class QMenu;

namespace md {

class TraceDelegate;

class TraceView : public QListView
{
    Q_OBJECT
public:
    TraceView(const TimeSettings& times, TimeSource now, QWidget* parent = nullptr);

    void setTrace(const Trace& trace);
    TraceModel& lines() { return *m_model; }
    //! Off: what is shown is a file's, and there is nowhere to go.
    void setLeads(bool leads);
    PanePlace currentPlace() const;
    QString currentId() const;
    //! In the viewport; empty: the line leads nowhere.
    QRect linkRect(int row) const;

signals:
    void opened(const md::PanePlace& place);
    void traceAsked(const QString& id);
    void copied(const QString& what);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    int stepped(int from, int by) const;
    void openRow(int row);
    void fillMenu(QMenu& menu, int row);

    TraceModel* m_model;
    TraceDelegate* m_delegate;
    bool m_leads = true;
};

} // namespace md
