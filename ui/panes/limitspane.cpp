// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/limitspane.h"

#include "ui/limits/applicationlist.h"
#include "ui/limits/featurelist.h"
#include "ui/limits/keptsection.h"
#include "ui/limits/limitdetails.h"
#include "ui/limits/overagewatch.h"
#include "ui/limits/sourcestab.h"
#include "ui/limits/uploadstab.h"
#include "ui/limits/usagechart.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/whilevisible.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tabstrip.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

TextLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(text, TextLabel::Ink::Text, parent);
    label->setFont(md::font(FontRole::Heading));
    return label;
}

QHBoxLayout* paddedRow(int above, int below)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::panePadding, above, metrics::panePadding, below);
    row->setSpacing(8);
    return row;
}

} // namespace

LimitsPane::LimitsPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_events(server.transport)
    , m_limits(new LimitModel(
          limitColumns(), [](const PlanLimit& limit) { return limit.key; }, recordFetch(m_api.limits(), this), this))
    , m_quotas(new QuotaModel(
          quotaColumns(), [](const Quota& quota) { return quota.id; }, recordFetch(m_api.quotas(), this, 1000), this))
    , m_watch(new OverageWatch(context.navigator, context.times, this))
    , m_intake(server.transport)
{
    setObjectName(u"limitsPane"_s);
    build();
    buildActions();
    connectParts();
    if (context.session.offers(u"limits"_s)) {
        followRecords(m_api.limits(), server.live, u"limits"_s, *m_limits);
        watchLimits();
        m_limits->setQuery({});
        m_quotas->setQuery({});
    }
    showState();
}

LimitsPane::~LimitsPane() = default;

void LimitsPane::build()
{
    m_state = new StatePage(buildContent(), m_context.times, this);
    m_details = new LimitDetails(m_context, m_server, this);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, m_details->sizeHint().width()});
    m_sources = new SourcesTab(m_context, m_server, m_intake, this);
    m_uploads = new UploadsTab(m_context, m_server, m_intake, this);
    m_views = new QStackedWidget(this);
    for (QWidget* view :
         {static_cast<QWidget*>(m_splitter), static_cast<QWidget*>(m_sources), static_cast<QWidget*>(m_uploads)})
        m_views->addWidget(view);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(buildTabs());
    whole->addWidget(m_views, 1);
    setFocusProxy(m_limitTable);
}

QWidget* LimitsPane::buildTabs()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    m_tabs = new TabStrip(tr("Limits, inbound sources or uploads"), head);
    m_tabs->setObjectName(u"limitsTabs"_s);
    m_tabs->addTab(tr("Plan and limits"));
    m_tabs->addTab(tr("Inbound sources"));
    m_tabs->addTab(tr("Uploads"));
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int view) {
        setFocusProxy(view == SourcesView   ? static_cast<QWidget*>(m_sources)
                      : view == UploadsView ? static_cast<QWidget*>(m_uploads)
                                            : m_limitTable);
    });
    row->addWidget(m_tabs);
    row->addStretch(1);
    return head;
}

QWidget* LimitsPane::buildContent()
{
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"limitsScroll"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, metrics::panePadding);
    column->setSpacing(0);
    buildHead(column);
    buildLimits(column);
    buildColumns(column);
    m_kept = new KeptSection(m_context, m_server.transport, this);
    m_kept->setVisible(m_context.session.offers(u"retention"_s));
    column->addWidget(m_kept);
    buildQuotas(column);
    column->addStretch(1);
    m_area->setWidget(content);
    return m_area;
}

void LimitsPane::buildHead(QVBoxLayout* column)
{
    auto* plan = paddedRow(10, 10);
    m_planName = heading({}, this);
    m_planName->setObjectName(u"planName"_s);
    m_planNote = new TextLabel({}, TextLabel::Ink::Second, this);
    m_planNote->setObjectName(u"planNote"_s);
    m_planNote->setElided(true);
    m_planNote->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stale = new TextLabel({}, TextLabel::Ink::Warning, this);
    m_stale->setObjectName(u"limitsStale"_s);
    m_upgrade = new Button(tr("Request upgrade…"), Button::Kind::Secondary, this);
    m_upgrade->setObjectName(u"requestUpgrade"_s);
    m_upgrade->setGlyph(Icon::Send);
    plan->addWidget(m_planName);
    plan->addWidget(m_planNote);
    plan->addStretch(1);
    plan->addWidget(m_stale);
    plan->addWidget(m_upgrade);
    column->addLayout(plan);
    auto* figure = paddedRow(0, 8);
    m_figure = new TextLabel({}, TextLabel::Ink::Text, this);
    m_figure->setObjectName(u"limitFigure"_s);
    m_figure->setFont(md::font(FontRole::Figure));
    m_headline = new SentenceLabel(this);
    m_headline->setObjectName(u"limitHeadline"_s);
    figure->addWidget(m_figure);
    figure->addWidget(m_headline, 1, Qt::AlignVCenter);
    column->addLayout(figure);
    m_chart = new UsageChart(m_context.times, m_context.now, this);
    auto* chart = paddedRow(0, 8);
    chart->addWidget(m_chart);
    column->addLayout(chart);
}

void LimitsPane::buildLimits(QVBoxLayout* column)
{
    auto* head = paddedRow(8, 4);
    m_limitsNote = new SentenceLabel(this);
    m_limitsNote->setObjectName(u"limitsNote"_s);
    head->addWidget(heading(tr("Limits"), this));
    m_affected = new LinkButton({}, this);
    m_affected->setObjectName(u"affectedCustomers"_s);
    head->addWidget(m_limitsNote, 1, Qt::AlignVCenter);
    head->addWidget(m_affected);
    column->addLayout(head);
    m_limitTable = new RecordTable(tr("Limits"), *m_limits, m_context.times, m_context.now, this);
    m_limitTable->setObjectName(u"limitTable"_s);
    m_limitTable->setColumnState(
        {u"limit"_s, u"kind"_s, u"atLimit"_s, u"used"_s, u"most"_s, u"bar"_s, u"share"_s, u"state"_s, u"resets"_s});
    m_limitTable->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_limitTable);
}

void LimitsPane::buildColumns(QVBoxLayout* column)
{
    auto* both = new QHBoxLayout;
    both->setContentsMargins(metrics::panePadding, 20, metrics::panePadding, 0);
    both->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    m_apps = new ApplicationList(this);
    left->addWidget(heading(tr("Applications"), this));
    left->addWidget(m_apps);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_features = new FeatureList(this);
    right->addWidget(heading(tr("Features"), this));
    right->addWidget(m_features);
    right->addStretch(1);
    both->addLayout(left, 1);
    both->addLayout(right, 1);
    column->addLayout(both);
}

void LimitsPane::buildQuotas(QVBoxLayout* column)
{
    auto* head = paddedRow(20, 4);
    m_quotasNote = new SentenceLabel(this);
    m_quotasNote->setObjectName(u"quotasNote"_s);
    m_editQuota = new Button(tr("Change…"), Button::Kind::Secondary, this);
    m_editQuota->setObjectName(u"editQuota"_s);
    m_dropQuota = new Button(tr("Take away…"), Button::Kind::Danger, this);
    m_dropQuota->setObjectName(u"dropQuota"_s);
    m_giveQuota = new Button(tr("Give a quota…"), Button::Kind::Secondary, this);
    m_giveQuota->setObjectName(u"giveQuota"_s);
    m_giveQuota->setGlyph(Icon::Plus);
    head->addWidget(heading(tr("Customers' quotas"), this));
    head->addWidget(m_quotasNote, 1, Qt::AlignVCenter);
    head->addWidget(m_editQuota);
    head->addWidget(m_dropQuota);
    head->addWidget(m_giveQuota);
    column->addLayout(head);
    m_quotaTable = new RecordTable(tr("Customers' quotas"), *m_quotas, m_context.times, m_context.now, this);
    m_quotaTable->setObjectName(u"quotaTable"_s);
    m_quotaTable->setColumnState(
        {u"customer"_s, u"kind"_s, u"metric"_s, u"used"_s, u"most"_s, u"bar"_s, u"share"_s, u"state"_s, u"period"_s});
    // Who is affected stands first.
    m_quotas->sort(m_quotas->columnOf(u"share"_s), Qt::DescendingOrder);
    column->addWidget(m_quotaTable);
}

void LimitsPane::connectParts()
{
    connect(m_limits, &RecordTableModel::stateChanged, this, &LimitsPane::showState);
    connect(m_limits, &RecordTableModel::countsChanged, this, &LimitsPane::showLimits);
    connect(m_limits, &QAbstractItemModel::dataChanged, this, [this] {
        showLimits();
        // Figures of the rest move with these.
        m_quotaTimer.want();
        m_countTimer.want();
    });
    connect(m_quotas, &RecordTableModel::stateChanged, this, &LimitsPane::showQuotas);
    connect(m_quotas, &RecordTableModel::countsChanged, this, &LimitsPane::showQuotas);
    connect(m_quotas, &QAbstractItemModel::dataChanged, this, &LimitsPane::showQuotas);
    connect(&m_quotaTimer, &PoliteTimer::due, m_quotas, &RecordTableModel::reload);
    connect(&m_countTimer, &PoliteTimer::due, this, &LimitsPane::loadApplications);
    connect(&m_countTimer, &PoliteTimer::due, this, &LimitsPane::loadKept);
    new VisibleWatch(*this, [this](bool visible) {
        m_quotaTimer.setWatched(visible);
        m_countTimer.setWatched(visible);
    });
    connect(m_limitTable, &RecordTable::currentIdChanged, this, &LimitsPane::showSelected);
    connect(m_limitTable, &RecordTable::rowOpened, this, &LimitsPane::editLimit);
    connect(m_quotaTable, &RecordTable::currentIdChanged, this, &LimitsPane::showQuotas);
    connect(m_quotaTable, &RecordTable::rowOpened, this, &LimitsPane::editQuota);
    m_quotaTable->setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillQuotaMenu(menu, cell); });
    for (RecordTable* table : {m_limitTable, m_quotaTable}) {
        connect(table, &RecordTable::copied, this,
                [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    }
    connect(m_details, &SidePanel::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_details, &SidePanel::closed, this, [this] {
        m_details->stopEditing();
        m_details->hide();
        m_limitTable->setFocus();
    });
    connect(m_details, &LimitDetails::draftChanged, m_chart, &UsageChart::setDraft);
    connect(m_details, &LimitDetails::written, this, &LimitsPane::takeLimit);
    connect(m_apps, &ApplicationList::addAsked, this, &LimitsPane::addApplication);
    connect(m_apps, &ApplicationList::upgradeAsked, this, &LimitsPane::requestUpgrade);
    connect(m_apps, &ApplicationList::rotateAsked, this, &LimitsPane::rotateSecret);
    connect(m_apps, &ApplicationList::activeAsked, this, &LimitsPane::setActive);
    connect(m_apps, &ApplicationList::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_kept, &KeptSection::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_affected, &LinkButton::clicked, this, &LimitsPane::goToQuotas);
    connect(m_upgrade, &Button::clicked, this, &LimitsPane::requestUpgrade);
    connect(m_giveQuota, &Button::clicked, this, &LimitsPane::giveQuota);
    connect(m_editQuota, &Button::clicked, this, &LimitsPane::editQuota);
    connect(m_dropQuota, &Button::clicked, this, &LimitsPane::dropQuota);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &LimitsPane::showLimits);
}

//! The overage stands over all panes: from the overview at the start, then from the stream, whether this pane is shown
//! or not.
void LimitsPane::watchLimits()
{
    m_api.limits().follow(m_server.live, u"limits"_s, this, [this](const std::vector<PlanLimit>& limits) {
        for (const PlanLimit& limit : limits)
            m_watch->see(limit);
        emit badgeChanged();
    });
    OverviewFeed* overview = m_server.overview;
    if (!overview)
        return;
    const auto begin = [this, overview] {
        if (!overview->whole() || !overview->whole()->limits)
            return;
        m_watch->seeTroubled(overview->whole()->limits->troubled);
        emit badgeChanged();
    };
    connect(overview, &OverviewFeed::wholeChanged, this, begin);
    begin();
}

const PlanLimit* LimitsPane::limitOf(const QString& key) const
{
    return m_limits->recordById(key);
}

QString LimitsPane::badge() const
{
    const qsizetype reached = m_watch->reached();
    return reached > 0 ? QString::number(reached) : QString();
}

bool LimitsPane::findId(const QString& id)
{
    if (id.startsWith("job_"_L1)) {
        m_tabs->setCurrentIndex(UploadsView);
        m_uploads->select(id);
        return true;
    }
    if (!id.startsWith("quo_"_L1))
        return false;
    m_tabs->setCurrentIndex(LimitsView);
    m_wantedQuota = id;
    showQuotas();
    return true;
}

QVariantMap LimitsPane::saveState() const
{
    static const QStringList names{u"limits"_s, u"sources"_s, u"uploads"_s};
    return {{u"limit"_s, m_limitTable->currentId()}, {u"view"_s, names.value(m_tabs->currentIndex())}};
}

void LimitsPane::restoreState(const QVariantMap& state)
{
    m_wantedLimit = state.value(u"limit"_s).toString();
    m_wantedQuota = state.value(u"quota"_s).toString();
    const QString job = state.value(u"job"_s).toString();
    const QString view = state.value(u"view"_s).toString();
    m_tabs->setCurrentIndex(!job.isEmpty() || view == "uploads"_L1 ? UploadsView
                            : view == "sources"_L1                 ? SourcesView
                                                                   : LimitsView);
    if (!job.isEmpty())
        m_uploads->select(job);
    showLimits();
    showQuotas();
}

void LimitsPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    if (!m_context.session.offers(u"limits"_s))
        return;
    if (!m_plan)
        loadPlan();
    // Nothing tells of applications, quotas and what is kept as they change: they are looked at again, though not at
    // each turn.
    m_countTimer.want();
    if (m_quotas->state() == RecordTableModel::State::Loaded)
        m_quotaTimer.want();
}

} // namespace md
