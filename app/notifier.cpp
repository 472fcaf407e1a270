// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifier.h"

#include "ui/icons.h"

#include <QApplication>
#include <QMenu>

namespace md {

namespace {

constexpr int shownForMs = 10'000;

QSystemTrayIcon::MessageIcon messageIcon(Tone tone)
{
    switch (tone) {
    case Tone::Bad: return QSystemTrayIcon::Critical;
    case Tone::Warning: return QSystemTrayIcon::Warning;
    default: return QSystemTrayIcon::Information;
    }
}

} // namespace

Notifier::Notifier(Alerts& alerts, Navigator& navigator, QWidget& window, QObject* parent)
    : QObject(parent)
    , m_alerts(alerts)
    , m_navigator(navigator)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>())
{
    connect(&alerts, &Alerts::announced, this, &Notifier::show);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &Notifier::fillMenu);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(themedIcon(Icon::Bell));
    m_tray->setToolTip(QStringLiteral("Meterdesk"));
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Notifier::openLast);
    connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            openLast();
    });
    m_tray->show();
}

Notifier::~Notifier() = default;

void Notifier::show(const Announcement& announcement)
{
    m_last = announcement;
    if (m_show) {
        m_show(announcement);
    } else if (m_tray) {
        m_tray->showMessage(announcement.title, announcement.text, messageIcon(announcement.tone), shownForMs);
    } else {
        emit m_navigator.toastRequested(announcement.title);
        QApplication::alert(&m_window);
    }
}

void Notifier::openLast()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    // Once: the icon in the tray is clicked for other reasons, too.
    const Announcement last = std::exchange(m_last, {});
    if (!last.pane.isEmpty())
        emit m_navigator.paneRequested(last.pane, last.state);
}

void Notifier::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("Show Meterdesk"), this, &Notifier::openLast);
    m_menu->addSeparator();
    if (m_alerts.isOn()) {
        if (m_alerts.snoozedUntil())
            m_menu->addAction(tr("End the snooze"), &m_alerts, &Alerts::wake);
        else
            m_menu->addAction(tr("Snooze notifications for an hour"), &m_alerts,
                              [this] { m_alerts.snooze(std::chrono::hours(1)); });
        m_menu->addAction(tr("Turn notifications off"), &m_alerts, [this] { m_alerts.setOn(false); });
    } else {
        m_menu->addAction(tr("Turn notifications on"), &m_alerts, [this] { m_alerts.setOn(true); });
    }
}

} // namespace md
