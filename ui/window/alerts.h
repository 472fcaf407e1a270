// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told beside the window: alerts of panes go to the bell at once, and to the desktop grouped, unless they are
// snoozed or off.
#pragma once

#include "ui/panes/pane.h"

#include <QHash>
#include <QTimer>

namespace md {

class Notices;

//! One thing to show on the desktop.
struct Announcement
{
    Tone tone = Tone::Warning;
    QString title;
    QString text;
    QString pane;
    QVariantMap state;
};

class Alerts : public QObject
{
    Q_OBJECT
public:
    //! What comes within this time is told together.
    static constexpr std::chrono::milliseconds gathering{1500};
    //! The same again within this time is in the bell only.
    static constexpr std::chrono::minutes repeatAfter{15};

    Alerts(Navigator& navigator, Notices& notices, UiMemory& memory, TimeSource now, QObject* parent = nullptr);

    bool isOn() const { return m_on; }
    void setOn(bool on);
    //! Nothing: not snoozed.
    std::optional<qint64> snoozedUntil() const;
    void snooze(std::chrono::minutes span);
    void wake();

signals:
    void announced(const md::Announcement& announcement);
    //! On, off, snoozed.
    void changed();

private:
    void take(const Alert& alert);
    void tell();

    Notices& m_notices;
    UiMemory& m_memory;
    TimeSource m_now;
    bool m_on;
    qint64 m_snoozedUntil;
    std::vector<Alert> m_waiting;
    QHash<QString, std::pair<qint64, QString>> m_told; //!< by group and key: when, and the title then
    QTimer m_timer;
};

} // namespace md
