// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings file as the memory of windows and panes.
#pragma once

#include "app/settings.h"
#include "ui/panes/pane.h"

namespace md {

class SettingsMemory final : public UiMemory
{
public:
    explicit SettingsMemory(Settings& settings)
        : m_settings(settings)
    {}

    QVariant recall(const QString& name) const override { return m_settings.recall(name); }
    void remember(const QString& name, const QVariant& value) override { m_settings.remember(name, value); }

private:
    Settings& m_settings;
};

} // namespace md
