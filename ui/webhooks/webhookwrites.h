// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the webhooks pane changes: each as a dialog that shows the exact request first, and a fact when it
// was done.
#pragma once

#include "client/webhooksapi.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

namespace md {

class EndpointForm;
class WriteDialog;
struct WriteProposal;

class WebhookWrites : public QObject
{
    Q_OBJECT
public:
    //! Dialogs open over the window of `pane`.
    WebhookWrites(const PaneContext& context, const ServerAccess& server, QWidget* pane);

    //! That the server has; without, patterns are typed.
    void setEventTypes(const QStringList& types) { m_eventTypes = types; }

    void create();
    void edit(const WebhookEndpoint& endpoint);
    void sendTest(const WebhookEndpoint& endpoint);
    //! Pauses what is sent to; resumes what is paused or disabled.
    void pauseOrResume(const WebhookEndpoint& endpoint);
    void rotate(const WebhookEndpoint& endpoint);
    void remove(const WebhookEndpoint& endpoint);
    void resend(const WebhookDelivery& delivery);
    void replay(const RecordQuery& query, const QString& words, qint64 matched, int perSecond);

signals:
    void endpointWritten(const md::WebhookEndpoint& endpoint);
    void endpointDeleted(const QString& id);
    //! By a test or a resend; empty when the answer does not say which.
    void deliveryMade(const std::optional<md::WebhookDelivery>& delivery);
    void replayStarted(const md::WebhookReplay& replay, const QString& resultFile);

private:
    WriteDialog* open(const WriteProposal& proposal, QWidget* form = nullptr);
    WriteDialog* openForm(EndpointForm* form, std::function<WriteProposal()> propose);
    void take(const WriteAnswer& answer, const QString& toast);
    void showSecret(const QString& title, const WriteAnswer& answer);

    PaneContext m_context;
    const ServerAccess& m_server;
    QWidget* m_pane;
    QStringList m_eventTypes;
};

} // namespace md
