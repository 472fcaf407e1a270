// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// OrganizationsPane: how it says how things stand.
#include "ui/panes/organizationspane.h"

#include "ui/events/filterbar.h"
#include "ui/numberformat.h"
#include "ui/organizations/organizationdetails.h"
#include "ui/organizations/organizationnotices.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/statepage.h"

using namespace Qt::StringLiterals;

namespace md {

void OrganizationsPane::showDetails(bool wanted)
{
    m_detailsWanted = wanted;
    m_details->setVisible(wanted && m_state->state() == StatePage::State::Filled);
}

void OrganizationsPane::showState()
{
    showStatePage();
    showSummary();
    showDetails(m_detailsWanted);
    if (m_state->state() == StatePage::State::Filled)
        selectWanted();
}

void OrganizationsPane::showStatePage()
{
    const auto standing =
        m_listState.show({m_context, m_server, *m_model, *m_state, *m_filterBar},
                         {u"organizations"_s, tr("The list of organizations"), tr("Loading the organizations"),
                          tr("The organizations could not be loaded")});
    if (standing == ListState::Standing::Empty)
        showEmpty();
    else if (standing == ListState::Standing::Rows)
        m_state->showFilled();
}

void OrganizationsPane::showSummary()
{
    const bool known = m_summary && m_model->state() != RecordTableModel::State::Failed;
    m_notices->setVisible(false);
    if (!known) {
        m_head->setSentence({});
        return;
    }
    m_notices->setSummary(*m_summary);
    m_notices->setVisible(!m_notices->lines().isEmpty());
    Sentence words{{tr("%Ln organization(s)", nullptr, int(m_summary->organizations)), Span::Style::Strong}};
    QString more;
    if (m_summary->named > 0)
        more = tr("%1 named").arg(NumberFormat::count(m_summary->named));
    if (m_summary->organizations > m_summary->orgsMax)
        more +=
            (more.isEmpty() ? QString() : u", "_s) + tr("the plan has %1").arg(NumberFormat::count(m_summary->orgsMax));
    if (!more.isEmpty())
        words.push_back({u"  "_s + more, Span::Style::Second});
    m_head->setSentence(words);
}

void OrganizationsPane::selectWanted()
{
    if (!m_wantedId.isEmpty()) {
        if (m_table->setCurrentId(m_wantedId)) {
            m_wantedId.clear();
            showDetails(true);
        }
    } else if (!m_table->currentIndex().isValid() && m_detailsWanted) {
        m_table->setCurrentId(m_model->idAt(0));
    }
}

void OrganizationsPane::showEmpty()
{
    EmptyState state;
    state.icon = Icon::Orgs;
    const QString filter = m_filterBar->filter();
    const bool ranged = m_range->range() != RangeChoice::all();
    if (filter.isEmpty() && !ranged) {
        state.title = tr("No organization yet");
        state.text = sentence(tr("Events name the customer that they are of in %1 or %2. The first that does makes an "
                                 "organization."),
                              {{u"customer_org_id"_s, Span::Style::Mono}, {u"customerId"_s, Span::Style::Mono}});
        state.primary = StateAction{tr("Import names…"), {}, [this] { import(); }};
        m_state->showEmpty(state);
        return;
    }
    state.title = filter.isEmpty() ? tr("Nobody was heard of in this time") : tr("No organization fits");
    state.text = filter.isEmpty() ? sentence(tr("The time is %1."), {{m_range->value(), Span::Style::Strong}})
                                  : sentence(tr("Nothing fits %1. The time is %2."),
                                             {{filter, Span::Style::Mono}, {m_range->value(), Span::Style::Strong}});
    if (ranged)
        state.primary = StateAction{tr("Look at all time"), {}, [this] { setRange(RangeChoice::all()); }};
    if (!filter.isEmpty())
        state.lines.push_back(
            {tr("Without the filter"), tr("all organizations"), [this] { clearFilter(); }, StateLine::Value::Words});
    m_state->showEmpty(state);
}

void OrganizationsPane::showImportButton()
{
    const SessionState& session = m_context.session;
    const bool may = session.whoAmI() && session.whoAmI()->hasScope(u"orgs:write"_s);
    m_import->setKind(session.isLive() && session.writesLocked() ? Button::Kind::Locked : Button::Kind::Primary);
    m_import->setEnabled(may && session.offers(u"organizations"_s));
    m_import->setToolTip(may ? QString() : tr("Your key lacks the scope orgs:write"));
}

} // namespace md
