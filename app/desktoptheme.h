// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop is light or dark, where it says so over D-Bus: Qt 6.4 knows it from a platform palette alone,
// which GNOME does not give.
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace md {

class DesktopTheme : public QObject
{
    Q_OBJECT
public:
    //! Asks the settings portal; without a session bus it stays silent.
    explicit DesktopTheme(QObject* parent = nullptr);

signals:
    void darkChanged(bool dark);

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();
};

} // namespace md
