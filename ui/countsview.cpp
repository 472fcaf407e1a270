// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/countsview.h"

#include "ui/errortext.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

CountsView::CountsView(Subject subject, const PaneContext& context, ServerAccess& server, QWidget* parent)
    : QWidget(parent)
    , m_subject(std::move(subject))
    , m_context(context)
    , m_server(server)
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible() && m_open && !m_asking)
            reload();
    });
    m_refresh.start();
}

CountsView::~CountsView() = default;

void CountsView::buildAround(QWidget* content)
{
    m_state = new StatePage(content, m_context.times, this);
    m_stale = new TextLabel({}, TextLabel::Ink::Warning, this);
    m_stale->setObjectName(u"countsStale"_s);
    m_stale->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    m_stale->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stale);
    column->addWidget(m_state, 1);
}

void CountsView::setRange(const TimeRange& range, bool open)
{
    m_range = range;
    m_open = open;
    askAnew();
}

void CountsView::askAnew()
{
    m_hasAnswer = false;
    reload();
}

void CountsView::reload()
{
    if (!m_context.session.offers(m_subject.feature)) {
        m_state->showNotOffered(m_subject.name, m_server.target.server);
        return;
    }
    // Not seen: as soon as it is.
    m_due = !isVisible();
    if (m_due)
        return;
    m_asking = true;
    if (!m_hasAnswer)
        m_state->showLoading(m_subject.loading);
    TimeRange range = m_range;
    // "The last hour" ends now, whenever that is.
    if (m_open && range.from && !range.to)
        range.to = m_context.now();
    m_call = ask(range);
}

void CountsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_due)
        reload();
}

void CountsView::shown(bool empty, const QString& title, const QString& text)
{
    if (empty) {
        EmptyState state;
        state.title = title;
        state.text = sentence(text);
        shownEmpty(std::move(state));
        return;
    }
    m_asking = false;
    m_hasAnswer = true;
    m_stale->hide();
    m_state->showFilled();
}

void CountsView::shownEmpty(EmptyState state)
{
    m_asking = false;
    m_hasAnswer = true;
    m_stale->hide();
    state.icon = m_subject.icon;
    m_state->showEmpty(state);
}

void CountsView::failed(const ApiError& error, const QString& title)
{
    m_asking = false;
    if (m_hasAnswer) {
        // What is drawn stays: an old answer that says so is more than none.
        m_stale->setText(tr("Not up to date: %1").arg(errorText(error).sentence));
        m_stale->show();
        return;
    }
    if (m_state->state() != StatePage::State::Failed)
        m_failedAt = m_context.now();
    FailedState state;
    state.error = error;
    state.title = title;
    state.at = m_failedAt;
    state.retry = [this] { reload(); };
    state.fix = [this] { emit m_context.navigator.connectionDialogRequested(); };
    m_state->showFailed(state);
}

} // namespace md
