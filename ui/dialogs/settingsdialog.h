// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator can set: look, language, times, and how much of the stream is kept.
#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/theme.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace md {

class SegmentedControl;

struct SettingsValues
{
    ThemeOptions look;
    QString language; //!< empty: the desktop's
    QString timeZone; //!< as TimeFormat::toSetting()
    bool reconnectAtStart = true;
    bool followAtStart = true;
    int tailRows = 1'000'000;
    double sandboxRate = 1.5;

    bool operator==(const SettingsValues&) const = default;
};

struct SettingsBounds
{
    int leastTail = 1'000, mostTail = 10'000'000;
};

class SettingsDialog : public Dialog
{
    Q_OBJECT
public:
    SettingsDialog(const SettingsValues& values, const SettingsBounds& bounds, QWidget* parent);

    SettingsValues values() const;

signals:
    void saved(const md::SettingsValues& values);

private:
    QFormLayout* addSection(const QString& title);
    void buildLook(const SettingsValues& values);
    void buildTimes(const SettingsValues& values);
    void buildStream(const SettingsValues& values, const SettingsBounds& bounds);

    SettingsValues m_values;
    SegmentedControl* m_theme = nullptr;
    QComboBox* m_uiFont = nullptr;
    QComboBox* m_monoFont = nullptr;
    QSpinBox* m_size = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_zone = nullptr;
    QCheckBox* m_reconnect = nullptr;
    QCheckBox* m_follow = nullptr;
    QSpinBox* m_tail = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
};

} // namespace md
