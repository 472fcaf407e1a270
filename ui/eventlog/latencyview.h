// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long each route takes: the slowest first, and one of them over time.
#pragma once

#include "client/requestlogapi.h"
#include "ui/countsview.h"
#include "ui/eventlog/logcolumns.h"

namespace md {

class LatencyChart;

class LatencyView : public CountsView
{
    Q_OBJECT
public:
    LatencyView(const PaneContext& context, ServerAccess& server, RequestLogApi& api, QWidget* parent = nullptr);

    RecordTable& table() { return *m_table; }
    LatencyChart& chart() { return *m_chart; }
    QString headline() const;

signals:
    //! The requests of a route, in the log.
    void requestsAsked(const QString& filter);

protected:
    CallHandle ask(const TimeRange& range) override;

private:
    void take(LatencyReport report);
    void showRoute(const QString& name);

    RequestLogApi& m_api;
    LatencyReport m_report;
    LatencyModel* m_model;
    RecordTable* m_table;
    LatencyChart* m_chart;
    TextLabel* m_name;
    TextLabel* m_figure;
    TextLabel* m_facts;
};

} // namespace md
