// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/healthpane.h"

#include "ui/events/filterbar.h"
#include "ui/health/meterdetails.h"
#include "ui/health/metergrid.h"
#include "ui/health/unitlist.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/whilevisible.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tabstrip.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr int mostMeters = 1000;
constexpr int metersView = 0;
constexpr int unitsView = 1;

std::vector<RecordColumnOf<Meter>> meterColumns()
{
    // Cards show them; the column is what a list of them would be read by.
    return {{{u"unit"_s, HealthPane::tr("Unit"), RecordColumn::Kind::Strong, 160},
             [](const Meter& meter) { return RecordCell{meter.unit + u' ' + meter.environment}; }}};
}

} // namespace

HealthPane::HealthPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_unitsApi(server.transport)
    , m_words(meterFilterWords())
    , m_alerts(context.navigator)
    , m_model(new PagedModel<Meter>(
          meterColumns(), [](const Meter& meter) { return meter.id; }, recordFetch(m_api.list(), this, mostMeters),
          this))
{
    setObjectName(u"healthPane"_s);
    build();
    buildActions();
    connectParts();
    if (context.session.offers(u"metering-health"_s)) {
        askWhileVisible(*m_model, *this);
        followRecords(m_api.list(), server.live, u"health"_s, *m_model);
        watchMeters();
        ask();
    }
    showState();
}

HealthPane::~HealthPane() = default;

void HealthPane::build()
{
    m_grid = new MeterGrid(m_context.times, this);
    m_state = new StatePage(m_grid, m_context.times, this);
    m_details = new MeterDetails(m_context.times, m_context.now, this);
    m_details->hide();
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildFilterRow());
    column->addWidget(m_state, 1);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, m_details->sizeHint().width()});
    m_units = new UnitList(m_context, m_server, m_unitsApi, this);
    m_views = new QStackedWidget(this);
    m_views->addWidget(m_splitter);
    m_views->addWidget(m_units);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(buildHead());
    whole->addWidget(m_views, 1);
}

QWidget* HealthPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding + 8, 0, metrics::panePadding + 8, 0);
    row->setSpacing(12);
    m_tabs = new TabStrip(tr("Meters or units"), head);
    m_tabs->setObjectName(u"healthTabs"_s);
    m_tabs->addTab(tr("Meters"));
    m_tabs->addTab(tr("Billable units"));
    m_summary = new SentenceLabel(head);
    m_summary->setObjectName(u"healthSummary"_s);
    // Hidden it leaves its room, or the tabs would run on over the whole head.
    QSizePolicy keeps = m_summary->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_summary->setSizePolicy(keeps);
    m_checked = new TextLabel({}, TextLabel::Ink::Second, head);
    m_checked->setObjectName(u"healthChecked"_s);
    m_checked->setElided(true);
    m_order = new SegmentedControl(tr("Which meters"), head);
    m_order->setObjectName(u"healthOrder"_s);
    m_order->addSegment(tr("All"));
    m_order->addSegment(tr("Not OK first"));
    m_order->addSegment(tr("Only not OK"));
    m_order->setCurrent(int(MeterGrid::Order::TroubleFirst));
    m_declare = new Button(tr("Declare unit…"), Button::Kind::Secondary, head);
    m_declare->setObjectName(u"declareUnit"_s);
    m_declare->setGlyph(Icon::Plus);
    row->addWidget(m_tabs);
    row->addSpacing(8);
    row->addWidget(m_summary, 3, Qt::AlignVCenter);
    row->addWidget(m_checked, 1);
    row->addWidget(m_order);
    row->addWidget(m_declare);
    return head;
}

QWidget* HealthPane::buildFilterRow()
{
    m_filterRow = new QWidget(this);
    m_filterRow->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(metrics::panePadding + 8, 0, metrics::panePadding + 8, 8);
    m_filterBar = new FilterBar(m_filterRow);
    m_filterBar->setWords(m_words, tr("unit, environment, state, cause, client…"));
    m_filterBar->setHistory(m_context.memory.recall(u"health.history"_s).toStringList());
    row->addWidget(m_filterBar, 1);
    return m_filterRow;
}

void HealthPane::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &HealthPane::showView);
    connect(m_filterBar, &FilterBar::filterChanged, this, &HealthPane::ask);
    connect(m_filterBar, &FilterBar::left, m_grid, [this] {
        if (!m_grid->cards().empty())
            m_grid->cards().front()->setFocus();
    });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"health.history"_s, filters); });
    connect(m_order, &SegmentedControl::currentChanged, this, [this](int order) {
        m_grid->setOrder(MeterGrid::Order(order));
        showState();
    });
    connect(m_declare, &Button::clicked, this, &HealthPane::declareUnit);
    connect(m_grid, &MeterGrid::currentIdChanged, this, &HealthPane::showMeter);
    connect(m_grid, &MeterGrid::opened, this, [this] { m_details->show(); });
    connect(m_grid, &MeterGrid::actionChosen, this, &HealthPane::take);
    connect(m_details, &MeterDetails::actionChosen, this,
            [this](const CauseAction& action) { take(m_grid->currentId(), action); });
    connect(m_details, &MeterDetails::eventsAsked, this, &HealthPane::showEvents);
    connect(m_details, &MeterDetails::snoozeAsked, this, &HealthPane::snooze);
    connect(m_details, &MeterDetails::windowAsked, this, &HealthPane::changeWindow);
    connect(m_details, &MeterDetails::unitAsked, this, &HealthPane::editUnit);
    connect(m_details, &SidePanel::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_details, &SidePanel::closed, this, [this] {
        m_details->hide();
        if (MeterCard* card = m_grid->card(m_grid->currentId()))
            card->setFocus();
    });
    connect(m_units, &UnitList::changed, this, [this] { m_model->reload(); });
    connect(m_model, &RecordTableModel::stateChanged, this, &HealthPane::takeMeters);
    connect(m_model, &RecordTableModel::countsChanged, this, &HealthPane::takeMeters);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HealthPane::takeMeters);
    connect(&m_context.environment, &EnvironmentSelection::currentChanged, this, &HealthPane::takeMeters);
    connect(&m_server.live, &LiveStream::stateChanged, this, &HealthPane::showSummary);
    // Silence makes no event: what is said of it grows by the clock.
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_grid->setNow(m_context.now());
        showSummary();
    });
    m_clock.start(1s);
}

void HealthPane::ask()
{
    m_asked = true;
    m_model->setQuery({m_filterBar->filter(), TimeRange::all()});
}

void HealthPane::setFilter(const QString& filter)
{
    m_filterBar->setFilter(filter);
    ask();
}

std::vector<Meter> HealthPane::shown() const
{
    std::vector<Meter> meters = m_model->records();
    if (const QString environment = m_context.environment.current(); !environment.isEmpty())
        std::erase_if(meters, [&](const Meter& meter) { return meter.environment != environment; });
    return meters;
}

void HealthPane::takeMeters()
{
    const qint64 now = m_context.now();
    if (m_model->state() == RecordTableModel::State::Loaded) {
        m_heardAt = now;
        for (const Meter& meter : m_model->records()) {
            m_words.noteValue(u"unit"_s, meter.unit);
            m_words.noteValue(u"environment"_s, meter.environment);
        }
        if (m_filterBar->filter().isEmpty())
            m_alerts.noteAll(m_model->records(), now);
    }
    m_grid->setMeters(shown(), now);
    showState();
    emit badgeChanged();
}

//! An operator who looks elsewhere hears of meters all the same: from the overview at the start, then from the stream.
void HealthPane::watchMeters()
{
    m_api.list().follow(m_server.live, u"health"_s, this, [this](const std::vector<Meter>& meters) {
        m_alerts.note(meters, m_context.now());
        emit badgeChanged();
    });
    OverviewFeed* overview = m_server.overview;
    if (!overview)
        return;
    const auto begin = [this, overview] {
        if (!overview->whole() || !overview->whole()->health)
            return;
        const Overview::Health& health = *overview->whole()->health;
        m_alerts.noteTroubled(health.troubled, qint64(health.troubled.size()) == health.notOk(), overview->whole()->at);
        emit badgeChanged();
    };
    connect(overview, &OverviewFeed::wholeChanged, this, begin);
    begin();
}

void HealthPane::showMeter(const QString& id)
{
    const Meter* meter = m_model->recordById(id);
    m_details->setMeter(meter ? std::optional(*meter) : std::nullopt);
}

void HealthPane::showView(int view)
{
    m_views->setCurrentIndex(view);
    m_order->setVisible(view == metersView);
    if (view == unitsView)
        m_units->load();
    showSummary();
}

QString HealthPane::badge() const
{
    const qsizetype troubled = m_alerts.troubled();
    return troubled > 0 ? QString::number(troubled) : QString();
}

void HealthPane::focusFilter()
{
    m_tabs->setCurrentIndex(metersView);
    m_filterBar->focusLine();
}

bool HealthPane::searchFor(const QString& text)
{
    if (m_words.fault(text))
        return false;
    m_tabs->setCurrentIndex(metersView);
    setFilter(text);
    return true;
}

bool HealthPane::findId(const QString& id)
{
    if (!id.startsWith("met_"_L1))
        return false;
    m_tabs->setCurrentIndex(metersView);
    setFilter(u"unitId:"_s + filterQuoted(id));
    return true;
}

QVariantMap HealthPane::saveState() const
{
    return {{u"filter"_s, m_filterBar->filter()},
            {u"order"_s, m_order->current()},
            {u"view"_s, m_tabs->currentIndex() == unitsView ? u"units"_s : u"meters"_s}};
}

void HealthPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    m_filterBar->setFilter(m_words.fault(filter) ? QString() : filter);
    if (state.contains(u"order"_s)) {
        const int order = std::clamp(state.value(u"order"_s).toInt(), 0, int(MeterGrid::Order::TroubleOnly));
        m_order->setCurrent(order);
        m_grid->setOrder(MeterGrid::Order(order));
    }
    m_tabs->setCurrentIndex(state.value(u"view"_s).toString() == "units"_L1 ? unitsView : metersView);
    m_wantedId = state.value(u"id"_s).toString();
    if (m_asked)
        ask();
    showState();
    if (const QString alias = state.value(u"alias"_s).toString(); !alias.isEmpty())
        m_units->addAliasTo(state.value(u"unit"_s).toString(), alias);
    if (const QString name = state.value(u"declare"_s).toString(); !name.isEmpty())
        m_units->declare(name);
}

void HealthPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    m_grid->setNow(m_context.now());
    if (!focusWidget() && !m_grid->cards().empty())
        m_grid->cards().front()->setFocus();
}

} // namespace md
