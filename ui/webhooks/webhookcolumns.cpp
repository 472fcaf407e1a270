// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/webhookcolumns.h"

#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/webhooks/webhookwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::WebhookColumns)
};

using Kind = RecordColumn::Kind;
using E = const WebhookEndpoint&;
using D = const WebhookDelivery&;

constexpr double troubling = 0.05; // of what was sent in a day

//! What wants an operator stands on top.
int rank(WebhookEndpoint::State state)
{
    using State = WebhookEndpoint::State;
    switch (state) {
    case State::Failing: return 0;
    case State::Disabled: return 1;
    case State::Active: return 2;
    case State::Paused: return 3;
    }
    Q_UNREACHABLE();
}

RecordCell textCell(const QString& text, Tone tone = Tone::Text)
{
    return RecordCell{text, tone};
}

RecordCell lookCell(const StateLook& look)
{
    return RecordCell{look.word, look.tone, look.sign};
}

RecordCell numberCell(qint64 number, Tone tone = Tone::Text)
{
    RecordCell cell = textCell(NumberFormat::count(number), tone);
    cell.sortKey = number;
    return cell;
}

RecordCell timeCell(std::optional<qint64> at, Tone tone = Tone::Text)
{
    RecordCell cell;
    cell.time = at;
    cell.tone = tone;
    cell.sortKey = at.value_or(0);
    return cell;
}

//! "17 Nov 09:12", today without the day.
QString shortMoment(const TimeFormat& times, qint64 at, qint64 now)
{
    return times.sameDay(at, now) ? times.hourMinute(at) : times.day(at) + u' ' + times.hourMinute(at);
}

RecordCell failureCell(E endpoint, const TimeFormat& times, qint64 now)
{
    using State = WebhookEndpoint::State;
    RecordCell cell;
    cell.sortKey = endpoint.failureRate;
    const QString since = shortMoment(times, endpoint.stateSince, now);
    if (endpoint.state == State::Disabled) {
        cell.text = Heads::tr("off since %1").arg(since);
        cell.tone = Tone::Bad;
        return cell;
    }
    if (endpoint.state == State::Paused) {
        cell.text = Heads::tr("since %1").arg(since);
        cell.tone = Tone::Second;
        return cell;
    }
    if (endpoint.deliveries24h == 0)
        return cell;
    cell.share = endpoint.failureRate;
    cell.text = failureText(endpoint.failureRate);
    cell.tone = endpoint.state == State::Failing || endpoint.failureRate >= troubling ? Tone::Bad : Tone::Text;
    return cell;
}

RecordCell nextCell(D delivery)
{
    using State = WebhookDelivery::State;
    if (delivery.nextAttemptAt && (delivery.state == State::Retrying || delivery.state == State::Pending))
        return timeCell(delivery.nextAttemptAt, Tone::Second);
    const bool told = delivery.state == State::Skipped || delivery.state == State::Failed;
    return textCell(told ? shortReason(delivery) : QString(), Tone::Second);
}

RecordCell codeCell(D delivery)
{
    RecordCell cell;
    if (!delivery.lastStatus)
        return cell;
    cell.text = QString::number(*delivery.lastStatus);
    cell.tone = *delivery.lastStatus >= 200 && *delivery.lastStatus < 300 ? Tone::Text : Tone::Bad;
    return cell;
}

RecordCell durationCell(D delivery)
{
    RecordCell cell;
    if (!delivery.lastDurationMs)
        return cell;
    cell.text = TimeFormat::duration(*delivery.lastDurationMs);
    cell.sortKey = *delivery.lastDurationMs;
    // No answer came for so long: the duration is what went wrong.
    cell.tone = !delivery.lastStatus && *delivery.lastDurationMs >= 10'000 ? Tone::Bad : Tone::Text;
    return cell;
}

} // namespace

QString failureText(double rate)
{
    return Heads::tr("%1 %").arg(QLocale().toString(rate * 100, 'f', 1));
}

std::vector<RecordColumnOf<WebhookEndpoint>> endpointColumns(const TimeSettings& times, const TimeSource& now)
{
    return {
        {{u"state"_s, Heads::tr("State"), Kind::Status, 100, Heads::tr("Disabled"), true},
         [](E endpoint) {
             const StateLook look = endpointLook(endpoint.state);
             RecordCell cell = lookCell(look);
             cell.sortKey = rank(endpoint.state);
             return cell;
         }},
        {{u"endpoint"_s, Heads::tr("Endpoint"), Kind::Address, 252, {}, true},
         [](E endpoint) { return textCell(visibleText(endpoint.shortUrl())); }},
        {{u"types"_s, Heads::tr("Subscribed to"), Kind::Text, 140, {}, true},
         [](E endpoint) { return textCell(subscriptionText(endpoint), Tone::Second); }},
        {{u"failed"_s, Heads::tr("Failed, 24 h"), Kind::Share, 164, u"off since 28 Nov 08:08"_s, true},
         [&times, now](E endpoint) { return failureCell(endpoint, times.format(), now()); }},
        {{u"deliveries"_s, Heads::tr("Deliveries"), Kind::Number, 96, u"188,888"_s, true},
         [](E endpoint) { return numberCell(endpoint.deliveries24h); }},
        {{u"success"_s, Heads::tr("Last success"), Kind::Age, 120, {}, true},
         [](E endpoint) {
             const bool well = endpoint.state == WebhookEndpoint::State::Active;
             return timeCell(endpoint.lastSuccessAt, well ? Tone::Second : Tone::Text);
         }},
        {{u"since"_s, Heads::tr("Since"), Kind::Age, 108, {}, true},
         [](E endpoint) { return timeCell(endpoint.stateSince, Tone::Second); }},
        {{u"description"_s, Heads::tr("Description"), Kind::Text, 160, {}, true},
         [](E endpoint) { return textCell(visibleText(endpoint.description), Tone::Second); }},
        {{u"id"_s, Heads::tr("Endpoint id"), Kind::Id, 108, u"whe_01JD…f3a2"_s},
         [](E endpoint) { return textCell(endpoint.id, Tone::Second); }},
    };
}

std::vector<RecordColumnOf<WebhookDelivery>> deliveryColumns()
{
    return {
        {{u"time"_s, Heads::tr("Time"), Kind::TimeOfDay, 96, u"08:08:08.888"_s},
         [](D delivery) { return timeCell(delivery.createdAt); }},
        {{u"type"_s, Heads::tr("Event type"), Kind::Text, 124, u"webhook.disabled"_s},
         [](D delivery) { return textCell(visibleText(delivery.eventType)); }},
        {{u"endpoint"_s, Heads::tr("Endpoint"), Kind::Address, 176},
         [](D delivery) { return textCell(visibleText(delivery.shortUrl())); }},
        {{u"state"_s, Heads::tr("State"), Kind::Status, 96, Heads::tr("Delivered")},
         [](D delivery) { return lookCell(deliveryLook(delivery.state)); }},
        {{u"code"_s, Heads::tr("Code"), Kind::Text, 44, u"503"_s}, codeCell},
        {{u"duration"_s, Heads::tr("Duration"), Kind::Number, 68, u"888 ms"_s}, durationCell},
        {{u"tries"_s, Heads::tr("Tries"), Kind::Number, 60, u"88"_s},
         [](D delivery) { return numberCell(delivery.attempts); }},
        {{u"next"_s, Heads::tr("Next try"), Kind::Countdown, 108, u"in 28 min 58 s"_s}, nextCell},
        {{u"id"_s, Heads::tr("Delivery id"), Kind::Id, 116, u"whd_01JD4M…f3a2"_s},
         [](D delivery) { return textCell(delivery.id, Tone::Second); }},
        {{u"error"_s, Heads::tr("Error"), Kind::Text, 160},
         [](D delivery) {
             return textCell(delivery.lastError.isEmpty() ? QString() : sendErrorText(delivery.lastError));
         }},
        {{u"event"_s, Heads::tr("Event id"), Kind::Id, 108},
         [](D delivery) { return textCell(delivery.eventId, Tone::Second); }},
        {{u"correlation"_s, Heads::tr("Correlation id"), Kind::Id, 108},
         [](D delivery) { return textCell(delivery.correlationId, Tone::Second); }},
    };
}

QString deliveryFilterName(const QString& columnId)
{
    static const QHash<QString, QString> names{
        {u"type"_s, u"type"_s},
        {u"endpoint"_s, u"endpoint"_s},
        {u"state"_s, u"state"_s},
        {u"code"_s, u"status"_s},
        {u"id"_s, u"id"_s},
        {u"event"_s, u"event"_s},
        {u"correlation"_s, u"correlation"_s},
    };
    return names.value(columnId);
}

QString deliveryFilterValue(const WebhookDelivery& delivery, const QString& columnId)
{
    using State = WebhookDelivery::State;
    if (columnId == "type"_L1)
        return delivery.eventType;
    if (columnId == "endpoint"_L1)
        return delivery.endpointId;
    if (columnId == "code"_L1)
        return delivery.lastStatus ? QString::number(*delivery.lastStatus) : QString();
    if (columnId == "id"_L1)
        return delivery.id;
    if (columnId == "event"_L1)
        return delivery.eventId;
    if (columnId == "correlation"_L1)
        return delivery.correlationId;
    if (columnId != "state"_L1)
        return {};
    switch (delivery.state) {
    case State::Pending: return u"PENDING"_s;
    case State::Delivered: return u"DELIVERED"_s;
    case State::Retrying: return u"RETRYING"_s;
    case State::Failed: return u"FAILED"_s;
    case State::Skipped: return u"SKIPPED"_s;
    }
    Q_UNREACHABLE();
}

} // namespace md
