// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A set of source rows as one bit a row, by chunks: 1.25 MB for ten million rows, "and" and "not" a word at a time, and
// the n-th member found by rank.
#pragma once

#include "models/eventchunk.h"
#include "models/rows.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace md {

struct ChunkBits
{
    static constexpr std::size_t Words = EventChunk::Rows / 64;
    static constexpr std::size_t Ranks = 32;

    std::array<quint64, Words> words{};
    std::array<quint32, Ranks> ranks{}; //!< members before each 2,048 rows
    quint32 members = 0;

    bool test(quint32 row) const { return (words[row / 64] >> (row % 64) & 1) != 0; }
    void set(quint32 row) { words[row / 64] |= quint64(1) << (row % 64); }
    //! After the words were changed; the functions below need it.
    void countRanks();
    //! Members below the row.
    quint32 countBefore(quint32 row) const;
    //! The n-th member, from 0; there must be one.
    quint32 select(quint32 n) const;
};

class RowSet
{
public:
    //! Rows [first, first): nothing looked at yet. `first` is a multiple of EventChunk::Rows.
    explicit RowSet(quint32 first = 0)
        : m_first(first)
        , m_end(first)
    {}
    //! Every row from first up to end; costs nothing a row.
    static RowSet all(quint32 first, quint32 end);

    quint32 first() const { return m_first; }
    //! One past the last row that was looked at, member or not.
    quint32 end() const { return m_end; }
    quint32 count() const { return m_before.empty() ? 0 : m_before.back() + m_lastCount; }

    bool contains(SourceRow row) const;
    SourceRow at(quint32 n) const;
    //! How many members stand before the row.
    quint32 rank(SourceRow row) const;

    //! Adds what was found in the next chunk's worth of rows [end(), end). Bits are by position in the chunk.
    void extend(quint32 end, const ChunkBits& bits);
    //! The same without a copy, when the rows are a chunk's first.
    void adopt(quint32 end, std::shared_ptr<ChunkBits> bits);
    void extendAll(quint32 end);
    //! Rows [end(), other.end()) as in the other.
    void extend(const RowSet& other);
    //! Whole chunks from the front.
    void dropBefore(quint32 first);
    //! A copy that shares nothing that may still change: for the worker.
    RowSet detached() const;
    //! The first `count` members only.
    RowSet firstMembers(quint32 count) const;

    //! Takes out of a chunk's bits what is not a member; `first` is the chunk's first row.
    void narrow(quint32 first, std::array<quint64, ChunkBits::Words>& bits) const;

    std::size_t chunkCount() const { return m_chunks.size(); }
    //! Null where every row of the chunk looked at is a member.
    const ChunkBits* chunk(std::size_t index) const { return m_chunks[index].get(); }
    quint32 chunkMembers(std::size_t index) const;
    quint32 chunkFirst(std::size_t index) const;
    qsizetype memoryUsed() const;

private:
    ChunkBits& tailBits();

    quint32 m_first;
    quint32 m_end;
    std::vector<std::shared_ptr<ChunkBits>> m_chunks; //!< null: all of it
    std::vector<quint32> m_before;                    //!< members before each chunk
    quint32 m_lastCount = 0;                          //!< members in the last chunk
};

} // namespace md
