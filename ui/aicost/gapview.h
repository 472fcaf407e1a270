// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calls whose cost is unknown for one reason, by who makes them: models without a price, or calls without tokens.
#pragma once

#include "client/aicostapi.h"
#include "ui/aicost/aicolumns.h"
#include "ui/countsview.h"

namespace md {

class GapDetails;
class RecordTable;
class SegmentedControl;

class GapView : public CountsView
{
    Q_OBJECT
public:
    //! MissingPrice or MissingTokens.
    GapView(CostStatus gap, const PaneContext& context, ServerAccess& server, AiCostApi& api,
            QWidget* parent = nullptr);

    void setFurtherFilter(const QString& filter) { m_further = filter; }
    //! By another of its axes: 0 is the first.
    void setAxis(int index);
    RecordTable& table() { return *m_table; }
    GroupModel& groups() { return *m_groups; }
    GapDetails& details() { return *m_details; }
    QString headline() const;

signals:
    void eventsAsked(const QString& filter);
    //! Of a model, for a customer or for all.
    void priceAsked(const md::AiModelName& model, const QString& customer);

protected:
    CallHandle ask(const TimeRange& range) override;

private:
    void build();
    void take(AiUsage usage);
    void showCurrent();
    void openEvents(const QString& further);
    QString filterOf(const AiGroup& group) const;

    const CostStatus m_gap;
    AiCostApi& m_api;
    QString m_further;
    TimeRange m_asked;
    AiUsage m_usage;
    GroupFrame m_frame;
    GroupModel* m_groups;
    AiAxis m_axis;

    TextLabel* m_figure = nullptr;
    TextLabel* m_facts = nullptr;
    SegmentedControl* m_axes = nullptr;
    RecordTable* m_table = nullptr;
    GapDetails* m_details = nullptr;
};

} // namespace md
