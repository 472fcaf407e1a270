// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compiledfilter.h"

#include "models/eventstore.h"
#include "models/filtersteps.h"

namespace md {

namespace {

//! Ones for rows [from, end) of a chunk.
void setRange(ChunkWords& bits, quint32 from, quint32 end)
{
    for (quint32 row = from; row < end;) {
        if (row % 64 == 0 && row + 64 <= end) {
            bits[row / 64] = ~quint64(0);
            row += 64;
        } else {
            bits[row / 64] |= quint64(1) << (row % 64);
            ++row;
        }
    }
}

} // namespace

CompiledFilter::CompiledFilter(const FilterExpr& filter, const TimeRange& range, TimeBasis basis)
    : m_root(makeAndStep(makeRangeStep(range, basis), filter.isAll() ? nullptr : makeStep(filter.root())))
{}

void CompiledFilter::learn(const EventStore& store)
{
    if (!m_root ||
        (m_knownStrings == store.strings().size() && m_knownShapes == store.shapes().size() && m_knownShapes > 0))
        return;
    m_root = m_root->learnt(store);
    m_knownStrings = store.strings().size();
    m_knownShapes = store.shapes().size();
}

bool CompiledFilter::needsRecords() const
{
    return m_root && m_root->cost() >= FilterStep::Cost::Index;
}

RowSet CompiledFilter::evaluate(const EventSnapshot& snapshot, quint32 from, const RowSet* within,
                                const StaleFlag& stale) const
{
    from = std::max(from, snapshot.first);
    const quint32 skipped = (from - snapshot.first) / EventChunk::Rows;
    RowSet result(snapshot.first + skipped * EventChunk::Rows);
    if (isAll() && !within && from == result.first()) {
        result.extendAll(snapshot.end);
        return result;
    }
    for (std::size_t index = skipped; index < snapshot.chunks.size() && !stale.isSet(); ++index) {
        const quint32 first = snapshot.first + static_cast<quint32>(index) * EventChunk::Rows;
        if (first >= snapshot.end)
            break;
        const quint32 count = std::min(snapshot.end - first, EventChunk::Rows);
        const ChunkRows rows{*snapshot.chunks[index], count, snapshot.spool.get(), snapshot.ids[index].get(),
                             snapshot.ids[index] ? nullptr : snapshot.openIds.get()};
        ChunkBits bits;
        setRange(bits.words, from > first ? from - first : 0, count);
        if (within)
            within->narrow(first, bits.words);
        if (m_root)
            m_root->narrow(rows, bits.words);
        result.extend(first + count, bits);
    }
    return result;
}

} // namespace md
