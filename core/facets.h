// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many of the events that match a filter have which value in a field.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace md {

struct FacetValue
{
    std::optional<QString> value; //!< nothing: the events that have no such field
    qint64 count = 0;

    bool operator==(const FacetValue&) const = default;
};

struct Facet
{
    QString name;
    std::vector<FacetValue> values; //!< most frequent first
    qint64 otherValues = 0;         //!< how many values are not listed
    qint64 otherCount = 0;          //!< and how many events have one of those

    bool operator==(const Facet&) const = default;
};

struct FacetResult
{
    qint64 total = 0;
    std::vector<Facet> fields;
    std::optional<qint64> oldest; //!< ms since 1970 UTC; nothing when nothing matches
    std::optional<qint64> newest;
    bool exact = true;

    const Facet* find(QStringView name) const;
    bool operator==(const FacetResult&) const = default;
};

} // namespace md
