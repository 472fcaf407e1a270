// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EventLogPane: what can be done.
#include "ui/panes/eventlogpane.h"

#include "core/isotime.h"
#include "ui/eventlog/latencyview.h"
#include "ui/eventlog/loglist.h"
#include "ui/eventlog/refusalview.h"
#include "ui/eventlog/requestdetails.h"
#include "ui/events/plaintext.h"
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
