// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One model without a price, or one sender of calls without tokens: what is to be done, and of whom the calls are.
#pragma once

#include "client/aicostapi.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class FieldList;

class GapDetails : public SidePanel
{
    Q_OBJECT
public:
    GapDetails(CostStatus gap, const PaneContext& context, AiCostApi& api, QWidget* parent = nullptr);

    //! By what the groups are; `filter` finds the calls of this one. Asks of whom they are, once.
    void setGroup(AiAxis axis, const AiGroup* group, const TimeRange& range, const QString& filter);
    //! "support-reply: 12 calls".
    QStringList parts() const;

signals:
    //! Of the whole group, or of one of its parts.
    void eventsAsked(const QString& further);
    void priceAsked(const md::AiModelName& model, const QString& customer);

private:
    AiAxis partAxis() const;
    void showGroup();
    void showParts(const Result<AiUsage>& usage);
    void addPart(const AiGroup& part);
    void askPrice();

    const CostStatus m_gap;
    PaneContext m_context;
    AiCostApi& m_api;
    AiAxis m_axis = AiAxis::Organization;
    std::optional<AiGroup> m_group;
    CallHandle m_call;

    Button* m_price;
    Button* m_events;
    FieldList* m_facts;
    FieldList* m_parts;
    TextLabel* m_partsHead;
};

} // namespace md
