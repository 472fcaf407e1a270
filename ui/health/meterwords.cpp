// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/meterwords.h"

#include "core/filter.h"
#include "core/isotime.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

#include <array>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::MeterWords)
};

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

QString names(const QStringList& list)
{
    return list.join(u", "_s);
}

qint64 timeOf(const MeterCause& cause, const QString& fact)
{
    return parseIsoTime(cause.fact(fact)).value_or(0);
}

} // namespace

MeterLook meterLook(const Meter& meter)
{
    switch (meter.state) {
    case MeterState::Down: return {Words::tr("Down"), Tone::Bad, Sign::Bad};
    case MeterState::Degraded: return {Words::tr("Degraded"), Tone::Warning, Sign::Warning};
    case MeterState::NoData: return {Words::tr("No data"), Tone::Silent, Sign::Silent};
    case MeterState::Ok: break;
    }
    return {meter.isNew ? Words::tr("New") : Words::tr("OK"), Tone::Ok, Sign::Ok};
}

Tone meterTone(MeterState state)
{
    Meter meter;
    meter.state = state;
    return meterLook(meter).tone;
}

MeterHeadline meterHeadline(const Meter& meter, qint64 now)
{
    const QString rhythm = rhythmText(meter);
    const QString usual = rhythm.isEmpty() ? QString() : Words::tr("usually %1").arg(rhythm);
    const QString window = spanText(meter.windowMinutes * minuteMs);
    switch (meter.state) {
    case MeterState::Down:
        return {Words::tr("%1 silent").arg(spanText(now - meter.lastEventAt.value_or(meter.since))), usual};
    case MeterState::NoData:
        return {Words::tr("0 events"),
                meter.lastEventAt ? Words::tr("none in %1").arg(window) : Words::tr("none since it was declared")};
    case MeterState::Degraded:
        if (meter.isScarce())
            return {Words::tr("%1 of usual")
                        .arg(NumberFormat::percent(double(meter.accepted) /
                                                   double(std::max<qint64>(1, *meter.usualAccepted)))),
                    Words::tr("%1 events, median is %2")
                        .arg(NumberFormat::count(meter.accepted), NumberFormat::count(*meter.usualAccepted))};
        return {shareText(meter.rejectedShare),
                meter.usualRejectedShare ? Words::tr("rejected, usually %1").arg(shareText(*meter.usualRejectedShare))
                                         : Words::tr("rejected")};
    case MeterState::Ok: break;
    }
    return {Words::tr("%n event(s)", nullptr, int(std::min<qint64>(meter.accepted, 2'000'000'000))),
            usual.isEmpty() ? Words::tr("in %1").arg(window) : Words::tr("in %1, %2").arg(window, usual)};
}

QString spanText(qint64 ms)
{
    if (ms < minuteMs)
        return TimeFormat::duration(std::max<qint64>(ms, 0));
    if (ms < 2 * hourMs && (ms < hourMs || ms % hourMs >= minuteMs))
        return Words::tr("%1 min").arg(ms / minuteMs);
    if (ms >= 3 * dayMs || ms % hourMs >= minuteMs)
        return TimeFormat::duration(ms);
    return Words::tr("%1 h").arg(ms / hourMs);
}

QString rhythmText(const Meter& meter)
{
    return meter.expectedIntervalMs ? Words::tr("every %1").arg(spanText(*meter.expectedIntervalMs)) : QString();
}

QString momentText(qint64 at, const TimeFormat& times, qint64 now)
{
    return times.sameDay(at, now) ? times.timeOfDay(at) : times.day(at) + u' ' + times.hourMinute(at);
}

QString lastEventText(const Meter& meter, const TimeFormat& times, qint64 now)
{
    if (!meter.lastEventAt)
        return Words::tr("never");
    return now - *meter.lastEventAt < hourMs / 2 ? TimeFormat::age(*meter.lastEventAt, now)
                                                 : momentText(*meter.lastEventAt, times, now);
}

QString shareText(double share)
{
    if (share == 0)
        return u"0 %"_s;
    if (share < 0.001)
        return u"<0.1 %"_s;
    return NumberFormat::decimal(QString::number(share * 100, 'f', 1)) + u" %"_s;
}

Sentence causeSentence(const MeterCause& cause, const Meter& meter, const TimeFormat& times, qint64 now)
{
    using Style = Span::Style;
    const qint64 exact = cause.number(u"count"_s);
    const int n = int(std::min<qint64>(exact, std::numeric_limits<int>::max()));
    const Span count{NumberFormat::count(exact), Style::Strong};
    const auto moment = [&](const QString& fact) { return Span{momentText(timeOf(cause, fact), times, now)}; };
    const Span actor{cause.fact(u"actor"_s), Style::Strong};
    const Span here{meter.environment, Style::Strong};
    Sentence all;
    const auto add = [&all](Sentence more) {
        if (!all.empty())
            all.push_back({u" "_s});
        all.insert(all.end(), more.begin(), more.end());
    };
    if (cause.code == "RENAMED"_L1) {
        add(sentence(Words::tr("%1 event(s) still came as %2, which %3 renamed to %4 at %5.", nullptr, n),
                     {count, {cause.fact(u"name"_s), Style::Mono}, actor, {meter.unit, Style::Mono}, moment(u"at"_s)}));
    } else if (cause.code == "NEAR_NAME"_L1) {
        add(sentence(Words::tr("%1 event(s) came as %2, which no unit is called; %3 is near it.", nullptr, n),
                     {count, {cause.fact(u"name"_s), Style::Mono}, {meter.unit, Style::Mono}}));
    } else if (cause.code == "KEY_REVOKED"_L1 && !actor.text.isEmpty()) {
        add(sentence(Words::tr("Key %1 was revoked at %2 by %3."),
                     {{cause.fact(u"key"_s) + u"…"_s, Style::Mono}, moment(u"at"_s), actor}));
    } else if (cause.code == "KEY_REVOKED"_L1 || cause.code == "KEY_EXPIRED"_L1) {
        add(sentence(cause.code == "KEY_EXPIRED"_L1 ? Words::tr("Key %1 expired at %2.")
                                                    : Words::tr("Key %1 was revoked at %2."),
                     {{cause.fact(u"key"_s) + u"…"_s, Style::Mono}, moment(u"at"_s)}));
    } else if (cause.code == "APP_INACTIVE"_L1 && !actor.text.isEmpty()) {
        add(sentence(Words::tr("App %1 is not active in %2; %3 changed it at %4."),
                     {{cause.fact(u"app"_s), Style::Mono}, here, actor, moment(u"at"_s)}));
    } else if (cause.code == "REJECTED"_L1) {
        add(sentence(Words::tr("%1 event(s) were refused with %2.", nullptr, n),
                     {count, {cause.fact(u"code"_s), Style::Mono}}));
    } else if (cause.code == "OTHER_ENVIRONMENT"_L1) {
        add(sentence(Words::tr("%1 event(s) in %2 within a day, none in %3. The sender may name the wrong environment, "
                               "or %3 was never switched on.",
                               nullptr, n),
                     {count, {cause.fact(u"environment"_s), Style::Strong}, here}));
    } else if (cause.code == "CLIENT_SILENT"_L1) {
        add(sentence(
            Words::tr("Client seen, nothing sent: %1 says under key %2 that it lives, last %3, and has sent no "
                      "usage. It is installed, but nothing calls it to record."),
            {{cause.fact(u"client"_s), Style::Mono},
             {cause.fact(u"key"_s) + u"…"_s, Style::Mono},
             {TimeFormat::age(timeOf(cause, u"lastHeartbeatAt"_s), now)}}));
    } else if (cause.code == "NEVER_SEEN"_L1) {
        add(sentence(Words::tr("Nothing has come since the unit was declared on %1."),
                     {{momentText(timeOf(cause, u"declaredAt"_s), times, now)}}));
    } else if (cause.code == "LATE"_L1) {
        add(sentence(Words::tr("%1 of %2 events came more than a day after they happened. They count; a client sent "
                               "what it had kept."),
                     {count, {NumberFormat::count(cause.number(u"accepted"_s))}}));
    } else if (cause.code == "LAG"_L1) {
        add(sentence(Words::tr("Half of the newest events came later than %1 after they happened."),
                     {{spanText(cause.number(u"lagMs"_s)), Style::Strong}}));
    } else {
        add(sentence(u"%1"_s, {{cause.text}}));
    }
    if (cause.facts.value(u"otherKeys"_s) == "0"_L1)
        add(sentence(Words::tr("No other key sends this unit.")));
    if (const QStringList apps = cause.lists.value(u"apps"_s); !apps.isEmpty())
        add(sentence(Words::tr("From %1."), {{names(apps), Style::Mono}}));
    else if (const QStringList keys = cause.lists.value(u"keys"_s); !keys.isEmpty())
        add(sentence(Words::tr("With key %1."), {{names(keys), Style::Mono}}));
    return all;
}

std::vector<CauseAction> causeActions(const MeterCause& cause, const Meter& meter)
{
    using Kind = CauseAction::Kind;
    std::vector<CauseAction> actions;
    const QString count = NumberFormat::count(cause.number(u"count"_s));
    const QString auditId = cause.fact(u"auditId"_s);
    if (cause.pane == "events"_L1) {
        const bool elsewhere = cause.code == "OTHER_ENVIRONMENT"_L1;
        const QString there = elsewhere ? cause.fact(u"environment"_s) : meter.environment;
        QString text = Words::tr("Show the %1").arg(count);
        if (elsewhere)
            text = Words::tr("Show the %1 in %2").arg(count, there);
        else if (cause.code == "LAG"_L1)
            text = Words::tr("Show the events");
        actions.push_back({text, Kind::Show, cause.pane, cause.filter, {}, there});
    }
    if (cause.code == "RENAMED"_L1 || cause.code == "NEAR_NAME"_L1) {
        const QString name = cause.fact(u"name"_s);
        actions.insert(actions.begin(), {Words::tr("Take %1 as an alias…").arg(name), Kind::Alias, {}, {}, name, {}});
    }
    if (!auditId.isEmpty())
        actions.push_back(
            {Words::tr("Show the audit entry"), Kind::Show, u"audit"_s, u"id:"_s + filterQuoted(auditId), {}, {}});
    if (cause.code.startsWith("KEY_"_L1) || cause.code == "CLIENT_SILENT"_L1)
        actions.push_back(
            {Words::tr("Show key %1…").arg(cause.fact(u"key"_s)), Kind::Show, u"keys"_s, cause.fact(u"key"_s), {}, {}});
    if (cause.code.startsWith("KEY_"_L1) && meter.lastEventAt)
        actions.push_back({Words::tr("Events before it"),
                           Kind::Show,
                           u"events"_s,
                           u"%1 received<=%2"_s.arg(meter.eventsFilter, isoTime(*meter.lastEventAt)),
                           {},
                           meter.environment});
    return actions;
}

FilterWords meterFilterWords()
{
    using Kind = FilterWords::Kind;
    return FilterWords({
        {u"unit"_s, Kind::Text},
        {u"environment"_s, Kind::Text},
        {u"state"_s, Kind::Text, {u"OK"_s, u"DEGRADED"_s, u"DOWN"_s, u"NO_DATA"_s}},
        {u"cause"_s,
         Kind::Text,
         {u"RENAMED"_s, u"NEAR_NAME"_s, u"KEY_REVOKED"_s, u"APP_INACTIVE"_s, u"REJECTED"_s, u"OTHER_ENVIRONMENT"_s,
          u"CLIENT_SILENT"_s, u"NEVER_SEEN"_s, u"LATE"_s, u"LAG"_s}},
        {u"client"_s, Kind::Text},
        {u"app"_s, Kind::Text},
        {u"new"_s, Kind::Flag, {u"true"_s, u"false"_s}},
        {u"snoozed"_s, Kind::Flag, {u"true"_s, u"false"_s}},
        {u"since"_s, Kind::Time},
        {u"id"_s, Kind::Text},
        {u"env"_s, Kind::Text},
        {u"metric"_s, Kind::Text},
        {u"unitId"_s, Kind::Text},
    });
}

bool comesBefore(const Meter& one, const Meter& other)
{
    static constexpr std::array rank{3, 1, 0, 2}; // by MeterState
    const int first = rank[std::size_t(one.state)];
    const int second = rank[std::size_t(other.state)];
    if (first != second)
        return first < second;
    return std::tie(one.unit, one.environment) < std::tie(other.unit, other.environment);
}

} // namespace md
