// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/ratelimitspane.h"

#include "ui/eventlog/loglist.h"
#include "ui/eventlog/requestdetails.h"
#include "ui/events/filterbar.h"
#include "ui/rates/advicecard.h"
#include "ui/rates/budgetcard.h"
#include "ui/rates/ratedetails.h"
#include "ui/rates/ratewords.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

// Keys are few: all of them in one go, so that they can be sorted.
constexpr int pageSize = 1000;
const QString& refusedOnly()
{
    static const QString filter = u"status:429"_s;
    return filter;
}

} // namespace

RateLimitsPane::RateLimitsPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_logApi(server.transport)
    , m_words(rateFilterWords())
    , m_logWords(requestFilterWords())
    , m_model(new RateModel(
          rateColumns(context.now, [this] { return ownKeyId(); }), [](const RateLimit& rate) { return rate.id; },
          recordFetch(m_api.list(), this, pageSize), this))
    , m_requests(new RequestModel(
          requestColumns(), [](const LoggedRequest& request) { return request.id; }, recordFetch(m_logApi.list(), this),
          this))
{
    setObjectName(u"rateLimitsPane"_s);
    m_orderTimer.setSingleShot(true);
    m_orderTimer.setInterval(0);
    m_logTimer.setSingleShot(true);
    m_logTimer.setInterval(5s);
    build();
    buildActions();
    connectParts();
    connectPanels();
    if (context.session.offers(u"rate-limits"_s)) {
        // Under a filter all keys still move: only those that fit it are of interest.
        followRecords<RateLimit>(m_api.list(), server.live, u"rates"_s, *m_model, [this](const RateLimit& rate) {
            return m_model->query().filter.isEmpty() || m_model->recordById(rate.id);
        });
        ask();
    }
    m_logApi.list().follow(server.live, u"requests"_s, this, [this](const std::vector<LoggedRequest>& requests) {
        const bool refused = std::any_of(requests.begin(), requests.end(),
                                         [](const LoggedRequest& request) { return request.status == 429; });
        // Asked for in any case, as only the server judges filters; by a list that is looked at, and not for each.
        if (refused && m_logAsked && !m_logTimer.isActive())
            m_logTimer.start();
    });
    showView();
    showState();
    showLive();
}

RateLimitsPane::~RateLimitsPane() = default;

void RateLimitsPane::build()
{
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildRates());
    m_stack->addWidget(buildLog());
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    m_panels = new QStackedWidget(this);
    m_details = new RateDetails(m_context, m_server, m_api, m_panels);
    m_requestDetails = new RequestDetails(m_context, m_logApi, m_panels);
    m_panels->addWidget(m_details);
    m_panels->addWidget(m_requestDetails);
    m_panels->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_panels);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, m_details->sizeHint().width()});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    leadFocus(this, m_table);
}

QWidget* RateLimitsPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(12);
    m_views = new SegmentedControl(tr("View"), head);
    m_views->setObjectName(u"rateViews"_s);
    m_views->addSegment(tr("Rates"));
    m_views->addSegment(tr("429 log"));
    m_summary = new TextLabel({}, TextLabel::Ink::Second, head);
    m_summary->setObjectName(u"rateSummary"_s);
    m_refresh = new Button(Icon::Refresh, tr("Ask again"), Button::Kind::Secondary, head);
    m_refresh->setObjectName(u"ratesRefresh"_s);
    row->addWidget(m_views);
    row->addWidget(m_summary);
    row->addStretch(1);
    row->addWidget(m_refresh);
    return head;
}

QWidget* RateLimitsPane::buildCards()
{
    auto* cards = new QWidget(this);
    auto* row = new QHBoxLayout(cards);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 12);
    row->setSpacing(12);
    m_advice = new AdviceCard(cards);
    m_budget = new BudgetCard(m_context, cards);
    row->addWidget(m_advice, 3);
    row->addWidget(m_budget, 2);
    return cards;
}

QWidget* RateLimitsPane::buildRates()
{
    m_table = new RecordTable(tr("Rate limits"), *m_model, m_context.times, m_context.now, this);
    m_table->setObjectName(u"ratesTable"_s);
    m_table->setColumnState(standardRateColumns());
    m_table->setColumnState(m_context.memory.recall(u"rates.columns"_s).toStringList());
    auto* line = new QWidget(this);
    line->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    row->setSpacing(8);
    m_filterBar = new FilterBar(line);
    m_filterBar->setWords(m_words, tr("key, app, category, state…"));
    m_filterBar->setHistory(m_context.memory.recall(u"rates.history"_s).toStringList());
    m_columns = new Button(tr("Columns"), Button::Kind::Secondary, line);
    m_columns->setObjectName(u"ratesColumns"_s);
    m_columns->setGlyph(Icon::Columns);
    row->addWidget(m_filterBar, 1);
    row->addWidget(m_columns);
    m_state = new StatePage(m_table, m_context.times, this);
    m_strip = new RecordStrip(*m_model, tr("rates"), this);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildCards());
    column->addWidget(line);
    column->addWidget(m_state, 1);
    column->addWidget(m_strip);
    return page;
}

QWidget* RateLimitsPane::buildLog()
{
    m_log = new LogList({u"limited"_s,
                         tr("Requests over a limit"),
                         u"requests"_s,
                         tr("requests"),
                         tr("No request was over a limit"),
                         tr("key, category, route…"),
                         {u"time"_s, u"method"_s, u"path"_s, u"status"_s, u"code"_s, u"sender"_s, u"duration"_s},
                         {{tr("All over a limit"), refusedOnly()},
                          {tr("Ingest"), refusedOnly() + u" category:ingest"_s},
                          {tr("Operator API"), refusedOnly() + u" category:admin"_s}}},
                        m_logWords, *m_requests, m_context, m_server, this);
    m_log->filterBar().setFilter(refusedOnly());
    return m_log;
}

void RateLimitsPane::connectParts()
{
    connect(m_views, &SegmentedControl::currentChanged, this, &RateLimitsPane::showView);
    connect(m_refresh, &Button::clicked, this, &RateLimitsPane::reload);
    connect(m_filterBar, &FilterBar::filterChanged, this, &RateLimitsPane::ask);
    connect(m_filterBar, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"rates.history"_s, filters); });
    connect(m_columns, &Button::clicked, this, [this] {
        QMenu* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
    });
    connect(m_table, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"rates.columns"_s, m_table->columnState()); });
    connect(m_table, &RecordTable::currentIdChanged, this, &RateLimitsPane::showRate);
    connect(m_table, &RecordTable::rowOpened, this, [this] { showDetails(true); });
    m_table->setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillMenu(menu, cell); });
    connect(m_model, &RecordTableModel::stateChanged, this, &RateLimitsPane::showState);
    connect(m_model, &RecordTableModel::countsChanged, this, &RateLimitsPane::ratesChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RateLimitsPane::ratesChanged);
    connect(&m_orderTimer, &QTimer::timeout, this, &RateLimitsPane::putInOrder);
    connect(&m_logTimer, &QTimer::timeout, this, [this] {
        if (isVisible() && view() == Log)
            m_requests->missed();
        else
            m_logIsStale = true;
    });
    connect(m_advice, &AdviceCard::rateAsked, this, [this](const QString& id) {
        setView(Rates);
        select(id);
        showDetails(true);
        m_table->setFocus();
    });
    connect(&m_server.live, &LiveStream::stateChanged, this, &RateLimitsPane::showLive);
}

void RateLimitsPane::connectPanels()
{
    connect(m_log, &LogList::filterChosen, this, &RateLimitsPane::showRequests);
    connect(m_log, &LogList::allTimeAsked, this, [this] { showRequests(m_log->filter()); });
    connect(m_log, &LogList::rowOpened, this, [this] { showDetails(true); });
    connect(m_log, &LogList::currentIdChanged, this, [this](const QString& id) {
        const LoggedRequest* request = m_requests->recordById(id);
        m_requestDetails->setRequest(request ? std::optional(*request) : std::nullopt);
    });
    const auto toast = [this](const QString& what) {
        emit m_context.navigator.toastRequested(tr("%1 copied").arg(what));
    };
    connect(m_table, &RecordTable::copied, this, toast);
    for (SidePanel* panel : {static_cast<SidePanel*>(m_details), static_cast<SidePanel*>(m_requestDetails)}) {
        connect(panel, &SidePanel::copied, this, toast);
        connect(panel, &SidePanel::closed, this, [this] {
            m_details->stopEditing();
            showDetails(false);
            m_stack->currentWidget()->setFocus();
        });
    }
    const auto go = [this](const QString& pane, const QVariantMap& state) {
        emit m_context.navigator.paneRequested(pane, state);
    };
    connect(m_details, &RateDetails::requestsAsked, this, &RateLimitsPane::showRequests);
    connect(m_details, &RateDetails::keyAsked, this, [go](const QString& id) { go(u"keys"_s, {{u"id"_s, id}}); });
    connect(m_details, &RateDetails::hitsAsked, this, [go](const QString& id) {
        go(u"eventlog"_s, {{u"view"_s, u"platform"_s},
                           {u"range"_s, u"all"_s},
                           {u"platformFilter"_s, u"type:rate_limit.hit target:"_s + filterQuoted(id)}});
    });
    connect(m_details, &RateDetails::written, this, [this] {
        // The stream brings it as well; this is for a server whose stream has broken.
        m_model->reload();
        emit m_context.navigator.toastRequested(tr("The limits are set"));
    });
    connect(m_requestDetails, &RequestDetails::correlationAsked, this, [go](const QString& id) {
        go(u"eventlog"_s,
           {{u"view"_s, u"requests"_s}, {u"range"_s, u"all"_s}, {u"filter"_s, u"correlation:"_s + filterQuoted(id)}});
    });
    connect(m_requestDetails, &RequestDetails::eventsAsked, this, [go](const QString& id) {
        go(u"events"_s, {{u"filter"_s, u"request:"_s + filterQuoted(id)}, {u"range"_s, u"all"_s}});
    });
}

void RateLimitsPane::ask()
{
    m_model->setQuery({m_filterBar->filter(), {}});
}

void RateLimitsPane::askLog()
{
    m_logAsked = true;
    m_logIsStale = false;
    m_log->ask(m_log->filter(), {}, false);
}

void RateLimitsPane::setFilter(const QString& filter)
{
    m_filterBar->setFilter(filter);
    ask();
}

void RateLimitsPane::showRequests(const QString& filter)
{
    m_log->filterBar().setFilter(filter);
    askLog();
    setView(Log);
}

//! By a page, a write, or the live stream.
void RateLimitsPane::ratesChanged()
{
    for (const RateLimit& rate : m_model->records()) {
        m_words.noteValue(rate.isApp ? u"app"_s : u"key"_s, rate.subjectName);
        if (!rate.isApp)
            m_logWords.noteValue(u"key"_s, rate.subjectName);
    }
    m_advice->setAdvice(rateAdvice(m_model->records()));
    showSummary();
    showRate();
    emit badgeChanged();
    if (m_model->state() == RecordTableModel::State::Loaded)
        showState();
    const auto& rates = m_model->records();
    if (m_model->isWhole() && !std::is_sorted(rates.begin(), rates.end(), isMoreUrgent))
        m_orderTimer.start();
}

//! Who became limited, or is no longer, changes places. Not with every figure: rows that are read must not jump.
void RateLimitsPane::putInOrder()
{
    if (!m_model->isWhole())
        return;
    std::vector<RateLimit> rates = m_model->records();
    std::stable_sort(rates.begin(), rates.end(), isMoreUrgent);
    m_model->setRecords(std::move(rates));
}

void RateLimitsPane::showRate()
{
    const RateLimit* rate = m_model->recordById(m_table->currentId());
    m_details->setRate(rate ? std::optional(*rate) : std::nullopt);
}

void RateLimitsPane::select(const QString& rateId)
{
    if (m_table->setCurrentId(rateId))
        showRate();
}

QString RateLimitsPane::ownKeyId() const
{
    const auto& who = m_context.session.whoAmI();
    return who ? who->key.id : QString();
}

RateLimitsPane::View RateLimitsPane::view() const
{
    return View(m_views->current());
}

void RateLimitsPane::setView(View view)
{
    m_views->setCurrent(view);
    showView();
    m_stack->currentWidget()->setFocus();
}

QString RateLimitsPane::badge() const
{
    const auto& rates = m_model->records();
    const auto limited = std::count_if(rates.begin(), rates.end(),
                                       [](const RateLimit& rate) { return rate.level == RateLevel::Limited; });
    return limited > 0 ? QString::number(limited) : QString();
}

void RateLimitsPane::focusFilter()
{
    (view() == Log ? &m_log->filterBar() : m_filterBar)->focusLine();
}

bool RateLimitsPane::searchFor(const QString& text)
{
    if ((view() == Log ? m_logWords : m_words).fault(text))
        return false;
    if (view() == Log)
        showRequests(text);
    else
        setFilter(text);
    return true;
}

QVariantMap RateLimitsPane::saveState() const
{
    return {{u"view"_s, view() == Log ? u"log"_s : u"rates"_s}, {u"filter"_s, m_filterBar->filter()}};
}

void RateLimitsPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    m_wantedKey = state.value(u"key"_s).toString();
    m_filterBar->setFilter(m_words.fault(filter) ? QString() : filter);
    if (m_context.session.offers(u"rate-limits"_s))
        ask();
    m_views->setCurrent(state.value(u"view"_s).toString() == "log"_L1 ? Log : Rates);
    showView();
    showState();
}

void RateLimitsPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    showView();
    showState();
}

} // namespace md
