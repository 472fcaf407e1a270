// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a refused request, lets it be mended, shows exactly what will be sent, and sends it with this connection's own
// key.
#pragma once

#include "client/requestlogapi.h"
#include "ui/doctor/doctoraccess.h"
#include "ui/panes/pane.h"

class QLineEdit;
class QPlainTextEdit;

namespace md {

class PasteBox;
class SentenceLabel;
class StatePage;
class WritePanel;
struct WriteAnswer;
struct WriteProposal;

class ResendView : public QWidget
{
    Q_OBJECT
public:
    ResendView(const PaneContext& context, const DoctorAccess& access, QWidget* parent = nullptr);

    //! Loads the request of this id.
    void load(const QString& requestId);
    void showRequest(const RequestDetail& detail);
    WritePanel* panel() { return m_panel; }
    PasteBox& body() { return *m_body; }
    QString answer() const;
    StatePage& statePage() { return *m_state; }

private:
    QWidget* build();
    void propose();
    WriteProposal proposal() const;
    QString blocked() const;
    void showNone();
    void showAnswer(const WriteAnswer& answer);

    PaneContext m_context;
    const DoctorAccess& m_access;
    std::unique_ptr<RequestLogApi> m_api;
    std::optional<RequestDetail> m_detail;
    CallHandle m_call;
    SentenceLabel* m_was = nullptr;
    QLineEdit* m_path = nullptr;
    PasteBox* m_body = nullptr;
    SentenceLabel* m_answer = nullptr;
    WritePanel* m_panel = nullptr;
    StatePage* m_state = nullptr;
};

} // namespace md
