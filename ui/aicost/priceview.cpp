// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/priceview.h"

#include "ui/aicost/aiwords.h"
#include "ui/aicost/pricedetails.h"
#include "ui/errortext.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int mostAliases = 1000;

TextLabel* heading(const QString& text)
{
    auto* label = new TextLabel(text);
    label->setFont(md::font(FontRole::Heading));
    return label;
}

QHBoxLayout* headRow(int above)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::panePadding, above, metrics::panePadding, 8);
    row->setSpacing(8);
    return row;
}

bool fits(const ListedPrice& price, const QString& text)
{
    const QString all = price.price.name.text() + u' ' + price.price.customerId;
    return all.contains(text, Qt::CaseInsensitive);
}

} // namespace

std::vector<ListedPrice> listedPrices(const PriceList& list)
{
    std::vector<ListedPrice> prices;
    for (const ModelPrice& price : list.own) {
        if (!price.customerId.isEmpty())
            prices.push_back({price, ListedPrice::Source::Customer});
    }
    for (const ModelPrice& price : list.own) {
        if (price.customerId.isEmpty())
            prices.push_back({price, ListedPrice::Source::Own});
    }
    for (const ModelPrice& price : list.catalogue)
        prices.push_back({price, ListedPrice::Source::Catalogue});
    return prices;
}

PriceView::PriceView(const PaneContext& context, ServerAccess& server, AiCostApi& api, QWidget* parent)
    : CountsView(aiCostSubject(tr("Loading prices")), context, server, parent)
    , m_api(api)
    , m_prices(new PriceModel(
          priceColumns(), [](const ListedPrice& price) { return price.id(); }, fetchNothing<ListedPrice>(), this))
    , m_aliases(new AliasModel(
          aliasColumns(), [](const ModelAlias& alias) { return alias.id; }, fetchNothing<ModelAlias>(), this))
{
    setObjectName(u"priceView"_s);
    build();
    connectParts();
}

void PriceView::build()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QHBoxLayout* head = headRow(0);
    m_note = new TextLabel({}, TextLabel::Ink::Second);
    m_note->setObjectName(u"priceNote"_s);
    m_search = new SearchField(tr("Model, provider, customer…"), Icon::Search, content);
    m_search->setObjectName(u"priceSearch"_s);
    m_search->setAccessibleName(tr("Search in the prices"));
    m_newPrice = new Button(tr("Set price…"), Button::Kind::Secondary, content);
    m_newPrice->setObjectName(u"newPrice"_s);
    m_newPrice->setGlyph(Icon::Plus);
    head->addWidget(heading(tr("Prices")));
    head->addWidget(m_note);
    head->addStretch(1);
    head->addWidget(m_search);
    head->addWidget(m_newPrice);
    column->addLayout(head);
    m_priceTable = new RecordTable(tr("Prices"), *m_prices, m_context.times, m_context.now, content);
    m_priceTable->setObjectName(u"priceTable"_s);
    column->addWidget(m_priceTable, 3);
    QHBoxLayout* aliasHead = headRow(16);
    m_aliasNote = new TextLabel({}, TextLabel::Ink::Second);
    m_aliasNote->setObjectName(u"aliasNote"_s);
    m_dropAlias = new Button(tr("Take away…"), Button::Kind::Danger, content);
    m_dropAlias->setObjectName(u"dropAlias"_s);
    m_newAlias = new Button(tr("Add alias…"), Button::Kind::Secondary, content);
    m_newAlias->setObjectName(u"newAlias"_s);
    m_newAlias->setGlyph(Icon::Plus);
    aliasHead->addWidget(heading(tr("Aliases")));
    aliasHead->addWidget(m_aliasNote);
    aliasHead->addStretch(1);
    aliasHead->addWidget(m_dropAlias);
    aliasHead->addWidget(m_newAlias);
    column->addLayout(aliasHead);
    m_aliasTable = new RecordTable(tr("Aliases"), *m_aliases, m_context.times, m_context.now, content);
    m_aliasTable->setObjectName(u"aliasTable"_s);
    column->addWidget(m_aliasTable, 1);
    m_details = new PriceDetails(m_context, this);
    m_details->hide(); // the pane puts it beside
    buildAround(content);
    setFocusProxy(m_priceTable);
}

void PriceView::connectParts()
{
    connect(m_search, &SearchField::textChanged, this, &PriceView::showPrices);
    connect(m_search, &SearchField::left, m_priceTable, [this] { m_priceTable->setFocus(); });
    connect(m_search, &SearchField::stepped, m_priceTable, [this] { m_priceTable->setFocus(); });
    connect(m_newPrice, &Button::clicked, this, &PriceView::newPriceAsked);
    connect(m_newAlias, &Button::clicked, this, &PriceView::newAliasAsked);
    connect(m_dropAlias, &Button::clicked, this, [this] {
        if (const ModelAlias* alias = currentAlias())
            emit aliasDropAsked(*alias);
    });
    connect(m_priceTable, &RecordTable::currentIdChanged, this, &PriceView::showCurrent);
    connect(m_priceTable, &RecordTable::rowOpened, this, &PriceView::priceOpened);
    connect(m_aliasTable, &RecordTable::currentIdChanged, this, &PriceView::showAliases);
    for (RecordTable* table : {m_priceTable, m_aliasTable}) {
        connect(table, &RecordTable::copied, this,
                [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    }
}

//! Prices are of no time: the range is let be.
CallHandle PriceView::ask(const TimeRange&)
{
    m_aliasCall = m_api.aliases().page({}, {}, mostAliases, this,
                                       [this](const Result<RecordPage<ModelAlias>>& page) { takeAliases(page); });
    return m_api.prices(this, [this](Result<PriceList> list) {
        if (list)
            takePrices(std::move(*list));
        else
            failed(list.error(), tr("The prices could not be loaded"));
    });
}

void PriceView::takePrices(PriceList list)
{
    m_list = std::move(list);
    const auto customers = std::count_if(m_list.own.begin(), m_list.own.end(),
                                         [](const ModelPrice& price) { return !price.customerId.isEmpty(); });
    m_note->setText(tr("%1 of customers, %2 own, %3 in the catalogue")
                        .arg(NumberFormat::count(customers), NumberFormat::count(qint64(m_list.own.size()) - customers),
                             NumberFormat::count(qint64(m_list.catalogue.size()))));
    showPrices();
    shown(m_list.own.empty() && m_list.catalogue.empty(), tr("No prices"),
          tr("This server has no catalogue, and nobody set a price."));
}

void PriceView::showPrices()
{
    std::vector<ListedPrice> prices = listedPrices(m_list);
    const QString text = m_search->text().trimmed();
    std::erase_if(prices, [&text](const ListedPrice& price) { return !fits(price, text); });
    const QString current = m_priceTable->currentId();
    m_prices->setRecords(std::move(prices));
    if ((current.isEmpty() || !m_priceTable->setCurrentId(current)) && m_prices->rowCount() > 0)
        m_priceTable->setCurrentId(m_prices->idAt(0));
    showCurrent();
}

void PriceView::takeAliases(const Result<RecordPage<ModelAlias>>& page)
{
    m_aliasCall.abandon();
    if (!page) {
        m_aliasNote->setInk(TextLabel::Ink::Warning);
        m_aliasNote->setText(errorText(page.error()).sentence);
        return;
    }
    m_aliases->setRecords(page->records);
    m_aliasNote->setInk(TextLabel::Ink::Second);
    m_aliasNote->setText(page->records.empty()
                             ? tr("none yet: an alias lets a name that clients send count as a model with a price")
                             : tr("%Ln name(s) count as another model", nullptr, int(page->records.size())));
    showAliases();
}

void PriceView::showAliases()
{
    m_dropAlias->setVisible(currentAlias() != nullptr);
}

void PriceView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

const ListedPrice* PriceView::current() const
{
    return m_prices->recordById(m_priceTable->currentId());
}

const ModelAlias* PriceView::currentAlias() const
{
    return m_aliases->recordById(m_aliasTable->currentId());
}

void PriceView::showCurrent()
{
    m_details->setPrice(current(), m_list);
}

} // namespace md
