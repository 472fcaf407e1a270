// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeformat.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 dayLength = 24 * hour;
constexpr qint64 quarter = 15 * minute;

qint64 floorDiv(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

void putTwo(QChar* at, qint64 value)
{
    at[0] = QLatin1Char(char('0' + value / 10));
    at[1] = QLatin1Char(char('0' + value % 10));
}

} // namespace

TimeSource systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

TimeFormat::TimeFormat()
    : TimeFormat(Kind::Utc, QTimeZone::utc())
{}

TimeFormat::TimeFormat(Kind kind, const QTimeZone& zone)
    : m_kind(kind)
    , m_zone(zone)
{}

TimeFormat TimeFormat::local()
{
    return {Kind::Local, QTimeZone::systemTimeZone()};
}

TimeFormat TimeFormat::inZone(const QTimeZone& zone)
{
    return {Kind::Chosen, zone};
}

TimeFormat TimeFormat::fromSetting(const QString& setting)
{
    if (setting == "local"_L1)
        return local();
    const QByteArray id = setting.toUtf8();
    if (setting != "utc"_L1 && QTimeZone::isTimeZoneIdAvailable(id))
        return inZone(QTimeZone(id));
    return utc();
}

QString TimeFormat::toSetting() const
{
    switch (m_kind) {
    case Kind::Utc: return u"utc"_s;
    case Kind::Local: return u"local"_s;
    case Kind::Chosen: return QString::fromUtf8(m_zone.id());
    }
    Q_UNREACHABLE();
}

qint64 TimeFormat::shifted(qint64 ms) const
{
    if (m_kind == Kind::Utc)
        return ms;
    const qint64 slot = floorDiv(ms, quarter);
    if (slot != m_cachedQuarter) {
        m_cachedQuarter = slot;
        m_cachedOffset = qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))) * second;
    }
    return ms + m_cachedOffset;
}

TimeFormat::Parts TimeFormat::parts(qint64 ms) const
{
    const qint64 there = shifted(ms);
    const qint64 inDay = there - floorDiv(there, dayLength) * dayLength;
    Parts parts{u"00:00:00"_s, u".000"_s};
    QChar* at = parts.seconds.data();
    putTwo(at, inDay / hour);
    putTwo(at + 3, inDay % hour / minute);
    putTwo(at + 6, inDay % minute / second);
    QChar* millis = parts.millis.data();
    millis[1] = QLatin1Char(char('0' + inDay % second / 100));
    putTwo(millis + 2, inDay % 100);
    return parts;
}

QString TimeFormat::time(qint64 ms) const
{
    const Parts p = parts(ms);
    return p.seconds + p.millis;
}

QString TimeFormat::timeOfDay(qint64 ms) const
{
    return parts(ms).seconds;
}

QString TimeFormat::hourMinute(qint64 ms) const
{
    return parts(ms).seconds.left(5);
}

QString TimeFormat::day(qint64 ms) const
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(shifted(ms), Qt::UTC).date(), tr("d MMM"));
}

QString TimeFormat::date(qint64 ms) const
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(shifted(ms), Qt::UTC).date(), tr("d MMM yyyy"));
}

QString TimeFormat::dayHead(qint64 ms, qint64 now) const
{
    constexpr qint64 dayMs = 86'400'000;
    const QDate that = QDateTime::fromMSecsSinceEpoch(shifted(ms), Qt::UTC).date();
    const QString named = QLocale().toString(that, tr("dddd d MMM yyyy"));
    if (sameDay(ms, now))
        return tr("Today, %1").arg(named);
    return sameDay(ms, now - dayMs) ? tr("Yesterday, %1").arg(named) : named;
}

QString TimeFormat::dateTime(qint64 ms) const
{
    return u"%1 %2 %3"_s.arg(date(ms), time(ms), zoneLabel(ms));
}

QString TimeFormat::zoneLabel(qint64 ms) const
{
    if (m_kind == Kind::Utc)
        return u"UTC"_s;
    const QString name = m_zone.abbreviation(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
    // Zones without letters of their own are called "+0530".
    if (name.isEmpty() || !name.front().isLetter()) {
        const int minutes = m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) / 60;
        return u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
            .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
            .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    }
    return name;
}

bool TimeFormat::sameDay(qint64 one, qint64 other) const
{
    return floorDiv(shifted(one), dayLength) == floorDiv(shifted(other), dayLength);
}

QString TimeFormat::age(qint64 ms, qint64 now)
{
    const qint64 distance = std::abs(now - ms);
    if (distance < second)
        return tr("now");
    const QString span = distance < minute ? tr("%1 s").arg(distance / second)
                         : distance < hour ? tr("%1 min").arg(distance / minute)
                         : distance < 48 * hour
                             ? tr("%1 h").arg(distance / hour)
                             : tr("%n day(s)", "behind 'in' or before 'ago'", int(distance / dayLength));
    return ms <= now ? tr("%1 ago").arg(span) : tr("in %1").arg(span);
}

QString TimeFormat::countdown(qint64 ms, qint64 now)
{
    if (ms <= now)
        return tr("now");
    const qint64 left = (ms - now + second - 1) / second * second; // the last second is one
    return tr("in %1").arg(left < minute ? tr("%1 s").arg(left / second) : duration(left));
}

QString TimeFormat::duration(qint64 ms)
{
    if (ms < second)
        return tr("%1 ms").arg(ms);
    if (ms < minute)
        return tr("%1 s").arg(QLocale().toString(double(ms) / double(second), 'f', ms < 10 * second ? 1 : 0));
    if (ms < hour)
        return tr("%1 min %2 s").arg(ms / minute).arg(ms % minute / second);
    if (ms < 72 * hour)
        return tr("%1 h %2 min").arg(ms / hour).arg(ms % hour / minute);
    return tr("%n day(s)", nullptr, int(ms / dayLength));
}

void TimeSettings::setFormat(const TimeFormat& format)
{
    if (m_format == format)
        return;
    m_format = format;
    emit formatChanged();
}

} // namespace md
