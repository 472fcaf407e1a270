// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TracePane: what the operator can do.
#include "core/tracelink.h"
#include "ui/overview/overviewtiles.h"
#include "ui/panes/tracepane.h"
#include "ui/trace/bundlesection.h"
#include "ui/trace/tracepanel.h"
#include "ui/trace/traceview.h"
#include "ui/trace/tracewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepage.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace md {

void TracePane::buildActions()
{
    addPaneAction(u"traceActionOpen"_s, tr("Open where it stands"), Qt::Key_O, &TracePane::openCurrent);
    addPaneAction(u"traceActionCopyId"_s, tr("Copy the traced id"), Qt::Key_C, &TracePane::copyId);
    addPaneAction(u"traceActionLink"_s, tr("Copy a link to this trace"), Qt::Key_L, &TracePane::copyLink);
    addPaneAction(u"traceActionBundle"_s, tr("Save the support bundle…"), Qt::CTRL | Qt::Key_S,
                  &TracePane::askBundleFile);
    addPaneAction(u"traceActionPanel"_s, tr("Show or hide the next step"), Qt::Key_I, &TracePane::togglePanel);
    addPaneAction(u"traceActionReload"_s, tr("Ask again"), Qt::Key_F5, &TracePane::reload);
}

void TracePane::readField()
{
    m_typed = m_field->text().size();
    if (!m_field->text().trimmed().isEmpty())
        ask(m_field->text());
}

//! A paste is asked for at once when it says what it is; a word may still be typed on.
void TracePane::noteTyping(const QString& text)
{
    constexpr qsizetype paste = 8;
    const qsizetype grown = text.size() - m_typed;
    m_typed = text.size();
    if (grown < paste)
        return;
    const Pasted read = readPasted(text);
    if (!read.ids.empty() && (read.ids.front().kind != TraceIdKind::Unknown || read.shape != Pasted::Shape::Id))
        ask(text);
}

void TracePane::openCurrent()
{
    go(m_view->currentPlace());
}

void TracePane::go(const PanePlace& place)
{
    if (!place.pane.isEmpty() && leads())
        emit m_context.navigator.paneRequested(place.pane, place.state);
}

void TracePane::reload()
{
    if (!m_id.isEmpty() && leads())
        askId(m_id);
}

void TracePane::copyId()
{
    if (m_id.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_id);
    emit m_context.navigator.toastRequested(tr("%1 copied").arg(tr("Id")));
}

QString TracePane::link() const
{
    const QString server = m_opened ? m_opened->bundle.server : m_server ? m_server->target.server : QString();
    return m_id.isEmpty() ? QString() : writeTraceLink({m_id, serverOrigin(QUrl(server))});
}

void TracePane::copyLink()
{
    if (m_id.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(link());
    emit m_context.navigator.toastRequested(tr("%1 copied").arg(tr("Link")));
}

void TracePane::togglePanel()
{
    showPanel(!m_panelWanted);
}

void TracePane::showPanel(bool shown)
{
    m_panelWanted = shown;
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    m_panel->setVisible(shown);
    if (hadFocus && !shown)
        m_view->setFocus(Qt::OtherFocusReason);
}

void TracePane::askBundleFile()
{
    if (!m_trace)
        return;
    const QString folder = m_context.memory.recall(u"trace.bundleFolder"_s).toString();
    auto* dialog = new QFileDialog(this, tr("Save the support bundle"), folder, tr("Bundle (*.json)"));
    dialog->setObjectName(u"bundleFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    const QString name = m_panel->bundle().bundle().requestId;
    dialog->selectFile(u"trace-%1.json"_s.arg(name.isEmpty() ? u"bundle"_s : name));
    connect(dialog, &QFileDialog::fileSelected, this, &TracePane::saveBundleTo);
    dialog->open();
}

void TracePane::saveBundleTo(const QString& path)
{
    m_context.memory.remember(u"trace.bundleFolder"_s, QFileInfo(path).absolutePath());
    const auto error = saveBundle(path, m_panel->bundle().bundle());
    emit m_context.navigator.toastRequested(error ? tr("The bundle could not be saved: %1").arg(error->detail)
                                                  : tr("Bundle saved in %1").arg(QFileInfo(path).fileName()));
}

void TracePane::leaveBundle()
{
    m_opened.reset();
    m_banner->hide();
    m_trace.reset();
    m_id.clear();
    m_field->clear();
    showNothingAsked();
}

void TracePane::offerOthers()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PastedId& other : m_pasted.ids) {
        QAction* action = menu->addAction(u"%1   %2"_s.arg(idKindWord(other.kind), other.id), this,
                                          [this, id = other.id] { askId(id); });
        action->setCheckable(true);
        action->setChecked(other.id == m_id);
    }
    menu->popup(m_others->mapToGlobal(QPoint(0, m_others->height() + 2)));
}

} // namespace md
