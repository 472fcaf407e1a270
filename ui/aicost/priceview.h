// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a million tokens cost: the customers' prices, one's own, the catalogue's; and the names that count as another.
#pragma once

#include "client/aicostapi.h"
#include "ui/aicost/aicolumns.h"
#include "ui/countsview.h"

namespace md {

class Button;
class PriceDetails;
class RecordTable;
class SearchField;

class PriceView : public CountsView
{
    Q_OBJECT
public:
    PriceView(const PaneContext& context, ServerAccess& server, AiCostApi& api, QWidget* parent = nullptr);

    RecordTable& prices() { return *m_priceTable; }
    RecordTable& aliases() { return *m_aliasTable; }
    PriceModel& priceModel() { return *m_prices; }
    AliasModel& aliasModel() { return *m_aliases; }
    PriceDetails& details() { return *m_details; }
    SearchField& searchField() { return *m_search; }
    void focusSearch();
    const ListedPrice* current() const;
    const ModelAlias* currentAlias() const;

signals:
    void newPriceAsked();
    void newAliasAsked();
    void aliasDropAsked(const md::ModelAlias& alias);
    void priceOpened();

protected:
    CallHandle ask(const TimeRange& range) override;

private:
    void build();
    void connectParts();
    void takePrices(PriceList list);
    void takeAliases(const Result<RecordPage<ModelAlias>>& page);
    void showPrices();
    void showAliases();
    void showCurrent();

    AiCostApi& m_api;
    PriceModel* m_prices;
    AliasModel* m_aliases;
    PriceList m_list;
    CallHandle m_aliasCall;

    SearchField* m_search = nullptr;
    TextLabel* m_note = nullptr;
    Button* m_newPrice = nullptr;
    RecordTable* m_priceTable = nullptr;
    TextLabel* m_aliasNote = nullptr;
    Button* m_newAlias = nullptr;
    Button* m_dropAlias = nullptr;
    RecordTable* m_aliasTable = nullptr;
    PriceDetails* m_details = nullptr;
};

//! All prices in the order in which they hold: a customer's before one's own, one's own before the catalogue's.
std::vector<ListedPrice> listedPrices(const PriceList& list);

} // namespace md
