// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A billable unit: the name that events count for, and how they are counted.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace md {

struct UnitCondition
{
    QString field;
    QString op; //!< EQUALS
    QString value;
    bool operator==(const UnitCondition&) const = default;
};

struct BillableUnit
{
    QString id;
    QString name;
    QStringList aliases;
    QString label;
    QString unitLabel;
    QString aggregation; //!< SUM
    QString field;       //!< empty: none
    std::vector<UnitCondition> conditions;
    QStringList productTypes;
    qint64 createdAt = 0; //!< ms since 1970 UTC
    qint64 updatedAt = 0;
    qint64 version = 0;
    QByteArray json; //!< the record as it came

    bool operator==(const BillableUnit&) const = default;
};

//! What the server would make of a deletion.
struct DeletionCheck
{
    enum class Decision : quint8 { Allow, Warn, Block };
    Decision decision = Decision::Allow;
    QStringList reasons;
    bool operator==(const DeletionCheck&) const = default;
};

struct UnitTemplate
{
    QString name;
    QString unitLabel;
    QString aggregation;
    QString field;
    QString description;
    bool operator==(const UnitTemplate&) const = default;
};

} // namespace md
