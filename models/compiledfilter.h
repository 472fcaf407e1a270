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
#include <vector>

namespace md {

class EventStore;
struct EventSnapshot;

class CompiledFilter
{
public:
    //! Matches all.
    CompiledFilter();
    CompiledFilter(const FilterExpr& filter, const TimeRange& range, TimeBasis basis);

    //! Matches the texts and shapes that the store has learnt since. On the store's thread, before evaluate().
    void learn(const EventStore& store);

    bool isAll() const;
    //! Whether rows have to be read in the spool: then it belongs on the worker.
    bool needsRecords() const;

    //! Rows [from, snapshot.end) that match and, where `within` is given, are in it. Pure; any thread. Cut short when
    //! stale.
    RowSet evaluate(const EventSnapshot& snapshot, quint32 from, const RowSet* within, const StaleFlag& stale) const;

private:
    struct Step;
    std::shared_ptr<const Step> m_root; //!< immutable once learnt; null: all
    FilterExpr m_filter;
    TimeRange m_range;
    TimeBasis m_basis = TimeBasis::Received;
};

} // namespace md
