// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/unmappeddetails.h"

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
constexpr int labelWidth = 128;
} // namespace

UnmappedDetails::UnmappedDetails(const PaneContext& context, QWidget* parent)
    : SidePanel(tr("Unmapped model"), panelWidth, parent)
    , m_context(context)
    , m_alias(new Button(tr("Add alias…"), Button::Kind::Primary, this))
    , m_resolve(new Button(tr("Resolve again…"), Button::Kind::Primary, this))
    , m_price(new Button(tr("Set price…"), Button::Kind::Secondary, this))
    , m_events(new Button(tr("Its events"), Button::Kind::Secondary, this))
    , m_near(new FieldList(labelWidth))
    , m_facts(new FieldList(labelWidth))
{
    setObjectName(u"unmappedDetails"_s);
    m_alias->setObjectName(u"unmappedAlias"_s);
    m_alias->setGlyph(Icon::Link);
    m_resolve->setObjectName(u"unmappedResolve"_s);
    m_resolve->setGlyph(Icon::Refresh);
    m_price->setObjectName(u"unmappedPrice"_s);
    m_events->setObjectName(u"unmappedEvents"_s);
    for (Button* button : {m_alias, m_resolve, m_price, m_events})
        addAction(button);
    m_near->setObjectName(u"unmappedNear"_s);
    m_facts->setObjectName(u"unmappedFacts"_s);
    addSection(tr("Near names in the catalogue"))->addWidget(m_near);
    addSection(tr("Its calls"))->addWidget(m_facts);
    connect(m_alias, &Button::clicked, this, [this] {
        emit aliasAsked(*m_model,
                        m_model->suggestions.empty() ? std::nullopt : std::optional(m_model->suggestions.front()));
    });
    connect(m_resolve, &Button::clicked, this, [this] { emit resolveAsked(m_model->name); });
    connect(m_price, &Button::clicked, this, [this] { emit priceAsked(m_model->name, {}); });
    connect(m_events, &Button::clicked, this,
            [this] { emit eventsAsked(modelFilter(m_model->name) + u' ' + costFilter(CostStatus::UnknownModel)); });
    setModel(nullptr);
}

void UnmappedDetails::setModel(const UnmappedModel* model)
{
    m_model = model ? std::optional(*model) : std::nullopt;
    for (Button* button : {m_alias, m_resolve, m_price, m_events})
        button->setEnabled(model);
    m_near->clear();
    m_facts->clear();
    m_resolve->setVisible(model && model->resolvesTo);
    m_alias->setVisible(!model || !model->resolvesTo);
    if (!model) {
        setHead(Sign::None, Tone::Second, tr("Nothing selected"), {});
        setTitle({});
        setSubtitle({});
        return;
    }
    if (model->resolvesTo)
        setHead(Sign::Ok, Tone::Ok, tr("Mended"), tr("its past calls wait"));
    else
        setHead(Sign::Warning, Tone::Warning, costWord(CostStatus::UnknownModel), {});
    setTitle(model->name.text());
    const Span calls{tr("%Ln call(s)", nullptr, int(model->calls)), Span::Style::Strong};
    if (model->resolvesTo)
        setSubtitle(sentence(tr("Counts as %1 now. %2 of before stay of unknown cost until they are resolved again."),
                             {{model->resolvesTo->text(), Span::Style::Mono}, calls}));
    else
        setSubtitle(sentence(tr("%1 of unknown cost: the name is neither in the catalogue nor an alias."), {calls}));
    for (const AiModelName& near : model->suggestions)
        m_near->addLink(near.provider.isEmpty() ? tr("no provider") : near.provider,
                        tr("%1, add alias…").arg(near.model), [this, near] { emit aliasAsked(*m_model, near); });
    if (model->suggestions.empty())
        m_near->addText(tr("None"), tr("Choose one yourself, or set a price."), Tone::Second);
    showFacts();
}

void UnmappedDetails::showNames(FieldList* list, const QStringList& names, const QString& field)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString label = i > 0 ? QString() : field == "customer"_L1 ? tr("Organizations") : tr("Features");
        list->addLink(label, names[i], [this, field, name = names[i]] {
            emit eventsAsked(joinedFilter(modelFilter(m_model->name), field + u':' + filterQuoted(name)));
        });
    }
}

void UnmappedDetails::showFacts()
{
    const auto moment = [this](qint64 at) {
        const TimeFormat& format = m_context.times.format();
        return u"%1 %2, %3"_s.arg(format.day(at), format.hourMinute(at), TimeFormat::age(at, m_context.now()));
    };
    m_facts->addText(tr("Provider"), m_model->name.provider.isEmpty() ? tr("none sent") : m_model->name.provider,
                     m_model->name.provider.isEmpty() ? Tone::Second : Tone::Text);
    m_facts->addCode(tr("Model"), m_model->name.model);
    m_facts->addText(tr("Calls"), NumberFormat::count(m_model->calls));
    m_facts->addText(tr("Tokens in"), NumberFormat::count(m_model->inputTokens));
    m_facts->addText(tr("Tokens out"), NumberFormat::count(m_model->outputTokens));
    m_facts->addText(tr("First seen"), moment(m_model->firstSeen));
    m_facts->addText(tr("Last seen"), moment(m_model->lastSeen));
    showNames(m_facts, m_model->organizations, u"customer"_s);
    showNames(m_facts, m_model->features, u"feature"_s);
}

} // namespace md
