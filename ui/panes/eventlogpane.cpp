// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/eventlogpane.h"

#include "client/webhooksdecoder.h"
#include "ui/eventlog/latencyview.h"
#include "ui/eventlog/loglist.h"
#include "ui/eventlog/platformdetails.h"
#include "ui/eventlog/refusalview.h"
#include "ui/eventlog/requestdetails.h"
#include "ui/events/filterbar.h"
#include "ui/numberformat.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QStringList viewNames{u"requests"_s, u"latency"_s, u"errors"_s, u"platform"_s};

} // namespace

EventLogPane::EventLogPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_platformList(server.transport, u"/api/v1/events"_s, decodePlatformEvent)
    , m_requestWords(requestFilterWords())
    , m_platformWords(platformFilterWords())
    , m_requestModel(new RequestModel(
          requestColumns(), [](const LoggedRequest& request) { return request.id; }, recordFetch(m_api.list(), this),
          this))
    , m_platformModel(new PlatformModel(
          platformColumns(), [](const PlatformEvent& event) { return event.id; }, recordFetch(m_platformList, this),
          this))
{
    setObjectName(u"eventLogPane"_s);
    const auto group = [this] {
        const auto dayHead = [this](qint64 at) { return m_context.times.format().dayHead(at, m_context.now()); };
        m_requestModel->setGrouping([dayHead](const LoggedRequest& request) { return dayHead(request.at); });
        m_platformModel->setGrouping([dayHead](const PlatformEvent& event) { return dayHead(event.createdAt); });
    };
    group();
    connect(&m_context.times, &TimeSettings::formatChanged, this, group);
    build();
    buildActions();
    connectParts();
    connectDetails();
    if (context.session.offers(u"requests"_s))
        followRecords(m_api.list(), server.live, u"requests"_s, *m_requestModel);
    if (context.session.offers(u"platform-events"_s))
        followRecords(m_platformList, server.live, u"platform"_s, *m_platformModel);
    if (server.overview)
        connect(server.overview, &OverviewFeed::wholeChanged, this, &Pane::badgeChanged);
    askAll();
    showView();
}

EventLogPane::~EventLogPane() = default;

LogFacets::Fetch EventLogPane::platformFacets()
{
    return [this](const RecordQuery& query, int top, QObject* context, Callback<FacetResult> callback) {
        return m_platformList.facets(query, top, context, std::move(callback));
    };
}

void EventLogPane::build()
{
    m_requests = new LogList({u"requests"_s,
                              tr("Request log"),
                              u"requests"_s,
                              tr("requests"),
                              tr("No request fits"),
                              tr("status, code, key, route, duration…"),
                              {u"time"_s, u"method"_s, u"path"_s, u"status"_s, u"code"_s, u"sender"_s, u"duration"_s},
                              requestPresets()},
                             m_requestWords, *m_requestModel, m_context, m_server, this);
    m_platform = new LogList({u"platform"_s,
                              tr("Platform events"),
                              u"platform-events"_s,
                              tr("events"),
                              tr("No event fits"),
                              tr("type, severity, actor, target…"),
                              {u"time"_s, u"severity"_s, u"type"_s, u"target"_s, u"actor"_s, u"correlation"_s},
                              platformPresets(),
                              m_context.session.offers(u"platform-facets"_s) ? platformFacets() : LogFacets::Fetch()},
                             m_platformWords, *m_platformModel, m_context, m_server, this);
    m_latency = new LatencyView(m_context, m_server, m_api, this);
    m_refusals = new RefusalView(m_context, m_server, m_api, this);
    m_stack = new QStackedWidget(this);
    for (QWidget* view : std::initializer_list<QWidget*>{m_requests, m_latency, m_refusals, m_platform})
        m_stack->addWidget(view);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_splitter->addWidget(buildPanels());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, m_details->sizeHint().width()});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    setFocusProxy(m_stack);
}

QWidget* EventLogPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(8);
    m_views = new SegmentedControl(tr("View"), head);
    m_views->setObjectName(u"eventLogViews"_s);
    for (const QString& name : {tr("Requests"), tr("Latency"), tr("Errors"), tr("Platform events")})
        m_views->addSegment(name);
    m_range = new RangeButton(m_context.times, m_context.now, head);
    m_range->setRange(RangeChoice::last(std::chrono::hours(24)));
    m_refresh = new Button(Icon::Refresh, tr("Ask again"), Button::Kind::Secondary, head);
    m_refresh->setObjectName(u"eventLogRefresh"_s);
    m_export = new Button(tr("Export…"), Button::Kind::Secondary, head);
    m_export->setObjectName(u"eventLogExport"_s);
    m_export->setGlyph(Icon::Export);
    row->addWidget(m_views);
    row->addStretch(1);
    row->addWidget(m_range);
    row->addWidget(m_refresh);
    row->addWidget(m_export);
    return head;
}

QWidget* EventLogPane::buildPanels()
{
    m_panels = new QStackedWidget(this);
    m_details = new RequestDetails(m_context, m_api, m_panels);
    m_platformDetails = new PlatformDetails(m_context, m_panels);
    m_panels->addWidget(m_details);
    m_panels->addWidget(m_platformDetails);
    m_panels->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    return m_panels;
}

void EventLogPane::connectParts()
{
    connect(m_views, &SegmentedControl::currentChanged, this, &EventLogPane::showView);
    connect(m_range, &RangeButton::rangeChosen, this, &EventLogPane::askAll);
    connect(m_refresh, &Button::clicked, this, &EventLogPane::reload);
    connect(m_export, &Button::clicked, this, &EventLogPane::exportList);
    connect(m_requests, &LogList::filterChosen, this, [this](const QString& filter) { setFilter(Requests, filter); });
    connect(m_platform, &LogList::filterChosen, this, [this](const QString& filter) { setFilter(Platform, filter); });
    for (LogList* list : {m_requests, m_platform}) {
        connect(list, &LogList::allTimeAsked, this, [this] { setRange(RangeChoice::all()); });
        connect(list, &LogList::rowOpened, this, [this] { showDetails(true); });
        connect(list, &LogList::viewAsked, this, &EventLogPane::openSavedView);
        connect(list, &LogList::viewNameAsked, this, &EventLogPane::askViewName);
        connect(list, &LogList::viewRemovalAsked, this, &EventLogPane::removeSavedView);
    }
    connect(m_requests, &LogList::currentIdChanged, this, &EventLogPane::showRequest);
    connect(m_platform, &LogList::currentIdChanged, this, &EventLogPane::showPlatformEvent);
    m_requests->table().setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillRequestMenu(menu, cell); });
    m_platform->table().setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillPlatformMenu(menu, cell); });
    const auto showRequests = [this](const QString& filter) {
        setFilter(Requests, filter);
        setView(Requests);
    };
    connect(m_latency, &LatencyView::requestsAsked, this, showRequests);
    connect(m_refusals, &RefusalView::requestsAsked, this, showRequests);
    connect(m_refusals, &RefusalView::requestShown, this, [this](const QString& id) {
        if (view() == Errors)
            m_details->setRequestId(id);
    });
    connect(m_requestModel, &RecordTableModel::countsChanged, this, [this] {
        noteValues();
        emit badgeChanged();
    });
}

void EventLogPane::connectDetails()
{
    for (SidePanel* panel : {static_cast<SidePanel*>(m_details), static_cast<SidePanel*>(m_platformDetails)}) {
        connect(panel, &SidePanel::closed, this, [this] {
            showDetails(false);
            m_stack->currentWidget()->setFocus();
        });
        connect(panel, &SidePanel::copied, this,
                [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    }
    connect(m_details, &RequestDetails::correlationAsked, this,
            [this](const QString& id) { showCorrelation(Requests, id); });
    connect(m_details, &RequestDetails::eventsAsked, this, [this](const QString& id) {
        emit m_context.navigator.paneRequested(
            u"events"_s, {{u"filter"_s, u"request:"_s + filterQuoted(id)}, {u"range"_s, u"all"_s}});
    });
    connect(m_platformDetails, &PlatformDetails::correlationAsked, this,
            [this](const QString& id) { showCorrelation(Platform, id); });
    connect(m_platformDetails, &PlatformDetails::requestsAsked, this,
            [this](const QString& id) { showCorrelation(Requests, id); });
}

void EventLogPane::askList(View view)
{
    LogList* list = view == Platform ? m_platform : m_requests;
    list->ask(list->filter(), m_range->at(m_context.now()), m_range->range() != RangeChoice::all());
}

void EventLogPane::askAll()
{
    askList(Requests);
    askList(Platform);
    const TimeRange range = m_range->at(m_context.now());
    const bool open = m_range->range().kind != RangeChoice::Kind::Custom;
    TimeRange counted = range;
    // The log is kept for a month: "all" is that.
    if (!counted.from)
        counted.from = m_context.now() - qint64(30) * 24 * 3'600'000;
    m_latency->setRange(counted, open);
    m_refusals->setRange(counted, open);
}

EventLogPane::View EventLogPane::view() const
{
    return View(m_views->current());
}

void EventLogPane::setView(View view)
{
    m_views->setCurrent(view);
    showView();
    m_stack->currentWidget()->setFocus();
}

void EventLogPane::showView()
{
    m_stack->setCurrentIndex(view());
    m_panels->setCurrentIndex(view() == Platform ? 1 : 0);
    m_export->setVisible(view() == Requests || view() == Platform);
    m_panels->setVisible(m_detailsWanted && view() != Latency);
    if (view() == Requests)
        showRequest(m_requests->table().currentId());
}

void EventLogPane::setFilter(View view, const QString& filter)
{
    if (view == Requests)
        m_sought.clear();
    LogList* list = view == Platform ? m_platform : m_requests;
    list->filterBar().setFilter(filter);
    askList(view);
}

void EventLogPane::setRange(const RangeChoice& range)
{
    m_range->setRange(range);
    askAll();
}

void EventLogPane::showRequest(const QString& id)
{
    if (view() != Requests)
        return;
    const LoggedRequest* request = m_requestModel->recordById(id);
    // What was looked for by its id stays beside a list that lacks it.
    if (!request && !m_sought.isEmpty())
        return;
    m_sought.clear();
    m_details->setRequest(request ? std::optional(*request) : std::nullopt);
}

void EventLogPane::showPlatformEvent(const QString& id)
{
    const PlatformEvent* event = m_platformModel->recordById(id);
    m_platformDetails->setEvent(event ? std::optional(*event) : std::nullopt);
}

void EventLogPane::showCorrelation(View view, const QString& correlation)
{
    m_range->setRange(RangeChoice::all());
    setFilter(view, u"correlation:"_s + filterQuoted(correlation));
    setView(view);
}

//! What has been seen completes what is typed.
void EventLogPane::noteValues()
{
    const auto& records = m_requestModel->records();
    const std::size_t some = std::min<std::size_t>(records.size(), 200);
    for (std::size_t i = some; i-- > 0;) {
        m_requestWords.noteValue(u"code"_s, records[i].code);
        m_requestWords.noteValue(u"route"_s, records[i].route);
        m_requestWords.noteValue(u"key"_s, records[i].keyName);
        m_requestWords.noteValue(u"app"_s, records[i].appName);
        m_requestWords.noteValue(u"client"_s, records[i].client);
    }
}

//! What went wrong lately.
QString EventLogPane::badge() const
{
    // As long as the requests themselves are not here, the overview knows of the last hour.
    if (m_requestModel->state() != RecordTableModel::State::Loaded && m_server.overview) {
        const auto& overview = m_server.overview->whole();
        const qint64 errors = overview && overview->requests ? overview->requests->errors() : 0;
        return errors > 0 ? NumberFormat::count(errors) : QString();
    }
    const qint64 since = m_context.now() - 3'600'000;
    const auto& records = m_requestModel->records();
    const auto refused = std::count_if(records.begin(), records.end(), [since](const LoggedRequest& request) {
        return request.isRefused() && request.at >= since;
    });
    return refused > 0 ? NumberFormat::count(refused) : QString();
}

void EventLogPane::focusFilter()
{
    if (view() == Latency || view() == Errors)
        setView(Requests);
    (view() == Platform ? m_platform : m_requests)->filterBar().focusLine();
}

bool EventLogPane::searchFor(const QString& text)
{
    const bool platform = view() == Platform;
    if ((platform ? m_platformWords : m_requestWords).fault(text))
        return false;
    setFilter(platform ? Platform : Requests, text);
    if (!platform)
        setView(Requests);
    return true;
}

bool EventLogPane::findId(const QString& id)
{
    const bool platform = id.startsWith("pev_"_L1);
    if (!platform && !id.startsWith("req_"_L1))
        return false;
    const View where = platform ? Platform : Requests;
    m_range->setRange(RangeChoice::all());
    setFilter(where, u"id:"_s + filterQuoted(id));
    setView(where);
    (platform ? m_platform : m_requests)->want(id);
    showDetails(true);
    // One that proves nobody is in no list: it is found by its id alone.
    if (!platform) {
        m_sought = id;
        m_details->setRequestId(id);
    }
    return true;
}

QVariantMap EventLogPane::saveState() const
{
    return {{u"view"_s, viewNames.value(view())},
            {u"range"_s, m_range->range().toText()},
            {u"filter"_s, m_requests->filter()},
            {u"platformFilter"_s, m_platform->filter()}};
}

void EventLogPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    const QString platformFilter = state.value(u"platformFilter"_s).toString();
    m_requests->filterBar().setFilter(m_requestWords.fault(filter) ? QString() : filter);
    m_platform->filterBar().setFilter(m_platformWords.fault(platformFilter) ? QString() : platformFilter);
    if (state.contains(u"range"_s))
        m_range->setRange(RangeChoice::fromText(state.value(u"range"_s).toString()));
    m_views->setCurrent(int(std::max<qsizetype>(0, viewNames.indexOf(state.value(u"view"_s).toString()))));
    askAll();
    showView();
    if (const QString id = state.value(u"id"_s).toString(); !id.isEmpty())
        findId(id);
}

} // namespace md
