// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of an endpoint: how it does and since when, what it takes, its secret, and what can be done with it.
#pragma once

#include "core/webhooks.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

#include <QPointer>
#include <QTimer>

namespace md {

class Button;
class FieldList;
class LinkButton;
class TextLabel;

class EndpointDetails : public SidePanel
{
    Q_OBJECT
public:
    EndpointDetails(const PaneContext& context, QWidget* parent = nullptr);

    void setEndpoint(const std::optional<WebhookEndpoint>& endpoint);
    const std::optional<WebhookEndpoint>& endpoint() const { return m_endpoint; }
    QStringList facts() const;

signals:
    void editAsked();
    void testAsked();
    //! Paused or disabled ones are resumed, others paused.
    void pauseAsked();
    void rotateAsked();
    void deleteAsked();
    void filterAsked(const QString& filter);

private:
    void build();
    void showEndpoint();
    void showFacts();
    void showOverlap();
    QString titleText() const;

    PaneContext m_context;
    std::optional<WebhookEndpoint> m_endpoint;
    QTimer m_tick; //!< an overlap of secrets is counted down

    Button* m_edit;
    Button* m_test;
    Button* m_pause;
    Button* m_rotate = nullptr;
    Button* m_delete = nullptr;
    LinkButton* m_all = nullptr;
    LinkButton* m_failed = nullptr;
    LinkButton* m_skipped = nullptr;
    FieldList* m_facts = nullptr;
    QPointer<TextLabel> m_overlap; //!< one of the facts, made anew with them
    std::vector<QWidget*> m_sections;
};

} // namespace md
