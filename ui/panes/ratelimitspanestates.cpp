// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// RateLimitsPane: how it says how things stand.
#include "ui/panes/ratelimitspane.h"

#include "ui/eventlog/loglist.h"
#include "ui/eventlog/requestdetails.h"
#include "ui/events/filterbar.h"
#include "ui/numberformat.h"
#include "ui/rates/ratedetails.h"
#include "ui/rates/ratewords.h"
#include "ui/sessionstate.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

void RateLimitsPane::showView()
{
    m_stack->setCurrentIndex(view());
    m_panels->setCurrentIndex(view());
    // A list that nobody looks at asks for nothing.
    if (view() == Log && isVisible() && (!m_logAsked || m_logIsStale))
        askLog();
    showPanels();
}

void RateLimitsPane::showPanels()
{
    const bool filled = view() == Log || m_state->state() == StatePage::State::Filled;
    m_panels->setVisible(m_detailsWanted && filled);
}

void RateLimitsPane::showState()
{
    showStatePage();
    showPanels();
}

void RateLimitsPane::showStatePage()
{
    using Standing = ListState::Standing;
    switch (m_listState.show({m_context, m_server, *m_model, *m_state, *m_filterBar},
                             {u"rate-limits"_s, tr("Rate limits"), tr("Loading the rate limits"),
                              tr("The rate limits could not be loaded")})) {
    case Standing::Unoffered:
    case Standing::Waiting: return;
    case Standing::Failed: m_details->setRate(std::nullopt); return;
    case Standing::Empty: showEmpty(); return;
    case Standing::Rows: break;
    }
    if (!m_wantedKey.isEmpty()) {
        const auto& rates = m_model->records();
        const auto wanted = std::find_if(rates.begin(), rates.end(),
                                         [this](const RateLimit& rate) { return rate.subjectId == m_wantedKey; });
        if (wanted != rates.end() && m_table->setCurrentId(wanted->id))
            m_wantedKey.clear();
    } else if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentId(m_model->idAt(0));
    }
    m_state->showFilled();
    showRate();
}

void RateLimitsPane::showEmpty()
{
    m_details->setRate(std::nullopt);
    EmptyState state;
    state.icon = Icon::RateLimits;
    const QString filter = m_filterBar->filter();
    if (filter.isEmpty()) {
        state.title = tr("No key has used anything yet");
        state.text = sentence(tr("As soon as a key or an application asks for something, its minute stands here."));
        state.primary =
            StateAction{tr("Show the keys"), {}, [this] { emit m_context.navigator.paneRequested(u"keys"_s, {}); }};
    } else {
        state.title = tr("No rate fits");
        state.text = sentence(tr("Nothing fits %1."), {{filter, Span::Style::Mono}});
        state.primary = StateAction{tr("Show all rates"), {}, [this] { clearFilter(); }};
    }
    m_state->showEmpty(state);
}

void RateLimitsPane::showLive()
{
    m_strip->setLive(m_server.live.state() == LiveStream::State::Live ||
                     m_server.live.state() == LiveStream::State::Connecting);
}

void RateLimitsPane::showSummary()
{
    const auto& rates = m_model->records();
    const auto of = [&rates](RateLevel level) {
        return int(
            std::count_if(rates.begin(), rates.end(), [level](const RateLimit& rate) { return rate.level == level; }));
    };
    qint64 refused = 0;
    for (const RateLimit& rate : rates)
        refused += rate.limited24h;
    QStringList parts;
    if (const int limited = of(RateLevel::Limited); limited > 0)
        parts.append(tr("%n limited now", nullptr, limited));
    if (const int near = of(RateLevel::Near); near > 0)
        parts.append(tr("%n near", nullptr, near));
    parts.append(refused > 0 ? tr("%1 answers 429 in 24 h").arg(NumberFormat::count(refused)) : tr("no 429 in 24 h"));
    m_summary->setText(rates.empty() ? QString() : parts.join(u", "_s));
}

} // namespace md
