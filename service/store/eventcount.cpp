// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Visiting cells and rows.
#include "service/store/eventcount.h"

#include "service/store/eventfilters.h"

#include <limits>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;

/// Minutes of a segment that lie wholly inside a span of receipt: from ≤ minute < to.
struct Minutes
{
    std::int64_t from = 0;
    std::int64_t to = std::numeric_limits<std::int64_t>::max();

    /// An end of the span beyond the segment's own cuts no minute: `to` is mostly now, in the midst of one.
    Minutes(const TimeSpan& span, const Segment& segment)
    {
        if (span.from && *span.from > segment.minReceived())
            from = (*span.from + minuteMs - 1) / minuteMs;
        if (span.to && *span.to <= segment.maxReceived())
            to = *span.to / minuteMs;
    }
    bool empty() const { return from >= to; }
    bool cutsEnd() const { return to != std::numeric_limits<std::int64_t>::max(); }
    bool cutsStart() const { return from != 0; }
};

/// So many are read sooner than cells by customer, of which there may be as many as rows.
constexpr std::uint64_t fewRows = 32'768;

std::uint64_t rowsOf(const std::vector<SequenceRange>& ranges)
{
    std::uint64_t rows = 0;
    for (const SequenceRange& range : ranges)
        rows += range.to - range.from + 1;
    return rows;
}

class SegmentCount
{
public:
    SegmentCount(SegmentReader& reader, EventScan& scan, const EventSelection& selection, const Deadline& deadline,
                 const CountVisitor& visitor)
        : m_reader(reader)
        , m_scan(scan)
        , m_selection(selection)
        , m_deadline(deadline)
        , m_visitor(visitor)
    {}

    /// False when time ran out.
    bool run()
    {
        const Dictionary& dictionary = m_reader.segment().dictionary();
        const bool mayDiffer = overlayOn(m_reader.segment(), m_selection) != nullptr;
        const CellFilter filter(m_selection.filter, dictionary, mayDiffer ? StoredCost::MayDiffer : StoredCost::Stands);
        const bool byCells = filter.isExact() && !m_selection.span.ofEvent &&
                             (!m_visitor.cellsSuffice || m_visitor.cellsSuffice(dictionary));
        if (!byCells)
            return rows(m_scan.bounds());
        const auto tenant = *dictionary.find(DictKind::Tenant, m_selection.tenantId);
        if (filter.asksCustomers()) {
            const auto ranges = m_scan.narrow(m_scan.bounds());
            if (rowsOf(ranges) <= fewRows)
                return rows(ranges);
        }
        // Cells first: what they hold is in the segment's times by now.
        const bool whole = m_visitor.asksCustomers || filter.asksCustomers();
        const auto cells = m_reader.cells(whole ? Cells::Whole : Cells::WithoutCustomers);
        const Minutes minutes(m_selection.span, m_reader.segment());
        if (minutes.empty())
            return rows(m_scan.bounds());
        const bool asksRows = mayDiffer && m_visitor.countsCosts;
        const KeptFrom& kept = m_selection.kept;
        bool hasCalls = false;
        for (const RollupCell& cell : *cells) {
            if (cell.key.tenant != tenant || cell.key.minute < minutes.from || cell.key.minute >= minutes.to ||
                !kept.holds(cell.key.minute * minuteMs, cell.key.status()) || filter.of(cell.key) != Truth::Yes)
                continue;
            if (asksRows && cell.key.value(Dim::Cost) != 0)
                hasCalls = true;
            else
                m_visitor.cell(m_reader, cell);
        }
        return (!hasCalls || calls(minutes)) && edges(minutes);
    }

private:
    /// The rows of AI calls of whole minutes.
    bool calls(const Minutes& minutes)
    {
        EventSelection selection = m_selection;
        selection.filter = allOf(
            {FilterNode{.kind = FilterNode::Kind::Present, .field = EventField::Cost}, std::move(selection.filter)});
        EventScan scan(m_reader, selection, m_deadline);
        SequenceRange range = m_scan.bounds();
        if (minutes.cutsStart())
            range.from = std::max(range.from, m_reader.lowerBound(minutes.from * minuteMs));
        if (minutes.cutsEnd())
            range.to = std::min(range.to, m_reader.lowerBound(minutes.to * minuteMs) - 1);
        const auto take = [this](const CountedRow& row) { m_visitor.row(m_reader, row); };
        return scan.isHopeless() || scan.rows(scan.narrow(range), take).end == EventScan::End::Done;
    }

    bool edges(const Minutes& minutes)
    {
        const SequenceRange all = m_scan.bounds();
        if (minutes.cutsEnd() && *m_selection.span.to > minutes.to * minuteMs &&
            !rows({m_reader.lowerBound(minutes.to * minuteMs), all.to}))
            return false;
        if (!minutes.cutsStart() || *m_selection.span.from >= minutes.from * minuteMs)
            return true;
        const std::uint64_t end = m_reader.lowerBound(minutes.from * minuteMs);
        return end == all.from || rows({all.from, end - 1});
    }

    bool rows(SequenceRange range) { return rows(m_scan.narrow(range)); }

    bool rows(const std::vector<SequenceRange>& ranges)
    {
        const auto take = [this](const CountedRow& row) { m_visitor.row(m_reader, row); };
        return m_scan.rows(ranges, take).end == EventScan::End::Done;
    }

    SegmentReader& m_reader;
    EventScan& m_scan;
    const EventSelection& m_selection;
    const Deadline& m_deadline;
    const CountVisitor& m_visitor;
};

} // namespace

bool visitCounts(const SegmentSet& segments, ReaderPool& readers, const EventSelection& selection,
                 const Deadline& deadline, const CountVisitor& visitor)
{
    const auto lease = readers.borrow();
    const auto all = segments.all();
    for (auto segment = all.rbegin(); segment != all.rend(); ++segment) {
        SegmentReader* reader = lease->of(*segment);
        if (!reader)
            continue;
        EventScan scan(*reader, selection, deadline);
        if (scan.isHopeless())
            continue;
        const bool whole = SegmentCount(*reader, scan, selection, deadline, visitor).run();
        if (visitor.segmentDone)
            visitor.segmentDone(*reader);
        if (!whole)
            return false;
    }
    return true;
}

} // namespace meterd
