// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include <QWidget>

namespace md {

WindowActions::WindowActions(QWidget* window)
    : QObject(window)
{
    auto* themes = new QActionGroup(this);
    auto* times = new QActionGroup(this);

    connectToServer = make("actionConnect", tr("&Connect…"), Icon::Plug, QKeySequence(Qt::CTRL | Qt::Key_N));
    startSandbox = make("actionStartSandbox", tr("Start local &sandbox"), Icon::Sandbox,
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    disconnect =
        make("actionDisconnect", tr("&Disconnect"), Icon::Power, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    openFile = make("actionOpenFile", tr("&Open event file…"), Icon::FolderOpen, QKeySequence::Open);
    settings = make("actionSettings", tr("Se&ttings…"), Icon::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma));
    quit = make("actionQuit", tr("&Quit"), Icon::Close, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    lockWrites =
        make("actionLockWrites", tr("Writes &locked"), Icon::Lock, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    lockWrites->setCheckable(true);
    lockWrites->setChecked(true);
    chooseEnvironment = make("actionEnvironment", tr("Choose &environment"), Icon::Filter,
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    filter = make("actionFilter", tr("&Filter this pane"), Icon::Filter, QKeySequence(Qt::Key_Slash));

    themeSystem = makeChoice(themes, "actionThemeSystem", tr("Theme: as the &desktop"), Icon::Desktop);
    themeLight = makeChoice(themes, "actionThemeLight", tr("Theme: &light"), Icon::Sun);
    themeDark = makeChoice(themes, "actionThemeDark", tr("Theme: d&ark"), Icon::Moon);
    timeUtc = makeChoice(times, "actionTimeUtc", tr("Times in &UTC"), Icon::Clock);
    timeLocal = makeChoice(times, "actionTimeLocal", tr("Times in &local time"), Icon::Clock);
    timeZone = makeChoice(times, "actionTimeZone", tr("Times in a chosen &zone…"), Icon::Clock);
    fullScreen = make("actionFullScreen", tr("F&ull screen"), Icon::Desktop, QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    menuBar = make("actionMenuBar", tr("Show the &menu bar"), Icon::Menu, QKeySequence(Qt::CTRL | Qt::Key_M));
    menuBar->setCheckable(true);

    doctor = make("actionDoctor", tr("&Doctor"), Icon::Doctor, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    palette = make("actionPalette", tr("Command &palette"), Icon::Command, QKeySequence(Qt::CTRL | Qt::Key_K));
    notices = make("actionNotices", tr("&Notices"), Icon::Bell, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    shortcuts = make("actionShortcuts", tr("Keyboard &shortcuts"), Icon::Keyboard, QKeySequence(Qt::Key_Question));
    about = make("actionAbout", tr("&About Meterdesk"), Icon::InfoCircle);
    about->setMenuRole(QAction::AboutRole);

    m_groups = {
        {tr("&File"), {connectToServer, startSandbox, disconnect, nullptr, openFile, nullptr, settings, quit}},
        {tr("&Work"), {filter, chooseEnvironment, lockWrites}},
        {tr("&View"),
         {themeSystem, themeLight, themeDark, nullptr, timeUtc, timeLocal, timeZone, nullptr, fullScreen, menuBar}},
        {tr("&Help"), {doctor, palette, notices, shortcuts, about}},
    };
    for (const Group& group : m_groups) {
        for (QAction* action : group.actions) {
            if (action)
                window->addAction(action);
        }
    }
}

QAction* WindowActions::make(const char* name, const QString& text, Icon icon, const QKeySequence& shortcut)
{
    auto* action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    action->setData(int(icon));
    return action;
}

QAction* WindowActions::makeChoice(QActionGroup* group, const char* name, const QString& text, Icon icon)
{
    QAction* action = make(name, text, icon);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

QString plainActionText(const QAction& action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace md
