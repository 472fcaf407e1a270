// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event pane: its five states, its head and its strip; following and pausing.
#include "ui/panes/eventspane.h"

#include "ui/events/eventtable.h"
#include "ui/events/filterbar.h"
#include "ui/events/followstrip.h"
#include "ui/events/histogramhead.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/statepage.h"

#include <QFileInfo>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! Seconds until the next try by itself; nothing where a retry cannot help.
std::optional<int> retryDelay(const ApiError& error, int failures)
{
    switch (error.kind) {
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Network:
    case ApiError::Kind::Server:
    case ApiError::Kind::Protocol:
    case ApiError::Kind::RateLimited: break;
    default: return std::nullopt;
    }
    constexpr int longest = 120;
    const int own = std::min(longest, 5 << std::min(failures, 5));
    if (!error.retryAfter)
        return own;
    const auto asked = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
    return std::max(own, int(std::min<std::chrono::seconds::rep>(asked, 3600)));
}

} // namespace

void EventsPane::showState()
{
    m_enter = {};
    if (!m_source) {
        EmptyState state;
        state.icon = Icon::Plug;
        state.title = tr("No server");
        state.text = {{tr("Connect to one, or look at a file of events without a server."), Span::Style::Normal}};
        m_enter = [this] { emit m_context.navigator.connectionDialogRequested(); };
        state.primary = StateAction{tr("Connect …"), tr("Enter"), m_enter};
        state.lines.push_back(
            {tr("Open a file …"), tr("NDJSON, one event a line"), [this] { askFile(); }, StateLine::Value::Words});
        m_state->showEmpty(state);
        return;
    }
    const EventSource::State state = m_source->state();
    if (state != EventSource::State::Failed)
        m_retryTimer.stop();
    switch (state) {
    case EventSource::State::Loading:
        if (m_source->rowCount() > 0)
            m_state->showFilled();
        else
            m_state->showLoading(tr("Loading events"));
        break;
    case EventSource::State::Filled: m_state->showFilled(); break;
    case EventSource::State::Empty:
        m_findings.question = m_question;
        m_findings.now = m_context.now();
        if (!m_findings.elsewhere && m_everAsked)
            countElsewhere();
        showEmpty();
        break;
    case EventSource::State::Failed: showFailed(); break;
    case EventSource::State::NotOffered:
        m_state->showNotOffered(tr("Usage events"), m_access.server() ? m_access.server()->name : QString());
        break;
    }
    takeCounts();
}

void EventsPane::countElsewhere()
{
    m_source->countElsewhere();
    m_findings.without = removableTerms(m_question.filter);
    for (std::size_t i = 0; i < m_findings.without.size(); ++i) {
        EventQuery query = m_question.query(m_context.now());
        query.filter = m_findings.without[i].filter;
        m_counter.count(u"without%1"_s.arg(i), query, [this, i, filter = query.filter](qint64 count) {
            if (i >= m_findings.without.size() || m_findings.without[i].filter != filter)
                return;
            m_findings.without[i].count = count;
            showEmpty();
        });
    }
}

void EventsPane::showEmpty()
{
    if (!m_source || m_source->state() != EventSource::State::Empty)
        return;
    const EmptyActions actions{
        .showEnvironment =
            [this](const QString& environment) {
                setFilter(withOnly(m_question.filter, FilterField::Environment, environment));
            },
        .showRange = [this](const RangeChoice& range) { setRange(range); },
        .showFilter = [this](const QString& filter) { setFilter(filter); },
        .showRetention = [this] { showRetention(); },
        .showApplications = [this] { showApplications(); },
    };
    const EmptyState state = emptyState(m_findings, m_context.times.format(), actions);
    m_enter = state.primary ? state.primary->run : std::function<void()>();
    m_state->showEmpty(state);
}

void EventsPane::showFailed()
{
    const ApiError error = m_source->error().value_or(ApiError());
    if (m_state->state() != StatePage::State::Failed && !m_keptRowsShown)
        m_failedAt = m_context.now();
    if (!m_retryTimer.isActive()) {
        const auto delay = retryDelay(error, m_failures);
        m_retryLeft = delay.value_or(0);
        if (delay && isVisible())
            m_retryTimer.start();
    }
    if (m_keptRowsShown) {
        m_state->showFilled();
        return;
    }
    if (error.code == "BAD_FILTER"_L1)
        m_filterBar->setServerFault(visibleText(error.fields.empty() ? error.detail : error.fields.front().message));
    FailedState state;
    state.error = error;
    state.title = tr("Events could not be loaded");
    state.at = m_failedAt;
    state.retry = [this] { retry(); };
    state.fix = m_source->kind() == EventSource::Kind::File
                    ? std::function<void()>([this] { askFile(); })
                    : std::function<void()>([this] { emit m_context.navigator.connectionDialogRequested(); });
    if (m_source->rowCount() > 0)
        state.lines.push_back(
            {tr("Kept from before"),
             tr("%1 rows of %2")
                 .arg(NumberFormat::count(m_source->rowCount()), m_context.times.format().timeOfDay(m_loadedAt)),
             [this] {
                 m_keptRowsShown = true;
                 showState();
             },
             StateLine::Value::Words});
    m_state->showFailed(state);
    tickRetry();
}

void EventsPane::tickRetry()
{
    if (!m_source || m_source->state() != EventSource::State::Failed) {
        m_retryTimer.stop();
        return;
    }
    if (!m_retryTimer.isActive()) {
        m_state->setNote({});
        return;
    }
    if (sender() == &m_retryTimer && --m_retryLeft <= 0) {
        retry();
        return;
    }
    m_state->setNote(tr("tries again by itself in %1 s").arg(m_retryLeft));
}

void EventsPane::retry()
{
    if (!m_source)
        return;
    ++m_failures;
    m_retryTimer.stop();
    m_source->reload();
}

void EventsPane::updateHead()
{
    HistogramHead::Counts counts;
    counts.failed = m_source && m_source->state() == EventSource::State::Failed && !m_keptRowsShown;
    if (m_source) {
        const Histogram& histogram = m_source->histogram();
        const HistogramBucket sum = m_histogram->sum();
        const bool counted = histogram.bucketMs > 0;
        counts.split = sum;
        counts.exact = histogram.exact;
        if (counted)
            counts.total = sum.total();
        else if (m_source->state() == EventSource::State::Empty)
            counts.total = 0;
        if (m_question.brush) {
            counts.from = m_question.brush->from;
            counts.to = m_question.brush->to;
        } else if (counted) {
            counts.from = histogram.from;
            counts.to = histogram.to;
        }
    } else {
        counts.total = 0;
    }
    m_head->setCounts(counts);
    m_head->setBrushed(m_question.brush.has_value());
    m_export->setText(counts.total && *counts.total > 0 ? tr("Export %1 …").arg(NumberFormat::count(*counts.total))
                                                        : tr("Export …"));
    m_export->setEnabled(m_source && m_source->rowCount() > 0 && !(m_file && m_file->isRunning()));
}

bool EventsPane::isFollowing() const
{
    return m_source && m_source->kind() != EventSource::Kind::File && !m_source->isPaused();
}

void EventsPane::updateStrip()
{
    FollowState state;
    state.filters = m_question.filter.isEmpty() ? 0 : termCount(m_question.filter);
    if (m_source) {
        state.kind = m_source->kind();
        state.known = m_source->grandTotal();
        state.matches = m_source->total();
        state.fromServer = m_source->serverRows();
        state.fromHere = m_source->localRows();
        state.exact = m_source->facets().exact;
    }
    if (m_file && m_source && m_source->kind() == EventSource::Kind::File) {
        state.fileName = QFileInfo(m_file->path()).fileName();
        state.badLines = qint64(m_file->progress().badLines);
    } else if (m_marked) {
        state.fileName = tr("Marked events");
    } else if (m_source) {
        const LiveStatus& live = m_access.live();
        state.dropped = m_source->missing();
        state.gap = m_gap;
        state.newCount = m_source->newCount();
        if (m_source->state() == EventSource::State::Failed) {
            state.live = FollowState::Live::Ended;
            state.why = tr("starts again after a retry, nothing is skipped");
        } else if (m_source->isPaused()) {
            state.live = FollowState::Live::Paused;
            state.pausedAt = m_context.times.format().timeOfDay(m_pausedAt);
        } else if (live.state == LiveStatus::State::Interrupted) {
            state.live = FollowState::Live::Interrupted;
            state.why = tr("goes on from where it broke");
        } else if (live.state == LiveStatus::State::Ended) {
            state.live = FollowState::Live::Ended;
            state.why = live.reason.isEmpty() ? tr("the server ended the stream")
                                              : tr("the server ended the stream: %1").arg(live.reason);
        } else {
            state.live = FollowState::Live::Following;
        }
    }
    m_strip->setState(state);
}

void EventsPane::updateEndNote()
{
    m_end = {};
    if (!m_source || m_source->rowCount() == 0) {
        m_table->setEndNote({});
        return;
    }
    if (m_marked) {
        m_table->setEndNote(tr("These are all that are marked here. M takes a mark away, N writes a note."));
        return;
    }
    if (m_source->kind() == EventSource::Kind::File) {
        m_table->setEndNote(m_file && m_file->isRunning() ? tr("The file is still being read.")
                                                          : tr("This is the end of the file."));
        return;
    }
    m_end = endNote({m_question, m_source->facets().oldest, m_extent}, m_context.times.format());
    m_table->setEndNote(m_end.text);
}

//! Asked when somebody comes to the end of it all, once a question.
void EventsPane::askWhyItEnds(int lastVisible)
{
    const bool atEnd = m_source && m_source->rowCount() > 0 && lastVisible >= m_source->rowCount() - 1 &&
                       !m_question.brush && m_question.range.kind == RangeChoice::Kind::All && m_question == m_asked;
    if (!atEnd || m_extentAsked)
        return;
    m_extentAsked = true;
    m_source->askExtent();
}

void EventsPane::takeEndNote()
{
    switch (m_end.leads) {
    case EndNote::Leads::Nowhere: break;
    case EndNote::Leads::AllTime: setRange(RangeChoice::all()); break;
    case EndNote::Leads::Retention: showRetention(); break;
    case EndNote::Leads::Applications: showApplications(); break;
    case EndNote::Leads::OtherFilter: setFilter(m_end.filter); break;
    }
}

void EventsPane::showRetention()
{
    emit m_context.navigator.paneRequested(u"limits"_s, {{u"limit"_s, u"retention_days"_s}});
}

void EventsPane::showApplications()
{
    emit m_context.navigator.paneRequested(u"limits"_s, {{u"limit"_s, u"apps_max"_s}});
}

void EventsPane::pauseFollow()
{
    if (!isFollowing())
        return;
    m_pausedAt = m_context.now();
    m_source->pause();
    updateStrip();
}

void EventsPane::showNewRows()
{
    if (!m_source || !m_source->isPaused())
        return;
    m_source->resume();
    m_table->verticalScrollBar()->setValue(0);
    updateStrip();
}

void EventsPane::toggleFollow()
{
    if (isFollowing())
        pauseFollow();
    else
        showNewRows();
}

void EventsPane::fetchDropped()
{
    // The server's list has them; the stream goes on meanwhile.
    if (m_source)
        m_source->reload();
}

void EventsPane::takeGap()
{
    m_gap = true;
    if (isFollowing())
        m_source->reload();
    updateStrip();
}

} // namespace md
