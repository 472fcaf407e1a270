// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One price: what it holds for, where it comes from, what goes before it.
#pragma once

#include "ui/aicost/aicolumns.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class FieldList;

class PriceDetails : public SidePanel
{
    Q_OBJECT
public:
    explicit PriceDetails(const PaneContext& context, QWidget* parent = nullptr);

    void setPrice(const ListedPrice* price, const PriceList& list);

signals:
    void editAsked(const md::ModelPrice& price);
    //! Of a model that the catalogue has: one's own in its place.
    void overrideAsked(const md::ModelPrice& price);
    void dropAsked(const md::ModelPrice& price);
    void eventsAsked(const QString& filter);

private:
    QString precedence() const;

    PaneContext m_context;
    std::optional<ListedPrice> m_price;
    Button* m_edit;
    Button* m_drop;
    Button* m_events;
    FieldList* m_facts;
};

} // namespace md
