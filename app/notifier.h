// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Desktop notifications through the tray, where the desktop has one. Without one the window asks for attention itself;
// the bell in it has them all in any case.
#pragma once

#include "ui/window/alerts.h"

#include <QSystemTrayIcon>

class QMenu;

namespace md {

class Notifier : public QObject
{
    Q_OBJECT
public:
    //! How an announcement gets onto the desktop; tests note it instead.
    using Show = std::function<void(const Announcement& announcement)>;

    //! With a tray icon and its menu, if there is a tray. A click on a notification asks for the pane.
    Notifier(Alerts& alerts, Navigator& navigator, QWidget& window, QObject* parent = nullptr);
    ~Notifier() override;

    bool hasTray() const { return m_tray != nullptr; }
    QMenu& menu() { return *m_menu; }
    void setShow(Show show) { m_show = std::move(show); }
    //! What a click on the notification shown last does.
    void openLast();

private:
    void show(const Announcement& announcement);
    void fillMenu();

    Alerts& m_alerts;
    Navigator& m_navigator;
    QWidget& m_window;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    Show m_show;
    Announcement m_last;
};

} // namespace md
