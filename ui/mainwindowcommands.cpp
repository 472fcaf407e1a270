// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what the palette offers, what "?" lists, and where a typed id or filter goes.
#include "ui/mainwindow.h"

#include "ui/dialogs/shortcutsdialog.h"
#include "ui/window/actions.h"
#include "ui/window/commandpalette.h"
#include "ui/window/topbar.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QString keysOf(const QAction& action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

//! evt_…, req_…, a UUID, a key prefix: what an operator copies from a log.
bool looksLikeId(const QString& text)
{
    static const QRegularExpression id(uR"(^(?:[a-z]{2,8}_[A-Za-z0-9_]{6,}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{4,27})$)"_s);
    return id.match(text).hasMatch();
}

Command commandOf(QAction* action, const QString& category, Icon icon)
{
    return {plainActionText(*action), category, keysOf(*action), icon, [action] { action->trigger(); }};
}

} // namespace

void MainWindow::openPalette(const QString& typed)
{
    const QRect box = m_topBar->searchBoxRect().translated(m_topBar->pos());
    m_palette->open(
        commands(), [this](const QString& text) { return commandsFor(text); }, box);
    if (!typed.isEmpty())
        m_palette->model().setTyped(typed);
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> result;
    for (const Shown& shown : m_panes)
        result.push_back(commandOf(shown.action, tr("Go to"), shown.entry.icon));
    for (const Shown& shown : m_panes) {
        for (const QString& name : shown.pane->savedViews()) {
            result.push_back({name, tr("Saved view"), {}, Icon::Bookmark, [this, id = shown.entry.id, name] {
                                  showPane(id);
                                  if (Pane* open = pane(id))
                                      open->openSavedView(name);
                              }});
        }
    }
    if (const Pane* shown = pane(m_currentPane)) {
        for (QAction* action : shown->paneActions()) {
            if (action->isEnabled())
                result.push_back(commandOf(action, find(m_currentPane)->entry.title, Icon::Command));
        }
    }
    for (const WindowActions::Group& group : m_actions->groups()) {
        for (QAction* action : group.actions) {
            if (action && action->isEnabled() && action != m_actions->palette)
                result.push_back(commandOf(action, QString(group.title).remove(u'&'), Icon(action->data().toInt())));
        }
    }
    return result;
}

std::vector<Command> MainWindow::commandsFor(const QString& typed)
{
    if (m_panes.empty())
        return {};
    Command search{tr("Search events for “%1”").arg(typed), tr("Filter"), {}, Icon::Filter, [this, typed] {
                       findOrFilter(typed, false);
                   }};
    Command id{tr("Find id “%1”").arg(typed), tr("Id"), {}, Icon::Search, [this, typed] { findOrFilter(typed, true); }};
    if (looksLikeId(typed))
        return {id, search};
    return {search, id};
}

void MainWindow::findOrFilter(const QString& typed, bool asId)
{
    // The pane in front is asked first, then the others in the order of the rail.
    std::vector<Shown*> order;
    if (Shown* current = find(m_currentPane))
        order.push_back(current);
    for (Shown& shown : m_panes) {
        if (shown.entry.id != m_currentPane)
            order.push_back(&shown);
    }
    for (Shown* shown : order) {
        if (asId ? shown->pane->findId(typed) : shown->pane->searchFor(typed)) {
            showPane(shown->entry.id);
            return;
        }
    }
}

void MainWindow::openShortcuts()
{
    std::vector<ShortcutGroup> groups;
    ShortcutGroup lists{tr("In lists and tables"), {}};
    lists.keysAndMeanings = {
        {u"J  K"_s, tr("next, previous row")},
        {tr("Enter"), tr("open the row")},
        {tr("Esc"), tr("close what is open, leave the field")},
        {tr("Alt"), tr("show the menu bar")},
    };
    ShortcutGroup here{tr("This pane"), {}};
    if (const Pane* shown = pane(m_currentPane)) {
        for (const QAction* action : shown->paneActions()) {
            if (!action->shortcut().isEmpty())
                here.keysAndMeanings.emplace_back(keysOf(*action), plainActionText(*action));
        }
    }
    ShortcutGroup panes{tr("Go to"), {}};
    for (const Shown& shown : m_panes) {
        if (!shown.action->shortcut().isEmpty())
            panes.keysAndMeanings.emplace_back(keysOf(*shown.action), plainActionText(*shown.action));
    }
    groups = {here, lists, panes};
    for (const WindowActions::Group& group : m_actions->groups()) {
        ShortcutGroup of{QString(group.title).remove(u'&'), {}};
        for (const QAction* action : group.actions) {
            if (action && !action->shortcut().isEmpty())
                of.keysAndMeanings.emplace_back(keysOf(*action), plainActionText(*action));
        }
        groups.push_back(of);
    }
    (new ShortcutsDialog(groups, this))->open();
}

} // namespace md
