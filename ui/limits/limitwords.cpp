// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/limitwords.h"

#include "ui/numberformat.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::LimitWords)
};

const QString minuteForm = u"yyyy-MM-dd HH:mm"_s;

} // namespace

QString kindWord(Enforcement enforcement)
{
    return enforcement == Enforcement::Block ? Words::tr("Hard") : Words::tr("Soft");
}

QString atLimitWord(Enforcement enforcement)
{
    return enforcement == Enforcement::Block ? Words::tr("Block") : Words::tr("Alert");
}

Sign kindSign(Enforcement enforcement)
{
    return enforcement == Enforcement::Block ? Sign::Lock : Sign::Bell;
}

QString levelWord(UseLevel level)
{
    switch (level) {
    case UseLevel::Ok: return Words::tr("OK");
    case UseLevel::Near: return Words::tr("Near");
    case UseLevel::Reached: return Words::tr("Reached");
    case UseLevel::Over: break;
    }
    return Words::tr("Over");
}

Tone levelTone(UseLevel level)
{
    if (level == UseLevel::Ok)
        return Tone::Ok;
    return level == UseLevel::Near ? Tone::Warning : Tone::Bad;
}

Sign levelSign(UseLevel level)
{
    if (level == UseLevel::Ok)
        return Sign::Ok;
    return level == UseLevel::Near ? Sign::Warning : Sign::Bad;
}

Tone barTone(UseLevel level)
{
    switch (level) {
    case UseLevel::Near: return Tone::Warning;
    case UseLevel::Reached: return Tone::Bad;
    default: return Tone::Accent;
    }
}

QString exactPercent(double share)
{
    const double percent = std::min(share, 1e6) * 100;
    const bool fine = percent < 1000 && std::abs(percent - std::round(percent)) >= 0.05;
    QString text = fine ? QString::number(percent, 'f', 1) : NumberFormat::count(std::llround(percent));
    if (fine && Words::tr(".", "between whole and fraction") != "."_L1)
        text.replace(u'.', Words::tr(".", "between whole and fraction"));
    return Words::tr("%1 %").arg(text);
}

QString shortCount(qint64 value)
{
    const auto scaled = [value](double unit) {
        QString text = QString::number(double(value) / unit, 'f', 2);
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
        return text.replace(u'.', Words::tr(".", "between whole and fraction"));
    };
    if (value >= 1'000'000'000)
        return Words::tr("%1 bn").arg(scaled(1e9));
    if (value >= 1'000'000)
        return Words::tr("%1 M").arg(scaled(1e6));
    return value >= 1'000 ? Words::tr("%1 k").arg(scaled(1e3)) : QString::number(value);
}

QString headline(const PlanLimit& limit)
{
    if (limit.over() > 0)
        return Words::tr("%1 over").arg(NumberFormat::count(limit.over()));
    return Words::tr("%1 left").arg(NumberFormat::count(limit.limit - limit.used));
}

QString consequence(const PlanLimit& limit)
{
    if (limit.key == "events_per_month"_L1)
        return Words::tr("Soft: ingest goes on, nothing is dropped.");
    if (limit.isRule())
        return Words::tr("Older events are deleted.");
    return limit.enforcement == Enforcement::Block ? Words::tr("Hard: no more can be added.")
                                                   : Words::tr("Soft: more can be added, and it is told.");
}

QString forecastSentence(const PlanLimit& limit, const TimeFormat& format)
{
    if (!limit.resetsAt)
        return {};
    if (!limit.forecast)
        return Words::tr("No forecast before two whole days were counted.");
    const QString last = format.day(*limit.resetsAt - 1);
    const QString total = NumberFormat::count(limit.forecast->atReset);
    if (limit.forecast->exhaustedAt) {
        return Words::tr("Forecast for %1: %2; the limit is reached on %3.")
            .arg(last, total, format.day(*limit.forecast->exhaustedAt));
    }
    return Words::tr("Forecast for %1: %2.").arg(last, total);
}

QString resetsText(const PlanLimit& limit)
{
    return limit.resetsAt ? TimeFormat::utc().day(*limit.resetsAt) : Words::tr("never");
}

QString utcMinute(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(minuteForm);
}

std::optional<qint64> fromUtcMinute(const QString& text)
{
    const QString plain = text.trimmed();
    QDateTime time = QDateTime::fromString(plain, minuteForm);
    if (!time.isValid())
        time = QDateTime::fromString(plain, u"yyyy-MM-dd"_s);
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

std::optional<qint64> countFrom(QString text)
{
    static const QString separators = u" ,.'’\u00a0\u202f"_s;
    for (const QChar separator : separators)
        text.remove(separator);
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

} // namespace md
