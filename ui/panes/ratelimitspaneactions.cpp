// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// RateLimitsPane: what can be done.
#include "ui/panes/ratelimitspane.h"

#include "ui/events/filterbar.h"
#include "ui/rates/ratedetails.h"
#include "ui/rates/ratewords.h"
#include "ui/widgets/recordtable.h"

#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace md {

void RateLimitsPane::buildActions()
{
    addPaneAction(u"ratesActionRates"_s, tr("Show the rates"), Qt::Key_U, &RateLimitsPane::showRateView);
    addPaneAction(u"ratesActionLog"_s, tr("Show all requests over a limit"), QKeySequence(Qt::SHIFT | Qt::Key_L),
                  &RateLimitsPane::showLogView);
    addPaneAction(u"ratesActionRequests"_s, tr("Show the 429s of this key"), Qt::Key_L,
                  &RateLimitsPane::showRequestsOfRate);
    addPaneAction(u"ratesActionEdit"_s, tr("Change the limits…"), Qt::Key_E, &RateLimitsPane::edit);
    addPaneAction(u"ratesActionReload"_s, tr("Ask again"), Qt::Key_F5, &RateLimitsPane::reload);
    addPaneAction(u"ratesActionDetails"_s, tr("Show or hide the details"), Qt::Key_I, &RateLimitsPane::toggleDetails);
    addPaneAction(u"ratesActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &RateLimitsPane::clearFilter);
}

void RateLimitsPane::showRequestsOfRate()
{
    if (const auto& rate = m_details->rate())
        showRequests(limitedRequestsFilter(*rate));
}

void RateLimitsPane::edit()
{
    const auto& rate = m_details->rate();
    if (!rate)
        return;
    if (!rate->version) {
        emit m_context.navigator.toastRequested(tr("The limit of an application cannot be changed"));
        return;
    }
    setView(Rates);
    showDetails(true);
    m_details->edit();
}

void RateLimitsPane::reload()
{
    if (view() == Log)
        m_requests->reload();
    else
        m_model->reload();
}

void RateLimitsPane::showDetails(bool shown)
{
    m_detailsWanted = shown;
    showPanels();
}

void RateLimitsPane::toggleDetails()
{
    showDetails(!m_detailsWanted);
}

void RateLimitsPane::clearFilter()
{
    setFilter({});
}

void RateLimitsPane::fillMenu(QMenu& menu, const QModelIndex& cell)
{
    const RateLimit* rate = m_model->recordAt(cell.row());
    if (!rate)
        return;
    const auto [name, value] = rateTerm(*rate, m_model->columns()[std::size_t(cell.column())].id);
    if (!name.isEmpty()) {
        const auto add = [&, name = name, value = value](const QString& text, bool negated) {
            menu.addAction(text, this, [this, name, value, negated] {
                setFilter(withNamedTerm(m_filterBar->filter(), name, value, negated));
            });
        };
        add(tr("Only %1").arg(value), false);
        add(tr("Without %1").arg(value), true);
        menu.addSeparator();
    }
    menu.addAction(tr("Its 429s"), this, &RateLimitsPane::showRequestsOfRate);
    if (rate->version)
        menu.addAction(themedIcon(Icon::Edit), tr("Change limits…"), this, &RateLimitsPane::edit);
}

} // namespace md
