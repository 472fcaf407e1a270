// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// LimitsPane: what it asks for, and how it says how things stand.
#include "ui/panes/limitspane.h"

#include "ui/errortext.h"
#include "ui/limits/applicationlist.h"
#include "ui/limits/featurelist.h"
#include "ui/limits/keptsection.h"
#include "ui/limits/limitdetails.h"
#include "ui/limits/limitwords.h"
#include "ui/limits/overagewatch.h"
#include "ui/limits/usagechart.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int mostApps = 1000;
constexpr int tallestQuotas = 12;

} // namespace

void LimitsPane::load()
{
    m_limits->reload();
    m_quotas->reload();
    loadPlan();
    loadApplications();
    loadKept();
}

void LimitsPane::loadKept()
{
    if (isVisible() && m_context.session.offers(u"retention"_s))
        m_kept->load();
}

void LimitsPane::loadPlan()
{
    m_planCall = m_api.plan(this, [this](Result<TenantPlan> plan) {
        if (!plan)
            return; // the limits say that the server does not answer
        m_plan = std::move(*plan);
        showPlan();
        showLimits();
    });
}

void LimitsPane::loadApplications()
{
    if (!m_context.session.whoAmI() || !m_context.session.whoAmI()->hasScope(u"orgs:read"_s)) {
        m_apps->setProblem(tr("To see applications the key needs the scope orgs:read."));
        return;
    }
    m_appsCall = m_api.apps().page({}, {}, mostApps, this, [this](Result<RecordPage<RegisteredApp>> page) {
        if (!page) {
            const ErrorText why = errorText(page.error());
            m_apps->setProblem(why.title + u". "_s + why.sentence);
            return;
        }
        std::vector<RegisteredApp> apps = std::move(page->records);
        std::sort(apps.begin(), apps.end(), [](const RegisteredApp& one, const RegisteredApp& other) {
            return std::pair(!one.active, one.name) < std::pair(!other.active, other.name);
        });
        m_apps->setApplications(std::move(apps));
        loadCounts();
    });
}

//! What each application sent this month: beside its name, and nobody's concern when it cannot be had.
void LimitsPane::loadCounts()
{
    const PlanLimit* events = limitOf(u"events_per_month"_s);
    const auto& who = m_context.session.whoAmI();
    if (!events || events->days.empty() || !who || !who->hasScope(u"events:read"_s))
        return;
    EventQuery query;
    query.filter = u"status:accepted"_s;
    query.range.from = events->days.front().at;
    m_countsCall = m_events.facets(query, {u"app"_s}, 100, this, [this](Result<FacetResult> result) {
        const Facet* apps = result ? result->find(u"app") : nullptr;
        if (!apps)
            return;
        QHash<QString, qint64> counts;
        for (const RegisteredApp& app : m_apps->applications())
            counts.insert(app.name, 0);
        for (const FacetValue& value : apps->values) {
            if (value.value)
                counts.insert(*value.value, value.count);
        }
        m_apps->setCounts(counts);
    });
}

void LimitsPane::showState()
{
    if (!m_context.session.offers(u"limits"_s)) {
        m_state->showNotOffered(tr("Plans and limits"), m_server.target.server);
        m_details->hide();
        return;
    }
    switch (m_limits->state()) {
    case RecordTableModel::State::Idle:
    case RecordTableModel::State::Loading:
        if (m_limits->recordCount() == 0)
            m_state->showLoading(tr("Loading plan and limits"));
        break;
    case RecordTableModel::State::Failed: showFailed(); break;
    case RecordTableModel::State::Loaded:
        if (m_limits->recordCount() == 0) {
            EmptyState state;
            state.icon = Icon::Limits;
            state.title = tr("No limits apply");
            state.text =
                sentence(tr("This server limits nothing for your tenant. Customers can have quotas all the same."));
            state.primary = StateAction{tr("Give a quota…"), {}, [this] { giveQuota(); }};
            m_state->showEmpty(state);
        } else {
            m_state->showFilled();
        }
        break;
    }
    m_details->setVisible(m_state->state() == StatePage::State::Filled);
    showLimits();
}

void LimitsPane::showFailed()
{
    const ApiError error = m_limits->error().value_or(ApiError());
    if (m_state->state() != StatePage::State::Failed)
        m_failedAt = m_context.now();
    FailedState state;
    state.error = error;
    state.title = tr("Plan and limits could not be loaded");
    state.at = m_failedAt;
    state.retry = [this] { load(); };
    state.fix = [this] { emit m_context.navigator.connectionDialogRequested(); };
    m_state->showFailed(state);
}

void LimitsPane::showLimits()
{
    int reached = 0;
    int near = 0;
    for (const PlanLimit& limit : m_limits->records()) {
        m_watch->see(limit);
        reached += limit.level() >= UseLevel::Reached ? 1 : 0;
        near += limit.level() == UseLevel::Near ? 1 : 0;
    }
    Sentence note;
    if (reached > 0)
        note = sentence(u"%1"_s, {{tr("%n reached or over", nullptr, reached), Span::Style::Bad}});
    if (near > 0) {
        const QString more = tr("%n near", nullptr, near);
        note.push_back({reached > 0 ? u", "_s + more : more, Span::Style::Normal});
    }
    if (note.empty())
        note = sentence(tr("all well"), {});
    m_limitsNote->setSentence(note);
    m_limitsNote->setAccessibleName(plainText(note));
    if (const PlanLimit* apps = limitOf(u"apps_max"_s))
        m_apps->setLimit(*apps, m_plan ? m_plan->name : tr("The plan"));
    showHeadline();
    fitTable(m_limitTable, m_limits->rowCount());
    if (!m_wantedLimit.isEmpty() && m_limitTable->setCurrentId(m_wantedLimit))
        m_wantedLimit.clear();
    else if (m_limits->rowCount() > 0 && m_limitTable->currentId().isEmpty())
        m_limitTable->setCurrentId(m_limits->idAt(0));
    showSelected();
    const auto& stale = m_limits->staleError();
    m_stale->setText(stale ? tr("Not of now: %1").arg(errorText(*stale).title) : QString());
    m_stale->setVisible(stale.has_value());
    emit badgeChanged();
}

void LimitsPane::showHeadline()
{
    const PlanLimit* events = limitOf(u"events_per_month"_s);
    m_chart->setVisible(events != nullptr);
    m_figure->setVisible(events != nullptr);
    m_headline->setVisible(events != nullptr);
    if (!events)
        return;
    m_chart->setLimit(*events);
    m_figure->setText(headline(*events));
    m_figure->setInk(events->over() > 0 ? TextLabel::Ink::Bad : TextLabel::Ink::Text);
    m_headline->setSentence(sentence(
        u"%1 %2 %3"_s,
        {{tr("%1, %2 of %3.").arg(events->label, exactPercent(events->share()), NumberFormat::count(events->limit))},
         {consequence(*events), Span::Style::Second},
         {forecastSentence(*events, m_context.times.format()), Span::Style::Second}}));
}

void LimitsPane::showPlan()
{
    if (!m_plan)
        return;
    const TimeFormat& format = m_context.times.format();
    m_planName->setText(tr("%1 plan").arg(m_plan->name));
    QString note = tr("since %1").arg(format.date(m_plan->since));
    for (const UpgradeRequest& request : m_plan->upgrades) {
        note += u" · "_s +
                tr("%1 requested on %2 by %3").arg(request.plan, format.day(request.requestedAt), request.requestedBy);
    }
    m_planNote->setText(note);
    m_features->setFeatures(m_plan->features);
}

void LimitsPane::showQuotas()
{
    int affected = 0;
    for (const Quota& quota : m_quotas->records())
        affected += quota.level >= UseLevel::Reached ? 1 : 0;
    Sentence note;
    if (m_quotas->state() == RecordTableModel::State::Failed) {
        const ErrorText why = errorText(m_quotas->error().value_or(ApiError()));
        note = sentence(u"%1"_s, {{why.title + u". "_s + why.sentence, Span::Style::Bad}});
    } else if (m_quotas->rowCount() == 0 && m_quotas->state() == RecordTableModel::State::Loaded) {
        note = sentence(tr("No quota yet. A hard one makes %1 deny; ingest itself is never refused."),
                        {{u"quota/check"_s, Span::Style::Mono}});
    } else if (affected > 0) {
        note = sentence(u"%1. %2"_s, {{tr("%n customer(s) used theirs up", nullptr, affected), Span::Style::Bad},
                                      {tr("Hard: quota/check denies. Soft: it warns."), Span::Style::Second}});
    } else {
        note = sentence(tr("nobody has used theirs up"));
    }
    m_quotasNote->setSentence(note);
    m_quotasNote->setAccessibleName(plainText(note));
    m_affected->setText(tr("%n customer(s) used up a quota", nullptr, affected));
    m_affected->setVisible(affected > 0);
    m_quotaTable->setVisible(m_quotas->rowCount() > 0);
    fitTable(m_quotaTable, std::min(m_quotas->rowCount(), tallestQuotas));
    if (!m_wantedQuota.isEmpty() && m_quotaTable->setCurrentId(m_wantedQuota)) {
        m_wantedQuota.clear();
        goToQuotas();
    }
    const bool chosen = currentQuota() != nullptr;
    m_editQuota->setVisible(chosen);
    m_dropQuota->setVisible(chosen);
}

void LimitsPane::goToQuotas()
{
    m_area->ensureWidgetVisible(m_quotaTable, 0, metrics::panePadding);
    m_quotaTable->setFocus();
}

void LimitsPane::showSelected()
{
    const PlanLimit* limit = limitOf(m_limitTable->currentId());
    m_details->setLimit(limit ? std::optional(*limit) : std::nullopt);
}

//! The pane scrolls, its tables do not.
void LimitsPane::fitTable(RecordTable* table, int rows)
{
    const int bar = table->horizontalScrollBar()->maximum() > 0 ? table->horizontalScrollBar()->sizeHint().height() : 0;
    table->setFixedHeight(metrics::tableHead + std::max(1, rows) * metrics::row + 4 + bar);
}

} // namespace md
