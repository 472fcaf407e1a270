// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/groupdetails.h"

#include "ui/aicost/aiwords.h"
#include "ui/events/eventdelegate.h"
#include "ui/numberformat.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int panelWidth = 360;
constexpr int labelWidth = 116;
} // namespace

GroupDetails::GroupDetails(const PaneContext& context, QWidget* parent)
    : SidePanel(tr("Calls and their cost"), panelWidth, parent)
    , m_context(context)
    , m_events(new Button(tr("Its events"), Button::Kind::Secondary, this))
    , m_unknownEvents(new Button(tr("Those of unknown cost"), Button::Kind::Secondary, this))
    , m_costs(new FieldList(labelWidth))
    , m_unknown(new FieldList(labelWidth))
    , m_calls(new FieldList(labelWidth))
{
    setObjectName(u"groupDetails"_s);
    m_events->setObjectName(u"groupEvents"_s);
    m_events->setGlyph(Icon::Events);
    m_unknownEvents->setObjectName(u"groupUnknownEvents"_s);
    addAction(m_events);
    addAction(m_unknownEvents);
    m_costs->setObjectName(u"groupCosts"_s);
    m_unknown->setObjectName(u"groupUnknown"_s);
    m_calls->setObjectName(u"groupCalls"_s);
    addSection(tr("Known cost"))->addWidget(m_costs);
    addSection(tr("Unknown cost"))->addWidget(m_unknown);
    addSection(tr("Calls"))->addWidget(m_calls);
    connect(m_events, &Button::clicked, this, [this] { emit eventsAsked(std::nullopt); });
    connect(m_unknownEvents, &Button::clicked, this, [this] { emit eventsAsked(CostStatus::Unknown); });
}

void GroupDetails::setGroup(const AiUsage& usage, const AiGroup* group)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_events, m_unknownEvents, m_costs, m_unknown, m_calls})
        part->setEnabled(group);
    if (!group) {
        setHead(Sign::None, Tone::Second, tr("Nothing selected"), {});
        setTitle({});
        setSubtitle({});
        for (FieldList* list : {m_costs, m_unknown, m_calls})
            list->clear();
        return;
    }
    const AiSums& sums = group->sums;
    const qint64 unknown = sums.unknown();
    if (unknown > 0)
        setHead(Sign::Warning, Tone::Warning, tr("%Ln of unknown cost", nullptr, int(unknown)), axisWord(usage.axis));
    else
        setHead(Sign::Ok, Tone::Ok, tr("All known"), axisWord(usage.axis));
    setTitle(groupName(usage.axis, *group, usage.otherGroups));
    const QString cost = costText(sums);
    setSubtitle(paidAmounts(sums).empty() ? sentence(tr("Cost: %1"), {{cost, Span::Style::Strong}})
                : unknown > 0
                    ? sentence(tr("%1, and what the %2 of unknown cost are worth"),
                               {{cost, Span::Style::Strong}, {NumberFormat::count(unknown), Span::Style::Normal}})
                    : sentence(u"%1"_s, {{cost, Span::Style::Strong}}));
    m_events->setEnabled(!group->isOther);
    m_unknownEvents->setVisible(unknown > 0 && !group->isOther);
    showCosts(sums);
    showUnknown(sums);
    showCalls(*group);
}

void GroupDetails::showCosts(const AiSums& sums)
{
    m_costs->clear();
    for (const AiAmount& amount : paidAmounts(sums))
        m_costs->addText(amount.currency, NumberFormat::decimal(amount.amount));
    m_costs->addText(costWord(CostStatus::Resolved), tr("%Ln call(s)", nullptr, int(sums.of(CostStatus::Resolved))));
    const qint64 zero = sums.of(CostStatus::ExplicitZero);
    m_costs->addText(costWord(CostStatus::ExplicitZero),
                     zero > 0 ? tr("%Ln call(s), sent as costing nothing", nullptr, int(zero))
                              : tr("%Ln call(s)", nullptr, 0),
                     zero > 0 ? Tone::Text : Tone::Second);
}

void GroupDetails::showUnknown(const AiSums& sums)
{
    m_unknown->clear();
    for (const CostStatus status : AiSums::statuses) {
        if (!isUnknownCost(status))
            continue;
        const QString calls = tr("%Ln call(s)", nullptr, int(sums.of(status)));
        if (sums.of(status) > 0)
            m_unknown->addLink(costWord(status), calls, [this, status] { emit causeAsked(status); });
        else
            m_unknown->addText(costWord(status), calls, Tone::Second);
    }
}

void GroupDetails::showCalls(const AiGroup& group)
{
    m_calls->clear();
    m_calls->addText(tr("In all"), NumberFormat::count(group.sums.calls));
    m_calls->addText(tr("Tokens in"), NumberFormat::count(group.sums.inputTokens));
    m_calls->addText(tr("Tokens out"), NumberFormat::count(group.sums.outputTokens));
    if (!group.provider.isEmpty())
        m_calls->addText(tr("Provider"), group.provider);
    if (group.lastSeen)
        m_calls->addText(tr("Last call"), TimeFormat::age(*group.lastSeen, m_context.now()));
}

} // namespace md
