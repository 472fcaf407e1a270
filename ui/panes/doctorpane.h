// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Doctor: first checks of a connection, the signature debugger, error codes, a refused request sent again, the
// first event, and the console's own log. It needs no session: it is for when there is none.
#pragma once

#include "ui/doctor/doctoraccess.h"
#include "ui/panes/pane.h"

class QStackedWidget;

namespace md {

class CheckView;
class CodeView;
class FirstEventView;
class LogView;
class ResendView;
class SegmentedControl;
class SignatureView;

class DoctorPane : public Pane
{
    Q_OBJECT
public:
    enum View { Checks, Signature, Codes, Resend, First, Log };
    Q_ENUM(View)

    //! What it is given outlives it.
    DoctorPane(const PaneContext& context, DoctorAccess& access, QWidget* parent = nullptr);
    ~DoctorPane() override;

    void focusFilter() override;
    bool searchFor(const QString& text) override;
    QVariantMap saveState() const override;
    //! "view" ("checks", "signature", "codes", "resend", "first-event", "log"); "code" to look up, "request" to send
    //! again; "run": the checks, at once.
    void restoreState(const QVariantMap& state) override;

    View view() const;
    void setView(View view);

    CheckView& checks() { return *m_checks; }
    SignatureView& signature() { return *m_signature; }
    CodeView& codes() { return *m_codes; }
    ResendView& resend() { return *m_resend; }
    FirstEventView& firstEvent() { return *m_first; }
    LogView* log() { return m_log; }

private:
    void build();
    void buildActions();
    void showView();
    void showChecks() { setView(Checks); }
    void showSignature() { setView(Signature); }
    void showCodes() { setView(Codes); }
    void showResend() { setView(Resend); }
    void showFirst() { setView(First); }
    void showLog() { setView(Log); }
    void runChecks();

    PaneContext m_context;
    DoctorAccess& m_access;
    SegmentedControl* m_views = nullptr;
    QStackedWidget* m_stack = nullptr;
    CheckView* m_checks = nullptr;
    SignatureView* m_signature = nullptr;
    CodeView* m_codes = nullptr;
    ResendView* m_resend = nullptr;
    FirstEventView* m_first = nullptr;
    LogView* m_log = nullptr;
};

} // namespace md
