// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bar under AI cost: which calls of the past to resolve again, how many that would change and how, the run itself,
// and what came of it.
#pragma once

#include "client/aicostapi.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

#include <QPointer>
#include <QTimer>

namespace md {

class Button;
class DropDownButton;
class Job;
class SentenceLabel;
class SignMark;

class ResolveBar : public QWidget
{
    Q_OBJECT
public:
    ResolveBar(const PaneContext& context, const ServerAccess& server, AiCostApi& api, QWidget* parent = nullptr);

    //! After a change: the calls of this name, counted at once.
    void offer(const AiModelName& name);
    //! The run that was started.
    void follow(const ResolveRun& run);
    const ResolveScope& scope() const { return m_scope; }
    const std::optional<ResolveRun>& dryRunFound() const { return m_found; }
    bool isBusy() const { return m_run || m_call.isPending(); }
    QString text() const;

    void dryRun();

signals:
    void resolveAsked();
    //! A run changed what calls cost.
    void resolved(const md::ResolveRun& run);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fillScopes();
    void setScope(const ResolveScope& scope, const QString& name);
    void look();
    Job* runningJob() const;
    void take(const ResolveRun& run);
    void end(const ResolveRun& run);
    void fail(const ApiError& error);
    Sentence words() const;
    void showState();

    PaneContext m_context;
    const ServerAccess& m_server;
    AiCostApi& m_api;
    ResolveScope m_scope;
    QString m_scopeName;
    bool m_offered = false;
    std::optional<ResolveRun> m_run;   //!< under way, dry or not
    std::optional<ResolveRun> m_found; //!< by the last dry run of this scope
    std::optional<ResolveRun> m_ended;
    QString m_fault;
    int m_failures = 0;
    QTimer m_tick;
    CallHandle m_call;
    QPointer<Job> m_job;

    SignMark* m_mark;
    SentenceLabel* m_text;
    DropDownButton* m_scopes;
    Button* m_count;
    Button* m_go;
};

} // namespace md
