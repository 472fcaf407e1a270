// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks: the endpoints and how they do, above the log of every delivery, with its attempts at the side.
#pragma once

#include "client/webhooksapi.h"
#include "core/filterwords.h"
#include "ui/events/rangechoice.h"
#include "ui/panes/liststate.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"
#include "ui/webhooks/webhookcolumns.h"

class QSplitter;
class QStackedWidget;

namespace md {

class Button;
class DeliveryDetails;
class EndpointDetails;
class EndpointWatch;
class FilterBar;
class LinkButton;
class RangeButton;
class RecordStrip;
class RecordTable;
class ReplayBar;
class ReplayJob;
class SentenceLabel;
class StatePage;
class WebhookWrites;

class WebhooksPane : public Pane
{
    Q_OBJECT
public:
    WebhooksPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~WebhooksPane() override;

    //! How many endpoints fail or are disabled.
    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    bool findId(const QString& id) override;
    QVariantMap saveState() const override;
    //! "filter", "range" as RangeChoice writes it, "endpoint": the id of the one to select.
    void restoreState(const QVariantMap& state) override;

    EndpointModel& endpoints() { return *m_endpoints; }
    DeliveryModel& deliveries() { return *m_deliveries; }
    RecordTable& endpointTable() { return *m_endpointTable; }
    RecordTable& deliveryTable() { return *m_deliveryTable; }
    EndpointDetails& endpointDetails() { return *m_endpointDetails; }
    DeliveryDetails& deliveryDetails() { return *m_deliveryDetails; }
    EndpointWatch& watch() { return *m_watch; }
    ReplayBar& replayBar() { return *m_replayBar; }
    StatePage& statePage() { return *m_state; }
    void setFilter(const QString& filter);
    void setRange(const RangeChoice& range);

protected:
    void showEvent(QShowEvent* event) override;

private:
    // webhookspane.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildFilterRow();
    void connectParts();
    void connectTables();
    void connectDetails();
    void ask();
    void askEventTypes();
    bool belongsHere(const WebhookDelivery& delivery) const;
    void showEndpoint(const QString& id);
    void showDelivery(const QString& id);
    void selectFirst();
    std::optional<WebhookEndpoint> endpointById(const QString& id) const;

    // webhookspanestates.cpp
    void showState();
    void showEmpty();
    void showNoEndpoints();
    void showLive();
    void showEndpoints();
    void showParts(bool shown);
    void fitEndpoints();
    void noteValues();
    QString rangeWords() const;

    // webhookspaneactions.cpp
    void buildActions();
    void connectWrites();
    void newEndpoint();
    void editEndpoint();
    void testEndpoint();
    void pauseEndpoint();
    void rotateSecret();
    void deleteEndpoint();
    void resend();
    void dryRun();
    void replay();
    void followReplay(const WebhookReplay& replay, const QString& resultFile);
    void toggleFollow();
    void toggleDetails();
    void showNewest();
    void clearFilter();
    void fillDeliveryMenu(QMenu& menu, const QModelIndex& cell);
    void fillEndpointMenu(QMenu& menu, const QModelIndex& cell);
    void toast(const QString& text);

    PaneContext m_context;
    ServerAccess& m_server;
    WebhooksApi m_api;
    FilterWords m_words;
    EndpointModel* m_endpoints;
    DeliveryModel* m_deliveries;
    EndpointWatch* m_watch;
    WebhookWrites* m_writes;
    CallHandle m_typesCall;
    QString m_wantedEndpoint; //!< to be selected when it is here
    QString m_wantedDelivery;
    ListState m_listState;
    bool m_asked = false;
    bool m_typesAsked = false;
    bool m_endpointShown = false; //!< at the side; else a delivery

    SentenceLabel* m_summary = nullptr;
    LinkButton* m_retryEndpoints = nullptr;
    Button* m_new = nullptr;
    RecordTable* m_endpointTable = nullptr;
    QWidget* m_filterRow = nullptr;
    FilterBar* m_filterBar = nullptr;
    RangeButton* m_range = nullptr;
    Button* m_columns = nullptr;
    RecordTable* m_deliveryTable = nullptr;
    StatePage* m_state = nullptr;
    RecordStrip* m_strip = nullptr;
    ReplayBar* m_replayBar = nullptr;
    QStackedWidget* m_side = nullptr;
    EndpointDetails* m_endpointDetails = nullptr;
    DeliveryDetails* m_deliveryDetails = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace md
