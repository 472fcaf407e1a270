// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/webhookwords.h"

#include "ui/events/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::WebhookWords)
};

} // namespace

StateLook endpointLook(WebhookEndpoint::State state)
{
    using State = WebhookEndpoint::State;
    switch (state) {
    case State::Active: return {Words::tr("Active"), Tone::Ok, Sign::Ok};
    case State::Failing: return {Words::tr("Failing"), Tone::Bad, Sign::Failed};
    case State::Paused: return {Words::tr("Paused"), Tone::Second, Sign::Pause};
    case State::Disabled: return {Words::tr("Disabled"), Tone::Bad, Sign::Bad};
    }
    Q_UNREACHABLE();
}

StateLook deliveryLook(WebhookDelivery::State state)
{
    using State = WebhookDelivery::State;
    switch (state) {
    case State::Pending: return {Words::tr("Pending"), Tone::Second, Sign::Clock};
    case State::Delivered: return {Words::tr("Delivered"), Tone::Ok, Sign::Ok};
    case State::Retrying: return {Words::tr("Retrying"), Tone::Warning, Sign::Retry};
    case State::Failed: return {Words::tr("Failed"), Tone::Bad, Sign::Failed};
    case State::Skipped: return {Words::tr("Skipped"), Tone::Second, Sign::Skip};
    }
    Q_UNREACHABLE();
}

QString subscriptionText(const WebhookEndpoint& endpoint)
{
    constexpr qsizetype named = 2;
    if (endpoint.takesAll())
        return Words::tr("all types");
    if (endpoint.eventTypes.size() <= named)
        return visibleText(endpoint.eventTypes.join(u", "_s));
    return Words::tr("%n event type(s)", nullptr, int(endpoint.eventTypes.size()));
}

QString shortReason(const WebhookDelivery& delivery)
{
    const QString& reason = delivery.reason;
    if (reason == reasoncode::notSubscribed)
        return Words::tr("not subscribed");
    if (reason == reasoncode::disabled)
        return Words::tr("disabled");
    if (reason == reasoncode::paused)
        return Words::tr("paused");
    if (reason == reasoncode::deleted)
        return Words::tr("deleted");
    if (reason == reasoncode::gone)
        return Words::tr("410 Gone");
    if (reason == reasoncode::exhausted)
        return Words::tr("given up");
    if (reason == reasoncode::resendFailed)
        return Words::tr("resend failed");
    if (reason == reasoncode::testFailed)
        return Words::tr("test failed");
    return visibleText(reason);
}

QString reasonText(const WebhookDelivery& delivery, const std::optional<WebhookEndpoint>& endpoint,
                   const TimeFormat& times)
{
    const QString& reason = delivery.reason;
    const bool off = endpoint && endpoint->state == WebhookEndpoint::State::Disabled;
    const bool paused = endpoint && endpoint->state == WebhookEndpoint::State::Paused;
    if (reason == reasoncode::notSubscribed)
        return Words::tr("Not subscribed to %1").arg(visibleText(delivery.eventType));
    if (reason == reasoncode::disabled)
        return off ? Words::tr("Endpoint disabled since %1").arg(times.dateTime(endpoint->stateSince))
                   : Words::tr("The endpoint was disabled");
    if (reason == reasoncode::paused)
        return paused ? Words::tr("Endpoint paused since %1").arg(times.dateTime(endpoint->stateSince))
                      : Words::tr("The endpoint was paused");
    if (reason == reasoncode::deleted)
        return Words::tr("The endpoint was deleted");
    if (reason == reasoncode::gone)
        return Words::tr("The receiver answered 410 Gone");
    if (reason == reasoncode::exhausted)
        return Words::tr("Given up after %n tries", nullptr, int(delivery.attempts));
    if (reason == reasoncode::resendFailed)
        return Words::tr("Sent again, and failed");
    if (reason == reasoncode::testFailed)
        return Words::tr("The test failed");
    return visibleText(reason);
}

QString disabledText(const WebhookEndpoint& endpoint)
{
    if (endpoint.disabledReason.contains("410 Gone"_L1))
        return Words::tr("The receiver answered 410 Gone: it wants no more.");
    if (endpoint.disabledReason.contains("failed for five days"_L1))
        return Words::tr("Every delivery failed for five days.");
    return visibleText(endpoint.disabledReason);
}

QString attemptText(const DeliveryAttempt& attempt)
{
    return attempt.status && attempt.error.isEmpty() ? httpStatusText(*attempt.status) : sendErrorText(attempt.error);
}

QString sendErrorText(const QString& error)
{
    const auto says = [&error](QLatin1StringView words) { return error.contains(words, Qt::CaseInsensitive); };
    if (says("answer within"_L1) || says("timed out"_L1))
        return Words::tr("Timed out, no answer");
    if (says("connection refused"_L1))
        return Words::tr("Connection refused");
    if (says("host not found"_L1))
        return Words::tr("Host not found");
    if (says("do not go there"_L1))
        return Words::tr("Address not allowed");
    if (says("no trusted TLS"_L1))
        return Words::tr("Certificate not accepted");
    if (says("without an answer"_L1) || says("broke off"_L1) || says("connection reset"_L1))
        return Words::tr("Connection lost");
    return error.isEmpty() ? Words::tr("No answer") : visibleText(error);
}

FilterWords deliveryFilterWords()
{
    using Kind = FilterWords::Kind;
    return FilterWords({
        {u"endpoint"_s, Kind::Text},
        {u"type"_s, Kind::Text},
        {u"state"_s, Kind::Text, {u"DELIVERED"_s, u"RETRYING"_s, u"FAILED"_s, u"SKIPPED"_s, u"PENDING"_s}},
        {u"status"_s, Kind::Decimal},
        {u"reason"_s,
         Kind::Text,
         {reasoncode::notSubscribed, reasoncode::disabled, reasoncode::paused, reasoncode::exhausted,
          reasoncode::gone}},
        {u"error"_s, Kind::Text},
        {u"attempts"_s, Kind::Decimal},
        {u"id"_s, Kind::Text},
        {u"message"_s, Kind::Text},
        {u"event"_s, Kind::Text},
        {u"correlation"_s, Kind::Text},
        {u"corr"_s, Kind::Text},
        {u"replay"_s, Kind::Text},
        {u"at"_s, Kind::Time},
        {u"sequence"_s, Kind::Decimal},
    });
}

} // namespace md
