// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Model names that nobody knows a price for, those of the last calls first.
#pragma once

#include "client/aicostapi.h"
#include "ui/aicost/aicolumns.h"
#include "ui/countsview.h"

namespace md {

class RecordTable;
class UnmappedDetails;

class UnmappedView : public CountsView
{
    Q_OBJECT
public:
    UnmappedView(const PaneContext& context, ServerAccess& server, AiCostApi& api, QWidget* parent = nullptr);

    RecordTable& table() { return *m_table; }
    UnmappedModelList& models() { return *m_models; }
    UnmappedDetails& details() { return *m_details; }
    const UnmappedModel* current() const;
    QString headline() const;

protected:
    CallHandle ask(const TimeRange& range) override;

private:
    void take(RecordPage<UnmappedModel> page);
    void showCurrent();

    AiCostApi& m_api;
    UnmappedModelList* m_models;
    TextLabel* m_figure = nullptr;
    TextLabel* m_facts = nullptr;
    RecordTable* m_table = nullptr;
    UnmappedDetails* m_details = nullptr;
};

} // namespace md
