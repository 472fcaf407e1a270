// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, made once: the menu, the palette and the shortcuts sheet all read this list.
#pragma once

#include "ui/icons.h"

#include <QAction>
#include <QActionGroup>

#include <vector>

namespace md {

class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QWidget* window);

    struct Group
    {
        QString title;                 //!< a menu's name
        std::vector<QAction*> actions; //!< nullptr: a separator
    };
    //! In the order of the menu bar. An action's data() is its Icon, for lists that paint their own.
    const std::vector<Group>& groups() const { return m_groups; }

    QAction* connectToServer;
    QAction* startSandbox;
    QAction* disconnect;
    QAction* openFile;
    QAction* settings;
    QAction* quit;

    QAction* lockWrites; //!< checked: locked
    QAction* chooseEnvironment;
    QAction* filter;

    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;
    QAction* timeUtc;
    QAction* timeLocal;
    QAction* timeZone;
    QAction* fullScreen;
    QAction* menuBar;

    QAction* doctor;
    QAction* palette;
    QAction* notices;
    QAction* shortcuts;
    QAction* about;

private:
    QAction* make(const char* name, const QString& text, Icon icon, const QKeySequence& shortcut = {});
    QAction* makeChoice(QActionGroup* group, const char* name, const QString& text, Icon icon);

    std::vector<Group> m_groups;
};

//! The words of an action for people: without mnemonic marks and the dots that say "a dialog follows".
QString plainActionText(const QAction& action);

} // namespace md
