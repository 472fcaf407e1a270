// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// OrganizationsPane: what can be done.
#include "ui/panes/organizationspane.h"

#include "core/isotime.h"
#include "ui/events/filterbar.h"
#include "ui/events/plaintext.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"
#include "ui/organizations/importform.h"
#include "ui/organizations/organizationdetails.h"
#include "ui/organizations/organizationwords.h"
#include "ui/sessionstate.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordexport.h"
#include "ui/widgets/recordtable.h"
#include "ui/writes/writedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr std::size_t changesShown = 200; // the rest is counted
} // namespace

void OrganizationsPane::buildActions()
{
    addPaneAction(u"organizationsActionImport"_s, tr("Import names…"), Qt::Key_N, &OrganizationsPane::import);
    addPaneAction(u"organizationsActionEvents"_s, tr("Show the organization's events"), Qt::Key_O,
                  &OrganizationsPane::showEvents);
    addPaneAction(u"organizationsActionCost"_s, tr("Show the organization's AI cost"), Qt::Key_A,
                  &OrganizationsPane::showCost);
    addPaneAction(u"organizationsActionTwins"_s, tr("Show ids that differ only by case"), Qt::Key_D,
                  &OrganizationsPane::showTwins);
    addPaneAction(u"organizationsActionExport"_s, tr("Export organizations…"), Qt::Key_E,
                  &OrganizationsPane::exportList);
    addPaneAction(u"organizationsActionDetails"_s, tr("Show or hide the organization"), Qt::Key_I,
                  &OrganizationsPane::toggleDetails);
    addPaneAction(u"organizationsActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &OrganizationsPane::clearFilter);
    addPaneAction(u"organizationsActionReload"_s, tr("Ask again"), Qt::Key_R, &OrganizationsPane::reload);
}

void OrganizationsPane::exportList()
{
    const RecordQuery query = m_model->query();
    RecordExport::Order order;
    order.what = tr("organizations");
    order.fileName = u"organizations-%1"_s.arg(isoTime(m_context.now()).left(10));
    order.expected = m_model->total();
    order.start = [this, query](const QString& file, ExportFormat format, std::function<void(ExportProgress)> progress,
                                QObject* context, Callback<ExportSummary> callback) {
        return m_api.list().exportToFile(file, query, format, std::move(progress), context, std::move(callback));
    };
    RecordExport::ask(order, m_context.jobs, this);
}

void OrganizationsPane::import()
{
    if (m_context.session.isLive() && m_context.session.writesLocked())
        emit m_context.navigator.unlockRequested();
    else
        openImport();
}

WriteDialog* OrganizationsPane::openImport(const QString& file)
{
    auto* form = new ImportForm(m_context, m_server);
    const auto proposed = [form] {
        WriteProposal proposal;
        proposal.title = tr("Import display names");
        proposal.text = sentence(tr("Names stand beside the ids in this list. Ids and events stay as they are."));
        proposal.request = importOrganizations(form->csv(), false);
        proposal.action = tr("Set names");
        proposal.scope = u"orgs:write"_s;
        proposal.blocked = form->fault();
        if (!form->preview())
            return proposal;
        const auto& names = form->preview()->names;
        for (const OrganizationImport::Name& row : names) {
            if (proposal.changes.size() == changesShown)
                break;
            proposal.changes.push_back({visibleText(row.id),
                                        row.before.isEmpty() ? std::nullopt : std::optional(visibleText(row.before)),
                                        visibleText(row.name)});
        }
        if (names.size() > changesShown)
            proposal.changes.push_back(
                {u"…"_s, std::nullopt, tr("%n more", nullptr, int(names.size() - changesShown))});
        return proposal;
    };
    auto* dialog =
        new WriteDialog(m_server.writeContext(m_context), proposed(), window(), form, WriteDialog::Form::Beside);
    connect(form, &ImportForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(dialog, &WriteDialog::written, this, &OrganizationsPane::imported);
    if (!file.isEmpty())
        form->setFile(file);
    dialog->open();
    return dialog;
}

void OrganizationsPane::imported(const WriteAnswer& answer)
{
    const auto import = organizationImportOf(answer.data);
    if (import) {
        QString text = tr("%Ln name(s) set", nullptr, int(import->names.size()));
        if (!import->refused.empty())
            text += u", "_s + tr("%Ln row(s) refused", nullptr, int(import->refused.size()));
        emit m_context.navigator.toastRequested(text);
    }
    reload();
}

void OrganizationsPane::openEvents(const QString& filter)
{
    emit m_context.navigator.paneRequested(u"events"_s,
                                           {{u"filter"_s, filter}, {u"range"_s, m_range->range().toText()}});
}

void OrganizationsPane::showEvents()
{
    if (const Organization* organization = current())
        openEvents(eventsOfFilter({organization->id}));
}

void OrganizationsPane::showCost()
{
    const Organization* organization = current();
    if (organization && m_context.session.offers(u"ai-cost"_s))
        emit m_context.navigator.paneRequested(
            u"ai-cost"_s, {{u"filter"_s, eventsOfFilter({organization->id})}, {u"range"_s, m_range->range().toText()}});
}

void OrganizationsPane::showTwins()
{
    setFilter(u"caseTwin:true"_s);
    showDetails(true);
    m_table->setFocus();
}

void OrganizationsPane::clearFilter()
{
    setFilter({});
}

void OrganizationsPane::toggleDetails()
{
    showDetails(!m_detailsWanted);
}

void OrganizationsPane::fillMenu(QMenu& menu, const QModelIndex& cell)
{
    const Organization* organization = m_model->recordAt(cell.row());
    if (!organization)
        return;
    const auto [name, value] = organizationTerm(*organization, m_model->columns()[std::size_t(cell.column())].id);
    if (!name.isEmpty() && !value.isEmpty()) {
        for (const bool negated : {false, true}) {
            const QString text = negated ? tr("Leave out %1") : tr("Only %1");
            menu.addAction(text.arg(menuText(value)), this, [this, name = name, value = value, negated] {
                setFilter(withNamedTerm(m_filterBar->filter(), name, value, negated));
            });
        }
        menu.addSeparator();
    }
    menu.addAction(themedIcon(Icon::Events), tr("Show its events"), this, &OrganizationsPane::showEvents);
}

} // namespace md
