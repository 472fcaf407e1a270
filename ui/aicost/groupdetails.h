// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One organization, feature, model, provider or environment: what its calls cost, what of it is unknown and why.
#pragma once

#include "core/aicost.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class FieldList;

class GroupDetails : public SidePanel
{
    Q_OBJECT
public:
    explicit GroupDetails(const PaneContext& context, QWidget* parent = nullptr);

    void setGroup(const AiUsage& usage, const AiGroup* group);

signals:
    //! Of its calls, or of those with this status.
    void eventsAsked(std::optional<md::CostStatus> status);
    void causeAsked(md::CostStatus status);

private:
    void showCosts(const AiSums& sums);
    void showUnknown(const AiSums& sums);
    void showCalls(const AiGroup& group);

    PaneContext m_context;
    Button* m_events;
    Button* m_unknownEvents;
    FieldList* m_costs;
    FieldList* m_unknown;
    FieldList* m_calls;
};

} // namespace md
