// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How everything stands, at one glance: what wants an operator on top, what is well small under it, the last changes;
// each leads to its pane with the filter set.
#pragma once

#include "ui/audit/auditcolumns.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

class QHBoxLayout;

namespace md {

class Button;
class LinkButton;
class OverviewGrid;
class RecordTable;
class StatePage;
class TextLabel;
struct PanePlace;

class OverviewPane : public Pane
{
    Q_OBJECT
public:
    OverviewPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~OverviewPane() override;

    OverviewGrid& grid() { return *m_grid; }
    RecordTable& changes() { return *m_changes; }
    StatePage& statePage() { return *m_state; }
    QString headline() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildChanges();
    void connectParts();
    void showOverview();
    void showHead(const Overview& overview);
    void showChanges(const Overview& overview);
    void showEmpty();
    void showFailed(const ApiError& error);
    void showAge();
    void goTo(const PanePlace& place);
    void openChange();
    void reload();

    PaneContext m_context;
    ServerAccess& m_server;
    AuditModel* m_model;
    QTimer m_clock;
    qint64 m_failedAt = 0;

    TextLabel* m_headline = nullptr;
    TextLabel* m_when = nullptr;
    Button* m_refresh = nullptr;
    RecordTable* m_changes = nullptr;
    TextLabel* m_changesNote = nullptr;
    LinkButton* m_allChanges = nullptr;
    QHBoxLayout* m_changesHead = nullptr;
    OverviewGrid* m_grid = nullptr;
    StatePage* m_state = nullptr;
};

} // namespace md
