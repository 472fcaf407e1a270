// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a billable unit does in one environment: its state, its rhythm, its figures over the window, and why.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace md {

enum class MeterState : quint8 { Ok, Degraded, Down, NoData };

struct MeterCause
{
    QString code; //!< RENAMED
    QString text; //!< the server's own words
    QHash<QString, QString> facts;
    QHash<QString, QStringList> lists; //!< "apps", "keys", "clients"
    QString pane;                      //!< where it is seen; empty: nowhere
    QString filter;

    QString fact(const QString& name) const { return facts.value(name); }
    qint64 number(const QString& name) const { return facts.value(name).toLongLong(); }

    bool operator==(const MeterCause&) const = default;
};

struct MeterClient
{
    QString name;
    std::optional<qint64> lastHeartbeatAt; //!< ms since 1970 UTC
    std::optional<qint64> lastEventAt;
    bool operator==(const MeterClient&) const = default;
};

struct Meter
{
    QString id; //!< of unit and environment
    QString unit;
    QString unitId;
    QString unitLabel;
    QString environment;
    MeterState state = MeterState::Ok;
    bool isNew = false;
    qint64 since = 0; //!< ms since 1970 UTC
    std::optional<qint64> lastEventAt;
    std::optional<qint64> expectedIntervalMs; //!< none: no rhythm is known
    int windowMinutes = 60;
    qint64 accepted = 0;
    qint64 rejected = 0;
    qint64 late = 0;
    qint64 duplicate = 0;
    std::optional<qint64> usualAccepted;
    double rejectedShare = 0;
    std::optional<double> usualRejectedShare;
    std::vector<qint64> sparkline;
    std::vector<qint64> sparklineRejected;
    std::optional<qint64> lagMs;
    QString eventsFilter; //!< finds its usage events
    std::vector<MeterCause> causes;
    std::vector<MeterClient> clients;
    std::optional<qint64> snoozedUntil;
    qint64 version = 0; //!< of the unit's settings

    bool isOk() const { return state == MeterState::Ok; }
    bool isSilent() const { return state == MeterState::Down || state == MeterState::NoData; }
    //! Degraded because less came than usual, not because much was refused.
    bool isScarce() const { return usualAccepted && accepted * 2 < *usualAccepted; }

    bool operator==(const Meter&) const = default;
};

} // namespace md
