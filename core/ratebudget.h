// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests a key has left in the current window.
#pragma once

#include <QString>

#include <optional>

namespace md {

struct RateBudget
{
    QString category;         //!< "admin", "ingest", …; empty where only the headers of an answer are known
    std::optional<int> limit; //!< nothing: no limit
    int remaining = 0;
    std::optional<qint64> resetsAt; //!< ms since 1970 UTC
    int windowSeconds = 0;

    bool operator==(const RateBudget&) const = default;
};

} // namespace md
