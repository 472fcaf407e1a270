// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: how the connection is, what requests are left, in which zone times are shown, what is being
// worked on.
#pragma once

#include "ui/panes/pane.h"

#include <QTimer>

class QMenu;

namespace md {

class Button;
class DropDownButton;
class FigureLabel;
class Job;
class WindowActions;

class StatusBar : public QWidget
{
    Q_OBJECT
public:
    StatusBar(const PaneContext& context, WindowActions& actions, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Light;
    class Progress;

    void showConnection();
    void showBudget();
    void showZone();
    void showJobs();
    void showClock();
    void showNotice();

    PaneContext m_context;
    Light* m_light;
    FigureLabel* m_budget;
    DropDownButton* m_zone;
    QMenu* m_zoneMenu;
    FigureLabel* m_notice;
    FigureLabel* m_jobText;
    Progress* m_progress;
    Button* m_jobCancel;
    FigureLabel* m_clock;
    FigureLabel* m_server;
    QTimer m_tick;
    Job* m_shownJob = nullptr;
};

} // namespace md
