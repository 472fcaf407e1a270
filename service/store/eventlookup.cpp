// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events by several hashed texts at once: one walk over the segments, and only those that hold a hash are read.
#include "service/store/eventfilters.h"
#include "service/store/eventscan.h"
#include "service/store/eventstore.h"
#include "service/store/eventstoreparts.h"

#include <algorithm>

namespace meterd {

namespace {

/// More are not counted: one client's key may be on a million of them, each a range of its own.
constexpr std::uint64_t mostCounted = 20'000;
constexpr std::size_t mostRanges = 2'000;

HashKind hashKindOf(EventField field)
{
    switch (field) {
    case EventField::Key: return HashKind::Key;
    case EventField::Request: return HashKind::Request;
    default: return HashKind::Correlation;
    }
}

FilterNode anyOf(const std::vector<EventLookUp::Text>& texts)
{
    FilterNode any;
    any.kind = FilterNode::Kind::Or;
    for (const EventLookUp::Text& text : texts)
        any.children.push_back(isOneOf(text.field, {text.value}));
    return any;
}

std::uint64_t hashOf(const Segment& segment, const EventLookUp& ask, const EventLookUp::Text& text)
{
    const HashKind kind = hashKindOf(text.field);
    return kind == HashKind::Key ? segment.hash().ofKey(ask.tenantId, text.value) : segment.hash()(kind, 0, text.value);
}

/// By memory alone: most segments need not even be opened.
bool mayHold(const Segment& segment, const EventLookUp& ask)
{
    return std::any_of(ask.texts.begin(), ask.texts.end(),
                       [&](const EventLookUp::Text& text) { return segment.mayBear(hashOf(segment, ask, text)); });
}

/// Where the hashes say that events may be, joined and in order.
std::vector<SequenceRange> rangesIn(SegmentReader& reader, const EventLookUp& ask)
{
    std::vector<SequenceRange> ranges;
    for (const EventLookUp::Text& text : ask.texts) {
        const auto found = reader.rangesOf(hashKindOf(text.field), hashOf(reader.segment(), ask, text));
        ranges.insert(ranges.end(), found.begin(), found.end());
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const SequenceRange& a, const SequenceRange& b) { return a.from < b.from; });
    std::vector<SequenceRange> joined;
    for (const SequenceRange& range : ranges) {
        if (!joined.empty() && range.from <= joined.back().to + 1)
            joined.back().to = std::max(joined.back().to, range.to);
        else
            joined.push_back(range);
    }
    return joined;
}

void clip(std::vector<SequenceRange>& ranges, SequenceRange to)
{
    for (SequenceRange& range : ranges)
        range = {std::max(range.from, to.from), std::min(range.to, to.to)};
    std::erase_if(ranges, [](const SequenceRange& range) { return range.from > range.to; });
}

/// How many rows of the ranges a selection holds. By the hashes alone: every row that is told is confirmed on its text,
/// and a count that one in 2^64 makes wrong is still a count.
std::uint64_t countIn(SegmentReader& reader, const EventSelection& selection, const std::vector<SequenceRange>& ranges)
{
    const auto tenant = reader.segment().dictionary().find(DictKind::Tenant, selection.tenantId);
    if (!tenant)
        return 0;
    Statement count = reader.database().prepare("SELECT count(*) FROM events WHERE seq BETWEEN ?1 AND ?2 AND tenant=?3 "
                                                "AND (status=0 OR received>=?4)");
    std::uint64_t rows = 0;
    for (const SequenceRange& range : ranges) {
        count.bind(1, range.from).bind(2, range.to).bind(3, std::int64_t(*tenant)).bind(4, selection.kept.refused);
        if (count.step())
            rows += std::uint64_t(count.integer(0));
        reader.check(count);
        count.reset();
    }
    return rows;
}

std::uint64_t sizeOf(const std::vector<SequenceRange>& ranges)
{
    std::uint64_t size = 0;
    for (const SequenceRange& range : ranges)
        size += range.to - range.from + 1;
    return size;
}

} // namespace

EventsFound EventStore::lookUp(const EventLookUp& ask) const
{
    EventsFound found;
    EventSelection asked;
    asked.tenantId = ask.tenantId;
    asked.filter = anyOf(ask.texts);
    const EventSelection selection = keptOf(asked);
    const Deadline deadline(m_parts->options.scanMs);
    const auto lease = m_parts->readers.borrow();
    auto segments = ask.texts.empty() ? std::vector<SegmentPtr>() : m_parts->segments.all();
    std::reverse(segments.begin(), segments.end());
    std::uint64_t more = 0;
    std::uint64_t looked = 0;
    for (const SegmentPtr& segment : segments) {
        SegmentReader* reader = segment->empty() || !mayHold(*segment, ask) ? nullptr : lease->of(segment);
        auto ranges = reader ? rangesIn(*reader, ask) : std::vector<SequenceRange>();
        if (ranges.empty())
            continue;
        EventScan scan(*reader, selection, deadline);
        if (scan.isHopeless())
            continue;
        clip(ranges, scan.bounds());
        if (found.events.size() < ask.limit) {
            const auto result = scan.events(ranges, true, [&](UsageEvent&& event) {
                found.events.push_back(std::move(event));
                return found.events.size() < ask.limit;
            });
            if (result.end == EventScan::End::OutOfTime)
                return found;
            if (result.end == EventScan::End::Done)
                continue;
            clip(ranges, {segment->first(), found.events.back().sequence - 1});
        }
        looked += sizeOf(ranges);
        if (looked > mostCounted || ranges.size() > mostRanges)
            return found;
        more += countIn(*reader, selection, ranges);
    }
    found.total = found.events.size() + more;
    return found;
}

} // namespace meterd
