// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/histogrambuilder.h"

#include "models/members.h"

namespace md {

namespace {

const qint64* timesOf(const EventChunk& chunk, TimeBasis basis)
{
    return basis == TimeBasis::Received ? chunk.received.get() : chunk.occurred.get();
}

TimeRange closed(const EventSnapshot& snapshot, const RowSet& matches, TimeRange range, TimeBasis basis,
                 const StaleFlag& stale)
{
    if (range.from && range.to)
        return range;
    qint64 oldest = std::numeric_limits<qint64>::max();
    qint64 newest = std::numeric_limits<qint64>::min();
    forEachMember(snapshot, matches, stale, [&](const EventChunk& chunk, quint32 row) {
        const qint64 time = timesOf(chunk, basis)[row];
        if (time == EventBatch::NoTime)
            return;
        oldest = std::min(oldest, time);
        newest = std::max(newest, time);
    });
    if (oldest > newest)
        return {range.from.value_or(0), range.to.value_or(range.from.value_or(0))};
    const qint64 from = range.from.value_or(oldest);
    return {from, std::max(from, range.to.value_or(newest + 1))};
}

//! Safe for spans that hostile times make longer than a qint64.
qint64 bucketLength(qint64 from, qint64 to, int buckets)
{
    const quint64 span = static_cast<quint64>(to) - static_cast<quint64>(from);
    const auto count = static_cast<quint64>(buckets);
    return static_cast<qint64>(std::max<quint64>(1, span / count + (span % count != 0)));
}

} // namespace

Histogram buildHistogram(const EventSnapshot& snapshot, const RowSet& matches, const TimeRange& range, TimeBasis basis,
                         int buckets, const StaleFlag& stale)
{
    const TimeRange whole = closed(snapshot, matches, range, basis, stale);
    Histogram histogram;
    histogram.from = *whole.from;
    histogram.to = *whole.to;
    if (histogram.from >= histogram.to || buckets < 1)
        return histogram;
    histogram.bucketMs = bucketLength(histogram.from, histogram.to, buckets);
    const auto length = static_cast<quint64>(histogram.bucketMs);
    const auto span = static_cast<quint64>(histogram.to) - static_cast<quint64>(histogram.from);
    histogram.buckets.resize(static_cast<std::size_t>(span / length + (span % length != 0)));
    for (std::size_t i = 0; i < histogram.buckets.size(); ++i)
        histogram.buckets[i].at = static_cast<qint64>(static_cast<quint64>(histogram.from) + i * length);
    forEachMember(snapshot, matches, stale, [&](const EventChunk& chunk, quint32 row) {
        const qint64 time = timesOf(chunk, basis)[row];
        if (time < histogram.from || time >= histogram.to)
            return;
        HistogramBucket& bucket =
            histogram.buckets[(static_cast<quint64>(time) - static_cast<quint64>(histogram.from)) / length];
        switch (EventFlags::status(chunk.flags[row])) {
        case EventStatus::Rejected: ++bucket.rejected; break;
        case EventStatus::Duplicate: ++bucket.duplicate; break;
        default: ++bucket.accepted;
        }
        ++histogram.total;
    });
    return histogram;
}

} // namespace md
