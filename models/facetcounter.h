// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many matching events have which value: one pass over shapes, customers and flags, words by the dictionary
// afterwards.
#pragma once

#include "core/facets.h"
#include "models/eventstore.h"
#include "models/querythread.h"
#include "models/rowset.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace md {

//! The facets of the event pane, in its order; names of the filter language.
QStringList eventFacetFields();

//! Counts by number.
struct EventCounts
{
    qint64 total = 0;
    std::vector<qint64> shapes;
    std::vector<qint64> customers;
    std::array<qint64, 256> flags{};
    std::optional<qint64> oldest; //!< by time of receipt
    std::optional<qint64> newest;
};

//! Pure; for the worker. `shapes` and `texts` are the sizes of the store's tables at the snapshot.
EventCounts countEvents(const EventSnapshot& snapshot, const RowSet& matches, quint32 shapes, quint32 texts,
                        const StaleFlag& stale);

//! The counts in words, `top` values a field. On the store's thread.
FacetResult facetsOf(const EventCounts& counts, const EventStore& store, const QStringList& fields, int top);

} // namespace md
