// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/resolvebar.h"

#include "ui/aicost/aiwords.h"
#include "ui/aicost/aiwrites.h"
#include "ui/errortext.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {
constexpr int barHeight = 52;
constexpr auto interval = 500ms;
constexpr int patience = 5; // looks in a row that may fail
const QString writeScope = u"ai:write"_s;
const QString unknownFilter = u"cost:UNKNOWN_MODEL,MISSING_PRICE,MISSING_TOKENS"_s;
} // namespace

ResolveBar::ResolveBar(const PaneContext& context, const ServerAccess& server, AiCostApi& api, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_server(server)
    , m_api(api)
    , m_mark(new SignMark(this))
    , m_text(new SentenceLabel(this))
    , m_scopes(new DropDownButton(tr("Which"), this))
    , m_count(new Button(tr("Dry run"), Button::Kind::Secondary, this))
    , m_go(new Button(QString(), Button::Kind::Secondary, this))
{
    setObjectName(u"resolveBar"_s);
    setFixedHeight(barHeight);
    m_text->setObjectName(u"resolveText"_s);
    m_scopes->setObjectName(u"resolveScope"_s);
    m_count->setObjectName(u"resolveDryRun"_s);
    m_go->setObjectName(u"resolveStart"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::panePadding, 1, metrics::panePadding, 0);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(m_scopes);
    row->addWidget(m_count);
    row->addWidget(m_go);
    m_tick.setInterval(interval);
    fillScopes();
    connect(&m_tick, &QTimer::timeout, this, &ResolveBar::look);
    connect(m_count, &Button::clicked, this, &ResolveBar::dryRun);
    connect(m_go, &Button::clicked, this, &ResolveBar::resolveAsked);
    connect(&context.session, &SessionState::writesLockedChanged, this, &ResolveBar::showState);
    connect(&context.session, &SessionState::whoAmIChanged, this, &ResolveBar::showState);
    setScope({{}, unknownFilter}, tr("Unknown cost"));
}

void ResolveBar::fillScopes()
{
    auto* menu = new QMenu(m_scopes);
    menu->addAction(tr("Calls of unknown cost"), this, [this] { setScope({{}, unknownFilter}, tr("Unknown cost")); });
    menu->addAction(tr("All calls"), this, [this] { setScope({}, tr("All calls")); });
    m_scopes->setMenu(menu);
}

void ResolveBar::setScope(const ResolveScope& scope, const QString& name)
{
    m_scope = scope;
    m_scopeName = name;
    m_scopes->setValue(name);
    m_offered = false;
    m_found.reset();
    m_ended.reset();
    m_fault.clear();
    showState();
}

void ResolveBar::offer(const AiModelName& name)
{
    if (m_run)
        return;
    ResolveScope scope;
    // A price may be for all names that begin so.
    scope.filter =
        name.model.endsWith(u'*') ? u"model:"_s + filterQuoted(name.model.chopped(1)) + u'*' : modelFilter(name);
    setScope(scope, name.model);
    m_offered = true;
    dryRun();
}

//! Changes nothing: no preview is asked for it.
void ResolveBar::dryRun()
{
    const auto& who = m_context.session.whoAmI();
    if (isBusy() || !who || !who->hasScope(writeScope))
        return;
    m_fault.clear();
    m_ended.reset();
    m_found.reset();
    m_call = m_server.send(resolveRequest(m_scope, true), this, [this](const Result<WriteAnswer>& answer) {
        m_call.abandon();
        if (!answer) {
            fail(answer.error());
            return;
        }
        if (const auto run = resolveRunOf(answer->data))
            take(*run);
        else
            fail(run.error());
    });
    showState();
}

void ResolveBar::follow(const ResolveRun& run)
{
    if (!run.dryRun) {
        Job* job = m_context.jobs.start(tr("AI cost resolved again"));
        connect(job, &Job::cancelled, this,
                [this] { emit m_context.navigator.toastRequested(tr("The server goes on: what it began it ends")); });
        m_job = job;
    }
    take(run);
}

void ResolveBar::look()
{
    if (m_call.isPending() || !m_run)
        return;
    m_call = m_api.run(m_run->id, this, [this](const Result<ResolveRun>& run) {
        m_call.abandon();
        if (run)
            take(*run);
        else if (++m_failures >= patience || run.error().kind == ApiError::Kind::NotFound)
            fail(run.error());
    });
}

Job* ResolveBar::runningJob() const
{
    Job* job = m_job.data();
    return job != nullptr && job->isRunning() ? job : nullptr;
}

void ResolveBar::take(const ResolveRun& run)
{
    m_failures = 0;
    if (run.state != ResolveRun::State::Running) {
        end(run);
        return;
    }
    m_run = run;
    if (Job* job = runningJob())
        job->setProgress(run.looked, m_found ? m_found->looked : -1);
    m_tick.start();
    showState();
}

void ResolveBar::end(const ResolveRun& run)
{
    m_tick.stop();
    m_run.reset();
    const bool done = run.state == ResolveRun::State::Done;
    if (!done)
        m_fault = run.error.isEmpty() ? tr("The server gave up") : run.error;
    else if (run.dryRun)
        m_found = run;
    else
        m_ended = run;
    if (!run.dryRun)
        m_found.reset();
    if (Job* job = runningJob(); job && done)
        job->finish(plainText(words()));
    else if (job)
        job->fail(m_fault);
    showState();
    if (done && !run.dryRun)
        emit resolved(run);
}

void ResolveBar::fail(const ApiError& error)
{
    m_tick.stop();
    m_run.reset();
    const ErrorText why = errorText(error);
    m_fault = why.title + u". "_s + why.sentence;
    if (Job* job = runningJob())
        job->fail(m_fault);
    showState();
}

Sentence ResolveBar::words() const
{
    const auto counted = [](qint64 count) { return Span{NumberFormat::count(count), Span::Style::Strong}; };
    if (m_run && !m_run->dryRun)
        return sentence(tr("Being resolved again: %1 calls looked at"), {counted(m_run->looked)});
    if (m_run || m_call.isPending())
        return {{tr("Counting what would change…"), Span::Style::Second}};
    if (!m_fault.isEmpty())
        return {{m_fault, Span::Style::Bad}};
    if (m_ended) {
        Sentence words = m_ended->changed == 0 ? sentence(tr("Nothing changed in %1 calls"), {counted(m_ended->looked)})
                                               : sentence(tr("%1 of %2 calls resolved again"),
                                                          {counted(m_ended->changed), counted(m_ended->looked)});
        words.push_back({u"  "_s + resolveSummary(*m_ended), Span::Style::Second});
        return words;
    }
    if (m_found && m_found->changed == 0)
        return sentence(tr("Nothing would change in %1 calls"), {counted(m_found->looked)});
    if (m_found) {
        Sentence words =
            sentence(tr("%1 of %2 calls would change"), {counted(m_found->changed), counted(m_found->looked)});
        words.push_back({u"  "_s + resolveSummary(*m_found), Span::Style::Second});
        return words;
    }
    return {{tr("Resolve the past again"), Span::Style::Strong},
            {u"  "_s + tr("a new alias or price holds for new calls only"), Span::Style::Second}};
}

QString ResolveBar::text() const
{
    return m_text->text();
}

void ResolveBar::showState()
{
    const SessionState& session = m_context.session;
    const bool may = session.whoAmI() && session.whoAmI()->hasScope(writeScope);
    const bool locked = session.isLive() && session.writesLocked();
    const bool ready = m_found && m_found->changed > 0;
    m_text->setSentence(words());
    setAccessibleName(m_text->text());
    if (m_ended)
        m_mark->show(Sign::Ok, Tone::Ok);
    else
        m_mark->showIcon(Icon::Refresh, isBusy() || m_offered ? Tone::Accent : Tone::Second);
    m_scopes->setEnabled(!isBusy());
    m_count->setEnabled(may && !isBusy());
    m_count->setText(m_found ? tr("Dry run again") : tr("Dry run"));
    m_count->setToolTip(may ? QString() : tr("This key lacks the scope %1").arg(writeScope));
    m_go->setKind(locked ? Button::Kind::Locked : ready && m_offered ? Button::Kind::Primary : Button::Kind::Secondary);
    m_go->setText(ready ? tr("Resolve %1 again…").arg(NumberFormat::count(m_found->changed)) : tr("Resolve again…"));
    m_go->setEnabled(may && !isBusy() && ready);
    m_go->setToolTip(!may      ? tr("This key lacks the scope %1").arg(writeScope)
                     : m_found ? QString()
                               : tr("The dry run comes first: it says what would change"));
}

void ResolveBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

} // namespace md
