// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events over time, in buckets of round sizes that begin at round times.
#include "service/store/eventcount.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t dayMs = 24 * 60 * minuteMs;

constexpr std::array<std::int64_t, 28> roundSizes = {
    1,         2,         5,         10,         20,         50,         100,     200,      500,     1000,
    2000,      5000,      10'000,    15'000,     30'000,     60'000,     120'000, 300'000,  600'000, 900'000,
    1'800'000, 3'600'000, 7'200'000, 10'800'000, 21'600'000, 43'200'000, dayMs,   7 * dayMs};

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t down = value / step * step;
    return down > value ? down - step : down;
}

std::size_t bucketCount(std::int64_t from, std::int64_t to, std::int64_t size)
{
    return std::size_t((to - floorTo(from, size) + size - 1) / size);
}

std::int64_t bucketSize(std::int64_t from, std::int64_t to, std::size_t most, std::int64_t least)
{
    for (const std::int64_t size : roundSizes) {
        if (size >= least && bucketCount(from, to, size) <= most)
            return size;
    }
    std::int64_t size = 7 * dayMs;
    while (bucketCount(from, to, size) > most)
        size *= 2;
    return size;
}

std::uint64_t& countOf(HistogramAnswer::Bucket& bucket, EventStatus status)
{
    return status == EventStatus::Accepted   ? bucket.accepted
           : status == EventStatus::Rejected ? bucket.rejected
                                             : bucket.duplicate;
}

HistogramAnswer emptyHistogram(std::int64_t from, std::int64_t to, std::int64_t size)
{
    HistogramAnswer answer;
    answer.bucketMs = size;
    answer.from = floorTo(from, size);
    const std::size_t count = bucketCount(from, to, size);
    answer.to = answer.from + std::int64_t(count) * size;
    for (std::size_t i = 0; i < count; ++i)
        answer.buckets.push_back({answer.from + std::int64_t(i) * size, 0, 0, 0});
    return answer;
}

HistogramAnswer fill(const SegmentSet& segments, ReaderPool& readers, const EventSelection& selection,
                     std::int64_t size, int scanMs)
{
    HistogramAnswer answer = emptyHistogram(*selection.span.from, *selection.span.to, size);
    const auto add = [&answer](std::int64_t time, EventStatus status, std::uint64_t count) {
        const auto at = (time - answer.from) / answer.bucketMs;
        if (time < answer.from || std::size_t(at) >= answer.buckets.size())
            return;
        countOf(answer.buckets[std::size_t(at)], status) += count;
        answer.total += count;
    };
    CountVisitor visitor;
    visitor.asksCustomers = false;
    visitor.cellsSuffice = [size](const Dictionary&) { return size % minuteMs == 0; };
    visitor.cell = [&](SegmentReader&, const RollupCell& cell) {
        add(std::int64_t(cell.key.minute) * minuteMs, cell.key.status(), cell.count);
    };
    visitor.row = [&](SegmentReader&, const CountedRow& row) {
        add(selection.span.ofEvent ? row.occurredAt : row.receivedAt, row.dims.status(), 1);
    };
    answer.exact = visitCounts(segments, readers, selection, Deadline(scanMs), visitor);
    return answer;
}

} // namespace

HistogramAnswer countHistogram(const SegmentSet& segments, ReaderPool& readers, const HistogramQuery& query,
                               std::int64_t now, int scanMs)
{
    EventSelection selection = query.selection;
    TimeSpan& span = selection.span;
    if (!span.to)
        span.to = std::max(now + 1, span.from.value_or(now) + 1);
    if (!span.from) {
        span.from = *span.to - 60 * minuteMs;
        for (const SegmentPtr& segment : segments.all()) {
            if (!segment->empty() && segment->maxReceived() >= selection.kept.all)
                span.from = std::min(*span.from, span.ofEvent ? segment->minOccurred()
                                                              : std::max(segment->minReceived(), selection.kept.all));
        }
    }
    // Rows before the floor are counted in no bucket, and the bucket that the floor cuts counts what is after it.
    if (*span.to <= *span.from)
        return emptyHistogram(*span.from, *span.from, 1);
    const std::size_t most = std::max<std::size_t>(query.buckets, 1);
    const std::int64_t size = bucketSize(*span.from, *span.to, most, 1);
    HistogramAnswer answer = fill(segments, readers, selection, size, scanMs);
    // Too many rows for buckets finer than a minute: coarser ones, from the rollups, are exact.
    if (!answer.exact && size < minuteMs)
        answer = fill(segments, readers, selection, bucketSize(*span.from, *span.to, most, minuteMs), scanMs);
    return answer;
}

} // namespace meterd
