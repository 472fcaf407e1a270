// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which records of a list are meant, and a page of them.
#pragma once

#include "core/timerange.h"

#include <QString>

#include <vector>

namespace md {

struct RecordQuery
{
    QString filter; //!< in the filter language, with the resource's own names; empty: all
    TimeRange range;

    bool operator==(const RecordQuery&) const = default;
};

//! Newest first.
template <class T>
struct RecordPage
{
    std::vector<T> records;
    QString nextCursor; //!< older; empty: there are none
    QString prevCursor; //!< newer than the first one here; empty: none known
    std::optional<qint64> total;
};

} // namespace md
