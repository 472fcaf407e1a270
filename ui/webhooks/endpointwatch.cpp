// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/endpointwatch.h"

#include "client/webhooksdecoder.h"
#include "ui/webhooks/webhookwords.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {
constexpr auto regular = 30s; // what grows old without a delivery: the last 24 h, an overlap of secrets
constexpr int most = 500;
} // namespace

EndpointWatch::EndpointWatch(WebhooksApi& api, LiveStream& live, EndpointModel& endpoints, const PaneContext& context,
                             QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_live(live)
    , m_endpoints(endpoints)
    , m_context(context)
{
    m_regular.setInterval(regular);
    connect(&m_soon, &PoliteTimer::due, this, &EndpointWatch::refresh);
    connect(&m_regular, &QTimer::timeout, &m_soon, &PoliteTimer::want);
    connect(&m_endpoints, &RecordTableModel::stateChanged, this, [this] {
        if (m_endpoints.state() == RecordTableModel::State::Loaded) {
            for (const WebhookEndpoint& endpoint : m_endpoints.records())
                note(endpoint);
        }
        emit changed();
    });
}

void EndpointWatch::start()
{
    m_api.deliveries().follow(m_live, u"deliveries"_s, this,
                              [this](const std::vector<WebhookDelivery>&) { m_soon.want(); });
    m_api.platformEvents().follow(m_live, u"platform"_s, this, [this](const std::vector<PlatformEvent>& events) {
        for (const PlatformEvent& event : events) {
            // Who looks is told when the list is here, with all that it says.
            if (event.type == "webhook.disabled"_L1 && !m_soon.isWatched())
                tellOfDisabled(event);
            if (event.type.startsWith("webhook."_L1))
                m_soon.want();
        }
    });
    m_endpoints.setQuery({});
}

void EndpointWatch::setWatched(bool watched)
{
    m_soon.setWatched(watched);
    if (watched)
        m_regular.start();
    else
        m_regular.stop();
}

void EndpointWatch::refresh()
{
    m_soon.forget();
    if (m_endpoints.state() == RecordTableModel::State::Failed) {
        m_endpoints.reload();
        return;
    }
    if (m_endpoints.state() != RecordTableModel::State::Loaded)
        return;
    m_call = m_api.endpoints().page({}, {}, most, this, [this](Result<RecordPage<WebhookEndpoint>> page) {
        if (page) {
            m_error.reset();
            take(page->records);
        } else {
            m_error = page.error();
        }
        emit changed();
    });
}

void EndpointWatch::take(const std::vector<WebhookEndpoint>& endpoints)
{
    QStringList gone = m_known.keys();
    // Oldest first: what is new goes on top.
    for (auto endpoint = endpoints.rbegin(); endpoint != endpoints.rend(); ++endpoint) {
        gone.removeAll(endpoint->id);
        note(*endpoint);
        m_endpoints.put(*endpoint);
    }
    for (const QString& id : gone) {
        m_known.remove(id);
        m_endpoints.remove(id);
    }
}

void EndpointWatch::put(const WebhookEndpoint& endpoint)
{
    note(endpoint);
    m_endpoints.put(endpoint);
    emit changed();
}

void EndpointWatch::remove(const QString& id)
{
    m_known.remove(id);
    m_endpoints.remove(id);
    emit changed();
}

//! Only what turns while we look is news: what was off before stands in the list.
void EndpointWatch::note(const WebhookEndpoint& endpoint)
{
    using State = WebhookEndpoint::State;
    const auto before = m_known.constFind(endpoint.id);
    const bool turned = before != m_known.constEnd() && *before != State::Disabled;
    m_known.insert(endpoint.id, endpoint.state);
    if (turned && endpoint.state == State::Disabled)
        raise(endpoint);
}

void EndpointWatch::tellOfDisabled(const PlatformEvent& event)
{
    using State = WebhookEndpoint::State;
    if (m_known.value(event.targetId, State::Active) != State::Disabled)
        raise(disabledEndpoint(event));
    m_known.insert(event.targetId, State::Disabled);
}

void EndpointWatch::raise(const WebhookEndpoint& endpoint)
{
    Alert alert;
    alert.group = u"webhooks"_s;
    alert.key = endpoint.id + u"/disabled/"_s + QString::number(endpoint.stateSince);
    alert.tone = Tone::Bad;
    alert.title = tr("%1 is disabled").arg(endpoint.shortUrl());
    alert.text = disabledText(endpoint).isEmpty() ? tr("Nothing is sent there any more.") : disabledText(endpoint);
    alert.pane = u"webhooks"_s;
    alert.state = {{u"endpoint"_s, endpoint.id}};
    emit m_context.navigator.alertRaised(alert);
}

int EndpointWatch::count(WebhookEndpoint::State state) const
{
    const auto& all = m_endpoints.records();
    return int(std::count_if(all.begin(), all.end(),
                             [state](const WebhookEndpoint& endpoint) { return endpoint.state == state; }));
}

int EndpointWatch::troubled() const
{
    return count(WebhookEndpoint::State::Failing) + count(WebhookEndpoint::State::Disabled);
}

} // namespace md
