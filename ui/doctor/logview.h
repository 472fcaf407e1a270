// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console's own log: what is kept, what is shown of it, and a copy for a ticket.
#pragma once

#include "models/consolelog.h"
#include "models/pagedmodel.h"
#include "ui/panes/pane.h"

#include <QTimer>

namespace md {

class Button;
class RecordTable;
class SegmentedControl;
class StatePage;

using LogModel = PagedModel<LogLine>;

class LogView : public QWidget
{
    Q_OBJECT
public:
    LogView(const PaneContext& context, ConsoleLog& log, QWidget* parent = nullptr);

    RecordTable& table() { return *m_table; }
    StatePage& statePage() { return *m_state; }
    //! What "Copy" puts on the clipboard: the lines shown, the oldest first.
    QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    LogLine::Level shownFrom() const;
    void showLines();
    void setKept(LogLine::Level level);
    void copy();

    PaneContext m_context;
    ConsoleLog& m_log;
    QTimer m_soon;
    LogModel* m_model;
    SegmentedControl* m_levels;
    SegmentedControl* m_kept;
    RecordTable* m_table;
    StatePage* m_state;
    Button* m_copy;
};

} // namespace md
