// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AuditPane: how it says how things stand.
#include "ui/panes/auditpane.h"

#include "ui/audit/auditdetails.h"
#include "ui/audit/chainguard.h"
#include "ui/events/filterbar.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

using namespace Qt::StringLiterals;

namespace md {

void AuditPane::showDetails(bool wanted)
{
    m_detailsWanted = wanted;
    m_details->setVisible(wanted && m_state->state() == StatePage::State::Filled);
}

void AuditPane::showState()
{
    showStatePage();
    showDetails(m_detailsWanted);
    if (m_state->state() == StatePage::State::Filled)
        selectWanted();
    else
        m_details->setEntry(std::nullopt);
}

void AuditPane::showStatePage()
{
    const auto standing = m_listState.show(
        {m_context, m_server, *m_model, *m_state, *m_filterBar},
        {u"audit-log"_s, tr("The audit log"), tr("Loading the audit log"), tr("The audit log could not be loaded")});
    if (standing == ListState::Standing::Empty)
        showEmpty();
    else if (standing == ListState::Standing::Rows)
        m_state->showFilled();
}

void AuditPane::selectWanted()
{
    if (!m_wantedId.isEmpty()) {
        if (m_table->setCurrentId(m_wantedId)) {
            m_wantedId.clear();
            showDetails(true);
        }
    } else if (!m_table->currentIndex().isValid() && m_detailsWanted && isVisible()) {
        m_table->setCurrentId(m_model->idAt(m_model->isHead(0) ? 1 : 0));
    }
}

void AuditPane::showEmpty()
{
    EmptyState state;
    state.icon = Icon::Audit;
    const QString filter = m_filterBar->filter();
    const bool ranged = m_range->range() != RangeChoice::all();
    if (filter.isEmpty() && !ranged) {
        state.title = tr("Nothing was changed yet");
        state.text =
            sentence(tr("Each change to keys, units, limits and endpoints leaves an entry here that nobody can "
                        "take out."));
        m_state->showEmpty(state);
        return;
    }
    state.title = filter.isEmpty() ? tr("Nothing was changed in this time") : tr("No entry fits");
    state.text = filter.isEmpty() ? sentence(tr("Nobody changed anything. The time is %1."),
                                             {{m_range->value(), Span::Style::Strong}})
                                  : sentence(tr("Nothing fits %1. The time is %2."),
                                             {{filter, Span::Style::Mono}, {m_range->value(), Span::Style::Strong}});
    if (ranged)
        state.primary = StateAction{tr("Look at all time"), {}, [this] { setRange(RangeChoice::all()); }};
    if (!filter.isEmpty())
        state.lines.push_back(
            {tr("Without the filter"), tr("all entries"), [this] { clearFilter(); }, StateLine::Value::Words});
    const qint64 entries = m_guard->verdict().entries;
    if (entries > 0)
        state.lines.push_back(
            {tr("In the log"), tr("%1 entries").arg(NumberFormat::count(entries)), {}, StateLine::Value::Words});
    m_state->showEmpty(state);
}

void AuditPane::showLive()
{
    m_strip->setLive(m_server.live.state() == LiveStream::State::Live ||
                     m_server.live.state() == LiveStream::State::Connecting);
}

} // namespace md
