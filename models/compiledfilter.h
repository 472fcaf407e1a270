// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A filter made ready for columns: each dictionary is matched once, then rows are compared by number, a word of 64 at a
// time.
#pragma once

#include "core/filter.h"
#include "core/timerange.h"
#include "models/querythread.h"
#include "models/rowset.h"

#include <memory>

namespace md {

class EventStore;
class FilterStep;
struct EventSnapshot;

//! Cheap to copy; copies share what is compiled, and that never changes.
class CompiledFilter
{
public:
    //! Matches all.
    CompiledFilter() = default;
    CompiledFilter(const FilterExpr& filter, const TimeRange& range, TimeBasis basis);

    //! Matches the texts and shapes that the store has learnt since. On the store's thread, before evaluate().
    void learn(const EventStore& store);

    bool isAll() const { return !m_root; }
    //! Whether rows have to be read in the spool: then it belongs on the worker.
    bool needsRecords() const;

    //! Rows [from, snapshot.end) that match and, where `within` is given, are in it. Pure; any thread. Cut short when
    //! stale.
    RowSet evaluate(const EventSnapshot& snapshot, quint32 from, const RowSet* within, const StaleFlag& stale) const;

private:
    std::shared_ptr<ChunkBits> evaluateChunk(const EventSnapshot& snapshot, std::size_t index, quint32 from,
                                             const RowSet* within) const;

    std::shared_ptr<const FilterStep> m_root; //!< null: all
    quint32 m_knownStrings = 0;
    quint32 m_knownShapes = 0;
};

} // namespace md
