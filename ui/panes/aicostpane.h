// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI cost: what calls cost, how many of them at a cost that nobody knows, why, and what mends it: aliases, prices, and
// the past resolved again.
#pragma once

#include "client/aicostapi.h"
#include "ui/events/rangechoice.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

class QSplitter;
class QStackedWidget;

namespace md {

class AiWrites;
class Button;
class CostView;
class CountsView;
class GapView;
class PriceView;
class RangeButton;
class ResolveBar;
class SegmentedControl;
class StatePage;
class UnmappedView;

class AiCostPane : public Pane
{
    Q_OBJECT
public:
    enum View { Cost, Unmapped, MissingPrices, MissingTokens, Prices };
    Q_ENUM(View)

    AiCostPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~AiCostPane() override;

    //! How many calls are of unknown cost.
    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    QVariantMap saveState() const override;
    //! "view", "range" as RangeChoice writes it, "filter", "by": "organization", "feature" and so on.
    void restoreState(const QVariantMap& state) override;

    View view() const;
    void setView(View view);
    void setRange(const RangeChoice& range);

    CostView& cost() { return *m_cost; }
    UnmappedView& unmapped() { return *m_unmapped; }
    GapView& missingPrices() { return *m_missingPrices; }
    GapView& missingTokens() { return *m_missingTokens; }
    PriceView& prices() { return *m_prices; }
    ResolveBar& resolveBar() { return *m_resolveBar; }
    StatePage& statePage();

private:
    // aicostpane.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildPanels();
    void connectViews();
    void connectWrites();
    void askAll();
    void showView();
    void showPanel();
    CountsView* shownView() const;
    void openEvents(const QString& filter, const QString& range);

    // aicostpaneactions.cpp
    void buildActions();
    void showCostView() { setView(Cost); }
    void showUnmappedView() { setView(Unmapped); }
    void showMissingPrices() { setView(MissingPrices); }
    void showMissingTokens() { setView(MissingTokens); }
    void showPrices() { setView(Prices); }
    void showCause(CostStatus status);
    void reload();
    void reloadAll();
    void toggleDetails();
    void showDetails(bool shown);
    void addAlias();
    void setPrice();
    void editPrice();
    void resolveAgain();
    void clearFilter();

    PaneContext m_context;
    ServerAccess& m_server;
    AiCostApi m_api;
    AiWrites* m_writes;
    bool m_detailsWanted = true;

    SegmentedControl* m_views = nullptr;
    RangeButton* m_range = nullptr;
    Button* m_refresh = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_panels = nullptr;
    QSplitter* m_splitter = nullptr;
    CostView* m_cost = nullptr;
    UnmappedView* m_unmapped = nullptr;
    GapView* m_missingPrices = nullptr;
    GapView* m_missingTokens = nullptr;
    PriceView* m_prices = nullptr;
    ResolveBar* m_resolveBar = nullptr;
};

} // namespace md
