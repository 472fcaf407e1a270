// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// WebhooksPane: how it says how things stand.
#include "ui/panes/webhookspane.h"

#include "ui/errortext.h"
#include "ui/events/filterbar.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/webhooks/deliverydetails.h"
#include "ui/webhooks/endpointdetails.h"
#include "ui/webhooks/endpointwatch.h"
#include "ui/webhooks/replaybar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int mostEndpointRows = 6; // more scroll
}

void WebhooksPane::showState()
{
    if (!m_context.session.offers(u"webhooks"_s)) {
        showParts(false);
        m_side->hide();
        m_summary->setSentence({});
        m_new->hide();
        m_retryEndpoints->hide();
        m_state->showNotOffered(tr("Webhooks"), m_server.target.server);
        return;
    }
    switch (m_deliveries->state()) {
    case RecordTableModel::State::Idle:
    case RecordTableModel::State::Loading:
        if (m_deliveries->recordCount() == 0)
            m_state->showLoading(tr("Loading the deliveries"));
        return;
    case RecordTableModel::State::Failed:
        if (!m_endpointShown)
            m_deliveryDetails->setDelivery(std::nullopt, std::nullopt);
        m_listState.showFailed({m_context, m_server, *m_deliveries, *m_state, *m_filterBar},
                               tr("The deliveries could not be loaded"), [this] { m_watch->refresh(); });
        return;
    case RecordTableModel::State::Loaded: break;
    }
    if (m_deliveries->recordCount() == 0) {
        showEmpty();
        return;
    }
    m_state->showFilled();
    if (!m_wantedDelivery.isEmpty()) {
        if (m_deliveryTable->setCurrentId(m_wantedDelivery))
            m_wantedDelivery.clear();
    } else {
        selectFirst();
    }
}

//! Without an endpoint there is nothing to filter, to follow or to replay.
void WebhooksPane::showParts(bool shown)
{
    for (QWidget* part : {static_cast<QWidget*>(m_endpointTable), m_filterRow, static_cast<QWidget*>(m_strip),
                          static_cast<QWidget*>(m_replayBar)})
        part->setVisible(shown);
}

QString WebhooksPane::rangeWords() const
{
    return m_range->value();
}

void WebhooksPane::showEmpty()
{
    if (!m_endpointShown)
        m_deliveryDetails->setDelivery(std::nullopt, std::nullopt);
    const bool none = m_endpoints->state() == RecordTableModel::State::Loaded && m_endpoints->recordCount() == 0;
    const QString filter = m_filterBar->filter();
    const bool ranged = m_range->range() != RangeChoice::all();
    EmptyState state;
    state.icon = Icon::Webhooks;
    if (filter.isEmpty() && !ranged) {
        if (none) {
            showNoEndpoints();
            return;
        }
        state.title = tr("Nothing was sent yet");
        state.text = sentence(tr("Each event of the platform leaves a line here for each endpoint, with every attempt. "
                                 "A test shows at once whether an endpoint takes it."));
        m_state->showEmpty(state);
        return;
    }
    if (none && filter.isEmpty()) {
        showNoEndpoints();
        return;
    }
    state.title = filter.isEmpty() ? tr("Nothing was sent in this time") : tr("No delivery fits");
    state.text = filter.isEmpty()
                     ? sentence(tr("No event of the platform was due in %1."), {{rangeWords(), Span::Style::Strong}})
                     : sentence(tr("No delivery fits %1 in %2."),
                                {{filter, Span::Style::Mono}, {rangeWords(), Span::Style::Strong}});
    if (ranged)
        state.primary = StateAction{tr("Look at all time"), {}, [this] { setRange(RangeChoice::all()); }};
    if (!filter.isEmpty())
        state.lines.push_back(
            {tr("Without the filter"), tr("all deliveries"), [this] { clearFilter(); }, StateLine::Value::Words});
    m_state->showEmpty(state);
}

void WebhooksPane::showNoEndpoints()
{
    showParts(false);
    m_side->hide();
    EmptyState state;
    state.icon = Icon::Webhooks;
    state.title = tr("No endpoint yet");
    state.text = sentence(tr("An endpoint is an address that is told what happens here: a refused event, a silent "
                             "meter, a limit that is crossed. Each message is signed, and tried eight times."));
    state.primary = StateAction{tr("New endpoint…"), u"N"_s, [this] { newEndpoint(); }};
    m_state->showEmpty(state);
}

void WebhooksPane::showLive()
{
    m_strip->setLive(m_server.live.state() == LiveStream::State::Live ||
                     m_server.live.state() == LiveStream::State::Connecting);
}

void WebhooksPane::fitEndpoints()
{
    const int rows = std::clamp(m_endpoints->recordCount(), 1, mostEndpointRows);
    m_endpointTable->setFixedHeight(metrics::tableHead + rows * metrics::row + 2);
}

//! Head, table and side, as the endpoints are now.
void WebhooksPane::showEndpoints()
{
    using State = WebhookEndpoint::State;
    emit badgeChanged();
    fitEndpoints();
    const auto error =
        m_endpoints->state() == RecordTableModel::State::Failed ? m_endpoints->error() : m_watch->error();
    m_retryEndpoints->setVisible(error.has_value());
    if (error) {
        const ErrorText why = errorText(*error);
        m_summary->setSentence(
            {{tr("The endpoints could not be loaded.") + u' ', Span::Style::Bad}, {why.title, Span::Style::Second}});
        return;
    }
    if (m_endpoints->state() != RecordTableModel::State::Loaded)
        return;
    Sentence words;
    const auto add = [&](State state, const QString& text, Span::Style style) {
        if (m_watch->count(state) == 0)
            return;
        if (!words.empty())
            words.push_back({u", "_s, Span::Style::Second});
        words.push_back({text, style});
    };
    add(State::Failing, tr("%n failing", nullptr, m_watch->count(State::Failing)), Span::Style::Bad);
    add(State::Disabled, tr("%n disabled", nullptr, m_watch->count(State::Disabled)), Span::Style::Bad);
    add(State::Active, tr("%n active", nullptr, m_watch->count(State::Active)), Span::Style::Second);
    add(State::Paused, tr("%n paused", nullptr, m_watch->count(State::Paused)), Span::Style::Second);
    m_summary->setSentence(words);
    if (m_endpoints->recordCount() > 0)
        showParts(true);
    if (!m_wantedEndpoint.isEmpty() && m_endpointTable->setCurrentId(m_wantedEndpoint))
        showEndpoint(std::exchange(m_wantedEndpoint, {}));
    if (const auto& shown = m_endpointDetails->endpoint())
        m_endpointDetails->setEndpoint(endpointById(shown->id));
    if (const auto& shown = m_deliveryDetails->delivery(); shown && !m_endpointShown)
        m_deliveryDetails->setDelivery(*shown, endpointById(shown->endpointId));
    for (const WebhookEndpoint& endpoint : m_endpoints->records())
        m_words.noteValue(u"endpoint"_s, endpoint.id);
    if (m_deliveries->state() == RecordTableModel::State::Loaded && m_deliveries->recordCount() == 0)
        showEmpty();
}

//! What has been seen completes what is typed.
void WebhooksPane::noteValues()
{
    const auto& records = m_deliveries->records();
    const std::size_t some = std::min<std::size_t>(records.size(), 200);
    for (std::size_t i = some; i-- > 0;)
        m_words.noteValue(u"type"_s, records[i].eventType);
}

QString WebhooksPane::badge() const
{
    qint64 troubled = m_watch->troubled();
    // As long as the endpoints themselves are not here.
    if (m_endpoints->state() != RecordTableModel::State::Loaded && m_server.overview) {
        const auto& overview = m_server.overview->whole();
        troubled = overview && overview->webhooks ? overview->webhooks->notOk() : 0;
    }
    return troubled > 0 ? QString::number(troubled) : QString();
}

} // namespace md
