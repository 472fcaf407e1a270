// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what fits a selection: whole minutes by rollup, what is left by rows.
#pragma once

#include "service/store/eventscan.h"
#include "service/store/segmentset.h"

#include <functional>

namespace meterd {

struct CountVisitor
{
    //! A reader is the visitor's within the call alone: afterwards it is lent to others.
    std::function<void(SegmentReader&, const RollupCell&)> cell; //!< all rows of the cell fit
    std::function<void(SegmentReader&, const CountedRow&)> row;
    std::function<void(SegmentReader&)> segmentDone;     //!< after its cells and rows, also of one that time cut short
    std::function<bool(const Dictionary&)> cellsSuffice; //!< none: they do
    bool asksCustomers = true;                           //!< false: a cell may be of many customers
    bool countsCosts = false;                            //!< of calls that may have been re-resolved the rows are told
};

/// Newest segment first. False when time ran out: then what was visited is all newer than what was not.
bool visitCounts(const SegmentSet& segments, ReaderPool& readers, const EventSelection& selection,
                 const Deadline& deadline, const CountVisitor& visitor);

FacetAnswer countFacets(const SegmentSet& segments, ReaderPool& readers, const FacetQuery& query, int scanMs);
HistogramAnswer countHistogram(const SegmentSet& segments, ReaderPool& readers, const HistogramQuery& query,
                               std::int64_t now, int scanMs);

bool tallyEvents(const SegmentSet& segments, ReaderPool& readers, const TallyQuestion& question, const KeptFrom& kept,
                 const std::function<void(const EventTally&)>& tell);

} // namespace meterd
