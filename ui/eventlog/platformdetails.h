// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of a platform event: what happened, to what, by whom, and its payload.
#pragma once

#include "core/webhooks.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class Button;
class CodeBlock;
class FieldList;

class PlatformDetails : public SidePanel
{
    Q_OBJECT
public:
    explicit PlatformDetails(const PaneContext& context, QWidget* parent = nullptr);

    void setEvent(const std::optional<PlatformEvent>& event);
    const std::optional<PlatformEvent>& event() const { return m_event; }
    QStringList facts() const;
    QString payload() const;

signals:
    void correlationAsked(const QString& id);
    void requestsAsked(const QString& correlation);

private:
    void showFacts();

    PaneContext m_context;
    std::optional<PlatformEvent> m_event;
    Button* m_related;
    Button* m_requests;
    FieldList* m_facts;
    CodeBlock* m_payload;
};

} // namespace md
