// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the list of endpoints as it is on the server, and raises an alert when one is switched off. Deliveries and
// platform events say when to look again, as endpoints have no topic of their own.
#pragma once

#include "client/webhooksapi.h"
#include "models/politetimer.h"
#include "ui/panes/pane.h"
#include "ui/webhooks/webhookcolumns.h"

#include <QTimer>

namespace md {

class EndpointWatch : public QObject
{
    Q_OBJECT
public:
    //! Everything outlives the watch.
    EndpointWatch(WebhooksApi& api, LiveStream& live, EndpointModel& endpoints, const PaneContext& context,
                  QObject* parent = nullptr);

    void start();
    //! Nobody looks: only what is heard is told.
    void setWatched(bool watched);
    void refresh();
    //! As a write was answered.
    void put(const WebhookEndpoint& endpoint);
    void remove(const QString& id);

    int count(WebhookEndpoint::State state) const;
    //! Endpoints that want an operator.
    int troubled() const;
    //! Why the list could not be refreshed; nothing: it is as the server last said.
    const std::optional<ApiError>& error() const { return m_error; }

signals:
    void changed();

private:
    void tellOfDisabled(const PlatformEvent& event);
    void take(const std::vector<WebhookEndpoint>& endpoints);
    void note(const WebhookEndpoint& endpoint);
    void raise(const WebhookEndpoint& endpoint);

    WebhooksApi& m_api;
    LiveStream& m_live;
    EndpointModel& m_endpoints;
    PaneContext m_context;
    QHash<QString, WebhookEndpoint::State> m_known;
    std::optional<ApiError> m_error;
    //! Deliveries come in company.
    PoliteTimer m_soon{{std::chrono::seconds(1), std::chrono::seconds(4), std::chrono::seconds(32)}};
    QTimer m_regular;
    CallHandle m_call;
};

} // namespace md
