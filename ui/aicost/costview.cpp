// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/costview.h"

#include "ui/aicost/aiwords.h"
#include "ui/aicost/costchart.h"
#include "ui/aicost/costsplit.h"
#include "ui/aicost/groupdetails.h"
#include "ui/events/eventdelegate.h"
#include "ui/events/filterbar.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmented.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array axes{AiAxis::Organization, AiAxis::Feature, AiAxis::Model, AiAxis::Provider, AiAxis::Environment};
constexpr std::array causes{CostStatus::UnknownModel, CostStatus::MissingPrice, CostStatus::MissingTokens};

QHBoxLayout* paddedRow(QWidget* owner, int above, int below)
{
    auto* row = new QHBoxLayout(owner);
    row->setContentsMargins(metrics::panePadding, above, metrics::panePadding, below);
    row->setSpacing(8);
    return row;
}

} // namespace

CostView::CostView(const PaneContext& context, ServerAccess& server, AiCostApi& api, QWidget* parent)
    : CountsView(aiCostSubject(tr("Counting AI calls")), context, server, parent)
    , m_api(api)
    , m_words(aiFilterWords())
    , m_groups(new GroupModel(groupColumns(m_frame), groupId, fetchNothing<AiGroup>(), this))
{
    setObjectName(u"aiCostView"_s);
    build();
    connectParts();
    // What costs most stands first.
    m_groups->sort(m_groups->columnOf(u"cost"_s), Qt::DescendingOrder);
}

void CostView::build()
{
    m_table = new RecordTable(tr("AI cost by group"), *m_groups, m_context.times, m_context.now, this);
    m_table->setObjectName(u"aiCostTable"_s);
    m_table->setColumnState(
        {u"name"_s, u"calls"_s, u"cost"_s, u"unknown"_s, u"share"_s, u"zero"_s, u"input"_s, u"output"_s});
    m_table->setColumnState(m_context.memory.recall(u"aicost.columns"_s).toStringList());
    m_details = new GroupDetails(m_context, this);
    m_details->hide(); // the pane puts it beside
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto* split = new QHBoxLayout;
    split->setContentsMargins(metrics::panePadding - CostSplit::inset, 0, metrics::panePadding - CostSplit::inset, 8);
    m_split = new CostSplit(content);
    split->addWidget(m_split);
    column->addLayout(split);
    column->addWidget(buildChart());
    column->addWidget(buildTableHead());
    column->addWidget(m_table, 1);
    buildAround(content);
    setFocusProxy(m_table);
}

QWidget* CostView::buildHead()
{
    auto* head = new QWidget(this);
    QHBoxLayout* row = paddedRow(head, 0, 12);
    row->setSpacing(40);
    const auto figure = [head](const QString& name) {
        auto* label = new TextLabel({}, TextLabel::Ink::Text, head);
        label->setObjectName(name);
        label->setFont(md::font(FontRole::Figure));
        return label;
    };
    m_cost = figure(u"aiCostFigure"_s);
    m_unknown = figure(u"aiUnknownFigure"_s);
    m_costNote = new TextLabel({}, TextLabel::Ink::Second, head);
    m_costNote->setObjectName(u"aiCostNote"_s);
    m_unknownNote = new TextLabel(tr("Each call has a cost, or says that it has none"), TextLabel::Ink::Second, head);
    m_unknownNote->setObjectName(u"aiUnknownNote"_s);
    auto* left = new QVBoxLayout;
    left->setSpacing(2);
    left->addWidget(m_cost);
    left->addWidget(m_costNote);
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    right->addWidget(m_unknown);
    auto* reasons = new QHBoxLayout;
    reasons->setSpacing(16);
    reasons->addWidget(m_unknownNote);
    for (const CostStatus cause : causes) {
        auto* link = new LinkButton({}, head);
        link->setObjectName(u"aiCause"_s + QString(toWire(cause)));
        reasons->addWidget(link);
        connect(link, &LinkButton::clicked, this, [this, cause] { emit causeAsked(cause); });
        m_causes.emplace_back(cause, link);
    }
    reasons->addStretch(1);
    right->addLayout(reasons);
    row->addLayout(left);
    row->addLayout(right);
    row->addStretch(1);
    return head;
}

QWidget* CostView::buildChart()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    m_chartNote = new TextLabel({}, TextLabel::Ink::Second, part);
    m_chartNote->setObjectName(u"aiChartNote"_s);
    m_chartNote->setFont(md::font(FontRole::Label));
    m_currency = new SegmentedControl(tr("Currency of the chart"), part);
    m_currency->setObjectName(u"aiChartCurrency"_s);
    head->addWidget(m_chartNote);
    head->addStretch(1);
    head->addWidget(m_currency);
    column->addLayout(head);
    m_chart = new CostChart(m_context.times, part);
    column->addWidget(m_chart);
    return part;
}

QWidget* CostView::buildTableHead()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(metrics::filterBar + 4);
    QHBoxLayout* row = paddedRow(line, 4, 8);
    m_axes = new SegmentedControl(tr("Counted by"), line);
    m_axes->setObjectName(u"aiCostAxes"_s);
    for (const AiAxis axis : axes)
        m_axes->addSegment(axisWord(axis));
    m_filterBar = new FilterBar(line);
    m_filterBar->setWords(m_words, tr("org, feature, provider, model…"));
    m_filterBar->setHistory(m_context.memory.recall(u"aicost.history"_s).toStringList());
    row->addWidget(m_axes);
    row->addWidget(m_filterBar, 1);
    return line;
}

void CostView::connectParts()
{
    connect(m_axes, &SegmentedControl::currentChanged, this, [this](int index) { setAxis(axes[std::size_t(index)]); });
    connect(m_currency, &SegmentedControl::currentChanged, this, &CostView::showChart);
    connect(m_split, &CostSplit::statusChosen, this, &CostView::setFocusedStatus);
    connect(m_filterBar, &FilterBar::filterChanged, this, [this] { askAnew(); });
    connect(m_filterBar, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"aicost.history"_s, filters); });
    connect(m_table, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"aicost.columns"_s, m_table->columnState()); });
    connect(m_table, &RecordTable::currentIdChanged, this, &CostView::showCurrent);
    connect(m_table, &RecordTable::rowOpened, this, [this] { openEvents(m_frame.focus); });
    m_table->setMenuFiller([this](QMenu& menu, const QModelIndex&) { fillMenu(menu); });
    connect(m_table, &RecordTable::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_details, &GroupDetails::causeAsked, this, &CostView::causeAsked);
    connect(m_details, &GroupDetails::eventsAsked, this, &CostView::openEvents);
}

CallHandle CostView::ask(const TimeRange& range)
{
    AiUsageQuery query;
    query.axis = m_axis;
    query.range = range;
    query.filter = joinedFilter(filter(), m_further);
    return m_api.usage(query, this, [this](Result<AiUsage> usage) {
        if (usage) {
            take(std::move(*usage));
            return;
        }
        if (usage.error().code == "BAD_FILTER"_L1)
            m_filterBar->setServerFault(usage.error().fields.empty() ? usage.error().detail
                                                                     : usage.error().fields.front().message);
        failed(usage.error(), tr("AI cost could not be loaded"));
    });
}

void CostView::take(AiUsage usage)
{
    m_usage = std::move(usage);
    m_frame.axis = m_usage.axis;
    m_frame.otherGroups = m_usage.otherGroups;
    m_frame.currency = m_usage.totals.mainCurrency();
    noteValues();
    m_split->setSums(m_usage.totals);
    showHead();
    showCurrencies();
    showChart();
    showGroups();
    if (m_usage.totals.calls == 0)
        showEmpty();
    else
        shown(false, {}, {});
    emit usageChanged();
}

//! What has been seen completes what is typed.
void CostView::noteValues()
{
    for (auto group = m_usage.groups.rbegin(); group != m_usage.groups.rend(); ++group)
        m_words.noteValue(axisField(m_usage.axis), group->key);
}

void CostView::fillMenu(QMenu& menu)
{
    const AiGroup* group = m_groups->recordById(m_table->currentId());
    if (!group || group->isOther)
        return;
    const std::optional<QString> key = group->key.isNull() ? std::nullopt : std::optional(group->key);
    const QString name = menuText(groupName(m_usage.axis, *group));
    for (const bool negated : {false, true}) {
        menu.addAction((negated ? tr("Leave out %1") : tr("Only %1")).arg(name), this, [this, key, negated] {
            setFilter(withNamedTerm(filter(), axisField(m_usage.axis), key, negated));
        });
    }
    menu.addSeparator();
    menu.addAction(themedIcon(Icon::Events), tr("Show its events"), this, [this] { openEvents(m_frame.focus); });
}

void CostView::showEmpty()
{
    EmptyState state;
    const QString filter = joinedFilter(this->filter(), m_further);
    if (filter.isEmpty()) {
        state.title = tr("No AI call in this time");
        state.text = sentence(tr("An event that names a provider, a model and its tokens stands here with what it "
                                 "cost."));
    } else {
        state.title = tr("No AI call fits");
        state.text = sentence(tr("There is none for %1 in this time."), {{filter, Span::Style::Mono}});
    }
    state.primary = StateAction{tr("Look at all time"), {}, [this] { emit allTimeAsked(); }};
    if (!this->filter().isEmpty())
        state.lines.push_back(
            {tr("Without the filter"), tr("AI calls"), [this] { setFilter({}); }, StateLine::Value::Words});
    shownEmpty(std::move(state));
}

void CostView::showHead()
{
    const AiSums& sums = m_usage.totals;
    const qint64 unknown = sums.unknown();
    m_cost->setText(costText(sums));
    m_cost->setInk(paidAmounts(sums).empty() && unknown > 0 ? TextLabel::Ink::Warning : TextLabel::Ink::Text);
    m_costNote->setText(tr("known cost of %Ln call(s)", nullptr, int(sums.calls - unknown)) +
                        (m_usage.exact ? QString() : u", "_s + tr("still being counted")));
    m_unknown->setText(unknown == 0 ? tr("No call of unknown cost")
                                    : tr("%Ln call(s) of unknown cost", nullptr, int(unknown)));
    m_unknown->setInk(unknown > 0 ? TextLabel::Ink::Warning : TextLabel::Ink::Ok);
    m_unknownNote->setVisible(unknown == 0);
    for (const auto& [cause, link] : m_causes) {
        link->setText(u"%1 %2"_s.arg(NumberFormat::count(sums.of(cause)), costWord(cause)));
        link->setVisible(sums.of(cause) > 0);
    }
}

void CostView::showCurrencies()
{
    QStringList currencies;
    for (const AiAmount& amount : paidAmounts(m_usage.totals))
        currencies.append(amount.currency);
    if (currencies == m_currencies)
        return;
    m_currencies = currencies;
    m_currency->clear();
    for (const QString& currency : currencies)
        m_currency->addSegment(currency);
    m_currency->setCurrent(std::max(0, int(currencies.indexOf(m_frame.currency))));
    m_currency->setVisible(currencies.size() > 1);
}

void CostView::showChart()
{
    const QString currency =
        m_currencies.isEmpty() ? m_frame.currency : m_currencies.value(std::max(0, m_currency->current()));
    const qint64 minutes = m_usage.slotMs / 60'000;
    const QString span = minutes % 1440 == 0 ? tr("%Ln day(s)", nullptr, int(minutes / 1440))
                         : minutes % 60 == 0 ? tr("%Ln hour(s)", nullptr, int(minutes / 60))
                                             : tr("%Ln minute(s)", nullptr, int(minutes));
    m_chartNote->setText(currency.isEmpty()
                             ? tr("Calls of unknown cost, a bar each %1").arg(span)
                             : tr("Cost in %1, a bar each %2; below, the calls of unknown cost").arg(currency, span));
    m_chart->setUsage(m_usage, currency);
}

void CostView::showGroups()
{
    const QString current = m_table->currentId();
    std::vector<AiGroup> groups = m_usage.groups;
    if (m_frame.focus)
        std::erase_if(groups, [this](const AiGroup& group) { return group.sums.of(*m_frame.focus) == 0; });
    m_groups->setRecords(std::move(groups));
    if ((current.isEmpty() || !m_table->setCurrentId(current)) && m_groups->rowCount() > 0)
        m_table->setCurrentId(m_groups->idAt(0));
    showCurrent();
}

void CostView::showCurrent()
{
    m_details->setGroup(m_usage, m_groups->recordById(m_table->currentId()));
}

void CostView::openEvents(std::optional<CostStatus> status)
{
    const AiGroup* group = m_groups->recordById(m_table->currentId());
    if (!group || group->isOther)
        return;
    QString which = u"cost:*"_s;
    if (status == CostStatus::Unknown)
        which = u"cost:UNKNOWN_MODEL,MISSING_PRICE,MISSING_TOKENS"_s;
    else if (status)
        which = costFilter(*status);
    emit eventsAsked(joinedFilter(groupFilter(m_frame.axis, *group) + u' ' + which, m_further));
}

QString CostView::filter() const
{
    return m_filterBar->filter();
}

void CostView::setFilter(const QString& filter)
{
    m_filterBar->setFilter(filter);
    askAnew();
}

void CostView::setAxis(AiAxis axis)
{
    m_axes->setCurrent(int(std::find(axes.begin(), axes.end(), axis) - axes.begin()));
    if (axis == m_axis)
        return;
    m_axis = axis;
    // The figures stay, only their parts are others.
    reload();
}

void CostView::setFocusedStatus(std::optional<CostStatus> status)
{
    m_frame.focus = status;
    m_split->setFocusedStatus(status);
    showGroups();
}

QString CostView::headline() const
{
    return m_cost->text() + u"; "_s + m_unknown->text();
}

} // namespace md
