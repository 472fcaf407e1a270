// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/latencyview.h"

#include "core/filter.h"
#include "ui/eventlog/latencychart.h"
#include "ui/eventlog/requestwords.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int pieces = 72;

LatencyModel::Fetch nobody()
{
    // The list comes as a whole with its report.
    return [](const RecordQuery&, const QString&, const LatencyModel::Done&) -> PendingRequestPtr { return {}; };
}

} // namespace

LatencyView::LatencyView(const PaneContext& context, ServerAccess& server, RequestLogApi& api, QWidget* parent)
    : CountsView(requestCounts(), context, server, parent)
    , m_api(api)
    , m_model(new LatencyModel(
          latencyColumns(), [](const RouteLatency& route) { return route.name(); }, nobody(), this))
    , m_table(new RecordTable(tr("Latency by route"), *m_model, m_context.times, m_context.now, this))
    , m_chart(new LatencyChart(m_context.times, this))
    , m_name(new TextLabel)
    , m_figure(new TextLabel)
    , m_facts(new TextLabel({}, TextLabel::Ink::Second))
{
    m_table->setObjectName(u"latencyTable"_s);
    m_name->setObjectName(u"latencyRoute"_s);
    m_name->setFont(md::font(FontRole::Mono));
    m_figure->setObjectName(u"latencyFigure"_s);
    m_figure->setFont(md::font(FontRole::Figure));
    m_facts->setObjectName(u"latencyFacts"_s);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::panePadding, 4, metrics::panePadding, 8);
    head->setSpacing(2);
    for (QWidget* part : {m_name, m_figure, m_facts})
        head->addWidget(part);
    column->addLayout(head);
    auto* chart = new QHBoxLayout;
    chart->setContentsMargins(metrics::panePadding - 12, 0, metrics::panePadding, 12);
    chart->addWidget(m_chart);
    column->addLayout(chart);
    column->addWidget(m_table, 1);
    buildAround(content);
    setFocusProxy(m_table);
    connect(m_table, &RecordTable::currentIdChanged, this, &LatencyView::showRoute);
    connect(m_table, &RecordTable::rowOpened, this, [this](const QModelIndex& row) {
        if (const RouteLatency* route = m_model->recordAt(row.row()))
            emit requestsAsked(u"route:%1 method:%2"_s.arg(filterQuoted(route->route), route->method));
    });
}

CallHandle LatencyView::ask(const TimeRange& range)
{
    return m_api.latency(range, pieces, this, [this](Result<LatencyReport> report) {
        if (report)
            take(std::move(*report));
        else
            failed(report.error(), tr("The latencies could not be loaded"));
    });
}

void LatencyView::take(LatencyReport report)
{
    m_report = std::move(report);
    const QString current = m_table->currentId();
    m_model->setRecords(m_report.routes);
    shown(m_report.routes.empty(), tr("No requests in this time"), tr("Nobody asked this server for anything."));
    if (m_report.routes.empty())
        return;
    if (current.isEmpty() || !m_table->setCurrentId(current))
        m_table->setCurrentId(m_report.routes.front().name());
    showRoute(m_table->currentId());
}

void LatencyView::showRoute(const QString& name)
{
    const RouteLatency* route = m_model->recordById(name);
    if (!route) {
        m_chart->clear();
        return;
    }
    m_name->setText(route->name());
    m_figure->setText(tr("p99 %1").arg(durationText(route->times.p99Us)));
    m_facts->setText(tr("p50 %1, p95 %2, longest %3, %4 requests")
                         .arg(durationText(route->times.p50Us), durationText(route->times.p95Us),
                              durationText(route->times.maxUs), NumberFormat::count(route->times.count)));
    m_chart->setSeries(m_report, *route);
}

QString LatencyView::headline() const
{
    return m_name->text() + u": "_s + m_figure->text();
}

} // namespace md
