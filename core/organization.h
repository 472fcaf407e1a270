// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's organization as events tell of it, all of them in figures, and what an import of names does.
#pragma once

#include "core/aicost.h"
#include "core/recordquery.h"

#include <QStringList>

namespace md {

struct Organization
{
    struct Environment
    {
        QString name;
        qint64 events = 0;
        qint64 lastSeen = 0;
        bool operator==(const Environment&) const = default;
    };

    QString id;
    QString name;      //!< empty: nobody has named it
    bool seen = true;  //!< no: it was named, and no event came from it
    qint64 events = 0; //!< accepted, in the time that was asked for
    qint64 eventsEver = 0;
    std::optional<qint64> firstSeen;
    std::optional<qint64> lastSeen;
    qint64 users = 0;
    bool usersExact = true;
    std::vector<Environment> environments;
    AiSums ai;
    QStringList caseTwins; //!< ids of events that differ from this one only by case

    QString shownName() const { return name.isEmpty() ? id : name; }
    bool operator==(const Organization&) const = default;
};

//! Of all organizations, whatever the filter.
struct OrganizationSummary
{
    qint64 organizations = 0;
    qint64 named = 0;
    qint64 namedOnly = 0;
    qint64 orgsMax = 0;
    qint64 without = 0; //!< events that name none, in the time that was asked for
    qint64 withoutRefused = 0;
    std::vector<QStringList> caseGroups; //!< the first of them
    qint64 caseIds = 0;
    qint64 otherEvents = 0; //!< of organizations beyond those that the server keeps apart
    bool whole = true;      //!< no: the server still counts the past

    bool operator==(const OrganizationSummary&) const = default;
};

struct OrganizationPage
{
    RecordPage<Organization> page;
    OrganizationSummary summary;
};

struct OrganizationDetail
{
    struct Day
    {
        qint64 at = 0;
        qint64 events = 0;
        bool operator==(const Day&) const = default;
    };
    struct EventCount
    {
        QString event;
        qint64 count = 0;
        bool operator==(const EventCount&) const = default;
    };

    Organization organization;
    std::vector<Organization> twins;
    std::vector<Day> days; //!< of UTC, today among them
    std::vector<EventCount> topEvents;
    qint64 otherEvents = 0;
    qint64 rejected = 0;

    bool operator==(const OrganizationDetail&) const = default;
};

//! What an import set, or would set.
struct OrganizationImport
{
    struct Name
    {
        qint64 line = 0;
        QString id;
        QString before; //!< empty: it had none
        QString name;
        bool seen = true;
        QStringList caseTwins;
        bool operator==(const Name&) const = default;
    };
    struct Refusal
    {
        qint64 line = 0;
        QString field; //!< empty: the row as such
        QString value;
        QString reason;
        bool operator==(const Refusal&) const = default;
    };

    bool dryRun = false;
    qint64 rows = 0;
    qint64 fresh = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 unknown = 0;
    std::vector<Name> names;
    std::vector<Refusal> refused;

    bool operator==(const OrganizationImport&) const = default;
};

} // namespace md
