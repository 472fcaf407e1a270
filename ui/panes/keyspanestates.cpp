// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// KeysPane: how it says how things stand.
#include "ui/panes/keyspane.h"

#include "ui/events/filterbar.h"
#include "ui/keys/keydetails.h"
#include "ui/keys/keywords.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

using namespace Qt::StringLiterals;

namespace md {

void KeysPane::showDetails(bool wanted)
{
    m_detailsWanted = wanted;
    m_details->setVisible(wanted && m_state->state() == StatePage::State::Filled);
}

void KeysPane::showState()
{
    showStatePage();
    showDetails(m_detailsWanted);
}

void KeysPane::showStatePage()
{
    using Standing = ListState::Standing;
    switch (m_listState.show(
        {m_context, m_server, *m_model, *m_state, *m_filterBar},
        {u"keys"_s, tr("The list of API keys"), tr("Loading the API keys"), tr("The API keys could not be loaded")})) {
    case Standing::Unoffered:
    case Standing::Waiting: return;
    case Standing::Failed: m_details->setKey(std::nullopt); return;
    case Standing::Empty: showEmpty(); return;
    case Standing::Rows: break;
    }
    if (hasNoneForSending() && !m_operatorsShown && m_wantedId.isEmpty()) {
        showNoneForSending();
        return;
    }
    // First of all: a table that is shown with the focus chooses its first row itself.
    if (!m_wantedId.isEmpty()) {
        if (m_table->setCurrentId(m_wantedId))
            m_wantedId.clear();
    } else if (!m_table->currentIndex().isValid() && m_detailsWanted) {
        m_table->setCurrentId(mostUrgent());
    }
    m_state->showFilled();
}

//! The operators' own keys, with which one signs in here, are not counted.
bool KeysPane::hasNoneForSending() const
{
    const std::vector<ApiKey>& keys = m_model->records();
    return m_model->query().filter.isEmpty() && m_model->isWhole() &&
           std::all_of(keys.begin(), keys.end(), [](const ApiKey& key) { return key.isOperators(); });
}

void KeysPane::showNoneForSending()
{
    m_details->setKey(std::nullopt);
    EmptyState state;
    state.icon = Icon::Keys;
    state.title = tr("No key for sending yet");
    state.text = sentence(tr("A client sends usage with a key of its own, which has the scope %1 and nothing else. Its "
                             "secret is shown once."),
                          {{u"events:write"_s, Span::Style::Mono}});
    state.primary = StateAction{tr("Create the first key…"), {}, [this] { create(); }};
    state.lines.push_back({tr("Operators' keys"), QString::number(m_model->recordCount()), [this] {
                               m_operatorsShown = true;
                               showState();
                           }});
    m_state->showEmpty(state);
}

void KeysPane::showEmpty()
{
    m_details->setKey(std::nullopt);
    EmptyState state;
    state.icon = Icon::Keys;
    const QString filter = m_filterBar->filter();
    state.title = tr("No key fits");
    state.text = m_all > 0
                     ? sentence(tr("None of the %n key(s) fits %1.", nullptr, m_all), {{filter, Span::Style::Mono}})
                     : sentence(tr("Nothing fits %1."), {{filter, Span::Style::Mono}});
    state.primary = StateAction{tr("Show all keys"), {}, [this] { clearFilter(); }};
    m_state->showEmpty(state);
}

void KeysPane::showLive()
{
    m_strip->setLive(m_server.live.state() == LiveStream::State::Live ||
                     m_server.live.state() == LiveStream::State::Connecting);
}

void KeysPane::showCreateButton()
{
    const SessionState& session = m_context.session;
    const bool may = session.whoAmI() && session.whoAmI()->hasScope(u"keys:write"_s);
    const bool locked = session.isLive() && session.writesLocked();
    m_create->setKind(locked ? Button::Kind::Locked : Button::Kind::Primary);
    m_create->setEnabled(may);
    m_create->setToolTip(may ? QString() : tr("Your key lacks the scope keys:write"));
}

//! Once for each end that comes near: the bell remembers what it has told.
void KeysPane::warnOfEnds(const std::vector<ApiKey>& keys)
{
    const qint64 now = m_context.now();
    for (const ApiKey& key : keys) {
        if (!endsSoon(key, now))
            continue;
        Alert alert;
        alert.group = u"keys"_s;
        alert.key = u"%1/%2"_s.arg(key.id).arg(*key.expiresAt);
        alert.title = tr("%1 expires %2").arg(key.name, TimeFormat::age(*key.expiresAt, now));
        alert.text = tr("Whoever sends it afterwards is refused. Give it a later end, or rotate to another key.");
        alert.pane = u"keys"_s;
        alert.state = {{u"id"_s, key.id}};
        emit m_context.navigator.alertRaised(alert);
    }
}

} // namespace md
