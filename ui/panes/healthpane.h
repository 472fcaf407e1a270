// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Metering health: a card for each unit and environment, what is down first, with the likely cause and the way to it;
// behind a second tab the billable units themselves.
#pragma once

#include "client/healthapi.h"
#include "client/unitsapi.h"
#include "models/pagedmodel.h"
#include "ui/health/meteralerts.h"
#include "ui/health/meterwords.h"
#include "ui/panes/liststate.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace md {

class Button;
class FilterBar;
class MeterDetails;
class MeterGrid;
class SegmentedControl;
class SentenceLabel;
class StatePage;
class TabStrip;
class TextLabel;
class UnitList;

class HealthPane : public Pane
{
    Q_OBJECT
public:
    HealthPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~HealthPane() override;

    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    bool findId(const QString& id) override;
    QVariantMap saveState() const override;
    //! "filter", "view": "units", "order", "id" of the meter to select; "unit" that an "alias" is offered for,
    //! "declare": a name that is.
    void restoreState(const QVariantMap& state) override;

    PagedModel<Meter>& meters() { return *m_model; }
    MeterGrid& grid() { return *m_grid; }
    MeterDetails& details() { return *m_details; }
    UnitList& units() { return *m_units; }
    StatePage& statePage() { return *m_state; }
    void setFilter(const QString& filter);

protected:
    void showEvent(QShowEvent* event) override;

private:
    // healthpane.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildFilterRow();
    void connectParts();
    void ask();
    void takeMeters();
    void watchMeters();
    void showMeter(const QString& id);
    void showView(int view);
    std::vector<Meter> shown() const;

    // healthpanestates.cpp
    void showState();
    void showEmpty();
    void showSummary();

    // healthpaneactions.cpp
    void buildActions();
    void take(const QString& id, const CauseAction& action);
    void showEvents();
    void snooze();
    void openSnooze(const Meter& meter, std::optional<qint64> until);
    void changeWindow();
    void editUnit();
    void declareUnit();
    void toggleDetails();
    void toggleView();
    void clearFilter();
    void settingsWritten(const QString& said);

    PaneContext m_context;
    ServerAccess& m_server;
    HealthApi m_api;
    UnitsApi m_unitsApi;
    FilterWords m_words;
    MeterAlerts m_alerts;
    PagedModel<Meter>* m_model;
    QString m_wantedId; //!< to be selected when it is here
    ListState m_listState;
    qint64 m_heardAt = 0;
    bool m_asked = false;
    QTimer m_clock;

    TabStrip* m_tabs = nullptr;
    SentenceLabel* m_summary = nullptr;
    TextLabel* m_checked = nullptr;
    SegmentedControl* m_order = nullptr;
    Button* m_declare = nullptr;
    QWidget* m_filterRow = nullptr;
    FilterBar* m_filterBar = nullptr;
    MeterGrid* m_grid = nullptr;
    StatePage* m_state = nullptr;
    MeterDetails* m_details = nullptr;
    QSplitter* m_splitter = nullptr;
    UnitList* m_units = nullptr;
    QStackedWidget* m_views = nullptr;
};

} // namespace md
