// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HealthPane: how it says how things stand.
#include "ui/panes/healthpane.h"

#include "ui/events/filterbar.h"
#include "ui/health/meterdetails.h"
#include "ui/health/metergrid.h"
#include "ui/health/unitlist.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tabstrip.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace md {

void HealthPane::showState()
{
    showSummary();
    if (!m_context.session.offers(u"metering-health"_s)) {
        m_state->showNotOffered(tr("Metering health"), m_server.target.server);
        return;
    }
    switch (m_model->state()) {
    case RecordTableModel::State::Idle:
    case RecordTableModel::State::Loading:
        // Meters that change are asked for again: what is empty stays so until there is an answer.
        if (m_model->recordCount() == 0 && m_state->state() != StatePage::State::Empty)
            m_state->showLoading(tr("Loading the meters"));
        return;
    case RecordTableModel::State::Failed:
        m_details->hide();
        m_listState.showFailed({m_context, m_server, *m_model, *m_state, *m_filterBar},
                               tr("The meters could not be loaded"));
        return;
    case RecordTableModel::State::Loaded: break;
    }
    if (m_grid->cards().empty()) {
        showEmpty();
        return;
    }
    m_state->showFilled();
    if (!m_wantedId.isEmpty() && m_grid->setCurrentId(m_wantedId)) {
        m_wantedId.clear();
        m_details->show();
    }
    // What is shown at the side goes on with it; one that is no longer here is shown no longer.
    if (const Meter* meter = m_model->recordById(m_grid->currentId())) {
        if (m_details->meter() != *meter)
            m_details->setMeter(*meter);
    } else if (m_details->meter()) {
        m_details->setMeter(std::nullopt);
        m_details->hide();
    }
}

void HealthPane::showEmpty()
{
    m_details->hide();
    EmptyState state;
    state.icon = Icon::Health;
    const QString filter = m_filterBar->filter();
    const QString environment = m_context.environment.current();
    const int all = m_model->recordCount();
    if (all == 0 && filter.isEmpty()) {
        state.title = tr("No billable unit is declared");
        state.text = sentence(tr("A unit has a card here in each environment that it is metered in. Declare the first "
                                 "one, or take what products usually count."));
        state.primary = StateAction{tr("Declare unit…"), {}, [this] { declareUnit(); }};
        state.lines.push_back(
            {tr("From templates"), tr("what products usually count"), [this] { m_units->declareFromTemplates(); }});
    } else if (all == 0) {
        state.title = tr("No meter fits");
        state.text = sentence(tr("No meter fits %1."), {{filter, Span::Style::Mono}});
        state.primary = StateAction{tr("Clear the filter"), {}, [this] { clearFilter(); }};
    } else if (!environment.isEmpty() && shown().empty()) {
        state.title = tr("No meter in %1").arg(environment);
        state.text = sentence(tr("Nothing is metered in %1. %2 in other environments."),
                              {{environment, Span::Style::Strong}, {tr("%n meter(s)", nullptr, all)}});
        state.primary = StateAction{tr("Show all environments"), {}, [this] { m_context.environment.setCurrent({}); }};
    } else {
        state.icon = Icon::OkCircle;
        state.title = tr("All meters are OK");
        state.text = sentence(tr("Nothing is down, silent or degraded."));
        state.primary = StateAction{tr("Show all meters"), {}, [this] {
                                        m_order->setCurrent(int(MeterGrid::Order::TroubleFirst));
                                        m_grid->setOrder(MeterGrid::Order::TroubleFirst);
                                        showState();
                                    }};
    }
    m_state->showEmpty(state);
}

void HealthPane::showSummary()
{
    const bool here = m_model->state() == RecordTableModel::State::Loaded && m_views->currentIndex() == 0;
    const std::vector<Meter> meters = shown();
    m_summary->setVisible(here && !meters.empty());
    m_checked->setVisible(here);
    if (!here)
        return;
    std::array<int, 4> counts{};
    for (const Meter& meter : meters)
        ++counts[std::size_t(meter.state)];
    const int troubled = int(meters.size()) - counts[std::size_t(MeterState::Ok)];
    Sentence words;
    if (troubled == 0) {
        words = sentence(tr("All %1 OK"), {{NumberFormat::count(qint64(meters.size())), Span::Style::Strong}});
    } else {
        words = {{tr("%1 of %2 not OK").arg(troubled).arg(meters.size()), Span::Style::Strong}, {u"   "_s}};
        QStringList parts;
        if (const int down = counts[std::size_t(MeterState::Down)]; down > 0)
            words.push_back({tr("%1 down").arg(down), Span::Style::Bad});
        if (const int degraded = counts[std::size_t(MeterState::Degraded)]; degraded > 0)
            parts.append(tr("%1 degraded").arg(degraded));
        if (const int silent = counts[std::size_t(MeterState::NoData)]; silent > 0)
            parts.append(tr("%1 no data").arg(silent));
        const bool both = counts[std::size_t(MeterState::Down)] > 0 && !parts.isEmpty();
        words.push_back({(both ? u", "_s : QString()) + parts.join(u", "_s), Span::Style::Second});
    }
    m_summary->setSentence(words);
    const bool live = m_server.live.state() == LiveStream::State::Live;
    if (m_model->staleError())
        m_checked->setText(
            tr("not refreshed since %1").arg(momentText(m_heardAt, m_context.times.format(), m_context.now())));
    else
        m_checked->setText(live ? tr("checked each second")
                                : tr("not live, of %1").arg(TimeFormat::age(m_heardAt, m_context.now())));
    m_checked->setInk(live && !m_model->staleError() ? TextLabel::Ink::Second : TextLabel::Ink::Warning);
}

} // namespace md
