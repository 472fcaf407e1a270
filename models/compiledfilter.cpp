// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compiledfilter.h"

#include "models/eventstore.h"
#include "models/filtersteps.h"

#include <atomic>
#include <future>

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

std::shared_ptr<ChunkBits> CompiledFilter::evaluateChunk(const EventSnapshot& snapshot, std::size_t index, quint32 from,
                                                         const RowSet* within) const
{
    const quint32 first = snapshot.first + static_cast<quint32>(index) * EventChunk::Rows;
    const quint32 count = std::min(snapshot.end - first, EventChunk::Rows);
    const ChunkRows rows{*snapshot.chunks[index], count, snapshot.spool.get(), snapshot.ids[index].get(),
                         snapshot.ids[index] ? nullptr : snapshot.openIds.get()};
    auto bits = std::make_shared<ChunkBits>();
    setRange(bits->words, from > first ? from - first : 0, count);
    if (within)
        within->narrow(first, bits->words);
    if (m_root)
        m_root->narrow(rows, bits->words);
    return bits;
}

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
    const std::size_t chunks = (snapshot.end - snapshot.first + EventChunk::Rows - 1) / EventChunk::Rows;
    std::vector<std::shared_ptr<ChunkBits>> found(chunks);
    std::atomic<std::size_t> next(skipped);
    const auto work = [&] {
        for (std::size_t index = next++; index < chunks && !stale.isSet(); index = next++)
            found[index] = evaluateChunk(snapshot, index, from, within);
    };
    // Columns come as fast as memory gives them; reading records is worth a second core.
    std::vector<std::future<void>> helpers;
    if (needsRecords() && chunks - skipped > 2)
        helpers.push_back(std::async(std::launch::async, work));
    work();
    helpers.clear(); // waits
    for (std::size_t index = skipped; index < chunks && found[index]; ++index) {
        const quint32 first = snapshot.first + static_cast<quint32>(index) * EventChunk::Rows;
        result.adopt(std::min(snapshot.end, first + EventChunk::Rows), std::move(found[index]));
    }
    return result;
}

} // namespace md
