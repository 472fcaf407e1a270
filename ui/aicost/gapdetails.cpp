// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/gapdetails.h"

#include "ui/aicost/aiwords.h"
#include "ui/errortext.h"
#include "ui/events/eventdelegate.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int panelWidth = 360;
constexpr int labelWidth = 128;
constexpr int mostParts = 20;
} // namespace

GapDetails::GapDetails(CostStatus gap, const PaneContext& context, AiCostApi& api, QWidget* parent)
    : SidePanel(costWord(gap), panelWidth, parent)
    , m_gap(gap)
    , m_context(context)
    , m_api(api)
    , m_price(new Button(tr("Set price…"), Button::Kind::Primary, this))
    , m_events(new Button(tr("Its events"), Button::Kind::Secondary, this))
    , m_facts(new FieldList(labelWidth))
    , m_parts(new FieldList(labelWidth))
    , m_partsHead(new TextLabel)
{
    setObjectName(gap == CostStatus::MissingPrice ? u"missingPriceDetails"_s : u"missingTokensDetails"_s);
    m_price->setObjectName(u"gapSetPrice"_s);
    m_price->setGlyph(Icon::Edit);
    m_events->setObjectName(u"gapEvents"_s);
    m_events->setGlyph(Icon::Events);
    addAction(m_price);
    addAction(m_events);
    m_facts->setObjectName(u"gapFacts"_s);
    addSection()->addWidget(m_facts);
    m_parts->setObjectName(u"gapParts"_s);
    m_partsHead->setFont(md::font(FontRole::Heading));
    QVBoxLayout* section = addSection();
    section->addWidget(m_partsHead);
    section->addSpacing(4);
    section->addWidget(m_parts);
    connect(m_events, &Button::clicked, this, [this] { emit eventsAsked({}); });
    connect(m_price, &Button::clicked, this, &GapDetails::askPrice);
    showGroup();
}

AiAxis GapDetails::partAxis() const
{
    if (m_axis != AiAxis::Organization)
        return AiAxis::Organization;
    return m_gap == CostStatus::MissingPrice ? AiAxis::Model : AiAxis::Feature;
}

void GapDetails::setGroup(AiAxis axis, const AiGroup* group, const TimeRange& range, const QString& filter)
{
    const bool same = group && m_group && m_axis == axis && m_group->key == group->key &&
                      m_group->provider == group->provider && m_group->sums.calls == group->sums.calls;
    m_axis = axis;
    m_group = group ? std::optional(*group) : std::nullopt;
    showGroup();
    if (same)
        return;
    m_call.abandon();
    m_parts->clear();
    if (!group || group->isOther)
        return;
    AiUsageQuery query;
    query.axis = partAxis();
    query.range = range;
    query.filter = filter;
    query.pieces = 1;
    query.top = mostParts;
    m_call = m_api.usage(query, this, [this](Result<AiUsage> usage) { showParts(usage); });
}

void GapDetails::showGroup()
{
    const bool prices = m_gap == CostStatus::MissingPrice;
    const bool isModel = m_axis == AiAxis::Model && m_group && !m_group->key.isNull();
    m_price->setVisible(prices && isModel && !m_group->isOther);
    m_events->setEnabled(m_group && !m_group->isOther);
    m_facts->clear();
    m_partsHead->setText(m_group ? axisWord(partAxis()) : QString());
    if (!m_group) {
        setHead(Sign::None, Tone::Second, tr("Nothing selected"), {});
        setTitle({});
        setSubtitle({});
        return;
    }
    setHead(Sign::Warning, Tone::Warning, costWord(m_gap), axisWord(m_axis));
    setTitle(groupName(m_axis, *m_group));
    if (prices)
        setSubtitle(sentence(tr("%1 of unknown cost: nobody said what a token costs. Set a price, for a customer or "
                                "for all."),
                             {{tr("%Ln call(s)", nullptr, int(m_group->sums.calls)), Span::Style::Strong}}));
    else
        setSubtitle(sentence(tr("%1 of unknown cost: a price is for tokens, and the calls do not say how many. The "
                                "client has to send %2 and %3 with %4, or the cost itself."),
                             {{tr("%Ln call(s)", nullptr, int(m_group->sums.calls)), Span::Style::Strong},
                              {u"input_tokens"_s, Span::Style::Mono},
                              {u"output_tokens"_s, Span::Style::Mono},
                              {u"ai_call_completed"_s, Span::Style::Mono}}));
    if (!m_group->provider.isEmpty())
        m_facts->addText(tr("Provider"), m_group->provider);
    m_facts->addText(tr("Calls"), NumberFormat::count(m_group->sums.calls));
    if (prices) {
        m_facts->addText(tr("Tokens in"), NumberFormat::count(m_group->sums.inputTokens));
        m_facts->addText(tr("Tokens out"), NumberFormat::count(m_group->sums.outputTokens));
    }
    if (m_group->lastSeen)
        m_facts->addText(tr("Last call"), TimeFormat::age(*m_group->lastSeen, m_context.now()));
}

void GapDetails::showParts(const Result<AiUsage>& usage)
{
    m_call.abandon();
    m_parts->clear();
    if (!usage) {
        m_parts->addText(tr("Not known"), errorText(usage.error()).sentence, Tone::Warning);
        return;
    }
    for (const AiGroup& part : usage->groups) {
        if (part.isOther)
            m_parts->addText(groupName(usage->axis, part, usage->otherGroups),
                             tr("%Ln call(s)", nullptr, int(part.sums.calls)), Tone::Second);
        else
            addPart(part);
    }
}

void GapDetails::addPart(const AiGroup& part)
{
    const AiAxis axis = partAxis();
    const QString calls = tr("%Ln call(s)", nullptr, int(part.sums.calls));
    const bool hasModel = m_axis == AiAxis::Model || (axis == AiAxis::Model && !part.key.isNull());
    if (m_gap == CostStatus::MissingPrice && hasModel) {
        const AiGroup& model = axis == AiAxis::Model ? part : *m_group;
        const AiGroup& customer = axis == AiAxis::Model ? *m_group : part;
        m_parts->addLink(
            groupName(axis, part), tr("%1, set its price…").arg(calls),
            [this, name = AiModelName{model.provider, model.key}, of = customer.key] { emit priceAsked(name, of); });
        return;
    }
    m_parts->addLink(groupName(axis, part), calls,
                     [this, filter = groupFilter(axis, part)] { emit eventsAsked(filter); });
}

void GapDetails::askPrice()
{
    if (m_group)
        emit priceAsked({m_group->provider, m_group->key}, {});
}

QStringList GapDetails::parts() const
{
    return m_parts->lines();
}

} // namespace md
