// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/refusalview.h"

#include "ui/eventlog/requestwords.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

RefusalModel::Fetch nobody()
{
    // The list comes as a whole with its report.
    return [](const RecordQuery&, const QString&, const RefusalModel::Done&) -> PendingRequestPtr { return {}; };
}

QString idOf(const RefusalCount& count)
{
    return u"%1/%2/%3"_s.arg(count.code).arg(count.status).arg(count.sender);
}

QString nameOf(const RefusalCount& count)
{
    return count.senderName.isEmpty() ? count.sender : count.senderName;
}

} // namespace

RefusalView::RefusalView(const PaneContext& context, ServerAccess& server, RequestLogApi& api, QWidget* parent)
    : CountsView(requestCounts(), context, server, parent)
    , m_api(api)
    , m_model(new RefusalModel(refusalColumns([this] { return m_report.refused; }), idOf, nobody(), this))
    , m_table(
          new RecordTable(tr("Refused requests by code and sender"), *m_model, m_context.times, m_context.now, this))
    , m_figure(new TextLabel)
    , m_facts(new TextLabel({}, TextLabel::Ink::Second))
    , m_lost(new TextLabel({}, TextLabel::Ink::Warning))
    , m_open(new Button(tr("Show these requests"), Button::Kind::Secondary))
{
    m_table->setObjectName(u"refusalTable"_s);
    m_figure->setObjectName(u"refusalFigure"_s);
    m_figure->setFont(md::font(FontRole::Figure));
    m_facts->setObjectName(u"refusalFacts"_s);
    m_facts->setWordWrap(true);
    m_lost->setObjectName(u"refusalLost"_s);
    m_open->setObjectName(u"refusalOpen"_s);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::panePadding, 4, metrics::panePadding, 12);
    head->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_figure);
    words->addWidget(m_facts);
    words->addWidget(m_lost);
    head->addLayout(words, 1);
    head->addWidget(m_open, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    buildAround(content);
    setFocusProxy(m_table);
    connect(m_table, &RecordTable::currentIdChanged, this, &RefusalView::showCurrent);
    connect(m_table, &RecordTable::rowOpened, this, &RefusalView::openCurrent);
    connect(m_open, &Button::clicked, this, &RefusalView::openCurrent);
}

CallHandle RefusalView::ask(const TimeRange& range)
{
    return m_api.refusals(range, this, [this](Result<RefusalReport> report) {
        if (report)
            take(std::move(*report));
        else
            failed(report.error(), tr("The refused requests could not be counted"));
    });
}

void RefusalView::take(RefusalReport report)
{
    m_report = std::move(report);
    const QString current = m_table->currentId();
    m_model->setRecords(m_report.counts);
    shown(m_report.counts.empty(), tr("Nothing was refused"),
          m_report.requests > 0 ? tr("All requests of this time were answered well.")
                                : tr("Nobody asked this server for anything in this time."));
    if (m_report.counts.empty()) {
        emit requestShown({});
        return;
    }
    m_figure->setText(tr("%1 of %2 requests refused")
                          .arg(NumberFormat::count(m_report.refused), NumberFormat::count(m_report.requests)));
    const RefusalCount& most = m_report.counts.front();
    const double share = double(m_report.refused) / double(std::max<qint64>(1, m_report.requests));
    m_lost->setText(tr("%1 requests are in no log: more came than could be written since the server started.")
                        .arg(NumberFormat::count(m_report.notKept)));
    m_lost->setVisible(m_report.notKept > 0);
    m_facts->setText(tr("%1 of all, most of them %2 by %3")
                         .arg(NumberFormat::percent(share),
                              most.code.isEmpty() ? QString::number(most.status) : most.code, nameOf(most)));
    if (current.isEmpty() || !m_table->setCurrentId(current))
        m_table->setCurrentId(idOf(most));
}

void RefusalView::showCurrent(const QString& id)
{
    const RefusalCount* count = m_model->recordById(id);
    m_open->setEnabled(count);
    m_open->setText(count ? tr("Show the %1").arg(NumberFormat::count(count->count)) : tr("Show these requests"));
    if (isVisible())
        emit requestShown(count ? count->lastRequestId : QString());
}

void RefusalView::openCurrent()
{
    if (const RefusalCount* count = m_model->recordById(m_table->currentId()))
        emit requestsAsked(count->filter());
}

QString RefusalView::headline() const
{
    return m_figure->text() + u"; "_s + m_facts->text();
}

} // namespace md
