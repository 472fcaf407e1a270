// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of the delivery log: what became of one delivery, each of its attempts as it went out and what came
// back, and why nothing was sent where nothing was.
#pragma once

#include "client/webhooksapi.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

#include <QTimer>

namespace md {

class AttemptList;
class Button;
class CodeBlock;
class FieldList;
class LinkButton;
class TabStrip;

class DeliveryDetails : public SidePanel
{
    Q_OBJECT
public:
    DeliveryDetails(const PaneContext& context, WebhooksApi& api, QWidget* parent = nullptr);

    //! Nothing: nothing is selected. The endpoint as it is now, where it is known.
    void setDelivery(const std::optional<WebhookDelivery>& delivery, const std::optional<WebhookEndpoint>& endpoint);
    const std::optional<WebhookDelivery>& delivery() const { return m_delivery; }
    const std::optional<DeliveryRecord>& record() const { return m_record; }

    AttemptList& attempts() { return *m_attempts; }
    CodeBlock& code() { return *m_code; }
    TabStrip& tabs() { return *m_tabs; }
    Button& resendButton() { return *m_resend; }
    //! "Body: 96 of 96 bytes kept", for tests.
    QStringList facts() const;

signals:
    void resendAsked();
    void filterAsked(const QString& filter);
    void endpointAsked(const QString& endpointId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void ask();
    void showDelivery();
    void showTitle();
    void showRecord();
    void showAttempt();
    void showFacts();
    void copyCurl();
    QString titleText() const;
    Sentence subtitleText() const;
    const DeliveryAttempt* attempt() const;

    PaneContext m_context;
    WebhooksApi& m_api;
    std::optional<WebhookDelivery> m_delivery;
    std::optional<WebhookEndpoint> m_endpoint;
    std::optional<DeliveryRecord> m_record;
    bool m_isDue = false; //!< to be asked for as soon as it is seen
    int m_chosenTab = 1;  //!< the response; it stays over deliveries
    CallHandle m_call;
    QTimer m_tick; //!< a countdown is in the title

    Button* m_resend;
    Button* m_curl;
    Button* m_related;
    LinkButton* m_toEndpoint = nullptr;
    AttemptList* m_attempts = nullptr;
    QWidget* m_failure = nullptr;
    SentenceLabel* m_failureText = nullptr;
    TabStrip* m_tabs = nullptr;
    CodeBlock* m_code = nullptr;
    FieldList* m_facts = nullptr;
};

} // namespace md
