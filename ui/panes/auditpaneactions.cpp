// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AuditPane: what can be done.
#include "ui/panes/auditpane.h"

#include "core/isotime.h"
#include "ui/audit/auditdetails.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/chainguard.h"
#include "ui/errortext.h"
#include "ui/events/filterbar.h"
#include "ui/events/plaintext.h"
#include "ui/jobs.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordexport.h"
#include "ui/widgets/recordtable.h"
#include "ui/writes/writedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace md {

void AuditPane::buildActions()
{
    addPaneAction(u"auditActionUndo"_s, tr("Undo this change…"), Qt::Key_U, &AuditPane::undo);
    addPaneAction(u"auditActionFollow"_s, tr("Follow or pause"), Qt::Key_F, &AuditPane::toggleFollow);
    addPaneAction(u"auditActionVerify"_s, tr("Verify the chain"), Qt::Key_V, &AuditPane::verify);
    addPaneAction(u"auditActionExport"_s, tr("Export with before and after…"), Qt::Key_E, &AuditPane::exportEntries);
    addPaneAction(u"auditActionDetails"_s, tr("Show or hide the entry"), Qt::Key_I, &AuditPane::toggleDetails);
    addPaneAction(u"auditActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &AuditPane::clearFilter);
    addPaneAction(u"auditActionNewest"_s, tr("Go to the newest"), Qt::Key_Home, &AuditPane::showNewest);
}

void AuditPane::verify()
{
    m_guard->check();
}

void AuditPane::toggleFollow()
{
    m_model->setFollowing(!m_model->isFollowing());
    if (m_model->isFollowing())
        m_table->scrollToTop();
}

void AuditPane::toggleDetails()
{
    showDetails(!m_detailsWanted);
}

void AuditPane::showNewest()
{
    m_table->scrollToTop();
    m_model->setFollowing(true);
    if (m_model->rowCount() > 1)
        m_table->setCurrentId(m_model->idAt(m_model->isHead(0) ? 1 : 0));
}

void AuditPane::clearFilter()
{
    setFilter({});
}

void AuditPane::exportEntries()
{
    const RecordQuery query = m_model->query();
    RecordExport::Order order;
    order.what = tr("audit log");
    order.fileName = u"audit-log-%1"_s.arg(isoTime(m_context.now()).left(10));
    order.expected = m_model->total();
    order.start = [this, query](const QString& file, ExportFormat format, std::function<void(ExportProgress)> progress,
                                QObject* context, Callback<ExportSummary> callback) {
        return m_api.list().exportToFile(file, query, format, std::move(progress), context, std::move(callback));
    };
    RecordExport::ask(order, m_context.jobs, this);
}

//! The edit with the old values, on what is there now.
void AuditPane::undo()
{
    const auto entry = m_details->entry();
    if (!entry)
        return;
    if (const QString why = whyNotUndone(*entry); !why.isEmpty()) {
        emit m_context.navigator.toastRequested(tr("No undo: %1").arg(why));
        return;
    }
    m_undoCall = m_api.current(entry->changedPath(), this, [this, entry](Result<CurrentRecord> current) {
        if (current) {
            openUndo(*entry, *current);
            return;
        }
        const ErrorText why = errorText(current.error());
        emit m_context.navigator.toastRequested(
            tr("What it changed could not be loaded. %1").arg(why.title + u". "_s + why.sentence));
    });
}

void AuditPane::openUndo(const AuditEntry& entry, const CurrentRecord& current)
{
    WriteProposal proposal;
    const QString name = entry.targetName.isEmpty() ? entry.targetId : entry.targetName;
    proposal.title = tr("Undo a change of %1").arg(name);
    proposal.text = sentence(tr("Puts back what %1 was before %2 changed it on %3."),
                             {{name, Span::Style::Strong},
                              {auditActor(entry), Span::Style::Strong},
                              {m_context.times.format().dateTime(entry.at), Span::Style::Normal}});
    proposal.request.method = WriteRequest::Method::Put;
    proposal.request.path = entry.changedPath();
    proposal.request.body = entry.undoBody();
    proposal.request.version = current.version;
    proposal.before = current.json;
    proposal.action = tr("Put back");
    proposal.scope = scopeOfTarget(entry.targetType);
    proposal.reason = tr("Undo of %1").arg(entry.id);
    if (fieldChanges(current.json, proposal.request.body).empty())
        proposal.blocked = tr("It has the old values already");
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal, window());
    connect(dialog, &WriteDialog::written, this,
            [this, name] { emit m_context.navigator.toastRequested(tr("%1 is as it was before").arg(name)); });
    dialog->open();
}

void AuditPane::fillMenu(QMenu& menu, const QModelIndex& cell)
{
    const AuditEntry* entry = m_model->recordAt(cell.row());
    const QString column = m_model->columns()[std::size_t(cell.column())].id;
    const QString name = auditFilterName(column);
    const QString value = entry ? auditFilterValue(*entry, column) : QString();
    if (!name.isEmpty() && !value.isEmpty()) {
        for (const bool negated : {false, true}) {
            const QString text = negated ? tr("Leave out %1") : tr("Only %1");
            menu.addAction(text.arg(menuText(value)), this, [this, name, value, negated] {
                setFilter(withNamedTerm(m_filterBar->filter(), name, value, negated));
            });
        }
    }
    if (entry && whyNotUndone(*entry).isEmpty()) {
        menu.addSeparator();
        menu.addAction(themedIcon(Icon::Undo), tr("Undo this change…"), this, &AuditPane::undo);
    }
}

} // namespace md
