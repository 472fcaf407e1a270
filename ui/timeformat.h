// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to show a time: UTC, the desktop's zone or a chosen one; the milliseconds apart, so that they can stand
// in second text.
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QString>
#include <QTimeZone>

#include <functional>

namespace md {

//! Milliseconds since 1970 UTC, now. Given, never asked of the system by a widget.
using TimeSource = std::function<qint64()>;
TimeSource systemClock();

class TimeFormat
{
    Q_DECLARE_TR_FUNCTIONS(md::TimeFormat)

public:
    enum class Kind { Utc, Local, Chosen };

    TimeFormat();
    static TimeFormat utc() { return {}; }
    static TimeFormat local();
    static TimeFormat inZone(const QTimeZone& zone);
    //! "utc", "local" or an IANA name, as the settings keep it; anything else is UTC.
    static TimeFormat fromSetting(const QString& setting);
    QString toSetting() const;

    Kind kind() const { return m_kind; }
    const QTimeZone& zone() const { return m_zone; }

    struct Parts
    {
        QString seconds; //!< "14:35:08"
        QString millis;  //!< ".004"
    };
    Parts parts(qint64 ms) const;
    QString time(qint64 ms) const;       //!< "14:35:08.004"
    QString timeOfDay(qint64 ms) const;  //!< "14:35:08"
    QString hourMinute(qint64 ms) const; //!< "14:35"
    QString day(qint64 ms) const;        //!< "20 Nov"
    QString date(qint64 ms) const;       //!< "20 Nov 2026"
    QString dateTime(qint64 ms) const;   //!< "20 Nov 2026 14:35:08.004 UTC"
    //! "Today, Friday 20 Nov 2026": over the rows of a day.
    QString dayHead(qint64 ms, qint64 now) const;
    QString zoneLabel(qint64 ms) const; //!< "UTC", "CET", "UTC+05:30"
    bool sameDay(qint64 one, qint64 other) const;

    //! "now", "12 s ago", "3 min ago", "in 41 h".
    static QString age(qint64 ms, qint64 now);
    //! "in 4 min 41 s", "in 8 s", "now": for what is waited for.
    static QString countdown(qint64 ms, qint64 now);
    //! "850 ms", "3.1 s", "41 h 12 min".
    static QString duration(qint64 ms);

    bool operator==(const TimeFormat& other) const { return m_kind == other.m_kind && m_zone == other.m_zone; }

private:
    TimeFormat(Kind kind, const QTimeZone& zone);
    qint64 shifted(qint64 ms) const;

    Kind m_kind = Kind::Utc;
    QTimeZone m_zone;
    // A zone's offset is looked up once per quarter of an hour of data, not once per cell.
    mutable qint64 m_cachedQuarter = -1;
    mutable qint64 m_cachedOffset = 0;
};

//! The switch in the status bar: one for the whole window.
class TimeSettings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const TimeFormat& format() const { return m_format; }
    void setFormat(const TimeFormat& format);

signals:
    void formatChanged();

private:
    TimeFormat m_format;
};

} // namespace md
