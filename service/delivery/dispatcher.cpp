// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/delivery/dispatcher.h"

#include "service/delivery/fanout.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/domain/retryschedule.h"
#include "service/domain/webhooksigning.h"
#include "service/http/problem.h"

#include "md_version.h"

#include <algorithm>

namespace meterd {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t eventsAtOnce = 200;
constexpr std::size_t keptOfBody = 16U << 10U;
constexpr std::size_t keptOfHeaders = 8U << 10U;
constexpr auto failureDays = 5 * 24h;
constexpr auto afterTrouble = 5s;
// A replay that could not keep its pace does not make up for it in one burst.
constexpr std::int64_t mostBehindMs = 1000;

Headers headersFor(const WebhookEndpoint& endpoint, const Delivery& delivery, TimePoint now)
{
    const std::int64_t seconds = toMs(now) / 1000;
    const auto signatures = signWebhook(endpoint.secretsAt(now), delivery.messageId, seconds, delivery.payload);
    Headers headers;
    headers.add("Content-Type", "application/json");
    headers.add("User-Agent", "meterd/" MD_VERSION);
    headers.add("webhook-id", delivery.messageId);
    headers.add("webhook-timestamp", std::to_string(seconds));
    headers.add("webhook-signature", signatures.standard);
    headers.add("X-Aforo-Signature", signatures.timestamp);
    headers.add("X-Aforo-Event", delivery.eventType);
    headers.add("X-Correlation-Id", delivery.correlationId);
    return headers;
}

//! One member a name; what is too much is left out.
std::string headersJson(const Headers& headers)
{
    std::map<std::string, std::string> joined;
    std::size_t size = 0;
    for (std::size_t i = 0; i < headers.size() && size < keptOfHeaders; ++i) {
        std::string name(headers.name(i));
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        std::string& value = joined[validUtf8(name)];
        value += (value.empty() ? "" : ", ") + validUtf8(headers.value(i));
        size += headers.name(i).size() + headers.value(i).size();
    }
    JsonObject out;
    for (const auto& [name, value] : joined)
        out.text(name, value);
    return out.take();
}

std::string errorOf(const OutboundAnswer& answer)
{
    if (!answer.error.empty() || !answer.status || *answer.status < 300 || *answer.status > 399)
        return answer.error;
    const std::string_view location = answer.headers.get("Location");
    return "The receiver redirects" + (location.empty() ? std::string() : " to " + validUtf8(location)) +
           ": redirects are not followed.";
}

void fill(DeliveryAttempt& attempt, const OutboundAnswer& answer)
{
    attempt.durationMs = answer.duration.count();
    attempt.status = answer.status;
    attempt.responseHeaders = headersJson(answer.headers);
    attempt.responseBody = validUtf8(std::string_view(answer.body).substr(0, keptOfBody));
    attempt.truncated = answer.cut || answer.body.size() > keptOfBody;
    attempt.error = errorOf(answer);
    attempt.address = answer.address;
}

std::optional<TimePoint> sooner(std::optional<TimePoint> one, std::optional<TimePoint> other)
{
    if (!one || !other)
        return one ? one : other;
    return std::min(*one, *other);
}

} // namespace

Dispatcher::Dispatcher(Parts parts)
    : m_parts(std::move(parts))
{}

void Dispatcher::recover()
{
    const std::size_t count = m_parts.deliveries.recover(toMs(m_parts.clock.now()));
    if (count > 0 && m_parts.log)
        m_parts.log->write(LogLevel::Info, "webhook attempts that were interrupted are made again",
                           {{"count", static_cast<std::int64_t>(count)}});
}

void Dispatcher::trouble(std::string_view what)
{
    if (!m_troubled && m_parts.log)
        m_parts.log->write(LogLevel::Error, what);
    m_troubled = true;
}

std::optional<TimePoint> Dispatcher::turn()
{
    m_troubled = false;
    const TimePoint now = m_parts.clock.now();
    takeFinished();
    fanOut(now);
    std::optional<TimePoint> next = replay(now);
    next = sooner(next, startDue(now));
    {
        const std::lock_guard lock(m_mutex);
        if (!m_finished.empty() && !m_troubled)
            return now;
    }
    return m_troubled ? sooner(next, now + afterTrouble) : next;
}

void Dispatcher::takeFinished()
{
    std::vector<Finished> finished;
    {
        const std::lock_guard lock(m_mutex);
        finished.swap(m_finished);
    }
    // One commit for all that came meanwhile. Where it fails, one by one: what cannot be written keeps back no other.
    if (finished.empty() || finish(finished))
        return;
    std::vector<Finished> unwritten;
    for (Finished& one : finished) {
        if (finished.size() == 1 || !finish({&one, 1}))
            unwritten.push_back(std::move(one));
    }
    if (unwritten.empty())
        return;
    trouble("deliveries.db takes no writes: the outcome of webhook attempts waits");
    const std::lock_guard lock(m_mutex);
    m_finished.insert(m_finished.begin(), std::make_move_iterator(unwritten.begin()),
                      std::make_move_iterator(unwritten.end()));
}

bool Dispatcher::finish(std::span<Finished> finished)
{
    const TimePoint now = m_parts.clock.now();
    std::vector<DeliveryStore::Begun> ended;
    for (Finished& one : finished) {
        Delivery after = one.delivery;
        fill(one.attempt, one.answer);
        settle(after, one.attempt, one.answer, now);
        ended.push_back({std::move(after), one.attempt});
    }
    if (!m_parts.deliveries.end(ended))
        return false;
    for (const Finished& one : finished) {
        --m_underWayOf[one.delivery.endpointId];
        --m_underWay;
        if (!one.attempt.succeeded())
            judgeEndpoint(one.delivery.endpointId, one.answer, now);
    }
    return true;
}

//! What a delivery is after an attempt.
void Dispatcher::settle(Delivery& delivery, const DeliveryAttempt& attempt, const OutboundAnswer& answer, TimePoint now)
{
    const bool resent = delivery.resent;
    delivery.attempts = attempt.number;
    delivery.lastStatus = attempt.status;
    delivery.lastError = attempt.error;
    delivery.lastDurationMs = attempt.durationMs;
    delivery.nextAttemptAt.reset();
    delivery.reason.clear();
    delivery.resent = false;
    const auto end = [&](DeliveryState state, std::string_view reason) {
        delivery.state = state;
        delivery.reason = reason;
        delivery.resumeAt.reset();
        delivery.completedAt = toMs(now);
    };
    if (attempt.succeeded())
        return end(DeliveryState::Delivered, {});
    const auto endpoint = m_parts.config.view()->findEndpoint(delivery.endpointId);
    if (!endpoint)
        return end(DeliveryState::Failed, reasons::deleted);
    if (attempt.status == 410)
        return end(DeliveryState::Failed, reasons::gone);
    if (delivery.isTest)
        return end(DeliveryState::Failed, reasons::testFailed);
    if (endpoint->state == WebhookEndpoint::State::Disabled)
        return end(DeliveryState::Failed, reasons::disabled);
    std::optional<std::int64_t> next;
    if (resent) {
        // Once; a schedule that was going on goes on.
        if (!delivery.resumeAt)
            return end(DeliveryState::Failed, reasons::resendFailed);
        next = std::max(*delivery.resumeAt, toMs(now));
        delivery.resumeAt.reset();
    } else {
        ++delivery.failed;
        const auto asked = attempt.status ? readRetryAfter(answer.headers.get("Retry-After"), now) : std::nullopt;
        const auto wait = retryDelay(delivery.failed, m_parts.chance(), asked);
        if (!wait)
            return end(DeliveryState::Failed, reasons::exhausted);
        next = toMs(now + *wait);
    }
    delivery.state = DeliveryState::Retrying;
    delivery.nextAttemptAt = next;
}

void Dispatcher::judgeEndpoint(const std::string& endpointId, const OutboundAnswer& answer, TimePoint now)
{
    const auto endpoint = m_parts.config.view()->findEndpoint(endpointId);
    if (!endpoint || endpoint->state == WebhookEndpoint::State::Disabled)
        return;
    if (answer.status == 410)
        return disable(endpointId, "The receiver answered 410 Gone.", now);
    const EndpointHealth health = m_parts.deliveries.health(endpointId);
    if (health.failingSince && health.failures >= attemptsOfADelivery &&
        now - fromMs(*health.failingSince) >= failureDays)
        disable(endpointId, "Every attempt failed for five days, since " + toIso(fromMs(*health.failingSince)) + ".",
                now);
}

//! The change, its audit entry and its event in one.
void Dispatcher::disable(const std::string& endpointId, const std::string& reason, TimePoint now)
{
    const auto fault = m_parts.config.change([&](ConfigChange& change) {
        const auto before = change.before().findEndpoint(endpointId);
        if (!before || before->state == WebhookEndpoint::State::Disabled)
            return false;
        auto endpoint = std::make_shared<WebhookEndpoint>(*before);
        endpoint->state = WebhookEndpoint::State::Disabled;
        endpoint->stateSince = endpoint->updatedAt = now;
        endpoint->disabledReason = reason;
        ++endpoint->version;
        change.putEndpoint(endpoint);
        const std::string correlation = newId("cor_");
        AuditDraft entry;
        entry.tenantId = endpoint->tenantId;
        entry.at = now;
        entry.actor = {"", "meterd", "", "", ""};
        entry.action = "WEBHOOK_DISABLED";
        entry.target = {"webhook-endpoint", endpoint->id, endpoint->url};
        entry.reason = reason;
        entry.correlationId = correlation;
        JsonObject pair;
        pair.text("before", before->state == WebhookEndpoint::State::Paused ? "PAUSED" : "FAILING")
            .text("after", "DISABLED");
        entry.changes = JsonObject().raw("state", pair.take()).take();
        change.audit(entry);
        PlatformEventDraft event;
        event.tenantId = endpoint->tenantId;
        event.type = "webhook.disabled";
        event.at = now;
        event.source = "delivery";
        event.targetType = "webhook-endpoint";
        event.targetId = endpoint->id;
        event.correlationId = correlation;
        event.payload = JsonObject().text("name", endpoint->url).text("reason", reason).take();
        change.emit(event);
        return true;
    });
    if (fault)
        trouble("config.db takes no writes: a webhook endpoint that has to be disabled is not");
}

void Dispatcher::fanOut(TimePoint now)
{
    const ConfigViewPtr view = m_parts.config.view();
    for (const Tenant& tenant : view->tenants()) {
        auto at = m_fannedOut.find(tenant.id);
        if (at == m_fannedOut.end())
            at = m_fannedOut.emplace(tenant.id, m_parts.deliveries.fannedOut(tenant.id)).first;
        while (at->second < m_parts.config.platformEventCount(tenant.id)) {
            AuditRange range;
            range.after = at->second;
            range.limit = eventsAtOnce;
            const auto events = m_parts.config.platformEvents(tenant.id, range);
            if (events.empty())
                break;
            const auto endpoints = m_parts.config.view()->endpoints(tenant.id);
            std::vector<Delivery> deliveries;
            for (const PlatformEvent& event : events) {
                auto more = deliveriesOf(tenant.id, event, endpoints, now);
                std::move(more.begin(), more.end(), std::back_inserter(deliveries));
            }
            if (!m_parts.deliveries.fanOut(tenant.id, events.back().sequence, std::move(deliveries)))
                return trouble("deliveries.db takes no writes: new webhooks wait");
            at->second = events.back().sequence;
        }
    }
}

std::optional<TimePoint> Dispatcher::replay(TimePoint now)
{
    std::optional<TimePoint> next;
    const ConfigViewPtr view = m_parts.config.view();
    for (Replay& replay : m_parts.deliveries.runningReplays()) {
        const std::int64_t at = toMs(now);
        const std::int64_t gap = std::max<std::int64_t>(1, 1000 / replay.ratePerSecond);
        replay.nextAt = std::max(replay.nextAt, at - mostBehindMs);
        if (replay.nextAt <= at) {
            const auto due = static_cast<std::size_t>((at - replay.nextAt) / gap + 1);
            for (Delivery& delivery : m_parts.deliveries.nextOfReplay(replay.id, due)) {
                replay.nextAt += gap;
                const auto endpoint = view->findEndpoint(delivery.endpointId);
                const bool sendable = endpoint && endpoint->state == WebhookEndpoint::State::Active;
                if (!m_parts.deliveries.replayOne(replay, std::move(delivery), sendable, at))
                    trouble("deliveries.db takes no writes: a replay of webhooks waits");
            }
        }
        if (!m_parts.deliveries.nextOfReplay(replay.id, 1).empty()) {
            next = sooner(next, fromMs(replay.nextAt));
            continue;
        }
        const auto present = m_parts.deliveries.replay(replay.tenantId, replay.id);
        if (present && present->done >= present->matched)
            m_parts.deliveries.endReplay(replay.id, Replay::State::Done, at);
    }
    return next;
}

std::optional<TimePoint> Dispatcher::startDue(TimePoint now)
{
    std::optional<TimePoint> next;
    std::vector<Starting> starting;
    const ConfigViewPtr view = m_parts.config.view();
    for (const DueEndpoint& waiting : m_parts.deliveries.dueEndpoints()) {
        const auto endpoint = view->findEndpoint(waiting.endpointId);
        const bool active = endpoint && endpoint->state == WebhookEndpoint::State::Active;
        if (!endpoint || endpoint->state == WebhookEndpoint::State::Disabled) {
            if (!m_parts.deliveries.giveUp(waiting.endpointId, endpoint ? reasons::disabled : reasons::deleted,
                                           !endpoint, toMs(now)))
                trouble("deliveries.db takes no writes: what waits for a webhook endpoint that is no more stays");
        }
        if (!endpoint)
            continue;
        const auto first = active ? std::optional(waiting.nextAt) : waiting.nextTestAt;
        if (!first)
            continue;
        if (*first > toMs(now)) {
            next = sooner(next, fromMs(*first));
            continue;
        }
        const int free = endpoint->concurrency - m_underWayOf[endpoint->id];
        if (free <= 0)
            continue; // the end of an attempt makes the next turn
        auto due = m_parts.deliveries.due(endpoint->id, toMs(now), static_cast<std::size_t>(free), !active);
        const bool all = due.size() < static_cast<std::size_t>(free);
        for (Delivery& delivery : due)
            starting.push_back(attemptOf(*endpoint, std::move(delivery), now));
        if (all)
            next = sooner(next, now + 1s); // what comes after these has not been looked at
    }
    // All of them in one commit: the disk is waited for once a turn.
    if (!starting.empty() && !start(std::move(starting)))
        trouble("deliveries.db takes no writes: webhooks wait");
    return next;
}

Dispatcher::Starting Dispatcher::attemptOf(const WebhookEndpoint& endpoint, Delivery delivery, TimePoint now)
{
    DeliveryAttempt attempt;
    attempt.number = delivery.attempts + 1;
    attempt.at = toMs(now);
    attempt.url = endpoint.url;
    Headers headers = headersFor(endpoint, delivery, now);
    attempt.requestHeaders = headersJson(headers);
    delivery.attempts = attempt.number;
    delivery.endpointUrl = endpoint.url;
    delivery.nextAttemptAt.reset();
    return {{std::move(delivery), std::move(attempt)}, std::move(headers)};
}

bool Dispatcher::start(std::vector<Starting> starting)
{
    std::vector<DeliveryStore::Begun> begun;
    begun.reserve(starting.size());
    for (Starting& one : starting)
        begun.push_back(std::move(one.begun));
    // On the disk before the first byte leaves.
    if (!m_parts.deliveries.begin(begun))
        return false;
    for (std::size_t i = 0; i < begun.size(); ++i) {
        ++m_underWayOf[begun[i].delivery.endpointId];
        ++m_underWay;
        OutboundRequest request{begun[i].attempt.url, std::move(starting[i].headers), begun[i].delivery.payload};
        m_parts.transport.post(std::move(request), [this, one = begun[i]](OutboundAnswer answer) {
            {
                const std::lock_guard lock(m_mutex);
                m_finished.push_back({one.delivery, one.attempt, std::move(answer)});
            }
            if (m_parts.finished)
                m_parts.finished();
        });
    }
    return true;
}

} // namespace meterd
