// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What AI calls cost, and right beside it how many cost nobody knows what: in all, over time, and by organization,
// feature, model, provider or environment.
#pragma once

#include "client/aicostapi.h"
#include "core/filterwords.h"
#include "ui/aicost/aicolumns.h"
#include "ui/countsview.h"

class QMenu;

namespace md {

class CostChart;
class CostSplit;
class FilterBar;
class GroupDetails;
class LinkButton;
class RecordTable;
class SegmentedControl;

class CostView : public CountsView
{
    Q_OBJECT
public:
    CostView(const PaneContext& context, ServerAccess& server, AiCostApi& api, QWidget* parent = nullptr);

    //! Of the environment that the window is set to; holds beside the typed one. Asked with the next range.
    void setFurtherFilter(const QString& filter) { m_further = filter; }
    QString filter() const;
    //! Shows it and asks.
    void setFilter(const QString& filter);
    AiAxis axis() const { return m_axis; }
    void setAxis(AiAxis axis);
    //! Only the groups with calls of this status.
    void setFocusedStatus(std::optional<CostStatus> status);
    std::optional<CostStatus> focusedStatus() const { return m_frame.focus; }

    const AiUsage& usage() const { return m_usage; }
    GroupModel& groups() { return *m_groups; }
    RecordTable& table() { return *m_table; }
    CostSplit& split() { return *m_split; }
    CostChart& chart() { return *m_chart; }
    FilterBar& filterBar() { return *m_filterBar; }
    GroupDetails& details() { return *m_details; }
    //! "412.80 USD; 1,204 calls of unknown cost".
    QString headline() const;

signals:
    void usageChanged();
    //! Where this can be mended.
    void causeAsked(md::CostStatus status);
    void eventsAsked(const QString& filter);
    void allTimeAsked();

protected:
    CallHandle ask(const TimeRange& range) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildChart();
    QWidget* buildTableHead();
    void connectParts();
    void take(AiUsage usage);
    void noteValues();
    void fillMenu(QMenu& menu);
    void showEmpty();
    void showHead();
    void showCurrencies();
    void showChart();
    void showGroups();
    void showCurrent();
    void openEvents(std::optional<CostStatus> status);

    AiCostApi& m_api;
    FilterWords m_words;
    QString m_further;
    AiAxis m_axis = AiAxis::Organization;
    AiUsage m_usage;
    GroupFrame m_frame;
    GroupModel* m_groups;
    QStringList m_currencies;

    TextLabel* m_cost = nullptr;
    TextLabel* m_costNote = nullptr;
    TextLabel* m_unknown = nullptr;
    TextLabel* m_unknownNote = nullptr;
    std::vector<std::pair<CostStatus, LinkButton*>> m_causes;
    CostSplit* m_split = nullptr;
    TextLabel* m_chartNote = nullptr;
    SegmentedControl* m_currency = nullptr;
    CostChart* m_chart = nullptr;
    SegmentedControl* m_axes = nullptr;
    FilterBar* m_filterBar = nullptr;
    RecordTable* m_table = nullptr;
    GroupDetails* m_details = nullptr;
};

} // namespace md
