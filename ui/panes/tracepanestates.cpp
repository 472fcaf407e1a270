// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TracePane: what it says when there is nothing to show, and beside the field.
#include "ui/overview/overviewtiles.h"
#include "ui/panes/tracepane.h"
#include "ui/sessionstate.h"
#include "ui/trace/tracewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepage.h"

using namespace Qt::StringLiterals;

namespace md {

void TracePane::showNothingAsked()
{
    EmptyState state;
    state.icon = Icon::Trace;
    state.title = m_server ? tr("One id, one answer") : tr("Open a bundle");
    state.text = {{m_server
                       ? tr("Paste an id of any kind, an error body, response headers, a log line or a cURL "
                            "command. Everything that hangs on it comes up on one time line, over all dates. A key "
                            "is cut to its prefix before anything is sent.")
                       : tr("A support bundle that a colleague saved opens here without a server. To look for an "
                            "id, connect to a server first."),
                   Span::Style::Normal}};
    if (!m_server)
        state.primary = StateAction{
            tr("Connect to a server…"), {}, [this] { emit m_context.navigator.connectionDialogRequested(); }};
    m_state->showEmpty(state);
    showHint();
}

void TracePane::showNothingRead(const QString& text)
{
    m_trace.reset();
    EmptyState state;
    state.icon = Icon::Search;
    if (m_pasted.secretsLeftOut > 0) {
        state.title = tr("That is a secret, not an id");
        state.text = {{tr("It was not sent anywhere. Look for the request id or the correlation id of the answer "
                          "instead; of an API key its first 12 characters are enough."),
                       Span::Style::Normal}};
        m_field->clear();
        m_typed = 0;
    } else {
        state.title = tr("There is no id in it");
        state.text = {
            {tr("Nothing of what was pasted has the form or the name of an id, so nothing was sent. An id has "
                "at most 256 characters and stands on one line."),
             Span::Style::Normal}};
        if (!m_pasted.codes.isEmpty())
            state.lines.push_back(
                {tr("Look up %1").arg(m_pasted.codes.front()), {}, [this, code = m_pasted.codes.front()] {
                     go({u"doctor"_s, {{u"code"_s, code}}});
                 }});
        if (text.size() <= 80)
            state.lines.push_back({tr("It reads"), text.simplified(), {}});
    }
    m_state->showEmpty(state);
    showHint();
}

void TracePane::showNothingFound(const Trace& trace)
{
    m_trace.reset();
    EmptyState state;
    state.icon = Icon::Search;
    state.title = tr("Nothing bears this id");
    const QString searched = searchedText(trace);
    state.text = sentence(tr("Looked for %1 through %2: all that is kept, over all dates."),
                          {{trace.id, Span::Style::Mono}, {searched.isEmpty() ? tr("everything") : searched}});
    for (const TraceWithheld& withheld : trace.withheld)
        state.lines.push_back(
            {tr("Not looked through: %1").arg(withheldWord(withheld.kind)), tr("lacks %1").arg(withheld.scope), {}});
    const auto& who = m_context.session.whoAmI();
    state.lines.push_back({tr("It may be of another server or tenant"), who ? who->tenant.id : QString(), {}});
    state.lines.push_back({tr("It may be too old"), tr("requests are kept 30 days, rejected events 14"), {}});
    state.primary = StateAction{
        tr("Search the events for it"), {}, [this, id = trace.id] {
            go({u"events"_s, {{u"filter"_s, u'"' + QString(id).replace(u'"', u' ') + u'"'}, {u"range"_s, u"all"_s}}});
        }};
    m_state->showEmpty(state);
}

void TracePane::showFailure(const ApiError& error)
{
    m_state->showFailed({error,
                         {},
                         m_context.now(),
                         [this] { reload(); },
                         [this] { emit m_context.navigator.connectionDialogRequested(); },
                         {},
                         {}});
}

//! What the id is, and that all dates were looked through.
void TracePane::showHint()
{
    QString hint;
    if (m_trace && !m_id.isEmpty()) {
        const QString kinds = matchesText(*m_trace);
        hint = kinds.isEmpty() ? tr("all dates") : tr("%1, all dates").arg(kinds);
    }
    if (!m_pasted.ids.empty() && m_pasted.ids.front().wasKey && m_pasted.ids.front().id == m_id)
        hint = tr("cut to the key's prefix, all dates");
    m_hint->setText(hint);
    m_copy->setEnabled(!m_id.isEmpty());
    m_others->setVisible(m_pasted.ids.size() > 1 && !m_opened);
    m_others->setValue(tr("%n id(s)", nullptr, int(m_pasted.ids.size()) - 1));
}

} // namespace md
