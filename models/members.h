// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the members of a row set over the chunks of a snapshot.
#pragma once

#include "models/eventstore.h"
#include "models/querythread.h"
#include "models/rowset.h"

#include <bit>

namespace md {

//! Calls with (chunk, row in it) for every member, oldest first; ends early when stale.
template <class Each>
void forEachMember(const EventSnapshot& snapshot, const RowSet& matches, const StaleFlag& stale, Each each)
{
    for (std::size_t index = 0; index < matches.chunkCount() && !stale.isSet(); ++index) {
        const quint32 first = matches.chunkFirst(index);
        const std::size_t at = (first - snapshot.first) / EventChunk::Rows;
        if (first < snapshot.first || at >= snapshot.chunks.size())
            continue;
        const EventChunk& chunk = *snapshot.chunks[at];
        const ChunkBits* bits = matches.chunk(index);
        const quint32 end = std::min({matches.end() - first, snapshot.end - first, EventChunk::Rows});
        if (!bits) {
            for (quint32 row = 0; row < end; ++row)
                each(chunk, row);
            continue;
        }
        for (std::size_t word = 0; word < ChunkBits::Words; ++word) {
            for (quint64 rest = bits->words[word]; rest != 0; rest &= rest - 1)
                each(chunk, static_cast<quint32>(word) * 64 + static_cast<quint32>(std::countr_zero(rest)));
        }
    }
}

} // namespace md
