// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event log: requests to the server, how long they take, what was refused and by whom, and what happened on the
// platform.
#pragma once

#include "client/requestlogapi.h"
#include "core/filterwords.h"
#include "ui/eventlog/logcolumns.h"
#include "ui/eventlog/logfacets.h"
#include "ui/events/rangechoice.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

class QSplitter;
class QStackedWidget;

namespace md {

class Button;
class LatencyView;
class LogList;
class PlatformDetails;
class RangeButton;
class RefusalView;
class RequestDetails;
class SegmentedControl;

class EventLogPane : public Pane
{
    Q_OBJECT
public:
    enum View { Requests, Latency, Errors, Platform };
    Q_ENUM(View)

    EventLogPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~EventLogPane() override;

    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    bool findId(const QString& id) override;
    QStringList savedViews() const override;
    void openSavedView(const QString& name) override;
    void removeSavedView(const QString& name) override;
    //! Filter and range of the list that is looked at; one of the same name is replaced.
    void saveView(const QString& name);
    QVariantMap saveState() const override;
    //! "view", "range" as RangeChoice writes it, "filter" of the requests, "platformFilter", "id" to look at.
    void restoreState(const QVariantMap& state) override;

    View view() const;
    void setView(View view);
    //! Of the view that has one: requests or platform events.
    void setFilter(View view, const QString& filter);
    void setRange(const RangeChoice& range);

    LogList& requests() { return *m_requests; }
    LogList& platform() { return *m_platform; }
    LatencyView& latency() { return *m_latency; }
    RefusalView& refusals() { return *m_refusals; }
    RequestDetails& details() { return *m_details; }
    PlatformDetails& platformDetails() { return *m_platformDetails; }
    RequestModel& requestModel() { return *m_requestModel; }

private:
    // eventlogpane.cpp
    void build();
    LogFacets::Fetch platformFacets();
    QWidget* buildHead();
    QWidget* buildPanels();
    void connectParts();
    void connectDetails();
    void askList(View view);
    void askAll();
    void showView();
    void showRequest(const QString& id);
    void showPlatformEvent(const QString& id);
    void showCorrelation(View view, const QString& correlation);
    void noteValues();

    // eventlogpaneactions.cpp
    void buildActions();
    void showRequestView() { setView(Requests); }
    void showLatencyView() { setView(Latency); }
    void showErrorView() { setView(Errors); }
    void showPlatformView() { setView(Platform); }
    void reload();
    void toggleFollow();
    void toggleDetails();
    void showDetails(bool shown);
    void clearFilter();
    void exportList();
    void askViewName();
    void fillRequestMenu(QMenu& menu, const QModelIndex& cell);
    void fillPlatformMenu(QMenu& menu, const QModelIndex& cell);
    void addTermActions(QMenu& menu, View view, const std::pair<QString, QString>& term);

    PaneContext m_context;
    ServerAccess& m_server;
    RequestLogApi m_api;
    RecordList<PlatformEvent> m_platformList;
    FilterWords m_requestWords;
    FilterWords m_platformWords;
    RequestModel* m_requestModel;
    PlatformModel* m_platformModel;
    bool m_detailsWanted = true;
    QString m_sought; //!< a request that no list need have

    SegmentedControl* m_views = nullptr;
    RangeButton* m_range = nullptr;
    Button* m_refresh = nullptr;
    Button* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_panels = nullptr;
    QSplitter* m_splitter = nullptr;
    LogList* m_requests = nullptr;
    LogList* m_platform = nullptr;
    LatencyView* m_latency = nullptr;
    RefusalView* m_refusals = nullptr;
    RequestDetails* m_details = nullptr;
    PlatformDetails* m_platformDetails = nullptr;
};

} // namespace md
