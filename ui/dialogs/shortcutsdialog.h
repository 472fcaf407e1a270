// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "?": every shortcut that works now, by where it works; and About.
#pragma once

#include "ui/dialogs/dialog.h"

#include <vector>

namespace md {

struct ShortcutGroup
{
    QString title;
    std::vector<std::pair<QString, QString>> keysAndMeanings;
};

class ShortcutsDialog : public Dialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const std::vector<ShortcutGroup>& groups, QWidget* parent);
};

class AboutDialog : public Dialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const QString& server, QWidget* parent);
};

} // namespace md
