// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the records of a chunk's rows for filters that columns cannot answer, in blocks that stay in the processor's
// cache.
#pragma once

#include "models/recordspool.h"
#include "models/rowset.h"
#include "models/textsearch.h"

#include <string_view>
#include <vector>

namespace md {

//! Rows of one chunk that a filter looks at: those published, one bit each.
struct ChunkRows
{
    const EventChunk& chunk;
    quint32 count; //!< rows published
    const RecordSpool* spool;
    const class IdIndex* ids;
    const IdHashes* openIds;
};

using ChunkWords = std::array<quint64, ChunkBits::Words>;

//! The next member at or after the row, or EventChunk::Rows.
quint32 nextMember(const ChunkWords& bits, quint32 row);

//! Calls with (row, record) for each member and keeps those for which it answers true.
template <class Keep>
void keepRecords(const ChunkRows& rows, ChunkWords& bits, Keep keep);

//! Keeps the members whose record contains the text, about as fast as the file can be copied.
void keepContaining(const ChunkRows& rows, ChunkWords& bits, const TextSearch& search);

//! A window on a spool that moves on.
class RecordReader
{
public:
    explicit RecordReader(const RecordSpool* spool)
        : m_spool(spool)
    {}

    //! The record that begins here, without its line end; empty when it cannot be read. Valid until the next call.
    std::string_view record(quint64 offset);

private:
    const RecordSpool* m_spool;
    std::vector<char> m_window;
    quint64 m_from = 0;
    std::size_t m_size = 0;
    QByteArray m_long; //!< a record that is longer than the window
};

template <class Keep>
void keepRecords(const ChunkRows& rows, ChunkWords& bits, Keep keep)
{
    RecordReader reader(rows.spool);
    for (quint32 row = nextMember(bits, 0); row < rows.count; row = nextMember(bits, row + 1)) {
        if (!keep(row, reader.record(rows.chunk.recordAt(row))))
            bits[row / 64] &= ~(quint64(1) << (row % 64));
    }
}

} // namespace md
