// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/aicostpane.h"

#include "core/filter.h"
#include "ui/aicost/aiwords.h"
#include "ui/aicost/aiwrites.h"
#include "ui/aicost/costview.h"
#include "ui/aicost/gapdetails.h"
#include "ui/aicost/gapview.h"
#include "ui/aicost/groupdetails.h"
#include "ui/aicost/pricedetails.h"
#include "ui/aicost/priceview.h"
#include "ui/aicost/resolvebar.h"
#include "ui/aicost/unmappeddetails.h"
#include "ui/aicost/unmappedview.h"
#include "ui/events/filterbar.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QStringList viewNames{u"cost"_s, u"unmapped"_s, u"missing-prices"_s, u"missing-tokens"_s, u"prices"_s};
const QStringList axisNames{u"organization"_s, u"feature"_s, u"model"_s, u"provider"_s, u"environment"_s};
constexpr qint64 longest = qint64(400) * 24 * 3'600'000; // "all": costs are counted for a year and a little

} // namespace

AiCostPane::AiCostPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_writes(new AiWrites(context, server, m_api, this))
{
    setObjectName(u"aiCostPane"_s);
    build();
    buildActions();
    connectViews();
    connectWrites();
    askAll();
    showView();
}

AiCostPane::~AiCostPane() = default;

void AiCostPane::build()
{
    m_cost = new CostView(m_context, m_server, m_api, this);
    m_unmapped = new UnmappedView(m_context, m_server, m_api, this);
    m_missingPrices = new GapView(CostStatus::MissingPrice, m_context, m_server, m_api, this);
    m_missingTokens = new GapView(CostStatus::MissingTokens, m_context, m_server, m_api, this);
    m_prices = new PriceView(m_context, m_server, m_api, this);
    m_resolveBar = new ResolveBar(m_context, m_server, m_api, this);
    m_resolveBar->setVisible(m_context.session.offers(u"ai-cost"_s));
    m_stack = new QStackedWidget(this);
    for (QWidget* view :
         std::initializer_list<QWidget*>{m_cost, m_unmapped, m_missingPrices, m_missingTokens, m_prices})
        m_stack->addWidget(view);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    column->addWidget(m_resolveBar);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_splitter->addWidget(buildPanels());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({936, m_cost->details().sizeHint().width()});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    setFocusProxy(m_stack);
}

QWidget* AiCostPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(8);
    m_views = new SegmentedControl(tr("View"), head);
    m_views->setObjectName(u"aiCostViews"_s);
    for (const QString& name :
         {tr("Cost"), tr("Unmapped models"), tr("Missing prices"), tr("Without tokens"), tr("Prices")})
        m_views->addSegment(name);
    m_range = new RangeButton(m_context.times, m_context.now, head);
    m_refresh = new Button(Icon::Refresh, tr("Ask again"), Button::Kind::Secondary, head);
    m_refresh->setObjectName(u"aiCostRefresh"_s);
    row->addWidget(m_views);
    row->addStretch(1);
    row->addWidget(m_range);
    row->addWidget(m_refresh);
    return head;
}

QWidget* AiCostPane::buildPanels()
{
    m_panels = new QStackedWidget(this);
    for (SidePanel* panel :
         std::initializer_list<SidePanel*>{&m_cost->details(), &m_unmapped->details(), &m_missingPrices->details(),
                                           &m_missingTokens->details(), &m_prices->details()}) {
        m_panels->addWidget(panel);
        connect(panel, &SidePanel::closed, this, [this] {
            showDetails(false);
            m_stack->currentWidget()->setFocus();
        });
        connect(panel, &SidePanel::copied, this,
                [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    }
    return m_panels;
}

void AiCostPane::connectViews()
{
    connect(m_views, &SegmentedControl::currentChanged, this, &AiCostPane::showView);
    connect(m_range, &RangeButton::rangeChosen, this, &AiCostPane::setRange);
    connect(m_refresh, &Button::clicked, this, &AiCostPane::reload);
    connect(&m_context.environment, &EnvironmentSelection::currentChanged, this, &AiCostPane::askAll);
    connect(m_cost, &CostView::usageChanged, this, &AiCostPane::badgeChanged);
    connect(m_cost, &CostView::causeAsked, this, &AiCostPane::showCause);
    connect(m_cost, &CostView::allTimeAsked, this, [this] { setRange(RangeChoice::all()); });
    const auto ofRange = [this](const QString& filter) { openEvents(filter, m_range->range().toText()); };
    connect(m_cost, &CostView::eventsAsked, this, ofRange);
    connect(m_missingPrices, &GapView::eventsAsked, this, ofRange);
    connect(m_missingTokens, &GapView::eventsAsked, this, ofRange);
    connect(&m_prices->details(), &PriceDetails::eventsAsked, this, ofRange);
    // Its calls may be older than the last one, which the range is about.
    connect(&m_unmapped->details(), &UnmappedDetails::eventsAsked, this,
            [this](const QString& filter) { openEvents(filter, RangeChoice::all().toText()); });
    for (CountsView* view :
         std::initializer_list<CountsView*>{m_cost, m_unmapped, m_missingPrices, m_missingTokens, m_prices})
        connect(&view->statePage(), &StatePage::stateChanged, this, &AiCostPane::showPanel);
}

void AiCostPane::connectWrites()
{
    const auto price = [this](const AiModelName& name, const QString& customer) {
        ModelPrice start;
        start.name = name;
        start.customerId = customer;
        start.currency = m_cost->usage().totals.mainCurrency();
        m_writes->setPrice(start);
    };
    connect(&m_unmapped->details(), &UnmappedDetails::aliasAsked, this,
            [this](const UnmappedModel& model, const std::optional<AiModelName>& target) {
                m_writes->addAlias(model.name, model.suggestions, target);
            });
    connect(&m_unmapped->details(), &UnmappedDetails::priceAsked, this, price);
    connect(&m_unmapped->details(), &UnmappedDetails::resolveAsked, m_resolveBar, &ResolveBar::offer);
    connect(m_missingPrices, &GapView::priceAsked, this, price);
    connect(m_prices, &PriceView::newPriceAsked, this, &AiCostPane::setPrice);
    connect(m_prices, &PriceView::priceOpened, this, &AiCostPane::editPrice);
    connect(m_prices, &PriceView::newAliasAsked, this, [this] { m_writes->addAlias({}, {}, std::nullopt); });
    connect(m_prices, &PriceView::aliasDropAsked, m_writes, &AiWrites::dropAlias);
    connect(&m_prices->details(), &PriceDetails::editAsked, this,
            [this](const ModelPrice& of) { m_writes->setPrice(of, of); });
    connect(&m_prices->details(), &PriceDetails::overrideAsked, this,
            [this](const ModelPrice& of) { m_writes->setPrice(of); });
    connect(&m_prices->details(), &PriceDetails::dropAsked, m_writes, &AiWrites::dropPrice);
    connect(m_writes, &AiWrites::mended, this, [this](const AiModelName& name) {
        reloadAll();
        m_resolveBar->offer(name);
    });
    connect(m_writes, &AiWrites::dropped, this, &AiCostPane::reloadAll);
    connect(m_writes, &AiWrites::outdated, this, &AiCostPane::reloadAll);
    connect(m_writes, &AiWrites::resolving, m_resolveBar, &ResolveBar::follow);
    connect(m_resolveBar, &ResolveBar::resolveAsked, this, &AiCostPane::resolveAgain);
    connect(m_resolveBar, &ResolveBar::resolved, this, &AiCostPane::reloadAll);
}

void AiCostPane::askAll()
{
    const QString environment = m_context.environment.current();
    const QString further = environment.isEmpty() ? QString() : u"environment:"_s + filterQuoted(environment);
    m_cost->setFurtherFilter(further);
    m_missingPrices->setFurtherFilter(further);
    m_missingTokens->setFurtherFilter(further);
    TimeRange range = m_range->at(m_context.now());
    if (!range.from)
        range.from = m_context.now() - longest;
    const bool open = m_range->range().kind != RangeChoice::Kind::Custom;
    for (CountsView* view : std::initializer_list<CountsView*>{m_cost, m_unmapped, m_missingPrices, m_missingTokens})
        view->setRange(range, open);
    m_prices->setRange({}, false);
}

AiCostPane::View AiCostPane::view() const
{
    return View(m_views->current());
}

void AiCostPane::setView(View view)
{
    m_views->setCurrent(view);
    m_stack->currentWidget()->setFocus();
}

void AiCostPane::showView()
{
    m_stack->setCurrentIndex(view());
    m_panels->setCurrentIndex(view());
    m_range->setVisible(view() != Prices);
    showPanel();
}

//! Beside a page without rows there is nothing to be said.
void AiCostPane::showPanel()
{
    m_panels->setVisible(m_detailsWanted && statePage().state() == StatePage::State::Filled);
}

CountsView* AiCostPane::shownView() const
{
    return static_cast<CountsView*>(m_stack->currentWidget());
}

StatePage& AiCostPane::statePage()
{
    return shownView()->statePage();
}

void AiCostPane::setRange(const RangeChoice& range)
{
    m_range->setRange(range);
    askAll();
}

void AiCostPane::openEvents(const QString& filter, const QString& range)
{
    emit m_context.navigator.paneRequested(u"events"_s, {{u"filter"_s, filter}, {u"range"_s, range}});
}

QString AiCostPane::badge() const
{
    const qint64 unknown = m_cost->usage().totals.unknown();
    return unknown > 0 ? NumberFormat::count(unknown) : QString();
}

void AiCostPane::focusFilter()
{
    if (view() == Prices) {
        m_prices->focusSearch();
        return;
    }
    setView(Cost);
    m_cost->filterBar().focusLine();
}

bool AiCostPane::searchFor(const QString& text)
{
    if (aiFilterWords().fault(text))
        return false;
    m_cost->setFilter(text);
    setView(Cost);
    return true;
}

QVariantMap AiCostPane::saveState() const
{
    return {{u"view"_s, viewNames.value(view())},
            {u"range"_s, m_range->range().toText()},
            {u"filter"_s, m_cost->filter()},
            {u"by"_s, axisNames.value(int(m_cost->axis()))}};
}

void AiCostPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    m_cost->filterBar().setFilter(aiFilterWords().fault(filter) ? QString() : filter);
    if (state.contains(u"range"_s))
        m_range->setRange(RangeChoice::fromText(state.value(u"range"_s).toString()));
    const auto at = [&state](const QStringList& names, const QString& name) {
        return int(std::max<qsizetype>(0, names.indexOf(state.value(name).toString())));
    };
    m_cost->setAxis(AiAxis(at(axisNames, u"by"_s)));
    m_views->setCurrent(at(viewNames, u"view"_s));
    askAll();
    showView();
}

} // namespace md
