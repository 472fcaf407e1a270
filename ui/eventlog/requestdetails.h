// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of a request: why it was refused and what would have fitted, who sent it, its body and its answer.
#pragma once

#include "client/requestlogapi.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class Button;
class CodeBlock;
class FieldList;
class TextLabel;

class RequestDetails : public SidePanel
{
    Q_OBJECT
public:
    RequestDetails(const PaneContext& context, RequestLogApi& api, QWidget* parent = nullptr);

    //! What a list knows of it; the rest is asked for. Nothing: nothing is selected.
    void setRequest(const std::optional<LoggedRequest>& request);
    //! One that no list has: asked for by its exact id.
    void setRequestId(const QString& id);
    const std::optional<RequestDetail>& detail() const { return m_detail; }

    //! "Key: …", for tests.
    QStringList facts() const;
    QStringList faults() const;
    QString body() const;
    QString answer() const;

signals:
    void correlationAsked(const QString& id);
    void eventsAsked(const QString& id);

private:
    void build();
    void askDetail(const QString& id);
    void showRequest();
    void showFacts();
    void showCode(const QString& code);
    void showBodies();
    QString bodyNote() const;

    PaneContext m_context;
    RequestLogApi& m_api;
    std::optional<LoggedRequest> m_request;
    std::optional<RequestDetail> m_detail;
    QString m_missing; //!< why there is nothing to show
    CallHandle m_call;

    Button* m_related;
    Button* m_events;
    Button* m_copy;
    Button* m_resend = nullptr;
    FieldList* m_faults = nullptr;
    FieldList* m_facts = nullptr;
    TextLabel* m_bodyNote = nullptr;
    CodeBlock* m_body = nullptr;
    CodeBlock* m_answer = nullptr;
};

} // namespace md
