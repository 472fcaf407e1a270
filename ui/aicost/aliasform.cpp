// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/aliasform.h"

#include "ui/aicost/priceview.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int shownRows = 7;

//! What an alias may lead to: a model whole, for everybody.
std::vector<ListedPrice> targetsOf(const PriceList& prices, const std::vector<AiModelName>& near)
{
    std::vector<ListedPrice> targets = listedPrices(prices);
    std::erase_if(targets, [](const ListedPrice& price) {
        return price.source == ListedPrice::Source::Customer || price.price.name.model.endsWith(u'*');
    });
    const auto rank = [&near](const ListedPrice& price) {
        const auto at = std::find_if(near.begin(), near.end(),
                                     [&](const AiModelName& name) { return name.isSame(price.price.name); });
        return at - near.begin();
    };
    std::stable_sort(targets.begin(), targets.end(),
                     [&](const ListedPrice& one, const ListedPrice& other) { return rank(one) < rank(other); });
    return targets;
}

} // namespace

AliasForm::AliasForm(const PaneContext& context, Start start, const PriceList& prices, QWidget* parent)
    : LabelledForm(parent)
    , m_start(std::move(start))
    , m_targets(targetsOf(prices, m_start.suggestions))
    , m_models(new PriceModel(
          choiceColumns(), [](const ListedPrice& price) { return price.id(); }, fetchNothing<ListedPrice>(), this))
    , m_provider(addField(tr("Provider, as clients send it"), u"aliasProvider"_s, tr("nothing: none is sent")))
    , m_model(addField(tr("Model, as clients send it"), u"aliasModel"_s, tr("e.g. gpt-5.4-turbo")))
    , m_search(new SearchField(tr("Search the models of known price"), Icon::Search, this))
    , m_table(new RecordTable(tr("Counts as"), *m_models, context.times, context.now, this))
{
    setObjectName(u"aliasForm"_s);
    auto* head = new TextLabel(tr("Counts as"), TextLabel::Ink::Second, this);
    head->setFont(md::font(FontRole::Label));
    m_search->setObjectName(u"aliasSearch"_s);
    m_search->setAccessibleName(tr("Search the models of known price"));
    m_table->setObjectName(u"aliasTargets"_s);
    m_table->setFixedHeight(metrics::tableHead + shownRows * metrics::row + 2);
    layout()->addWidget(head);
    layout()->addWidget(m_search);
    layout()->addWidget(m_table);
    m_provider->setText(m_start.name.provider);
    m_model->setText(m_start.name.model);
    showModels();
    connect(m_search, &SearchField::textChanged, this, [this] {
        showModels();
        emit changed();
    });
    connect(m_search, &SearchField::stepped, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &RecordTable::currentIdChanged, this, &LabelledForm::changed);
    setFocusProxy(m_start.name.model.isEmpty() ? static_cast<QWidget*>(m_model) : m_search);
}

void AliasForm::showModels()
{
    const std::optional<AiModelName> wanted = target() ? target() : m_start.target;
    const QString text = m_search->text().trimmed();
    std::vector<ListedPrice> shown;
    for (const ListedPrice& price : m_targets) {
        if (price.price.name.text().contains(text, Qt::CaseInsensitive))
            shown.push_back(price);
    }
    const auto chosen = std::find_if(shown.begin(), shown.end(), [&](const ListedPrice& price) {
        return wanted && wanted->isSame(price.price.name);
    });
    // Nobody's choice is made for them: without a near name the first is taken only once it was searched for.
    QString id = chosen != shown.end() ? chosen->id() : QString();
    if (id.isEmpty() && !text.isEmpty() && !shown.empty())
        id = shown.front().id();
    m_models->setRecords(std::move(shown));
    if (id.isEmpty())
        m_table->clearCurrent();
    else
        m_table->setCurrentId(id);
}

AiModelName AliasForm::name() const
{
    return {m_provider->text().trimmed(), m_model->text().trimmed()};
}

std::optional<AiModelName> AliasForm::target() const
{
    const ListedPrice* price = m_models->recordById(m_table->currentId());
    return price ? std::optional(price->price.name) : std::nullopt;
}

QString AliasForm::fault() const
{
    if (name().model.isEmpty())
        return tr("The model is missing");
    if (!target())
        return tr("Choose what it counts as");
    return target()->isSame(name()) ? tr("A model cannot count as itself") : QString();
}

} // namespace md
