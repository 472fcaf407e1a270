// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what the palette offers, what "?" lists, and where a typed id or filter goes.
#include "ui/mainwindow.h"

#include "core/filter.h"
#include "core/pasted.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/sessionstate.h"
#include "ui/trace/tracewords.h"
#include "ui/window/actions.h"
#include "ui/window/commandpalette.h"
#include "ui/window/topbar.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

QString keysOf(const QAction& action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

//! "correlation:7f3c9a…" is asked as it was typed.
bool hasFilterTerm(const QString& text)
{
    const std::vector<FilterToken> tokens = filterTokens(text);
    return FilterExpr::parse(text) &&
           std::any_of(tokens.begin(), tokens.end(), [](const FilterToken& token) { return token.field.has_value(); });
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

//! Every id in the text, best first; and the code of an error where it can be looked up.
std::vector<Command> MainWindow::traceCommands(const QString& typed, const Pasted& pasted)
{
    std::vector<Command> result;
    if (find(u"doctor"_s)) {
        for (const QString& code : pasted.codes)
            result.push_back({tr("Look up error %1").arg(code), tr("Error code"), {}, Icon::Doctor, [this, code] {
                                  showPane(u"doctor"_s, {{u"code"_s, code}});
                              }});
    }
    std::vector<Command> ids;
    for (const PastedId& id : pasted.ids) {
        ids.push_back({tr("Trace %1").arg(id.id), idKindWord(id.kind), {}, Icon::Trace, [this, typed, id = id.id] {
                           showPane(u"trace"_s, {{u"text"_s, typed}, {u"id"_s, id}});
                       }});
    }
    // A bare code is looked up; in an answer it stands beside the id, which says more.
    result.insert(pasted.shape == Pasted::Shape::ErrorCode ? result.end() : result.begin(), ids.begin(), ids.end());
    return result;
}

std::vector<Command> MainWindow::commandsFor(const QString& typed)
{
    if (m_panes.empty())
        return {};
    const Pasted pasted = readPasted(typed);
    const bool traces = m_context.session.offers(u"trace"_s) && find(u"trace"_s);
    std::vector<Command> found;
    if (traces)
        found = traceCommands(typed, pasted);
    else if (!pasted.ids.empty())
        found.push_back({tr("Find id “%1”").arg(pasted.ids.front().id),
                         tr("Id"),
                         {},
                         Icon::Search,
                         [this, id = pasted.ids.front().id] { findOrFilter(id, true); }});
    // A secret is no filter: it would go to the server. Nor is what fills a page.
    const bool isFilter = pasted.secretsLeftOut == 0 && typed.size() <= FilterExpr::MaxBytes && !typed.contains(u'\n');
    if (!isFilter)
        return found;
    Command search{tr("Search events for “%1”").arg(typed), tr("Filter"), {}, Icon::Filter, [this, typed] {
                       findOrFilter(typed, false);
                   }};
    const bool idFirst = !found.empty() && !hasFilterTerm(typed) &&
                         (pasted.shape != Pasted::Shape::Id || pasted.ids.front().kind != TraceIdKind::Unknown);
    found.insert(idFirst ? found.end() : found.begin(), std::move(search));
    return found;
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
