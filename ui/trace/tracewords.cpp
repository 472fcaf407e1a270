// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/tracewords.h"

#include "core/jsonscan.h"
#include "ui/audit/auditwords.h"
#include "ui/eventlog/requestwords.h"
#include "ui/numberformat.h"
#include "ui/webhooks/webhookwords.h"
#include "ui/widgets/idlabel.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::TraceWords)
};

using Kind = TraceLine::Kind;
using Style = Span::Style;

Span mono(const QString& text)
{
    return {text, Style::Mono};
}

//! Parts behind each other, with commas; what is empty is left out.
Sentence listed(std::initializer_list<Span> parts)
{
    Sentence sentence;
    for (const Span& part : parts) {
        if (part.text.isEmpty())
            continue;
        if (!sentence.empty())
            sentence.push_back({u", "_s, Style::Normal});
        sentence.push_back(part);
    }
    return sentence;
}

TraceCell requestCell(const RequestDetail& detail)
{
    const LoggedRequest& request = detail.request;
    TraceCell cell;
    cell.kind = Words::tr("Request");
    const bool refused = request.isRefused();
    cell.icon = refused ? Icon::BadCircle : Icon::OkCircle;
    cell.tone = refused ? Tone::Bad : Tone::Ok;
    cell.titleTone = refused ? Tone::Bad : Tone::Text;
    const QString end =
        request.code.isEmpty() ? QString::number(request.status) : u"%1 %2"_s.arg(request.status).arg(request.code);
    cell.title = {{u"%1 %2 → %3"_s.arg(request.method, request.path, end), Style::Strong}};
    QString sender = request.appUuid.isEmpty() ? request.keyPrefix : request.appName;
    if (!detail.provesTenant)
        sender = Words::tr("an unknown sender");
    const QString from = request.address.isEmpty() ? sender : Words::tr("%1 from %2").arg(sender, request.address);
    cell.detail = listed({{durationText(request.durationUs), Style::Normal},
                          {from.trimmed(), Style::Normal},
                          {Words::tr("%1 in").arg(NumberFormat::bytes(request.requestBytes)), Style::Normal},
                          {Words::tr("%1 out").arg(NumberFormat::bytes(request.responseBytes)), Style::Normal},
                          mono(shortId(request.id))});
    cell.status = refused ? request.isFailed() ? Words::tr("Failed") : Words::tr("Refused") : Words::tr("Answered");
    cell.sign = refused ? Sign::Failed : Sign::Ok;
    cell.statusTone = cell.tone;
    return cell;
}

TraceCell eventCell(const TracedEvent& event)
{
    TraceCell cell;
    cell.kind = Words::tr("Usage event");
    const bool rejected = event.isRejected();
    const bool accepted = event.isAccepted();
    cell.icon = rejected ? Icon::BadCircle : accepted ? Icon::OkCircle : Icon::Duplicate;
    cell.tone = rejected ? Tone::Bad : accepted ? Tone::Ok : Tone::Warning;
    const QString metric = event.metric.isEmpty() ? QString() : u"%1 × %2"_s.arg(event.metric, event.quantity);
    cell.title = listed({{event.event, Style::Strong}, mono(metric), {event.customer, Style::Normal}});
    cell.detail = listed({{event.code, Style::Bad},
                          {event.environment, Style::Normal},
                          {event.app, Style::Normal},
                          {event.client, Style::Normal},
                          mono(shortId(event.id))});
    cell.status = rejected ? Words::tr("Rejected") : accepted ? Words::tr("Accepted") : Words::tr("Duplicate");
    if (event.late && accepted)
        cell.status = Words::tr("Accepted, late");
    cell.sign = rejected ? Sign::Failed : accepted ? Sign::Ok : Sign::Skip;
    cell.statusTone = cell.tone;
    return cell;
}

TraceCell platformCell(const PlatformEvent& event)
{
    TraceCell cell;
    cell.kind = Words::tr("Platform event");
    cell.icon = Icon::EventLog;
    cell.tone = severityTone(event.severity);
    cell.title = {{event.type, Style::Strong}};
    const QString reason = jsonText(jsonMember(event.payload, "reason").value_or(QByteArrayView()));
    cell.detail = listed({{platformTarget(event), Style::Normal}, {reason, Style::Normal}, mono(shortId(event.id))});
    cell.status = severityWord(event.severity);
    cell.sign = severitySign(event.severity);
    cell.statusTone = cell.tone;
    return cell;
}

TraceCell deliveryCell(const DeliveryRecord& record)
{
    const WebhookDelivery& delivery = record.delivery;
    const StateLook look = deliveryLook(delivery.state);
    TraceCell cell;
    cell.kind = Words::tr("Delivery");
    cell.tone = look.tone;
    cell.icon = delivery.state == WebhookDelivery::State::Delivered  ? Icon::OkCircle
                : delivery.state == WebhookDelivery::State::Failed   ? Icon::BadCircle
                : delivery.state == WebhookDelivery::State::Retrying ? Icon::Refresh
                : delivery.state == WebhookDelivery::State::Skipped  ? Icon::Minus
                                                                     : Icon::Clock;
    QString how;
    if (delivery.state == WebhookDelivery::State::Delivered && delivery.lastStatus)
        how = u" → %1"_s.arg(*delivery.lastStatus);
    else if (delivery.attempts > 0)
        how = Words::tr(", %n tries", nullptr, int(delivery.attempts));
    cell.title = {{delivery.shortUrl() + how, Style::Strong}};
    if (delivery.state != WebhookDelivery::State::Delivered)
        cell.titleTone = look.tone;
    QString took;
    if (delivery.state == WebhookDelivery::State::Delivered && delivery.lastDurationMs)
        took = TimeFormat::duration(*delivery.lastDurationMs);
    cell.detail = listed({{delivery.eventType, Style::Normal},
                          {took, Style::Normal},
                          {shortReason(delivery), Style::Normal},
                          mono(shortId(delivery.id))});
    cell.status = look.word;
    cell.sign = look.sign;
    cell.statusTone = look.tone;
    return cell;
}

TraceCell auditCell(const AuditEntry& entry)
{
    TraceCell cell;
    cell.kind = Words::tr("Audit");
    cell.icon = Icon::Audit;
    cell.title = {{auditTitle(entry), Style::Strong}};
    cell.detail =
        listed({mono(entry.action),
                {entry.reason.isEmpty() ? QString() : Words::tr("Reason: “%1”").arg(entry.reason), Style::Normal}});
    cell.status = auditActor(entry);
    if (!entry.role.isEmpty())
        cell.status += u", "_s + entry.role;
    return cell;
}

//! What a change has to do with what was refused, in one sentence.
QString whyText(const TraceSuspect& suspect)
{
    struct Why
    {
        QLatin1StringView code;
        const char* text;
    };
    static constexpr std::array known{
        Why{"RENAMED_UNIT"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "touches the metric that was refused")},
        Why{"UNIT_DELETED"_L1,
            QT_TRANSLATE_NOOP("md::TraceWords", "the metric that was refused is not declared since")},
        Why{"UNIT_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the metric that was refused was changed")},
        Why{"SOURCE_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the webhook source was changed")},
        Why{"TENANT_SUSPENDED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the account was suspended")},
        Why{"KEY_REVOKED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the key was taken back")},
        Why{"KEY_ROTATED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the key has a new secret since")},
        Why{"KEY_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "what the key may do was changed")},
        Why{"LIMIT_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "a limit was changed")},
        Why{"PLAN_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the plan was changed")},
        Why{"APP_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the application was changed")},
        Why{"RATE_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "how much the key may send was changed")},
        Why{"ENDPOINT_CHANGED"_L1, QT_TRANSLATE_NOOP("md::TraceWords", "the endpoint was changed")},
    };
    const auto* found =
        std::find_if(known.begin(), known.end(), [&suspect](const Why& one) { return one.code == suspect.why; });
    return found == known.end() ? QString() : Words::tr(found->text);
}

TraceCell suspectCell(const TraceSuspect& suspect)
{
    TraceCell cell = auditCell(suspect.entry);
    const QString why = whyText(suspect);
    const QString reason =
        suspect.entry.reason.isEmpty() ? QString() : Words::tr(" Reason: “%1”").arg(suspect.entry.reason);
    switch (suspect.weight) {
    case TraceSuspect::Weight::Likely:
        cell.icon = Icon::Audit;
        cell.tone = Tone::Warning;
        cell.detail = sentence(why.isEmpty() ? Words::tr("%1.%2") : Words::tr("%1: %3.%2"),
                               {{Words::tr("Likely cause"), Style::Strong}, {reason}, {why}});
        break;
    case TraceSuspect::Weight::SameKey:
        cell.detail = sentence(why.isEmpty() ? Words::tr("The key of this request.%1")
                                             : Words::tr("The key of this request: %2.%1"),
                               {{reason}, {why}});
        break;
    case TraceSuspect::Weight::Other:
        cell.title.front().style = Style::Normal;
        cell.detail = {{Words::tr("Not related to what is asked about.") + reason, Style::Normal}};
        break;
    }
    return cell;
}

TraceCell attemptCell(const DeliveryRecord& record, const TraceLine& line, qint64 now)
{
    TraceCell cell;
    cell.kind = Words::tr("Try %1").arg(line.attempt + 1);
    if (line.kind == Kind::Due) {
        cell.icon = Icon::Clock;
        cell.tone = Tone::Warning;
        cell.titleTone = Tone::Warning;
        cell.title = {{Words::tr("Due %1").arg(TimeFormat::countdown(line.at, now)), Style::Normal}};
        return cell;
    }
    const DeliveryAttempt& attempt = record.attempts[std::size_t(line.attempt)];
    const bool well = attempt.succeeded();
    cell.icon = well ? Icon::OkCircle : attempt.status ? Icon::BadCircle : Icon::Clock;
    cell.tone = well ? Tone::Ok : attempt.underWay ? Tone::Second : Tone::Bad;
    cell.titleTone = well ? Tone::Text : cell.tone;
    cell.title = {{attempt.underWay ? Words::tr("Waits for an answer") : attemptText(attempt), Style::Normal}};
    cell.status = TimeFormat::duration(attempt.durationMs);
    return cell;
}

TraceCell note(const QString& text)
{
    TraceCell cell;
    cell.title = {{text, Style::Second}};
    return cell;
}

TraceCell cutNote(const TraceShown& shown)
{
    const QString what = shown.ofSuspects ? Words::tr("changes before") : rowKindWord(shown.kind);
    if (shown.total)
        return note(Words::tr("The newest %1 of %2 %3 are shown; Enter leads to all of them")
                        .arg(NumberFormat::count(shown.shown), NumberFormat::count(*shown.total), what));
    return note(Words::tr("The newest %1 %2 are shown, there are more; Enter leads to all of them")
                    .arg(NumberFormat::count(shown.shown), what));
}

TraceCell rowCell(const TraceRow& row)
{
    switch (row.kind()) {
    case TraceRowKind::Request: return requestCell(std::get<RequestDetail>(row.item));
    case TraceRowKind::UsageEvent: return eventCell(std::get<TracedEvent>(row.item));
    case TraceRowKind::PlatformEvent: return platformCell(std::get<PlatformEvent>(row.item));
    case TraceRowKind::Delivery: return deliveryCell(std::get<DeliveryRecord>(row.item));
    case TraceRowKind::AuditEntry: break;
    }
    return auditCell(std::get<AuditEntry>(row.item));
}

//! What ended a key or a name is told however long ago it was.
QString suspectsText(const Trace& trace)
{
    constexpr qint64 hour = 3'600'000;
    const int count = int(trace.suspects.size());
    const bool recent = trace.suspects.front().entry.at >= traceAnchor(trace).value_or(0) - hour;
    return recent ? Words::tr("%n change(s) in the hour before", nullptr, count)
                  : Words::tr("%n change(s) before", nullptr, count);
}

QString bodyText(const RequestDetail& detail)
{
    const QByteArray& body = detail.responseBody;
    const bool json = body.startsWith('{') || body.startsWith('[');
    return QString::fromUtf8(json ? jsonPretty(body) : body);
}

} // namespace

TraceCell traceCell(const Trace& trace, const TraceLine& line, const TimeFormat& times, qint64 now)
{
    const std::size_t at = std::size_t(line.index);
    switch (line.kind) {
    case Kind::SuspectsHead: return note(suspectsText(trace));
    case Kind::Head: return note(Words::tr("This id: %1").arg(countsText(trace)));
    case Kind::Day: return note(times.dayHead(line.at, now));
    case Kind::Suspect: return suspectCell(trace.suspects[at]);
    case Kind::Row: return rowCell(trace.rows[at]);
    case Kind::Body: {
        TraceCell cell;
        cell.code = bodyText(std::get<RequestDetail>(trace.rows[at].item));
        return cell;
    }
    case Kind::Attempt:
    case Kind::Due: return attemptCell(std::get<DeliveryRecord>(trace.rows[at].item), line, now);
    case Kind::Cut: return cutNote(trace.shown[at]);
    case Kind::Withheld: break;
    }
    return note(Words::tr("Left out: %1. The key of this console lacks %2")
                    .arg(withheldWord(trace.withheld[at].kind), trace.withheld[at].scope));
}

QString offsetText(qint64 offset)
{
    if (offset < 0)
        return Words::tr("%1 before").arg(TimeFormat::duration(-offset));
    return offset == 0 ? Words::tr("0 ms") : u"+"_s + TimeFormat::duration(offset);
}

QString idKindWord(TraceIdKind kind)
{
    switch (kind) {
    case TraceIdKind::Request: return Words::tr("request id");
    case TraceIdKind::Event: return Words::tr("event id");
    case TraceIdKind::Correlation: return Words::tr("correlation id");
    case TraceIdKind::Delivery: return Words::tr("delivery id");
    case TraceIdKind::Attempt: return Words::tr("attempt");
    case TraceIdKind::Message: return Words::tr("message id");
    case TraceIdKind::PlatformEvent: return Words::tr("platform event");
    case TraceIdKind::IdempotencyKey: return Words::tr("idempotency key");
    case TraceIdKind::Key: return Words::tr("API key");
    case TraceIdKind::Application: return Words::tr("application");
    case TraceIdKind::Organization: return Words::tr("organization");
    case TraceIdKind::AuditEntry: return Words::tr("audit entry");
    case TraceIdKind::Unknown: break;
    }
    return Words::tr("id");
}

QString matchesText(const Trace& trace)
{
    QStringList words;
    for (const TraceMatch& match : trace.matches) {
        const QString word = idKindWord(match.kind);
        if (!words.contains(word))
            words.append(word);
    }
    return words.join(u", "_s);
}

QString countsText(const Trace& trace)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString& text) {
        if (count > 0)
            parts.append(text);
    };
    const int requests = trace.count(TraceRowKind::Request);
    const int events = trace.count(TraceRowKind::UsageEvent);
    const int platform = trace.count(TraceRowKind::PlatformEvent);
    const int deliveries = trace.count(TraceRowKind::Delivery);
    const int audit = trace.count(TraceRowKind::AuditEntry);
    int tries = 0;
    for (const TraceRow& row : trace.rows) {
        if (const auto* record = std::get_if<DeliveryRecord>(&row.item))
            tries += int(record->attempts.size());
    }
    add(requests, Words::tr("%n request(s)", nullptr, requests));
    add(events, Words::tr("%n event(s)", nullptr, events));
    add(platform, Words::tr("%n platform event(s)", nullptr, platform));
    add(deliveries, Words::tr("%n deliveries", nullptr, deliveries) +
                        (tries > 0 ? Words::tr(" with %n tries", nullptr, tries) : QString()));
    add(audit, Words::tr("%n audit entries", nullptr, audit));
    return parts.join(u", "_s);
}

QString searchedText(const Trace& trace)
{
    QStringList words;
    for (const QString& kind : trace.searched)
        words.append(withheldWord(kind));
    return words.join(u", "_s);
}

QString rowKindWord(TraceRowKind kind)
{
    switch (kind) {
    case TraceRowKind::Request: return Words::tr("requests");
    case TraceRowKind::UsageEvent: return Words::tr("usage events");
    case TraceRowKind::PlatformEvent: return Words::tr("platform events");
    case TraceRowKind::Delivery: return Words::tr("deliveries");
    case TraceRowKind::AuditEntry: break;
    }
    return Words::tr("audit entries");
}

QString withheldWord(const QString& kind)
{
    if (const auto row = traceRowKindFrom(kind))
        return rowKindWord(*row);
    const TraceIdKind id = traceIdKindFrom(kind);
    return id == TraceIdKind::Unknown ? kind.toLower().replace(u'_', u' ') : idKindWord(id);
}

} // namespace md
