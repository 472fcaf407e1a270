// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a tenant has bought and how far it is used: plan, features, limits, customers' quotas, applications.
#pragma once

#include "core/quantity.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace md {

//! Block: nothing goes beyond it. Alert: it is told, and everything goes on.
enum class Enforcement : quint8 { Block, Alert };

//! How far something has gone: near from 80 % on, reached at the limit itself, over beyond it.
enum class UseLevel : quint8 { Ok, Near, Reached, Over };

struct PlanLimit
{
    struct Forecast
    {
        std::optional<qint64> exhaustedAt; //!< nothing: not before the reset, or already
        qint64 atReset = 0;
        qint64 low = 0;
        qint64 high = 0;
        bool operator==(const Forecast&) const = default;
    };
    struct Override
    {
        qint64 limit = 0;
        std::optional<qint64> validUntil;
        QString reason;
        bool operator==(const Override&) const = default;
    };
    struct Day
    {
        qint64 at = 0;
        qint64 used = 0;
        bool operator==(const Day&) const = default;
    };

    QString key; //!< "events_per_month"
    QString label;
    QString unit; //!< "events"
    Enforcement enforcement = Enforcement::Alert;
    bool enforcementIsFree = false; //!< it can be chosen
    qint64 limit = 0;
    qint64 used = 0;
    std::optional<qint64> resetsAt; //!< nothing: never
    std::optional<Forecast> forecast;
    std::optional<qint64> overSince;
    qint64 planLimit = 0;
    std::optional<Override> exception; //!< valid now
    std::vector<Day> days;             //!< of this month (UTC), the last one is today
    qint64 version = 0;
    QByteArray json; //!< the record as the server wrote it

    qint64 over() const { return used > limit ? used - limit : 0; }
    double share() const { return limit > 0 ? double(used) / double(limit) : used > 0 ? 2 : 1; }
    //! A retention is a rule and never "reached".
    bool isRule() const { return key == QLatin1String("retention_days"); }
    UseLevel level() const { return levelAt(limit); }
    UseLevel levelAt(qint64 most) const;

    bool operator==(const PlanLimit&) const = default;
};

struct PlanFeature
{
    QString key;
    QString label;
    bool included = false;
    QString fromPlan; //!< the smallest plan that has it
    bool operator==(const PlanFeature&) const = default;
};

struct UpgradeRequest
{
    QString plan; //!< "GROWTH"
    QString reason;
    QString requestedBy;
    qint64 requestedAt = 0;
    bool operator==(const UpgradeRequest&) const = default;
};

struct TenantPlan
{
    QString key;
    QString name;
    qint64 since = 0;
    std::vector<PlanFeature> features;
    std::vector<UpgradeRequest> upgrades;
    bool operator==(const TenantPlan&) const = default;
};

//! One that can be bought.
struct PlanOffer
{
    QString key;
    QString name;
    std::vector<PlanFeature> features;
    std::vector<std::pair<QString, qint64>> limits; //!< by key
    std::optional<qint64> limitOf(QStringView wanted) const;
    bool operator==(const PlanOffer&) const = default;
};

struct Quota
{
    enum class Period : quint8 { Day, Month };

    QString id;
    QString customerId;
    QString metric;
    QString limit; //!< decimals as text
    QString used;
    Period period = Period::Month;
    Enforcement enforcement = Enforcement::Alert;
    UseLevel level = UseLevel::Ok;
    std::optional<qint64> since; //!< reached, in this period
    qint64 resetsAt = 0;
    qint64 createdAt = 0;
    qint64 version = 0;
    QByteArray json;

    double share() const;
    bool operator==(const Quota&) const = default;
};

struct RegisteredApp
{
    QString uuid;
    QString name;
    QString environment; //!< null: all
    bool active = false;
    QString ingestUrl;
    QString secretPrefix;
    qint64 createdAt = 0;
    qint64 version = 0;
    QByteArray json;
    bool operator==(const RegisteredApp&) const = default;
};

} // namespace md
