// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AiCostPane: what can be done.
#include "ui/panes/aicostpane.h"

#include "ui/aicost/aiwrites.h"
#include "ui/aicost/costview.h"
#include "ui/aicost/gapview.h"
#include "ui/aicost/priceview.h"
#include "ui/aicost/resolvebar.h"
#include "ui/aicost/unmappedview.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace md {

void AiCostPane::buildActions()
{
    addPaneAction(u"aiCostActionCost"_s, tr("Show AI cost"), Qt::Key_C, &AiCostPane::showCostView);
    addPaneAction(u"aiCostActionUnmapped"_s, tr("Show unmapped models"), Qt::Key_U, &AiCostPane::showUnmappedView);
    addPaneAction(u"aiCostActionMissingPrices"_s, tr("Show missing prices"), Qt::Key_M, &AiCostPane::showMissingPrices);
    addPaneAction(u"aiCostActionMissingTokens"_s, tr("Show calls without tokens"), Qt::Key_T,
                  &AiCostPane::showMissingTokens);
    addPaneAction(u"aiCostActionPrices"_s, tr("Show prices and aliases"), Qt::Key_P, &AiCostPane::showPrices);
    addPaneAction(u"aiCostActionAlias"_s, tr("Add alias…"), Qt::Key_A, &AiCostPane::addAlias);
    addPaneAction(u"aiCostActionPrice"_s, tr("Set price…"), QKeySequence(Qt::SHIFT | Qt::Key_P), &AiCostPane::setPrice);
    addPaneAction(u"aiCostActionResolve"_s, tr("Resolve the past again…"), Qt::Key_R, &AiCostPane::resolveAgain);
    addPaneAction(u"aiCostActionDetails"_s, tr("Show or hide the details"), Qt::Key_I, &AiCostPane::toggleDetails);
    addPaneAction(u"aiCostActionReload"_s, tr("Ask again"), Qt::Key_F5, &AiCostPane::reload);
    addPaneAction(u"aiCostActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &AiCostPane::clearFilter);
}

//! Where what is unknown for this reason can be mended.
void AiCostPane::showCause(CostStatus status)
{
    switch (status) {
    case CostStatus::UnknownModel: setView(Unmapped); return;
    case CostStatus::MissingPrice: setView(MissingPrices); return;
    case CostStatus::MissingTokens: setView(MissingTokens); return;
    default: m_cost->setFocusedStatus(status);
    }
}

void AiCostPane::reload()
{
    shownView()->reload();
}

void AiCostPane::reloadAll()
{
    for (CountsView* view :
         std::initializer_list<CountsView*>{m_cost, m_unmapped, m_missingPrices, m_missingTokens, m_prices})
        view->reload();
}

void AiCostPane::toggleDetails()
{
    showDetails(!m_detailsWanted);
}

void AiCostPane::showDetails(bool shown)
{
    m_detailsWanted = shown;
    showPanel();
}

void AiCostPane::addAlias()
{
    const UnmappedModel* model = view() == Unmapped ? m_unmapped->current() : nullptr;
    if (!model) {
        m_writes->addAlias({}, {}, std::nullopt);
        return;
    }
    m_writes->addAlias(model->name, model->suggestions,
                       model->suggestions.empty() ? std::nullopt : std::optional(model->suggestions.front()));
}

void AiCostPane::setPrice()
{
    ModelPrice start;
    if (const UnmappedModel* model = view() == Unmapped ? m_unmapped->current() : nullptr)
        start.name = model->name;
    start.currency = m_cost->usage().totals.mainCurrency();
    m_writes->setPrice(start);
}

void AiCostPane::editPrice()
{
    const ListedPrice* listed = m_prices->current();
    if (!listed)
        return;
    if (listed->source == ListedPrice::Source::Catalogue)
        m_writes->setPrice(listed->price);
    else
        m_writes->setPrice(listed->price, listed->price);
}

void AiCostPane::resolveAgain()
{
    if (const auto& found = m_resolveBar->dryRunFound())
        m_writes->resolveAgain(m_resolveBar->scope(), found);
    else
        m_resolveBar->dryRun();
}

void AiCostPane::clearFilter()
{
    m_cost->setFilter({});
}

} // namespace md
