// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two JSON records, down to the last member and item.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace md {

struct JsonDifference
{
    enum class Kind { Same, Added, Removed, Changed };

    QString path; //!< `ai.cost`, `properties.items[2]`; keys quoted where they need it
    Kind kind = Kind::Same;
    std::optional<QString> before; //!< as people read it; nothing: not there, or null
    std::optional<QString> after;

    bool operator==(const JsonDifference&) const = default;
};

//! In the order of `before`, what was added behind its neighbours. What is the same is one entry, however deep it is.
//! Items of an array are paired by what they are, not by their place: one that was put in moves no other.
std::vector<JsonDifference> jsonDifferences(QByteArrayView before, QByteArrayView after);

} // namespace md
