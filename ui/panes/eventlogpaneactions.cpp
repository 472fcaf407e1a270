// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EventLogPane: what can be done.
#include "ui/panes/eventlogpane.h"

#include "core/isotime.h"
#include "ui/eventlog/latencyview.h"
#include "ui/eventlog/loglist.h"
#include "ui/eventlog/refusalview.h"
#include "ui/eventlog/requestdetails.h"
#include "ui/events/filterbar.h"
#include "ui/events/plaintext.h"
#include "ui/events/viewnamedialog.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordexport.h"
#include "ui/widgets/recordtable.h"

#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace md {

void EventLogPane::buildActions()
{
    addPaneAction(u"eventLogActionRequests"_s, tr("Show requests"), Qt::Key_R, &EventLogPane::showRequestView);
    addPaneAction(u"eventLogActionLatency"_s, tr("Show latency by route"), Qt::Key_L, &EventLogPane::showLatencyView);
    addPaneAction(u"eventLogActionErrors"_s, tr("Show errors by code and key"), Qt::Key_E,
                  &EventLogPane::showErrorView);
    addPaneAction(u"eventLogActionPlatform"_s, tr("Show platform events"), Qt::Key_P, &EventLogPane::showPlatformView);
    addPaneAction(u"eventLogActionFollow"_s, tr("Follow or pause"), Qt::Key_F, &EventLogPane::toggleFollow);
    addPaneAction(u"eventLogActionDetails"_s, tr("Show or hide the request"), Qt::Key_I, &EventLogPane::toggleDetails);
    addPaneAction(u"eventLogActionReload"_s, tr("Ask again"), Qt::Key_F5, &EventLogPane::reload);
    addPaneAction(u"eventLogActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &EventLogPane::clearFilter);
    addPaneAction(u"eventLogActionExport"_s, tr("Export…"), QKeySequence(Qt::SHIFT | Qt::Key_E),
                  &EventLogPane::exportList);
    addPaneAction(u"eventLogActionSaveView"_s, tr("Save this view"), Qt::CTRL | Qt::Key_S, &EventLogPane::askViewName);
}

void EventLogPane::reload()
{
    switch (view()) {
    case Requests: m_requestModel->reload(); return;
    case Platform: m_platformModel->reload(); return;
    case Latency: m_latency->reload(); return;
    case Errors: m_refusals->reload(); return;
    }
}

void EventLogPane::toggleFollow()
{
    RecordTableModel& model = view() == Platform ? static_cast<RecordTableModel&>(*m_platformModel) : *m_requestModel;
    model.setFollowing(!model.isFollowing());
    if (model.isFollowing())
        (view() == Platform ? m_platform : m_requests)->table().scrollToTop();
}

void EventLogPane::toggleDetails()
{
    showDetails(!m_detailsWanted);
}

void EventLogPane::showDetails(bool shown)
{
    m_detailsWanted = shown;
    m_panels->setVisible(shown && view() != Latency);
}

void EventLogPane::clearFilter()
{
    setFilter(view() == Platform ? Platform : Requests, {});
}

void EventLogPane::exportList()
{
    const bool platform = view() == Platform;
    if (!platform && view() != Requests)
        return;
    const RecordTableModel& model = platform ? static_cast<const RecordTableModel&>(*m_platformModel) : *m_requestModel;
    RecordExport::Order order;
    order.what = platform ? tr("platform events") : tr("request log");
    order.fileName = (platform ? u"platform-events-%1"_s : u"requests-%1"_s).arg(isoTime(m_context.now()).left(10));
    order.expected = model.total();
    order.start = [this, platform, query = model.query()](const QString& file, ExportFormat format,
                                                          std::function<void(ExportProgress)> progress,
                                                          QObject* context, Callback<ExportSummary> callback) {
        return platform
                   ? m_platformList.exportToFile(file, query, format, std::move(progress), context, std::move(callback))
                   : m_api.list().exportToFile(file, query, format, std::move(progress), context, std::move(callback));
    };
    RecordExport::ask(order, m_context.jobs, this);
}

QStringList EventLogPane::savedViews() const
{
    QStringList names;
    for (const LogList* list : {m_requests, m_platform}) {
        for (const SavedView& view : list->views().views())
            names.append(view.name);
    }
    return names;
}

void EventLogPane::saveView(const QString& name)
{
    if (name.trimmed().isEmpty())
        return;
    const bool platform = view() == Platform;
    SavedView saved;
    saved.name = name.trimmed();
    saved.filter = (platform ? m_platform : m_requests)->filter();
    const RangeChoice range = m_range->range();
    if (range.kind == RangeChoice::Kind::Last)
        saved.lastMs = range.span.count();
    else
        saved.range = range.custom;
    // A name means one view of the pane.
    SavedViews& other = (platform ? m_requests : m_platform)->views();
    if (const auto row = other.rowOf(saved.name))
        other.remove(*row);
    (platform ? m_platform : m_requests)->views().put(saved);
    emit savedViewsChanged();
}

void EventLogPane::openSavedView(const QString& name)
{
    for (LogList* list : {m_requests, m_platform}) {
        const auto row = list->views().rowOf(name);
        if (!row)
            continue;
        const SavedView saved = list->views().views()[std::size_t(*row)];
        RangeChoice range = RangeChoice::all();
        if (saved.lastMs)
            range = RangeChoice::last(std::chrono::milliseconds(*saved.lastMs));
        else if (!saved.range.isAll())
            range = {RangeChoice::Kind::Custom, {}, saved.range};
        const View of = list == m_platform ? Platform : Requests;
        m_range->setRange(range);
        list->filterBar().setFilter(saved.filter);
        askAll();
        setView(of);
        return;
    }
}

void EventLogPane::removeSavedView(const QString& name)
{
    for (LogList* list : {m_requests, m_platform}) {
        if (const auto row = list->views().rowOf(name)) {
            list->views().remove(*row);
            emit savedViewsChanged();
        }
    }
}

void EventLogPane::askViewName()
{
    const bool platform = view() == Platform;
    if (!platform && view() != Requests)
        return;
    auto* dialog = new ViewNameDialog(savedViews(), (platform ? m_platform : m_requests)->filter(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::named, this, &EventLogPane::saveView);
    dialog->open();
}

void EventLogPane::addTermActions(QMenu& menu, View view, const std::pair<QString, QString>& term)
{
    if (term.first.isEmpty() || term.second.isEmpty())
        return;
    for (const bool negated : {false, true}) {
        const QString text = negated ? tr("Leave out %1") : tr("Only %1");
        menu.addAction(text.arg(menuText(term.second)), this, [this, view, term, negated] {
            const LogList* list = view == Platform ? m_platform : m_requests;
            setFilter(view, withNamedTerm(list->filter(), term.first, term.second, negated));
        });
    }
}

void EventLogPane::fillRequestMenu(QMenu& menu, const QModelIndex& cell)
{
    const LoggedRequest* request = m_requestModel->recordAt(cell.row());
    if (!request)
        return;
    addTermActions(menu, Requests, requestTerm(*request, m_requestModel->columns()[std::size_t(cell.column())].id));
    menu.addSeparator();
    menu.addAction(themedIcon(Icon::Link), tr("Same correlation"), this,
                   [this, id = request->correlationId] { showCorrelation(Requests, id); });
}

void EventLogPane::fillPlatformMenu(QMenu& menu, const QModelIndex& cell)
{
    const PlatformEvent* event = m_platformModel->recordAt(cell.row());
    if (!event)
        return;
    addTermActions(menu, Platform, platformTerm(*event, m_platformModel->columns()[std::size_t(cell.column())].id));
    menu.addSeparator();
    menu.addAction(themedIcon(Icon::Link), tr("Same correlation"), this,
                   [this, id = event->correlationId] { showCorrelation(Platform, id); });
}

} // namespace md
