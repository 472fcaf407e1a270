// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A half-open range of instants, either end of which may be open.
#pragma once

#include <chrono>
#include <optional>

#include <QtGlobal>

namespace md {

//! Which of an event's two times a range means.
enum class TimeBasis { Received, Occurred };

struct TimeRange
{
    std::optional<qint64> from; //!< ms since 1970 UTC, included
    std::optional<qint64> to;   //!< ms since 1970 UTC, excluded

    static TimeRange all() { return {}; }
    static TimeRange last(std::chrono::milliseconds span, qint64 now) { return {now - span.count(), std::nullopt}; }

    bool isAll() const { return !from && !to; }
    bool contains(qint64 at) const { return (!from || at >= *from) && (!to || at < *to); }

    bool operator==(const TimeRange&) const = default;
};

} // namespace md
