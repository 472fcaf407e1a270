// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordscan.h"

#include <bit>
#include <cstring>

namespace md {

namespace {

constexpr std::size_t windowBytes = 128 * 1024; // a copy that stays in the second-level cache
constexpr std::size_t smallRead = 16 * 1024;    // for records that lie apart

bool isAscending(const ChunkRows& rows)
{
    for (quint32 row = 1; row < rows.count; ++row) {
        if (rows.chunk.recordAt(row) <= rows.chunk.recordAt(row - 1))
            return false;
    }
    return rows.count > 0 && rows.chunk.recordAt(rows.count - 1) != EventChunk::NoRecord;
}

bool isDense(const ChunkWords& bits, quint32 rows)
{
    quint32 members = 0;
    for (const quint64 word : bits)
        members += static_cast<quint32>(std::popcount(word));
    return members > rows / 16;
}

//! One pass over the bytes of a chunk's records: a hit is given to the row that it falls into.
class BlockScan
{
public:
    BlockScan(const ChunkRows& rows, const ChunkWords& wanted, const TextSearch& search)
        : m_rows(rows)
        , m_wanted(wanted)
        , m_search(search)
        , m_window(windowBytes + search.size())
    {}

    void run(ChunkWords& found)
    {
        const quint64 lastAt = m_rows.chunk.recordAt(m_rows.count - 1);
        const quint64 end = lastAt + static_cast<quint64>(m_rows.spool->lineAt(lastAt).size());
        quint64 at = m_rows.chunk.recordAt(0);
        while (at < end && m_row < m_rows.count) {
            const auto size = static_cast<qint64>(std::min<quint64>(m_window.size(), end - at));
            const qint64 got = m_rows.spool->read(at, m_window.data(), size);
            if (got <= 0)
                return;
            scanWindow(at, std::string_view(m_window.data(), static_cast<std::size_t>(got)), found);
            // A hit may lie across the border: the next window begins with the last bytes of this one.
            const std::size_t overlap = m_search.size() - 1;
            at += static_cast<quint64>(got) > overlap ? static_cast<quint64>(got) - overlap : static_cast<quint64>(got);
        }
    }

private:
    void scanWindow(quint64 base, std::string_view window, ChunkWords& found)
    {
        std::size_t from = 0;
        const quint64 rowAt = m_rows.chunk.recordAt(m_row);
        if (rowAt > base)
            from = static_cast<std::size_t>(std::min<quint64>(rowAt - base, window.size()));
        while (true) {
            from = m_search.find(window, from);
            if (from == TextSearch::NotFound)
                return;
            const quint64 hit = base + from;
            while (m_row + 1 < m_rows.count && m_rows.chunk.recordAt(m_row + 1) <= hit)
                ++m_row;
            if (isInRecord(base, window, hit)) {
                found[m_row / 64] |= m_wanted[m_row / 64] & quint64(1) << (m_row % 64);
                if (++m_row == m_rows.count)
                    return;
                from = static_cast<std::size_t>(std::min<quint64>(m_rows.chunk.recordAt(m_row) - base, window.size()));
            } else {
                ++from;
            }
        }
    }

    //! Not in a line between two records that is no event.
    bool isInRecord(quint64 base, std::string_view window, quint64 hit) const
    {
        const quint64 begin = m_rows.chunk.recordAt(m_row);
        if (begin < base)
            return m_rows.spool->lineAt(begin).size() >= static_cast<qsizetype>(hit - begin + m_search.size());
        const auto from = static_cast<std::size_t>(begin - base);
        const auto length = static_cast<std::size_t>(hit - begin) + m_search.size();
        return std::memchr(window.data() + from, '\n', length) == nullptr;
    }

    const ChunkRows& m_rows;
    const ChunkWords& m_wanted;
    const TextSearch& m_search;
    std::vector<char> m_window;
    quint32 m_row = 0;
};

} // namespace

quint32 nextMember(const ChunkWords& bits, quint32 row)
{
    if (row >= EventChunk::Rows)
        return EventChunk::Rows;
    std::size_t word = row / 64;
    quint64 rest = bits[word] & ~quint64(0) << (row % 64);
    while (rest == 0) {
        if (++word == bits.size())
            return EventChunk::Rows;
        rest = bits[word];
    }
    return static_cast<quint32>(word) * 64 + static_cast<quint32>(std::countr_zero(rest));
}

std::string_view RecordReader::record(quint64 offset)
{
    if (!m_spool || offset == EventChunk::NoRecord)
        return {};
    const auto lineInWindow = [this, offset]() -> std::optional<std::string_view> {
        if (offset < m_from || offset >= m_from + m_size)
            return std::nullopt;
        const std::size_t begin = static_cast<std::size_t>(offset - m_from);
        const void* end = std::memchr(m_window.data() + begin, '\n', m_size - begin);
        if (!end)
            return std::nullopt;
        return std::string_view(m_window.data() + begin,
                                static_cast<std::size_t>(static_cast<const char*>(end) - (m_window.data() + begin)));
    };
    if (const auto line = lineInWindow())
        return *line;
    // Rows in a row are read a window at a time, single ones a little.
    const bool goesOn = offset >= m_from && offset <= m_from + m_size + smallRead;
    const std::size_t size = goesOn && m_size > 0 ? windowBytes : smallRead;
    m_window.resize(std::max(m_window.size(), size));
    m_from = offset;
    m_size = static_cast<std::size_t>(m_spool->read(offset, m_window.data(), static_cast<qint64>(size)));
    if (const auto line = lineInWindow())
        return *line;
    m_long = m_spool->lineAt(offset);
    return {m_long.constData(), static_cast<std::size_t>(m_long.size())};
}

void keepContaining(const ChunkRows& rows, ChunkWords& bits, const TextSearch& search)
{
    if (search.size() == 0)
        return;
    if (!rows.spool) {
        bits.fill(0);
        return;
    }
    if (isDense(bits, rows.count) && isAscending(rows)) {
        ChunkWords found{};
        BlockScan(rows, bits, search).run(found);
        bits = found;
        return;
    }
    keepRecords(rows, bits,
                [&search](quint32, std::string_view record) { return search.find(record) != TextSearch::NotFound; });
}

} // namespace md
