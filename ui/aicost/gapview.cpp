// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/gapview.h"

#include "ui/aicost/aiwords.h"
#include "ui/aicost/gapdetails.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmented.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! The first is who can mend it.
std::vector<AiAxis> axesOf(CostStatus gap)
{
    if (gap == CostStatus::MissingPrice)
        return {AiAxis::Model, AiAxis::Organization};
    return {AiAxis::Organization, AiAxis::Feature, AiAxis::Model};
}

} // namespace

GapView::GapView(CostStatus gap, const PaneContext& context, ServerAccess& server, AiCostApi& api, QWidget* parent)
    : CountsView(aiCostSubject(tr("Counting AI calls")), context, server, parent)
    , m_gap(gap)
    , m_api(api)
    , m_groups(new GroupModel(gapColumns(m_frame), groupId, fetchNothing<AiGroup>(), this))
    , m_axis(axesOf(gap).front())
{
    setObjectName(gap == CostStatus::MissingPrice ? u"missingPriceView"_s : u"missingTokensView"_s);
    build();
    connect(m_axes, &SegmentedControl::currentChanged, this, [this](int index) {
        m_axis = axesOf(m_gap)[std::size_t(index)];
        reload();
    });
    connect(m_table, &RecordTable::currentIdChanged, this, &GapView::showCurrent);
    connect(m_table, &RecordTable::rowOpened, this, [this] {
        const AiGroup* group = m_groups->recordById(m_table->currentId());
        if (group && m_gap == CostStatus::MissingPrice && m_frame.axis == AiAxis::Model && !group->key.isNull())
            emit priceAsked({group->provider, group->key}, {});
        else
            openEvents({});
    });
    connect(m_table, &RecordTable::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_details, &GapDetails::eventsAsked, this, &GapView::openEvents);
    connect(m_details, &GapDetails::priceAsked, this, &GapView::priceAsked);
}

void GapView::build()
{
    const bool prices = m_gap == CostStatus::MissingPrice;
    m_table = new RecordTable(prices ? tr("Calls without a price") : tr("Calls without tokens"), *m_groups,
                              m_context.times, m_context.now, this);
    m_table->setObjectName(prices ? u"missingPriceTable"_s : u"missingTokensTable"_s);
    m_details = new GapDetails(m_gap, m_context, m_api, this);
    m_details->hide(); // the pane puts it beside
    m_figure = new TextLabel({}, TextLabel::Ink::Warning);
    m_figure->setObjectName(prices ? u"missingPriceFigure"_s : u"missingTokensFigure"_s);
    m_figure->setFont(md::font(FontRole::Figure));
    m_facts = new TextLabel(prices ? tr("The catalogue has no price for a model that a customer hosts: set it, then "
                                        "resolve the past again.")
                                   : tr("A price is for tokens: the client has to send how many went in and out."),
                            TextLabel::Ink::Second);
    m_facts->setWordWrap(true);
    m_axes = new SegmentedControl(tr("Counted by"), this);
    m_axes->setObjectName(prices ? u"missingPriceAxes"_s : u"missingTokensAxes"_s);
    for (const AiAxis axis : axesOf(m_gap))
        m_axes->addSegment(axisWord(axis));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 12);
    head->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_figure);
    words->addWidget(m_facts);
    head->addLayout(words, 1);
    head->addWidget(m_axes, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    buildAround(content);
    setFocusProxy(m_table);
}

CallHandle GapView::ask(const TimeRange& range)
{
    m_asked = range;
    AiUsageQuery query;
    query.axis = m_axis;
    query.range = range;
    query.filter = joinedFilter(costFilter(m_gap), m_further);
    query.pieces = 1;
    return m_api.usage(query, this, [this](Result<AiUsage> usage) {
        if (usage)
            take(std::move(*usage));
        else
            failed(usage.error(), tr("The calls could not be counted"));
    });
}

void GapView::take(AiUsage usage)
{
    m_usage = std::move(usage);
    m_frame.axis = m_usage.axis;
    m_frame.otherGroups = m_usage.otherGroups;
    const bool prices = m_gap == CostStatus::MissingPrice;
    const int calls = int(m_usage.totals.calls);
    m_figure->setText(prices ? tr("%Ln call(s) without a price", nullptr, calls)
                             : tr("%Ln call(s) without tokens", nullptr, calls));
    const QString current = m_table->currentId();
    m_groups->setRecords(m_usage.groups);
    shown(calls == 0, prices ? tr("Every known model has a price") : tr("Every call says its tokens"),
          prices ? tr("No call of this time is of a known model without a price.")
                 : tr("No call of this time lacks them."));
    if ((current.isEmpty() || !m_table->setCurrentId(current)) && m_groups->rowCount() > 0)
        m_table->setCurrentId(m_groups->idAt(0));
    showCurrent();
}

QString GapView::filterOf(const AiGroup& group) const
{
    return joinedFilter(groupFilter(m_frame.axis, group) + u' ' + costFilter(m_gap), m_further);
}

void GapView::showCurrent()
{
    const AiGroup* group = m_groups->recordById(m_table->currentId());
    m_details->setGroup(m_frame.axis, group, m_asked, group ? filterOf(*group) : QString());
}

void GapView::openEvents(const QString& further)
{
    const AiGroup* group = m_groups->recordById(m_table->currentId());
    if (group && !group->isOther)
        emit eventsAsked(joinedFilter(filterOf(*group), further));
}

void GapView::setAxis(int index)
{
    m_axes->setCurrent(index);
}

QString GapView::headline() const
{
    return m_figure->text();
}

} // namespace md
