// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rate limits: how full each key's minute is, who was refused, what a batch would spare, and what this console itself
// may still ask.
#pragma once

#include "client/ratelimitsapi.h"
#include "client/requestlogapi.h"
#include "core/filterwords.h"
#include "ui/eventlog/logcolumns.h"
#include "ui/panes/liststate.h"
#include "ui/panes/pane.h"
#include "ui/rates/ratecolumns.h"
#include "ui/serveraccess.h"

#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace md {

class AdviceCard;
class BudgetCard;
class Button;
class FilterBar;
class LogList;
class RateDetails;
class RecordStrip;
class RecordTable;
class RequestDetails;
class SegmentedControl;
class StatePage;
class TextLabel;

class RateLimitsPane : public Pane
{
    Q_OBJECT
public:
    enum View { Rates, Log };
    Q_ENUM(View)

    RateLimitsPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~RateLimitsPane() override;

    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    QVariantMap saveState() const override;
    //! "view" ("rates", "log"), "filter" of the rates, "key" whose rate is to be selected.
    void restoreState(const QVariantMap& state) override;

    View view() const;
    void setView(View view);
    void setFilter(const QString& filter);
    //! The log of refused requests, with this filter.
    void showRequests(const QString& filter);

    RateModel& rates() { return *m_model; }
    RecordTable& table() { return *m_table; }
    StatePage& statePage() { return *m_state; }
    LogList& log() { return *m_log; }
    RequestModel& requestModel() { return *m_requests; }
    RateDetails& details() { return *m_details; }
    AdviceCard& advice() { return *m_advice; }
    BudgetCard& budget() { return *m_budget; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    // ratelimitspane.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildCards();
    QWidget* buildRates();
    QWidget* buildLog();
    void connectParts();
    void connectPanels();
    void ask();
    void askLog();
    void ratesChanged();
    void putInOrder();
    void showRate();
    void select(const QString& rateId);
    QString ownKeyId() const;

    // ratelimitspanestates.cpp
    void showState();
    void showStatePage();
    void showEmpty();
    void showView();
    void showPanels();
    void showLive();
    void showSummary();

    // ratelimitspaneactions.cpp
    void buildActions();
    void showRateView() { setView(Rates); }
    void showLogView() { setView(Log); }
    void showRequestsOfRate();
    void edit();
    void reload();
    void toggleDetails();
    void clearFilter();
    void showDetails(bool shown);
    void fillMenu(QMenu& menu, const QModelIndex& cell);

    PaneContext m_context;
    ServerAccess& m_server;
    RateLimitsApi m_api;
    RequestLogApi m_logApi;
    FilterWords m_words;
    FilterWords m_logWords;
    RateModel* m_model;
    RequestModel* m_requests;
    QString m_wantedKey; //!< to be selected when it is here
    QTimer m_orderTimer;
    QTimer m_logTimer;
    bool m_detailsWanted = true;
    bool m_logAsked = false;
    bool m_logIsStale = false;
    ListState m_listState;

    SegmentedControl* m_views = nullptr;
    TextLabel* m_summary = nullptr;
    Button* m_refresh = nullptr;
    AdviceCard* m_advice = nullptr;
    BudgetCard* m_budget = nullptr;
    FilterBar* m_filterBar = nullptr;
    Button* m_columns = nullptr;
    RecordTable* m_table = nullptr;
    StatePage* m_state = nullptr;
    RecordStrip* m_strip = nullptr;
    LogList* m_log = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_panels = nullptr;
    RateDetails* m_details = nullptr;
    RequestDetails* m_requestDetails = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace md
