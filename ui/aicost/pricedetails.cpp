// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/pricedetails.h"

#include "ui/aicost/aiwords.h"
#include "ui/numberformat.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int panelWidth = 360;
constexpr int labelWidth = 112;
} // namespace

PriceDetails::PriceDetails(const PaneContext& context, QWidget* parent)
    : SidePanel(tr("Price"), panelWidth, parent)
    , m_context(context)
    , m_edit(new Button(tr("Change…"), Button::Kind::Secondary, this))
    , m_drop(new Button(tr("Take away…"), Button::Kind::Danger, this))
    , m_events(new Button(tr("Its events"), Button::Kind::Secondary, this))
    , m_facts(new FieldList(labelWidth))
{
    setObjectName(u"priceDetails"_s);
    m_edit->setObjectName(u"priceEdit"_s);
    m_edit->setGlyph(Icon::Edit);
    m_drop->setObjectName(u"priceDrop"_s);
    m_events->setObjectName(u"priceEvents"_s);
    for (Button* button : {m_edit, m_drop, m_events})
        addAction(button);
    m_facts->setObjectName(u"priceFacts"_s);
    addSection()->addWidget(m_facts);
    connect(m_edit, &Button::clicked, this, [this] {
        if (m_price->source == ListedPrice::Source::Catalogue)
            emit overrideAsked(m_price->price);
        else
            emit editAsked(m_price->price);
    });
    connect(m_drop, &Button::clicked, this, [this] { emit dropAsked(m_price->price); });
    connect(m_events, &Button::clicked, this, [this] {
        AiModelName name = m_price->price.name;
        // A price may be for all names that begin so.
        QString filter = name.model.endsWith(u'*') ? u"model:"_s + filterQuoted(name.model.chopped(1)) + u'*'
                                                   : u"model:"_s + filterQuoted(name.model);
        if (!m_price->price.customerId.isEmpty())
            filter += u" customer:"_s + filterQuoted(m_price->price.customerId);
        emit eventsAsked(filter);
    });
}

QString PriceDetails::precedence() const
{
    switch (m_price->source) {
    case ListedPrice::Source::Customer: return tr("Goes before your own price and the catalogue's.");
    case ListedPrice::Source::Own: return tr("Goes before the catalogue's; a customer's own price goes before it.");
    case ListedPrice::Source::Catalogue: break;
    }
    return tr("Holds where neither you nor a customer has a price.");
}

void PriceDetails::setPrice(const ListedPrice* price, const PriceList& list)
{
    m_price = price ? std::optional(*price) : std::nullopt;
    for (Button* button : {m_edit, m_drop, m_events})
        button->setEnabled(price);
    m_facts->clear();
    if (!price) {
        setHead(Sign::None, Tone::Second, tr("Nothing selected"), {});
        setTitle({});
        setSubtitle({});
        return;
    }
    const bool catalogue = price->source == ListedPrice::Source::Catalogue;
    const ModelPrice& p = price->price;
    setHead(catalogue ? Sign::Lock : Sign::Ok, catalogue ? Tone::Second : Tone::Ok,
            catalogue                                        ? tr("Catalogue")
            : price->source == ListedPrice::Source::Customer ? tr("Customer's price")
                                                             : tr("Own price"),
            p.customerId);
    setTitle(p.name.text());
    setSubtitle(
        sentence(u"%1 %2"_s, {{precedence(), Span::Style::Normal},
                              {tr("A cost that the client sends goes before every price."), Span::Style::Second}}));
    m_edit->setText(catalogue ? tr("Own price instead…") : tr("Change…"));
    m_drop->setVisible(!catalogue);
    m_facts->addText(tr("In, per million"), NumberFormat::decimal(p.inputPerMillion) + u' ' + p.currency);
    m_facts->addText(tr("Out, per million"), NumberFormat::decimal(p.outputPerMillion) + u' ' + p.currency);
    m_facts->addText(tr("Customer"), p.customerId.isEmpty() ? tr("all") : p.customerId,
                     p.customerId.isEmpty() ? Tone::Second : Tone::Text);
    m_facts->addText(tr("Valid from"), p.validFrom ? m_context.times.format().dateTime(*p.validFrom) : tr("always"),
                     p.validFrom ? Tone::Text : Tone::Second);
    if (catalogue) {
        m_facts->addText(tr("List"), list.catalogueName);
        m_facts->addText(tr("As of"), list.catalogueAsOf);
        m_facts->addText(tr("Note"), list.catalogueNote, Tone::Second);
    } else if (list.updatedAt) {
        m_facts->addText(tr("Prices changed"), TimeFormat::age(*list.updatedAt, m_context.now()));
    }
}

} // namespace md
