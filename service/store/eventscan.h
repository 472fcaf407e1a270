// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walking over the rows of one segment that may fit a selection, without touching the others where that can be helped.
#pragma once

#include "service/store/eventstore.h"
#include "service/store/rowfilter.h"
#include "service/store/segmentreader.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace meterd {

class Deadline
{
public:
    explicit Deadline(int ms)
        : m_end(std::chrono::steady_clock::now() + std::chrono::milliseconds(ms))
    {}
    bool passed() const { return std::chrono::steady_clock::now() >= m_end; }

private:
    std::chrono::steady_clock::time_point m_end;
};

/// A row that fits, as far as counting needs it.
struct CountedRow
{
    RowDims dims;
    std::int64_t receivedAt = 0;
    std::int64_t occurredAt = 0;
    const Statement* row = nullptr;
    int firstText = 0; //!< column of the first of the textDims, for texts that stand in the row
};

class EventScan
{
public:
    EventScan(SegmentReader& reader, const EventSelection& selection, const Deadline& deadline);

    /// No row of the segment can fit.
    bool isHopeless() const { return m_hopeless; }
    /// Rows of the segment inside the selection's time.
    SequenceRange bounds() const { return m_bounds; }

    /// Parts of `range` in which fitting rows may lie, in order; by look-up or by value.
    std::vector<SequenceRange> narrow(SequenceRange range);

    enum class End : std::uint8_t { Done, Stopped, OutOfTime };
    struct Result
    {
        End end = End::Done;
        std::uint64_t at = 0; //!< out of time: the last sequence looked at
    };
    /// Fitting events of `ranges`, newest first or oldest first, until `take` says false.
    Result events(const std::vector<SequenceRange>& ranges, bool newestFirst,
                  const std::function<bool(UsageEvent&&)>& take);
    /// The same, oldest first and for what they use only.
    Result amounts(const std::vector<SequenceRange>& ranges, const std::function<bool(const EventAmount&)>& take);
    /// The same, newest first and for counting only.
    Result rows(const std::vector<SequenceRange>& ranges, const std::function<void(const CountedRow&)>& take);

private:
    std::vector<SequenceRange> lookUp(const FilterNode& lookup);
    std::vector<SequenceRange> fromPostings(SequenceRange range);
    Result walk(const std::vector<SequenceRange>& ranges, bool newestFirst, const std::string& columns,
                const std::function<bool(const Statement&)>& take);
    UsageEvent read(const Statement& row);

    SegmentReader& m_reader;
    const EventSelection& m_selection;
    const Deadline& m_deadline;
    RowCondition m_condition;
    std::int64_t m_tenant = 0;
    const CostOverlay* m_overlay = nullptr; //!< of costs in this segment
    SequenceRange m_bounds;
    bool m_hopeless = false;
};

/// What re-resolutions made of costs in a segment; none: nothing.
const CostOverlay* overlayOn(const Segment& segment, const EventSelection& selection);

} // namespace meterd
