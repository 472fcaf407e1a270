// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was refused, by code and by whom: who sends garbage, and of which kind.
#pragma once

#include "client/requestlogapi.h"
#include "ui/countsview.h"
#include "ui/eventlog/logcolumns.h"

namespace md {

class Button;

class RefusalView : public CountsView
{
    Q_OBJECT
public:
    RefusalView(const PaneContext& context, ServerAccess& server, RequestLogApi& api, QWidget* parent = nullptr);

    RecordTable& table() { return *m_table; }
    QString headline() const;

signals:
    void requestsAsked(const QString& filter);
    //! One was selected: its newest request, to look at.
    void requestShown(const QString& requestId);

protected:
    CallHandle ask(const TimeRange& range) override;

private:
    void take(RefusalReport report);
    void showCurrent(const QString& id);
    void openCurrent();

    RequestLogApi& m_api;
    RefusalReport m_report;
    RefusalModel* m_model;
    RecordTable* m_table;
    TextLabel* m_figure;
    TextLabel* m_facts;
    TextLabel* m_lost;
    Button* m_open;
};

} // namespace md
