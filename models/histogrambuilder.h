// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts matching events in equal slices of time.
#pragma once

#include "core/histogram.h"
#include "core/timerange.h"
#include "models/eventstore.h"
#include "models/querythread.h"
#include "models/rowset.h"

namespace md {

//! Pure; for the worker. An open end of the range is that of the events.
Histogram buildHistogram(const EventSnapshot& snapshot, const RowSet& matches, const TimeRange& range, TimeBasis basis,
                         int buckets, const StaleFlag& stale);

} // namespace md
