// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of rows worth a look, and the look.
#include "service/store/eventscan.h"

#include <algorithm>

namespace meterd {

namespace {

/// Fewer rows than this are read faster than lists of a million are joined.
constexpr std::uint64_t worthNarrowing = 512;
/// A gap that is read over rather than jumped: a jump takes as long as some ten rows.
constexpr std::uint64_t smallGap = 8;
/// Between two looks at the clock.
constexpr std::uint64_t firstStep = 4'096;
constexpr std::uint64_t largestStep = 65'536;

std::vector<SequenceRange> joined(std::vector<SequenceRange> ranges, std::uint64_t gap)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const SequenceRange& a, const SequenceRange& b) { return a.from < b.from; });
    std::vector<SequenceRange> out;
    for (const SequenceRange& range : ranges) {
        if (!out.empty() && range.from <= out.back().to + gap)
            out.back().to = std::max(out.back().to, range.to);
        else
            out.push_back(range);
    }
    return out;
}

std::vector<SequenceRange> clipped(const std::vector<SequenceRange>& ranges, SequenceRange to)
{
    std::vector<SequenceRange> out;
    for (const SequenceRange& range : ranges) {
        const SequenceRange both{std::max(range.from, to.from), std::min(range.to, to.to)};
        if (both.from <= both.to)
            out.push_back(both);
    }
    return out;
}

} // namespace

EventScan::EventScan(SegmentReader& reader, const EventSelection& selection, const Deadline& deadline)
    : m_reader(reader)
    , m_selection(selection)
    , m_deadline(deadline)
{
    const Segment& segment = reader.segment();
    const TimeSpan& span = selection.span;
    const auto tenant = segment.dictionary().find(DictKind::Tenant, selection.tenantId);
    const std::int64_t oldest = span.ofEvent ? segment.minOccurred() : segment.minReceived();
    const std::int64_t newest = span.ofEvent ? segment.maxOccurred() : segment.maxReceived();
    m_hopeless = !tenant || segment.empty() || segment.maxReceived() < selection.kept.all ||
                 (span.from && newest < *span.from) || (span.to && oldest >= *span.to);
    if (m_hopeless)
        return;
    m_tenant = *tenant;
    m_overlay = overlayOn(segment, selection);
    m_condition =
        rowCondition(selection.filter, segment.dictionary(), m_overlay ? StoredCost::MayDiffer : StoredCost::Stands);
    m_hopeless = m_condition.never();
    m_bounds = {segment.first(), segment.end() - 1};
    if (!m_hopeless && selection.kept.all > segment.minReceived())
        m_bounds.from = reader.lowerBound(selection.kept.all);
    if (m_hopeless || span.ofEvent)
        return;
    if (span.from)
        m_bounds.from = std::max(m_bounds.from, reader.lowerBound(*span.from));
    const std::uint64_t end = span.to ? reader.lowerBound(*span.to) : segment.end();
    m_hopeless = end <= m_bounds.from;
    m_bounds.to = end - 1;
}

std::vector<SequenceRange> EventScan::narrow(SequenceRange range)
{
    if (range.from > range.to)
        return {};
    if (const FilterNode* lookup = lookupOf(m_selection.filter))
        return clipped(lookUp(*lookup), range);
    const bool asksNothing = m_condition.sql == "1" && m_reader.segment().dictionary().count(DictKind::Tenant) == 1;
    if (asksNothing || range.to - range.from < worthNarrowing || !m_reader.segment().hasPostings())
        return {range};
    return fromPostings(range);
}

std::vector<SequenceRange> EventScan::lookUp(const FilterNode& lookup)
{
    std::vector<SequenceRange> ranges;
    const KeyedHash& hash = m_reader.segment().hash();
    for (const FilterValue& value : lookup.values) {
        if (lookup.field == EventField::Id) {
            if (const auto sequence = sequenceOfId(value.text))
                ranges.push_back({*sequence, *sequence});
            continue;
        }
        const auto found = lookup.field == EventField::Key
                               ? m_reader.rangesOf(HashKind::Key, hash.ofKey(m_selection.tenantId, value.text))
                           : lookup.field == EventField::Request
                               ? m_reader.rangesOf(HashKind::Request, hash(HashKind::Request, 0, value.text))
                               : m_reader.rangesOf(HashKind::Correlation, hash(HashKind::Correlation, 0, value.text));
        ranges.insert(ranges.end(), found.begin(), found.end());
    }
    return joined(std::move(ranges), 1);
}

std::vector<SequenceRange> EventScan::fromPostings(SequenceRange range)
{
    const Segment& segment = m_reader.segment();
    const CellFilter filter(m_selection.filter, segment.dictionary(),
                            m_overlay ? StoredCost::MayDiffer : StoredCost::Stands);
    const auto addRows = [this](RowSet& into, RowValue value) { m_reader.addRows(into, value); };
    RowSet rows = filter.possible(std::uint32_t(range.to - segment.first() + 1), addRows);
    RowSet ofTenant(rows.size());
    if (!rows.isEmpty())
        m_reader.addRows(ofTenant, {tenantColumn, std::uint32_t(m_tenant)});
    rows &= ofTenant;
    std::vector<SequenceRange> ranges;
    auto row = rows.next(std::uint32_t(range.from - segment.first()));
    while (row) {
        const std::uint32_t end = rows.next(*row, false).value_or(rows.size());
        const SequenceRange found{segment.first() + *row, segment.first() + end - 1};
        if (!ranges.empty() && found.from <= ranges.back().to + smallGap)
            ranges.back().to = found.to;
        else
            ranges.push_back(found);
        row = rows.next(end);
    }
    return ranges;
}

UsageEvent EventScan::read(const Statement& row)
{
    const Segment& segment = m_reader.segment();
    UsageEvent event = readEvent(row, segment.dictionary(), segment.hash(), m_reader.origins());
    if (m_overlay)
        m_overlay->apply(event);
    return event;
}

EventScan::Result EventScan::walk(const std::vector<SequenceRange>& ranges, bool newestFirst,
                                  const std::string& columns, const std::function<bool(const Statement&)>& take)
{
    std::string sql = "SELECT " + columns + " FROM events WHERE seq BETWEEN ?1 AND ?2 AND tenant=?3";
    if (m_condition.sql != "1")
        sql += " AND " + m_condition.sql;
    if (m_selection.span.ofEvent && m_selection.span.from)
        sql += " AND occurred>=" + std::to_string(*m_selection.span.from);
    if (m_selection.span.ofEvent && m_selection.span.to)
        sql += " AND occurred<" + std::to_string(*m_selection.span.to);
    if (m_selection.kept.refused > m_reader.segment().minReceived())
        sql += " AND (status=0 OR received>=" + std::to_string(m_selection.kept.refused) + ")";
    Statement rows = m_reader.database().prepare(sql + (newestFirst ? " ORDER BY seq DESC" : " ORDER BY seq"));
    std::uint64_t step = firstStep;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        SequenceRange left = newestFirst ? ranges[ranges.size() - 1 - i] : ranges[i];
        while (left.from <= left.to) {
            const std::uint64_t size = std::min(step, left.to - left.from + 1);
            const SequenceRange part = newestFirst ? SequenceRange{left.to - size + 1, left.to}
                                                   : SequenceRange{left.from, left.from + size - 1};
            rows.bind(1, part.from).bind(2, part.to).bind(3, m_tenant);
            while (rows.step()) {
                if (!take(rows))
                    return {End::Stopped, 0};
            }
            m_reader.check(rows);
            rows.reset();
            if (newestFirst)
                left.to = part.from - 1;
            else
                left.from = part.to + 1;
            if (m_deadline.passed())
                return {End::OutOfTime, newestFirst ? part.from : part.to};
            step = std::min(step * 2, largestStep);
        }
    }
    return {};
}

EventScan::Result EventScan::events(const std::vector<SequenceRange>& ranges, bool newestFirst,
                                    const std::function<bool(UsageEvent&&)>& take)
{
    // A look-up's hit is confirmed on the text, and so is every row that SQL could not judge.
    return walk(ranges, newestFirst, eventColumns, [&](const Statement& row) {
        UsageEvent event = read(row);
        return (!m_condition.exact && !matches(m_selection.filter, event)) || take(std::move(event));
    });
}

EventScan::Result EventScan::amounts(const std::vector<SequenceRange>& ranges,
                                     const std::function<bool(const EventAmount&)>& take)
{
    if (!m_condition.exact) {
        return events(ranges, false, [&](UsageEvent&& event) {
            return take({event.sequence, event.receivedAt, std::move(event.unit), event.quantity});
        });
    }
    const Dictionary& words = m_reader.segment().dictionary();
    return walk(ranges, false, amountColumns, [&](const Statement& row) { return take(readAmount(row, words)); });
}

EventScan::Result EventScan::rows(const std::vector<SequenceRange>& ranges,
                                  const std::function<void(const CountedRow&)>& take)
{
    const bool whole = !m_condition.exact || m_overlay;
    const int firstDim = whole ? 31 : 1;
    const std::string columns = (whole ? std::string(eventColumns) : std::string("occurred")) + ", " + dimColumns;
    return walk(ranges, true, columns, [&](const Statement& row) {
        CountedRow counted{readDims(row, firstDim), row.integer(firstDim + 1), row.integer(whole ? 2 : 0), &row,
                           firstDim + 2};
        const bool mayDiffer = m_overlay && counted.dims.value(Dim::Cost) != 0;
        if (!m_condition.exact || mayDiffer) {
            const UsageEvent event = read(row);
            if (!m_condition.exact && !matches(m_selection.filter, event))
                return true;
            if (event.ai)
                counted.dims.setCost(event.ai->costStatus);
        }
        take(counted);
        return true;
    });
}

const CostOverlay* overlayOn(const Segment& segment, const EventSelection& selection)
{
    const CostOverlay* overlay = selection.overlay.get();
    return overlay && overlay->upTo() >= segment.first() ? overlay : nullptr;
}

} // namespace meterd
