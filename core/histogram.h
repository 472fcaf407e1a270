// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of events in equal slices of time, as the server worked them out.
#pragma once

#include <QtGlobal>

#include <vector>

namespace md {

struct HistogramBucket
{
    qint64 at = 0; //!< start of the slice, ms since 1970 UTC
    qint64 accepted = 0;
    qint64 rejected = 0;
    qint64 duplicate = 0;

    qint64 total() const { return accepted + rejected + duplicate; }
    bool operator==(const HistogramBucket&) const = default;
};

struct Histogram
{
    qint64 from = 0;
    qint64 to = 0;
    qint64 bucketMs = 0;
    qint64 total = 0;
    std::vector<HistogramBucket> buckets;
    bool exact = true; //!< false: worked out of rollups that do not know the whole filter

    bool operator==(const Histogram&) const = default;
};

} // namespace md
