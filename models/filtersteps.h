// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a compiled filter. Each narrows a set of rows of one chunk; the cheap ones go first.
#pragma once

#include "core/filter.h"
#include "core/timerange.h"
#include "models/recordscan.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace md {

class EventStore;

class FilterStep
{
public:
    //! In the order in which the parts of an "and" are tried.
    enum class Cost : quint8 { Bytes, Words, Index, Records };

    virtual ~FilterStep() = default;
    //! Takes the rows out that do not match.
    virtual void narrow(const ChunkRows& rows, ChunkWords& bits) const = 0;
    virtual Cost cost() const = 0;
    //! A copy that knows the texts and shapes the store has learnt since.
    virtual std::shared_ptr<FilterStep> learnt(const EventStore& store) const = 0;
};
using FilterStepPtr = std::shared_ptr<FilterStep>;

//! Null matches all.
FilterStepPtr makeStep(const FilterNode& node);
FilterStepPtr makeRangeStep(const TimeRange& range, TimeBasis basis);
//! Null when both are.
FilterStepPtr makeAndStep(FilterStepPtr left, FilterStepPtr right);

} // namespace md
